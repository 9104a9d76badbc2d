"""What a document states beside a label (its owner, its version, its next review), and otherwise elsewhere."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from parch.domain.checking.contradictions_data import Label
from parch.domain.checking.folding import folded
from parch.domain.checking.problems import Problem
from parch.domain.documents.model import Document, Item
from parch.domain.language import Sentence

# A statement of this kind is short; a sentence that begins like one is not one.
LONGEST = 90
# A list of earlier versions gives many; it is a history and no contradiction.
HISTORY = 3
_AFTER = re.compile(r"^\s*(?:[:=]|-(?=\s))\s*(?P<value>\S.*)$")
_SPACE = re.compile(r"\W+")


def differing_labels(document: Document, labels: Sequence[Label], remedy: Sentence) -> Iterator[Problem]:
    """One problem for each label that stands beside two different values."""
    body = [item for item in document.body if item.text and len(item.text) <= LONGEST]
    for label in labels:
        values = [(value, items) for value, items in _values(label, body) if value]
        apart = _apart(values)
        if apart and len(values) < HISTORY:
            (_, first), (_, second) = apart
            yield Problem(
                kind="contradiction",
                says=label.says,
                remedy=remedy,
                severity="medium",
                sure="likely",
                where=tuple(dict.fromkeys(item.id for item in (*first, *second))),
                quotes=tuple(dict.fromkeys((first[-1].text, second[-1].text))),
            )


def _values(label: Label, body: Sequence[Item]) -> Iterator[tuple[str, tuple[Item, ...]]]:
    """Each value beside the label, after a colon or in the cell that follows."""
    for place, item in enumerate(body):
        low = folded(item.text).strip()
        phrases = label.cy if item.lang == "cy" else label.en
        phrase = next((phrase for phrase in phrases if low.startswith(phrase)), None)
        if phrase is None:
            continue
        rest = low[len(phrase) :]
        after = _AFTER.match(rest)
        if after:
            yield _value(after["value"]), (item,)
        elif not rest.strip(" :") and place + 1 < len(body) and item.kind == "cell" == body[place + 1].kind:
            yield _value(folded(body[place + 1].text)), (item, body[place + 1])


def _value(text: str) -> str:
    return _SPACE.sub(" ", text).strip()


def _apart(
    values: Sequence[tuple[str, tuple[Item, ...]]],
) -> tuple[tuple[str, tuple[Item, ...]], tuple[str, tuple[Item, ...]]] | None:
    """The first two values of which neither holds the other, in one language."""
    for index, (one, items) in enumerate(values):
        for other, others in values[index + 1 :]:
            alike = one in other or other in one
            if items[0].lang == others[0].lang and not alike:
                return (one, items), (other, others)
    return None
