"""Every page that answers, beside a bare page, with a nation's schools on PostgreSQL."""

from __future__ import annotations

import argparse
import logging
import sys
import time
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bench.figures import Table, Times, alternated, ms, ratio
from bench.postgres import analysed, served_database, version

if TYPE_CHECKING:
    from bench.finding import Found

TIMES = 4
MOST = 0.150  # seconds at the median
WARM = 10


@dataclass(frozen=True)
class Measured:
    """A real page and its bare page, in seconds. A file has no layout, so its bare page is only shown beside it."""

    name: str
    real: Times
    bare: Times
    queries: int
    size: int
    is_file: bool

    @property
    def missed(self) -> list[str]:
        floors = {
            f"{self.name} takes {ratio(self.real.median, self.bare.median)} times its bare page at the median": (
                not self.is_file and self.real.median > TIMES * self.bare.median
            ),
            f"{self.name} takes {ratio(self.real.p95, self.bare.p95)} times its bare page 95 times in 100": (
                not self.is_file and self.real.p95 > TIMES * self.bare.p95
            ),
            f"{self.name} takes {ms(self.real.median)} at the median": self.real.median >= MOST,
        }
        return [sentence for sentence, is_so in floors.items() if is_so]

    @property
    def row(self) -> tuple[str, ...]:
        real, bare = self.real, self.bare
        return (
            f"`{self.name}`{' (file)' if self.is_file else ''}",
            ms(real.median),
            ms(bare.median),
            ratio(real.median, bare.median),
            ms(real.p95),
            ms(bare.p95),
            ratio(real.p95, bare.p95),
            str(self.queries),
            f"{self.size / 1000:.0f} kB",
        )


def take(chosen: argparse.Namespace) -> Table:
    with served_database() as made:
        from django.conf import settings

        settings.ROOT_URLCONF = "bench.bare"
        logging.disable(logging.ERROR)  # pages that do not answer are named below
        from bench.finding import found_pages
        from bench.seeding import SCHOOLS, seed
        from parch.config.collecting import collect_seldom

        started = time.monotonic()
        seeded = seed()
        analysed(made)
        _say(f"{SCHOOLS} schools made in {time.monotonic() - started:.0f} s.")
        pages, closed = found_pages(seeded, chosen.only)
        collect_seldom()  # as the server does
        measured = [_measure(page, chosen.requests) for page in pages]
        return _table(measured, closed, chosen.requests, SCHOOLS)


def _measure(page: Found, requests: int) -> Measured:
    from bench.bare import planned

    bare = planned(page)
    deeds = [page.visiting(), bare.visiting()]
    for deed in deeds * WARM:
        deed()
    real, compared = alternated(deeds, requests)
    found = Measured(page.name, real, compared, bare.queries, bare.size, bare.is_file)
    _say(" ".join(found.row) + (" MISSED" if found.missed else ""))
    return found


def _table(measured: list[Measured], closed: list[str], requests: int, schools: int) -> Table:
    measured.sort(key=lambda page: -page.real.median / page.bare.median)
    missed = [sentence for page in measured for sentence in page.missed]
    return Table(
        "Every page",
        ("page", "median", "bare", "times", "p95", "bare p95", "times p95", "queries", "size"),
        tuple(page.row for page in measured),
        (
            f"Floor: at most {TIMES} times a bare page, median and p95, and under {ms(MOST)} at the median.",
            "A file made on request is held to the second alone, as it has no layout for a bare page to draw.",
            f"{schools:,} schools, each with its policy published; {requests} warm requests of each page, in turn with",
            "a bare page: the same middleware, session, user and database role, as many rows of the same tables by",
            "primary key in as many queries, the same layout with as many bytes of plain text. Each page is asked for",
            "by whom it answers slowest. Queries are those of the page itself, without those of every page.",
            f"Pages that only take what is sent, or lead on: {', '.join(f'`{name}`' for name in closed)}.",
        ),
        versions=(version(),),
        missed=tuple(missed),
    )


def _say(words: str) -> None:
    print(words, file=sys.stderr, flush=True)
