"""Items from a Markdown text: headings, paragraphs, lists and tables. Anything else is printed as its words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import Final

from markdown_it import MarkdownIt
from markdown_it.tree import SyntaxTreeNode

from parch.domain.language import Language
from parch.printing.printable import Kind, PrintableItem

_READER: Final = MarkdownIt("commonmark", {"html": False}).enable("table")
_NUMBERED_HEADING: Final = re.compile(r"(\d{1,2}(?:\.\d{1,2})*\.?)\s+(\S.*)", re.DOTALL)


def from_markdown(text: str, *, language: Language, prefix: str = "item-") -> tuple[PrintableItem, ...]:
    """The items of a Markdown text in reading order, with ids `prefix` and a number from 1.

    A single heading of the first rank is the document's title (see `markdown_title`): it is left out, and the
    headings under it move up one rank. "## 2. Who may see it" is a heading with the number "2.".
    Raw HTML is not read: it is printed as it is written.
    """
    tree = SyntaxTreeNode(_READER.parse(text))
    title = _title(tree)
    reading = _Reading(language, prefix, moved_up=0 if title is None else 1)
    for node in tree.children:
        if node is not title:
            reading.read(node, level=1)
    return tuple(reading.items)


def markdown_title(text: str) -> str | None:
    """The title of a Markdown text: its one heading of the first rank, else None."""
    title = _title(SyntaxTreeNode(_READER.parse(text)))
    return None if title is None else _words(title)


def _title(tree: SyntaxTreeNode) -> SyntaxTreeNode | None:
    tops = [node for node in tree.children if node.type == "heading" and node.tag == "h1"]
    return tops[0] if len(tops) == 1 else None


@dataclass(slots=True)
class _Reading:
    language: Language
    prefix: str
    moved_up: int
    items: list[PrintableItem] = field(default_factory=list)

    def read(self, node: SyntaxTreeNode, level: int) -> None:
        """Add the items of one block; `level` is that of a paragraph here."""
        if node.type == "heading":
            self._read_heading(node)
        elif node.type in {"bullet_list", "ordered_list"}:
            self._read_list(node, level)
        elif node.type == "table":
            self._read_table(node, level)
        elif node.type in {"paragraph", "fence", "code_block"}:
            self._add("paragraph", level, None, _words(node))
        else:
            for child in node.children:
                self.read(child, level)

    def _read_heading(self, node: SyntaxTreeNode) -> None:
        text = _words(node)
        numbered = _NUMBERED_HEADING.fullmatch(text)
        number, text = numbered.groups() if numbered else (None, text)
        self._add("heading", max(1, int(node.tag[1]) - self.moved_up), number, text)

    def _read_list(self, node: SyntaxTreeNode, level: int) -> None:
        first = int(node.attrs.get("start", 1))
        for place, entry in enumerate(node.children):
            number = f"{first + place}{entry.markup}" if node.type == "ordered_list" else None
            opening = [child for child in entry.children[:1] if child.type == "paragraph"]
            self._add("subpoint" if number else "bullet", level, number, "".join(map(_words, opening)))
            for child in entry.children[len(opening) :]:
                self.read(child, level + 1)

    def _read_table(self, node: SyntaxTreeNode, level: int) -> None:
        rows = [row for part in node.children for row in part.children]
        for row, cells in enumerate(rows):
            for column, cell in enumerate(cells.children):
                self._add("cell", level, None, _words(cell))
                self.items[-1] = replace(self.items[-1], row=row, column=column, header=cell.tag == "th")

    def _add(self, kind: Kind, level: int, number: str | None, text: str) -> None:
        item_id = f"{self.prefix}{len(self.items) + 1}"
        self.items.append(PrintableItem(item_id, level, kind, number, text, self.language))


def _words(node: SyntaxTreeNode) -> str:
    return "".join(_pieces(node.children or [node])).strip()


def _pieces(nodes: Sequence[SyntaxTreeNode]) -> Iterator[str]:
    for node in nodes:
        if node.type in {"softbreak", "hardbreak"}:
            yield " " if node.type == "softbreak" else "\n"
        elif node.type == "link":
            yield _link(node)
        elif node.children:
            yield from _pieces(node.children)
        else:
            yield node.content


def _link(node: SyntaxTreeNode) -> str:
    """A link written out, as paper needs it."""
    said, address = _words(node), str(node.attrs.get("href", ""))
    return said if address.removeprefix("mailto:") in {said, ""} else f"{said} ({address.removeprefix('mailto:')})"
