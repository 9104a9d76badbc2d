"""Names in OpenDocument files, with their namespaces written out as lxml wants them."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

_OASIS = "urn:oasis:names:tc:opendocument:xmlns:{}:1.0"
_SPACES = {
    **{name: _OASIS.format(name) for name in ("office", "style", "text", "table", "manifest")},
    "draw": _OASIS.format("drawing"),
    "fo": _OASIS.format("xsl-fo-compatible"),
    "loext": "urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0",
    "xlink": "http://www.w3.org/1999/xlink",
    "xml": "http://www.w3.org/XML/1998/namespace",
}
_CM = {"cm": 1.0, "mm": 0.1, "in": 2.54, "inch": 2.54, "pt": 2.54 / 72, "pc": 2.54 / 6, "px": 2.54 / 96}


def tag(name: str) -> str:
    """The whole name of `text:p`."""
    space, _, local = name.partition(":")
    return f"{{{_SPACES[space]}}}{local}"


def attribute(node: etree._Element, name: str, otherwise: str = "") -> str:
    """An attribute, such as `text:style-name`."""
    return str(node.get(tag(name), otherwise))


def number(node: etree._Element, name: str, otherwise: int) -> int:
    """An attribute that counts, at most some ten thousand."""
    told = attribute(node, name)
    return min(int(told), 99_999) if told.isdecimal() and len(told) < len("1000000000") else otherwise


def children(node: etree._Element) -> Iterator[tuple[str, etree._Element]]:
    """The elements in an element, each with its whole name."""
    for child in node:
        if isinstance(child.tag, str):
            yield child.tag, child


def centimetres(length: str) -> float:
    """A length such as "1.27cm" or "0.5in", in centimetres; 0 where it is none."""
    bare = length.strip()
    unit = bare.lstrip("+-.0123456789")
    try:
        return float(bare[: len(bare) - len(unit)]) * _CM.get(unit, 0.0)
    except ValueError:
        return 0.0
