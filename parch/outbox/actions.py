"""Putting work in the outbox, claiming it and saying how it ended. No other module writes to these tables."""

from __future__ import annotations

import uuid
from collections.abc import Callable, Mapping
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from django.db import transaction
from django.db.models import F, Q

from parch.outbox.models import BOUNCED, Job, Pulse, State

LEASE = timedelta(minutes=5)
ATTEMPTS = 8


@transaction.atomic
def put(
    kind: str,
    *,
    organisation: UUID | None,
    subject: str,
    at: datetime,
    payload: Mapping[str, Any] | None = None,
    after: datetime | None = None,
    key: str | None = None,
    sealed: Callable[[UUID], bytes] | None = None,
) -> Job:
    """Put one job in the outbox, within the caller's transaction: it happens only if that commits.

    ``organisation`` is the id of the one it works for. A second job under the same ``key`` is the first.
    ``sealed`` is given the job's id and gives bytes that are bound to it, emptied when the job ends.
    """
    job_id = uuid.uuid4()
    job, _ = Job.objects.get_or_create(
        key=key or f"{kind}:{job_id}",
        defaults={
            "id": job_id,
            "sealed": sealed(job_id) if sealed else None,
            "kind": kind,
            "organisation_id": organisation,
            "subject": subject,
            "payload": dict(payload or {}),
            "put_at": at,
            "run_after": after or at,
        },
    )
    return job


def claim(*, at: datetime) -> Job | None:
    """Take the next job for `LEASE`, by one conditional UPDATE that is the same on both databases."""
    ready = (Q(state=State.WAITING) & Q(run_after__lte=at)) | (
        Q(state__in=[State.CLAIMED, State.ABOUT_TO]) & Q(leased_until__lt=at)
    )
    while True:
        found = Job.objects.filter(ready).order_by("run_after", "put_at").values_list("pk", "claim").first()
        if found is None:
            return None
        pk, before = found
        mine = uuid.uuid4()
        taken = Job.objects.filter(ready, pk=pk, claim=before).update(
            claim=mine, leased_until=at + LEASE, attempts=F("attempts") + 1, state=_claimed_state(pk)
        )
        if taken:
            return Job.objects.get(pk=pk)


def _claimed_state(pk: UUID) -> str:
    """A job that was about to be sent stays so: only its sender may say what became of it."""
    state = Job.objects.values_list("state", flat=True).get(pk=pk)
    return State.ABOUT_TO if state == State.ABOUT_TO else State.CLAIMED


def lease(job: Job, *, until: datetime) -> None:
    """Say how long this job is ours, where that is not `LEASE`. Raises `LostClaim`."""
    if not Job.objects.filter(pk=job.pk, claim=job.claim).update(leased_until=until):
        raise LostClaim(str(job.pk))


def finish(job: Job, *, at: datetime) -> None:
    """Note that it is done, if it is still ours."""
    _end(job, State.DONE, at=at)


def leave_in_doubt(job: Job, *, at: datetime) -> None:
    """It may have been sent and nobody can say: it waits for a person."""
    _end(job, State.IN_DOUBT, at=at)


def note_about_to(job: Job, *, at: datetime) -> None:
    """Commit that it is about to be sent, before it is. Raises `LostClaim`."""
    noted = Job.objects.filter(pk=job.pk, claim=job.claim).update(state=State.ABOUT_TO, leased_until=at + LEASE)
    if not noted:
        raise LostClaim(str(job.pk))


def ask_again_later(job: Job, *, at: datetime) -> None:
    """It may have been sent, and the receiver can be asked: keep that, and come back to it."""
    if job.attempts >= ATTEMPTS:
        leave_in_doubt(job, at=at)
        return
    Job.objects.filter(pk=job.pk, claim=job.claim).update(leased_until=at + _wait(job))


def fail(job: Job, *, trouble: str, at: datetime) -> None:
    """Try again later and later, and after `ATTEMPTS` leave it to a person."""
    if job.attempts >= ATTEMPTS:
        _end(job, State.FAILED, at=at, trouble=trouble)
        return
    Job.objects.filter(pk=job.pk, claim=job.claim).update(
        state=State.WAITING, run_after=at + _wait(job), leased_until=None, claim=None, trouble=trouble
    )


def _wait(job: Job) -> timedelta:
    return timedelta(seconds=min(2**job.attempts * 5, 3600))


def note_bounce(job_id: UUID) -> None:
    """What this job sent came back."""
    Job.objects.filter(pk=job_id).update(trouble=BOUNCED)


def _end(job: Job, state: State, *, at: datetime, trouble: str | None = None) -> None:
    noted = {} if trouble is None else {"trouble": trouble}
    ended = Job.objects.filter(pk=job.pk, claim=job.claim).update(
        state=state, ended_at=at, leased_until=None, sealed=None, **noted
    )
    if not ended:
        raise LostClaim(str(job.pk))


class LostClaim(Exception):
    """Another worker took the job when our lease had run out: what we did must not count."""


def note_pulse(*, at: datetime) -> None:
    """Note that a worker is alive."""
    Pulse.objects.update_or_create(pk=1, defaults={"seen_at": at})
