"""Tables that go on over the page: one table again, without the heading row that each page repeats."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from parch.domain.documents.formats.pdf.labels import label_of
from parch.domain.documents.formats.pdf.shapes import Line, Piece, Placed

NEAR = 4.0  # points

Row = list[list[Line]]


def carried_over(pieces: Sequence[Piece]) -> list[Piece]:
    """The pieces with tables joined that only the end of a page parted."""
    joined: list[Piece] = []
    for piece in pieces:
        last = joined[-1] if joined else None
        if isinstance(last, Placed) and isinstance(piece, Placed) and _goes_on(last, piece):
            joined[-1] = replace(last, rows=_rows(last.rows, piece.rows), page=piece.page)
        else:
            joined.append(piece)
    return joined


def _goes_on(above: Placed, below: Placed) -> bool:
    same_edges = abs(above.x0 - below.x0) < NEAR and abs(above.x1 - below.x1) < NEAR
    return same_edges and below.page == above.page + 1 and len(above.rows[0]) == len(below.rows[0])


def _rows(above: Sequence[Row], below: Sequence[Row]) -> list[Row]:
    rest = list(below)
    if len(rest) > 1 and _texts(rest[0]) == _texts(above[0]):
        rest = rest[1:]
    if not _is_rest(above[-1], rest[0]):
        return [*above, *rest]
    whole = [[*here, *there] for here, there in zip(above[-1], rest[0], strict=False)]
    return [*above[:-1], whole, *rest[1:]]


def _is_rest(above: Row, below: Row) -> bool:
    """Whether a row only goes on with the one above: it begins in the middle of a sentence, and with no number."""
    begins = [cell[0] for cell in below if cell]
    if any(label_of(line) for line in begins):
        return False
    emptied = not below[0] and bool(above[0])
    return emptied or any(line.text[0].islower() for line in begins)


def _texts(row: Row) -> list[list[str]]:
    return [[line.text for line in cell] for cell in row]
