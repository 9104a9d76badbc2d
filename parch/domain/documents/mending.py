"""A person puts right what the reader got wrong.

Every operation gives a new document with the same words in the same order, or raises CannotMend.
"""

from __future__ import annotations

from dataclasses import replace

from parch.domain.documents.assessing import assessed
from parch.domain.documents.model import Document, Item, Kind, Role, Strength, Use
from parch.domain.documents.printing import printed_item
from parch.domain.documents.renaming import followed, fresh_id, id_for, relinked, renamed, role_for
from parch.domain.language import Sentence

NO_SUCH = Sentence("There is no item {id}.", "Nid oes eitem {id}.")
NOT_THE_BEGINNING = Sentence(
    "The number must be what the text begins with. Copy it from the beginning of the text.",
    "Rhaid i'r rhif fod yr hyn y mae'r testun yn dechrau ag ef. Copïwch ef o ddechrau'r testun.",
)
NOT_ABOVE = Sentence(
    "An item can only stand under one that comes before it.",
    "Dim ond o dan eitem sy'n dod o'i blaen y gall eitem sefyll.",
)
NOTHING_ABOVE = Sentence(
    "There is nothing before this item for it to stand under or be joined to.",
    "Nid oes dim o flaen yr eitem hon iddi sefyll oddi tano neu gael ei chysylltu ag ef.",
)
AT_THE_TOP = Sentence("This item stands at the top already.", "Mae'r eitem hon ar y brig eisoes.")
INSIDE_A_WORD = Sentence(
    "An item can only be split between two words. Choose a place between words.",
    "Dim ond rhwng dau air y gellir hollti eitem. Dewiswch le rhwng geiriau.",
)


class CannotMend(Exception):
    """The change would lose a word or make no sense; `sentence` says why."""

    def __init__(self, sentence: Sentence) -> None:
        super().__init__(sentence.en)
        self.sentence = sentence


def change_kind(document: Document, item_id: str, kind: Kind) -> Document:
    """Say what an item is. A heading asks nothing; anything else is read again for what it asks."""
    item = _item(document, item_id)
    role: Role = item.role if kind == "heading" and item.role != "furniture" else ""
    mended = replace(item, kind=kind, role=role)
    mended = replace(mended, role=role_for(mended))
    return _reread(_answered(_with(document, mended), item_id, "heading-guess", "title-guess", "page-number"), item_id)


def set_aside(document: Document, item_id: str) -> Document:
    """Say that an item is page furniture: kept word for word, but not part of the policy."""
    item = _item(document, item_id)
    mended = replace(item, kind="paragraph", role="furniture")
    return _reread(_answered(_with(document, mended), item_id, "heading-guess", "page-number"), item_id)


def change_number(document: Document, item_id: str, number: str | None) -> Document:
    """Take the number from the beginning of an item's words, or with None give it back to the text.

    The item gets a new id; whatever stands under it or points to it follows.
    """
    item = _item(document, item_id)
    number = " ".join(number.split()) if number else ""
    words = f"{item.number or ''}{item.gap}{item.text}".strip() if number else printed_item(item)
    if not words.startswith(number):
        raise CannotMend(NOT_THE_BEGINNING)
    rest = words[len(number) :]
    gap = " " if number and rest.startswith(" ") else ""
    glyph = item.glyph if number else ""
    mended = replace(item, glyph=glyph, number=number or None, gap=gap, text=rest[len(gap) :])
    if (mended.number, mended.text, mended.glyph) == (item.number, item.text, item.glyph):
        return document
    mended = replace(mended, role=role_for(mended))
    changed = _answered(_with(document, mended), item_id, "number-again", "number-jump", "starts-late", "page-number")
    new_id = id_for(changed, mended)
    return _reread(renamed(changed, item_id, new_id), new_id)


def change_parent(document: Document, item_id: str, parent: str | None) -> Document:
    """Put an item under another that comes before it, or with None at the top. Its words stay where they are."""
    item = _item(document, item_id)
    if parent is not None:
        _item(document, parent)
        if document.places[parent] >= document.places[item_id]:
            raise CannotMend(NOT_ABOVE)
    changed = _with(document, replace(item, parent=parent))
    return _answered(changed, item_id, "whose-paragraph", "nested-bullets", "appendix-within")


def indent(document: Document, item_id: str) -> Document:
    """Put an item under the nearest item before it that stands beside it."""
    item = _item(document, item_id)
    before = document.items[: document.places[item_id]]
    beside = next(
        (other for other in reversed(before) if other.parent == item.parent and other.role != "furniture"), None
    )
    if beside is None:
        raise CannotMend(NOTHING_ABOVE)
    return change_parent(document, item_id, beside.id)


