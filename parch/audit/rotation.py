"""`parch keys rotate`: everything sealed by an older key is sealed again by the first.

An app above registers what it seals. Each batch is a transaction of its own and each row is changed
by one conditional UPDATE, so that a kill at any moment leaves every row whole, under the old key or
under the new one, and the next run goes on with what is left. A row that somebody changed meanwhile
is left to them: the program seals with the first key anyway.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import AbstractContextManager
from dataclasses import dataclass
from typing import Any

from django.db import models, transaction

from parch.audit import sentences
from parch.audit.command import SOUND, UNREADABLE, Outcome
from parch.domain.keys import CannotOpen, KeyRing, NoSuchKey, Purpose, is_by_an_old_key, rewrapped
from parch.kernel.reach import Reach, entered

BATCH = 100


@dataclass(frozen=True, slots=True)
class Batch:
    """What one transaction did: seals made again, and seals that no key on the ring opens."""

    done: int
    stuck: int = 0


Rewrapper = Callable[[KeyRing], Iterator[Batch]]
_rewrappers: dict[str, Rewrapper] = {}


def register(name: str, batches: Rewrapper) -> None:
    """Say what else is sealed: each step of ``batches(ring)`` commits one batch and says how it went."""
    if name in _rewrappers:
        raise ValueError(f"{name} is registered twice.")
    _rewrappers[name] = batches


@dataclass(frozen=True, slots=True)
class SealedColumn:
    """One column whose cells are sealed, ready to be registered: ``register("…", SealedColumn(…))``.

    ``rows``: the model's rows with a seal, asked for within each of ``reaches`` (None where the table
    has no owner). ``read`` takes the sealed bytes out of a cell, ``write`` puts others into a cell
    like it; ``bound_to`` says for a row what its seal is bound to.
    """

    purpose: Purpose
    column: str
    rows: Callable[[], models.QuerySet[Any]]
    bound_to: Callable[[Any], bytes]
    reaches: Callable[[], Iterable[Reach | None]] = lambda: (None,)
    read: Callable[[Any], bytes] = bytes
    write: Callable[[Any, bytes], Any] = lambda _cell, sealed: sealed

    def __call__(self, ring: KeyRing) -> Iterator[Batch]:
        for reach in self.reaches():
            with _within(reach):
                keys = list(self.rows().order_by("pk").values_list("pk", flat=True))
            for start in range(0, len(keys), BATCH):
                with _within(reach):
                    batch = self._rewrap(ring, keys[start : start + BATCH])
                yield batch

    def _rewrap(self, ring: KeyRing, keys: list[Any]) -> Batch:
        done = stuck = 0
        for row in self.rows().filter(pk__in=keys):
            cell = getattr(row, self.column)
            try:
                sealed = self.read(cell)
                if not is_by_an_old_key(ring, sealed):
                    continue
                again = self.write(cell, rewrapped(ring, self.purpose, sealed, self.bound_to(row)))
            except (NoSuchKey, CannotOpen):
                stuck += 1
                continue
            done += self.rows().filter(**{"pk": row.pk, self.column: cell}).update(**{self.column: again})
        return Batch(done, stuck)


def rotate(ring: KeyRing) -> Outcome:
    """Seal again all that an older key sealed. Exit code 2 where some could not be opened."""
    says = []
    is_whole = True
    for name, batches in sorted(_rewrappers.items()):
        done = stuck = 0
        for batch in batches(ring):
            done, stuck = done + batch.done, stuck + batch.stuck
        says.append(sentences.ROTATED.format(name=name, count=done, key=ring.writer.name))
        if stuck:
            is_whole = False
            says.append(sentences.NOT_ROTATED.format(name=name, count=stuck))
    if is_whole:
        says.append(sentences.ALL_ROTATED)
    return Outcome(SOUND if is_whole else UNREADABLE, tuple(says))


def _within(reach: Reach | None) -> AbstractContextManager[object]:
    return entered(reach) if reach else transaction.atomic()
