"""From text to lines, and from lines broken by a page width back to whole ones."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from parch.domain.documents.markers import Marker, marker_at, marker_of
from parch.domain.documents.paragraphs import Paragraph, Part
from parch.domain.documents.titles import is_furniture
from parch.domain.documents.typed_tables import Cells, is_ruling, rows_in, stroke_of

# A text is taken to be broken at a page width only when it has enough full lines to tell, none of them long.
NARROWEST, WIDEST = 45, 130
FULL_LINES, ALMOST_FULL = 8, 0.85
DOTS = frozenset("._… ")
INDENT = 4  # columns a step into a list is worth
# These begin a line of their own wherever a sentence ended before them.
COUNTED = frozenset({"I", "rule", "section"})
SENTENCE_ENDS = (".", ":", ";", "?", "!", "”", '"')


@dataclass(frozen=True, slots=True)
class Line:
    """A whole line: its words with single spaces, and how it stood on the page.

    `indent` is in columns (a tab counts eight); `blank_before` and `blank_after` say whether white lines stood
    round it. `level`, `bold` and `part` are what an office program said of it, where `told` is true. `aside` says that
    it is no part of the text: a page number, a line of a contents page.
    """

    text: str
    indent: int
    blank_before: bool
    blank_after: bool
    marker: Marker | None
    level: int | None = None
    bold: bool = False
    part: Part = "body"
    told: bool = False
    links: tuple[str, ...] = ()
    aside: bool = False


@dataclass(slots=True)
class _Open:
    """A line still being gathered from the broken pieces of it."""

    pieces: list[str]
    indent: int
    blank_before: bool
    marker: Marker | None
    part: Part = "body"

    @property
    def bare(self) -> bool:
        """Whether there is nothing yet but a marker, which takes a whole line after it and not a piece of one."""
        return self.marker is not None and self.marker.alone and len(self.pieces) == 1


def whole_lines(text: str) -> list[Line]:
    """The lines of a text, joined where one was only broken by the page. Every word stays, in order."""
    raw = text.splitlines()
    width = page_width(raw)
    gathered: list[_Open] = []
    blank = True
    last = ""
    blanks_after: set[int] = set()
    rows = rows_in(raw)
    for place, line in enumerate(raw):
        clean = " ".join(line.split())
        if not clean:
            blank = True
            blanks_after.add(len(gathered) - 1)
            continue
        if place in rows:
            gathered.extend(_cells(rows[place], blank_before=blank))
            last, blank = ".", False
            continue
        marker = marker_at(clean, line)
        if (
            gathered
            and not blank
            and not gathered[-1].bare
            and gathered[-1].part == "body"
            and _goes_on(last, clean, marker, width)
        ):
            gathered[-1].pieces.append(clean)
        else:
            gathered.append(_Open([clean], _indent(line), blank, marker))
        last, blank = clean, False
    blanks_after.add(len(gathered) - 1)
    return list(_closed(gathered, blanks_after))


def _cells(row: Cells, *, blank_before: bool) -> Iterator[_Open]:
    for cell in row:
        stroke = stroke_of(cell)
        marker = Marker("bullet", glyph=stroke, alone=stroke == cell) if stroke else None
        yield _Open([cell], 0, blank_before, marker, "body" if stroke == cell else "cell")


def told_lines(paragraphs: Iterable[Paragraph]) -> list[Line]:
    """The lines of a document whose program said what its paragraphs are. Every word stays, in order."""
    told = list(paragraphs)
    gaps = [*(paragraph.gap for paragraph in told[1:]), *([True] if told else [])]
    return [_told(paragraph, gap) for paragraph, gap in zip(told, gaps, strict=True)]


def _told(paragraph: Paragraph, gap_after: bool) -> Line:
    label, words = " ".join(paragraph.label.split()), " ".join(paragraph.text.split())
    text = f"{label} {words}".strip()
    marker = marker_of(label, text) if label else marker_at(text, paragraph.text)
    return Line(
        text,
        paragraph.depth * INDENT,
        paragraph.gap,
        gap_after,
        marker,
        paragraph.level,
        paragraph.bold,
        paragraph.part,
        told=True,
        links=paragraph.links,
        aside=is_furniture(text),
    )


def _closed(gathered: list[_Open], blanks_after: set[int]) -> Iterator[Line]:
    for place, line in enumerate(gathered):
        text = " ".join(line.pieces)
        yield Line(
            text,
            line.indent,
            line.blank_before,
            place in blanks_after,
            line.marker,
            part=line.part,
            aside=is_furniture(text) or is_ruling(text),
        )


def page_width(raw: list[str]) -> int | None:
    """The width the text was broken at, in characters, or None where its lines are whole paragraphs."""
    lengths = sorted((len(line.rstrip()) for line in raw if line.strip()), reverse=True)
    if len(lengths) <= FULL_LINES:
        return None
    # A few lines run over any width: addresses, dotted lines.
    width = lengths[len(lengths) // 50]
    full = sum(1 for length in lengths if length >= width * ALMOST_FULL)
    return width if NARROWEST <= width <= WIDEST and full >= FULL_LINES else None


def _goes_on(last: str, clean: str, marker: Marker | None, width: int | None) -> bool:
    if marker is not None and (not marker.weak or (marker.style in COUNTED and last.endswith(SENTENCE_ENDS))):
        return False
    if DOTS.issuperset(clean):
        return True
    if width is not None and len(last) + 1 + len(clean.split(" ", 1)[0]) > width and len(last) > width // 2:
        return True
    return clean[0].islower() and not last.endswith(SENTENCE_ENDS) and len(last.split()) > 1 and marker is None


def _indent(line: str) -> int:
    expanded = line.expandtabs(8)
    return len(expanded) - len(expanded.lstrip())
