"""The secret address at which one person's calendar asks what waits."""

from __future__ import annotations

from typing import ClassVar

from django.conf import settings
from django.db import models


class CalendarFeed(models.Model):
    """One address for each person, known only by the HMAC-SHA-256 of its token; taken back, it is gone."""

    user = models.OneToOneField(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, primary_key=True, related_name="+")
    key = models.CharField(max_length=40)  # the name of the key that made the mark
    token_mark = models.CharField(max_length=64, unique=True)
    made_at = models.DateTimeField()

    objects: ClassVar[models.Manager[CalendarFeed]] = models.Manager()

    def __str__(self) -> str:
        return str(self.pk)
