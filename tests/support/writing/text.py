"""Documents as plain text: a paragraph a line, set in by its depth, with white lines between."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from parch.domain.documents.paragraphs import Block, Paragraph, Table


def text_of(blocks: Sequence[Block]) -> bytes:
    """A plain text of these paragraphs; a table's cells stand on lines of their own."""
    return ("\n\n".join(_lines(blocks)) + "\n").encode()


def _lines(blocks: Sequence[Block]) -> Iterator[str]:
    for block in blocks:
        if isinstance(block, Table):
            yield from (_line(paragraph) for row in block.rows for cell in row for paragraph in cell)
        else:
            yield _line(block)


def _line(paragraph: Paragraph) -> str:
    label = f"[{paragraph.label}]" if paragraph.part == "note" and paragraph.label.isdigit() else paragraph.label
    space = "\t" if label == "o" else " "
    return f"{'    ' * paragraph.depth}{label}{space if label else ''}{paragraph.text}"
