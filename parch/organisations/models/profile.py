"""How to reach an organisation, how it looks, and when it is closed."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.db.models import F, Q

from parch.kernel.tenancy import TenantOwned

LOOKS = ["teal", "navy", "plum", "forest", "brick"]


class Profile(TenantOwned):
    """What an organisation tells everyone: how to reach it. ``look`` picks one of our legible colours."""

    published_down: ClassVar[bool] = True
    open_when: ClassVar[dict[str, object] | None] = {}

    email = models.EmailField(max_length=254, blank=True)
    telephone = models.CharField(max_length=40, blank=True)
    website = models.URLField(max_length=200, blank=True)
    postal_address = models.CharField(max_length=300, blank=True)
    look = models.CharField(max_length=10, default="teal", choices=[(look, look) for look in LOOKS])

    class Meta:
        default_related_name = "profiles"
        constraints = [
            models.UniqueConstraint(name="organisations_profile_one_each", fields=["organisation"]),
        ]


class ClosedDays(TenantOwned):
    """Days when school is closed: holidays and training days. A council's reach down to its schools."""

    published_down: ClassVar[bool] = True

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
