"""The tables of a Word file: rows and cells as one sees them, each cell once."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from parch.domain.documents.formats.docx.names import Element, W, child, seen_children, value, whole
from parch.domain.documents.formats.docx.told import Block, Grid, Told

WIDEST = 64  # columns; Word allows 63
_WRAPPERS = frozenset(f"{W}{name}" for name in ("sdt", "sdtContent", "customXml", "ins", "moveTo"))

Read = Callable[[Element], list[Block]]


def read(table: Element, contents: Read) -> list[Block]:
    """A table; or what stands in it, where it has one column and so only lays out a page."""
    merged: set[int] = set()
    kept = (row for row in _within(table, f"{W}tr") if not _is_gone(child(row, "trPr"), "del"))
    rows = [_cells(row, merged, contents) for row in kept]
    if max(map(len, rows), default=0) <= 1:
        return [block for row in rows for cell in row for block in cell]
    return [Grid([[_flat(cell) for cell in row] for row in rows])]


def lines_of(block: Block) -> Iterator[Told]:
    """The paragraphs of a block, those of a table row by row."""
    if isinstance(block, Told):
        yield block
    else:
        yield from (line for row in block.rows for cell in row for line in cell)


def _flat(cell: list[Block]) -> list[Told]:
    return [line for block in cell for line in lines_of(block)]


def _cells(row: Element, merged: set[int], contents: Read) -> list[list[Block]]:
    """The cells of a row, an empty one for each that a wider or taller one covers."""
    cells: list[list[Block]] = [[] for _ in range(_span(child(row, "trPr"), "gridBefore", 0))]
    for cell in _within(row, f"{W}tc"):
        properties = child(cell, "tcPr")
        if _is_gone(properties, "cellDel"):
            continue
        at, wide = len(cells), _span(properties, "gridSpan", 1)
        covered = _covered(properties, at, merged)
        cells.append([] if covered else contents(cell))
        cells.extend([] for _ in range(wide - 1))
        if len(cells) > WIDEST:
            break
    return cells


def _covered(properties: Element | None, at: int, merged: set[int]) -> bool:
    """Whether the cell above, or to the left, covers this one. `merged`: the columns in which one reaches down."""
    down = child(properties, "vMerge")
    reaching = at in merged
    if down is None:
        merged.discard(at)
    else:
        merged.add(at)
    left = value(properties, "hMerge") or ("" if child(properties, "hMerge") is None else "continue")
    goes_on = down is not None and (value(down) or "continue") == "continue" and reaching
    return goes_on or (left == "continue" and at > 0)


def _span(properties: Element | None, name: str, usual: int) -> int:
    return min(max(whole(value(properties, name)) or usual, usual), WIDEST)


def _is_gone(properties: Element | None, name: str) -> bool:
    return child(properties, name) is not None


def _within(element: Element, name: str) -> Iterator[Element]:
    """The rows of a table or the cells of a row, out of their wrappers."""
    for part in seen_children(element):
        if part.tag == name:
            yield part
        elif part.tag in _WRAPPERS:
            yield from _within(part, name)
