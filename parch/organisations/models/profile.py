"""How to reach an organisation, how it looks, and when it is closed."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.db.models import F, Q

from parch.kernel.tenancy import TenantOwned
from parch.organisations.models.people import Person


class Profile(TenantOwned):
    """What an organisation tells everyone: how to reach it."""

    published_down: ClassVar[bool] = True
    open_when: ClassVar[dict[str, object] | None] = {}

    email = models.EmailField(max_length=254, blank=True)
    telephone = models.CharField(max_length=40, blank=True)
    website = models.URLField(max_length=200, blank=True)
    postal_address = models.CharField(max_length=300, blank=True)

    class Meta:
        default_related_name = "profiles"
        constraints = [
            models.UniqueConstraint(name="organisations_profile_one_each", fields=["organisation"]),
        ]


class ClosedDays(TenantOwned):
    """Days when school is closed: holidays and training days. A council's reach down to its schools.

    Open to all, because a calendar that subscribes to them cannot sign in.
    """

    published_down: ClassVar[bool] = True
    open_when: ClassVar[dict[str, object] | None] = {}

    name_en = models.CharField(max_length=80)
    name_cy = models.CharField(max_length=80)
    starts_on = models.DateField()
    ends_on = models.DateField()

    class Meta:
        default_related_name = "closed_days"
        ordering = ["starts_on"]
        constraints = [
            models.CheckConstraint(
                name="organisations_closeddays_end_after_they_start", condition=Q(ends_on__gte=F("starts_on"))
            ),
        ]


class SetUpStep(TenantOwned):
    """One line of the first visit: whom it was given to, and when it was confirmed where no other row shows it."""

    key = models.CharField(max_length=60)
    given_to = models.ForeignKey(Person, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    confirmed_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        default_related_name = "set_up_steps"
        constraints = [
            models.UniqueConstraint(name="organisations_setupstep_stands_once", fields=["organisation", "key"]),
        ]
