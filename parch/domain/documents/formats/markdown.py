"""Policies in Markdown: what the page made of it shows, as CommonMark and GitHub's tables have it.

Numbers typed in a list are kept where they rise ("1. 2. 4."); where they do not ("1. 1. 1.") the page's own count is
read. Nothing is taken for program code because it is set in: that is how offices write a clause under a clause.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache
from itertools import pairwise

from markdown_it import MarkdownIt
from markdown_it.tree import SyntaxTreeNode

from parch.domain.documents.formats import html
from parch.domain.documents.formats.breaks import as_paragraphs
from parch.domain.documents.formats.markdown_html import closed_tags, is_tag, lines_of
from parch.domain.documents.formats.markdown_notes import Notes
from parch.domain.documents.formats.markdown_signs import without_front_matter
from parch.domain.documents.formats.markdown_words import Words
from parch.domain.documents.markers import marker_at
from parch.domain.documents.model import Unreadable
from parch.domain.documents.paragraphs import Block, Cell, Paragraph, Table
from parch.domain.documents.sniffing import decoded

DEEPEST = 90  # levels of lists and quotations; what nests more deeply is read line by line
DEEPEST_SET_IN = 12
SHORTEST_BLANK = 5  # underscores
BULLETS = "•◦▪"  # as pages draw them, outermost first
LONGEST_HEADING = 30  # words; a longer line above a rule is a paragraph above a rule

_ATTRIBUTES = re.compile(r"\s*\{\s*[#.:][^{}]*\}$")
_MADE_CONTENTS = re.compile(r"\[\[?_?toc_?\]\]?", re.IGNORECASE)
_CONTENTS = re.compile(r"(?:table of )?contents:?|cynnwys:?", re.IGNORECASE)
_LAID_OUT = re.compile(r"<(?:table|ol|ul|dl)\b", re.IGNORECASE)
_TICK_BOX = re.compile(r"\[[ xX]\]\s")


def blocks(data: bytes) -> list[Block]:
    """The paragraphs and tables of a Markdown file. Raises Unreadable where its letters cannot be made out."""
    return blocks_of(decoded(data).text)


def blocks_of(text: str) -> list[Block]:
    """The paragraphs and tables of a Markdown text, without the values that stand before it between lines of `---`."""
    _, words = without_front_matter("\n".join(text.splitlines()) + "\n")
    notes = Notes(words)
    tokens = _parser().parse(notes.text)
    if any(token.level >= DEEPEST for token in tokens):
        return [Paragraph(" ".join(line.split())) for line in words.split("\n") if line.strip()]
    reading = _Reading(notes)
    reading.read_all(SyntaxTreeNode(tokens).children)
    reading.rest_of_notes()
    return reading.blocks


@cache
def _parser(*without: str) -> MarkdownIt:
    parser = MarkdownIt("commonmark", {"html": True, "maxNesting": DEEPEST + 10})
    return parser.enable(["table", "strikethrough"]).disable(without)


@cache
def _too_many() -> int:
    """How many signs the parser says a rule has beyond those it has: version 4 counts the first one twice."""
    return len(_parser().parse("___")[0].markup) - len("___")


class _Reading:
    """Turns the parts of the tree into blocks, in order."""

    def __init__(self, notes: Notes) -> None:
        self.blocks: list[Block] = []
        self._notes = notes
        self._closed = closed_tags(notes.text)

    def read_all(self, nodes: Sequence[SyntaxTreeNode], depth: int = 0) -> None:
        for place, node in enumerate(nodes):
            following = nodes[place + 1] if place + 1 < len(nodes) else None
            if not (_is_contents(node) or (_names_contents(node) and following and _is_contents(following))):
                self._read(node, depth)

    def rest_of_notes(self) -> None:
        """Notes that nothing points to: their words stand at the end."""
        self._say_notes(self._notes.uncited)

    def _read(self, node: SyntaxTreeNode, depth: int) -> None:
        match node.type:
            case "heading":
                self._heading(node, depth)
            case "paragraph":
                self._paragraph(node, depth)
            case "bullet_list" | "ordered_list":
                self._list(node, _labels(node, depth), depth)
            case "table":
                self._table(node)
            case "html_block":
                self._html(node.content, depth)
            case "fence" | "code_block":
                self._set_in(node, depth)
            case "hr":
                self._rule(node)
            case _:
                self.read_all(node.children, depth)

    def _rule(self, node: SyntaxTreeNode) -> None:
        """A long line of underscores is a place to sign; any other rule has no words."""
        length = len(node.markup) - _too_many()
        if node.markup.startswith("_") and length >= SHORTEST_BLANK:
            self.blocks.append(Paragraph("_" * length))

    def _set_in(self, node: SyntaxTreeNode, depth: int) -> None:
        if node.type == "code_block" and depth < DEEPEST_SET_IN:
            self.read_all(SyntaxTreeNode(_parser().parse(node.content)).children, depth + 1)
        else:
            self.blocks += [Paragraph(" ".join(line.split()), depth=depth) for line in node.content.split("\n")]

    def _heading(self, node: SyntaxTreeNode, depth: int) -> None:
        said, names = self._said(node, depth)
        underlined = node.markup in {"=", "-"}
        if underlined and (len(said) != 1 or said[0].text.endswith((".", ";", ",")) or _is_long(said[0].text)):
            self.blocks += said
        else:
            words = " ".join(paragraph.text for paragraph in said)
            if _ATTRIBUTES.search(_inline(node)):
                words = _ATTRIBUTES.sub("", words)
            links = tuple(link for paragraph in said for link in paragraph.links)
            self.blocks.append(Paragraph(words, level=int(node.tag[1]), gap=True, links=links))
        self._say_notes(names)

    def _paragraph(self, node: SyntaxTreeNode, depth: int) -> None:
        said, names = self._said(node, depth)
        self.blocks += said
        self._say_notes(names)

    def _list(self, node: SyntaxTreeNode, labels: Sequence[str], depth: int) -> None:
        for item, label in zip(node.children, labels, strict=True):
            first = len(self.blocks)
            self.read_all(item.children, depth + 1)
            begun = self.blocks[first] if first < len(self.blocks) else None
            if isinstance(begun, Paragraph) and not begun.label and begun.part == "body":
                ticked = label in BULLETS and _TICK_BOX.match(_inline(item.children[0]))
                text = _TICK_BOX.sub("", begun.text) if ticked else begun.text
                self.blocks[first] = replace(begun, text=text, label=label, depth=depth, gap=False)
            elif label:
                self.blocks.insert(first, Paragraph("", label=label, depth=depth))

    def _table(self, node: SyntaxTreeNode) -> None:
        names: list[str] = []
        rows: list[tuple[Cell, ...]] = []
        for row in (row for part in node.children for row in part.children):
            cells: list[Cell] = []
            for cell in row.children:
                said, cited = self._said(cell, 0)
                cells.append(tuple(said))
                names += cited
            rows.append(tuple(cells))
        self.blocks.append(Table(tuple(rows)))
        self._say_notes(names)

    def _html(self, content: str, depth: int) -> None:
        opening = content.lstrip()
        if not is_tag(opening, self._closed):
            # "<insert the school's name>" alone on its line is a blank, and what follows it is Markdown.
            parser = _parser("html_block")
            self.read_all(SyntaxTreeNode(parser.parse(content)).children, depth)
            return
        if _LAID_OUT.search(content):
            self.blocks += _page_blocks(content)
            return
        self.blocks += [
            Paragraph(line, level=level, depth=0 if level else depth, gap=level is not None)
            for level, line in lines_of(content, self._closed)
        ]

    def _said(self, node: SyntaxTreeNode, depth: int) -> tuple[list[Paragraph], list[str]]:
        """The paragraphs a reader sees in one of Markdown's, and the names of the notes they cite first."""
        words = Words(self._closed)
        for inline in node.children:
            words.read(inline.to_tokens()[0].children or [])
        names: list[str] = []
        said: list[Paragraph] = []
        for line in as_paragraphs(words.lines):
            text, cited = self._notes.cited(line.text)
            names += cited
            said.append(
                Paragraph(" ".join(text.split()), depth=depth, bold=line.stands_out, gap=not depth and not said)
            )
        if said:
            said[-1] = replace(said[-1], links=words.hidden())
        return said, names

    def _say_notes(self, names: Sequence[str]) -> None:
        for name in names:
            mark, words = self._notes.note(name)
            noted = _Reading(self._notes)
            noted.read_all(SyntaxTreeNode(_parser().parse(words)).children)
            said = [block for block in noted.blocks if isinstance(block, Paragraph)]
            for place, paragraph in enumerate(said):
                label = mark if not place else paragraph.label
                self.blocks.append(replace(paragraph, label=label, level=None, part="note", gap=False))


