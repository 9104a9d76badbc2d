"""How strongly a sentence asks: must, should, may, or only says. English and Welsh."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from parch.domain.documents.asking_words import MATCHED, SEARCHED, TELLING, Bearing, Force, Rule
from parch.domain.documents.model import Strength, Tongue

_SENTENCE = re.compile(r"(?<=[.;:?!])[)”’\"]?\s+")

RANK: dict[Force, int] = {"must": 3, "must-not": 3, "should": 2, "should-not": 2, "may": 1}


@dataclass(frozen=True, slots=True)
class Asking:
    """One sentence that asks something: how strongly, and on which side of its verb to look for whom.

    `start` and `end` are offsets of the verb in the sentence.
    """

    force: Force
    sentence: str
    start: int
    end: int
    bearing: Bearing


# "Must." alone asks nothing.
SHORTEST = 6


def sentences(text: str) -> list[str]:
    """The sentences of a text, roughly: enough to keep one rule's words from another's."""
    return _SENTENCE.split(text)


def askings(text: str, tongue: Tongue) -> Iterator[Asking]:
    """The strongest asking of each sentence that asks at all, in order."""
    for sentence in sentences(text):
        found = _strongest(sentence, tongue) if len(sentence) >= SHORTEST else None
        if found:
            yield found


def strength_of(text: str, tongue: Tongue) -> Strength:
    """How strongly a whole item asks: its strongest sentence, the first of equals, else information."""
    return overall(list(askings(text, tongue)))


def overall(found: list[Asking]) -> Strength:
    """The strongest of several askings, the first of equals."""
    return max(found, key=lambda asking: RANK[asking.force]).force if found else "information"


def _strongest(sentence: str, tongue: Tongue) -> Asking | None:
    plain = TELLING[tongue].sub(lambda found: " " * len(found[0]), sentence)
    lower = plain.lower()
    opening = len(plain) - len(plain.lstrip("‘’“”\"'(*·• "))
    best: Asking | None = None
    for rule, found in _tried(plain, lower, opening, tongue):
        if found and _better(best, rule.force, found.start()):
            best = Asking(rule.force, sentence, _verb(found), found.end(), rule.bearing)
    return best


def _tried(plain: str, lower: str, opening: int, tongue: Tongue) -> Iterator[tuple[Rule, re.Match[str] | None]]:
    for rule in MATCHED[tongue]:
        yield rule, rule.pattern.match(plain, opening)
    for rule in SEARCHED[tongue]:
        if any(hint in lower for hint in rule.hints):
            yield rule, rule.pattern.search(plain)


def _verb(found: re.Match[str]) -> int:
    return found.end("who") if found.re.groups else found.start()


def _better(best: Asking | None, force: Force, start: int) -> bool:
    if best is None or RANK[force] != RANK[best.force]:
        return best is None or RANK[force] > RANK[best.force]
    return start < best.start
