"""Every mend a person makes to a reading, each keeping the notes beside the items they belong to."""

from __future__ import annotations

import hashlib
import json
import re
from dataclasses import asdict, dataclass, replace
from typing import Literal

from parch.domain.documents import Document, Item, mending
from parch.domain.documents.assessing import assessed
from parch.domain.documents.mending import CannotMend
from parch.domain.documents.model import KINDS, STRENGTHS, USES, Kind, Strength, Use
from parch.domain.language import Language, Sentence
from parch.domain.policies import drafting
from parch.domain.policies.drafting import Working

What = Literal["describe", "words", "split", "join", "indent", "outdent", "settle"]
ASIDE = "aside"  # offered beside the kinds: page numbers and running headers, kept but not part of the policy

NOT_EMPTY = Sentence(
    "These words cannot be empty. To take them out of the policy, say that they are a page number or a running header.",
    "Ni all y geiriau hyn fod yn wag. I'w tynnu o'r polisi, nodwch mai rhif tudalen neu bennyn ydynt.",
)
_SENTENCE = re.compile(r"(?<=[.!?:;])\s+(?=\S)")


@dataclass(frozen=True, slots=True)
class Description:
    """What an item is: its kind (or `ASIDE`), number, what it stands under, how strongly it asks, about which use."""

    kind: str
    number: str
    parent: str | None
    strength: str
    use: str


def description(item: Item) -> Description:
    kind = ASIDE if item.role == "furniture" else item.kind
    return Description(kind, item.number or "", item.parent, item.strength or "", item.use or "")


def describe(working: Working, item_id: str, wanted: Description) -> tuple[Working, str]:
    """The item as described, and its id afterwards: a new number gives a new one."""
    document, here = working.document, item_id
    now = description(document.item(item_id))
    if wanted.kind != now.kind:
        document = _of_kind(document, here, wanted.kind)
    if wanted.number != now.number:
        place = document.places[here]
        document = mending.change_number(document, here, wanted.number or None)
        here = document.items[place].id
    if wanted.parent != now.parent:
        document = mending.change_parent(document, here, wanted.parent)
    if wanted.strength != now.strength:
        document = mending.change_strength(document, here, _strength(wanted.strength))
    if wanted.use != now.use:
        document = mending.change_use(document, here, _use(wanted.use))
    return drafting.reshaped(working, document), here


def _of_kind(document: Document, item_id: str, kind: str) -> Document:
    if kind == ASIDE:
        return mending.set_aside(document, item_id)
    known: Kind = next(known for known in KINDS if known == kind)
    return mending.change_kind(document, item_id, known)


def _strength(value: str) -> Strength | None:
    return next((known for known in STRENGTHS if known == value), None)


def _use(value: str) -> Use | None:
    return next((known for known in USES if known == value), None)


def reword(working: Working, item_id: str, *, own: str, other: str) -> Working:
    """Other words for an item: `own` in the language it was written in, `other` in the other one.

    Raises CannotMend where that would leave it without its own words.
    """
    item = working.document.item(item_id)
    own = " ".join(own.split())
    if not own and item.text:
        raise CannotMend(NOT_EMPTY)
    changed = working
    if own != item.text:
        document = _with_words(working.document, item_id, own)
        changed = drafting.marked_edited(drafting.reshaped(working, document), item_id)
    return drafting.translated(changed, item_id, other)


def _with_words(document: Document, item_id: str, words: str) -> Document:
    """The document with other words in one item, read again for what they ask and where they point."""
    place = document.places[item_id]
    items = (*document.items[:place], replace(document.items[place], text=words), *document.items[place + 1 :])
    read = assessed(items)[place]
    return replace(document, items=(*items[:place], read, *items[place + 1 :]))


def split(working: Working, item_id: str, at: int) -> Working:
    return drafting.split(working, item_id, mending.split_item(working.document, item_id, at))


def join(working: Working, item_id: str) -> Working:
    return drafting.joined(working, item_id, mending.join_with_previous(working.document, item_id))


def indent(working: Working, item_id: str) -> Working:
    return drafting.reshaped(working, mending.indent(working.document, item_id))


def outdent(working: Working, item_id: str) -> Working:
    return drafting.reshaped(working, mending.outdent(working.document, item_id))


def settle(working: Working, item_id: str, about: str) -> Working:
    return drafting.reshaped(working, mending.settle(working.document, item_id, about or None))


def titled(working: Working, title: str) -> Working:
    return drafting.reshaped(working, mending.change_title(working.document, title or None))


def places_to_split(text: str) -> list[tuple[int, str]]:
    """Where an item may be split, at each sentence but the first: (offset, the words the second part begins with)."""
    return [(found.end(), text[found.end() : found.end() + 60]) for found in _SENTENCE.finditer(text)]


def words_in(working: Working, item_id: str, language: Language) -> str:
    item = working.document.item(item_id)
    return item.text if item.lang == language else working.note(item_id).other


def mark_of(working: Working, item_id: str) -> str:
    """A short digest of one item with its note, as a form carries it: another one means somebody changed it since."""
    item = json.dumps([asdict(working.document.item(item_id)), asdict(working.note(item_id))], sort_keys=True)
    return hashlib.sha256(item.encode()).hexdigest()[:16]
