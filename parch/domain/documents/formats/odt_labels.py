"""The numbers and bullets of lists in OpenDocument texts, as the page shows them (ODF 1.3 part 3, 16.31 and 19.880)."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from lxml import etree

from parch.domain.documents.formats.odt_names import attribute, centimetres, children, number, tag

HIGHEST = 10  # levels of a list
HIGHEST_ROMAN = 3999
ALPHABET = 26
BULLET = "•"
KNOWN = frozenset({"", "1", "01", "a", "A", "i", "I", "1st", "One", "First"})
_ROMAN = (
    *((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l")),
    *((40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i")),
)
_PLACE = re.compile(r"%(\d{1,2})%")
_CARDINALS = (
    *("Zero", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine", "Ten", "Eleven", "Twelve"),
    *("Thirteen", "Fourteen", "Fifteen", "Sixteen", "Seventeen", "Eighteen", "Nineteen", "Twenty"),
)
_ORDINALS = (
    *("Zeroth", "First", "Second", "Third", "Fourth", "Fifth", "Sixth", "Seventh", "Eighth", "Ninth", "Tenth"),
    *("Eleventh", "Twelfth", "Thirteenth", "Fourteenth", "Fifteenth", "Sixteenth", "Seventeenth", "Eighteenth"),
    *("Nineteenth", "Twentieth"),
)


@dataclass(frozen=True, slots=True)
class Level:
    """One level of a list style. `glyph` is a bullet; `shown` how many levels the number shows, its own included.

    `pattern` is a label with places for the numbers of levels ("%1%.%2%)"), where the program wrote one.
    `left` is where the words begin, in centimetres.
    """

    format: str = "1"
    prefix: str = ""
    suffix: str = ""
    glyph: str = ""
    shown: int = 1
    start: int = 1
    together: bool = False
    pattern: str | None = None
    left: float = 0.0

    def counted(self, value: int) -> str:
        """The figure alone, without what stands round it."""
        return "" if self.glyph else figure(self.format, value, together=self.together)


Levels = Mapping[int, Level]


def label(levels: Levels, level: int, values: Mapping[int, int]) -> str:
    """What stands before a paragraph at a level, where the numbers of the levels down to it are these."""
    style = levels.get(level, Level(suffix="."))
    if style.glyph:
        return style.glyph
    figures = {at: levels.get(at, Level()).counted(values.get(at, 1)) for at in range(1, level + 1)}
    if not style.format and (style.prefix or style.suffix or style.pattern is None):
        return style.prefix + style.suffix
    if style.pattern is not None:
        return _filled(style.pattern, figures)
    shown = range(max(1, level - style.shown + 1), level + 1)
    said = [figures[at] for at in shown if _counts(levels, at)]
    return f"{style.prefix}{'.'.join(said)}{style.suffix}"


def figure(form: str, value: int, *, together: bool = False) -> str:
    """A number in a form: "1", "01", "a", "A", "i", "I", "1st", "One" or "First"; "" in none."""
    match form:
        case "":
            return ""
        case "a" | "A":
            letters = _letters(value, together=together)
            return letters if form == "a" else letters.upper()
        case "i" | "I":
            return _roman(value) if form == "i" else _roman(value).upper()
        case _:
            return _in_words(form, value)


def levels_in(style: etree._Element) -> dict[int, Level]:
    """The levels of a list style or of the outline."""
    levels: dict[int, Level] = {}
    for name, told in children(style):
        at = number(told, "text:level", 0)
        if not 1 <= at <= HIGHEST:
            continue
        if name in {tag("text:list-level-style-bullet"), tag("text:list-level-style-image")}:
            levels[at] = Level(glyph=attribute(told, "text:bullet-char") or BULLET, left=_left(told))
        elif name in {tag("text:list-level-style-number"), tag("text:outline-level-style")}:
            levels[at] = _numbered(told)
    return levels


def _numbered(told: etree._Element) -> Level:
    pattern = told.get(tag("style:num-list-format"), told.get(tag("loext:num-list-format")))
    return Level(
        format=attribute(told, "style:num-format"),
        prefix=attribute(told, "style:num-prefix"),
        suffix=attribute(told, "style:num-suffix"),
        shown=number(told, "text:display-levels", 1),
        start=number(told, "text:start-value", 1),
        together=attribute(told, "style:num-letter-sync") == "true",
        pattern=str(pattern) if pattern is not None else None,
        left=_left(told),
    )


def _left(told: etree._Element) -> float:
    """Where the words of a level begin."""
    for properties in told.iter(tag("style:list-level-properties")):
        for aligned in properties.iter(tag("style:list-level-label-alignment")):
            return centimetres(attribute(aligned, "fo:margin-left"))
        space = centimetres(attribute(properties, "text:space-before"))
        return space + centimetres(attribute(properties, "text:min-label-width"))
    return 0.0


def _counts(levels: Levels, at: int) -> bool:
    style = levels.get(at, Level())
    return bool(style.format or style.glyph)


def _filled(pattern: str, figures: Mapping[int, str]) -> str:
    """The pattern with its figures in place; a level that shows no figure takes the stop after it away too."""
    for at, told in figures.items():
        if not told:
            pattern = re.sub(rf"%{at}%\.?", "", pattern)
    return _PLACE.sub(lambda found: figures.get(int(found[1]), ""), pattern)


def _letters(value: int, *, together: bool) -> str:
    if value < 1:
        return str(value)
    if together:
        return chr(ord("a") + (value - 1) % ALPHABET) * min((value - 1) // ALPHABET + 1, ALPHABET)
    letters = ""
    while value:
        value, place = divmod(value - 1, ALPHABET)
        letters = chr(ord("a") + place) + letters
    return letters


def _roman(value: int) -> str:
    if not 0 < value <= HIGHEST_ROMAN:
        return str(value)
    letters = ""
    for worth, sign in _ROMAN:
        while value >= worth:
            letters, value = letters + sign, value - worth
    return letters


def _in_words(form: str, value: int) -> str:
    if form == "01":
        return f"{value:02}"
    if form in {"One", "First"}:
        words = _CARDINALS if form == "One" else _ORDINALS
        return words[value] if 0 <= value < len(words) else str(value)
    if form == "1st":
        teen = value % 100 in {11, 12, 13}
        return f"{value}{'th' if teen else {1: 'st', 2: 'nd', 3: 'rd'}.get(value % 10, 'th')}"
    return str(value)
