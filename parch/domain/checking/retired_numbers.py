"""Telephone numbers that nobody answers any more, or that cost what a help line should not."""

from __future__ import annotations

import re
from collections.abc import Iterator

from parch.domain.checking.addresses import addresses
from parch.domain.checking.gathering import Gathered
from parch.domain.checking.knowledge import Knowledge
from parch.domain.checking.link_facts import RetiredNumber
from parch.domain.checking.problems import Problem, Sureness
from parch.domain.documents.model import Document

_NUMBER = re.compile(
    r"(?<![\w.,/+-])(?:(?:\+|00)44[\s\u00a0.-]?(?:\(0\))?[\s\u00a0.-]?|\(?0)"
    r"\d[\d\u00a0 ().–-]{4,16}\d(?![\w@]|[.,/-]\d)"
)
_SHORTEST, _LONGEST = 8, 11  # digits, with the first nought: 0800 1111, 029 2000 0000


def retired_numbers(document: Document, knowledge: Knowledge) -> Iterator[Problem]:
    """Each number that is retired, once with all its places, however its digits are spaced."""
    gathered: Gathered[tuple[str, RetiredNumber]] = Gathered()
    for item in document.body:
        for digits, quote in numbers(item.text):
            fact = _retired(digits, knowledge.numbers.number)
            if fact:
                gathered.add((digits, fact), item.id, quote)
    for (_, fact), place in gathered.items():
        sure: Sureness = "certain" if fact.whole and fact.is_verified else "likely"
        yield Problem("retired-number", fact.says, fact.remedy, fact.severity, sure, place.where, place.quotes)


def numbers(text: str) -> Iterator[tuple[str, str]]:
    """Each telephone number of a text as it is dialled inside the United Kingdom, and as it is printed."""
    taken = [(address.start, address.end) for address in addresses(text)]
    for found in _NUMBER.finditer(text):
        digits = re.sub(r"^(?:00|\+)44", "0", re.sub(r"[^\d+]", "", found[0].replace("(0)", "")))
        if _SHORTEST <= len(digits) <= _LONGEST and not any(start <= found.start() < end for start, end in taken):
            yield digits, found[0]


def _retired(digits: str, known: tuple[RetiredNumber, ...]) -> RetiredNumber | None:
    """The fact that says most exactly that this number is retired."""
    fitting = (fact for fact in known if (digits == fact.number if fact.whole else digits.startswith(fact.number)))
    return max(fitting, key=lambda fact: (fact.whole, len(fact.number)), default=None)
