"""A web page as a tree: elements and the texts between them, whatever the state of its tags."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from lxml import etree

# No page needs more elements inside one another. Deeper ones only break lines: their words stay, in order.
DEEPEST = 120
# What Word wraps round a number it has typed for us, as the name of an element of ours.
LABEL = "word-label"

_BLOCK_TAGS = (
    "address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure "
    "footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol optgroup option p pre search "
    "section summary table tbody td tfoot th thead tr ul"
)
BLOCKS = frozenset(_BLOCK_TAGS.split())
HEADINGS = {f"h{level}": level for level in range(1, 7)}


@dataclass(slots=True, eq=False)
class Element:
    """An element; its children are elements and texts in order, `elements` only the former.

    `place` counts elements from the start of the page, `order` those of one parent.
    """

    tag: str
    attributes: dict[str, str]
    parent: Element | None
    place: int
    children: list[Element | str] = field(default_factory=list)
    elements: list[Element] = field(default_factory=list)
    order: int = 0

    @property
    def classes(self) -> list[str]:
        return self.attributes.get("class", "").split()

    def get(self, name: str) -> str:
        """An attribute as it is written, empty where there is none."""
        return self.attributes.get(name, "")

    def add(self, element: Element) -> None:
        """Put an element after what is inside already."""
        element.order = len(self.elements)
        self.children.append(element)
        self.elements.append(element)

    def walk(self) -> Iterator[Element]:
        """This element and all inside it, in the order they begin."""
        waiting = [self]
        while waiting:
            element = waiting.pop()
            yield element
            if element.elements:
                waiting.extend(element.elements[::-1])

    def ancestors(self) -> Iterator[Element]:
        """What this element stands in, innermost first."""
        here = self.parent
        while here is not None:
            yield here
            here = here.parent

    def words(self) -> str:
        """All its words, with single spaces."""
        pieces: list[str] = []
        waiting: list[Element | str] = [self]
        while waiting:
            child = waiting.pop()
            if isinstance(child, str):
                pieces.append(child)
                continue
            if child.tag in BLOCKS or child.tag == "br":
                pieces.append(" ")
            waiting.extend(child.children[::-1])
        return " ".join("".join(pieces).split())


class _Planter:
    """Grows the tree from what the parser tells; lxml calls its methods."""

    def __init__(self) -> None:
        self.root = Element("page", {}, None, 0)
        self._open = [self.root]
        self._too_deep = 0
        self._count = 0

    def start(self, tag: str | bytes, attrib: Mapping[Any, Any]) -> None:
        name = str(tag).lower()
        top = self._open[-1]
        if len(self._open) > DEEPEST:
            self._too_deep += 1
            if name in BLOCKS:
                top.add(Element("div", {}, top, self._next()))
            return
        element = Element(name, {key.lower(): value for key, value in attrib.items()}, top, self._next())
        top.add(element)
        self._open.append(element)

    def end(self, tag: str | bytes) -> None:
        name = str(tag).lower()
        if self._too_deep:
            self._too_deep -= 1
            if name in BLOCKS:
                self._open[-1].add(Element("div", {}, self._open[-1], self._next()))
        elif any(element.tag == name for element in self._open):
            while self._open.pop().tag != name:
                pass

    def data(self, data: str | bytes) -> None:
        self._open[-1].children.append(str(data))

    def comment(self, text: str | bytes) -> None:
        # Only Word's own remarks say anything: what it typed where a list would have its number.
        said = str(text).strip("<>! -").lower()
        if said == "[if !supportlists]":
            self.start(LABEL, {})
        elif said == "[endif]" and not self._too_deep and self._open[-1].tag == LABEL:
            self._open.pop()

    def close(self) -> Element:
        return self.root

    def _next(self) -> int:
        self._count += 1
        return self._count


def planted(text: str) -> Element:
    """The tree of a page. Nothing is fetched, and no entity but a character of HTML means anything."""
    page = text.encode("utf-8", "replace") or b" "
    planter = _Planter()
    etree.fromstring(page, etree.HTMLParser(target=planter, huge_tree=True, no_network=True, encoding="utf-8"))
    return planter.root
