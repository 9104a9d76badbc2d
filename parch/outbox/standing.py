"""What a page may know of the work that it waits for."""

from __future__ import annotations

from datetime import datetime, timedelta

from parch.outbox.models import Job, Pulse, State

SILENCE = timedelta(minutes=2)  # a worker notes that it is alive far more often, whatever it is busy with


def worker_is_there(*, at: datetime) -> bool:
    """Whether a worker was seen a short while before ``at``."""
    return Pulse.objects.filter(seen_at__gt=at - SILENCE).exists()


def was_given_up(key: str) -> bool:
    """Whether the job under this key was tried as often as it may be, and never done."""
    return Job.objects.filter(key=key, state=State.FAILED).exists()
