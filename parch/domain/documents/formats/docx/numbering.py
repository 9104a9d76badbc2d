"""What a Word file says of its lists (ECMA-376 part 1, 17.9): levels, instances, what instances override."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace

from parch.domain.documents.formats.docx.names import Element, W, child, flag, length, seen_children, value, whole
from parch.domain.documents.formats.docx.symbols import bullet_of

DEEPEST = 9  # levels of a list
MOST_LINKS = 10  # styles that may lead from one list to another


@dataclass(frozen=True, slots=True)
class Level:
    """One level of a list. `text` is what is printed, with %1 for the number of the first level and so on.

    `restart`: the level (from 1) whose use starts this one again, 0 for none, None for any above it. `place`: where
    the number stands, in twips from the margin. `style`: the paragraph style it belongs to.
    """

    start: int = 1
    format: str = "decimal"
    pattern: str = ""
    text: str = ""
    restart: int | None = None
    legal: bool = False
    hidden: bool = False
    style: str | None = None
    place: int | None = None


@dataclass(frozen=True, slots=True)
class List:
    """One instance of a list. `counts` names what it counts with: instances of one definition count on together.

    `starts` are the numbers it starts again at, by level, the first time it is used there.
    """

    id: str
    counts: str
    levels: Mapping[int, Level]
    starts: Mapping[int, int]

    def level_of(self, style: str) -> int | None:
        """The level that belongs to a paragraph style."""
        return next((depth for depth, level in self.levels.items() if level.style == style), None)


class Lists:
    """The lists of a file, by the number paragraphs refer to them with."""

    def __init__(self, root: Element | None, list_of_style: Callable[[str], str | None]) -> None:
        self._list_of_style = list_of_style
        self._abstract: dict[str, Element] = {}
        self._instances: dict[str, Element] = {}
        self._known: dict[str, List | None] = {}
        if root is None:
            return
        for abstract in root.iterchildren(f"{W}abstractNum"):
            self._abstract.setdefault(abstract.get(f"{W}abstractNumId") or "", abstract)
        for instance in root.iterchildren(f"{W}num"):
            self._instances.setdefault(instance.get(f"{W}numId") or "", instance)

    def get(self, number: str) -> List | None:
        """The list of that number; None where there is none, as for 0, which switches numbering off."""
        if number not in self._known:
            self._known[number] = self._read(number)
        return self._known[number]

    def _read(self, number: str) -> List | None:
        instance = self._instances.get(number)
        counts = value(instance, "abstractNumId")
        if instance is None or counts is None or counts not in self._abstract:
            return None
        levels = dict(self._levels(counts))
        starts: dict[int, int] = {}
        for override in instance.iterchildren(f"{W}lvlOverride"):
            depth = _depth(override)
            own, start = child(override, "lvl"), whole(value(override, "startOverride"))
            if depth is None:
                continue
            if own is not None:
                levels[depth] = _level(own)
            if start is not None:
                starts[depth] = start
                levels[depth] = replace(levels.get(depth, Level()), start=start)
        return List(number, counts, levels, starts)

    def _levels(self, abstract: str) -> Iterator[tuple[int, Level]]:
        """The levels of a definition; where it only names a style, those of the list of that style."""
        for _ in range(MOST_LINKS):
            definition = self._abstract.get(abstract)
            link = value(definition, "numStyleLink")
            linked = self._list_of_style(link) if link else None
            if linked is None:
                break
            abstract = value(self._instances.get(linked), "abstractNumId") or ""
        for element in definition.iterchildren(f"{W}lvl") if definition is not None else ():
            depth = _depth(element)
            if depth is not None:
                yield depth, _level(element)


def _depth(element: Element) -> int | None:
    depth = whole(element.get(f"{W}ilvl"))
    return depth if depth is not None and 0 <= depth < DEEPEST else None


def _level(element: Element) -> Level:
    facts = {part.tag: part for part in seen_children(element)}
    style = facts.get(f"{W}numFmt")
    text = facts.get(f"{W}lvlText")
    name = (value(style) or "decimal") if style is not None else "decimal"
    looks = child(element, "rPr")
    words = (value(text) or "") if text is not None else ""
    start, restart = whole(value(element, "start")), whole(value(element, "lvlRestart"))
    return Level(
        start=1 if start is None else start,
        format=name,
        pattern=(style.get(f"{W}format") or "") if style is not None else "",
        text=bullet_of(words, _font(looks)) if name == "bullet" else words,
        restart=restart,
        legal=bool(flag(element, "isLgl")),
        hidden=bool(flag(looks, "vanish")),
        style=value(element, "pStyle"),
        place=place_of(child(child(element, "pPr"), "ind")),
    )


def _font(looks: Element | None) -> str:
    fonts = child(looks, "rFonts")
    return "" if fonts is None else fonts.get(f"{W}ascii") or fonts.get(f"{W}hAnsi") or ""


def place_of(indent: Element | None) -> int | None:
    """Where the first line of a paragraph begins, in twips from the margin; None where an indent does not say."""
    if indent is None:
        return None
    left = length(indent.get(f"{W}left") or indent.get(f"{W}start"))
    hanging = length(indent.get(f"{W}hanging"))
    first = -hanging if hanging is not None else length(indent.get(f"{W}firstLine"))
    return None if left is None and first is None else (left or 0) + (first or 0)
