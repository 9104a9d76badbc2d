"""Diagrams drawn from words (SmartArt): the words stand in a part of their own (ECMA-376 part 1, 21.4)."""

from __future__ import annotations

from collections.abc import Iterator

from parch.domain.documents.formats.docx.looks import USUAL_SIZE
from parch.domain.documents.formats.docx.names import LINKS, Element
from parch.domain.documents.formats.docx.told import Content, Diagram, Piece, Told

_DGM = "{http://schemas.openxmlformats.org/drawingml/2006/diagram}"
_A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_SHOWN = frozenset({"node", "asst"})  # the others join, order or lay out


def diagrams(drawing: Element) -> Iterator[Diagram]:
    """The diagrams in a drawing, by the id of their words."""
    for relations in drawing.iter(f"{_DGM}relIds"):
        yield Diagram(relations.get(f"{{{LINKS}}}dm") or "")


def words_of(root: Element | None) -> Iterator[Told]:
    """What the shapes of a diagram say, each paragraph of it by itself."""
    for point in root.iter(f"{_DGM}pt") if root is not None else ():
        if point.get("type", "node") not in _SHOWN:
            continue
        for paragraph in point.iter(f"{_A}p"):
            text = "".join(words.text or "" for words in paragraph.iter(f"{_A}t"))
            if text.strip():
                yield Told(Content([Piece(text, size=USUAL_SIZE)]))
