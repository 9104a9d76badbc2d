"""The words of one paragraph of an OpenDocument text: what is shown of it, and what hangs on it."""

from __future__ import annotations

from lxml import etree

from parch.domain.documents.formats.breaks import BrokenLine
from parch.domain.documents.formats.links import behind
from parch.domain.documents.formats.odt_names import attribute, children, number, tag
from parch.domain.documents.formats.odt_styles import Look, Styles

MOST_SPACES = 200

_DRAW = "{urn:oasis:names:tc:opendocument:xmlns:drawing:1.0}"
_LEFT_OUT = frozenset(
    map(
        tag,
        (
            "office:annotation",
            "office:annotation-end",
            "office:event-listeners",
            "office:script",
            "text:change",
            "text:change-start",
            "text:change-end",
            "text:note-citation",
            "text:number",
            "text:ruby-text",
            "text:script",
            "text:soft-page-break",
            "text:tracked-changes",
        ),
    )
)
_HIDES = frozenset(map(tag, ("text:hidden-text", "text:hidden-paragraph")))


class Words:
    """Gathers the lines of a paragraph, the boxes and notes that hang on it, and the addresses behind its links."""

    def __init__(self, styles: Styles, look: Look) -> None:
        self._styles = styles
        self._look = look
        self.lines = [BrokenLine()]
        self.notes: list[etree._Element] = []
        self.boxes: list[etree._Element] = []
        self.hidden = False
        self._addresses: list[str] = []

    def read(self, node: etree._Element) -> None:
        """Take up everything inside an element."""
        self._say(node.text)
        for name, child in children(node):
            self._take(name, child)
            self._say(child.tail)

    @property
    def addresses(self) -> tuple[str, ...]:
        """Addresses that the words do not show."""
        return behind(self._addresses, " ".join(line.text for line in self.lines))

    def _take(self, name: str, node: etree._Element) -> None:
        if name in _LEFT_OUT or (name in _HIDES and self._hides(name, node)):
            return
        if name == tag("text:note"):
            self.notes.append(node)
        elif name == tag("text:span"):
            self._dressed(node)
        elif name.startswith(_DRAW) and name != tag("draw:a"):
            self.boxes.append(node)
        elif attribute(node, "text:display") != "none":
            self._plain(name, node)

    def _plain(self, name: str, node: etree._Element) -> None:
        if name == tag("text:s"):
            self._say(" " * min(number(node, "text:c", 1), MOST_SPACES))
        elif name == tag("text:tab"):
            self.lines[-1].add("\t")
        elif name == tag("text:line-break"):
            self.lines.append(BrokenLine())
        else:
            if name == tag("text:a"):
                self._addresses.append(attribute(node, "xlink:href"))
            self.read(node)

    def _hides(self, name: str, node: etree._Element) -> bool:
        hides = attribute(node, "text:is-hidden") == "true"
        self.hidden = self.hidden or (hides and name == tag("text:hidden-paragraph"))
        return hides

    def _dressed(self, node: etree._Element) -> None:
        before, self._look = self._look, self._styles.look(attribute(node, "text:style-name"), self._look)
        self.read(node)
        self._look = before

    def _say(self, words: str | None) -> None:
        if words and not self._look.hidden:
            self.lines[-1].add(
                " ".join(words.split("\t")).replace("\n", " "), self._look.stands_out(self._styles.usual)
            )
