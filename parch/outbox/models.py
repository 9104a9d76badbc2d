"""What waits to be done after a commit. The queue has no owner: it holds identifiers, never content."""

from __future__ import annotations

import uuid

from django.db import models
from django.db.models import Q


class State(models.TextChoices):
    """Where a job stands. ``IN_DOUBT`` waits for a person: it may have been sent, and nobody can say."""

    WAITING = "waiting"
    CLAIMED = "claimed"
    ABOUT_TO = "about-to"
    DONE = "done"
    IN_DOUBT = "in-doubt"
    FAILED = "failed"


class Job(models.Model):
    """One thing to do. ``key`` makes it be done once; ``payload`` holds identifiers only."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    kind = models.CharField(max_length=60)
    organisation_id = models.UUIDField(null=True, blank=True)
    subject = models.CharField(max_length=80, blank=True)
    payload = models.JSONField(default=dict)
    key = models.CharField(max_length=160, unique=True)
    state = models.CharField(max_length=10, choices=State.choices, default=State.WAITING)
    attempts = models.PositiveIntegerField(default=0)
    run_after = models.DateTimeField()
    leased_until = models.DateTimeField(null=True, blank=True)
    claim = models.UUIDField(null=True, blank=True)
    put_at = models.DateTimeField()
    ended_at = models.DateTimeField(null=True, blank=True)
    trouble = models.CharField(max_length=200, blank=True)  # class name and place of an error, never its message

    class Meta:
        indexes = [models.Index(fields=["state", "run_after"], name="outbox_job_what_waits")]
        constraints = [
            models.CheckConstraint(name="outbox_job_state_is_known", condition=Q(state__in=State.values)),
            models.CheckConstraint(
                name="outbox_job_has_ended_when_and_only_when_it_says_when",
                condition=Q(state__in=["done", "failed", "in-doubt"], ended_at__isnull=False)
                | (~Q(state__in=["done", "failed", "in-doubt"]) & Q(ended_at=None)),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.id}"
