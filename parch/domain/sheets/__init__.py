"""Spreadsheets from outside: cells are text, whatever they pretend to be."""

from __future__ import annotations

from dataclasses import dataclass

from parch.domain.language import Sentence

MOST_ROWS = 5_000
MOST_COLUMNS = 60
LONGEST_CELL = 500
MOST_BYTES = 3_000_000
MOST_UNPACKED = 60_000_000


@dataclass(frozen=True, slots=True)
class Row:
    """``line``: its number in the sheet, from 1. ``cells``: text without spaces round it; a formula keeps its ``=``."""

    line: int
    cells: tuple[str, ...]


class CannotRead(ValueError):
    """The file cannot be read as a sheet. ``sentence`` says why and what to do."""

    def __init__(self, sentence: Sentence) -> None:
        super().__init__(sentence.en)
        self.sentence = sentence


NOT_A_SHEET = Sentence(
    "We cannot read this file as a spreadsheet. Save it as an Excel workbook (.xlsx) or as CSV, and send that.",
    "Ni allwn ddarllen y ffeil hon fel taenlen. Cadwch hi fel llyfr gwaith Excel (.xlsx) neu fel CSV, "
    "ac anfonwch honno.",
)
OLD_EXCEL = Sentence(
    "This is a workbook of an old Excel (.xls), or one with a password. Save it as .xlsx without a password, "
    "and send that.",
    "Llyfr gwaith hen fersiwn o Excel (.xls) yw hwn, neu un â chyfrinair. Cadwch ef fel .xlsx heb gyfrinair, "
    "ac anfonwch hwnnw.",
)
TOO_LARGE = Sentence(
    "This file is larger than a list of schools can be. Keep one sheet with one line for each school, and send that.",
    "Mae'r ffeil hon yn fwy nag y gall rhestr o ysgolion fod. Cadwch un daflen gydag un llinell i bob ysgol, "
    "ac anfonwch honno.",
)
TOO_SLOW = Sentence(
    "Reading this file took too long, so we stopped. Copy its cells into a new workbook, and send that.",
    "Roedd darllen y ffeil hon yn cymryd gormod o amser, felly fe wnaethom stopio. Copïwch ei chelloedd i lyfr gwaith "
    "newydd, ac anfonwch hwnnw.",
)
EMPTY = Sentence("There is nothing in this file.", "Nid oes dim yn y ffeil hon.")
