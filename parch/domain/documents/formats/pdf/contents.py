"""Contents pages, which say nothing that the document does not say again."""

from __future__ import annotations

import re
from collections.abc import Sequence

from parch.domain.documents.formats.pdf.shapes import Line, Piece

FEWEST, FEWEST_DOTTED = 2, 3  # entries that make contents: under their heading, and without one
APART = 1.2  # of the size: white before a page number
LONGEST = 220

_HEADING = re.compile(
    r"(?:table of )?contents(?: page)?|(?:tabl |tudalen )?cynnwys"
    r"|contents\s*[/|–-]\s*cynnwys|cynnwys\s*[/|–-]\s*contents",
    re.IGNORECASE,
)
_DOTTED = re.compile(r"(?P<title>\S.*?)\s*(?:[._·]{3,}|…{1,}[….]*|(?:[.…·]\s){3,}[.…·]?)\s*(?:\d{1,4}|[ivxlc]{1,6})")
_NUMBERED = re.compile(r"(?P<title>\S.*?)\s+(?P<page>\d{1,3}|[ivxlc]{1,5})")


def without_contents(pieces: Sequence[Piece]) -> list[Piece]:
    """The pieces without the lines of contents pages and their headings."""
    texts = [_folded(piece.text) if isinstance(piece, Line) else "" for piece in pieces]
    gone: set[int] = set()
    place = 0
    while place < len(pieces):
        taken = _listed(pieces, texts, place)
        gone.update(range(place, place + taken))
        place += max(taken, 1)
    return [piece for place, piece in enumerate(pieces) if place not in gone]


def _listed(pieces: Sequence[Piece], texts: Sequence[str], place: int) -> int:
    """How many pieces from there are contents."""
    piece = pieces[place]
    if not isinstance(piece, Line):
        return 0
    heading = bool(_HEADING.fullmatch(texts[place].strip(" :")))
    end = place + heading
    seen: set[str] = set()
    count = 0
    while end < len(pieces):
        used = _entry(pieces, texts, end, seen, dotted=not heading)
        if not used:
            break
        end, count = end + used, count + 1
    return end - place if count >= (FEWEST if heading else FEWEST_DOTTED) else 0


def _entry(pieces: Sequence[Piece], texts: Sequence[str], place: int, seen: set[str], *, dotted: bool) -> int:
    """How many lines the entry there has, 0 where there is none: a title may go over two lines before its number."""
    for lines in (1,) if dotted else (1, 2, 3):
        group = pieces[place : place + lines]
        if len(group) < lines or not all(isinstance(piece, Line) for piece in group):
            return 0
        text = " ".join(texts[place : place + lines])
        title = _title(text, group[-1])
        if title is None and not dotted and _said_again(text, texts, place + lines):
            title = text
        if title is not None and (not dotted or _DOTTED.fullmatch(text)):
            fresh = title not in seen
            seen.add(title)
            return lines if fresh else 0
    return 0


def _title(text: str, last: Piece) -> str | None:
    if len(text) > LONGEST:
        return None
    found = _DOTTED.fullmatch(text)
    if found:
        return found["title"]
    numbered = _NUMBERED.fullmatch(text)
    if numbered and isinstance(last, Line) and _stands_apart(last):
        return numbered["title"]
    return None


def _stands_apart(line: Line) -> bool:
    """Whether the last word of the line stands by itself at the edge of the column."""
    if len(line.words) == 1:
        return True
    before, last = line.words[-2:]
    return last.x0 - before.x1 > APART * line.size


def _said_again(text: str, texts: Sequence[str], after: int) -> bool:
    """Whether a later line says the same, as the heading that an entry without a page number leads to."""
    return bool(text) and any(text == other for other in texts[after:])


def _folded(text: str) -> str:
    return " ".join(text.casefold().split())