def _page_blocks(content: str) -> list[Block]:
    """The tables and lists of a piece of HTML, as the reader of web pages has them."""
    try:
        return html.blocks(f'<meta charset="utf-8">{content}'.encode())
    except Unreadable:  # there are no words in it
        return []


def _is_long(text: str) -> bool:
    return len(text.split()) > LONGEST_HEADING


def _labels(node: SyntaxTreeNode, depth: int) -> list[str]:
    if node.type == "bullet_list":
        return [_bullet(node, depth)] * len(node.children)
    typed = [int(item.info) for item in node.children]
    rising = all(before < after for before, after in pairwise(typed))
    shown = typed if rising else range(typed[0], typed[0] + len(typed))
    return [f"{number}{node.markup}" for number in shown]


def _bullet(node: SyntaxTreeNode, depth: int) -> str:
    """What the page draws before the items of a list; nothing where each has a number typed behind its bullet."""
    numbered = [_begins_with_number(item) for item in node.children]
    return "" if all(numbered) else BULLETS[min(depth, len(BULLETS) - 1)]


def _begins_with_number(item: SyntaxTreeNode) -> bool:
    first = item.children[0] if item.children else None
    if first is None or first.type != "paragraph":
        return False
    words = Words()
    words.read(first.children[0].to_tokens()[0].children or [])
    text = words.lines[0].text
    marker = marker_at(text, text) if text else None
    return marker is not None and not marker.glyph and not marker.weak and bool(marker.number)


def _is_contents(node: SyntaxTreeNode) -> bool:
    """Whether a part is a list of contents: nothing but links to places on the same page."""
    if node.type == "paragraph":
        return bool(_MADE_CONTENTS.fullmatch(_inline(node)))
    if node.type not in {"bullet_list", "ordered_list"}:
        return False
    links = [link for link in node.walk() if link.type == "link"]
    return bool(links) and all(
        len(inline.children) == 1 and inline.children[0].type == "link" and _is_inward(inline.children[0])
        for inline in node.walk()
        if inline.type == "inline"
    )


def _is_inward(link: SyntaxTreeNode) -> bool:
    return str(link.attrs.get("href", "")).startswith("#")


def _names_contents(node: SyntaxTreeNode) -> bool:
    return node.type in {"heading", "paragraph"} and bool(_CONTENTS.fullmatch(_inline(node).strip("* ")))


def _inline(node: SyntaxTreeNode) -> str:
    return node.children[0].content.strip() if node.children else ""
