"""Reading the real document into clauses, beside merely splitting its text into words."""

from __future__ import annotations

import argparse

from bench.figures import Table, alternated, ms, ratio
from parch.domain.documents import as_json, read
from tests.support.source import source_bytes, source_text

FLOOR = 0.5
ROUNDS = 30


def take(_chosen: argparse.Namespace) -> Table:
    content, text = source_bytes(), source_text()
    reading, splitting = alternated([lambda: read(content), text.split], ROUNDS)
    document = read(content)
    pieces = len(as_json(document)["clauses"])
    missed = [f"reading the document takes {ms(reading.median)}, over {ms(FLOOR)}"] if reading.median >= FLOOR else []
    return Table(
        "Reading the document",
        ("what", "median", "95 in 100 within", "times splitting"),
        (
            (
                f"reading into {pieces} pieces",
                ms(reading.median),
                ms(reading.p95),
                ratio(reading.median, splitting.median),
            ),
            ("splitting into words", ms(splitting.median), ms(splitting.p95), "1"),
        ),
        (
            f"Floor: under {FLOOR} s.",
            f"The real document ({len(text):,} characters, {len(text.split()):,} words) is read {ROUNDS} times,",
            "in turn with splitting the same text at its spaces.",
        ),
        missed=tuple(missed),
    )
