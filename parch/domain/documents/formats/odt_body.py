"""The body of an OpenDocument text, told as paragraphs and tables in reading order."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import chain

from lxml import etree

from parch.domain.documents.formats.breaks import BrokenLine, as_paragraphs
from parch.domain.documents.formats.odt_counting import Lists, OpenList
from parch.domain.documents.formats.odt_labels import HIGHEST, KNOWN
from parch.domain.documents.formats.odt_names import attribute, children, number, tag
from parch.domain.documents.formats.odt_styles import A_GAP, Dress, Styles
from parch.domain.documents.formats.odt_words import Words
from parch.domain.documents.paragraphs import Block, Cell, Paragraph, Table

STEP = 0.6  # cm: an indent of so much is a step
CLOSE = 0.15  # cm: as good as the same indent
TAB = 2  # steps
MOST_REPEATS = 64  # cells of a table that only repeat

_LEFT_OUT = frozenset(
    map(
        tag,
        (
            "office:annotation",
            "office:forms",
            "table:shapes",
            "text:alphabetical-index",
            "text:illustration-index",
            "text:object-index",
            "text:sequence-decls",
            "text:table-index",
            "text:table-of-content",
            "text:tracked-changes",
            "text:user-field-decls",
            "text:user-index",
            "text:variable-decls",
        ),
    )
)
_DRAW = "{urn:oasis:names:tc:opendocument:xmlns:drawing:1.0}"
_ROWS = frozenset(map(tag, ("table:table-header-rows", "table:table-rows", "table:table-row-group")))


@dataclass(slots=True)
class _Item:
    """A place in a list waiting for its first paragraph, which takes its number."""

    within: OpenList
    style: str
    numbered: bool
    start: int | None = None


class Body:
    """Reads the parts of a text in order; `blocks` is the result."""

    def __init__(self, styles: Styles, lists: Lists) -> None:
        self.blocks: list[Block] = []
        self._styles = styles
        self._lists = lists
        self._after_table: list[Block] = []
        self._tables = 0
        self._gap = False
        self._below = 0.0
        # Where the words of the list items above begin, outermost first: (centimetres, depth).
        self._hung: list[tuple[float, int]] = []

    def read(self, node: etree._Element) -> None:
        """Take up everything inside an element."""
        for name, child in children(node):
            self._take(name, child)

    def _take(self, name: str, node: etree._Element) -> None:
        if name in {tag("text:p"), tag("text:h")}:
            self._paragraph(name, node, None)
        elif name == tag("text:list"):
            self._list(node, None)
        elif name == tag("text:section"):
            self._section(node)
        elif name == tag("text:numbered-paragraph"):
            self._numbered_paragraph(node)
        elif name == tag("table:table"):
            self._table(node)
        elif name.startswith(_DRAW):
            self._box(node)
        elif name not in _LEFT_OUT:
            self.read(node)

    # Parts that hold others

    def _section(self, node: etree._Element) -> None:
        display = attribute(node, "text:display")
        hidden = display == "none" or (display == "condition" and attribute(node, "text:is-hidden") == "true")
        so_far = len(self.blocks)
        self.read(node)
        if hidden:  # its lists have counted on all the same
            del self.blocks[so_far:]

    def _box(self, node: etree._Element) -> None:
        """A text box, or a shape with words in it, or a group of them."""
        for name, child in children(node):
            if name == tag("draw:text-box"):
                self.read(child)
            elif name in {tag("text:p"), tag("text:h"), tag("text:list")}:
                self._take(name, child)
            elif name.startswith(_DRAW) and name not in {tag("draw:object"), tag("draw:image"), tag("draw:object-ole")}:
                self._box(child)

    def _list(self, node: etree._Element, within: OpenList | None) -> None:
        opened = self._lists.open(node, within, self._style_inside(node))
        for name, child in children(node):
            if name in {tag("text:list-item"), tag("text:list-header")}:
                start = number(child, "text:start-value", -1)
                style = attribute(child, "text:style-override") or opened.style
                item = _Item(opened, style, name == tag("text:list-item"), start if start >= 0 else None)
                self._item(child, item)

    def _item(self, node: etree._Element, item: _Item) -> None:
        for name, child in children(node):
            if name in {tag("text:p"), tag("text:h")}:
                self._paragraph(name, child, item)
                item.numbered = False
            elif name == tag("text:list"):
                self._list(child, item.within)
            else:
                self._take(name, child)

    def _style_inside(self, node: etree._Element) -> str:
        """The list style of the first paragraph in a list."""
        first = next(chain(node.iter(tag("text:p")), node.iter(tag("text:h"))), None)
        return self._styles.dress(attribute(first, "text:style-name")).lists or "" if first is not None else ""

    def _numbered_paragraph(self, node: etree._Element) -> None:
        level = min(max(number(node, "text:level", 1), 1), HIGHEST)
        style = attribute(node, "text:style-name")
        start = number(node, "text:start-value", -1)
        opened = OpenList(self._lists.numbered(node), style, level, restarts=False, afresh=False)
        item = _Item(opened, style, attribute(node, "text:is-list-header") != "true", start if start >= 0 else None)
        for name, child in children(node):
            if name in {tag("text:p"), tag("text:h")}:
                self._paragraph(name, child, item)
                item.numbered = False

    # Paragraphs

    def _paragraph(self, name: str, node: etree._Element, item: _Item | None) -> None:
        dress = self._styles.dress(attribute(node, "text:style-name"))
        level = min(number(node, "text:outline-level", 1), 9) if name == tag("text:h") else dress.level
        label = self._label(node, dress, level, item)
        words = Words(self._styles, dress.look)
        words.read(node)
        lines = [] if words.hidden else list(as_paragraphs(words.lines))
        if lines:
            depth = self._depth(dress, item, label, lines[0])
            self._say(lines, Paragraph("", label=label, level=level, depth=depth, links=words.addresses), dress)
        else:
            self._gap = True
        for note in words.notes:
            self._note(note)
        for box in words.boxes:
            self._box(box)

    def _say(self, lines: list[BrokenLine], told: Paragraph, dress: Dress) -> None:
        gap = self._gap or max(self._below, dress.above) >= A_GAP
        self._gap, self._below = False, dress.below
        for place, line in enumerate(lines):
            said = replace(told, text=_with_its_tab(line), bold=line.stands_out, gap=gap and not place)
            if place:
                said = replace(said, label="", links=(), level=None)
            self.blocks.append(said)

    def _label(self, node: etree._Element, dress: Dress, level: int | None, item: _Item | None) -> str:
        in_outline = item is None or item.style == self._lists.outline_name
        if in_outline and level and not dress.unnumbered:
            counted = self._heading(node, level)
            told = self._lists.outline.get(level)
        elif item is not None and not in_outline:
            counted = self._counted(item)
            told = self._lists.levels(item.style).get(item.within.level)
        else:
            counted, told = "", None
        stored = node.find(tag("text:number"))
        if stored is None or (counted and told is not None and told.format in KNOWN) or (told and not counted):
            return counted
        return "".join(map(str, stored.itertext())).strip()

    def _heading(self, node: etree._Element, level: int) -> str:
        if attribute(node, "text:is-list-header") == "true":
            return ""
        restarts = attribute(node, "text:restart-numbering") == "true"
        start = number(node, "text:start-value", 1) if restarts else None
        counted = self._lists.headings.number(self._lists.outline, level, start)
        return counted.strip() if level in self._lists.outline else ""

    def _counted(self, item: _Item) -> str:
        opened, levels = item.within, self._lists.levels(item.style)
        if not item.numbered:
            opened.count.close(opened.level)
            return ""
        if opened.afresh:
            opened.count.close(opened.level - 1)
            opened.afresh = False
        return opened.count.number(levels, opened.level, item.start).strip()

    def _depth(self, dress: Dress, item: _Item | None, label: str, line: BrokenLine) -> int:
        """How deep a paragraph stands: in its list, or hung under an item of the list before it, or set in."""
        if item is not None:
            depth = item.within.level - 1
            told = self._lists.levels(item.style).get(item.within.level)
            if label:
                left = dress.left if dress.left else told.left if told else 0.0
                self._hung = [(at, deep) for at, deep in self._hung if deep < depth] + [(left, depth)]
                return depth
            return depth + 1
        left = (dress.left or 0.0) + STEP * TAB * (len(line.typed) - len(line.typed.lstrip("\t")))
        if self._hung and label == "" and left > CLOSE:
            return next((deep + 1 for at, deep in reversed(self._hung) if left >= at - CLOSE > 0), 0)
        if left <= CLOSE or label:
            self._hung = []
        return int((left + CLOSE) / STEP)

    def _note(self, node: etree._Element) -> None:
        """A footnote or endnote, which stands after what cites it, or after the table that does."""
        citation = node.find(tag("text:note-citation"))
        mark = "".join(map(str, citation.itertext())).strip() if citation is not None else ""
        aside = Body(self._styles, self._lists)
        for body in node.iter(tag("text:note-body")):
            aside.read(body)
        said = [replace(paragraph, part="note", level=None, gap=False) for paragraph in _flat(aside.blocks)]
        if said and not said[0].label:
            said[0] = replace(said[0], label=mark)
        (self._after_table if self._tables else self.blocks).extend(said)

    # Tables

    def _table(self, node: etree._Element) -> None:
        self._tables += 1
        rows = tuple(self._row(row) for row in _rows(node))
        self._tables -= 1
        self.blocks.append(Table(rows))
        self._gap = True
        if not self._tables:
            self.blocks += self._after_table
            self._after_table = []

    def _row(self, row: etree._Element) -> tuple[Cell, ...]:
        cells: list[Cell] = []
        for name, cell in children(row):
            if name == tag("table:table-cell"):
                cells.append(self._cell(cell))
            elif name == tag("table:covered-table-cell"):
                cells.append(())
            else:
                continue
            repeats = min(number(cell, "table:number-columns-repeated", 1), MOST_REPEATS)
            cells += [()] * (repeats - 1)
        return tuple(cells)

    def _cell(self, cell: etree._Element) -> Cell:
        before, self.blocks = self.blocks, []
        self.read(cell)
        said, self.blocks = self.blocks, before
        return tuple(_flat(said))


def _rows(node: etree._Element) -> Iterator[etree._Element]:
    for name, child in children(node):
        if name == tag("table:table-row"):
            if attribute(child, "table:visibility") not in {"collapse", "filter"}:
                yield child
        elif name in _ROWS:
            yield from _rows(child)


def _flat(blocks: list[Block]) -> Iterator[Paragraph]:
    """The paragraphs of these blocks, those of tables cell by cell."""
    for block in blocks:
        if isinstance(block, Paragraph):
            yield block
        else:
            yield from (paragraph for row in block.rows for cell in row for paragraph in cell)


def _with_its_tab(line: BrokenLine) -> str:
    """The words with single spaces; a tab after a letter o stays, for it tells a bullet from the Welsh word."""
    words = line.text
    return f"o\t{words[2:]}" if words.startswith("o ") and line.typed.lstrip()[1:].startswith("\t") else words
