"""The names of WordprocessingML (ECMA-376 part 1, chapter 17), and how its values are read."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml import etree

Element = etree._Element

MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
LINKS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
W = f"{{{MAIN}}}"
R_ID = f"{{{LINKS}}}id"
VAL = f"{W}val"
ALTERNATES = "{http://schemas.openxmlformats.org/markup-compatibility/2006}AlternateContent"
CHOICE = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Choice"
FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
MATHS = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
P, T, TXBX = f"{W}p", f"{W}t", f"{W}txbxContent"

_OFF = frozenset({"0", "false", "off", "none"})
_LENGTH = re.compile(r"(-?\d{1,9}(?:\.\d{1,6})?)(mm|cm|in|pt|pc|pi)?")
_TWIPS = {None: 1.0, "mm": 56.6929, "cm": 566.929, "in": 1440.0, "pt": 20.0, "pc": 240.0, "pi": 240.0}
_WHOLE = re.compile(r"[+-]?\d{1,9}")
# Namespaces whose extensions any Word of the last fifteen years draws.
_DRAWN = ("http://schemas.microsoft.com/office/", "http://schemas.openxmlformats.org/", "http://purl.oclc.org/ooxml/")


def child(element: Element | None, name: str) -> Element | None:
    """The first child of that name in Word's own namespace."""
    return None if element is None else next(element.iterchildren(f"{W}{name}"), None)


def value(element: Element | None, name: str = "") -> str | None:
    """The `val` of an element, or of its child of that name."""
    found = child(element, name) if name else element
    return None if found is None else found.get(VAL)


def flag(element: Element | None, name: str) -> bool | None:
    """Whether a property is on; None where it is not mentioned."""
    found = child(element, name)
    return None if found is None else is_on(found)


def is_on(element: Element) -> bool:
    return (element.get(VAL) or "1").lower() not in _OFF


def whole(text: str | None) -> int | None:
    """A whole number of at most nine digits."""
    return int(text) if text and _WHOLE.fullmatch(text) else None


def length(text: str | None, unit: float = 1.0) -> int | None:
    """A length in twips; `unit` is what a bare number counts in."""
    found = _LENGTH.fullmatch(text) if text else None
    if found is None:
        return None
    return round(float(found[1]) * (_TWIPS[found[2]] if found[2] else unit))


def chosen(element: Element) -> Iterator[Element]:
    """What one sees of alternative contents: the first choice that can be drawn, or else the fallback; never both."""
    ways = [way for way in element.iterchildren(CHOICE) if _drawn(way)]
    ways.extend(element.iterchildren(FALLBACK))
    way = next((way for way in ways if _says(way)), ways[0] if ways else None)
    if way is not None:
        yield from seen_children(way)


def seen_children(element: Element) -> Iterator[Element]:
    """The children of an element, with alternative contents replaced by what one sees of them."""
    for part in element:
        if part.tag == ALTERNATES:
            yield from chosen(part)
        else:
            yield part


def _drawn(choice: Element) -> bool:
    needs = (choice.get("Requires") or "").split()
    return all((choice.nsmap.get(prefix) or "").startswith(_DRAWN) for prefix in needs)


def _says(way: Element) -> bool:
    return next(way.iter(T, f"{W}numFmt", f"{W}sym"), None) is not None
