"""What can only be seen from the whole document: which numbers are sections, and whether a list goes on."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from functools import cached_property
from itertools import pairwise

from parch.domain.documents.lines import Line
from parch.domain.documents.markers import LETTERS, Marker
from parch.domain.documents.titles import is_capitals, is_title
from parch.domain.documents.turning import turning

LETTERED_STYLES = ("A.", "A)")
SECTION_STYLES = ("1", "1.", "1)", "I.", "A.", "I)", "A)", "I")
WORDED = frozenset({"appendix", "part", "section"})
# A section's heading and its first clause stand close together.
NEAR = 12
# A heading stands above others when there are at least these many.
FEWEST = 2
# In a run of sections, this share have something under them before the next.
MOSTLY = 0.6


def line_text(line: Line) -> str:
    """A line's words without its marker."""
    return line.text[line.marker.length :].strip() if line.marker else line.text


class Outline:
    """The numbers of a document seen from above."""

    def __init__(self, lines: Sequence[Line]) -> None:
        self._lines = lines
        self._at: dict[tuple[str, int], list[int]] = defaultdict(list)
        for place, line in enumerate(lines):
            if line.part != "body" or line.aside:
                continue  # a contents page has all the numbers, and none of the sections
            for reading in line.marker.readings if line.marker else ():
                self._at[reading].append(place)
        self.decimals = [place for place, line in enumerate(lines) if _is_decimal(line)]
        self.paths = frozenset(line.marker.path for line in lines if line.marker and not line.aside)
        self.end = next(
            (p for p, ln in enumerate(lines) if ln.marker and ln.marker.style == "appendix" and not ln.aside),
            len(lines),
        )
        self.title = _title(lines)
        self.sections = frozenset(self._told() or (self._under_decimals() if self.decimals else self._chain()))
        self.turn = turning(lines)
        if self.turn is not None:
            first, second = Outline(lines[: self.turn]), Outline(lines[self.turn :])
            self.sections = first.sections | {place + self.turn for place in second.sections}
        self._breaks = [p for p, ln in enumerate(lines) if p in self.sections or _breaks(ln)]

    def goes_on(self, place: int, style: str, value: int) -> bool:
        """Whether the list whose item of that value stands at `place` has a next item before the next heading."""
        after = self._at.get((style, value + 1), ())
        found = bisect_right(after, place)
        if found == len(after):
            return False
        broken = bisect_right(self._breaks, place)
        return broken == len(self._breaks) or after[found] < self._breaks[broken]

    @cached_property
    def has_other_figures(self) -> bool:
        """Whether the sections are counted in roman figures or letters."""
        readings = [self.section_value(place) for place in self.sections]
        return bool(readings) and all(reading and not reading[0].startswith("1") for reading in readings)

    def is_counted(self, marker: Marker) -> bool:
        """Whether what is counted by name ("Rule 3") has a first and a second, so that it is no sentence about one."""
        return all((style, value) in self._at for style, _ in marker.readings for value in (1, 2))

    def section_value(self, place: int) -> tuple[str, int] | None:
        """The style and value a line has as a section."""
        line = self._lines[place]
        readings = line.marker.readings if line.marker and not line.aside else ()
        return next((reading for reading in readings if reading[0] in SECTION_STYLES), None)

    def _told(self) -> list[int]:
        """The numbered headings of a file that marks its headings."""
        counts: dict[str, dict[int, int]] = defaultdict(dict)
        for place, line in enumerate(self._lines):
            for style, value in line.marker.readings if line.level and line.marker else ():
                if style in SECTION_STYLES:
                    counts[style][place] = value
        # "5 ways to be kind" is no fifth section where there is no first.
        runs = [list(places) for places in counts.values() if 1 in places.values() and len(places) >= FEWEST]
        return max(runs, key=len, default=[])

    def _under_decimals(self) -> Iterator[int]:
        found = sorted(set(self._headed_by_decimals()))
        styles = Counter(reading[0] for place in found if (reading := self.section_value(place)))
        yield from found
        if styles:
            yield from self._others(styles.most_common(1)[0][0], frozenset(found))
        else:
            yield from self._chain() or self._in_capitals()

    def _headed_by_decimals(self) -> Iterator[int]:
        last = -1
        for place in self.decimals:
            marker = self._lines[place].marker
            major = marker.path[0] if marker else 0
            if major == last:
                continue
            last = major
            lettered = major > LETTERS
            styles = LETTERED_STYLES if lettered else SECTION_STYLES
            before = [self._before(style, major - LETTERS if lettered else major, place) for style in styles]
            nearest = max(before)
            if place - nearest <= NEAR and nearest >= 0:
                yield nearest

    def _before(self, style: str, value: int, place: int) -> int:
        places = self._at.get((style, value), ())
        found = bisect_right(places, place)
        return places[found - 1] if found else -1

    def _others(self, style: str, known: frozenset[int]) -> Iterator[int]:
        """Sections without numbered clauses of their own: next in number, in the same dress, with a title."""
        value = 0
        listed = -1
        for place in range(self.end):
            reading = self.section_value(place)
            if reading is None or reading[0] != style:
                continue
            if place in known:
                value = reading[1]
            elif reading[1] == value + 1 and listed != value and self._titled(place):
                value = reading[1]
                yield place
            else:
                listed = reading[1]

    def _in_capitals(self) -> Iterator[int]:
        """Titles in capitals counted from one, over clauses that are counted otherwise."""
        return (place for place in self._others("1", frozenset()) if is_capitals(line_text(self._lines[place])))

    def _chain(self) -> list[int]:
        """Where there are no decimals: the longest run of numbered titles with something under them."""
        chains = [chain for style in SECTION_STYLES if self._full(chain := self._run(style))]
        return max(chains, key=len, default=[])

    def _run(self, style: str) -> list[int]:
        starts = [place for place in self._at.get((style, 1), [])[:NEAR] if place < self.end and self._titled(place)]
        return max((self._run_from(style, start) for start in starts), key=len, default=[])

    def _run_from(self, style: str, start: int) -> list[int]:
        run = [start]
        while True:
            after = self._at.get((style, len(run) + 1), [])
            later = after[bisect_right(after, run[-1]) :]
            following = next((p for p in later[:NEAR] if p < self.end and self._titled(p)), None)
            if following is None:
                return run
            run.append(following)

    def _full(self, run: list[int]) -> bool:
        between = sum(1 for here, there in pairwise(run) if there - here > 1 + self._alone(here))
        return len(run) > 1 and between >= MOSTLY * (len(run) - 1)

    def _alone(self, place: int) -> int:
        marker = self._lines[place].marker
        return 1 if marker and marker.alone else 0

    def _titled(self, place: int) -> bool:
        line = self._lines[place]
        if not self._alone(place):
            return is_title(line_text(line))
        following = self._lines[place + 1] if place + 1 < len(self._lines) else None
        return following is not None and following.marker is None and is_title(following.text)


def _title(lines: Sequence[Line]) -> int | None:
    """Where a file that marks its headings has its title: called so, or the one heading above all others."""
    called = next((place for place, line in enumerate(lines) if line.level == 0), None)
    levels = [(line.level, place) for place, line in enumerate(lines) if line.level]
    if called is not None or len(levels) < FEWEST:
        return called
    (highest, place), *others = levels
    alone = highest < min(level for level, _ in others)
    return place if alone and lines[place].marker is None else None


def _is_decimal(line: Line) -> bool:
    """Whether a line begins with a number like 4.1 and is no cell: a version stands in a table, and is no clause."""
    found = line.marker is not None and line.marker.style == "decimal" and not line.marker.weak
    return found and line.part == "body" and not line.aside


def _breaks(line: Line) -> bool:
    return _is_decimal(line) or (line.marker is not None and line.marker.style in {*WORDED, "point"})
