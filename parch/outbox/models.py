"""What waits to be done after a commit. The queue has no owner: it holds identifiers, never content."""

from __future__ import annotations

import uuid
from typing import ClassVar

from django.conf import settings
from django.db import models
from django.db.models import Q

from parch.kernel.tenancy import TenantOwned

BOUNCED = "bounced"


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
    # An address or a link that cannot be looked up when it is sent: sealed, and emptied when the job ends.
    sealed = models.BinaryField(null=True, blank=True)
    # Class name and place of the last error, never its message; or that what was sent bounced.
    trouble = models.CharField(max_length=200, blank=True)

    class Meta:
        indexes = [
            models.Index(fields=["state", "run_after"], name="outbox_job_what_waits"),
            models.Index(fields=["organisation_id", "kind"], name="outbox_job_of_organisation"),
        ]
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


class NoticeState(models.TextChoices):
    """What became of a notice. ``KEPT``: the person wants it in their calendar or on their front page only."""

    PENDING = "pending"
    SENT = "sent"
    BOUNCED = "bounced"
    IN_DOUBT = "in-doubt"
    KEPT = "kept"


class Notice(TenantOwned):
    """That something waits for somebody at an organisation: what kind, and how soon. Never what it says."""

    about_whom: ClassVar[str | None] = "user_id"

    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    kind = models.CharField(max_length=60)
    due_on = models.DateField(null=True, blank=True)
    state = models.CharField(max_length=10, choices=NoticeState.choices, default=NoticeState.PENDING)
    put_at = models.DateTimeField()
    ended_at = models.DateTimeField(null=True, blank=True)
    sent_as = models.UUIDField(null=True, blank=True)  # the job that took it, so that a late bounce finds it again

    class Meta:
        default_related_name = "notices"
        ordering = ["-put_at"]
        indexes = [models.Index(fields=["user", "state"], name="outbox_notice_of_user")]
        constraints = [
            models.CheckConstraint(name="outbox_notice_state_is_known", condition=Q(state__in=NoticeState.values)),
        ]


class Way(models.TextChoices):
    """How a person wants to hear of a kind of notice."""

    AT_ONCE = "at-once"
    DIGEST = "digest"
    TEXT = "text"
    CALENDAR = "calendar"


class NoticeChoice(models.Model):
    """How one person wants to hear of one kind of notice, wherever it comes from."""

    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    kind = models.CharField(max_length=60)
    way = models.CharField(max_length=10, choices=Way.choices)

    class Meta:
        constraints = [
            models.UniqueConstraint(name="outbox_noticechoice_one_for_each_kind", fields=["user", "kind"]),
        ]

    def __str__(self) -> str:
        return f"{self.kind}: {self.way}"


class Telephone(models.Model):
    """The mobile number one person gave for text messages, sealed."""

    user = models.OneToOneField(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, primary_key=True, related_name="+")
    sealed = models.BinaryField()

    def __str__(self) -> str:
        return str(self.pk)

    @property
    def bound_to(self) -> bytes:
        """Whose the sealed number is; it opens for nobody else."""
        return f"outbox.telephone:{self.pk}".encode()


class Pulse(models.Model):
    """When a worker was last seen, so that whoever runs the machine can tell that it works."""

    seen_at = models.DateTimeField()

    class Meta:
        constraints = [models.CheckConstraint(name="outbox_pulse_is_one", condition=Q(pk=1))]

    def __str__(self) -> str:
        return self.seen_at.isoformat()
