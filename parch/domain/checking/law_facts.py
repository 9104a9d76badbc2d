"""What the health check knows of the law: what may be cited, how it is dated, and what has been overtaken."""

from __future__ import annotations

from datetime import date
from typing import Annotated

from pydantic import Field as Rule

from parch.domain.checking.facts import CheckedFact, FactFile
from parch.domain.packs.shapes import Shape, Words

Year = Annotated[int, Rule(ge=1600, le=2200)]


class Past(Shape):
    """The law of one year that is gone from a day on, and what stands in its place.

    With ``about``: gone only in so far as it is cited where one of these words is, and none of ``unless``.
    """

    year: Year
    start: date = Rule(alias="from")
    now: Words
    about: tuple[str, ...] = ()
    unless: tuple[str, ...] = ()


class Began(Shape):
    """The day on which the law of a year began to apply: nobody need await it any more."""

    year: Year
    day: date


class Title(CheckedFact):
    """Every law of one name. ``years``: each year in which one of that name was made.

    ``also``: other ways in which the name is rightly written. ``mistaken``: names it is given that are no law's.
    ``short``: abbreviations, in the capitals they are written in.
    """

    name: Words
    years: Annotated[tuple[Year, ...], Rule(min_length=1)]
    also: tuple[str, ...] = ()
    short: tuple[str, ...] = ()
    mistaken: tuple[str, ...] = ()
    past: tuple[Past, ...] = ()
    began: tuple[Began, ...] = ()

    def past_of(self, year: int) -> Past | None:
        return next((past for past in self.past if past.year == year), None)


class Edition(Shape):
    year: Year
    start: date = Rule(alias="from")


class Overtaken(CheckedFact):
    """Guidance, a body or a rule that is gone from a day on ("from"), told by the phrases that name it.

    A phrase written in capitals is looked for in capitals. ``editions``: only the editions of these years are gone.
    """

    was: Words
    now: Words
    phrases: Annotated[tuple[str, ...], Rule(min_length=1)]
    about: tuple[str, ...] = ()
    unless: tuple[str, ...] = ()
    editions: tuple[Edition, ...] = ()


class LawFacts(FactFile):
    """law.toml"""

    title: tuple[Title, ...]
    overtaken: tuple[Overtaken, ...]
