"""What stands on the pages and is not of the document: running headers and footers, page numbers, stamps."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from parch.domain.documents.formats.pdf.shapes import Page, Word, middle, rows_of, text_of

# Headers and footers stand in this share of the page at its head and foot, and are this many lines at most.
MARGIN, MOST_LINES = 0.16, 5
SAME_HEIGHT = 4.0  # points
MOSTLY = 0.6  # of the pages, or of every second page
OTHER_SIZE = 0.08
FEWEST_STAMPS = 3
HUGE = 2.5  # times the size of the words: a stamp
APART = 1.8  # times the size of the words: from a header, footer or page number to the words

_DIGITS = re.compile(r"\d+")
_ROMAN = re.compile(r"(?<!\w)[ivxl]{1,6}(?!\w)")
_COUNT = r"(?:\d{1,4}|[ivxl]{1,6})"
_NUMBERED = re.compile(
    rf"\W{{0,3}}(?:(?:page|tudalen|tud|pg?)\b\.?\s*)?(?P<page>{_COUNT})"
    rf"(?:\s*(?:of|/|o|allan o)\s*(?P<pages>{_COUNT}))?\W{{0,3}}",
    re.IGNORECASE,
)

# Appendices of a page each count as the pages do, and head them.
_TITLE = re.compile(
    r"(?:appendix|annexe?|schedule|section|part|chapter|atodiad|atodlen|adran|rhan|pennod) #(?!.*\b(?:page|tud))"
)

Row = list[Word]
Rows = list[Row]
Edge = Callable[[Page, Row], float]


@dataclass(frozen=True, slots=True)
class Told:
    """What a row says with every number alike, the numbers, and how far from the edge of the page it stands."""

    text: str
    numbers: tuple[int, ...]
    height: float


def without_furniture(pages: Sequence[Page]) -> None:
    """Take running headers and footers, page numbers and stamps off the pages."""
    _take_stamps(pages)
    rows = [rows_of(page.words) for page in pages]
    out: list[Row] = []
    for inwards, in_margin, edge in ((1, _from_head, _below_head), (-1, _from_foot, _above_foot)):
        sides = [found[::inwards] for found in rows]
        edges = [in_margin(page, side) for page, side in zip(pages, sides, strict=True)]
        for side, repeated in zip(sides, _repeated(pages, edges, edge), strict=True):
            out += _apart(side, len(repeated))
    gone = {id(word) for row in out for word in row}
    _strip(pages, gone)
    _strip(pages, {id(word) for row in _page_numbers(pages) for word in row})


def _strip(pages: Sequence[Page], gone: set[int]) -> None:
    for page in pages:
        page.words = [word for word in page.words if id(word) not in gone]


def _from_head(page: Page, rows: Rows) -> Rows:
    return [row for row in rows[:MOST_LINES] if row[0].y > page.height * (1 - MARGIN)]


def _from_foot(page: Page, rows: Rows) -> Rows:
    return [row for row in rows[:MOST_LINES] if row[0].y < page.height * MARGIN]


def _below_head(page: Page, row: Row) -> float:
    return page.height - row[0].y


def _above_foot(page: Page, row: Row) -> float:
    return row[0].y


def _repeated(pages: Sequence[Page], edges: Sequence[Rows], height: Edge) -> list[Rows]:
    """Of each page the rows at one edge that come again on most pages, from the outermost inwards."""
    told = [[_told(row, height(page, row)) for row in rows] for page, rows in zip(pages, edges, strict=True)]
    found: list[Rows] = []
    for place, rows in enumerate(edges):
        again = [_comes_again(told, place, here) for here in told[place]]
        found.append(rows[: again.index(False)] if False in again else rows)
    return found


def _apart(rows: Rows, count: int) -> Rows:
    """As many of the outermost rows as white or another size parts from the words: a clause may begin every page."""
    for kept in range(count, 0, -1):
        if kept == len(rows):
            return rows
        last, after = rows[kept - 1][0], rows[kept][0]
        if abs(last.y - after.y) > APART * after.size or abs(last.size - after.size) > OTHER_SIZE * after.size:
            return rows[:kept]
    return []


def _comes_again(told: Sequence[Sequence[Told]], place: int, here: Told) -> bool:
    """Whether most pages, or most of every second page, have the same there."""
    with_words = [number for number, rows in enumerate(told) if rows or number == place]
    for step in (1, 2):
        others = [number for number in with_words if number != place and (number - place) % step == 0]
        # The first page often has a header of its own, so it does not count against the others.
        counted = [number for number in others if number > 0] or others
        again = sum(any(_same(here, there, number - place) for there in told[number]) for number in others)
        if again and again >= MOSTLY * len(counted):
            return True
    return False


def _same(here: Told, there: Told, pages: int) -> bool:
    """Whether two rows so many pages apart say the same but for the page's number."""
    if here.text != there.text or abs(here.height - there.height) >= SAME_HEIGHT:
        return False
    if _TITLE.match(here.text) and here.numbers != there.numbers:
        return False
    steps = [after - before for before, after in zip(here.numbers, there.numbers, strict=False)]
    return not any(steps) or pages in steps


def _told(row: Row, height: float) -> Told:
    text = text_of(row).casefold()
    numbers = tuple(int(digits[:9]) for digits in _DIGITS.findall(text))
    return Told(_DIGITS.sub("#", text) if numbers else _ROMAN.sub("#", text), numbers, height)


def _page_numbers(pages: Sequence[Page]) -> Rows:
    """Lone page numbers at head or foot that the repeated lines left: on short documents, or where they move about."""
    found = [(page, row, number) for page in pages for row in _outermost(page) if (number := _number(page, row))]
    shifts = Counter(number - page.number for page, _, number in found)
    return [
        row
        for page, row, number in found
        if _worded(row) or shifts[number - page.number] > 1 or (len(pages) == 1 and number == 1 and _centred(page, row))
    ]


def _outermost(page: Page) -> Rows:
    rows = rows_of(page.words)
    found: Rows = []
    if len(rows) > 1:
        size = middle(word.size for word in page.words)
        if rows[-1][0].y < page.height * MARGIN and rows[-2][0].y - rows[-1][0].y > APART * size:
            found.append(rows[-1])
        if rows[0][0].y > page.height * (1 - MARGIN) and rows[0][0].y - rows[1][0].y > APART * size:
            found.append(rows[0])
    return found


def _number(page: Page, row: Row) -> int | None:
    match = _NUMBERED.fullmatch(text_of(row))
    return int(match["page"]) if match and match["page"].isdigit() else None


def _worded(row: Row) -> bool:
    match = _NUMBERED.fullmatch(text_of(row))
    return bool(match and (match["pages"] or text_of(row)[0].isalpha()))


def _centred(page: Page, row: Row) -> bool:
    return row[0].x0 > page.width / 3


def _take_stamps(pages: Sequence[Page]) -> None:
    """Take off what is set hugely and stands on most pages: "DRAFT", "COPY"."""
    usual = middle(word.size for page in pages for word in page.words)
    huge = [[word for word in page.words if word.size > HUGE * usual] for page in pages]
    said = Counter(text for words in huge for text in {word.text for word in words})
    often = {text for text, count in said.items() if count >= FEWEST_STAMPS and count >= MOSTLY * len(pages)}
    gone = {id(word) for words in huge for word in words if word.text in often}
    _strip(pages, gone)
