"""Columns: where the words of a page stand side by side and are read one side after the other."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise

from parch.domain.documents.formats.pdf.shapes import Page, Word, middle, rows_of

GUTTER = 0.85  # of the size: white between two columns
FEWEST, FEWEST_KNOWN = 4, 3  # lines before a gutter is believed: one not seen before, and one known from other pages
NARROWEST = 0.22  # of the width of all words: a column
FULL, FULL_SHARE = 0.72, 0.35  # a line reaches this far; this share of the lines of running text do
SAME_PLACE = 3.0
LETTERS = 14  # in a line of a column at the median
MOST_GUTTERS = 4
NEARLY = 0.75
LABEL = re.compile(r"\W|\d[\d.]{0,7}|\(?(?:\d{1,3}|[A-Za-z]|[ivxIVX]{1,5})[.):]{1,2}")  # a number or bullet
FAR = 3  # in sizes: how far before its words it may stand

Row = list[Word]
Path = tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Band:
    """Words read together. `path` says in which columns of columns they stand: () is across, (1,) left, (2,) right."""

    words: list[Word]
    page: int
    path: Path


def gutters_of(pages: Sequence[Page]) -> tuple[float, ...]:
    """Where right-hand columns begin, the commonest first, told from all the pages."""
    found: Counter[int] = Counter()
    for page in pages:
        start = _found(rows_of(page.words))
        if start is not None:
            found[round(start)] += 1
    return tuple(float(start) for start, _ in found.most_common(MOST_GUTTERS))


def bands_of(page: Page, gutters: Sequence[float]) -> Iterator[Band]:
    """The words of a page in the order they are read."""
    yield from _read(rows_of(page.words), page.number, gutters, ())


def _read(rows: Sequence[Row], page: int, gutters: Sequence[float], path: Path) -> Iterator[Band]:
    start = _known(rows, gutters)
    if start is None:
        start = _found(rows)
    if start is None or len(path) > 1:
        words = [word for row in rows for word in row]
        if words:
            yield Band(words, page, path)
        return
    for free, run in _runs(rows, start):
        words = [word for row in run for word in row]
        if free:
            left = [word for word in words if word.x0 < start - SAME_PLACE]
            right = [word for word in words if word.x0 >= start - SAME_PLACE]
            yield from _read(rows_of(left), page, gutters, (*path, 1))
            yield from _read(rows_of(right), page, gutters, (*path, 2))
        elif words:
            yield Band(words, page, path)


def _runs(rows: Sequence[Row], start: float) -> Iterator[tuple[bool, list[Row]]]:
    """The rows in runs: those that leave the gutter free, and those that cross it."""
    for free, run in groupby(rows, key=lambda row: _is_free(row, start)):
        yield free, list(run)


def _is_free(row: Row, start: float) -> bool:
    left = max((word.x1 for word in row if word.x0 < start - SAME_PLACE), default=None)
    right = min((word.x0 for word in row if word.x0 >= start - SAME_PLACE), default=None)
    if left is None:
        return True
    if right is None:
        return left < start
    return right - left >= GUTTER * min(word.size for word in row)


def _known(rows: Sequence[Row], gutters: Sequence[float]) -> float | None:
    """A gutter of other pages that this one has too, on less evidence."""
    told: dict[float, int] = {}
    first, last = _extent(rows)
    for start in gutters:
        if start < first + NARROWEST * (last - first):
            continue
        for free, run in _runs(rows, start):
            left, right = _sides(run, start)
            # A last page may have a left column and no more, or a line or two on each side.
            whole = len(run) == len(rows) and all(abs(row[0].x0 - start) < SAME_PLACE for row in right)
            if free and left and (whole or (right and len(run) >= FEWEST_KNOWN)):
                told[start] = max(told.get(start, 0), len(run))
    return _first_of(told)


def _first_of(told: dict[float, int]) -> float | None:
    """The first place that nearly as many rows tell as any: further in, only numbers and bullets stand apart."""
    most = max(told.values(), default=0)
    return min((start for start, rows in told.items() if rows >= NEARLY * most), default=None)


def _found(rows: Sequence[Row]) -> float | None:
    """Where a right-hand column begins, if these rows show one."""
    first, last = _extent(rows)
    least = first + NARROWEST * (last - first)
    told: dict[float, int] = {}
    for start in dict.fromkeys(_before_labels(rows, start, least) for start in _starts(rows, least)):
        for free, run in _runs(rows, start):
            if free and _believed(run, start, last - first):
                told[start] = max(told.get(start, 0), min(map(len, _sides(run, start))))
    return _first_of(told)


def _extent(rows: Sequence[Row]) -> tuple[float, float]:
    words = [word for row in rows for word in row]
    return min((word.x0 for word in words), default=0), max((word.x1 for word in words), default=0)


def _starts(rows: Sequence[Row], least: float) -> list[float]:
    """Where words begin after white, on several rows."""
    found: Counter[int] = Counter()
    for row in rows:
        if row[0].x0 > least:
            found[round(row[0].x0)] += 1
        for before, word in pairwise(row):
            if word.x0 > least and word.x0 - before.x1 >= GUTTER * word.size:
                found[round(word.x0)] += 1
    return [float(x) for x, _ in found.most_common(12) if sum(found[x + step] for step in (-1, 0, 1)) >= FEWEST]


def _before_labels(rows: Sequence[Row], start: float, least: float) -> float:
    """Where the column begins whose words hang at `start`: at the numbers or bullets that stand before them."""
    labels: list[float] = []
    for free, run in _runs(rows, start):
        for row in _sides(run, start)[0] if free else ():
            last = row[-1]
            apart = len(row) == 1 or last.x0 - row[-2].x1 >= GUTTER * last.size
            if apart and last.x0 > least and LABEL.fullmatch(last.text) and start - last.x1 < FAR * last.size:
                labels.append(last.x0)
    return float(round(min(labels, default=start)))


def _sides(run: Sequence[Row], start: float) -> tuple[list[Row], list[Row]]:
    left = [[word for word in row if word.x0 < start - SAME_PLACE] for row in run]
    right = [[word for word in row if word.x0 >= start - SAME_PLACE] for row in run]
    return [row for row in left if row], [row for row in right if row]


def _believed(run: Sequence[Row], start: float, width: float) -> bool:
    """Whether both sides are running text, not labels, numbers or the cells of a table."""
    return all(len(side) >= FEWEST and _is_prose(side, width) for side in _sides(run, start))


def _is_prose(side: Sequence[Row], width: float) -> bool:
    first = min(row[0].x0 for row in side)
    reach = max(row[-1].x1 for row in side) - first
    if reach < NARROWEST * width:
        return False
    full = sum(row[-1].x1 - first >= FULL * reach for row in side)
    letters = middle(sum(len(word.text) for word in row) for row in side)
    return full >= FULL_SHARE * len(side) and letters >= LETTERS
