"""Signed heads kept outside the database: what shows that the end of a chain was cut off."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from parch.domain.chains.canonical import CannotBeKept, canonical, instant
from parch.domain.keys import KeyRing, Purpose
from parch.domain.language import Sentence

_BROKEN = Sentence(
    en="Line {line} of the checkpoint file was altered or damaged. Use a copy that is whole.",
    cy="Mae llinell {line} y ffeil pwyntiau gwirio wedi'i newid neu ei difrodi. Defnyddiwch gopi cyfan.",
)
_EMPTY = Sentence(
    en="The checkpoint file is empty, so it can prove nothing. Use a copy that is whole.",
    cy="Mae'r ffeil pwyntiau gwirio yn wag, felly ni all brofi dim. Defnyddiwch gopi cyfan.",
)


class BrokenCheckpoint(ValueError):
    """The file is not one this program wrote with these keys. ``sentence`` says where."""

    def __init__(self, sentence: Sentence) -> None:
        super().__init__(sentence.en)
        self.sentence = sentence


@dataclass(frozen=True, slots=True)
class Point:
    """How far one chain had come at one moment: its last sequence and last mark (64 hex digits)."""

    chain: str
    owner: str
    sequence: int
    mark: str


def written(ring: KeyRing, points: Iterable[Point], *, at: datetime, after: str) -> Iterator[str]:
    """One line of JSON a point, each sealed over the seal of the line before (``after``, or empty)."""
    for point in points:
        body: dict[str, object] = {
            "after": after,
            "at": instant(at),
            "chain": point.chain,
            "key": ring.writer.name,
            "mark": point.mark,
            "owner": point.owner,
            "sequence": point.sequence,
        }
        after = _seal(ring, ring.writer.name, body)
        yield canonical({**body, "seal": after})


def read(ring: KeyRing, text: str) -> tuple[tuple[Point, ...], str]:
    """All points in the file and the last line's seal. Raises `BrokenCheckpoint`, `NoSuchKey`."""
    points: list[Point] = []
    after = ""
    for line, content in enumerate(text.splitlines(), start=1):
        body = _body(content, line)
        seal = body.pop("seal")
        if body["after"] != after or _seal(ring, str(body["key"]), body) != seal:
            raise BrokenCheckpoint(_BROKEN.format(line=line))
        points.append(Point(body["chain"], body["owner"], body["sequence"], body["mark"]))
        after = seal
    if not points:
        raise BrokenCheckpoint(_EMPTY)
    return tuple(points), after


def latest(points: Sequence[Point]) -> dict[str, Point]:
    """The furthest point known of each chain."""
    furthest: dict[str, Point] = {}
    for point in points:
        if point.chain not in furthest or point.sequence >= furthest[point.chain].sequence:
            furthest[point.chain] = point
    return furthest


_NAMES = {"after", "at", "chain", "key", "mark", "owner", "seal", "sequence"}


def _body(content: str, line: int) -> dict[str, Any]:
    with suppress(ValueError, CannotBeKept):
        body = json.loads(content)
        if isinstance(body, dict) and set(body) == _NAMES and canonical(body) == content:
            return body
    raise BrokenCheckpoint(_BROKEN.format(line=line))


def _seal(ring: KeyRing, key: str, body: dict[str, object]) -> str:
    return ring.mark_by(key, Purpose.AUDIT, b"parch checkpoint\n" + canonical(body).encode()).hex()
