"""A link or a code given to somebody: what it is for is known here, the link itself is not."""

from __future__ import annotations

import uuid
from datetime import datetime
from typing import ClassVar

from django.db import models
from django.db.models import Q

TRIES = 5


class Link(models.Model):
    """One link. Without an owner, because its holder comes without saying whose rows are meant.

    ``token_mark``: HMAC-SHA-256 of the token, hex. ``answer_mark``: the same of the second thing its
    holder knows, bound to this row. ``subject``: what it is about, an identifier and never a name.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    purpose = models.CharField(max_length=40)
    organisation_id = models.UUIDField()
    subject = models.CharField(max_length=80)
    language = models.CharField(max_length=2)
    key = models.CharField(max_length=40)  # the name of the key that made both marks
    token_mark = models.CharField(max_length=64, unique=True)
    answer_mark = models.CharField(max_length=64)
    tries = models.PositiveSmallIntegerField(default=0)
    made_at = models.DateTimeField()
    expires_at = models.DateTimeField()
    used_at = models.DateTimeField(null=True, blank=True)
    revoked_at = models.DateTimeField(null=True, blank=True)

    objects: ClassVar[models.Manager[Link]] = models.Manager()

    class Meta:
        indexes = [models.Index(fields=["purpose", "subject"], name="accounts_link_of_subject")]
        constraints = [
            models.CheckConstraint(name="accounts_link_has_at_most_five_tries", condition=Q(tries__lte=TRIES)),
            models.CheckConstraint(
                name="accounts_link_speaks_english_or_welsh", condition=Q(language__in=["en", "cy"])
            ),
        ]

    def __str__(self) -> str:
        return str(self.id)

    def is_open_at(self, at: datetime) -> bool:
        """Whether it still leads anywhere: not used, revoked, expired or tried too often."""
        is_shut = self.used_at or self.revoked_at or self.tries >= TRIES
        return not is_shut and at < self.expires_at
