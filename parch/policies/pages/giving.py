"""What becomes of a document that was given: the page that waits for it, and its place in the lists."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from django.urls import reverse
from django.utils.translation import gettext as _, ngettext

from parch.organisations.models import Organisation
from parch.policies import wording
from parch.policies.models import Draft, Original, Reading
from parch.web import language

if TYPE_CHECKING:
    from django_stubs_ext import StrOrPromise

EVERY = 2  # seconds between two looks
THOUSAND = 1000
MANY = 50
Standing = Literal["done", "now", "todo", "stopped"]


@dataclass(frozen=True, slots=True)
class Step:
    name: StrOrPromise
    standing: Standing


@dataclass(frozen=True, slots=True)
class Waiting:
    """`done` of the `steps` are behind us. `why`: why it could not be read. `moves`: looking again is of use."""

    original: Original
    draft: Draft | None
    steps: Sequence[Step]
    done: int
    why: str
    given_up: bool
    nobody_works: bool

    @property
    def moves(self) -> bool:
        return not self.why and not self.given_up


def waiting(
    original: Original, reading: Reading | None, draft: Draft | None, *, given_up: bool, nobody_works: bool
) -> Waiting:
    """``given_up``: the worker has stopped trying. ``nobody_works``: no worker was seen lately."""
    stopped = given_up or (reading is not None and reading.is_unreadable)
    done = 2 if draft else 1
    return Waiting(
        original=original,
        draft=draft,
        steps=list(_steps(done, reading, stopped=stopped)),
        done=done,
        why=why_of(reading) if reading else "",
        given_up=given_up and not (reading is not None and reading.is_unreadable),
        nobody_works=nobody_works and not stopped,
    )


def _steps(done: int, reading: Reading | None, *, stopped: bool) -> Sequence[Step]:
    names = list(wording.STEPS.values())
    begun = reading is None or reading.state != Reading.State.WAITING
    now: Standing = "stopped" if stopped else "now" if begun else "todo"
    return [
        Step(name, "done" if place < done else now if place == done else "todo") for place, name in enumerate(names)
    ]


def why_of(reading: Reading) -> str:
    """Why it could not be read, in the language being spoken; nothing where it may still be."""
    return reading.why_cy if language.current() == "cy" else reading.why_en


@dataclass(frozen=True, slots=True)
class Card:
    """A document in a list that has no draft yet."""

    reading: Reading
    why: str


def cards(organisation: Organisation) -> list[Card]:
    """The documents that wait, are being read or could not be, newest first."""
    found = organisation.readings.select_related("original").defer("original__content")[:MANY]
    return [Card(reading, why_of(reading)) for reading in found]


def list_url(organisation: Organisation) -> str:
    """The page on which an organisation's documents are listed."""
    name = "policies:policy" if organisation.is_school else "policies:models"
    return reverse(name, args=[organisation.address])


def size_in_words(size: int) -> str:
    """1.4 MB, 23 kB or 310 bytes."""
    if size >= THOUSAND * THOUSAND:
        return _("%(size).1f MB") % {"size": size / THOUSAND / THOUSAND}
    if size >= THOUSAND:
        return _("%(size)d kB") % {"size": round(size / THOUSAND)}
    return ngettext("%(size)d byte", "%(size)d bytes", size) % {"size": size}