def outdent(document: Document, item_id: str) -> Document:
    """Put an item beside what it stands under."""
    item = _item(document, item_id)
    if item.parent is None:
        raise CannotMend(AT_THE_TOP)
    return change_parent(document, item_id, _item(document, item.parent).parent)


def split_item(document: Document, item_id: str, at: int) -> Document:
    """Make two items of one. `at` is a character offset in its text, between two words.

    What is split off a bullet or a letter is another beside it; off anything else, a paragraph under it.
    """
    item = _item(document, item_id)
    first, second = item.text[:at], item.text[at:]
    if not first.strip() or not second.strip() or not (first[-1].isspace() or second[0].isspace()):
        raise CannotMend(INSIDE_A_WORD)
    beside = item.kind in {"bullet", "letter", "paragraph", "cell", "footnote"}
    kind: Kind = item.kind if beside else "paragraph"
    parent = item.parent if beside else item.id
    rest = replace(item, id="", kind=kind, text=second.strip(), number=None, glyph="", gap="", parent=parent, role="")
    rest = replace(rest, id=fresh_id(document, rest), role="furniture" if item.role == "furniture" else "")
    place = document.places[item_id]
    kept = replace(item, text=first.strip())
    items = (*document.items[:place], kept, rest, *document.items[place + 1 :])
    return _reread(replace(document, items=items), item_id, rest.id)


def join_with_previous(document: Document, item_id: str) -> Document:
    """Make an item the end of the one before it. What stood under it or pointed to it goes to that one."""
    item = _item(document, item_id)
    place = document.places[item_id]
    if place == 0:
        raise CannotMend(NOTHING_ABOVE)
    before = document.items[place - 1]
    text = f"{before.text} {printed_item(item)}".strip()
    gap = before.gap or (" " if (before.number or before.glyph) and not before.text else "")
    joint = replace(before, text=text, gap=gap, links=(*before.links, *item.links))
    items = (*document.items[: place - 1], joint, *document.items[place + 1 :])
    unsure = tuple(ask for ask in document.unsure if ask.id != item_id)
    moved = followed(replace(document, items=items, unsure=unsure), item_id, before.id)
    return _reread(moved, before.id)


def change_strength(document: Document, item_id: str, strength: Strength | None) -> Document:
    """Say how strongly an item asks."""
    return _with(document, replace(_item(document, item_id), strength=strength))


def change_binds(document: Document, item_id: str, binds: tuple[str, ...]) -> Document:
    """Say whom an item binds, as slugs of `parties.PARTIES`."""
    return _with(document, replace(_item(document, item_id), binds=binds))


def change_use(document: Document, item_id: str, use: Use | None) -> Document:
    """Say which use of social media an item is about."""
    return _with(document, replace(_item(document, item_id), use=use))


def change_title(document: Document, title: str | None) -> Document:
    """Give the document its title; the words of the document stay as they are. Settles the question of the title."""
    settled = tuple(
        replace(ask, settled=True) if ask.about in {"no-title", "title-guess"} else ask for ask in document.unsure
    )
    return replace(document, title=title or None, unsure=settled)


def settle(document: Document, item_id: str, about: str | None = None) -> Document:
    """Mark what the reader asked about an item as answered; with `about`, that one question only."""
    return replace(
        document,
        unsure=tuple(
            replace(ask, settled=True) if ask.id == item_id and about in {None, ask.about} else ask
            for ask in document.unsure
        ),
    )


def _item(document: Document, item_id: str) -> Item:
    if item_id not in document.places:
        raise CannotMend(NO_SUCH.format(id=item_id))
    return document.item(item_id)


def _with(document: Document, item: Item) -> Document:
    """The document with an item in place of the one of the same id."""
    place = document.places[item.id]
    return replace(document, items=(*document.items[:place], item, *document.items[place + 1 :]))


def _answered(document: Document, item_id: str, *about: str) -> Document:
    """What a person has just changed needs no more asking about."""
    return replace(
        document,
        unsure=tuple(
            replace(ask, settled=True) if ask.id == item_id and ask.about in about else ask for ask in document.unsure
        ),
    )


def _reread(document: Document, *item_ids: str) -> Document:
    """The document with these items read again for what they ask, their blanks and where they point."""
    fresh = {item.id: item for item in assessed(document.items) if item.id in item_ids}
    return relinked(replace(document, items=tuple(fresh.get(item.id, item) for item in document.items)))
