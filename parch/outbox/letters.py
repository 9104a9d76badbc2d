"""A mail to an address that stands nowhere else, such as an invitation: sealed until it is sent."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from django.conf import settings

from parch.domain.keys import Purpose
from parch.outbox.actions import note_bounce, put
from parch.outbox.handlers import SENDERS, Sender, Task
from parch.outbox.messages import Message, worded
from parch.outbox.models import BOUNCED, Job, State

KIND = "outbox.letter"


def put_letter(
    template: str,
    *,
    organisation: UUID | None,
    to: str,
    language: str,
    values: Mapping[str, str],
    at: datetime,
    key: str | None = None,
    about: str = "",
) -> UUID:
    """Send a text template to an address, with values such as a link. Returns the job's id.

    ``about``: the id of whoever it is for, where the sender shall see that it bounced (`lost_letters`).
    Address and values are sealed in the queue and emptied when the job ends; they reach no log.
    """
    content = json.dumps({"to": to, "language": language, "values": dict(values)}).encode()

    def sealed(job_id: UUID) -> bytes:
        return settings.KEY_RING.seal(Purpose.TOKENS, content, job_id.bytes)

    job = put(
        KIND, organisation=organisation, subject=about, at=at, payload={"template": template}, key=key, sealed=sealed
    )
    return job.pk


def compose(task: Task, at: datetime) -> Message | None:
    """Open the letter and put it into words. Nothing to send where it was emptied."""
    if task.sealed is None:
        return None
    content = json.loads(settings.KEY_RING.open(Purpose.TOKENS, task.sealed, task.job_id.bytes))
    return worded(
        task.payload["template"], content["values"], key=task.job_id, to=content["to"], language=content["language"]
    )


def told(task: Task, outcome: str, at: datetime) -> None:
    """A letter has no row of its own: its job says what became of it."""
    if outcome == BOUNCED:
        note_bounce(task.job_id)


@dataclass(frozen=True, slots=True)
class LostLetter:
    """A letter that "bounced" or is "in-doubt"."""

    put_at: datetime
    outcome: str


def lost_letters(organisation_id: UUID, *, since: date) -> dict[str, LostLetter]:
    """By whom it is about: their last letter from an organisation since a day, where it may not have arrived."""
    sent = Job.objects.filter(organisation_id=organisation_id, kind=KIND, put_at__date__gt=since).exclude(subject="")
    last = {about: (put_at, state, trouble) for about, put_at, state, trouble in
            sent.order_by("put_at").values_list("subject", "put_at", "state", "trouble")}  # fmt: skip
    lost = {}
    for about, (put_at, state, trouble) in last.items():
        if trouble == BOUNCED or state == State.IN_DOUBT:
            lost[about] = LostLetter(put_at, BOUNCED if trouble == BOUNCED else str(state))
    return lost


SENDERS[KIND] = Sender(compose, told)
