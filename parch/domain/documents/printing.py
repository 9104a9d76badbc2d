"""Printing a document back: the same words, in the same order, as were read."""

from __future__ import annotations

from parch.domain.documents.model import Document, Item


def words(text: str) -> list[str]:
    """The words of a text: whatever stands between white space, numbers and bullets included."""
    return text.split()


def printed_item(item: Item) -> str:
    """One item as it was printed, on one line."""
    return f"{item.glyph}{item.number or ''}{item.gap}{item.text}".strip()


def printed(document: Document) -> str:
    """The whole document, one item a line."""
    return "\n".join(map(printed_item, document.items))
