"""What a Word file's styles say of its paragraphs and words, with what each inherits (ECMA-376 part 1, 17.7)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from parch.domain.documents.formats.docx.looks import PLAIN, Look, look_of
from parch.domain.documents.formats.docx.names import Element, W, child, flag, length, value, whole
from parch.domain.documents.formats.docx.numbering import place_of

MOST_ANCESTORS = 30
BODY_TEXT = 9  # the outline level that says: no heading
_HEADING = re.compile(r"heading ([1-9])")
_CONTENTS = re.compile(r"toc [1-9]|toc heading|contents [1-9]|contents heading|table of figures|index heading")
AUTOMATIC = 280  # twips: the space a web page's paragraphs have round them


@dataclass(frozen=True, slots=True)
class Numbered:
    """Which list and level a style or a paragraph names; `level` may be left to the list."""

    list: str | None = None
    level: int | None = None


@dataclass(frozen=True, slots=True)
class Spacing:
    """White space above and below, in twips; None where nothing is said."""

    before: int | None = None
    after: int | None = None

    def over(self, other: Spacing) -> Spacing:
        before = other.before if self.before is None else self.before
        return Spacing(before, other.after if self.after is None else self.after)


@dataclass(frozen=True, slots=True)
class ParagraphStyle:
    """A paragraph style with all that it inherits. `chain` is it and its ancestors, nearest first."""

    chain: tuple[str, ...] = ()
    level: int | None = None
    contents: bool = False
    numbered: Numbered = Numbered()
    place: int | None = None
    spacing: Spacing = Spacing()
    tight: bool = False
    look: Look = PLAIN


@dataclass
class Styles:
    """The styles of a file, by id."""

    root: Element | None
    _elements: dict[str, Element] = field(default_factory=dict)
    _paragraphs: dict[str, ParagraphStyle] = field(default_factory=dict)
    _words: dict[str, Look] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self._default: str | None = None
        for style in self.root.iterchildren(f"{W}style") if self.root is not None else ():
            name = style.get(f"{W}styleId") or ""
            self._elements.setdefault(name, style)
            is_default = (style.get(f"{W}default") or "0").lower() in {"1", "true", "on"}
            if style.get(f"{W}type") == "paragraph" and is_default and self._default is None:
                self._default = name
        defaults = child(self.root, "docDefaults")
        self.base = look_of(child(child(defaults, "rPrDefault"), "rPr"))
        self._spacing = spacing_of(child(child(child(defaults, "pPrDefault"), "pPr"), "spacing"))

    def paragraph(self, name: str | None) -> ParagraphStyle:
        """The style of that id, or the one paragraphs have that name none."""
        known = name if name in self._elements else self._default
        if known is None:
            return ParagraphStyle(spacing=self._spacing)
        if known not in self._paragraphs:
            self._paragraphs[known] = self._read(known)
        return self._paragraphs[known]

    def words(self, name: str | None) -> Look:
        """What a character style says."""
        if name is None:
            return PLAIN
        if name not in self._words:
            look = PLAIN
            for style in self._chain(name):
                look = look.over(look_of(child(style, "rPr")))
            self._words[name] = look
        return self._words[name]

    def list_of(self, name: str) -> str | None:
        """The list a numbering style stands for."""
        return value(child(child(self._elements.get(name), "pPr"), "numPr"), "numId")

    def _chain(self, name: str | None) -> Iterator[Element]:
        for _ in range(MOST_ANCESTORS):
            style = self._elements.get(name or "")
            if style is None:
                return
            yield style
            name = value(style, "basedOn")

    def _read(self, name: str) -> ParagraphStyle:
        chain = tuple(self._chain(name))
        properties = [child(style, "pPr") for style in chain]
        names = [" ".join((value(style, "name") or "").casefold().split()) for style in chain]
        look, spacing, numbered = PLAIN, Spacing(), Numbered()
        for style, paragraph in zip(chain, properties, strict=True):
            look = look.over(look_of(child(style, "rPr")))
            spacing = spacing.over(spacing_of(child(paragraph, "spacing")))
            numbered = numbered_over(numbered, child(paragraph, "numPr"))
        places = (place_of(child(paragraph, "ind")) for paragraph in properties)
        tight = (flag(paragraph, "contextualSpacing") for paragraph in properties)
        return ParagraphStyle(
            chain=tuple(style.get(f"{W}styleId") or "" for style in chain),
            level=_level(names, properties),
            contents=bool(names and _CONTENTS.fullmatch(names[0])),
            numbered=numbered,
            place=next((place for place in places if place is not None), None),
            spacing=spacing.over(self._spacing),
            tight=next((on for on in tight if on is not None), False),
            look=look,
        )


def _level(names: list[str], properties: list[Element | None]) -> int | None:
    """1 to 9 for a heading, 0 for the title: as the nearest style says that says anything."""
    for name, paragraph in zip(names, properties, strict=True):
        outline = outline_of(paragraph)
        if outline is not None:
            return outline if outline <= BODY_TEXT else None
        heading = _HEADING.fullmatch(name)
        if heading:
            return int(heading[1])
        if name == "title":
            return 0
    return None


def outline_of(properties: Element | None) -> int | None:
    """The level of a heading, from 1; more than BODY_TEXT where it is said to be none; None where nothing is said."""
    outline = whole(value(properties, "outlineLvl"))
    return None if outline is None or outline < 0 else outline + 1


def numbered_over(nearer: Numbered, element: Element | None) -> Numbered:
    """What is said nearer to a paragraph, filled up with what a numPr says; list and level each by itself."""
    return Numbered(
        value(element, "numId") if nearer.list is None else nearer.list,
        whole(value(element, "ilvl")) if nearer.level is None else nearer.level,
    )


def spacing_of(element: Element | None) -> Spacing:
    if element is None:
        return Spacing()
    sides = []
    for side in ("before", "after"):
        automatic = (element.get(f"{W}{side}Autospacing") or "0").lower() in {"1", "true", "on"}
        sides.append(AUTOMATIC if automatic else length(element.get(f"{W}{side}")))
    return Spacing(*sides)
