"""A policy of the shape of the one Parch was made for, in our own words: 9 sections, 45 clauses, 7 appendices."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Any

from parch.printing.printable import Kind, Printable, PrintableItem

CLAUSES = (5, 3, 4, 1, 7, 16, 3, 2, 4)  # in each section
SENTENCE = "Staff keep their own accounts apart from their work, and ask a leader before they write for the school. "
Row = tuple[int, Kind, str | None, str]


def policy(**changes: Any) -> Printable:
    """The whole policy in English; `changes` replace fields."""
    made = Printable(
        title="Social media policy",
        subtitle="For everyone who works at the school",
        language="en",
        organisation="Ysgol y Bryn",
        version_line="Version 3, in force from 1 September 2026",
        date=dt.date(2026, 9, 1),
        items=items(rows()),
        notes=("There is no Welsh version yet.",),
        owner="Mrs Hughes, headteacher",
        review_date=dt.date(2027, 9, 1),
    )
    return replace(made, **changes)


def short(*rows: Row, **changes: Any) -> Printable:
    """A document of a few items and nothing else."""
    bare: dict[str, Any] = {"subtitle": "", "notes": (), "owner": "", "review_date": None}
    return policy(items=items(rows), **{**bare, **changes})


def items(rows: Iterable[Row], lang: Any = "en") -> tuple[PrintableItem, ...]:
    """Items with ids from rows of level, kind, number and text."""
    return tuple(PrintableItem(f"i{place}", *row, lang) for place, row in enumerate(rows))


def rows() -> Iterator[Row]:
    for section, clauses in enumerate(CLAUSES, start=1):
        yield 1, "heading", str(section), f"Section about subject {section}"
        for clause in range(1, clauses + 1):
            yield 2, "clause", f"{section}.{clause}", SENTENCE * (clause % 4 + 1)
            if clause % 3 == 0:
                yield from ((3, "bullet", None, f"example {each} of what this means") for each in range(3))
                yield 3, "paragraph", None, "All of these count."
    yield from _categories()
    yield from _appendices()


def _categories() -> Iterator[Row]:
    yield from ((3, "subpoint", f"{each}.", "A kind of post.") for each in range(1, 7))
    yield 2, "heading", None, "Category 5"
    yield from ((3, "subpoint", f"{each})", SENTENCE * 5) for each in "AB")
    yield 3, "paragraph", None, "The school may also ask the host."
    yield from ((3, "subpoint", f"{each})", SENTENCE * 5) for each in "CDE")
    yield from ((4, "subpoint", f"({each})", "A condition.") for each in (2, 3, 4))
    yield from ((5, "subpoint", f"({each})", "A ground.") for each in "ab")
    yield from ((3, "subpoint", f"{each})", "A test.") for each in (1, 2))
    yield 2, "heading", None, "Category 6"
    yield 3, "subpoint", "a)", "Ask the author to talk."


def _appendices() -> Iterator[Row]:
    for appendix in range(1, 8):
        yield 1, "heading", f"Appendix {appendix}", f"More about {appendix}"
        kind: Kind = "letter" if appendix < 3 else "paragraph"
        yield from ((2, kind, None, SENTENCE * 6) for _ in range(5))
        yield 2, "heading", None, "Part"
        yield from ((2, "bullet", None, SENTENCE) for _ in range(12))
    yield 2, "footnote", "*", "A word is explained here."
