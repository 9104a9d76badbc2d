"""Letters that wait while a key is changed, and numbers for text messages, are sealed again with the new one."""

from __future__ import annotations

from parch.audit import rotation
from parch.domain.keys import Purpose
from parch.outbox.models import Job, Telephone


def register() -> None:
    letters = rotation.SealedColumn(
        Purpose.TOKENS,
        "sealed",
        rows=lambda: Job.objects.filter(sealed__isnull=False),
        bound_to=lambda job: job.pk.bytes,
    )
    rotation.register("outbox: letters that wait", letters)
    numbers = rotation.SealedColumn(
        Purpose.TOKENS, "sealed", rows=Telephone.objects.all, bound_to=lambda kept: kept.bound_to
    )
    rotation.register("outbox: numbers for text messages", numbers)
