"""Pointers that send the reader up instead of down, or nowhere but where they stand."""

from __future__ import annotations

import re
from collections.abc import Iterator

from parch.domain.checking.broken_references import pointer_start
from parch.domain.checking.folding import folded
from parch.domain.checking.problems import Problem
from parch.domain.documents.model import Document, Item, Reference
from parch.domain.language import Sentence

OTHER_WAY = Sentence(
    "“{quote}” sends the reader the wrong way: the place stands on the other side.",
    "Mae “{quote}” yn anfon y darllenydd i'r cyfeiriad anghywir: mae'r lle ar yr ochr arall.",
)
TURN = Sentence(
    "Check which place is meant, and put “above” or “below” right.",
    "Gwiriwch pa le a olygir, a chywirwch “uchod” neu “isod”.",
)
ITSELF = Sentence(
    "“{quote}” points to the clause it stands in: nobody learns more by following it.",
    "Mae “{quote}” yn cyfeirio at y cymal y mae ynddo: ni fydd neb yn dysgu mwy o'i ddilyn.",
)
POINT_AWAY = Sentence(
    "Point to the clause that was meant, or take the pointer out.",
    "Cyfeiriwch at y cymal a olygwyd, neu tynnwch y cyfeiriad.",
)

_WAY = re.compile(r"\s?,?\s(above|below|uchod|isod)\b")


def other_way(document: Document, item: Item, end: int, several: list[Reference]) -> Problem | None:
    """The problem where "above" is said of what comes after, or "below" of what came before."""
    way = _WAY.match(folded(item.text), end)
    target = several[-1].to
    if way is None or target is None or target in _above(document, item) or _under(document, target, item):
        return None
    after = document.places[target] > document.places[item.id]
    if after == (way[1] in {"below", "isod"}):
        return None
    quote = item.text[pointer_start(item, several[-1]) : way.end()]
    return Problem("wrong-reference", OTHER_WAY.format(quote=quote), TURN, "low", "likely", (item.id,), (quote,))


def _above(document: Document, item: Item) -> set[str]:
    above: set[str] = set()
    here = item.parent
    while here is not None and here not in above:
        above.add(here)
        here = document.item(here).parent
    return above


def _under(document: Document, target: str, item: Item) -> bool:
    return item.id in _above(document, document.item(target))


def itself(item: Item) -> Iterator[Problem]:
    """The problem where a numbered clause sends the reader to its own number."""
    number = (item.number or "").strip(" .:")
    if number not in item.text:
        return
    own = re.escape(number)
    found = re.search(
        rf"\b(?:see|gweler|set out in|in line with|in accordance with|described in|a nodir yn)\s(?:also\s|hefyd\s)?"
        rf"(?:sections?|clauses?|paragraphs?|adran|cymal|paragraff)?\s?{own}(?![\d(]|\.\d)",
        folded(item.text),
    )
    if found:
        quote = item.text[found.start() : found.end()]
        yield Problem("wrong-reference", ITSELF.format(quote=quote), POINT_AWAY, "low", "likely", (item.id,), (quote,))
