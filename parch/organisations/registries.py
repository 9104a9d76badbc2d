"""What the apps above tell the front pages, so that a front page reads registries and not apps.

An app registers a function in its ``AppConfig.ready``: ``needs.register(what_waits)``. Every
function is called within the reach of the page that asks, so it reads only what that page may.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING, Generic, Literal, TypeVar
from uuid import UUID

from parch.domain.organisations.roles import Role
from parch.organisations.actors import Actor
from parch.organisations.models import Organisation

if TYPE_CHECKING:
    from django_stubs_ext import StrOrPromise

S = TypeVar("S", bound=Callable[..., object])


class Registry(Generic[S]):
    """Functions that upper apps gave, in the order they gave them. Giving one twice changes nothing."""

    def __init__(self) -> None:
        self._sources: list[S] = []

    def register(self, source: S) -> S:
        if source not in self._sources:
            self._sources.append(source)
        return source

    def __iter__(self) -> Iterator[S]:
        return iter(tuple(self._sources))


@dataclass(frozen=True, slots=True)
class Need:
    """One thing that waits for this person: a whole sentence, and a button that leads to it.

    ``due``: the day it should be done by, or None where there is no day; those come last.
    """

    sentence: StrOrPromise
    button: StrOrPromise
    url: str
    due: date | None = None


@dataclass(frozen=True, slots=True)
class Line:
    """One line of an organisation's first visit.

    ``key``: a name that never changes. ``order``: where it stands; lines of one app leave gaps of
    ten. ``who``: the roles that can do it. ``closed_until``: a whole sentence on what stays closed
    till it is done. ``waits_for``: a whole sentence on what must come first, empty when it can be
    done now.
    """

    key: str
    order: int
    title: StrOrPromise
    url: str
    who: tuple[Role, ...]
    closed_until: StrOrPromise
    is_done: bool
    waits_for: StrOrPromise = ""


@dataclass(frozen=True, slots=True)
class Page:
    """One page of the bar under the header. ``here``: the beginnings of view names that are part of it."""

    order: int
    label: StrOrPromise
    url: str
    here: tuple[str, ...] = field(default=())


@dataclass(frozen=True, slots=True)
class Standing:
    """How far a school has come with the policy, as its own act told its council. ``key`` is what is filtered by."""

    key: str
    label: StrOrPromise
    tone: Literal["done", "waiting", "none"] = "none"


NeedSource = Callable[[Actor, Organisation, date], Iterable[Need]]
LineSource = Callable[[Organisation, date], Iterable[Line]]
PageSource = Callable[[Actor, Organisation], Iterable[Page]]
# The owner, and the schools asked about (None: all of them). Read from rows that the owner holds.
StandingSource = Callable[[Organisation, Collection[UUID] | None], Mapping[UUID, Standing]]

needs: Registry[NeedSource] = Registry()
checklist: Registry[LineSource] = Registry()
navigation: Registry[PageSource] = Registry()
standings: Registry[StandingSource] = Registry()

MOST_NEEDS = 7


def needs_of(actor: Actor, organisation: Organisation, *, on: date) -> list[Need]:
    """What waits for this person here, soonest first."""
    found = [need for source in needs for need in source(actor, organisation, on)]
    return sorted(found, key=lambda need: (need.due is None, need.due or on))


def lines_of(organisation: Organisation, *, on: date) -> list[Line]:
    """Every line of the organisation's first visit, in order."""
    return sorted((line for source in checklist for line in source(organisation, on)), key=lambda line: line.order)


def pages_of(actor: Actor, organisation: Organisation) -> list[Page]:
    """The pages this person may go to here, in order."""
    return sorted((page for source in navigation for page in source(actor, organisation)), key=lambda page: page.order)


def standings_of(owner: Organisation, schools: Collection[UUID] | None = None) -> dict[UUID, Standing]:
    """How far the owner's schools have come; a school that has told nothing is left out."""
    return {school: standing for source in standings for school, standing in source(owner, schools).items()}
