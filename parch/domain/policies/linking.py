"""Where the words of a clause point to another: offsets in the words as published, in each language."""

from __future__ import annotations

from functools import lru_cache

from parch.domain.documents.assessing import with_references
from parch.domain.documents.model import Item
from parch.domain.language import Language
from parch.domain.policies.text import PolicyText

Links = dict[str, list[tuple[int, int, str]]]


@lru_cache(maxsize=32)
def links(text: PolicyText, language: Language) -> Links:
    """For each clause id, the (start, end, to) of each pointer that leads somewhere; left out where there is none."""
    items = [
        Item(
            clause.id,
            clause.kind,
            clause.words.shown(language)[0],
            number=clause.number,
            parent=clause.parent,
            role=clause.role,
        )
        for clause in text.clauses
    ]
    return {
        item.id: [(found.start, found.end, found.to) for found in item.references if found.to is not None]
        for item in with_references(items)
        if any(found.to for found in item.references)
    }
