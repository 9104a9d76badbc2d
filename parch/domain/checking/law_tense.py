"""Whether a law is spoken of as it was, as it is, or as it will be: told from the words round its name."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from functools import lru_cache

from parch.domain.checking.folding import folded
from parch.domain.checking.law_past import told_as_past
from parch.domain.documents import Document, Item

_BREAK = re.compile(r"[.;!?](?=\s)")
_ABBREVIATION = re.compile(r"\b(?:no|s|ss|etc|e\.g|i\.e|eg|art|reg|para|rhif|adr)\.$")
_HISTORY = re.compile(
    r"""\b(?: history | change\ log | previous\ versions? | earlier\ versions? | amendments\ made | record\ of\ changes
    | hanes | fersiynau\ (?:blaenorol|cynharach) | cofnod\ newidiadau )\b""",
    re.VERBOSE,
)

_COMING = re.compile(
    r"""^[^.;]{0,40}?\b(?: com(?:e|es|ing)\ into\ (?:force|effect)(?!\ of) | tak(?:e|es)\ effect | enters?\ into\ force
    | becomes?\ law | will\ (?:soon|shortly|replace|supersede|be\ introduced|be\ brought) | will\ apply\ from
    | is\ (?:about|soon|due|expected)\ to | (?:a\ )?dd?aw\ i\ rym | (?:yn\ )?dd?od\ i\ rym | b?f?ydd\ yn\ disodli
    | a\ fydd\ yn\ dod | ar\ fin )\b""",
    re.VERBOSE,
)
_FORTHCOMING = re.compile(
    r"""\b(?: forthcoming | upcoming | incoming | impending | proposed | prepar(?:e|es|ing|ation)\ for | ahead\ of
    | soon\ to\ be | sydd\ ar\ ddod | sydd\ ar\ y\ gweill | arfaethedig | paratoi\ (?:at|ar\ gyfer)
    )\b\W*((?:[\w'’]+\W+){0,4})$""",
    re.VERBOSE,
)
_COMES, _TO_FORCE = re.compile(r"\bd?daw(?:'r| yr?)?\W*$"), re.compile(r"^[^.;]{0,12}\bi rym\b")
_ALREADY = re.compile(r"\b(?:since|came into|has applied|applied|ers|daeth i|mewn grym)\b")
_WILL = re.compile(r"\b(?:will|bydd|fydd)\b")
_YEAR = re.compile(r"\b(20\d\d)\b")
_VERSION = re.compile(r"(?:v|version|fersiwn|issue)?\.? ?\d{1,2}(?:\.\d{1,2})*|original|first|cyntaf|gwreiddiol")
_DAY = re.compile(r"\b(?:19|20)\d\d\b|\b\d{1,2}[/.]\d{1,2}[/.]\d\d\b")
_ROW, _A_DAY = 3, 30
_A_LINE = 90


def is_past(item: Item, start: int, end: int, gone: date, headings: Sequence[Item]) -> bool:
    """Whether the words from ``start`` to ``end`` are named as what used to be, gone since the day ``gone``."""
    if any(_HISTORY.search(folded(heading.text)) for heading in headings):
        return True
    before, after, following = _round(folded(item.text), start, end)
    return told_as_past(before, after, following, gone.year)


def awaited_until(item: Item, start: int, end: int, began: date, on: date) -> int | None:
    """Where the words end that speak of the law named there as still to come, though it began to apply long ago."""
    before, after, _ = _round(folded(item.text), start, end)
    sentence = f"{before} {after}"
    years = [int(year) for year in _YEAR.findall(sentence)]
    if any(year > on.year for year in years):
        return None
    if coming := _COMING.search(after):
        return end + (len(after.rstrip()) if len(after) <= _A_LINE else coming.end())
    if _FORTHCOMING.search(before) or (_COMES.search(before) and _TO_FORCE.search(after)):
        return end
    return end if began.year in years and _WILL.search(sentence) and not _ALREADY.search(sentence) else None


def is_about(item: Item, headings: Sequence[Item], about: tuple[str, ...], unless: tuple[str, ...]) -> bool:
    """Whether the item or a heading over it has a word of ``about``, if any, and the item none of ``unless``."""
    own = folded(item.text)
    whole = " ".join((own, *(folded(heading.text) for heading in headings)))
    if unless and _any_of(unless).search(own):
        return False
    return not about or _any_of(about).search(whole) is not None


def in_a_history(document: Document, item: Item) -> bool:
    """Whether the item is a cell in a table of versions: a version and its date stand before it in the row."""
    place = document.places[item.id]
    row = [folded(before.text) for before in document.items[max(0, place - _ROW) : place] if before.kind == "cell"]
    return (
        item.kind == "cell"
        and any(map(_VERSION.fullmatch, row))
        and any(_DAY.search(text) and len(text) < _A_DAY for text in row)
    )


def headings_over(document: Document, item: Item) -> tuple[Item, ...]:
    """The headings an item stands under, nearest first, but not the title."""
    found, parent = [], item.parent
    while parent is not None:
        above = document.item(parent)
        if above.role != "title":
            found.append(above)
        parent = above.parent
    return tuple(found)


def _round(text: str, start: int, end: int) -> tuple[str, str, str]:
    """What stands before and after in the same sentence, and what comes after it with the mark that ends it."""
    first = 0
    for found in _BREAK.finditer(text, 0, start):
        if not _ABBREVIATION.search(text, 0, found.end()):
            first = found.end()
    last = next(
        (found.start() for found in _BREAK.finditer(text, end) if not _ABBREVIATION.search(text, 0, found.end())),
        len(text),
    )
    return text[first:start], text[end:last], text[last : last + _A_LINE]


@lru_cache(maxsize=256)
def _any_of(words: tuple[str, ...]) -> re.Pattern[str]:
    told = (re.escape(folded(word)).replace(r"\*", r"\w*") for word in words)
    return re.compile(rf"(?<!\w)(?:{'|'.join(told)})(?!\w)")
