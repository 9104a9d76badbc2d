"""The contradictions the pack knows: two sides each, told by ideas of ``conduct.toml``, as ``contradictions.toml``."""

from __future__ import annotations

from datetime import date
from functools import cached_property
from typing import Literal

from pydantic import Field as Rule

from parch.domain.checking.facts import FactFile
from parch.domain.checking.problems import Severity, Sureness
from parch.domain.packs.shapes import Key, Shape, Words

FORCES: dict[str, frozenset[str | None]] = {
    "no": frozenset({"must-not", "should-not"}),
    "yes": frozenset({"must", "should", "may", None}),
    "must": frozenset({"must"}),
    "ask": frozenset({"must", "should"}),
    "may": frozenset({"may", "should"}),
    "free": frozenset({"may", None}),
}


class Marker(Shape):
    """One way a sentence takes a side: what it names, what it must not name, how it asks, and of whose accounts."""

    needs: frozenset[str]
    bars: frozenset[str]
    forces: frozenset[str | None] | None
    not_use: frozenset[str]


class Side(Shape):
    """One side of a contradiction.

    Each of ``told`` is ideas parted by spaces; ``-idea`` must be absent; ``force:no`` (or yes, must, ask, may, free)
    says how the sentence asks; ``use:personal`` or ``use:official`` that it is not about the other. ``absolute`` sides
    have no exception and no condition. ``spare``: how much else, by weight, the sentence may be about.
    """

    told: tuple[str, ...] = Rule(min_length=1)
    absolute: bool = False
    spare: float | None = None

    @cached_property
    def markers(self) -> tuple[Marker, ...]:
        return tuple(_marker(told) for told in self.told)


class Contradiction(Shape):
    """Two things a policy may not say together.

    ``share``: ideas of which both sides must name the same one. ``apart``: pairs of ideas; where one side names the
    first and the other the second, they are about different things. ``people``: "same" where what is said to families
    or learners is no answer to what is said to those who work at the school. ``settled``: where any sentence of the
    document says this, it tells who does what, and the two sides stand together.
    """

    key: Key
    severity: Severity
    sure: Sureness = "likely"
    says: Words
    remedy: Words
    one: Side
    other: Side
    share: tuple[Key, ...] = ()
    apart: tuple[tuple[Key, Key], ...] = ()
    people: Literal["any", "same"] = "any"
    settled: tuple[str, ...] = ()

    @cached_property
    def settling(self) -> tuple[Marker, ...]:
        return tuple(_marker(told) for told in self.settled)


class Figure(Shape):
    """Something of which a policy may give one figure only: a deadline, an age, how often. ``told`` as in a side."""

    key: Key
    measure: Literal["duration", "interval", "age"]
    told: tuple[str, ...]
    severity: Severity
    says: Words
    # Whether the sentences must also be about the same, or whether a policy has one such figure at all.
    alike: bool = True

    @cached_property
    def markers(self) -> tuple[Marker, ...]:
        return tuple(_marker(told) for told in self.told)


class Label(Shape):
    """Something a document states once, beside a label: its owner, its version, its review date."""

    key: Key
    en: tuple[str, ...]
    cy: tuple[str, ...]
    says: Words
    holds: Literal["words", "number", "date"] = "words"


class ContradictionsFile(FactFile):
    """``contradictions.toml``."""

    checked: date
    source: str
    remedy: Words
    opposite: Words
    figures: Words
    recipients: Words
    contradiction: tuple[Contradiction, ...]
    figure: tuple[Figure, ...]
    label: tuple[Label, ...]


def _marker(told: str) -> Marker:
    needs, bars, not_use = set(), set(), set()
    forces: frozenset[str | None] | None = None
    for word in told.split():
        name, _, value = word.partition(":")
        if name == "force":
            forces = FORCES[value]
        elif name == "use":
            not_use.add({"personal": "official", "official": "personal"}[value])
        elif word.startswith("-"):
            bars.add(word[1:])
        else:
            needs.add(word)
    return Marker(needs=frozenset(needs), bars=frozenset(bars), forces=forces, not_use=frozenset(not_use))
