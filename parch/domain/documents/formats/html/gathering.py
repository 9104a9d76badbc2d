"""Words on their way to being a paragraph."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from parch.domain.documents.formats.breaks import BrokenLine, as_paragraphs
from parch.domain.documents.formats.html.tree import Element
from parch.domain.documents.formats.html.word import glyph
from parch.domain.documents.markers import marker_at
from parch.domain.documents.outline import WORDED
from parch.domain.documents.paragraphs import Block, Paragraph

# Characters that take no room: a place where a word may break, joiners, the mark of a file's beginning.
_WIDTHLESS = re.compile("[\u00ad\u200b\u200c\u200d\u2060\ufeff\u200e\u200f]")
LONGEST_LABEL, LONGEST_DRAWN = 12, 40


@dataclass(frozen=True, slots=True)
class Manner:
    """How words stand on the page: what their element and all round it say."""

    bold: bool = False
    seen: bool = True
    kept: bool = False
    gap: bool = False
    level: int | None = None
    depth: int = 0
    lists: int = 0
    bulleted: int = 0
    style: str = "disc"
    item: Element | None = None


@dataclass(slots=True)
class Gathering:
    """The paragraphs made so far, and the one being made: its lines, its label, the notes it cites."""

    blocks: list[Block] = field(default_factory=list)
    label: str = ""
    notes: list[Element] = field(default_factory=list)
    _lines: list[BrokenLine] = field(default_factory=list)
    _manner: Manner | None = None
    _links: list[str] = field(default_factory=list)
    _begun: set[Element] = field(default_factory=set)

    @property
    def is_empty(self) -> bool:
        return self._manner is None

    def text(self, words: str, manner: Manner) -> None:
        if not manner.seen:
            return
        clean = _WIDTHLESS.sub("", words)
        if self._manner is None and not clean.strip():
            return
        self._begin(manner)
        if not manner.kept:
            self._lines[-1].add(clean, manner.bold)
            return
        for count, line in enumerate(clean.splitlines() or [clean]):
            if count:
                self._lines.append(BrokenLine())
            self._lines[-1].add(line, manner.bold)
        if clean.endswith("\n"):
            self._lines.append(BrokenLine())

    def _begin(self, manner: Manner) -> None:
        if self._manner is None:
            self._manner = manner
            self._lines = [BrokenLine()]

    def break_line(self) -> None:
        if self._manner is not None:
            self._lines.append(BrokenLine())

    def link(self, address: str) -> None:
        self._links.append(address)

    def draw(self, drawn: str, manner: Manner, *, counted: bool, begins: bool) -> None:
        """Take what a style sheet draws: a number or a bullet at the beginning is a label, all else is words."""
        if not manner.seen:
            return
        if self._manner is not None or not begins or not _labels(drawn, counted):
            self.text(drawn if begins else f" {drawn}", manner)
            return
        self.label = drawn.strip()

    def take_label(self, gap: Element) -> bool:
        """Word's gap after a number it has typed: what stands before it is the label. Whether it was."""
        typed = self._lines[0].text if len(self._lines) == 1 else ""
        if not typed or len(typed) > LONGEST_LABEL or self.label:
            return False
        self.label = glyph(typed, gap)
        self._manner, self._lines = None, []
        return True

    def part_number(self) -> None:
        """A number in an element of its own is parted from the words after it, as its style does on the page."""
        if self._manner is None or len(self._lines) != 1:
            return
        typed = self._lines[0].text
        marker = marker_at(typed, typed) if typed and len(typed) <= LONGEST_LABEL else None
        if marker is not None and marker.alone and marker.style not in {"1", "footnote"}:
            self._lines[0].add(" ")

    def end(self) -> list[Element]:
        """Make a paragraph of what was gathered; answers the marks of the notes it cites."""
        if self._manner is None:
            waiting, self.notes = self.notes, []
            return waiting
        manner, lines, links = self._manner, self._lines, tuple(dict.fromkeys(self._links))
        self._manner, self._lines, self._links = None, [], []
        depth = self._depth(manner)
        for line in _told(lines):
            if not line.text:
                continue
            shown = line.text.casefold().replace(" ", "")
            self.blocks.append(
                Paragraph(
                    line.text,
                    label=self.label,
                    level=manner.level,
                    depth=depth,
                    bold=line.stands_out and manner.level is None,
                    gap=manner.gap,
                    links=tuple(link for link in links if _bare(link) not in shown),
                )
            )
            self.label, links = "", ()
        waiting, self.notes = self.notes, []
        return waiting

    def _depth(self, manner: Manner) -> int:
        """Words that go on with a list's item stand further in than its mark."""
        if manner.item is None:
            return manner.depth
        goes_on = manner.item in self._begun
        self._begun.add(manner.item)
        return manner.depth + goes_on


def _told(lines: list[BrokenLine]) -> list[BrokenLine]:
    """The lines as paragraphs; an empty line between two parts them for certain."""
    told: list[BrokenLine] = []
    group: list[BrokenLine] = []
    for line in [*lines, BrokenLine()]:
        if line.text:
            group.append(line)
        else:
            told.extend(as_paragraphs(group))
            group = []
    return told


def _labels(drawn: str, counted: bool) -> bool:
    bare = drawn.strip()
    if not counted:
        return not any(map(str.isalnum, bare))
    marker = marker_at(f"{bare} X", f"{bare} X")
    return len(bare) <= LONGEST_DRAWN and (marker is None or marker.style not in WORDED)


def _bare(address: str) -> str:
    bare = re.sub(r"^(?:https?://|mailto:)(?:www\.)?", "", address.casefold())
    return bare.partition("?")[0].rstrip("/")
