"""The pages of an open PDF, each with its words and lines upright."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pypdfium2.raw as pdfium

from parch.domain.documents.formats.pdf.dots import bullets
from parch.domain.documents.formats.pdf.drawing import drawn_on
from parch.domain.documents.formats.pdf.glyphs import Frame, Glyphs
from parch.domain.documents.formats.pdf.shapes import Page, Rule, Word
from parch.domain.documents.model import Unreadable
from parch.domain.documents.sniffing import LONGEST
from parch.domain.documents.wording import TOO_LONG

FIELD = 20  # PDFium's kind of a note on a page that is a field of a form


def pages_of(document: Any) -> Iterator[Page]:
    """Every page in order; one that PDFium cannot open is empty. Raises Unreadable where there are too many words."""
    letters = 0
    for number in range(pdfium.FPDF_GetPageCount(document)):
        page = _page(document, number)
        letters += sum(len(word.text) + 1 for word in page.words)
        if letters > LONGEST:
            raise Unreadable(TOO_LONG)
        yield page


def _page(document: Any, number: int) -> Page:
    handle = pdfium.FPDF_LoadPage(document, number)
    if not handle:
        return Page(number, 0, 0, [], [])
    try:
        if _has_fields(handle):
            # Draws what was filled in on the page itself, in memory only.
            pdfium.FPDFPage_Flatten(handle, 0)
            pdfium.FPDF_ClosePage(handle)
            handle = pdfium.FPDF_LoadPage(document, number)
        return _looked_at(handle, number)
    finally:
        pdfium.FPDF_ClosePage(handle)


def _looked_at(handle: Any, number: int) -> Page:
    box = pdfium.FS_RECTF()
    pdfium.FPDF_GetPageBoundingBox(handle, box)
    frame = Frame(box.left, box.bottom, box.right - box.left, box.top - box.bottom)
    text = pdfium.FPDFText_LoadPage(handle)
    if not text:
        return Page(number, frame.width, frame.height, [], [], drawn_on(handle).pictures)
    try:
        glyphs = Glyphs(text, frame).read()
    finally:
        pdfium.FPDFText_ClosePage(text)
    turn = max(glyphs.words, key=lambda way: len(glyphs.words[way]), default=0)
    width, height = (frame.width, frame.height) if turn % 2 == 0 else (frame.height, frame.width)
    words = [word for word in glyphs.words.get(turn, []) if _on_page(word, width, height)]
    drawn = drawn_on(handle)
    rules = [_turned(rule, frame, turn) for rule in drawn.rules]
    dots = [replace(dot, box=_turned(dot.box, frame, turn)) for dot in drawn.dots]
    words += list(bullets(dots, words))
    return Page(number, width, height, words, rules, drawn.pictures, glyphs.unknown)


def _on_page(word: Word, width: float, height: float) -> bool:
    return word.x1 > 0 and word.x0 < width and -1 < word.y < height


def _turned(rule: Rule, frame: Frame, turn: int) -> Rule:
    (ax, ay), (bx, by) = frame.turned(rule.x0, rule.y0, turn), frame.turned(rule.x1, rule.y1, turn)
    return Rule(min(ax, bx), min(ay, by), max(ax, bx), max(ay, by))


def _has_fields(handle: Any) -> bool:
    for place in range(min(pdfium.FPDFPage_GetAnnotCount(handle), 1000)):
        note = pdfium.FPDFPage_GetAnnot(handle, place)
        kind = pdfium.FPDFAnnot_GetSubtype(note)
        pdfium.FPDFPage_CloseAnnot(note)
        if kind == FIELD:
            return True
    return False
