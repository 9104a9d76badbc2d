"""The health check of a draft, as it is kept between two looks at its page."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from pathlib import Path
from textwrap import shorten
from typing import Any

from django.conf import settings

import parch.domain.checking
from parch.domain.checking import Problem
from parch.domain.checking.apart import check_apart
from parch.domain.checking.check import check
from parch.domain.checking.knowledge import FOLDER, Knowledge, read_knowledge
from parch.domain.documents import Document, Item
from parch.domain.language import Sentence
from parch.domain.policies import drafting

PACK = "schools-social-media"
NAMED = 60  # characters of an item's words where it is only named


@dataclass(frozen=True, slots=True)
class Found:
    """A problem as its page needs it. ``places``: (item id, its name); ``quotes``: (words, their language or "")."""

    key: str
    kind: str
    says: Sentence
    remedy: Sentence
    severity: str
    sure: str
    part: str
    places: tuple[tuple[str, str], ...]
    quotes: tuple[tuple[str, str], ...]


def look(state: dict[str, Any], *, on: date) -> list[dict[str, Any]]:
    """Check the present words of a draft, given its ``state``, and give what `load` takes."""
    document = drafting.load(state).document
    return dump(document, check(document, knowledge(), on=on))


def try_on(document: Document, *, on: date) -> None:
    """Make sure that a document just read can be checked. Raises `Unreadable` where that takes too long."""
    check_apart(document, _pack(), on=on)


@lru_cache(maxsize=1)
def knowledge() -> Knowledge:
    """What the installed pack knows. Raises `UnreadablePack`."""
    return read_knowledge(_pack())


@lru_cache(maxsize=1)
def digest_of_knowledge() -> str:
    """Another one means that the check may find something else in the same words: its facts or its rules changed."""
    rules = Path(parch.domain.checking.__file__).parent
    told = hashlib.sha256()
    for path in [*sorted((_pack() / FOLDER).glob("*.toml")), *sorted(rules.rglob("*.py"))]:
        told.update(path.name.encode() + b"\0" + path.read_bytes())
    return told.hexdigest()


def _pack() -> Path:
    return Path(settings.PACKS) / PACK


def dump(document: Document, problems: Iterable[Problem]) -> list[dict[str, Any]]:
    return [
        {
            "key": problem.key,
            "kind": problem.kind,
            "says": [problem.says.en, problem.says.cy],
            "remedy": [problem.remedy.en, problem.remedy.cy],
            "severity": problem.severity,
            "sure": problem.sure,
            "part": problem.part or "",
            "places": [[place, name_of(document.item(place))] for place in problem.where],
            "quotes": [[quote, _language(document, problem.where, quote)] for quote in problem.quotes],
        }
        for problem in problems
    ]


def load(kept: Sequence[dict[str, Any]]) -> list[Found]:
    return [
        Found(
            **{
                **one,
                "says": Sentence(*one["says"]),
                "remedy": Sentence(*one["remedy"]),
                "places": tuple((place, name) for place, name in one["places"]),
                "quotes": tuple((quote, language) for quote, language in one["quotes"]),
            }
        )
        for one in kept
    ]


def _language(document: Document, where: Iterable[str], quote: str) -> str:
    items = (document.item(place) for place in where)
    return next((item.lang for item in items if quote in item.text), "")


def name_of(item: Item) -> str:
    """An item as a link to it says: its number if it has one, else its first words."""
    return item.number or shorten(item.text, NAMED, placeholder="…") or item.id
