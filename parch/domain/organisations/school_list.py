"""A council's list of its schools, as a spreadsheet has it: which column is which, and what is wrong with each line.

Columns are found by any of several usual names in either language, so that a list need not be retyped.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import TypeVar

from parch.domain.language import Sentence
from parch.domain.language.folding import folded
from parch.domain.organisations import school_list_words as words
from parch.domain.organisations.kinds import LanguageCategory, Phase, Status
from parch.domain.organisations.names import LONGEST, tidied
from parch.domain.sheets import CannotRead, Row

K = TypeVar("K", bound=StrEnum)
_EMAIL = re.compile(r"[^@\s\"<>(),;:\\]+@[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?\.[A-Za-z]{2,}")
_NUMERIC_DAY = re.compile(r"(\d{1,2})[./ -](\d{1,2})[./ -](\d{4})")
_NAMED_DAY = re.compile(r"(\d{1,2})\s+([^\W\d]+)\s+(\d{4})")
LONGEST_EMAIL = 254


@dataclass(frozen=True, slots=True)
class Problem:
    """What is wrong: the line of the sheet, the column's name as the sheet has it, and why, in words."""

    line: int
    column: str
    reason: Sentence


@dataclass(frozen=True, slots=True)
class SchoolLine:
    """One school of the list. Texts may be empty; where one name is missing the other stands for both."""

    line: int
    name_en: str
    name_cy: str
    phase: Phase
    language_category: LanguageCategory
    status: Status
    opened_on: date | None
    head_name: str
    head_email: str
    body_en: str
    body_cy: str
    clerk_name: str
    clerk_email: str


@dataclass(frozen=True, slots=True)
class SchoolList:
    """What was found. Nothing may be saved while there are problems.

    ``ignored``: columns we have no use for. ``name_column``: what the sheet calls the column of the school's name.
    """

    schools: tuple[SchoolLine, ...]
    problems: tuple[Problem, ...]
    ignored: tuple[str, ...]
    name_column: str


def school_list(rows: Sequence[Row]) -> SchoolList:
    """Read the rows of a sheet whose first row names the columns.

    Raises `CannotRead` where a column that must be there cannot be found.
    """
    headings, body = rows[0].cells, rows[1:]
    columns = {words.column_called(heading): place for place, heading in reversed(list(enumerate(headings)))}
    if not {"name_en", "name_cy"} & columns.keys() or "phase" not in columns:
        raise CannotRead(words.NO_SUCH_COLUMNS)
    if not body:
        raise CannotRead(words.NO_SCHOOLS)
    readers = [_Line(row, headings, columns) for row in body]
    schools = [school for reader in readers if (school := reader.school()) is not None]
    problems = [problem for reader in readers for problem in reader.problems]
    name_column = headings[columns["name_en" if "name_en" in columns else "name_cy"]]
    problems += _twins(schools, name_column)
    ignored = tuple(heading for heading in headings if heading and words.column_called(heading) is None)
    return SchoolList(tuple(schools), tuple(sorted(problems, key=lambda problem: problem.line)), ignored, name_column)


class _Line:
    """Reads one line and notes every problem in it."""

    def __init__(self, row: Row, headings: Sequence[str], columns: dict[str | None, int]) -> None:
        self.row, self.headings, self.columns = row, headings, columns
        self.problems: list[Problem] = []

    def school(self) -> SchoolLine | None:
        name_en, name_cy = self.name("name_en"), self.name("name_cy")
        if not name_en and not name_cy:
            self.note("name_en" if "name_en" in self.columns else "name_cy", words.NO_NAME)
        read = SchoolLine(
            line=self.row.line,
            name_en=name_en or name_cy,
            name_cy=name_cy or name_en,
            phase=self.one_of("phase", words.PHASES, None) or Phase.PRIMARY,
            language_category=self.one_of("language_category", words.CATEGORIES, LanguageCategory.NOT_GIVEN)
            or LanguageCategory.NOT_GIVEN,
            status=self.one_of("status", words.STATUSES, Status.OTHER) or Status.OTHER,
            opened_on=self.day("opened_on"),
            head_name=self.name("head_name"),
            head_email=self.email("head_email"),
            body_en=self.name("body_en"),
            body_cy=self.name("body_cy"),
            clerk_name=self.name("clerk_name"),
            clerk_email=self.email("clerk_email"),
        )
        for who in ("head", "clerk"):
            self.whole(who, getattr(read, f"{who}_name"), getattr(read, f"{who}_email"))
        return None if self.problems else read

    def text(self, key: str) -> str:
        place = self.columns.get(key)
        text = self.row.cells[place] if place is not None and place < len(self.row.cells) else ""
        if text.startswith("="):
            self.note(key, words.FORMULA)
            return ""
        return text

    def name(self, key: str) -> str:
        text = tidied(self.text(key))
        if len(text) > LONGEST:
            self.note(key, words.TOO_LONG)
        return text[:LONGEST]

    def email(self, key: str) -> str:
        text = self.text(key).casefold()
        if text and (len(text) > LONGEST_EMAIL or not _EMAIL.fullmatch(text)):
            self.note(key, words.NO_EMAIL)
            return ""
        return text

    def one_of(self, key: str, known: dict[str, K], default: K | None) -> K | None:
        text = self.text(key)
        found = known.get(words.plain(text)) if text else default
        if found is None and not any(problem.column == self.heading(key) for problem in self.problems):
            self.note(key, words.UNKNOWN[key] if text else words.NO_PHASE)
        return found

    def day(self, key: str) -> date | None:
        text = self.text(key)
        if not text:
            return None
        found = day_in(text)
        if found is None:
            self.note(key, words.NO_DAY)
        return found

    def whole(self, who: str, name: str, email: str) -> None:
        if email and not name:
            self.note(f"{who}_name", words.NAME_MISSING)
        if name and not email and not any(p.column == self.heading(f"{who}_email") for p in self.problems):
            self.note(f"{who}_email", words.EMAIL_MISSING)

    def note(self, key: str, reason: Sentence) -> None:
        self.problems.append(Problem(self.row.line, self.heading(key), reason))

    def heading(self, key: str) -> str:
        place = self.columns.get(key)
        return self.headings[place] if place is not None else words.USUAL[key]


def day_in(text: str) -> date | None:
    """``2020-09-01``, ``1/9/2020``, ``1 September 2020`` or ``1 Medi 2020``; the day before the month."""
    try:
        if numeric := _NUMERIC_DAY.fullmatch(text):
            return date(int(numeric[3]), int(numeric[2]), int(numeric[1]))
        if named := _NAMED_DAY.fullmatch(text):
            return date(int(named[3]), words.MONTHS[folded(named[2])], int(named[1]))
        return date.fromisoformat(text[:10])
    except (ValueError, KeyError):
        return None


def _twins(schools: Iterable[SchoolLine], name_column: str) -> list[Problem]:
    """A school that stands in the list twice."""
    seen: dict[str, int] = {}
    found = []
    for school in schools:
        first = seen.setdefault(folded(school.name_en), school.line)
        if first != school.line:
            found.append(Problem(school.line, name_column, words.TWICE.format(line=first)))
    return found
