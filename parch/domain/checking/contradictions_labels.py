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
_AFTER = re.compile(r"^\s*(?:[:=]|-(?=\s))\s*(?P<value>\S.*)$|^\s+(?P<number>v?\d+(?:\.\d+)*)\.?$")
_SPACE = re.compile(r"\W+")
_YEAR, _NUMERIC = re.compile(r"\b(20\d\d)\b"), re.compile(r"\b(?:\d{1,2} )?(\d{1,2}) (?:20)?\d\d\b")
_MONTHS = (
    "jan ion",
    "feb chwef",
    "mar maw",
    "apr ebr",
    "may mai",
    "jun meh",
    "jul gor",
    "aug aws",
    "sep med",
    "oct hyd",
    "nov tach",
    "dec rhag",
)
_MONTH = {start: number for number, starts in enumerate(_MONTHS, start=1) for start in starts.split()}
_NAMED = re.compile(rf"\b({'|'.join(_MONTH)})")
# Heads of columns: what stands beside them is no value.
_HEADS = frozenset({"date", "name", "role", "status", "signature", "signed", "author", "changes", "notes"})
_HEADS |= {"dyddiad", "enw", "rôl", "statws", "llofnod", "awdur", "nodiadau"}


_Stated = tuple[str, tuple[Item, ...]]


def differing_labels(document: Document, labels: Sequence[Label], remedy: Sentence) -> Iterator[Problem]:
    """One problem for each label that stands beside two different values."""
    body = [item for item in document.body if item.text and len(item.text) <= LONGEST]
    known = tuple(phrase for label in labels for phrase in (*label.en, *label.cy))
    for label in labels:
        values = [(value, items) for value, items in _values(label, body) if _is_value(value, label, known)]
        apart = _apart(label, values)
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


def _values(label: Label, body: Sequence[Item]) -> Iterator[_Stated]:
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
            yield _value(after["value"] or after["number"]), (item,)
        elif not rest.strip(" :") and place + 1 < len(body) and item.kind == "cell" == body[place + 1].kind:
            yield _value(folded(body[place + 1].text)), (item, body[place + 1])


def _value(text: str) -> str:
    return _SPACE.sub(" ", text).strip()


def _is_value(value: str, label: Label, known: tuple[str, ...]) -> bool:
    """Whether it is one, and not the head of the next column."""
    if label.holds != "words" and not any(letter.isdigit() for letter in value):
        return False
    return bool(value) and value not in _HEADS and not value.startswith(known)


def _apart(label: Label, values: Sequence[_Stated]) -> tuple[_Stated, _Stated] | None:
    """The first two values that are not the same, in one language."""
    for index, one in enumerate(values):
        for other in values[index + 1 :]:
            if one[1][0].lang == other[1][0].lang and not _same(label, one[0], other[0]):
                return one, other
    return None


def _same(label: Label, one: str, other: str) -> bool:
    if label.holds != "date":
        return one in other or other in one
    (year, month), (second_year, second_month) = _date(one), _date(other)
    if year and second_year and year != second_year:
        return False
    return not (month and second_month) or month == second_month


def _date(value: str) -> tuple[str | None, int | None]:
    """The year and the month a value tells, as far as it does."""
    year, named, numeric = _YEAR.search(value), _NAMED.search(value), _NUMERIC.search(value)
    month = _MONTH[named[1]] if named else int(numeric[1]) if numeric else None
    return year[1] if year else None, month
