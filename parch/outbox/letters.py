"""A mail to an address that stands nowhere else, such as an invitation: sealed until it is sent."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import datetime
from uuid import UUID

from django.conf import settings

from parch.domain.keys import Purpose
from parch.outbox.actions import put
from parch.outbox.handlers import SENDERS, Sender, Task
from parch.outbox.messages import Message, worded

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
) -> UUID:
    """Send a text template to an address, with values such as a link. Returns the job's id.

    Address and values are sealed in the queue and emptied when the job ends; they reach no log.
    """
    content = json.dumps({"to": to, "language": language, "values": dict(values)}).encode()

    def sealed(job_id: UUID) -> bytes:
        return settings.KEY_RING.seal(Purpose.TOKENS, content, job_id.bytes)

    job = put(
        KIND, organisation=organisation, subject="", at=at, payload={"template": template}, key=key, sealed=sealed
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
    """The state of the job says it all: a letter has no row of its own."""


SENDERS[KIND] = Sender(compose, told)
