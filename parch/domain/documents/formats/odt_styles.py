"""How the paragraphs and words of an OpenDocument text are dressed, each style with what it takes from its parents."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from lxml import etree

from parch.domain.documents.formats.odt_names import attribute, centimetres, children, number, tag

LONGEST_LINE_OF_PARENTS = 30
BOLD = 600  # weight
USUAL = 12.0  # points
LARGER = 1.15  # times the size of most words
A_GAP = 0.15  # cm

_TITLES = {"Title", "Titel"}
_HEADING = re.compile(r"Heading(?:_20_|\s|_)?([1-9])$")


@dataclass(frozen=True, slots=True)
class Look:
    """How words look. `size` is in points."""

    bold: bool = False
    underlined: bool = False
    size: float = USUAL
    hidden: bool = False

    def stands_out(self, usual: float) -> bool:
        return self.bold or self.underlined or self.size >= usual * LARGER


@dataclass(frozen=True, slots=True)
class Dress:
    """How a paragraph stands: lengths in centimetres; `lists` is the name of its list style, "" where it has none.

    `level` is 0 for a title, 1 to 9 for a heading, as its style says.
    """

    look: Look
    left: float | None = None
    above: float = 0.0
    below: float = 0.0
    lists: str | None = None
    level: int | None = None
    unnumbered: bool = False


class Styles:
    """The styles of a text, by family and name."""

    def __init__(self, *parts: etree._Element) -> None:
        self._named: dict[tuple[str, str], etree._Element] = {}
        self._defaults: dict[str, etree._Element] = {}
        self._automatic: set[tuple[str, str]] = set()
        self._dresses: dict[str, Dress] = {}
        self._looks: dict[tuple[str, Look], Look] = {}
        self.usual = USUAL
        for part in parts:
            self._gather(part)

    def dress(self, name: str) -> Dress:
        """The dress of a paragraph style."""
        if name not in self._dresses:
            self._dresses[name] = self._dressed(name)
        return self._dresses[name]

    def look(self, name: str, of: Look) -> Look:
        """Words that look so, in a text style."""
        key = (name, of)
        if key not in self._looks:
            look = of
            for style in reversed(list(self._line("text", name))):
                look = _over(look, style)
            self._looks[key] = look
        return self._looks[key]

    def is_hidden(self, family: str, name: str) -> bool:
        """Whether a style takes what it dresses off the page."""
        return any(
            attribute(properties, "text:display") == "none"
            for style in self._line(family, name)
            for properties in style
        )

    def weigh(self, body: etree._Element) -> None:
        """Find the size most words are written in."""
        sizes: Counter[float] = Counter()
        for kind in ("text:p", "text:h"):
            for paragraph in body.iter(tag(kind)):
                words = sum(len(text) for text in paragraph.itertext())
                sizes[self.dress(attribute(paragraph, "text:style-name")).look.size] += words
        if sizes:
            self.usual = sizes.most_common(1)[0][0]

    def _gather(self, part: etree._Element) -> None:
        for kind in ("office:styles", "office:automatic-styles"):
            for folder in part.iter(tag(kind)):
                for name, style in children(folder):
                    if name == tag("style:default-style"):
                        self._defaults.setdefault(attribute(style, "style:family"), style)
                    elif name == tag("style:style"):
                        key = attribute(style, "style:family"), attribute(style, "style:name")
                        self._named.setdefault(key, style)
                        if kind == "office:automatic-styles":
                            self._automatic.add(key)

    def _line(self, family: str, name: str) -> Iterator[etree._Element]:
        """A style, its parent, its parent's parent, and last the default of its family."""
        seen: set[str] = set()
        while name and name not in seen and len(seen) < LONGEST_LINE_OF_PARENTS:
            seen.add(name)
            style = self._named.get((family, name))
            if style is None:
                break
            yield style
            name = attribute(style, "style:parent-style-name")
        if family == "paragraph" and family in self._defaults:
            yield self._defaults[family]

    def _dressed(self, name: str) -> Dress:
        line = list(self._line("paragraph", name))
        look = Look()
        for style in reversed(line):
            look = _over(look, style)
        space = {key: value for style in reversed(line) for key, value in _space(style).items()}
        lists = next((told for style in line if (told := style.get(tag("style:list-style-name"))) is not None), None)
        # Numbers are taken off one heading by an automatic style of its own that names no list.
        own = line[0].get(tag("style:list-style-name")) if line else None
        unnumbered = own == "" and ("paragraph", name) in self._automatic
        return Dress(
            look,
            left=space.get("left"),
            above=space.get("above", 0.0),
            below=space.get("below", 0.0),
            lists=lists,
            level=_level(line, name),
            unnumbered=unnumbered,
        )


def _level(line: list[etree._Element], name: str) -> int | None:
    names = [name, *(attribute(style, "style:name") for style in line)]
    if _TITLES.intersection(names):
        return 0
    for style in line:
        told = attribute(style, "style:default-outline-level", "none")
        if told != "none":
            return number(style, "style:default-outline-level", 0) or None
    found = next((match for each in names if (match := _HEADING.match(each))), None)
    return int(found[1]) if found else None


def _over(look: Look, style: etree._Element) -> Look:
    for kind, properties in children(style):
        if kind == tag("style:text-properties"):
            look = _overlaid(look, {name: attribute(properties, name) for name in _TOLD})
    return look


_TOLD = ("fo:font-weight", "style:text-underline-style", "fo:font-size", "text:display")


def _overlaid(look: Look, told: Mapping[str, str]) -> Look:
    weight, underline, size, display = (told[name] for name in _TOLD)
    if weight:
        look = replace(look, bold=weight == "bold" or (weight.isdecimal() and int(weight) >= BOLD))
    if underline:
        look = replace(look, underlined=underline != "none")
    if display:
        look = replace(look, hidden=display == "none")
    return replace(look, size=_size(size, look.size)) if size else look


def _size(told: str, parent: float) -> float:
    if told.endswith("%"):
        share = told[:-1]
        return parent * float(share) / 100 if share.replace(".", "", 1).isdecimal() else parent
    return centimetres(told) * 72 / 2.54 or parent


def _space(style: etree._Element) -> dict[str, float]:
    found: dict[str, float] = {}
    for kind, properties in children(style):
        if kind == tag("style:paragraph-properties"):
            for name, key in (("fo:margin-left", "left"), ("fo:margin-top", "above"), ("fo:margin-bottom", "below")):
                told = attribute(properties, name) or attribute(properties, "fo:margin")
                if told and not told.endswith("%"):
                    found[key] = centimetres(told)
    return found
