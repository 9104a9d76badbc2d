"""The groups of names `terms` looks for, as the pack tells them."""

from __future__ import annotations

import re
from datetime import date
from functools import cached_property
from typing import Literal

from parch.domain.checking.facts import FactFile
from parch.domain.checking.word_forms import bare, mutations
from parch.domain.documents.model import Tongue
from parch.domain.packs.shapes import Key, Shape, Words


class InTongues(Shape):
    """Phrases or patterns in each language, in lower case."""

    en: tuple[str, ...] = ()
    cy: tuple[str, ...] = ()

    def of(self, tongue: Tongue) -> tuple[str, ...]:
        return self.cy if tongue == "cy" else self.en


class Name(Shape):
    """One name of a role or thing: as written in either language, as exact letters, or as a pattern of letters."""

    key: Key
    least: int | None = None
    en: tuple[str, ...] = ()
    cy: tuple[str, ...] = ()
    exact: tuple[str, ...] = ()
    pattern: str | None = None


class Group(Shape):
    """Several names for one role or thing; see ``terms.toml``."""

    key: Key
    about: Words
    name: tuple[Name, ...]
    least: int = 1
    common: bool = False
    within: Literal["document", "part"] = "document"
    apart: InTongues = InTongues()

    @cached_property
    def patterns(self) -> dict[Tongue, tuple[tuple[Name, re.Pattern[str]], ...]]:
        """Each name with what finds it in a text of that language, the longer names of equal beginnings first."""
        return {tongue: tuple(_named(self.name, tongue)) for tongue in ("en", "cy")}

    @cached_property
    def masks(self) -> dict[Tongue, re.Pattern[str] | None]:
        """What finds the phrases that hold a name and mean something else."""
        return {tongue: _masking(self.apart.of(tongue)) for tongue in ("en", "cy")}


class TermsFile(FactFile):
    """``terms.toml``."""

    checked: date
    source: str
    defines: InTongues
    equates: InTongues
    group: tuple[Group, ...]


def _named(names: tuple[Name, ...], tongue: Tongue) -> list[tuple[Name, re.Pattern[str]]]:
    found = []
    for name in names:
        written = [_written(phrase, tongue) for phrase in (name.cy if tongue == "cy" else name.en)]
        exact = [re.escape(each) for each in name.exact] + ([name.pattern] if name.pattern else [])
        parts = ([f"(?i:{'|'.join(written)})"] if written else []) + exact
        if parts:
            found.append((name, re.compile(rf"(?<!\w)(?:{'|'.join(parts)})(?!\w)")))
    return found


def _written(phrase: str, tongue: Tongue) -> str:
    if tongue == "en":
        return re.escape(phrase).replace(r"\ ", r"\s+").replace("'", "['’]") + r"(?:['’]?s|s['’])?"
    first, *rest = phrase.split(" ")
    forms = "|".join(sorted(_spelled(first), key=len, reverse=True))
    return r"\s+".join([f"(?:{forms})", *(_loosely(word) for word in rest)])


def _spelled(word: str) -> set[str]:
    """The word with every beginning Welsh may give it; a circumflex left out is the same word."""
    forms = {re.escape(form) for form in mutations(word)}
    return forms | {re.escape(bare(form)) for form in mutations(word)}


def _loosely(word: str) -> str:
    return f"(?:{'|'.join(sorted(_spelled(word), key=len, reverse=True))})"


def _masking(phrases: tuple[str, ...]) -> re.Pattern[str] | None:
    return re.compile(rf"(?<!\w)(?:{'|'.join(phrases)})(?!\w)") if phrases else None
