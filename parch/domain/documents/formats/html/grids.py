"""The rows and cells of a table as they stand on the page, and whether it is one or only lays the page out."""

from __future__ import annotations

from collections.abc import Iterator

from parch.domain.documents.formats.html.lists import integer
from parch.domain.documents.formats.html.tree import HEADINGS, Element

# No table that a person reads is wider than this; what stands further out joins the last column.
WIDEST = 60
# A table of so few rows that holds headings with text under them lays out a page.
FEW_ROWS = 2
_WRAPPERS = frozenset({"thead", "tbody", "tfoot", "form"})
_FRAME = frozenset({*_WRAPPERS, "tr"})


def lays_out(table: Element) -> bool:
    """Whether a table has no cells to speak of, but puts the parts of a page in their places."""
    if table.get("role").lower() in {"presentation", "none"}:
        return True
    rows = list(rows_of(table))
    if len(rows) > FEW_ROWS:
        return False
    cells = [cell for row in rows for cell in cells_of(row)]
    return any(inner.tag in HEADINGS for cell in cells for inner in cell.walk())


def rows_of(table: Element) -> Iterator[Element]:
    """Its rows, those of the foot last."""
    feet: list[Element] = []
    waiting = list(reversed(table.elements))
    while waiting:
        element = waiting.pop()
        if element.tag == "tr":
            yield element
        elif element.tag == "tfoot":
            feet.extend(inner for inner in element.elements if inner.tag == "tr")
        elif element.tag in _WRAPPERS:
            waiting.extend(reversed(element.elements))
    yield from feet


def strays_in(table: Element) -> Iterator[Element | str]:
    """What stands in a table outside its cells: browsers set it before the table."""
    waiting: list[Element | str] = [table]
    while waiting:
        here = waiting.pop()
        if here is table or (not isinstance(here, str) and here.tag in _FRAME):
            waiting.extend(here.children[::-1])
        elif isinstance(here, str) or here.tag not in {"td", "th", "caption"}:
            yield here


def cells_of(row: Element) -> list[Element]:
    return [cell for cell in row.elements if cell.tag in {"td", "th"}]


class Columns:
    """Finds the column each cell begins in, past those that reach down from the rows above."""

    def __init__(self) -> None:
        self._reaching: dict[int, int] = {}

    def row(self, row: Element) -> list[Element | None]:
        """The cells of the next row by column; None where another cell reaches."""
        placed: list[Element | None] = []
        reaching: dict[int, int] = {column: rows - 1 for column, rows in self._reaching.items() if rows > 1}
        for cell in cells_of(row):
            while self._reaching.get(len(placed), 0) > 0 and len(placed) < WIDEST:
                placed.append(None)
            across = _span(cell, "colspan")
            down = _span(cell, "rowspan")
            begins = len(placed)
            placed.append(cell)
            placed.extend([None] * max(0, min(across, WIDEST - len(placed)) - 1))
            if down > 1:
                reaching |= dict.fromkeys(range(begins, len(placed)), down - 1)
        self._reaching = reaching
        return placed


def _span(cell: Element, name: str) -> int:
    return max(1, min(integer(cell.get(name)) or 1, 1000))
