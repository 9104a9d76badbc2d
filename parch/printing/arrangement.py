"""Where each item stands on the page: ranks of headings without gaps, what hangs under what, which cells make a table.

Both printers work from this, so the PDF and the Word file have one shape.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Final

from parch.printing.characters import clean, one_line
from parch.printing.printable import PrintableItem

_DEEPEST: Final = 6
CONTENTS_FROM: Final = 8  # chapters; a shorter document is found one's way in without a list of contents


@dataclass(frozen=True, slots=True)
class Placed:
    """An item with its place. `depth`: under how many clauses, points and bullets it hangs, 0 at the margin.

    `rank`: 1 to 6 for a heading, counted so that no rank is skipped (PDF/UA allows no gap); 0 for anything else.
    `text` and `number` hold only characters that may be printed.
    """

    item: PrintableItem
    depth: int
    rank: int
    number: str | None
    text: str

    @property
    def is_listed(self) -> bool:
        """Whether it stands in a list, behind a number or a bullet."""
        return _is_listed(self.item, self.number)


def _is_listed(item: PrintableItem, number: str | None) -> bool:
    return item.kind == "bullet" or (item.kind in {"clause", "subpoint"} and number is not None)


def placed(items: Iterable[PrintableItem]) -> list[Placed]:
    """The items in reading order, each with its place. A heading ends every list before it."""
    headings: list[int] = []
    holders: list[int] = []
    places = []
    for item in items:
        number, rank = one_line(item.number or "") or None, 0
        if item.kind == "heading":
            holders.clear()
            _descend(headings, item.level)
            rank = min(len(headings) + 1, _DEEPEST)
            headings.append(item.level)
        _descend(holders, item.level)
        places.append(Placed(item, min(len(holders), _DEEPEST - 1), rank, number, clean(item.text)))
        if _is_listed(item, number):
            holders.append(item.level)
    return places


def _descend(levels: list[int], level: int) -> None:
    while levels and levels[-1] >= level:
        levels.pop()


def chapters(places: Sequence[Placed]) -> list[Placed]:
    """The headings a list of contents names; none where the document is too short to need one."""
    found = [place for place in places if place.rank == 1]
    return found if len(found) >= CONTENTS_FROM else []


def tables(places: Sequence[Placed]) -> Iterator[list[Placed]]:
    """The items in runs: the cells of one table together, every other item by itself."""
    for is_cell, run in groupby(places, key=lambda place: place.item.kind == "cell"):
        if is_cell:
            yield from _separate_tables(list(run))
        else:
            yield from ([place] for place in run)


def _separate_tables(cells: list[Placed]) -> Iterator[list[Placed]]:
    table: list[Placed] = []
    for cell in cells:
        if table and _position(cell) <= _position(table[-1]):
            yield table
            table = []
        table.append(cell)
    yield table


def _position(place: Placed) -> tuple[int, int]:
    return place.item.row, place.item.column


def grid(cells: Sequence[Placed]) -> list[list[Placed | None]]:
    """The cells of one table by row and column; None where there is none."""
    by_position = {_position(cell): cell for cell in cells}
    rows = 1 + max(row for row, _ in by_position)
    columns = 1 + max(column for _, column in by_position)
    return [[by_position.get((row, column)) for column in range(columns)] for row in range(rows)]


def widths(rows: Sequence[Sequence[Placed | None]]) -> list[int]:
    """How wide each column of a table should be beside the others, from its longest text; 10 to 50."""
    return [
        max(10, min(50, max(len(cell.text) if cell else 0 for cell in column))) for column in zip(*rows, strict=True)
    ]
