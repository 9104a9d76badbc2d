"""A history as a page shows it: one sentence an entry, the latest first."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from django.db.models import Model
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from parch.audit.models import Entry
from parch.audit.registry import EVENTS, Event, names_of
from parch.web import dates
from parch.web.language import current as language

LINES = 50


@dataclass(frozen=True, slots=True)
class Line:
    """One thing that was done, in the reader's language."""

    number: int
    at: datetime
    sentence: str


@dataclass(frozen=True, slots=True)
class History:
    """Some lines of a history. ``earlier`` is the number to ask for those before, 0 where there are none."""

    lines: tuple[Line, ...]
    earlier: int


def history(
    chain: UUID | Model,
    *,
    subject: Model | tuple[str, object] | None = None,
    before: object = None,
    size: int = LINES,
) -> History:
    """A chain's latest entries, or those before a number; only those about ``subject`` where one is given.

    Ask only where the reader may see what the chain is about; beyond the current reach it is empty.
    ``before`` may be straight from the address: what is no number counts as nothing.
    """
    chain_id: UUID = chain.pk if isinstance(chain, Model) else chain
    entries = Entry.objects.of_chain(chain_id)
    if subject is not None:
        entries = entries.about(*_plain(subject))
    if number := _number(before):
        entries = entries.filter(sequence__lt=number)
    found = list(entries.latest_first().prefetch_related("particulars")[: size + 1])
    shown = found[:size]
    return History(tuple(_lines(chain_id, shown)), shown[-1].sequence if len(found) > size else 0)


def as_day(fact: object) -> str:
    """For ``shown`` of an event: a kept ISO date as a day in words."""
    return dates.day(date.fromisoformat(str(fact)), language())


class _Gaps(dict[str, str]):
    def __missing__(self, name: str) -> str:
        # An entry from before its sentence had this placeholder.
        return "…"


def _lines(chain: UUID, entries: Sequence[Entry]) -> Iterator[Line]:
    names = names_of(chain, {entry.actor for entry in entries if entry.actor})
    for entry in entries:
        by = names.get(entry.actor, _("a person since forgotten")) if entry.actor else "Parch"
        yield Line(entry.sequence, entry.at, _sentence(entry, by))


def _sentence(entry: Entry, by: str) -> str:
    event = EVENTS.get(entry.event)
    if event is None:
        return _("%(by)s did something that this Parch has no sentence for (%(event)s).") % {
            "by": capfirst(by),
            "event": entry.event,
        }
    return str(capfirst(str(event.sentence) % _Gaps(_values(event, entry) | {"by": by})))


def _values(event: Event, entry: Entry) -> dict[str, str]:
    kept: Mapping[str, object] = json.loads(entry.facts)["facts"]
    facts = {name: str(event.shown.get(name, _as_text)(fact)) for name, fact in kept.items()}
    forgotten = _("a person since forgotten")
    people = {one.name: forgotten if one.value is None else one.value for one in entry.particulars.all()}
    return facts | people


def _as_text(fact: object) -> str:
    if isinstance(fact, bool):
        return _("yes") if fact else _("no")
    if isinstance(fact, list):
        return ", ".join(_as_text(one) for one in fact)
    return "" if fact is None else str(fact)


def _plain(subject: Model | tuple[str, object]) -> tuple[str, str]:
    if isinstance(subject, Model):
        return subject._meta.label_lower, str(subject.pk)
    kind, what = subject
    return kind, str(getattr(what, "pk", what))


def _number(text: object) -> int:
    digits = str(text or "")
    longest = 18  # more would not fit the column
    return int(digits) if digits.isascii() and digits.isdigit() and len(digits) <= longest else 0
