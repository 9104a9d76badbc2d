"""A document as JSON: the contract others read, and the whole of it for keeping."""

from __future__ import annotations

import datetime
from collections.abc import Mapping, Sequence
from dataclasses import asdict
from typing import Any

from parch.domain.documents.fill_ins import tally
from parch.domain.documents.model import Document, Item, Reference, Unsure
from parch.domain.documents.printing import printed_item, words
from parch.domain.language import Sentence

FORM = 1


def as_json(document: Document, language: str = "en", problems: Sequence[Mapping[str, Any]] = ()) -> dict[str, Any]:
    """What `parch policy read --json` prints. Sentences are in `language`; everything else is the document's own.

    `problems` is what the health check found, already as JSON values: it stands above this package.
    """
    return {
        "title": document.title,
        "version": document.version,
        "date": document.date.isoformat() if document.date else None,
        "language": document.language,
        "words": sum(len(words(printed_item(item))) for item in document.items),
        "clauses": [_clause(item) for item in document.items if item.role != "appendix"],
        "appendices": [{"id": item.id, "number": item.number, "title": item.text} for item in document.appendices],
        "fill_ins": tally(fill_in for item in document.items for fill_in in item.fill_ins),
        "problems": list(problems),
        "unsure": [{"id": unsure.id, "says": unsure.says.in_language(language)} for unsure in document.asks],
    }


def _clause(item: Item) -> dict[str, Any]:
    return {
        "id": item.id,
        "number": item.number,
        "kind": item.kind,
        "text": item.text,
        "lang": item.lang,
        "strength": item.strength,
        "binds": list(item.binds),
        "use": item.use,
        "fill_ins": list(item.fill_ins),
        "references": [{"text": reference.text, "to": reference.to} for reference in item.references],
        "parent": item.parent,
    }


def dump(document: Document) -> dict[str, Any]:
    """The whole document as JSON values, markers and settled doubts included; `load` gives it back."""
    return {
        "form": FORM,
        "title": document.title,
        "version": document.version,
        "date": document.date.isoformat() if document.date else None,
        "language": document.language,
        "items": [_kept(item) for item in document.items],
        "unsure": [asdict(unsure) for unsure in document.unsure],
    }


def _kept(item: Item) -> dict[str, Any]:
    kept = asdict(item)
    lists = {name: list(kept[name]) for name in ("binds", "fill_ins", "references", "links")}
    return kept | lists


def load(kept: Mapping[str, Any]) -> Document:
    """The document `dump` made these values of."""
    return Document(
        title=kept["title"],
        version=kept["version"],
        date=datetime.date.fromisoformat(kept["date"]) if kept["date"] else None,
        language=kept["language"],
        items=tuple(_item(item) for item in kept["items"]),
        unsure=tuple(Unsure(**(unsure | {"says": Sentence(**unsure["says"])})) for unsure in kept["unsure"]),
    )


def _item(kept: Mapping[str, Any]) -> Item:
    return Item(
        **{
            **kept,
            "binds": tuple(kept["binds"]),
            "fill_ins": tuple(kept["fill_ins"]),
            "links": tuple(kept.get("links", ())),
            "references": tuple(Reference(**reference) for reference in kept["references"]),
        }
    )
