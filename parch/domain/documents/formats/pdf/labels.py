"""What stands before the words of a line: a number or bullet, and whether the words hang beside it."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

from parch.domain.documents.formats.pdf.shapes import Line, middle
from parch.domain.documents.markers import SURE_BULLETS, Marker, marker_at

WIDE, WIDER = 0.5, 1.5  # white after a label: this share of the size, and this many times that between the words
LONGEST, LONGEST_COUNT = 14, 2
WORDED = frozenset({"appendix", "part", "section"})
ROUND = "o"  # the letter that programs print as a bullet
ROUND_WIDE = 0.9
_DATE = re.compile(r"\d{1,2} \w+ (?:19|20)\d\d\b")


@dataclass(frozen=True, slots=True)
class Label:
    """`text` of a label, the `words` of the line it takes, where the text after it begins, and what it may count.

    `hangs` says that it is set apart, so that it is no part of a sentence; `dated`, that it is the day of a date.
    """

    text: str
    words: int
    text_x: float
    hangs: bool
    marker: Marker | None
    dated: bool = False

    @property
    def sure(self) -> bool:
        return self.hangs or self.bullet

    @property
    def counts(self) -> bool:
        """Whether it may count headings: no "Appendix 2", which is part of the words, and no "360 degrees"."""
        marker = self.marker
        if marker is None or marker.style in WORDED:
            return False
        return not (marker.style == "1" and (len(self.text) > LONGEST_COUNT or self.dated))

    @property
    def bullet(self) -> bool:
        return self.text[:1] in SURE_BULLETS


def tidy(line: Line) -> None:
    """Signs of a font of signs are bullets when they stand first, whatever letter they are kept as."""
    first = line.words[0]
    private = len(first.text) == 1 and unicodedata.category(first.text) == "Co"
    if len(first.text) == 1 and len(line.words) > 1 and (private or first.sign):
        first.text = "•"
        line.words[1].glued = False


def label_of(line: Line) -> Label | None:
    """The label a line begins with, if it does."""
    words = line.words
    if words[0].text == ROUND and len(words) > 1:
        wide = words[1].x0 - words[0].x1 > ROUND_WIDE * line.size
        return Label("o", 1, words[1].x0, True, None) if wide else None
    text = line.text
    marker = marker_at(text, text)
    if marker is None or marker.style in {"footnote", "point"}:
        return None
    label = text[: marker.length].strip()
    used = _words_of(line, label)
    if not used or used == len(words) or len(label) > LONGEST:
        return Label(label, 0, line.x0, False, marker)
    gap = words[used].x0 - words[used - 1].x1
    others = middle(
        (after.x0 - before.x1 for before, after in zip(words[used:], words[used + 1 :], strict=False)), gap / WIDER
    )
    dated = bool(_DATE.match(text))
    hangs = gap > max(WIDE * line.size, WIDER * others) and marker.style not in WORDED
    return Label(label, used, words[used].x0, hangs and not dated, marker, dated)


def _words_of(line: Line, label: str) -> int:
    """How many words the label takes, 0 where it ends inside a word."""
    seen = ""
    for place, word in enumerate(line.words):
        seen += word.text if not seen or word.glued else f" {word.text}"
        if seen == label:
            return place + 1
        if len(seen) > len(label):
            return 0
    return 0
