"""How well documents are read and checked, counted over the whole corpus. Nothing here is timed."""

from __future__ import annotations

import datetime
import importlib
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from parch.domain.checking.check import check
from parch.domain.checking.knowledge import Knowledge, read_knowledge
from parch.domain.checking.problems import Problem
from parch.domain.documents import Document, Item, printed, read, words
from parch.domain.documents.reading import read_blocks
from tests.corpus.sheets import Fault, Sheet

ON = datetime.date(2026, 11, 22)
PACK = Path(__file__).resolve().parents[2] / "packs" / "schools-social-media"


@cache
def knowledge() -> Knowledge:
    return read_knowledge(PACK)


def written(sheet: Sheet, form: str) -> bytes:
    """The document as a file of that format."""
    writer: Callable[..., bytes] = getattr(importlib.import_module(f"tests.support.writing.{form}"), f"{form}_of")
    return writer(list(sheet.blocks))


@dataclass
class Reading:
    """One document in one format: the items that came back as they were written, of how many, and the words lost."""

    sheet: Sheet
    form: str
    document: Document
    found: int
    items: int
    lost: Counter[str]
    added: Counter[str]
    missed_items: list[Item] = field(default_factory=list)


def reading_of(sheet: Sheet, form: str) -> Reading:
    """Write the document, read it back, and hold it to what was written."""
    meant, came = read_blocks(sheet.blocks), read(written(sheet, form))
    there = Counter(map(_face, came.items))
    missed = [item for item in meant.items if not _taken(there, _face(item))]
    before, after = Counter(words(printed(meant))), Counter(words(printed(came)))
    return Reading(
        sheet, form, came, len(meant.items) - len(missed), len(meant.items), before - after, after - before, missed
    )


def _face(item: Item) -> tuple[str, str, str | None, str]:
    return item.id, item.kind, item.number, item.text


def _taken(there: Counter[tuple[str, str, str | None, str]], face: tuple[str, str, str | None, str]) -> bool:
    if not there[face]:
        return False
    there[face] -= 1
    return True


@dataclass
class Checked:
    """One document's faults: those found, those missed, and the problems nobody planted."""

    sheet: Sheet
    found: list[Fault]
    missed: list[Fault]
    alarms: list[Problem]


def checked(sheet: Sheet, document: Document | None = None) -> Checked:
    """Check a document and hold the problems to the faults planted in it."""
    problems = list(check(document or read_blocks(sheet.blocks), knowledge(), on=ON))
    found, missed = [], []
    for fault in sheet.faults:
        problem = next((problem for problem in problems if _is_of(problem, fault)), None)
        if problem is None:
            missed.append(fault)
        else:
            problems.remove(problem)
            found.append(fault)
    return Checked(sheet, found, missed, problems)


def _is_of(problem: Problem, fault: Fault) -> bool:
    where = (problem.part,) if problem.kind == "missing-part" else problem.where
    return problem.kind == fault.kind and bool(set(where) & set(fault.places))


def tally(results: Iterable[Checked]) -> Iterator[tuple[str, int, int, int, int]]:
    """For each kind: faults planted, faults found, problems nobody planted, and those in clean documents."""
    planted: Counter[str] = Counter()
    found: Counter[str] = Counter()
    alarms: Counter[str] = Counter()
    on_clean: Counter[str] = Counter()
    for result in results:
        planted.update(fault.kind for fault in (*result.found, *result.missed))
        found.update(fault.kind for fault in result.found)
        alarms.update(problem.kind for problem in result.alarms)
        if result.sheet.is_clean:
            on_clean.update(problem.kind for problem in result.alarms)
    for kind in sorted({*planted, *alarms}):
        yield kind, planted[kind], found[kind], alarms[kind], on_clean[kind]
