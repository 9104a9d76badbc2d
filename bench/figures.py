"""What a bench answers with, and how its figures are taken."""

from __future__ import annotations

import math
import statistics
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class Table:
    """One bench's figures. ``missed`` names every floor that was not kept; ``notes`` say how they were taken."""

    title: str
    heads: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    notes: tuple[str, ...]
    versions: tuple[str, ...] = ()
    missed: tuple[str, ...] = ()

    def as_markdown(self) -> str:
        lines = [f"## {self.title}", "", " ".join(self.notes), ""]
        lines += [_row(self.heads), _row(["---"] + ["---:"] * (len(self.heads) - 1))]
        lines += [_row(row) for row in self.rows]
        verdict = f"**Missed:** {'; '.join(self.missed)}." if self.missed else "Every floor is kept."
        return "\n".join([*lines, "", verdict])


@dataclass(frozen=True)
class Times:
    """Seconds, as they were measured."""

    seconds: tuple[float, ...]

    @property
    def median(self) -> float:
        return statistics.median(self.seconds)

    @property
    def p95(self) -> float:
        """The time that 95 in 100 stayed within."""
        return sorted(self.seconds)[math.ceil(0.95 * len(self.seconds)) - 1]


def timed(deed: Callable[[], object]) -> float:
    """How many seconds it took."""
    started = time.perf_counter()
    deed()
    return time.perf_counter() - started


def alternated(deeds: Sequence[Callable[[], object]], rounds: int) -> list[Times]:
    """Each deed ``rounds`` times, in turn, so that whatever else the machine does falls on all alike."""
    seconds: list[list[float]] = [[] for _ in deeds]
    for _ in range(rounds):
        for deed, kept in zip(deeds, seconds, strict=True):
            kept.append(timed(deed))
    return [Times(tuple(kept)) for kept in seconds]


def ms(seconds: float) -> str:
    """Milliseconds, to three figures or so."""
    value = seconds * 1000
    return f"{value:.0f} ms" if value >= 100 else f"{value:.1f} ms" if value >= 1 else f"{value:.2f} ms"


def ratio(value: float, compared: float) -> str:
    return f"{value / compared:.1f}" if compared else "–"


def _row(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cells)} |"
