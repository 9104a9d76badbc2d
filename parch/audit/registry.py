"""What apps above tell the record: their events, how to name a person, whose chains there are."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING
from uuid import UUID

from django.utils.translation import override

if TYPE_CHECKING:
    from django_stubs_ext import StrOrPromise

Show = Callable[[object], "StrOrPromise"]
FindNames = Callable[[UUID, set[str]], Mapping[str, str]]
_PLACEHOLDER = re.compile(r"%\((\w+)\)s")


@dataclass(frozen=True)
class Event:
    """A kind of thing that is done: ``app:what-happened``, and the sentence a history page prints.

    The sentence is lazily translated and has named placeholders: ``%(by)s`` is who did it, the
    others are facts or particulars. ``shown`` turns a fact into words where its text would not do
    (a choice into its label, an ISO date into a day).
    """

    name: str
    sentence: StrOrPromise
    shown: Mapping[str, Show] = field(default_factory=dict)

    @cached_property
    def placeholders(self) -> frozenset[str]:
        """The facts and particulars the sentence needs."""
        with override("en"):
            return frozenset(_PLACEHOLDER.findall(str(self.sentence))) - {"by"}


EVENTS: dict[str, Event] = {}
_owners: list[Callable[[], Iterable[UUID]]] = []
_names: list[FindNames] = []


class UnknownEvent(LookupError):
    """An event was recorded that no app declares in its events.py."""


def declared(name: str, sentence: StrOrPromise, *, shown: Mapping[str, Show] | None = None) -> Event:
    """Declare an event, in ``events.py`` of the app it belongs to."""
    if name in EVENTS:
        raise ValueError(f"The event {name} is declared twice.")
    EVENTS[name] = Event(name, sentence, shown or {})
    return EVENTS[name]


def event_called(name: str) -> Event:
    try:
        return EVENTS[name]
    except KeyError:
        raise UnknownEvent(f"Declare the event {name} in events.py of its app.") from None


def register_owners(owners: Callable[[], Iterable[UUID]]) -> None:
    """Say who may own a chain, so that a chain whose head was removed is still looked for."""
    _owners.append(owners)


def all_owners() -> set[UUID]:
    return {owner for owners in _owners for owner in owners()}


def register_names(find: FindNames) -> None:
    """Say what people are called: given a chain and actor ids, the names by id of those still known."""
    _names.append(find)


def names_of(chain: UUID, actors: set[str]) -> dict[str, str]:
    found: dict[str, str] = {}
    for find in _names:
        found |= find(chain, actors - found.keys())
    return found
