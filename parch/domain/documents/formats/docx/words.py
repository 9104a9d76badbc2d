"""The words of a paragraph, as a reader sees them: changes accepted, hidden words and comments gone."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from parch.domain.documents.formats.docx.diagrams import diagrams
from parch.domain.documents.formats.docx.fields import Fields, address, is_contents
from parch.domain.documents.formats.docx.looks import USUAL_SIZE, Look, look_of
from parch.domain.documents.formats.docx.names import (
    ALTERNATES,
    MATHS,
    R_ID,
    TXBX,
    Element,
    W,
    child,
    seen_children,
    value,
)
from parch.domain.documents.formats.docx.styles import ParagraphStyle, Styles
from parch.domain.documents.formats.docx.symbols import symbol
from parch.domain.documents.formats.docx.told import Cited, Content, Piece

_SIGNS: Mapping[str, str] = {
    f"{W}tab": "\t",
    f"{W}ptab": "\t",
    f"{W}br": "\n",
    f"{W}cr": "\n",
    f"{W}noBreakHyphen": "-",
}
# Deleted or moved away; and what is about the words and not among them.
_PASSED_OVER = frozenset(
    f"{W}{name}" for name in ("del", "moveFrom", "pPr", "rPr", "sdtPr", "sdtEndPr", "rt", "rubyPr")
)
_NOTES: Mapping[str, str] = {f"{W}footnoteReference": "footnotes", f"{W}endnoteReference": "endnotes"}
PICTURES = frozenset(f"{W}{name}" for name in ("drawing", "pict", "object"))
# Soft hyphens, zero-width spaces and marks: a reader sees nothing there.
_UNSEEN = dict.fromkeys((0x00AD, 0x200B, 0x2060, 0xFEFF))


class Words:
    """Reads the paragraphs of one story in their order, since fields may run over several of them."""

    def __init__(self, styles: Styles, addresses: Mapping[str, str], fields: Fields) -> None:
        self._styles = styles
        self._addresses = addresses
        self._fields = fields

    def read(self, paragraph: Element, style: ParagraphStyle) -> Content:
        content = Content()
        self._walk(paragraph, style, content, linked=False)
        return content

    def _walk(self, element: Element, style: ParagraphStyle, content: Content, *, linked: bool) -> None:
        for part in seen_children(element):
            tag = str(part.tag)
            if tag == f"{W}r":
                self._run(part, style, content, linked=linked)
            elif tag.startswith(MATHS):
                self._say(content, "".join(words.text or "" for words in part.iter(f"{MATHS}t")), style.look)
            elif tag not in _PASSED_OVER and not is_contents_control(part):
                self._wrapped(part, style, content, linked=linked)

    def _wrapped(self, part: Element, style: ParagraphStyle, content: Content, *, linked: bool) -> None:
        """What stands inside a link, a simple field, a content control or the like."""
        leads = None
        if part.tag == f"{W}hyperlink":
            leads = self._addresses.get(part.get(R_ID) or "", "")
        elif part.tag == f"{W}fldSimple":
            instruction = part.get(f"{W}instr") or ""
            if is_contents(instruction):
                content.contents = True
                return
            leads = address(instruction)
        self._lead(content, leads)
        self._walk(part, style, content, linked=linked or leads is not None)

    def _run(self, run: Element, style: ParagraphStyle, content: Content, *, linked: bool) -> None:
        properties = child(run, "rPr")
        look = self._look(properties, style)
        if linked:
            look = Look(look.bold, look.capitals, None, look.hidden, look.size)
        parts = seen_children(run)
        for part in parts:
            tag = part.tag
            if tag == f"{W}fldChar":
                words, leads = self._fields.mark(part)
                self._say(content, words, look)
                self._lead(content, leads)
            elif tag == f"{W}instrText":
                self._fields.instruct(part.text or "")
            elif tag in PICTURES:
                content.after.extend((*boxes(part), *diagrams(part)) if self._fields.visible else ())
            elif tag in _NOTES:
                self._cite(part, parts, content, look)
            else:
                self._say(content, _said(part), look)

    def _look(self, properties: Element | None, style: ParagraphStyle) -> Look:
        styled = style.look.with_words(self._styles.words(value(properties, "rStyle")))
        return look_of(properties).over(styled).over(self._styles.base)

    def _say(self, content: Content, words: str, look: Look) -> None:
        if not words or look.hidden:
            return
        if self._fields.visible:
            strong = bool(look.bold or look.capitals or look.underlined)
            content.pieces.append(Piece(words.translate(_UNSEEN), strong, look.size or USUAL_SIZE))
        elif self._fields.in_contents:
            content.contents = True

    def _lead(self, content: Content, leads: str | None) -> None:
        if leads and self._fields.visible:
            content.addresses.append(leads)

    def _cite(self, reference: Element, rest: Iterator[Element], content: Content, look: Look) -> None:
        if look.hidden or not self._fields.visible:
            return
        own = (reference.get(f"{W}customMarkFollows") or "0").lower() in {"1", "true", "on"}
        mark = "".join(map(_said, rest)).strip() if own else ""
        content.after.append(Cited(_NOTES[str(reference.tag)], reference.get(f"{W}id") or "", mark))


def _said(part: Element) -> str:
    """What one part of a run prints."""
    if part.tag == f"{W}t":
        return part.text or ""
    if part.tag == f"{W}sym":
        return _sign(part)
    if part.tag == f"{W}ruby":
        return "".join(words.text or "" for base in part.iter(f"{W}rubyBase") for words in base.iter(f"{W}t"))
    return _SIGNS.get(str(part.tag), "")


def _sign(part: Element) -> str:
    try:
        code = int((part.get(f"{W}char") or "")[:8], 16)
    except ValueError:
        return ""
    return symbol(code, part.get(f"{W}font") or "")


def is_contents_control(element: Element) -> bool:
    """Whether a content control holds a table of contents."""
    gallery = value(child(child(element, "sdtPr"), "docPartObj"), "docPartGallery")
    return gallery is not None and gallery.casefold() == "table of contents"


def boxes(element: Element) -> Iterator[Element]:
    """The text boxes in a drawing, in order."""
    for part in seen_children(element):
        if part.tag == TXBX:
            yield part
        elif part.tag != ALTERNATES:
            yield from boxes(part)
