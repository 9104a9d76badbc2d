"""What the readers of office formats give: paragraphs and tables as a reader of the printed page would see them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Part = Literal["body", "cell", "note"]


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph, with what the file itself says of it. Its words are `label` and `text`, in that order.

    `text` has no line breaks; `label` is the number or bullet the program prints by itself ("1.1", "(a)", "•"), empty
    where the number is typed among the words. `level` is 1 to 9 where the file calls it a heading, 0 where it calls it
    the title. `depth` counts the lists or indents it stands in, from 0. `bold` says that all its words stand out from
    the text around them; `gap` that white space stands before it. A `note` is a footnote, its mark in `label`.
    `links` are addresses behind its words (http, https, mailto) that its words do not show.
    """

    text: str
    label: str = ""
    level: int | None = None
    depth: int = 0
    bold: bool = False
    gap: bool = False
    part: Part = "body"
    links: tuple[str, ...] = ()

    @property
    def words(self) -> str:
        return f"{self.label} {self.text}".strip()


Cell = tuple[Paragraph, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """A table, row by row. A cell that spans several stands once, where it begins; the others of it are empty."""

    rows: tuple[tuple[Cell, ...], ...]


Block = Paragraph | Table
