"""Sending outside: "about to" is committed first, so that after a kill nothing is sent blind (rule 19)."""

from __future__ import annotations

from contextlib import AbstractContextManager, nullcontext
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from django.db import transaction

from parch.kernel.reach import Worker, entered
from parch.outbox import actions
from parch.outbox.channels import Bounced, InDoubt, Tells, Unanswered, carrier
from parch.outbox.handlers import SENDERS, Sender, Task, handles
from parch.outbox.messages import Message, reference_of
from parch.outbox.models import Job, State

LOOK_UP = "outbox.look-up"
PATIENCE = timedelta(minutes=15)  # what bounces has mostly done so by then


def reach_of(task: Task) -> AbstractContextManager[Any]:
    return nullcontext() if task.organisation_id is None else entered(Worker(task.organisation_id))


def send(job: Job, task: Task, sender: Sender, *, at: datetime) -> None:
    """Send one message once. Raises `actions.LostClaim`, and `channels.NotSent` where trying again is safe."""
    with transaction.atomic(), reach_of(task):
        message = sender.compose(task, at)
    if message is None:
        actions.finish(job, at=at)
        return
    outcome = _outcome(job, message, at=at)
    if outcome is None:
        actions.ask_again_later(job, at=at)
        return
    with transaction.atomic(), reach_of(task):
        sender.told(task, outcome, at)
        if outcome == "in-doubt":
            actions.leave_in_doubt(job, at=at)
            return
        actions.finish(job, at=at)
        if outcome == "sent" and isinstance(carrier(message.by), Tells):
            actions.put(
                LOOK_UP, organisation=task.organisation_id, subject=task.subject, at=at, after=at + PATIENCE,
                payload={"job": str(job.pk), "kind": job.kind, "by": message.by}, key=f"{LOOK_UP}:{job.pk}",
            )  # fmt: skip


@handles(LOOK_UP)
def look_up(task: Task, at: datetime) -> None:
    """Ask the receiver, some minutes later, whether what it took has bounced since; tell the sender if so."""
    way = carrier(task.payload.get("by", "mail"))
    job_id, kind = UUID(task.payload["job"]), task.payload["kind"]
    if isinstance(way, Tells) and way.has_bounced(reference_of(job_id)):
        SENDERS[kind].told(Task(job_id, kind, task.organisation_id, task.subject, {}), "bounced", at)


def _outcome(job: Job, message: Message, *, at: datetime) -> str | None:
    """What became of the message: "sent", "bounced", "in-doubt"; None where the receiver must be asked again."""
    way = carrier(message.by)
    if job.state == State.ABOUT_TO:
        was_sent = way.was_sent(message)
        if was_sent is None:
            return "in-doubt"
        if was_sent:
            return "sent"
    actions.note_about_to(job, at=at)
    try:
        way.send(message)
    except Bounced:
        return "bounced"
    except InDoubt:
        return "in-doubt"
    except Unanswered:
        return None
    return "sent"
