"""What the values before a Markdown text say of it, where the text does not say it itself."""

from __future__ import annotations

from dataclasses import replace

from parch.domain.documents.formats.markdown_signs import without_front_matter
from parch.domain.documents.front import date_in
from parch.domain.documents.model import Document

_TITLE, _VERSION, _DATE = ("title", "teitl"), ("version", "fersiwn"), ("date", "dyddiad", "approved", "cymeradwywyd")


def introduced(document: Document, text: str) -> Document:
    """The document of this text, with the title, version and date its front matter gives where it has none."""
    values, _ = without_front_matter("\n".join(text.splitlines()) + "\n")
    if not values:
        return document
    title = _first(values, _TITLE)
    doubted = any(ask.about in {"no-title", "title-guess"} for ask in document.unsure)
    if title and doubted:
        asks = tuple(ask for ask in document.unsure if ask.about not in {"no-title", "title-guess"})
        document = replace(document, title=title, unsure=asks)
    version = document.version or _first(values, _VERSION) or None
    return replace(document, version=version, date=document.date or date_in(_first(values, _DATE)))


def _first(values: dict[str, str], names: tuple[str, ...]) -> str:
    return next((values[name] for name in names if values.get(name)), "")
