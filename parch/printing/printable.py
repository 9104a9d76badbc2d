"""What is handed to the printers: a document as plain text in reading order, and nothing else."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Literal, get_args

from parch.domain.language import Language

Kind = Literal["heading", "clause", "subpoint", "bullet", "paragraph", "cell", "footnote", "letter"]
KINDS: tuple[Kind, ...] = get_args(Kind)


@dataclass(frozen=True, slots=True)
class PrintableItem:
    """One piece of a document.

    `level` counts from 1. It is the rank of a heading; any other item belongs to the nearest item before it
    that has a lower level, as a bullet does to its clause.
    `number` is printed exactly as given ("6.1", "A)", "Appendix 2"); None where nothing is printed.
    `text` is plain text, in which a line feed starts a new line; no character in it is markup.
    `row` and `column` place a cell in its table, from 0; the cells of one table follow each other and start at (0, 0).
    `header` cells are printed bold; a first row of them is tagged as heading its columns and repeated on each page.
    """

    id: str
    level: int
    kind: Kind
    number: str | None
    text: str
    lang: Language
    row: int = 0
    column: int = 0
    header: bool = False

    def __post_init__(self) -> None:
        if self.kind not in KINDS:
            raise ValueError(f"{self.id}: there is no kind of item called {self.kind!r}.")
        if min(self.level - 1, self.row, self.column) < 0:
            raise ValueError(f"{self.id}: levels count from 1, rows and columns from 0.")


@dataclass(frozen=True, slots=True)
class Printable:
    """One document to print.

    `version_line` and `date` stand in every footer; `date` is also the only time written into the file.
    `notes` are sentences a reader must see before the text, such as which language is missing.
    Raises ValueError where the title is empty: a PDF without one cannot be read by everyone.
    """

    title: str
    language: Language
    organisation: str
    version_line: str
    date: dt.date
    items: tuple[PrintableItem, ...]
    subtitle: str = ""
    notes: tuple[str, ...] = ()
    owner: str = ""
    review_date: dt.date | None = None

    def __post_init__(self) -> None:
        if not self.title.strip():
            raise ValueError("A document to print needs a title.")
