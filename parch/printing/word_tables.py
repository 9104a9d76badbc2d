"""Tables in the Word file: the first row is said again on each page, and no row is cut in two."""

from __future__ import annotations

from collections.abc import Sequence

from docx.document import Document
from docx.shared import Twips
from docx.table import _Cell, _Row

from parch.printing.arrangement import Placed, grid, widths
from parch.printing.word_styles import MIST, TEXT_WIDTH
from parch.printing.word_xml import element, say


def write_table(word: Document, cells: Sequence[Placed]) -> None:
    """Add one table of the cells, and room after it."""
    rows = grid(cells)
    shares = widths(rows)
    table = word.add_table(len(rows), len(shares), style="Table Grid")
    table.autofit = False
    for column, share in zip(table.columns, shares, strict=True):
        column.width = Twips(TEXT_WIDTH * share // sum(shares))
    for made, places in zip(table.rows, rows, strict=True):
        _mark_row(made, is_heading=places is rows[0] and all(place and place.item.header for place in places))
        for column, (cell, place) in enumerate(zip(made.cells, places, strict=True)):
            cell.width = table.columns[column].width
            _fill(cell, place)
    word.add_paragraph(style="After Table")


def _mark_row(row: _Row, *, is_heading: bool) -> None:
    properties = row._tr.get_or_add_trPr()
    properties.append(element("w:cantSplit"))
    if is_heading:
        properties.append(element("w:tblHeader"))


def _fill(cell: _Cell, place: Placed | None) -> None:
    line = cell.paragraphs[0]
    line.style = "Cell"
    if place is None:
        return
    say(line, f"{place.number or ''} {place.text}".strip(), place.item.lang)
    if place.item.header:
        line.runs[0].bold = True
        cell._tc.get_or_add_tcPr().append(element("w:shd", val="clear", color="auto", fill=MIST))
