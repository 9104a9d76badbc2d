"""What whoever runs the machine may know of the outbox: kinds and numbers, never content."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.db.models import Count

from parch.domain.language import Sentence
from parch.outbox.models import Job, Pulse

NEVER = Sentence("No worker has been seen yet.", "Ni welwyd gweithiwr eto.")
SEEN = Sentence("A worker was last seen at {at}.", "Gwelwyd gweithiwr ddiwethaf am {at}.")
COUNT = Sentence("{kind}: {number} {state}.", "{kind}: {number} {state}.")


def state_of_outbox() -> dict[str, Any]:
    """``{"worker_seen_at": ISO or null, "jobs": [{"kind", "state", "number"}]}``."""
    pulse = Pulse.objects.first()
    counted = Job.objects.values("kind", "state").annotate(number=Count("pk")).order_by("kind", "state")
    seen: datetime | None = pulse.seen_at if pulse else None
    return {"worker_seen_at": seen.isoformat() if seen else None, "jobs": list(counted)}


def sentences(state: dict[str, Any]) -> list[Sentence]:
    """The same in words."""
    seen = state["worker_seen_at"]
    return [SEEN.format(at=seen) if seen else NEVER, *(COUNT.format(**job) for job in state["jobs"])]
