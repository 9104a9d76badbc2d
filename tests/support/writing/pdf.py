"""PDFs set by Typst from paragraphs and tables, numbers and bullets printed as a reader sees them."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import typst

from parch.domain.documents.paragraphs import Block, Cell, Paragraph, Table

SIZES = {0: 20, 1: 15, 2: 13, 3: 12}
STEP = 18  # points a depth is worth
FONT = "Libertinus Serif"


@dataclass(frozen=True, slots=True)
class Look:
    """How the pages look. Lengths in points; `hanging` sets the words of a numbered paragraph beside its number."""

    columns: int = 1
    size: float = 10.5
    justify: bool = False
    hyphenate: bool = False
    hanging: bool = True
    ruled: bool = True
    spacing: float = 9
    lang: str = "en"
    font: str = FONT
    plain_headings: bool = False  # bold, and no larger than the words round them


def pdf_of(
    blocks: Iterable[Block],
    *,
    columns: int = 1,
    header: str = "",
    footer: str = "",
    contents: bool = False,
    look: Look | None = None,
    title_across: bool = False,
    before: str = "",
) -> bytes:
    """The PDF of these blocks. In a footer or header, {page} and {pages} stand for the page's number and their count.

    `contents` puts a page of contents with dotted lines after the title; `before` is Typst to be set first.
    """
    look = look or Look()
    told = list(blocks)
    parts = [_page(look, columns, header, footer), before]
    title = [block for block in told if isinstance(block, Paragraph) and block.level == 0][:1]
    if title and (title_across or contents):
        told.remove(title[0])
        placed = _paragraph(title[0], look)
        parts.append(f'#place(top, scope: "parent", float: true)[{placed}]' if columns > 1 else placed)
    if contents:
        parts.append(_contents(told))
    return _set([*parts, *_told(told, look)])


def beside(left: Sequence[Block], right: Sequence[Block], *, look: Look | None = None, title: str = "") -> bytes:
    """Two tellings side by side, paragraph by paragraph, as a leaflet in two languages is laid out without lines."""
    look = look or Look(hanging=False)
    cells = []
    for here, there in zip(left, right, strict=True):
        cells += [f"[{part}]" for part in (*_told([here], look), *_told([there], look))]
    grid = f"#grid(columns: (1fr, 1fr), column-gutter: 24pt, row-gutter: {look.spacing}pt, {', '.join(cells)})"
    heading = [_paragraph(Paragraph(title, level=0), look)] if title else []
    return _set([_page(look, 1, "", ""), *heading, grid])


def typeset(source: str) -> bytes:
    """The PDF of a Typst source."""
    return bytes(typst.compile(source.encode()))


def _set(parts: Iterable[str]) -> bytes:
    return typeset("\n\n".join(part for part in parts if part))


def _page(look: Look, columns: int, header: str, footer: str) -> str:
    lines = [
        f'#set page(paper: "a4", margin: 62pt, columns: {columns}, header: {_running(header)},'
        f" footer: {_running(footer)})",
        f"#set text(font: {_quoted(look.font)}, size: {look.size}pt, lang: {_quoted(look.lang)},"
        f" hyphenate: {str(look.hyphenate).lower()})",
        f"#set par(justify: {str(look.justify).lower()}, spacing: {look.spacing}pt)",
        f"#set block(spacing: {look.spacing}pt)",
    ]
    return "\n".join(lines)


def _running(text: str) -> str:
    if not text:
        return "none"
    said = _quoted(text).replace("{pages}", '" + str(counter(page).final().first()) + "')
    said = said.replace("{page}", '" + str(counter(page).get().first()) + "')
    return f"context text(9pt, {said})"


def _contents(blocks: Sequence[Block]) -> str:
    heads = [block for block in blocks if isinstance(block, Paragraph) and block.level]
    rows = "\n".join(
        f"#block[#{_quoted(head.words)} #box(width: 1fr, repeat[.]) {3 + place // 4}]"
        for place, head in enumerate(heads)
    )
    return f'#text(15pt, weight: "bold")[Contents]\n\n{rows}\n\n#pagebreak(weak: true)'


def _told(blocks: Sequence[Block], look: Look) -> list[str]:
    parts: list[str] = []
    for place, block in enumerate(blocks):
        if isinstance(block, Table):
            parts.append(_table(block, look))
        elif block.part != "note":
            notes = []
            for after in blocks[place + 1 :]:
                if not isinstance(after, Paragraph) or after.part != "note":
                    break
                notes.append(after)
            parts.append(_paragraph(block, look, notes))
    return parts


def _paragraph(paragraph: Paragraph, look: Look, notes: Sequence[Paragraph] = ()) -> str:
    marks = "".join(f"#footnote(numbering: _ => {_quoted(note.label)})[#{_quoted(note.text)}]" for note in notes)
    words = f"#{_quoted(paragraph.text)}{marks}"
    label = f"#{_quoted(paragraph.label)}" if paragraph.label else ""
    if label and look.hanging and paragraph.level is None:
        width = max(STEP * 1.5, len(paragraph.label) * look.size * 0.62)
        body = f"#grid(columns: ({width}pt, 1fr), [{label}], [{words}])"
    else:
        body = f"{label} {words}".strip()
    dressed = _dressed(paragraph, body, look)
    above = f", above: {look.spacing * 2}pt" if paragraph.gap or paragraph.level is not None else ""
    inset = f"inset: (left: {STEP * paragraph.depth}pt)"
    return f"#block({inset}{above})[{dressed}]"


def _dressed(paragraph: Paragraph, body: str, look: Look) -> str:
    if paragraph.level is None:
        return f"#strong[{body}]" if paragraph.bold else body
    size = look.size if look.plain_headings and paragraph.level else SIZES.get(paragraph.level, 11.5)
    return f'#text({size}pt, weight: "bold")[{body}]'


def _table(table: Table, look: Look) -> str:
    columns = max(len(row) for row in table.rows)
    cells = [
        f"[{_cell(row[column], look) if column < len(row) else ''}]" for row in table.rows for column in range(columns)
    ]
    stroke = "0.5pt" if look.ruled else "none"
    widths = ", ".join(["1fr"] * columns)
    return f"#table(columns: ({widths}), stroke: {stroke}, {', '.join(cells)})"


def _cell(cell: Cell, look: Look) -> str:
    return "\n\n".join(_paragraph(paragraph, look) for paragraph in cell)


def _quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)
