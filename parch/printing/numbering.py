"""A plan for Word: which automatic list each printed number belongs to, so that Word counts exactly what is printed.

Programs differ in whether two lists (`w:num`) of one scheme (`w:abstractNum`) go on counting together. The plan holds
under either reading: a list starts with its own `startOverride`, and one is never gone back to once another has begun.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Final

from parch.printing.arrangement import Placed
from parch.printing.counters import Counter, Format, counters

LEVELS: Final = 9  # Word's


@dataclass(frozen=True, slots=True)
class Scheme:
    """One `w:abstractNum`. `texts` gives a level its text around the counts; `nested` levels show those above ("6.1").

    `starts` are first counts other than 1, by level.
    """

    format: Format
    nested: bool
    texts: dict[int, tuple[str, str]]
    starts: dict[int, int]


@dataclass(frozen=True, slots=True)
class WordList:
    """One `w:num`: the scheme it counts by, and the count each of its levels starts with."""

    scheme: int
    starts: dict[int, int]


@dataclass(frozen=True, slots=True)
class Mark:
    """Where one paragraph counts: a place in `Plan.lists`, and the level from 0."""

    list: int
    level: int


@dataclass(slots=True)
class Plan:
    """`marks` stand beside the items: None where nothing is printed or Word cannot count it (then it is typed)."""

    schemes: list[Scheme] = field(default_factory=list)
    lists: list[WordList] = field(default_factory=list)
    marks: list[Mark | None] = field(default_factory=list)


@dataclass(slots=True)
class _Family:
    """Numbers of one look. `counts`: the running list's; `waiting`: its levels whose start has not been used yet.

    `shared`: the counts as a program sees them that counts all lists of the scheme together.
    """

    scheme: int
    list: int = -1
    counts: dict[int, int] = field(default_factory=dict)
    waiting: set[int] = field(default_factory=set)
    shared: dict[int, int] = field(default_factory=dict)

    def goes_on(self, level: int, above: tuple[int, ...], count: int) -> bool:
        """Whether Word, in the running list, would count exactly this next."""
        if self.list < 0 or level in self.waiting:
            return False
        if any(self.counts.get(each) != value for each, value in enumerate(above)):
            return False
        begun_above = any(each < level for each in self.counts)
        return count == (self.counts[level] + 1 if level in self.counts else 1) and (
            level in self.counts or begun_above
        )


def plan(places: Iterable[Placed]) -> Plan:
    """The automatic lists for a document's numbers."""
    planner = _Planner()
    for place in places:
        planner.plan.marks.append(planner.mark(place))
    return planner.plan


class _Planner:
    def __init__(self) -> None:
        self.plan = Plan()
        self.families: dict[tuple[object, ...], _Family] = {}

    def mark(self, place: Placed) -> Mark | None:
        if place.number is None or not (place.is_listed or (place.rank and place.text)):
            return None  # a heading without words of its own is typed: its number is all there is to read
        ways = [self._place(way, place) for way in counters(place.number) if len(way.counts) <= LEVELS]
        if not ways:
            return None
        going_on = (way for way in ways if way[0].goes_on(*way[1:]))
        return self._count(*next(going_on, ways[0]))

    def _place(self, way: Counter, place: Placed) -> tuple[_Family, int, tuple[int, ...], int]:
        """The family, level, counts above and count of one way to read a number."""
        *above, count = way.counts
        is_nested = bool(above) or (way.format == "decimal" and not way.before and place.item.kind != "subpoint")
        level = len(above) if is_nested else place.depth
        return self._family(way, level, is_nested), level, tuple(above), count

    def _family(self, way: Counter, level: int, is_nested: bool) -> _Family:
        text = (way.before, way.after)
        if is_nested:
            main = self._get(("main", way.before), Scheme("decimal", True, {}, {}))
            if self.plan.schemes[main.scheme].texts.setdefault(level, text) == text:
                return main
        key = (is_nested, way.format, *text)
        return self._get(key, Scheme(way.format, is_nested, dict.fromkeys(range(LEVELS), text), {}))

    def _get(self, key: tuple[object, ...], scheme: Scheme) -> _Family:
        if key not in self.families:
            self.plan.schemes.append(scheme)
            self.families[key] = _Family(len(self.plan.schemes) - 1)
        return self.families[key]

    def _count(self, family: _Family, level: int, above: tuple[int, ...], count: int) -> Mark:
        if not family.goes_on(level, above, count):
            self._start(family, level, above, count)
        family.waiting.discard(level)
        _counted(family.counts, level, count)
        if self.plan.lists[family.list].scheme == family.scheme:
            _counted(family.shared, level, count)
        return Mark(family.list, level)

    def _start(self, family: _Family, level: int, above: tuple[int, ...], count: int) -> None:
        starts = {**dict(enumerate(above)), level: count}
        scheme = family.scheme
        if any(family.shared.get(each) != value for each, value in enumerate(above)):
            # The number above was never counted ("6.1" under a heading without its 6): only a scheme
            # of its own, which begins at these counts, shows it alike in every program.
            scheme = len(self.plan.schemes)
            original = self.plan.schemes[family.scheme]
            self.plan.schemes.append(Scheme(original.format, original.nested, original.texts, starts))
        self.plan.lists.append(WordList(scheme, starts))
        family.list = len(self.plan.lists) - 1
        family.counts = dict(starts)
        family.waiting = set(starts)


def _counted(counts: dict[int, int], level: int, count: int) -> None:
    """Counting at one level begins the deeper ones anew."""
    for deeper in [each for each in counts if each > level]:
        del counts[deeper]
    counts[level] = count
