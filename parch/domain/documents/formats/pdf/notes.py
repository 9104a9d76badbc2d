"""Footnotes: small words at the foot of a column whose marks stand in the words above."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from parch.domain.documents.formats.pdf.ordering import all_lines
from parch.domain.documents.formats.pdf.shapes import Line, Note, Piece

SMALL = 0.96  # of the size of the words
_MARK = re.compile(r"(?:\d{1,3}|[*†‡§]{1,3}|[a-z])$")
_TYPED = re.compile(r"^(\[\d{1,3}\]|\d{1,3}[.)]?|[*†‡§¹²³⁴-⁹]{1,3})$")
_HIGH = str.maketrans("¹²³⁴⁵⁶⁷⁸⁹⁰", "1234567890")
_TAIL = re.compile(r"(?<=\S)([*†‡§¹²³⁴-⁹]{1,3})$")


def with_notes(pieces: Sequence[Piece], usual: float) -> list[Piece]:
    """The pieces with footnotes taken out of the run of them and hung on the lines that lead to them."""
    gone: set[int] = set()
    open_note: Note | None = None
    for group in _columns(pieces):
        tail = _tail(group, usual)
        before = _before_marks(tail)
        if before and open_note is not None:  # a note that goes on in the next column or over the page
            open_note.lines += before
            gone |= {id(line) for line in before}
        tail = tail[len(before) :]
        above = group[: len(group) - len(before) - len(tail)]
        notes = _notes(tail)
        open_note = notes[-1] if notes else None
        if not notes or not above:
            continue
        gone |= {id(line) for line in tail}
        near = [line for line in all_lines(pieces) if 0 <= above[0].page - line.page <= 1]
        near.sort(key=lambda line: -line.page)  # a note may have slipped to the next page
        for note in notes:
            _hang(note, [line for line in near if id(line) not in gone], above[-1])
    return [piece for piece in pieces if id(piece) not in gone]


def _columns(pieces: Sequence[Piece]) -> Iterator[list[Line]]:
    """The lines of each column of each page."""
    found: dict[tuple[int, int], list[Line]] = {}
    for piece in pieces:
        if isinstance(piece, Line):
            found.setdefault((piece.page, piece.column), []).append(piece)
    yield from found.values()


def _tail(lines: Sequence[Line], usual: float) -> list[Line]:
    tail: list[Line] = []
    for line in reversed(lines):
        if line.size >= SMALL * usual:
            break
        tail.insert(0, line)
    return tail


def _before_marks(tail: Sequence[Line]) -> list[Line]:
    """The lines of small words before the first mark."""
    first = next((place for place, line in enumerate(tail) if _mark(line)), len(tail))
    return list(tail[:first])


def _notes(tail: Sequence[Line]) -> list[Note]:
    notes: list[Note] = []
    for line in tail:
        mark = _mark(line)
        if mark:
            notes.append(Note(mark, [line]))
        elif notes:
            notes[-1].lines.append(line)
    for note in notes:
        note.lines[0].words = note.lines[0].words[1:]
        if note.lines[0].words:
            note.lines[0].words[0].glued = False
    return [note for note in notes if note.lines[0].words]


def _mark(line: Line) -> str:
    first = line.words[0]
    if len(line.words) == 1:
        return ""
    if (first.raised and _MARK.match(first.text)) or _TYPED.match(first.text):
        return first.text.translate(_HIGH)
    return ""


def _hang(note: Note, lines: Sequence[Line], last: Line) -> None:
    """Take the mark out of the line that has it and hang the note there, else on the last line of the column."""
    bare = note.mark.strip("[].)")
    for line in lines:
        for place, word in enumerate(line.words):
            if word.raised and word.text.strip("[]") == bare and place:
                # Its width stays, so that the line is still seen to be full.
                line.words[place - 1].x1 = word.x1
                del line.words[place]
                line.notes.append(note)
                return
            tail = _TAIL.search(word.text)
            if tail and tail[1].translate(_HIGH) == bare:
                word.text = word.text[: tail.start()]
                line.notes.append(note)
                return
    last.notes.append(note)
