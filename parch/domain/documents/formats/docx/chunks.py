"""Documents of another kind that a Word file takes in whole (altChunk): web pages, text, other Word files."""

from __future__ import annotations

from parch.domain.documents.formats.docx.looks import USUAL_SIZE
from parch.domain.documents.formats.docx.told import Block, Content, Grid, Piece, Told
from parch.domain.documents.model import Unreadable
from parch.domain.documents.paragraphs import Block as Read, Paragraph, Table
from parch.domain.documents.sniffing import content_type, decoded

STEP = 720  # twips a depth is worth


def taken_in(data: bytes) -> list[Block]:
    """What stands in such a document; nothing where it cannot be read, as Word shows nothing then."""
    try:
        return [_told(block) for block in _read(data)]
    except Unreadable:
        return []


def _read(data: bytes) -> list[Read]:
    kind = content_type(data)
    if kind == "html":
        from parch.domain.documents.formats import html

        return html.blocks(data)
    if kind == "word":
        from parch.domain.documents.formats import docx

        return docx.blocks(data, whole=False)
    if kind in {"text", "markdown"}:
        return [Paragraph(" ".join(line.split())) for line in decoded(data).text.splitlines() if line.strip()]
    return []


def _told(block: Read) -> Block:
    if isinstance(block, Table):
        return Grid([[[_line(paragraph) for paragraph in cell] for cell in row] for row in block.rows])
    return _line(block)


def _line(read: Paragraph) -> Told:
    content = Content([Piece(read.text, read.bold, USUAL_SIZE)], addresses=list(read.links))
    return Told(content, read.label, read.level, read.depth * STEP, blank_before=read.gap, part=read.part)
