"""The mending page: one section of the reading beside the original, its doubts, and the item being mended."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from textwrap import shorten
from typing import TYPE_CHECKING, Any

from parch.domain.documents import Document, Item
from parch.domain.documents.fill_ins import blanks
from parch.domain.language import Language
from parch.domain.policies import mending
from parch.domain.policies.drafting import Note, Working, other_language
from parch.policies import wording
from parch.web import language as spoken

if TYPE_CHECKING:
    from django_stubs_ext import StrOrPromise

LONGEST_SHEET = 80  # items on one page; a section with more goes on to a next one
FEW = 5  # doubts that are listed without being asked for
SHOWN = 60  # characters of an item's words where it is only named
_WORD = re.compile(r"\S+")


@dataclass(frozen=True, slots=True)
class Sheet:
    """One page's worth of the reading: places in the document's items, from `first` up to `end`."""

    first: int
    end: int
    anchor: str
    label: str
    name: str
    doubts: int
    here: bool = False


@dataclass(frozen=True, slots=True)
class Row:
    """One item: the passage of the original it was read from, and the reading."""

    id: str
    depth: int
    passage: str
    number: str
    pieces: list[tuple[str, bool]]
    lang: Language
    other: str
    other_lang: Language
    kind: StrOrPromise
    is_heading: bool
    is_bullet: bool
    is_aside: bool
    strength: StrOrPromise
    use: StrOrPromise
    edited: bool
    amendable: bool
    doubts: list[tuple[str, str]]
    is_open: bool


@dataclass(frozen=True, slots=True)
class Panel:
    """The forms for the one item being mended."""

    id: str
    name: str
    mark: str
    describe: Any
    words: Any
    splits: list[tuple[int, str]]
    can_join: bool


@dataclass(frozen=True, slots=True)
class Page:
    sheets: list[Sheet]
    sheet: Sheet
    before: Sheet | None
    after: Sheet | None
    rows: list[Row]
    asks: list[tuple[str, str, str]]
    next_ask: str
    panel: Panel | None

    @property
    def few_asks(self) -> bool:
        return len(self.asks) <= FEW


def page(working: Working, source: str, *, at: str, open_item: str, forms: Mapping[str, Any]) -> Page:
    """The sheet that holds the item ``at``, with the forms of ``open_item``. ``forms``: its "describe" and "words".

    ``source``: the words of the original as they were first read, line by line.
    """
    document = working.document
    places = document.places
    sheets = sheets_of(document, places.get(at, 0))
    number = next(place for place, sheet in enumerate(sheets) if sheet.here)
    sheet = sheets[number]
    panel = _panel(working, open_item, forms) if open_item in places else None
    return Page(
        sheets=sheets,
        sheet=sheet,
        before=sheets[number - 1] if number else None,
        after=sheets[number + 1] if number + 1 < len(sheets) else None,
        rows=list(_rows(working, source, sheet, open_item)),
        asks=[(ask.id, named(document.item(ask.id)), ask.says.in_language(spoken.current())) for ask in document.asks],
        next_ask=_next_ask(document, sheet),
        panel=panel,
    )


def _next_ask(document: Document, sheet: Sheet) -> str:
    """The first item in doubt from this sheet on, or the very first."""
    waiting = [ask.id for ask in document.asks]
    return next((item for item in waiting if document.places[item] >= sheet.first), waiting[0] if waiting else "")


def sheets_of(document: Document, here: int) -> list[Sheet]:
    """The document cut at its outermost headings, and again where a section is long."""
    starts = [place for place, item in enumerate(document.items) if item.parent is None and item.kind == "heading"]
    edges = sorted({0, *starts, len(document.items)})
    doubtful = {document.places[ask.id] for ask in document.asks}
    sheets = []
    for start, end in pairwise(edges):
        for first in range(start, end, LONGEST_SHEET):
            last = min(first + LONGEST_SHEET, end)
            item = document.items[first]
            doubts = sum(1 for place in doubtful if first <= place < last)
            more = f" ({(first - start) // LONGEST_SHEET + 1})" if first > start else ""
            label, name = f"{_label(document.items[start])}{more}", f"{named(document.items[start])}{more}"
            sheets.append(Sheet(first, last, item.id, label, name, doubts, here=first <= here < last))
    return sheets or [Sheet(0, 0, "", "", "", 0, True)]


def _label(item: Item) -> str:
    return item.number or shorten(item.text, 24, placeholder="…") or item.id


def named(item: Item) -> str:
    """An item in a few words."""
    words = item.text if len(item.text) <= SHOWN else f"{item.text[:SHOWN].rsplit(' ', 1)[0]}…"
    return " ".join(filter(None, (item.number, words))) or item.id


def _rows(working: Working, source: str, sheet: Sheet, open_item: str) -> Iterator[Row]:
    passages = _passages(source, [note.origin for note in working.notes], sheet)
    doubts: dict[str, list[tuple[str, str]]] = {}
    for ask in working.document.asks:
        doubts.setdefault(ask.id, []).append((ask.about, ask.says.in_language(spoken.current())))
    depths = [depth for _, depth in working.document.depths()]
    for place in range(sheet.first, sheet.end):
        item, note = working.document.items[place], working.notes[place]
        yield _row(
            item,
            note,
            depth=depths[place],
            passage=passages[place - sheet.first],
            doubts=doubts.get(item.id, []),
            is_open=item.id == open_item,
        )


def _row(item: Item, note: Note, *, depth: int, passage: str, doubts: list[tuple[str, str]], is_open: bool) -> Row:
    return Row(
        id=item.id,
        depth=min(depth, 5),
        passage=passage,
        number=item.number or "",
        pieces=_with_blanks(item),
        lang=item.lang,
        other=note.other,
        other_lang=other_language(item.lang),
        kind=wording.KINDS[mending.description(item).kind],
        is_heading=item.kind == "heading",
        is_bullet=item.kind == "bullet",
        is_aside=item.role == "furniture",
        strength=wording.STRENGTHS[item.strength] if item.strength else "",
        use=wording.USES[item.use] if item.use else "",
        edited=note.edited,
        amendable=note.amendable,
        doubts=doubts,
        is_open=is_open,
    )


def _with_blanks(item: Item) -> list[tuple[str, bool]]:
    """The words cut into (words, whether they are a blank)."""
    cut, at = [], 0
    for blank in blanks(item.text) if item.role != "furniture" else ():
        cut.extend([(item.text[at : blank.start], False), (blank.text, True)])
        at = blank.end
    cut.append((item.text[at:], False))
    return [piece for piece in cut if piece[0]]


def _passages(text: str, origins: Sequence[int], sheet: Sheet) -> list[str]:
    """For each item of the sheet, the stretch of the original it was read from, line breaks as they stood."""
    spans = [found.span() for found in _WORD.finditer(text)]
    at = sum(origins[: sheet.first])
    passages = []
    for count in origins[sheet.first : sheet.end]:
        words = spans[at : at + count]
        passages.append(text[words[0][0] : words[-1][1]] if words else "")
        at += count
    return passages


def _panel(working: Working, item_id: str, forms: Mapping[str, Any]) -> Panel:
    item = working.document.item(item_id)
    return Panel(
        id=item.id,
        name=named(item),
        mark=mending.mark_of(working, item_id),
        describe=forms["describe"],
        words=forms["words"],
        splits=mending.places_to_split(item.text)[:40],
        can_join=working.document.places[item_id] > 0,
    )


def parents_of(working: Working, item_id: str) -> list[tuple[str, str]]:
    """What an item may stand under: what comes before it on its sheet, a whole section, and where it stands now."""
    document = working.document
    place, now = document.places[item_id], document.item(item_id).parent
    sheet = next(sheet for sheet in sheets_of(document, place) if sheet.here)
    return [
        (other.id, named(other))
        for at, other in enumerate(document.items[:place])
        if other.id == now or at >= sheet.first or (other.parent is None and other.kind == "heading")
    ]
