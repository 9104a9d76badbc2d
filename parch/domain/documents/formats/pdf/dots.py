"""Bullets that a program drew instead of setting them as letters: browsers print their lists so."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from parch.domain.documents.formats.pdf.shapes import Rule, Word

SMALLEST, LARGEST = 1.5, 9.0  # points across
ROUND = 0.2  # of its width: how much higher or lower a bullet may be
HIGHEST = 0.8  # of the size of the words: a bullet's middle stands no higher over the line
NEAREST, FARTHEST = 0.15, 2.5  # sizes between the bullet and its words
MOST = 400  # on a page: more are a pattern


@dataclass(frozen=True, slots=True)
class Dot:
    """A small round or square thing, and the letter a reader would call it."""

    box: Rule
    sign: str


def dot_of(points: Sequence[tuple[float, float]], *, filled: bool, curved: bool) -> Dot | None:
    """The bullet that a path through these points is, if it could be one."""
    if not points or not (filled or curved):
        return None
    xs, ys = [x for x, _ in points], [y for _, y in points]
    width, height = max(xs) - min(xs), max(ys) - min(ys)
    if not SMALLEST <= width <= LARGEST or abs(width - height) > ROUND * width:
        return None
    return Dot(Rule(min(xs), min(ys), max(xs), max(ys)), ("•" if filled else "◦") if curved else "▪")


def bullets(dots: Sequence[Dot], words: Sequence[Word]) -> Iterable[Word]:
    """The words that these dots are: each stands by itself before the first word of a line."""
    if len(dots) > MOST:
        return
    for dot in dots:
        host = _host(dot.box, words)
        if host is not None:
            yield Word(dot.sign, dot.box.x0, dot.box.x1, host.y, host.size, host.bold)


def _host(box: Rule, words: Sequence[Word]) -> Word | None:
    middle = (box.y0 + box.y1) / 2
    row = [word for word in words if 0 < middle - word.y < HIGHEST * word.size]
    after = min((word for word in row if word.x0 >= box.x1), key=lambda word: word.x0, default=None)
    if after is None or not NEAREST * after.size < after.x0 - box.x1 < FARTHEST * after.size:
        return None
    crowded = any(word.x1 > box.x0 - FARTHEST * word.size and word.x0 < box.x1 for word in row)
    return None if crowded else after
