"""A document that was read, told again as an office program would hold it, for writing in another format."""

from __future__ import annotations

from parch.domain.documents import Document
from parch.domain.documents.model import Item
from parch.domain.documents.paragraphs import Block, Paragraph

LISTED = frozenset({"subpoint", "bullet"})


def told_of(document: Document) -> list[Block]:
    """The paragraphs of a document, the numbers and bullets as its program would count them."""
    return [_told(document, item) for item in document.items if item.text or item.number]


def _told(document: Document, item: Item) -> Paragraph:
    between = item.gap.strip()  # "Appendix 1: Forms"
    text = f"{between} {item.text}" if between and not item.glyph else item.text
    return Paragraph(text, label=item.number or item.glyph.strip(), depth=_depth(document, item))


def _depth(document: Document, item: Item) -> int:
    depth = 0
    here: Item | None = item
    while here is not None and here.kind in LISTED:
        depth += 1
        here = document.item(here.parent) if here.parent else None
    return depth
