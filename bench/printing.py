"""The real document as a PDF and as a Word file, beside writing the same words out as plain text."""

from __future__ import annotations

import argparse
import os
import pickle
import subprocess
import sys
from dataclasses import replace
from datetime import UTC, date, datetime
from itertools import count
from typing import Any

from bench.figures import Table, Times, alternated, ms, ratio
from tests.support.source import source_bytes

FLOOR = 1.0
ROUNDS = 20
COLD_STARTS = 5
COLD = """
import pickle, sys, time
started = time.perf_counter()
from parch.printing import pdf
made = pdf(pickle.load(sys.stdin.buffer))
print(time.perf_counter() - started)
"""


def take(_chosen: argparse.Namespace) -> Table:
    from parch.printing import docx, pdf

    made = _printable()
    pdf(made)
    afresh = (_altered(made, number) for number in count())
    deeds = [lambda: pdf(next(afresh)), lambda: docx(next(afresh)), lambda: _plain(next(afresh))]
    printed, word, plain = alternated(deeds, ROUNDS)
    cold = Times(tuple(_cold(made) for _ in range(COLD_STARTS)))
    rows = (("PDF, warm", printed), ("PDF, cold", cold), ("Word file, warm", word), ("plain text", plain))
    missed = [
        f"{what} takes {ms(times.median)}, over {ms(FLOOR)}"
        for what, times in rows
        if times.median >= FLOOR and what.startswith("PDF")
    ]
    return Table(
        "Printing the document",
        ("what", "median", "95 in 100 within", "times plain text"),
        tuple((what, ms(times.median), ms(times.p95), ratio(times.median, plain.median)) for what, times in rows),
        (
            f"Floor: a PDF in under {FLOOR:.0f} s.",
            f"The real document ({len(pdf(made)) / 1000:,.0f} kB as a tagged PDF,",
            f"{len(docx(made)) / 1000:,.0f} kB as a Word file) is made {ROUNDS} times of each,",
            "in turn with joining its words into plain text.",
            "Every piece is another each time, as the typesetter remembers what it has set.",
            f"Cold is a new process, Parch and fonts read afresh, {COLD_STARTS} times.",
        ),
        missed=tuple(missed),
    )


def _printable() -> Any:
    """The document as a school publishes it, read and not mended."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "parch.config.settings")
    from parch.domain.documents import read
    from parch.domain.policies import drafting
    from parch.domain.policies.text import Details, Words, dump
    from parch.policies.printables import printable

    details = Details(Words("Policy", "Polisi"), "Ms Price", Words(), date(2027, 9, 1), ("en", "cy"))
    body = dump(drafting.as_policy(drafting.begun(read(source_bytes())), details))
    at = datetime(2026, 9, 1, tzinfo=UTC).isoformat()
    school = {"en": "Ysgol y Bryn", "cy": "Ysgol y Bryn"}
    return printable({**body, "school": school, "number": 1, "published_at": at}, "en")


def _cold(made: Any) -> float:
    run = [sys.executable, "-c", COLD]
    return float(subprocess.run(run, input=pickle.dumps(made), capture_output=True, check=True).stdout)


def _altered(made: Any, number: int) -> Any:
    return replace(made, items=tuple(replace(item, text=f"{item.text} {number}") for item in made.items))


def _plain(made: Any) -> bytes:
    return "\n".join(f"{item.number or ''} {item.text}" for item in made.items).encode()
