"""From paragraphs as they are set to what the reading core is told: words, label, heading, depth, notes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from parch.domain.documents.formats.pdf.hyphens import Joiner
from parch.domain.documents.formats.pdf.joining import Set, sets_of
from parch.domain.documents.formats.pdf.setting import Setting
from parch.domain.documents.formats.pdf.shapes import Note, Placed
from parch.domain.documents.paragraphs import Block, Paragraph, Table

LARGER = 1.07  # times the usual size
DEEPEST_LEVEL = 3
FEWEST_OF_A_LEVEL = 2
LONGEST_HEADING = 20  # words
STEP = 4.0  # points: less is no indent


class Standing:
    """Turns the paragraphs of one document into blocks."""

    def __init__(self, found: Sequence[Set | Placed], setting: Setting, joiner: Joiner) -> None:
        self._setting, self._joiner = setting, joiner
        sets = [paragraph for paragraph in found if isinstance(paragraph, Set)]
        self._cells = {id(placed): self._set(placed) for placed in found if isinstance(placed, Placed)}
        in_cells = [paragraph for rows in self._cells.values() for row in rows for cell in row for paragraph in cell]
        gaps = [paragraph.gap for paragraph in sets if paragraph.gap is not None]
        self._gapped = sum(gaps) * 2 > len(gaps)
        self._title = self._title_of(sets)
        self._levels = self._levels_of([*sets, *in_cells])
        self._indents: list[float] = []

    def blocks(self, found: Sequence[Set | Placed]) -> Iterator[Block]:
        """The blocks, footnotes after the paragraph that leads to them."""
        for paragraph in found:
            if isinstance(paragraph, Placed):
                yield self._table(paragraph)
                continue
            yield self._block(paragraph)
            yield from map(self._note, paragraph.notes)

    def _set(self, placed: Placed) -> list[list[list[Set]]]:
        return [[sets_of(cell, self._setting) for cell in row] for row in placed.rows]

    def _table(self, placed: Placed) -> Table:
        rows = self._cells[id(placed)]
        return Table(tuple(tuple(tuple(map(self._block, cell)) for cell in row) for row in rows))

    def _block(self, paragraph: Set) -> Paragraph:
        gap = self._gapped if paragraph.gap is None else paragraph.gap
        told = replace(self.plain(paragraph), gap=gap, depth=self._depth(paragraph))
        size = self._size(paragraph)
        if paragraph is self._title:
            return replace(told, level=0, bold=True, depth=0)
        if size in self._levels and self._short(paragraph):
            return replace(told, level=self._levels[size], bold=True)
        return replace(told, bold=self._stands_out(paragraph))

    def plain(self, paragraph: Set) -> Paragraph:
        """The words and label of a paragraph, and whether it stands out."""
        texts = [line.text for line in paragraph.lines]
        bold, label = self._stands_out(paragraph), paragraph.label
        if label is None or not label.words or not (label.sure or paragraph.hangs or (bold and label.counts)):
            return Paragraph(self._joiner.joined(texts), bold=bold)
        first = texts[0].removeprefix(label.text).lstrip()
        words = self._joiner.joined([first, *texts[1:]])
        return Paragraph(words, label=label.text, bold=bold)

    def _note(self, note: Note) -> Paragraph:
        return Paragraph(self._joiner.joined(line.text for line in note.lines), label=note.mark, part="note")

    def _stands_out(self, paragraph: Set) -> bool:
        lines = paragraph.lines
        words = [
            line.words[paragraph.label.words if paragraph.label else 0 :] if line is lines[0] else line.words
            for line in lines
        ]
        letters = [word for found in words for word in found if any(map(str.isalpha, word.text))]
        bold = bool(letters) and all(word.bold for word in letters)
        large = paragraph.first.size > LARGER * self._setting.usual
        return bold or large or all(line.underlined for line in lines)

    def _size(self, paragraph: Set) -> float:
        return round(paragraph.first.size * 2) / 2

    def _short(self, paragraph: Set) -> bool:
        return sum(len(line.words) for line in paragraph.lines) <= LONGEST_HEADING

    def _title_of(self, sets: Sequence[Set]) -> Set | None:
        """What is set largest of all, on the first page alone."""
        largest = max((self._size(paragraph) for paragraph in sets), default=0)
        if largest <= LARGER * self._setting.usual:
            return None
        of_it = [paragraph for paragraph in sets if self._size(paragraph) == largest]
        alone = len(of_it) == 1 and of_it[0].first.page == 0
        return of_it[0] if alone and self._short(of_it[0]) and not of_it[0].label else None

    def _levels_of(self, sets: Sequence[Set]) -> dict[float, int]:
        """Which sizes are those of headings: larger than the words, and of several short paragraphs."""
        counts = Counter(self._size(paragraph) for paragraph in sets if self._short(paragraph))
        long = {self._size(paragraph) for paragraph in sets if not self._short(paragraph)}
        tiers = [
            size
            for size, count in sorted(counts.items(), reverse=True)
            if size > LARGER * self._setting.usual and count >= FEWEST_OF_A_LEVEL and size not in long
        ]
        return {size: place + 1 for place, size in enumerate(tiers[:DEEPEST_LEVEL])}

    def _depth(self, paragraph: Set) -> int:
        """How many indents it stands in, told by where the paragraphs before it began."""
        line = paragraph.first
        left, right = line.x0 - line.left, line.right - line.x1
        if left > 2 * line.size and abs(left - right) < line.size and paragraph.label is None:
            return 0
        while self._indents and self._indents[-1] > left - STEP:
            self._indents.pop()
        self._indents.append(left)
        return len(self._indents) - 1 if self._indents[0] < STEP else len(self._indents)
