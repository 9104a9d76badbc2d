"""The worker: claims what waits and does it, until told to stop."""

from __future__ import annotations

import logging
import signal
import threading
import time
import traceback
from datetime import datetime
from pathlib import Path

from django.db import close_old_connections, transaction
from django.utils import timezone

from parch.outbox import actions, making, sending
from parch.outbox.handlers import HANDLERS, MAKERS, SENDERS, Task
from parch.outbox.models import Job
from parch.outbox.sending import reach_of

log = logging.getLogger("parch.outbox")
IDLE = 0.5  # seconds between looks when nothing waits
PULSE = 30.0  # seconds between notes that a worker is alive


def run(*, once: bool = False) -> None:
    """Do what waits. With ``once``, stop when nothing does; otherwise at SIGTERM, after the job in hand."""
    stopping = threading.Event()
    if not once:
        for number in (signal.SIGTERM, signal.SIGINT):
            signal.signal(number, lambda *_: stopping.set())
    pulse_due = 0.0
    while not stopping.is_set():
        close_old_connections()
        if time.monotonic() >= pulse_due:
            actions.note_pulse(at=timezone.now())
            pulse_due = time.monotonic() + PULSE
        if work_one(at=timezone.now()):
            continue
        if once:
            return
        stopping.wait(IDLE)


def work_one(*, at: datetime) -> bool:
    """Claim one job and do it. False where nothing waits."""
    job = actions.claim(at=at)
    if job is None:
        return False
    try:
        _do(job, at=at)
    except actions.LostClaim:
        log.warning("job %s: the lease ran out", job)
    except Exception as error:
        place = where(error)
        log.error("job %s: %s", job, place)  # the message of an error may hold somebody's data
        actions.fail(job, trouble=place, at=at)
    return True


def _do(job: Job, *, at: datetime) -> None:
    task = Task(job.pk, job.kind, job.organisation_id, job.subject, job.payload, _bytes(job.sealed))
    if job.kind in SENDERS:
        sending.send(job, task, SENDERS[job.kind], at=at)
        return
    if job.kind in MAKERS:
        making.make(job, task, MAKERS[job.kind], at=at)
        return
    with transaction.atomic(), reach_of(task):
        HANDLERS[job.kind](task, at)
        actions.finish(job, at=at)


def _bytes(stored: bytes | memoryview | None) -> bytes | None:
    return None if stored is None else bytes(stored)


def where(error: BaseException) -> str:
    """What an error is and where it arose, without its message."""
    frames = traceback.extract_tb(error.__traceback__)
    last = frames[-1] if frames else None
    place = f" at {Path(last.filename).name}:{last.lineno}" if last else ""
    return f"{type(error).__name__}{place}"[:200]
