"""Walking a chain from its first row to its head, finding every place where it is not as it was written."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import islice

from parch.domain.chains.checkpoints import Point
from parch.domain.chains.findings import Finding, Kind, in_runs
from parch.domain.chains.rows import GENESIS, Row, digest, is_sound
from parch.domain.keys import KeyRing, NoSuchKey

# Above this many false rows nobody reads where each once stood, and comparing all pairs would take for ever.
MOVES_LOOKED_FOR = 200


@dataclass(frozen=True, slots=True)
class Kept:
    """A particular as it stands: both parts there, or both emptied because the person was forgotten."""

    salt: bytes | None
    value: str | None


@dataclass(slots=True)
class Walk:
    """One chain being walked. Give it every row in order of sequence, then ask `ended`."""

    ring: KeyRing
    chain: str
    points: Sequence[Point] = ()
    last: int = 0
    seen: int = 0
    _mark: str = GENESIS
    _is_sure: bool = True  # whether `_mark` can be trusted to be the mark of row number `last`
    _false: list[Row] = field(default_factory=list)
    _found: list[Finding] = field(default_factory=list)
    _known: dict[int, set[str]] = field(default_factory=dict)  # the marks a checkpoint saw, by sequence

    def __post_init__(self) -> None:
        for point in self.points:
            self._known.setdefault(point.sequence, set()).add(point.mark)

    def step(self, row: Row, particulars: Mapping[str, Kept] | None = None) -> None:
        """Look at the next row and at the particulars that stand beside it."""
        self.seen += 1
        if type(row.sequence) is not int or row.sequence < 1:
            self._find(Kind.INSERTED, self.last)
            return
        sound = self._is_sound(row)
        if row.sequence <= self.last:
            self._find(Kind.INSERTED, row.sequence)
        else:
            self._arrive(row, sound)
        if sound:
            self._check_particulars(row, particulars or {})
            if row.sequence == self.last:
                self._mark, self._is_sure = row.mark, True

    def miss(self, sequence: int) -> None:
        """A row is there but holds what no program of ours can have written, and cannot be read."""
        self.seen += 1
        if sequence > self.last + 1:
            self._find(Kind.REMOVED, self.last + 1, sequence - 1)
        self._find(Kind.ALTERED, sequence)
        self.last, self._is_sure = max(self.last, sequence), False

    def ended(self, head: Point | None, *, standing: int) -> list[Finding]:
        """Everything found, once the last row was given.

        ``head`` is the chain's head as it stands; ``standing`` how many rows the chain has, however ordered.
        """
        self._look_for_moves()
        if standing > self.seen:
            self._find(Kind.INSERTED, self.last)
        furthest = max([*self._known, head.sequence if head else 0])
        if not self.seen and not head and furthest:
            self._find(Kind.CHAIN_GONE, 1, furthest)
        elif furthest > self.last:
            self._find(Kind.CUT_OFF, self.last + 1, furthest)
        self._compare_head(head)
        return in_runs(self._found)

    def _find(self, kind: Kind, first: int, last: int | None = None, detail: str = "") -> None:
        self._found.append(Finding(kind, self.chain, first, first if last is None else last, detail))

    def _is_sound(self, row: Row) -> bool:
        try:
            sound = is_sound(self.ring, row) and row.chain == self.chain
        except NoSuchKey as missing:
            self._find(Kind.UNREADABLE, row.sequence, detail=missing.name)
            return False
        if not sound:
            self._false.append(row)
        return sound

    def _arrive(self, row: Row, sound: bool) -> None:
        follows = row.sequence == self.last + 1
        if not follows:
            self._find(Kind.REMOVED, self.last + 1, row.sequence - 1)
        if sound and follows and self._is_sure and row.previous != self._mark:
            self._find(Kind.UNLINKED, row.sequence)
        if sound and self._known.get(row.sequence, {row.mark}) != {row.mark}:
            self._find(Kind.REWRITTEN, row.sequence)
        self.last, self._mark, self._is_sure = row.sequence, row.mark, sound

    def _look_for_moves(self) -> None:
        few = self._false if len(self._false) <= MOVES_LOOKED_FOR else []
        places = {row.sequence for row in few} | set(islice(self._gaps(), MOVES_LOOKED_FOR)) | {self.last + 1}
        for row in self._false:
            once = [place for place in places if few and is_sound(self.ring, replace(row, sequence=place))]
            if once and once[0] != row.sequence:
                self._find(Kind.MOVED, row.sequence, detail=str(once[0]))
            else:
                self._find(Kind.ALTERED, row.sequence)

    def _gaps(self) -> Iterator[int]:
        for finding in self._found:
            if finding.kind is Kind.REMOVED:
                yield from range(finding.first, finding.last + 1)

    def _compare_head(self, head: Point | None) -> None:
        if head is None:
            if self.seen:
                self._find(Kind.HEAD_GONE, self.last)
        elif head.sequence < self.last or (head.sequence == self.last and self._is_sure and head.mark != self._mark):
            self._find(Kind.HEAD_ALTERED, self.last)

    def _check_particulars(self, row: Row, particulars: Mapping[str, Kept]) -> None:
        digests: dict[str, str] = json.loads(row.facts).get("particulars", {})
        for name in particulars.keys() - digests.keys():
            self._find(Kind.PARTICULAR_ADDED, row.sequence, detail=name)
        for name, expected in digests.items():
            kept = particulars.get(name)
            if kept is None:
                self._find(Kind.PARTICULAR_GONE, row.sequence, detail=name)
            elif not _matches(kept, expected):
                self._find(Kind.PARTICULAR_ALTERED, row.sequence, detail=name)


def _matches(kept: Kept, expected: str) -> bool:
    if kept.salt is None and kept.value is None:
        return True
    return kept.salt is not None and kept.value is not None and digest(kept.salt, kept.value) == expected
