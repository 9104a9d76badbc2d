"""DOCX by python-docx: numbers that Word counts itself, headings with levels, every paragraph in its language."""

from __future__ import annotations

import datetime as dt
import io
import zipfile
from typing import Final

import docx as python_docx
from docx.document import Document
from docx.shared import Pt, Twips
from docx.text.paragraph import Paragraph

from parch.domain.language import Language
from parch.printing import labels
from parch.printing.arrangement import Placed, chapters, placed, tables
from parch.printing.characters import clean, one_line
from parch.printing.numbering import Mark, plan
from parch.printing.outline import details, footer
from parch.printing.printable import Printable
from parch.printing.word_styles import dress
from parch.printing.word_tables import write_table
from parch.printing.word_xml import (
    HANG,
    HANG_BELOW,
    LOCALES,
    add_field,
    add_link,
    bookmark,
    field_instruction,
    field_mark,
    number,
    say,
    write_numbering,
)

_STYLES: Final = {"clause": "Clause", "subpoint": "Point", "bullet": "Bullet", "letter": "Letter", "footnote": "Note"}
_LEADS_IN: Final = (":", ";", ":-", ":–", ";-")
_SALUTATION: Final = 40  # characters; a shorter paragraph of a letter does not end a page
_SHORT_NUMBER: Final = 4  # characters that fit before the text of a heading


def docx(printable: Printable) -> bytes:
    """The document as a Word file, the same bytes for the same input."""
    word = python_docx.Document()
    dress(word, printable.language)
    _set_properties(word, printable)
    _Writer(word, printable).write()
    made = io.BytesIO()
    word.save(made)
    return _dated(made.getvalue(), printable.date)


def _set_properties(word: Document, printable: Printable) -> None:
    moment = dt.datetime.combine(printable.date, dt.time(), dt.UTC)
    properties = word.core_properties
    properties.title, properties.subject = _property(printable.title), _property(printable.subtitle)
    properties.author = properties.last_modified_by = _property(printable.organisation)
    properties.comments, properties.language = "", LOCALES[printable.language]
    properties.version = _property(printable.version_line)
    properties.created = properties.modified = moment


def _property(text: str) -> str:
    return one_line(text)[:255]  # Word refuses longer ones


def _dated(made: bytes, date: dt.date) -> bytes:
    """The same parts with the document's date instead of the clock's, so that equal input gives equal bytes."""
    dated = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(made)) as parts, zipfile.ZipFile(dated, "w", zipfile.ZIP_DEFLATED) as again:
        for name in parts.namelist():
            entry = zipfile.ZipInfo(name, date_time=(max(date.year, 1980), date.month, date.day, 0, 0, 0))
            again.writestr(entry, parts.read(name), zipfile.ZIP_DEFLATED)
    return dated.getvalue()


