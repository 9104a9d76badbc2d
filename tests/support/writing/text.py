"""Documents as plain text: a paragraph a line, set in by its depth, with white lines between."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from parch.domain.documents.paragraphs import Block, Paragraph, Table


def text_of(blocks: Sequence[Block]) -> bytes:
    """A plain text of these paragraphs; a row of a table is a line, its cells parted by tabs, as Word saves it."""
    return ("\n\n".join(_lines(blocks)) + "\n").encode()


def _lines(blocks: Sequence[Block]) -> Iterator[str]:
    for block in blocks:
        if isinstance(block, Table):
            yield "\n".join("\t".join(_line(paragraph) for cell in row for paragraph in cell) for row in block.rows)
        else:
            yield _line(block)


def _line(paragraph: Paragraph) -> str:
    label = f"[{paragraph.label}]" if paragraph.part == "note" and paragraph.label.isdigit() else paragraph.label
    space = "\t" if label == "o" else " "
    return f"{'    ' * paragraph.depth}{label}{space if label else ''}{paragraph.text}"
