"""Documents in Markdown, with lists that count by themselves where Markdown has such lists."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from parch.domain.documents.paragraphs import Block, Paragraph, Table
from tests.support.writing.counted import is_bullet

_SPECIAL = re.compile(r"([\\`*_\[\]<>&~|{}])")
_BEGINS = re.compile(r"^([#+\-=:]|\d{1,9}(?=[.)]))")
_COUNTED = re.compile(r"(\d{1,4})([.)])")


def markdown_of(blocks: Sequence[Block]) -> bytes:
    """A Markdown file of these paragraphs and tables; notes are footnotes of what stands before them."""
    writer = _Writer()
    for place, block in enumerate(blocks):
        following = blocks[place + 1] if place + 1 < len(blocks) else None
        writer.write(block, noted=isinstance(following, Paragraph) and following.part == "note")
    # A comment tells that it is Markdown even where nothing else in it does.
    return ("\n\n".join(["<!-- A policy -->", *writer.parts, *writer.notes]) + "\n").encode()


@dataclass
class _Open:
    """An open list: how deep it stands, the columns its words begin at, its sign, and the number of its last item."""

    depth: int
    indent: int
    sign: str
    value: int


class _Writer:
    def __init__(self) -> None:
        self.parts: list[str] = []
        self.notes: list[str] = []
        self._open: list[_Open] = []
        self._cited = False
        self._separators = 0

    def write(self, block: Block, *, noted: bool) -> None:
        if isinstance(block, Table):
            self._open.clear()
            self.parts += _table(block)
            self._cited = False
        elif block.part == "note" and self._cited:
            self.notes.append(f"[^n{len(self.notes) + 1}]: {_escaped(block.text)}")
            self._cited = noted
            if noted:
                self.parts[-1] += f"[^n{len(self.notes) + 1}]"
        elif block.words:
            self.parts += self._paragraph(block)
            self._cited = noted
            if noted:
                self.parts[-1] += f"[^n{len(self.notes) + 1}]"

    def _paragraph(self, paragraph: Paragraph) -> Iterator[str]:
        counted = _COUNTED.fullmatch(paragraph.label)
        if paragraph.level is not None:
            self._open.clear()
            yield f"{'#' * min(paragraph.level + 1, 6)} {_escaped(paragraph.words)}"
        elif (counted or is_bullet(paragraph.label)) and paragraph.text:
            yield from self._item(paragraph, *(counted.groups() if counted else ("0", "-")))
        else:
            self._close(paragraph.depth - 1)
            words = _escaped(paragraph.words)
            yield f"{self._space()}{f'**{words}**' if paragraph.bold else words}"

    def _item(self, paragraph: Paragraph, figure: str, sign: str) -> Iterator[str]:
        value = int(figure)
        self._close(paragraph.depth)
        last = self._open.pop() if self._open and self._open[-1].depth == paragraph.depth else None
        if last is None or last.sign != sign or (sign != "-" and value != last.value + 1):
            yield f"{self._space()}<!-- another list -->"
        marker = f"{value}{sign} " if sign != "-" else "- "
        space = self._space()
        self._open.append(_Open(paragraph.depth, len(space) + len(marker), sign, value))
        words = _escaped(paragraph.text)
        yield f"{space}{marker}{f'**{words}**' if paragraph.bold else words}"

    def _close(self, depth: int) -> None:
        """Close the lists that stand deeper."""
        while self._open and self._open[-1].depth > depth:
            self._open.pop()

    def _space(self) -> str:
        return " " * (self._open[-1].indent if self._open else 0)


def _table(table: Table) -> Iterator[str]:
    if not table.rows:
        return
    width = max(1, *map(len, table.rows))
    rows = [[" ".join(_escaped(paragraph.words) for paragraph in cell) for cell in row] for row in table.rows]
    lines = [f"| {' | '.join([*row, *[''] * (width - len(row))])} |" for row in rows]
    lines.insert(1, f"|{' --- |' * width}")
    yield "\n".join(lines)


def _escaped(words: str) -> str:
    escaped = _SPECIAL.sub(r"\\\1", " ".join(words.split()))
    return _BEGINS.sub(lambda found: f"\\{found[0]}" if not found[0][0].isdigit() else found[0], _stop(escaped))


def _stop(words: str) -> str:
    """Keep a number at the beginning from making a list."""
    return re.sub(r"^(\d{1,9})([.)])(?=\s|$)", r"\1\\\2", words)
