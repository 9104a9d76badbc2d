"""What a list prints before its items, and how far in a paragraph stands."""

from __future__ import annotations

import re
from collections.abc import Mapping

from parch.domain.documents.formats.html.counters import ITEMS, Counters
from parch.domain.documents.formats.html.figures import BULLETS, TYPES, label
from parch.domain.documents.formats.html.styles import Value, Values, word
from parch.domain.documents.formats.html.tree import Element

LISTS = frozenset({"ol", "ul", "menu", "dir"})
_UNITS: Mapping[str, float] = {
    "pt": 1,
    "px": 0.75,
    "in": 72,
    "cm": 28.35,
    "mm": 2.835,
    "em": 12,
    "rem": 12,
    "pc": 12,
    "ex": 6,
}
# A step into a text is a quarter of an inch; the mark of a list hangs half as far out as its words stand in.
STEP = 18
FARTHEST = 20
SIDES = 4
_INTEGER = re.compile(r"\s*([+-]?\d{1,6})\s*$")
_BY_DEPTH = ("disc", "circle", "square")


def begin(element: Element, counters: Counters) -> None:
    """A list begins: what its items are counted from."""
    start = integer(element.get("start"))
    if "reversed" in element.attributes:
        first = start if start is not None else sum(1 for item in element.elements if item.tag == "li")
        counters.begin(element, ITEMS, first + 1)
    else:
        counters.begin(element, ITEMS, (1 if start is None else start) - 1)


def count(element: Element, counters: Counters) -> None:
    """An item begins."""
    value = integer(element.get("value"))
    if value is not None:
        counters.add(element, ITEMS, value - counters.value(ITEMS))
    else:
        back = element.parent is not None and "reversed" in element.parent.attributes
        counters.add(element, ITEMS, -1 if back else 1)


def style_of(element: Element, values: Values, nested: int, inherited: str) -> str:
    """The style of a list's marks: what the sheet says, what the element says, or what browsers do."""
    declared = _declared(values)
    if declared:
        return declared
    named = element.get("type")
    if named in TYPES or named.lower() in BULLETS:
        return TYPES.get(named) or named.lower()
    if element.tag == "ol":
        return "decimal"
    return _BY_DEPTH[min(nested, len(_BY_DEPTH) - 1)] if element.tag in LISTS else inherited


def mark(style: str, counters: Counters, made_up: Mapping[str, Values]) -> str:
    """What stands before an item in that style."""
    if style.startswith("="):
        return style[1:].strip()
    return label(counters.value(ITEMS), style, made_up).strip()


def integer(text: str) -> int | None:
    found = _INTEGER.match(text)
    return int(found[1]) if found else None


def _declared(values: Values) -> str:
    value = values.get("list-style-type") or values.get("list-style") or ()
    for token in value:
        if token.type == "string":
            return f"={token.value}"
        if token.type == "ident" and token.lower_value not in {"inside", "outside", "inherit", "initial", "unset"}:
            return str(token.value if token.lower_value not in {"none", *BULLETS} else token.lower_value)
    return ""


def steps(values: Values, hanging: int) -> int:
    """How many steps in a paragraph stands by its margin, its first line's indent counted."""
    margin = _left(values)
    indent = min(0.0, _points(values.get("text-indent", ())[:1]))
    return max(0, min(FARTHEST, round((margin + indent - STEP - hanging) / STEP)))


def _left(values: Values) -> float:
    if "margin-left" in values:
        return _points(values["margin-left"][:1])
    sides = values.get("margin", ())
    return _points(sides[-1:]) if len(sides) == SIDES else 0.0


def _points(value: Value) -> float:
    for token in value:
        if token.type == "dimension":
            return float(token.value) * _UNITS.get(token.lower_unit, 0)
    return 0.0


def unseen(values: Values) -> bool:
    """Whether an element is not drawn, or far off the screen."""
    far = any(_points(values.get(side, ())[:1]) <= -FAR for side in ("left", "top", "text-indent"))
    return word(values.get("display", ())) == "none" or far


FAR = 700
