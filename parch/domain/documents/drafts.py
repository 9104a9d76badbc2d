"""Items while the document is still being read: they know their parent by place, not yet by id."""

from __future__ import annotations

from dataclasses import dataclass, field

from parch.domain.documents.model import Kind, Role

# How deep items may stand under one another; anything deeper stays at this depth, so that no text can be made slow.
DEEPEST = 12

# The order of containers: whatever comes later in this list stands inside what comes earlier.
# A heading whose level the file itself tells ranks between PART and SECTION: PART and its level, from 1 to 9.
APPENDIX, PART, SECTION, CAPITALS, TITLE, DECIMAL, INNER_TITLE, POINT, LIST, LEAD_IN, BULLET = range(0, 110, 10)


@dataclass(slots=True)
class Draft:
    """An item being read. `token` is its own part of an id; `whole` says that the token is an id by itself."""

    kind: Kind
    text: str
    number: str | None = None
    glyph: str = ""
    gap: str = ""
    parent: int | None = None
    role: Role = ""
    token: str = ""
    whole: bool = False
    doubts: list[str] = field(default_factory=list)
    links: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Level:
    """An open container: the draft it is, how it ranks, and for a list the dress and value of its latest item."""

    place: int
    rank: int
    style: str = ""
    value: int = 0
    indent: int = 0
    at: int = 0


@dataclass(slots=True)
class Nest:
    """The containers that are open where the reader stands, outermost first."""

    levels: list[Level] = field(default_factory=list)

    @property
    def parent(self) -> int | None:
        return self.levels[-1].place if self.levels else None

    @property
    def top(self) -> Level | None:
        return self.levels[-1] if self.levels else None

    def close_to(self, rank: int) -> None:
        """Close everything that does not rank above `rank`."""
        while self.levels and self.levels[-1].rank >= rank:
            self.levels.pop()

    def close_after(self, place: int) -> None:
        """Close everything inside the level at that place in the nest."""
        del self.levels[place + 1 :]

    def open(self, level: Level) -> None:
        if len(self.levels) < DEEPEST:
            self.levels.append(level)

    def within(self, rank: int) -> Level | None:
        """The innermost open container of exactly that rank."""
        return next((level for level in reversed(self.levels) if level.rank == rank), None)

    def sibling(self, readings: tuple[tuple[str, int], ...], indent: int | None = None) -> tuple[int, str, int] | None:
        """Where an open list waits for one of these (style, value) readings: its place in the nest, style, value.

        With an ``indent``, only a list that stands in as far.
        """
        for place in range(len(self.levels) - 1, -1, -1):
            level = self.levels[place]
            if level.rank < LIST:
                return None
            for style, value in readings if indent in {None, level.indent} else ():
                if level.style == style and level.value + 1 == value:
                    return place, style, value
        return None
