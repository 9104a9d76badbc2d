"""Who does which kind of job. Apps register by name, so the outbox need not know them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from parch.outbox.messages import Message


@dataclass(frozen=True, slots=True)
class Task:
    """A job as its handler is given it."""

    job_id: UUID
    kind: str
    organisation_id: UUID | None
    subject: str
    payload: dict[str, Any]
    sealed: bytes | None = None


Handler = Callable[[Task, datetime], None]
HANDLERS: dict[str, Handler] = {}


@dataclass(frozen=True, slots=True)
class Sender:
    """How a kind of job is sent outside.

    ``compose`` gives the message, or None where nothing need be sent any more. ``told`` is given the
    outcome ("sent", "bounced" or "in-doubt") in the transaction that notes it.
    """

    compose: Callable[[Task, datetime], Message | None]
    told: Callable[[Task, str, datetime], None]


SENDERS: dict[str, Sender] = {}


@dataclass(frozen=True, slots=True)
class Maker:
    """How a kind of job is done that takes long: nobody waits for the database meanwhile.

    ``look`` gathers what is needed, in a transaction of its own within the reach of the organisation, and gives None
    where there is nothing to do any more. ``make`` works on that outside every transaction and reach; it may be done
    again after a kill, so it changes nothing. ``keep`` writes down what came of it, in one transaction with the note
    that the job is done, so it counts once. ``lease``: when another worker may take the job over.
    """

    look: Callable[[Task, datetime], Any]
    make: Callable[[Any], Any]
    keep: Callable[[Task, Any, datetime], None]
    lease: timedelta = timedelta(minutes=1)


MAKERS: dict[str, Maker] = {}


def handles(kind: str) -> Callable[[Handler], Handler]:
    """Register the handler of a kind of job that only changes rows: done whole or not at all.

    It runs within `Worker(organisation)`, in one transaction with the note that it is done.
    """

    def register(handler: Handler) -> Handler:
        if HANDLERS.setdefault(kind, handler) is not handler:
            raise ValueError(f"Two handlers for {kind}.")
        return handler

    return register
