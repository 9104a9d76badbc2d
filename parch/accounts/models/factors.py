"""A lost second factor, and the two colleagues who vouch that it is really them asking."""

from __future__ import annotations

import uuid
from datetime import datetime
from typing import ClassVar

from django.conf import settings
from django.db import models
from django.db.models import F, Q

NEEDED = 2


class LostFactor(models.Model):
    """Somebody has proved their password or their mailbox, and has lost the second thing."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="lost_factors")
    asked_at = models.DateTimeField()
    expires_at = models.DateTimeField()
    mended_at = models.DateTimeField(null=True, blank=True)
    withdrawn_at = models.DateTimeField(null=True, blank=True)

    objects: ClassVar[models.Manager[LostFactor]] = models.Manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                name="accounts_lostfactor_one_open_request_each",
                fields=["user"],
                condition=Q(mended_at=None, withdrawn_at=None),
            ),
        ]

    def __str__(self) -> str:
        return str(self.id)

    def is_open_at(self, at: datetime) -> bool:
        return self.mended_at is None and self.withdrawn_at is None and at < self.expires_at


class Vouch(models.Model):
    """One colleague's word, given in the organisation where both work."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    request = models.ForeignKey(LostFactor, on_delete=models.CASCADE, related_name="vouches")
    person = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    for_user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    organisation_id = models.UUIDField()
    given_at = models.DateTimeField()

    objects: ClassVar[models.Manager[Vouch]] = models.Manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(name="accounts_vouch_each_colleague_once", fields=["request", "person"]),
            models.CheckConstraint(name="accounts_vouch_never_for_oneself", condition=~Q(person=F("for_user"))),
        ]

    def __str__(self) -> str:
        return str(self.id)
