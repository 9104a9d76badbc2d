"""Ids after mending: an id once given stays until its number changes; what points to it follows."""

from __future__ import annotations

import re
from dataclasses import replace

from parch.domain.documents.assessing import with_references
from parch.domain.documents.ids import joined, token_of, unique, unnumbered
from parch.domain.documents.markers import Marker, marker_at
from parch.domain.documents.model import Document, Item, Reference, Role

_PREFIX = {"appendix": "A", "part": "P"}
NUMBERED_ROLES: frozenset[Role] = frozenset({"appendix", "part", "section"})


def id_for(document: Document, item: Item) -> str:
    """The id an item's number gives it where it stands."""
    if item.number is None or not token_of(item.number):
        return fresh_id(document, item)
    marker = marker_at(item.number, item.number)
    style = marker.style if marker else ""
    token = _PREFIX.get(style, "") + (marker.token if marker else token_of(item.number))
    if style == "appendix":
        wanted = _mark(document, item) + token
    elif style == "decimal" or (style == "compound" and re.match(r"\d+\.", token)):
        wanted = joined(_above(document, item, appendix=True), token)
    else:
        wanted = joined(_above(document, item), token)
    return unique(wanted, document.places.keys() - {item.id})


def role_for(item: Item) -> Role:
    """What an item's number makes of it: "Appendix 8" makes a heading an appendix."""
    marker: Marker | None = marker_at(item.number, item.number) if item.number else None
    if item.kind == "heading" and marker and marker.style == "appendix":
        return "appendix"
    return "" if item.role in NUMBERED_ROLES and not item.number else item.role


def fresh_id(document: Document, item: Item) -> str:
    """An id that no item has, for one without a number."""
    anchor = _above(document, item)
    count = 1
    while unnumbered(anchor, item.kind, count) in document.places:
        count += 1
    return unnumbered(anchor, item.kind, count)


def _above(document: Document, item: Item, *, appendix: bool = False) -> str:
    """The id of the nearest numbered item (or appendix) above, else the mark of the item's language."""
    here = item.parent
    while here is not None:
        above = document.item(here)
        if above.role == "appendix" or (above.number is not None and not appendix):
            return above.id
        here = above.parent
    return _mark(document, item)


def _mark(document: Document, item: Item) -> str:
    """ "cy:" or "en:" in a document whose ids begin so, else nothing."""
    sample = item.id or item.parent or (document.items[0].id if document.items else "")
    return f"{item.lang}:" if sample.startswith(("en:", "cy:")) else ""


def renamed(document: Document, old: str, new: str) -> Document:
    """The same document with an item's id changed, and all that names it."""
    place = document.places[old]
    items = (*document.items[:place], replace(document.items[place], id=new), *document.items[place + 1 :])
    return relinked(followed(replace(document, items=items), old, new))


def followed(document: Document, old: str, new: str) -> Document:
    """Whatever stood under, pointed to or asked about the old id now names the new one."""
    items = tuple(_follows(item, old, new) for item in document.items)
    unsure = tuple(replace(ask, id=new) if ask.id == old else ask for ask in document.unsure)
    return replace(document, items=items, unsure=unsure)


def _follows(item: Item, old: str, new: str) -> Item:
    if item.parent == old:
        item = replace(item, parent=new)
    if any(reference.to == old for reference in item.references):
        moved = tuple(replace(ref, to=new) if ref.to == old else ref for ref in item.references)
        item = replace(item, references=moved)
    return item


def relinked(document: Document) -> Document:
    """References looked up again: those that lead somewhere are kept, the others may have found their place."""
    found = with_references(document.items)
    items = tuple(
        replace(new, references=_kept(old.references, new.references, document))
        for old, new in zip(document.items, found, strict=True)
    )
    return replace(document, items=items)


def _kept(old: tuple[Reference, ...], new: tuple[Reference, ...], document: Document) -> tuple[Reference, ...]:
    if [(ref.start, ref.end, ref.text) for ref in old] != [(ref.start, ref.end, ref.text) for ref in new]:
        return new
    return tuple(o if o.to in document.places else n for o, n in zip(old, new, strict=True))
