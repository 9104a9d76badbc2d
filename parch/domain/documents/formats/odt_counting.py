"""Counting through the lists of an OpenDocument text: which list goes on with which, and what comes next in each."""

from __future__ import annotations

from dataclasses import dataclass, field

from lxml import etree

from parch.domain.documents.formats.odt_labels import HIGHEST, Level, Levels, label, levels_in
from parch.domain.documents.formats.odt_names import attribute, tag

PLAIN: Levels = {at: Level(glyph="•") for at in range(1, HIGHEST + 1)}


@dataclass(slots=True)
class Count:
    """How far a list has come at each of its levels."""

    values: dict[int, int] = field(default_factory=dict)

    def number(self, levels: Levels, level: int, start: int | None = None) -> str:
        """Count one more at a level and give its label. A level that was skipped stands at its beginning."""
        for above in range(1, level):
            self.values.setdefault(above, levels.get(above, Level()).start)
        first = levels.get(level, Level()).start
        self.values[level] = start if start is not None else self.values.get(level, first - 1) + 1
        self.close(level)
        return label(levels, level, self.values)

    def close(self, level: int) -> None:
        """End the lists below a level."""
        for below in [at for at in self.values if at > level]:
            del self.values[below]


@dataclass(slots=True)
class OpenList:
    """A list the reader stands in. `afresh` says that its next item begins it again."""

    count: Count
    style: str
    level: int
    restarts: bool
    afresh: bool


class Lists:
    """The list styles of a text, and the lists met so far."""

    def __init__(self, *parts: etree._Element) -> None:
        self._styles: dict[str, Levels] = {}
        self._counts: dict[str, Count] = {}
        self._last: tuple[str, Count] | None = None
        self.outline: Levels = {}
        self.outline_name = "Outline"
        self.headings = Count()
        for part in parts:
            for style in part.iter(tag("text:list-style")):
                self._styles.setdefault(attribute(style, "style:name"), levels_in(style))
            for outline in part.iter(tag("text:outline-style")):
                self.outline = self.outline or levels_in(outline)
                self.outline_name = attribute(outline, "style:name") or self.outline_name

    def levels(self, style: str) -> Levels:
        """The levels of a list style; bullets where there is no such style."""
        return self._styles.get(style, PLAIN)

    def open(self, node: etree._Element, within: OpenList | None, otherwise: str) -> OpenList:
        """Step into a `text:list`; `otherwise` is the list style that its first paragraph names."""
        style = attribute(node, "text:style-name") or (within.style if within else otherwise)
        told = attribute(node, "text:continue-numbering")
        if within is not None:
            restarts = told != "true" if told else within.restarts
            return OpenList(within.count, style, min(within.level + 1, HIGHEST), restarts, restarts)
        continued = self._continued(node, style, told)
        count = continued or Count()
        name = attribute(node, "xml:id") or attribute(node, "text:id")
        if name:
            self._counts[name] = count
        self._last = style, count
        return OpenList(count, style, 1, continued is None, afresh=False)

    def numbered(self, node: etree._Element) -> Count:
        """The list a `text:numbered-paragraph` belongs to."""
        return self._counts.setdefault(f"#{attribute(node, 'text:list-id')}", Count())

    def _continued(self, node: etree._Element, style: str, told: str) -> Count | None:
        named = self._counts.get(attribute(node, "text:continue-list"))
        if named is not None:
            return named
        if told == "true" and self._last is not None and self._last[0] == style:
            return self._last[1]
        return None
