"""PDFs, read back from where their letters stand to the paragraphs they were printed from."""

from __future__ import annotations

from collections.abc import Sequence

from parch.domain.documents.formats.pdf.carrying import carried_over
from parch.domain.documents.formats.pdf.contents import without_contents
from parch.domain.documents.formats.pdf.furniture import without_furniture
from parch.domain.documents.formats.pdf.hyphens import Joiner
from parch.domain.documents.formats.pdf.joining import paragraphs_of
from parch.domain.documents.formats.pdf.notes import with_notes
from parch.domain.documents.formats.pdf.opening import opened
from parch.domain.documents.formats.pdf.ordering import all_lines, in_order
from parch.domain.documents.formats.pdf.pages import pages_of
from parch.domain.documents.formats.pdf.rulings import take_tables
from parch.domain.documents.formats.pdf.setting import setting_of
from parch.domain.documents.formats.pdf.shapes import Page
from parch.domain.documents.formats.pdf.standing import Standing
from parch.domain.documents.formats.pdf.wording import NO_LETTERS, SCANNED
from parch.domain.documents.model import Unreadable
from parch.domain.documents.paragraphs import Block
from parch.domain.documents.wording import EMPTY

UNKNOWN = 0.3  # of the letters: more that no font explains, and nothing can be read


def blocks(data: bytes) -> list[Block]:
    """The paragraphs and tables of a PDF, without its running headers, footers and contents pages.

    Raises Unreadable where it is locked, damaged, too long, made of pictures only or of letters nobody can tell.
    """
    with opened(data) as document:
        pages = list(pages_of(document))
    _must_say_something(pages)
    without_furniture(pages)
    for page in pages:
        take_tables(page)
    pieces = in_order(pages)
    setting = setting_of(list(all_lines(pieces)))
    pieces = carried_over(without_contents(with_notes(pieces, setting.usual)))
    joiner = Joiner(line.text for line in all_lines(pieces))
    found = paragraphs_of(pieces, setting)
    return list(Standing(found, setting, joiner).blocks(found))


def _must_say_something(pages: Sequence[Page]) -> None:
    letters = sum(len(word.text) for page in pages for word in page.words)
    unknown = sum(page.unknown for page in pages)
    if unknown > UNKNOWN * (letters + unknown):
        raise Unreadable(NO_LETTERS)
    if not letters:
        raise Unreadable(SCANNED if any(page.pictures for page in pages) else EMPTY)
