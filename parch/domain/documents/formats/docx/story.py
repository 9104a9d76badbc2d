"""Reading the text of a Word file, its notes and its text boxes: each is a story that numbers its lists by itself."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from parch.domain.documents.formats.docx import grids
from parch.domain.documents.formats.docx.contents import drop_title
from parch.domain.documents.formats.docx.counters import Counters
from parch.domain.documents.formats.docx.fields import Fields, unclosed
from parch.domain.documents.formats.docx.file import File
from parch.domain.documents.formats.docx.names import Element, P, W, child, flag, seen_children, value
from parch.domain.documents.formats.docx.numbering import List, place_of
from parch.domain.documents.formats.docx.styles import (
    BODY_TEXT,
    Numbered,
    ParagraphStyle,
    numbered_over,
    outline_of,
    spacing_of,
)
from parch.domain.documents.formats.docx.told import Block, Cited, Content, Diagram, Piece, Told
from parch.domain.documents.formats.docx.words import Words, is_contents_control

# A number that is a heading by itself: "Appendix 2". Others say nothing without words.
_WORDED = re.compile(r"[^\W\d_]{4,}")
STEP = 720  # twips a level of a list is worth where its indents are not told
SPACE = 60
TABLE, CHUNK = f"{W}tbl", f"{W}altChunk"
_WRAPPERS = frozenset(f"{W}{name}" for name in ("sdt", "sdtContent", "customXml", "ins", "moveTo", "smartTag"))


@dataclass(frozen=True, slots=True)
class _Open:
    """A paragraph whose end was deleted or is hidden, so that the next one goes on with it."""

    element: Element
    content: Content
    hidden: bool


class Story:
    """One story of a file, read from beginning to end."""

    def __init__(
        self, file: File, root: Element, addresses: Mapping[str, str], notes: dict[str, Story] | None = None
    ) -> None:
        self._file = file
        self._counters = Counters()
        self._words = Words(file.styles, addresses, Fields(unclosed(root)))
        self._addresses = addresses
        self._notes: dict[str, Story] = {} if notes is None else notes  # all footnotes are one story, and all endnotes
        self._after, self._style = 0, ""
        self._blank = False
        self._cells = 0  # that stand open round what is read

    def blocks(self, container: Element) -> list[Block]:
        """What stands in the body, a cell, a note or a box, in reading order."""
        found: list[Block] = []
        for part, content in self._joined(self._parts(container, found)):
            if content is not None:
                self._take(part, content, found)
            elif part.tag == CHUNK:
                found.extend(self._file.taken_in(part))
            else:
                found.extend(grids.read(part, self._cell))
        return found

    def _cell(self, cell: Element) -> list[Block]:
        """What stands in a cell; a number alone in it is the number of what stands beside it."""
        self._cells += 1
        found = self.blocks(cell)
        self._cells -= 1
        return found if len(found) == 1 else [block for block in found if not _is_bare(block)]

    def _joined(self, parts: Iterable[Element]) -> Iterator[tuple[Element, Content | None]]:
        """Tables as they are; paragraphs with their words, those in one whose ends are gone."""
        waiting: _Open | None = None
        for part in parts:
            content = self._words.read(part, self._style_of(part)) if part.tag == P else None
            owner = part
            if waiting and content is None:
                yield waiting.element, waiting.content
            elif waiting and content is not None:
                owner = _owner(waiting, part, content)
                run_in = waiting.hidden and not content.blank and self._level(part) is None
                content = waiting.content.then(content, plain=run_in)
            gone = _end(part)
            waiting = _Open(owner, content, gone == "hidden") if gone and content is not None else None
            if waiting is None:
                yield owner, content
        if waiting:
            yield waiting.element, waiting.content

    def _parts(self, container: Element, found: list[Block]) -> Iterator[Element]:
        """The paragraphs and tables in a container, out of their wrappers."""
        for part in seen_children(container):
            if part.tag in {P, TABLE, CHUNK}:
                yield part
            elif part.tag in _WRAPPERS:
                if is_contents_control(part):
                    drop_title(found)
                else:
                    yield from self._parts(part, found)

    def _style_of(self, paragraph: Element) -> ParagraphStyle:
        return self._file.styles.paragraph(value(child(paragraph, "pPr"), "pStyle"))

    def _take(self, paragraph: Element, content: Content, found: list[Block]) -> None:
        self._file.count(len(content.text))
        style = self._style_of(paragraph)
        if style.contents or (content.contents and content.blank):
            drop_title(found)
            return
        properties = child(paragraph, "pPr")
        label, place = self._label(properties, style)
        space = self._space(properties, style)
        if content.blank and not _WORDED.search(label) and not (self._cells and label):
            self._blank = self._blank or not content.after
        else:
            level = None if content.plain else self._level(paragraph)
            told = Told(content, label, level, place if label else place + _typed_indent(content), space, self._blank)
            self._blank = False
            found.append(told)
        for follower in content.after:
            found.extend(self._following(follower))

    def _level(self, paragraph: Element) -> int | None:
        level = outline_of(child(paragraph, "pPr"))
        if level is None:
            return self._style_of(paragraph).level
        return level if level <= BODY_TEXT else None

    def _label(self, properties: Element | None, style: ParagraphStyle) -> tuple[str, int]:
        """The number or bullet before a paragraph, and where its first line begins."""
        told = place_of(child(properties, "ind"))
        numbered, depth = self._list(numbered_over(Numbered(), child(properties, "numPr")), style)
        if numbered is None:
            return "", (told if told is not None else style.place) or 0
        level = numbered.levels.get(depth)
        own = level.place if level else None
        places = (told, own, style.place, depth * STEP) if level else (told, style.place, 0)
        return self._counters.label(numbered, depth), next(place for place in places if place is not None)

    def _list(self, direct: Numbered, style: ParagraphStyle) -> tuple[List | None, int]:
        numbered = self._file.lists.get(direct.list or style.numbered.list or "")
        if numbered is None:
            return None, 0
        if direct.level is not None:
            return numbered, direct.level
        if direct.list is None and style.chain and (own := numbered.level_of(style.chain[0])) is not None:
            return numbered, own
        if style.numbered.level is not None:
            return numbered, style.numbered.level
        linked = (numbered.level_of(name) for name in style.chain)
        return numbered, next((depth for depth in linked if depth is not None), 0)

    def _space(self, properties: Element | None, style: ParagraphStyle) -> int:
        spacing = spacing_of(child(properties, "spacing")).over(style.spacing)
        told = flag(properties, "contextualSpacing")
        tight = style.tight if told is None else told
        name = style.chain[0] if style.chain else ""
        space = 0 if tight and name == self._style else max(self._after, spacing.before or 0)
        self._after, self._style = 0 if tight else spacing.after or 0, name
        return space

    def _following(self, follower: Cited | Diagram | Element) -> Iterable[Block]:
        if isinstance(follower, Diagram):
            return self._file.diagram(follower)
        return self._note(follower) if isinstance(follower, Cited) else self._box(follower)

    def _note(self, cited: Cited) -> Iterator[Block]:
        """A footnote or endnote, its mark before its first words."""
        notes = self._file.notes[cited.kind]
        note, mark = notes.take(cited)
        if note is None:
            return
        if cited.kind not in self._notes:
            root = note if notes.root is None else notes.root
            self._notes[cited.kind] = Story(self._file, root, notes.addresses, self._notes)
        story = self._notes[cited.kind]
        lines = [line for block in story.blocks(note) for line in grids.lines_of(block)]
        for place, line in enumerate(lines):
            line.part, line.level = "note", None
            if place == 0:
                _mark(line, mark)
            yield line

    def _box(self, box: Element) -> list[Block]:
        return Story(self._file, box, self._addresses, self._notes).blocks(box)


def _is_bare(block: Block) -> bool:
    return isinstance(block, Told) and block.content.blank and not _WORDED.search(block.label)


def _typed_indent(content: Content) -> int:
    """How far tabs and spaces push the first word in, in twips."""
    text = content.text
    before = text[: len(text) - len(text.lstrip())]
    return STEP * before.count("\t") + SPACE * before.count(" ")


def _mark(line: Told, mark: str) -> None:
    pieces = line.content.pieces
    if line.label:
        pieces.insert(0, Piece(f"{line.label} "))
    elif mark and pieces and pieces[0].text.strip() == mark and len(pieces) > 1:
        pieces.pop(0)
    line.label = mark


def _end(paragraph: Element) -> str:
    """How the end of a paragraph is gone, if it is: its deletion is accepted, hidden ends are not drawn."""
    mark = child(child(paragraph, "pPr"), "rPr")
    if child(mark, "del") is not None or child(mark, "moveFrom") is not None:
        return "deleted"
    return "hidden" if flag(mark, "vanish") or flag(mark, "specVanish") else ""


def _owner(before: _Open, paragraph: Element, content: Content) -> Element:
    """Whose number and style two joined paragraphs have.

    A deleted end leaves the end of the second, and with it what that says of the whole; a hidden one is only not
    drawn, so that the line begins as the first did. A paragraph without words says nothing either way.
    """
    if before.content.blank:
        return paragraph
    return before.element if content.blank or before.hidden else paragraph
