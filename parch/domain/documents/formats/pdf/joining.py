"""From lines back to paragraphs."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from parch.domain.documents.formats.pdf.labels import Label, label_of, tidy
from parch.domain.documents.formats.pdf.setting import Setting
from parch.domain.documents.formats.pdf.shapes import Line, Note, Piece, Placed

NEAR = 3.0  # points
SPACE = 0.25  # of the size
OTHER_SIZE = 0.07
LOOSE, SHORT = 0.15, 4  # of the column, and in sizes: white that a line may leave in the middle of a sentence
NARROW = 14  # in sizes: a column so narrow that it says nothing
LABELLED, FEWEST = 0.6, 5  # of the paragraphs, and paragraphs that tell it
EXACT = 1.5
ENDS = (".", ":", ";", "?", "!", ".”", '."', ".’", ".'", ".)")
_BLANK = re.compile(r"[._…]{4,}$|……$")  # a line to write on
FULL_TITLE = 0.5  # in sizes: the white beside the first line of a title in two lines may be little
HYPHENS = ("-", "\u00ad", "/", "–", "—")


@dataclass(slots=True)
class Set:
    """A paragraph as it is set on the page. `gap` says that white stands before it, None where a page begins."""

    lines: list[Line]
    label: Label | None
    gap: bool | None
    notes: list[Note] = field(default_factory=list)

    @property
    def first(self) -> Line:
        return self.lines[0]

    @property
    def indent(self) -> float:
        return self.first.x0 - self.first.left

    @property
    def hangs(self) -> bool:
        """Whether its words stand beside its label, also on the lines that follow."""
        if self.label is None or not self.label.words:
            return False
        if len(self.lines) > 1:
            return abs(_offset(self.lines[1]) - self._text_offset) < NEAR
        return self.label.hangs

    @property
    def _text_offset(self) -> float:
        return (self.label.text_x if self.label else self.first.x0) - self.first.left

    def texts(self) -> list[str]:
        """The texts of its lines, without a label that stands apart."""
        return [line.text for line in self.lines]

    def goes_on(self, line: Line, setting: Setting, *, numbered: bool = False) -> bool:
        """Whether a line belongs to it. `numbered` says that nearly all paragraphs of the document have labels."""
        last = self.lines[-1]
        crossing = last.page != line.page or line.opens
        if _differs(last, line) or (not crossing and _parted(last, line, setting)):
            return False
        if _ends_early(last, line, setting) or self._begins_label(line) or not self._in_place(line):
            return False
        return not crossing or self._over_the_page(last, line, setting, numbered)

    def _begins_label(self, line: Line) -> bool:
        label = label_of(line)
        if label is None:
            return False
        weak = label.marker is not None and label.marker.weak
        if weak and not label.sure and line.text[len(label.text) :].lstrip()[:1].islower():
            return False  # "as said in section" – "4 below."
        at_edge = self.hangs and abs(_offset(line) - self.indent) < NEAR
        if label.sure or (at_edge and label.words > 0):
            return True
        return not weak and (self.lines[-1].text.endswith(ENDS) or self._is_next(label))

    def _is_next(self, label: Label) -> bool:
        here, there = self.label and self.label.marker, label.marker
        if not here or not there:
            return False
        if any((style, value + 1) in there.readings for style, value in here.readings):
            return True
        if here.style != "decimal" or there.style != "decimal":
            return False
        return here.path[:-1] == there.path[:-1] and here.path[-1] + 1 == there.path[-1]

    def _in_place(self, line: Line) -> bool:
        """Whether a line that begins there can go on with the paragraph."""
        last, start = self.lines[-1], _offset(line)
        if _centred(last, FULL_TITLE) and _centred(line):
            return True
        if len(self.lines) > 1:
            return abs(start - _offset(last)) < NEAR
        if self.label is not None:
            return abs(start - self._text_offset) < NEAR or abs(start - self.indent) < NEAR
        return start < self.indent + NEAR

    def _over_the_page(self, last: Line, line: Line, setting: Setting, numbered: bool) -> bool:
        """Whether it goes on over the page: in the middle of a sentence, or where its look leaves no doubt."""
        if not last.text.endswith(ENDS) or line.text[0].islower():
            return True
        if setting.justified and last.right - last.x1 < EXACT:
            return True
        if self.label is None or not self.hangs:
            return numbered and self.label is not None
        return abs(_offset(line) - self._text_offset) < NEAR


def sets_of(lines: Iterable[Line], setting: Setting) -> list[Set]:
    """The paragraphs of lines without tables between them."""
    return [found for found in paragraphs_of(lines, setting) if isinstance(found, Set)]


def paragraphs_of(pieces: Iterable[Piece], setting: Setting) -> list[Set | Placed]:
    """The paragraphs these lines were, with the tables between them."""
    found: list[Set | Placed] = []
    last: Line | None = None
    labelled = plain = 0
    for piece in pieces:
        if isinstance(piece, Placed):
            found.append(piece)
            last = None
            continue
        tidy(piece)
        here = found[-1] if found else None
        numbered = labelled >= FEWEST and labelled > LABELLED * (labelled + plain)
        if isinstance(here, Set) and here.goes_on(piece, setting, numbered=numbered):
            here.lines.append(piece)
        else:
            label = label_of(piece)
            found.append(Set([piece], label, _gap(last, piece, setting)))
            labelled, plain = labelled + (label is not None), plain + (label is None and not piece.bold)
        last = piece
    for paragraph in found:
        if isinstance(paragraph, Set):
            paragraph.notes = [note for line in paragraph.lines for note in line.notes]
    return found


def _parted(above: Line, below: Line, setting: Setting) -> bool:
    """Whether white parts two lines of one column: much of it, or a little where a sentence ends and another begins."""
    if setting.is_gap(above, below) or below.y > above.y:
        return True
    return setting.is_step(above, below) and above.text.endswith(ENDS) and not below.text[0].islower()


def _gap(last: Line | None, line: Line, setting: Setting) -> bool | None:
    if last is None or last.page != line.page or line.opens:
        return None
    return setting.is_step(last, line)


def _offset(line: Line) -> float:
    return line.x0 - line.left


def _differs(above: Line, below: Line) -> bool:
    """Whether the look of two lines says that they are not of one paragraph."""
    if abs(above.size - below.size) > OTHER_SIZE * above.size:
        return True
    if above.bold == below.bold or not any(map(str.isalpha, below.text)):
        return False
    return not below.text[0].islower() or above.text.endswith(ENDS)


def _ends_early(above: Line, below: Line, setting: Setting) -> bool:
    """Whether the first word of the line below would have fitted on the line above, so that something ended there."""
    if _BLANK.search(above.text) and not below.text[0].islower():
        return True
    slack, width = above.right - above.x1, above.right - above.left
    if above.text.endswith(HYPHENS) and len(above.text) > 1 and not above.text[-2].isspace():
        return False
    end = below.words[0].x1
    for word in below.words[1:]:
        if not word.glued:
            break
        end = word.x1
    loose = width if width < NARROW * above.size else max(LOOSE * width, SHORT * above.size)
    if not above.text.endswith(ENDS) and below.text[0].islower() and slack < loose:
        return False  # in the middle of a sentence; programs that weigh whole paragraphs break some lines early
    needed = end - below.x0 + SPACE * below.size
    if setting.justified and slack > above.size and above.text.endswith(ENDS) and not below.text[0].islower():
        return True
    return slack > needed + 1


def _centred(line: Line, least: float = 2) -> bool:
    """Whether a line stands in the middle of its column, with white on both sides: at least so many sizes of it."""
    left, right = line.x0 - line.left, line.right - line.x1
    return left > line.size * least and abs(left - right) < line.size
