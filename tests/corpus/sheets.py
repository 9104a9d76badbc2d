"""A policy on one sheet: what an office program would be told to write, and the faults planted in it.

A sheet begins with TOML between two lines of `+++`: `formats`, the formats it is written in; `faults`, a list of
`[kind, places…]` where a place is an id, or for missing-part the part. Then a line a paragraph:

    = The title
    # 1. | A heading of the first level, whose number the program prints
    ## A heading of the second level, without a number
    1.1 | A clause
      (a) | A point in it: two columns in, one list deeper
    1.1.1 A number that was typed
    • | A bullet
    || one cell || and the next
    ^1 | A footnote
    ! A line in bold
    [https://somewhere.example/page] A paragraph with an address behind its words
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from parch.domain.documents.paragraphs import Block, Paragraph, Table

FOLDER = Path(__file__).parent / "documents"
_LABEL = re.compile(r"(\S{1,14}(?: \S{1,3})?) \| (.*)")
_LINKS = re.compile(r"\[(https?:\S+|mailto:\S+)\] (.*)")


@dataclass(frozen=True, slots=True)
class Fault:
    """A planted fault; `places` are ids, or the missing part."""

    kind: str
    places: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Sheet:
    """A document to be written: its paragraphs and tables, in which formats, and what is wrong with it."""

    name: str
    formats: tuple[str, ...]
    faults: tuple[Fault, ...]
    blocks: tuple[Block, ...]

    @property
    def is_clean(self) -> bool:
        return not self.faults


def sheets() -> tuple[Sheet, ...]:
    """Every sheet, by name."""
    return tuple(_sheet(path) for path in sorted(FOLDER.glob("*.txt")))


def _sheet(path: Path) -> Sheet:
    _, front, body = path.read_text(encoding="utf-8").split("+++\n", 2)
    told = tomllib.loads(front)
    faults = tuple(Fault(kind, tuple(places)) for kind, *places in told.get("faults", ()))
    return Sheet(path.stem, tuple(told["formats"]), faults, tuple(_blocks(body)))


def _blocks(body: str) -> Iterator[Block]:
    rows: list[tuple[tuple[Paragraph, ...], ...]] = []
    gap = False
    for line in body.splitlines():
        if rows and not line.startswith("||"):
            yield Table(tuple(rows))
            rows = []
        if line.startswith("||"):
            cells = (cell.strip() for cell in line.removeprefix("||").split("||"))
            rows.append(tuple((_line(cell, gap=False),) if cell else () for cell in cells))
        elif line.strip():
            yield _line(line, gap=gap)
        gap = not line.strip()
    if rows:
        yield Table(tuple(rows))


def _line(line: str, *, gap: bool) -> Paragraph:
    depth = (len(line) - len(line.lstrip())) // 2
    text = line.strip()
    links: tuple[str, ...] = ()
    level, bold = None, False
    if found := _LINKS.fullmatch(text):
        links, text = (found[1],), found[2]
    if text.startswith("= "):
        level, text = 0, text[2:]
    elif text.startswith("#"):
        marks, _, text = text.partition(" ")
        level = len(marks)
    elif text.startswith("! "):
        bold, text = True, text[2:]
    elif text.startswith("^"):
        mark, _, text = text.removeprefix("^").partition(" | ")
        return Paragraph(text, label=mark, part="note")
    label = ""
    if found := _LABEL.fullmatch(text):
        label, text = found[1], found[2]
    return Paragraph(text, label, level, depth, bold=bold, gap=gap, links=links)
