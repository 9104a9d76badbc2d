"""Everything that can be done to the record. No other module writes to these tables."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping, Sequence
from contextlib import nullcontext
from dataclasses import dataclass, replace
from datetime import datetime
from itertools import groupby
from typing import Any
from uuid import UUID, uuid4

from django.conf import settings
from django.db import connection, transaction
from django.db.models import Model

from parch.audit import events
from parch.audit.models import Entry, Head, Particular
from parch.audit.registry import Event, event_called
from parch.domain.chains.rows import Row, batch_digest, digest, facts_text, mark_of
from parch.domain.keys import KeyRing
from parch.kernel.reach import OutOfReach, Worker, before_commit, current, entered

SALT_BYTES = 16
Subject = Model | tuple[str, object]


@dataclass(slots=True, eq=False)
class _Waiting:
    """An entry on its way into a chain.

    It waits among the connection's on-commit calls, because Django drops those of a savepoint that is
    rolled back: what was undone inside a request is not recorded either. Calling it does nothing.
    """

    row: Row
    particulars: Mapping[str, tuple[bytes, str]]
    about: str
    is_written: bool = False

    def __call__(self) -> None:
        """Written before COMMIT already."""


def record(
    event: Event | str,
    *,
    chain: UUID | Model,
    by: object,
    at: datetime,
    subject: Subject,
    facts: Mapping[str, object] | None = None,
    particulars: Mapping[str, str] | None = None,
    about: object = None,
) -> None:
    """Say in the record what was done. Written at the end of the outermost `entered`, before COMMIT.

    ``chain``: the organisation acted in (or the person whose own history it is). ``by``: an actor, a
    user or an id; None is the program itself. ``subject``: a row, or its type and id. ``facts``: what
    JSON holds without floats; never anything personal. ``particulars``: personal text by name, kept
    apart so that it can be forgotten; ``about`` says of whom, the subject unless told otherwise.

    Raises `NoReach` outside `entered`, `OutOfReach` for another's chain, `UnknownEvent`, `ValueError`
    where the event's sentence needs a fact that is not given, `CannotBeKept`.
    """
    declared = event_called(event) if isinstance(event, str) else event
    facts, particulars = facts or {}, particulars or {}
    _refuse_gaps(declared, facts, particulars)
    salted = {name: (os.urandom(SALT_BYTES), value) for name, value in particulars.items()}
    text = facts_text(facts, {name: digest(*both) for name, both in salted.items()})
    row = _unplaced(declared, chain=_own_chain(chain), by=by, at=at, subject=_plain_subject(subject), facts=text)
    before_commit("parch.audit", _write_waiting)
    transaction.on_commit(_Waiting(row, salted, _plain(about) or row.subject_id))


def record_batch(
    event: Event | str,
    *,
    chain: UUID | Model,
    by: object,
    at: datetime,
    subject: Subject,
    items: Sequence[str],
    facts: Mapping[str, object] | None = None,
) -> None:
    """Say once that something was done to a whole list: facts ``count`` and ``digest`` stand for it."""
    counted = {"count": len(items), "digest": batch_digest(list(items))}
    record(event, chain=chain, by=by, at=at, subject=subject, facts={**(facts or {}), **counted})


@transaction.atomic
def forget(person: object, *, chain: UUID | Model, by: object, at: datetime) -> int:
    """Empty every particular about a person in one organisation's history, and say how many that were.

    The chain still verifies: its rows hold only salted digests, and the salts go too.
    """
    owner = _own_chain(chain)
    about = Particular.objects.filter(owner=owner, about=_plain(person), value__isnull=False)
    emptied = about.update(salt=None, value=None, about="")
    record(
        events.PERSON_FORGOTTEN, chain=owner, by=by, at=at, subject=("person", "forgotten"), facts={"count": emptied}
    )
    return emptied


def _unplaced(event: Event, *, chain: UUID, by: object, at: datetime, subject: tuple[str, str], facts: str) -> Row:
    """A row that has no place in its chain yet, and so no mark."""
    return Row(
        id=str(uuid4()),
        chain=str(chain),
        owner=str(chain),
        sequence=0,
        at=at,
        event=event.name,
        actor=_plain(by),
        subject_type=subject[0],
        subject_id=subject[1],
        facts=facts,
        key="",
        previous="",
    )


def _write_waiting() -> None:
    calls = [hook[1] for hook in connection.run_on_commit]
    waiting = [call for call in calls if isinstance(call, _Waiting) and not call.is_written]
    # One order for everybody, so that two transactions that write to the same two chains never wait for each other.
    waiting.sort(key=lambda entry: entry.row.chain)
    for chain, entries in groupby(waiting, key=lambda entry: entry.row.chain):
        _append(UUID(chain), list(entries))


def _append(chain: UUID, waiting: Sequence[_Waiting]) -> None:
    with nullcontext() if current().write == chain else entered(Worker(chain)):
        head = _held_head(chain)
        rows = []
        for entry in waiting:
            row = _next_row(settings.KEY_RING, head, entry.row)
            head.sequence, head.mark, entry.is_written = row.sequence, row.mark, True
            rows.append(row)
        Entry.objects.bulk_create([_as_entry(row) for row in rows])
        Particular.objects.bulk_create(_as_particulars(zip(rows, waiting, strict=True)))
        head.save(update_fields=["sequence", "mark"])


def _held_head(chain: UUID) -> Head:
    """The head of the chain, locked till COMMIT. Only this chain's writers wait for it."""
    held = Head.objects.select_for_update().filter(chain=chain)
    head = held.first()
    if head is None:
        Head.objects.bulk_create([Head(chain=chain, owner=chain)], ignore_conflicts=True)
        head = held.get()
    return head


def _next_row(ring: KeyRing, head: Head, row: Row) -> Row:
    placed = replace(row, sequence=head.sequence + 1, previous=head.mark, key=ring.writer.name)
    return replace(placed, mark=mark_of(ring, placed))


def _as_entry(row: Row) -> Entry:
    return Entry(**{name: getattr(row, name) for name in Row.__slots__})


def _as_particulars(written: Iterable[tuple[Row, _Waiting]]) -> list[Particular]:
    return [
        Particular(entry_id=row.id, owner=row.owner, about=entry.about, name=name, salt=salt, value=value)
        for row, entry in written
        for name, (salt, value) in entry.particulars.items()
    ]


def _refuse_gaps(event: Event, facts: Mapping[str, object], particulars: Mapping[str, str]) -> None:
    if missing := event.placeholders - facts.keys() - particulars.keys():
        raise ValueError(f"The sentence of {event.name} needs {', '.join(sorted(missing))}.")


def _own_chain(chain: UUID | Model) -> UUID:
    chain_id: UUID = chain.pk if isinstance(chain, Model) else chain
    reach = current()
    if chain_id not in (reach.write, reach.person):
        raise OutOfReach(f"Nothing can be recorded in the history of {chain_id} while acting in {reach.write}.")
    return chain_id


def _plain_subject(subject: Subject) -> tuple[str, str]:
    if isinstance(subject, Model):
        return subject._meta.label_lower, str(subject.pk)
    return subject[0], _plain(subject[1])


def _plain(who: Any) -> str:
    """An identifier as text, whatever stands for the person or thing; nothing for None."""
    if who is None:
        return ""
    return str(getattr(who, "user_id", None) or getattr(who, "pk", None) or who)
