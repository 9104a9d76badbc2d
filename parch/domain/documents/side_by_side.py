"""Plain texts that set Welsh and English beside each other, parted by tabs or by a gutter of spaces."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from parch.domain.documents.markers import marker_at
from parch.domain.documents.tongues import small_words, tongue_of

_TABS = re.compile(r"\t+")
_GUTTER = re.compile(r"(?<=\S) {3,}(?=\S)")
# So many rows with two sides, and so large a share of them, make two columns; so many small words tell their languages.
FEWEST, MOSTLY, CLEARLY = 4, 0.6, 4
SIDES, SLACK = 2, 2  # columns by which the right side may begin earlier or later
FULL = 0.6  # of the widest line of its side: a line shorter than that was not broken by the column


@dataclass(frozen=True, slots=True)
class _Row:
    left: str
    right: str
    begins: int = 0

    @property
    def is_pair(self) -> bool:
        return bool(self.left and self.right)


def one_after_the_other(text: str) -> str:
    """The text with its second column after its first; the same text where it has not two columns of two languages.

    Every word stays; those of the right side follow those of the left.
    """
    if "\t" not in text and "   " not in text:
        return text
    lines = text.splitlines()
    for rows in (_by_tabs(lines), _by_gutter(lines)):
        places = [place for place, row in enumerate(rows) if row.is_pair]
        if len(places) < FEWEST:
            continue
        first, last = places[0], places[-1] + 1
        while last < len(rows) and (rows[last].left or rows[last].right) and rows[last].begins:
            last += 1
        told = rows[first:last]
        filled = sum(1 for row in told if row.left or row.right)
        if len(places) >= MOSTLY * filled and _two_languages(told):
            return "\n".join([*lines[:first], *_side(told, "left"), "", *_side(told, "right"), "", *lines[last:]])
    return text


def _by_tabs(lines: Sequence[str]) -> list[_Row]:
    return [_tabbed(line) for line in lines]


def _tabbed(line: str) -> _Row:
    cells = _TABS.split(line.strip("\r\n\t "))
    if len(cells) != SIDES or _is_marker(cells[0]):
        return _Row(line.strip(), "")
    return _Row(cells[0], cells[1])


def _by_gutter(lines: Sequence[str]) -> list[_Row]:
    wide = [line.expandtabs(8).rstrip() for line in lines]
    found = [match for line in wide for match in _GUTTER.finditer(line) if not _is_marker(line[: match.start()])]
    columns = Counter(match.end() for match in found)
    if not columns:
        return []
    column = columns.most_common(1)[0][0]
    return [_parted(line, column) for line in wide]


def _parted(line: str, column: int) -> _Row:
    """The two sides of a line; a line that goes on over the gutter is all left."""
    for match in _GUTTER.finditer(line):
        if abs(match.end() - column) <= SLACK:
            return _Row(line[: match.start()].rstrip(), line[match.end() :], column)
    indent = len(line) - len(line.lstrip())
    if line.strip() and abs(indent - column) <= SLACK:
        return _Row("", line.strip(), column)
    return _Row(line, "")


def _is_marker(words: str) -> bool:
    clean = " ".join(words.split())
    marker = marker_at(clean, clean) if clean else None
    return marker is not None and marker.alone


def _two_languages(rows: Sequence[_Row]) -> bool:
    sides = [
        [small_words(words) for words in side] for side in zip(*((row.left, row.right) for row in rows), strict=True)
    ]
    spoken = set()
    for side in sides:
        english, welsh = sum(en for en, _ in side), sum(cy for _, cy in side)
        if max(english, welsh) < CLEARLY or min(english, welsh) * 3 > max(english, welsh):
            return False
        spoken.add(tongue_of((english, welsh)))
    return spoken == {"en", "cy"}


def _side(rows: Sequence[_Row], name: str) -> Iterator[str]:
    """The lines of one side, those that the column broke joined again."""
    lines = [getattr(row, name) for row in rows]
    width = max(map(len, lines), default=0)
    gutter = any(row.begins for row in rows)
    open_line = before = ""
    for line in lines:
        clean = line.strip()
        marker = marker_at(clean, clean) if clean else None
        if gutter and open_line and clean and (marker is None or marker.weak) and len(before) >= FULL * width:
            open_line, before = f"{open_line} {clean}", clean
            continue
        if open_line:
            yield open_line
        if not clean:
            yield ""
        open_line, before = line if clean else "", clean
    if open_line:
        yield open_line
