"""People as one organisation knows them, and the roles they hold there. Owned by that organisation."""

from __future__ import annotations

from datetime import date
from typing import ClassVar

from django.conf import settings
from django.db import models
from django.db.models import F, Q

from parch.domain.organisations.roles import Role, is_held_on
from parch.kernel.tenancy import TenantOwned

ROLE_VALUES = [str(role) for role in Role]


class Person(TenantOwned):
    """Somebody as one organisation knows them. ``user`` is empty until they sign in for the first time."""

    about_whom: ClassVar[str | None] = "user_id"

    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    full_name = models.CharField(max_length=120)
    sort_key = models.CharField(max_length=120)
    email = models.EmailField(max_length=254, blank=True)

    class Meta:
        default_related_name = "people"
        ordering = ["sort_key", "id"]
        constraints = [
            models.UniqueConstraint(
                name="organisations_person_known_once_to_each_organisation", fields=["organisation", "user"]
            ),
        ]

    def __str__(self) -> str:
        return str(self.id)


class RoleHolding(TenantOwned):
    """A role a person holds from a day, to a day. The employer is a fact about the role."""

    about_whom: ClassVar[str | None] = "user_id"

    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="roles")
    # Repeated from the person, so that the database can let people see their own roles anywhere.
    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    role = models.CharField(max_length=40, choices=[(role, role) for role in ROLE_VALUES])
    employer = models.CharField(max_length=120, blank=True)
    starts_on = models.DateField()
    ends_on = models.DateField(null=True, blank=True)

    class Meta:
        default_related_name = "role_holdings"
        indexes = [models.Index(fields=["user", "organisation"], name="organisations_role_of_user")]
        constraints = [
            models.CheckConstraint(
                name="organisations_roleholding_ends_after_it_starts",
                condition=Q(ends_on=None) | Q(ends_on__gte=F("starts_on")),
            ),
            models.CheckConstraint(name="organisations_roleholding_role_is_known", condition=Q(role__in=ROLE_VALUES)),
        ]

    def __str__(self) -> str:
        return str(self.id)

    def is_held_on(self, day: date) -> bool:
        return is_held_on(day, starts_on=self.starts_on, ends_on=self.ends_on)
