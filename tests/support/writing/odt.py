"""Documents as OpenDocument texts, their numbers and bullets made by the program's own lists, never typed.

Decimals share one list of many levels, as an office's clauses do; every other dress has a list of its own. A label
that no list would count to ("Appendix 2") is typed before the words.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Sequence
from xml.sax.saxutils import escape, quoteattr

from parch.domain.documents.paragraphs import Block, Paragraph, Table
from tests.support.writing.counted import Figure, figure_of, is_bullet

TEXT = "application/vnd.oasis.opendocument.text"
LEVELS = 10
_SPACES = (
    " ".join(
        f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{told}:1.0"'
        for name, told in (
            ("office", "office"),
            ("style", "style"),
            ("text", "text"),
            ("table", "table"),
            ("fo", "xsl-fo-compatible"),
            ("manifest", "manifest"),
            ("draw", "drawing"),
        )
    )
    + ' xmlns:xlink="http://www.w3.org/1999/xlink"'
    + ' xmlns:loext="urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0"'
)
_STYLES = """<style:style style:name="Standard" style:family="paragraph"/>
<style:style style:name="Title" style:family="paragraph" style:parent-style-name="Standard"/>
<style:style style:name="Bold" style:family="paragraph" style:parent-style-name="Standard">
<style:text-properties fo:font-weight="bold"/></style:style>"""


def odt_of(blocks: Sequence[Block]) -> bytes:
    """An .odt file of these paragraphs and tables."""
    writer = _Writer()
    body = writer.written(blocks)
    return packed(content(body, styles=_STYLES, lists="".join(writer.styles.values())))


def content(body: str, *, styles: str = "", lists: str = "") -> str:
    """A content.xml, or a flat file, with this body."""
    return (
        f'<?xml version="1.0" encoding="UTF-8"?><office:document-content {_SPACES} office:version="1.3">'
        f"<office:styles>{styles}</office:styles><office:automatic-styles>{lists}</office:automatic-styles>"
        f"<office:body><office:text>{body}</office:text></office:body></office:document-content>"
    )


def flat(body: str, *, styles: str = "", lists: str = "", kind: str = TEXT) -> bytes:
    """A flat OpenDocument file (.fodt)."""
    told = content(body, styles=styles, lists=lists).replace("document-content", "document")
    return told.replace("office:version", f'office:mimetype="{kind}" office:version', 1).encode()


def packed(told: str | bytes, *more: tuple[str, str | bytes], kind: str = TEXT, manifest: str = "") -> bytes:
    """An .odt file of a content.xml, and of other entries with their names."""
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("mimetype", kind, zipfile.ZIP_STORED)
        archive.writestr("content.xml", told)
        for name, entry in more:
            archive.writestr(name, entry)
        entries = _entry("/", kind) + "".join(_entry(name, "text/xml") for name in ("content.xml", *dict(more)))
        archive.writestr(
            "META-INF/manifest.xml",
            f'<manifest:manifest {_SPACES} manifest:version="1.3">{entries}{manifest}</manifest:manifest>',
        )
    return held.getvalue()


def _entry(name: str, kind: str) -> str:
    return f'<manifest:file-entry manifest:full-path="{name}" manifest:media-type="{kind}"/>'


class _Writer:
    def __init__(self) -> None:
        self.styles: dict[tuple[str, str, str], str] = {}
        self._clauses: list[int] = []
        self._begun = False
        self._lists: list[tuple[int, Figure | None, str]] = []
        self._names = 0

    def written(self, blocks: Sequence[Block]) -> str:
        told: list[str] = []
        for block in blocks:
            if isinstance(block, Table):
                told.append(self._table(block))
                self._lists.clear()
            elif block.part == "note" and told and told[-1].endswith(("</text:p>", "</text:h>", "</text:list>")):
                told[-1] = _cited(told[-1], block)
            elif block.words:
                told.append(self._paragraph(block))
        return "".join(told)

    def _table(self, table: Table) -> str:
        rows = ""
        for row in table.rows:
            cells = (
                "<table:table-cell>" + "".join(_typed(paragraph) for paragraph in cell) + "</table:table-cell>"
                if cell
                else "<table:covered-table-cell/>"
                for cell in row
            )
            rows += f"<table:table-row>{''.join(cells)}</table:table-row>"
        columns = max(1, *(len(row) for row in table.rows), 1)
        return f'<table:table><table:table-column table:number-columns-repeated="{columns}"/>{rows}</table:table>'

    def _paragraph(self, paragraph: Paragraph) -> str:
        label = paragraph.label
        if is_bullet(label):
            return self._listed(paragraph, None)
        last = next((told for depth, told, _ in reversed(self._lists) if depth == paragraph.depth), None)
        figure = figure_of(label, last) if label else None
        if figure is None:
            self._lists.clear()
            return _typed(paragraph)
        if figure.form == "1" and (len(figure.path) > 1 or paragraph.level):
            return self._clause(paragraph, figure)
        return self._listed(paragraph, figure)

    def _clause(self, paragraph: Paragraph, figure: Figure) -> str:
        """A paragraph of the one list that counts the clauses, or typed where that list has not come to it."""
        path, level = figure.path, len(figure.path)
        self._lists.clear()
        if tuple(self._clauses[: level - 1]) != path[:-1] or level > LEVELS:
            return _typed(paragraph)
        follows = self._clauses[level - 1] + 1 if len(self._clauses) >= level else 1
        self._clauses[level - 1 :] = [path[-1]]
        name = self._style(figure, "".join(_level(at, "1", figure, shown=at) for at in range(1, LEVELS + 1)))
        start = "" if follows == path[-1] else f' text:start-value="{path[-1]}"'
        attributes = 'text:continue-list="clauses"' if self._begun else 'xml:id="clauses"'
        self._begun = True
        return _nested(_bare(paragraph), name, level, start, attributes)

    def _listed(self, paragraph: Paragraph, figure: Figure | None) -> str:
        last, identity = self._back_to(paragraph.depth)
        dressed = figure or Figure((1,), "", paragraph.label)
        goes_on = figure and last and last.dress == figure.dress and last.path[0] + 1 == figure.path[0]
        if not goes_on:
            self._names += 1
            identity = f"list{self._names}"
        name = self._style(dressed, "".join(_level(at, dressed.form, dressed) for at in range(1, LEVELS + 1)))
        start = f' text:start-value="{figure.path[0]}"' if figure and not goes_on and figure.path[0] != 1 else ""
        self._lists.append((paragraph.depth, figure, identity))
        attributes = f'text:continue-list="{identity}"' if goes_on else f'xml:id="{identity}"'
        return _nested(_bare(paragraph), name, min(len(self._lists), LEVELS), start, attributes)

    def _back_to(self, depth: int) -> tuple[Figure | None, str]:
        """Close the lists that stand deeper; the last figure and the name of the one that stands as deep."""
        while self._lists and self._lists[-1][0] > depth:
            self._lists.pop()
        if self._lists and self._lists[-1][0] == depth:
            _, last, identity = self._lists.pop()
            return last, identity
        return None, ""

    def _style(self, figure: Figure, levels: str) -> str:
        key = figure.dress if figure.form else ("", figure.before, "")
        name = f"L{list(self.styles).index(key) + 1}" if key in self.styles else f"L{len(self.styles) + 1}"
        self.styles.setdefault(key, f'<text:list-style style:name="{name}">{levels}</text:list-style>')
        return name


def _level(at: int, form: str, figure: Figure, shown: int = 1) -> str:
    if not form:
        return f'<text:list-level-style-bullet text:level="{at}" text:bullet-char={quoteattr(figure.before)}/>'
    return (
        f'<text:list-level-style-number text:level="{at}" style:num-format="{form}" '
        f"style:num-prefix={quoteattr(figure.before)} style:num-suffix={quoteattr(figure.after)} "
        f'text:display-levels="{shown}"/>'
    )


def _nested(told: str, name: str, level: int, start: str, attributes: str) -> str:
    outer = '<text:list text:continue-numbering="true"><text:list-item>' * (level - 1)
    opening = f'<text:list text:style-name="{name}" {attributes}><text:list-item>{outer}'
    opening = opening[: -len("<text:list-item>")] + f"<text:list-item{start}>"
    return f"{opening}{told}{'</text:list-item></text:list>' * level}"


def _typed(paragraph: Paragraph) -> str:
    return _element(paragraph, paragraph.words)


def _bare(paragraph: Paragraph) -> str:
    return _element(paragraph, paragraph.text)


def _element(paragraph: Paragraph, words: str) -> str:
    if paragraph.level:
        return f'<text:h text:outline-level="{paragraph.level}">{escape(words)}</text:h>'
    style = "Title" if paragraph.level == 0 else "Bold" if paragraph.bold else "Standard"
    return f'<text:p text:style-name="{style}">{escape(words)}</text:p>'


def _cited(told: str, note: Paragraph) -> str:
    """The paragraph with a note hung on its last word."""
    written = (
        f'<text:note text:note-class="footnote"><text:note-citation>{escape(note.label)}</text:note-citation>'
        f"<text:note-body><text:p>{escape(note.text)}</text:p></text:note-body></text:note>"
    )
    at = max(told.rfind("</text:p>"), told.rfind("</text:h>"))
    return told[:at] + written + told[at:]