class _Writer:
    """Writes one document from the top of its first page to the end."""

    def __init__(self, word: Document, printable: Printable) -> None:
        self.word = word
        self.printable = printable
        self.language: Language = printable.language
        self.places = placed(printable.items)
        self.plan = plan(self.places)
        self.chapters = chapters(self.places)
        self.style_ids = {style.name: style.style_id for style in word.styles}

    def write(self) -> None:
        write_numbering(self.word, self.plan)
        self._write_margins()
        self._write_top()
        if self.chapters:
            self._write_contents()
        marks = iter(self.plan.marks)
        for run in tables(self.places):
            run_marks = [next(marks) for _ in run]
            if run[0].item.kind == "cell":
                write_table(self.word, run)
            else:
                self._write_item(run[0], run_marks[0])

    def _write_margins(self) -> None:
        section, printable, language = self.word.sections[0], self.printable, self.language
        say(section.header.paragraphs[0], f"{one_line(printable.title)}\t{one_line(printable.organisation)}", language)
        for part in (section.first_page_footer, section.footer):
            line = say(part.paragraphs[0], f"{footer(printable)}\t{labels.PAGE.in_language(language)} ", language)
            add_field(line, "PAGE", "1")
            say(line, f" {labels.OF.in_language(language)} ", language)
            add_field(line, "NUMPAGES", "1")

    def _write_top(self) -> None:
        printable = self.printable
        self._paragraph("Organisation", one_line(printable.organisation))
        self._paragraph("Title", one_line(printable.title))
        if printable.subtitle:
            self._paragraph("Subtitle", one_line(printable.subtitle))
        line = self._paragraph("Detail", one_line(printable.version_line))
        line.runs[0].bold = True
        for label, value in details(printable):
            line = self._paragraph("Detail", f"{label}: {value}")
        line.paragraph_format.space_after = Pt(14)
        for note in printable.notes:
            self._paragraph("Notice", clean(note))

    def _write_contents(self) -> None:
        """A list of contents that Word can bring up to date; until then it names the chapters and leads to them."""
        self._paragraph("Contents Heading", labels.CONTENTS.in_language(self.language))
        lines = [self.word.add_paragraph(style="toc 1") for _ in self.chapters]
        for order, (line, chapter) in enumerate(zip(lines, self.chapters, strict=True)):
            gap = "\t" if len(chapter.number or "") <= _SHORT_NUMBER else " "
            link = add_link(line, f"{chapter.number or ''}{gap}{chapter.text}".strip(), _bookmark_name(order))
            if order == 0:
                link.addprevious(field_mark("begin"))
                link.addprevious(field_instruction(r'TOC \o "1-1" \n \h'))
                link.addprevious(field_mark("separate"))
        lines[-1]._p.append(field_mark("end"))

    def _write_item(self, place: Placed, mark: Mark | None) -> None:
        style = f"Heading {place.rank}" if place.rank else _STYLES.get(place.item.kind, "Normal")
        typed = place.number if place.number and mark is None else ""
        gap = "\t" if place.is_listed else " "
        text = f"{typed}{gap}{place.text}".rstrip() if typed else place.text
        line = self._paragraph(style, text, place.item.lang)
        if mark is None and place.is_listed and not typed:
            mark = Mark(len(self.plan.lists), place.depth)  # the bullets' list comes after the planned ones
        if mark:
            number(line, mark)
        self._place(line, place, mark)

    def _place(self, line: Paragraph, place: Placed, mark: Mark | None) -> None:
        """Indents and page breaks, and the bookmark of a chapter."""
        hang = _hang(place, mark)
        edge = HANG + (place.depth - 1) * HANG_BELOW if place.depth else 0
        if edge or hang or mark:
            line.paragraph_format.left_indent = Twips(edge + hang)
            line.paragraph_format.first_line_indent = Twips(-hang)
        if place.text.rstrip().endswith(_LEADS_IN) or (place.item.kind == "letter" and len(place.text) < _SALUTATION):
            line.paragraph_format.keep_with_next = True
        order = next((order for order, chapter in enumerate(self.chapters) if chapter is place), None)
        if order is not None:
            bookmark(line, _bookmark_name(order), order)
        if self.chapters and place is self.places[0]:
            line.paragraph_format.page_break_before = True

    def _paragraph(self, style: str, text: str, language: Language | None = None) -> Paragraph:
        line = self.word.add_paragraph()
        line._p.style = self.style_ids[style]  # by name, python-docx would look through every style each time
        return say(line, text, language or self.language)


def _hang(place: Placed, mark: Mark | None) -> int:
    """How far the text stands from the edge that its number or bullet stands on, in twentieths of a point."""
    if place.rank:
        return HANG if mark and len(place.number or "") <= _SHORT_NUMBER else 0
    if not place.is_listed:
        return 0
    return HANG if place.depth == 0 and place.number else HANG_BELOW


def _bookmark_name(order: int) -> str:
    return f"_Toc{order + 1:08d}"
