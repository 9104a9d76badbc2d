"""A model policy while it is being mended: the reading, and beside each item what people have added to it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from parch.domain.documents import Document, Item, dump as dump_document, load as load_document, words
from parch.domain.documents.fill_ins import blanks
from parch.domain.documents.printing import printed_item
from parch.domain.language import Language
from parch.domain.policies.text import Clause, Details, PolicyText, Words

# What a blank of these sorts asks can only be answered by changing the words around it.
NEEDS_OWN_WORDS = frozenset({"choose", "note", "instruction"})
HOUSEHOLD = frozenset({"title", "furniture"})


@dataclass(frozen=True, slots=True)
class Note:
    """What stands beside one item of the reading.

    `other`: its words in the other language. `amendable`: a school may change it. `edited`: a person
    changed its words. `origin`: how many words of the original it was read from, so that the two can
    always be laid side by side.
    """

    other: str = ""
    amendable: bool = False
    edited: bool = False
    origin: int = 0


@dataclass(frozen=True)
class Working:
    """A reading with one note for each item, in the same order."""

    document: Document
    notes: tuple[Note, ...]

    def note(self, item_id: str) -> Note:
        """Raises KeyError where there is no such item."""
        return self.notes[self.document.places[item_id]]


def begun(document: Document) -> Working:
    """What was read, before anybody touched it. What only a school can know is the school's to amend."""
    return Working(
        document, tuple(Note("", asks_for_own_words(item.text), False, _count(item)) for item in document.items)
    )


def asks_for_own_words(text: str) -> bool:
    return any(blank.need in NEEDS_OWN_WORDS for blank in blanks(text))


def _count(item: Item) -> int:
    return len(words(printed_item(item)))


def dump(working: Working) -> dict[str, Any]:
    return {
        "document": dump_document(working.document),
        "notes": [[note.other, note.amendable, note.edited, note.origin] for note in working.notes],
    }


def load(kept: Mapping[str, Any]) -> Working:
    return Working(load_document(kept["document"]), tuple(Note(*note) for note in kept["notes"]))


def reshaped(working: Working, document: Document) -> Working:
    """The same notes beside a reading whose items kept their number and order."""
    if len(document.items) != len(working.notes):
        raise ValueError("Notes would be lost: the reading has another number of items.")
    return Working(document, working.notes)


def split(working: Working, item_id: str, document: Document) -> Working:
    """The notes beside a reading in which that item became two. Its translation stays with the first."""
    place = working.document.places[item_id]
    before = working.notes[place]
    first = min(before.origin, _count(document.items[place]))
    halves = (replace(before, origin=first), Note("", before.amendable, before.edited, before.origin - first))
    return Working(document, (*working.notes[:place], *halves, *working.notes[place + 1 :]))


def joined(working: Working, item_id: str, document: Document) -> Working:
    """The notes beside a reading in which that item was added to the one before it. No translation is lost."""
    place = working.document.places[item_id]
    first, second = working.notes[place - 1], working.notes[place]
    one = Note(
        " ".join(filter(None, (first.other, second.other))),
        first.amendable and second.amendable,
        first.edited or second.edited,
        first.origin + second.origin,
    )
    return Working(document, (*working.notes[: place - 1], one, *working.notes[place + 1 :]))


def translated(working: Working, item_id: str, other: str) -> Working:
    """That item with these words in the language it was not written in."""
    return _noted(working, [item_id], lambda note: replace(note, other=" ".join(other.split())))


def marked_edited(working: Working, item_id: str) -> Working:
    return _noted(working, [item_id], lambda note: replace(note, edited=True))


def entrusted(working: Working, item_ids: Sequence[str], *, to_school: bool) -> Working:
    """Those items marked as the school's to amend, or as fixed."""
    return _noted(working, item_ids, lambda note: replace(note, amendable=to_school))


def _noted(working: Working, item_ids: Sequence[str], change: Callable[[Note], Note]) -> Working:
    places = {working.document.places[item_id] for item_id in item_ids}
    notes = tuple(change(note) if place in places else note for place, note in enumerate(working.notes))
    return Working(working.document, notes)


def branch(document: Document, item_id: str) -> list[str]:
    """The item and everything under it, in reading order."""
    inside = {item_id}
    for item in document.items:
        if item.parent in inside:
            inside.add(item.id)
    return [item.id for item in document.items if item.id in inside]


def other_language(language: Language) -> Language:
    return "en" if language == "cy" else "cy"


def as_policy(working: Working, details: Details) -> PolicyText:
    """The draft as one text in two languages, without title, page numbers and running headers.

    Where the document gave each language its own run of clauses (ids `en:…` and `cy:…`), those with
    the same number become one clause; one that has no counterpart stands by itself.
    """
    kept = [
        (item, note)
        for item, note in zip(working.document.items, working.notes, strict=True)
        if item.role not in HOUSEHOLD
    ]
    standing = {item.id for item, _ in kept}
    parents = {item.id: item.parent for item in working.document.items}
    found: dict[str, Clause] = {}
    for item, note in kept:
        clause = _clause(item, note, _parent(item.parent, parents, standing))
        twin = found.get(clause.id)
        found[clause.id] = replace(twin, words=_both(twin.words, clause.words)) if twin else clause
    return PolicyText(details, tuple(found.values()))


def _clause(item: Item, note: Note, parent: str | None) -> Clause:
    words = Words().having(item.lang, item.text).having(other_language(item.lang), note.other)
    return Clause(
        id=bare(item.id),
        kind=item.kind,
        words=words,
        number=item.number,
        glyph=item.glyph.strip(),
        parent=bare(parent) if parent else None,
        role=item.role,
        strength=item.strength,
        use=item.use,
        binds=item.binds,
        amendable=note.amendable,
    )


def bare(item_id: str) -> str:
    """An id without the language that a document in both puts before it."""
    return item_id[3:] if item_id[:3] in {"en:", "cy:"} and len(item_id) > len("en:") else item_id


def _both(first: Words, second: Words) -> Words:
    return Words(first.en or second.en, first.cy or second.cy)


def _parent(parent: str | None, parents: Mapping[str, str | None], standing: set[str]) -> str | None:
    while parent is not None and parent not in standing:
        parent = parents.get(parent)
    return parent
