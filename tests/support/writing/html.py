"""Documents as web pages: a page of a council with its menus, its banners and its footer round the policy."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from html import escape

from parch.domain.documents.paragraphs import Block, Paragraph, Table

BEFORE = """<!DOCTYPE html>
<html><head><meta charset="utf-8"><title>Policies | Bro Taf Council</title>
<style>.num { color: navy } @media print { nav { display: none } }</style>
<script>var x = "<p>not this</p>"</script></head>
<body><a class="skip-link" href="#main">Skip to main content</a>
<div id="cookie-banner"><p>This site keeps cookies.</p><button>Accept</button></div>
<header><a href="/">Bro Taf Council</a><nav><ul><li><a href="/a">Home</a></li><li><a href="/b">Schools</a></li></ul>
</nav></header><nav class="breadcrumbs"><ol><li><a href="/">Home</a></li><li>Policies</li></ol></nav><main id="main">
"""
AFTER = """</main><aside><h2>Related pages</h2><ul><li><a href="/c">Safeguarding</a></li></ul></aside>
<footer>© Bro Taf Council <a href="/d">Privacy</a></footer></body></html>
"""
HEADINGS = 6


def html_of(blocks: Sequence[Block], *, furnished: bool = True) -> bytes:
    """A page of these paragraphs and tables; `furnished` puts a council's page round them."""
    page = "\n".join(_Writer(blocks).lines())
    return f"{BEFORE}{page}{AFTER}".encode() if furnished else page.encode()


class _Writer:
    def __init__(self, blocks: Sequence[Block]) -> None:
        self._blocks = blocks
        self._notes: list[str] = []
        self._open: list[str] = []

    def lines(self) -> Iterator[str]:
        for place, block in enumerate(self._blocks):
            following = self._blocks[place + 1 :]
            if isinstance(block, Table):
                yield from self._close(0)
                yield _table(block)
                yield self._marks(following)
            elif block.part != "note":
                yield from self._paragraph(block, self._marks(following))
        yield from self._close(0)
        if self._notes:
            yield f'<section role="doc-endnotes">{"".join(self._notes)}</section>'

    def _marks(self, following: Sequence[Block]) -> str:
        """The marks of the notes that follow a paragraph; their words go to the end of the page."""
        marks = ""
        for block in following:
            if isinstance(block, Table) or block.part != "note":
                break
            name = f"fn{len(self._notes) + 1}"
            mark, text = escape(block.label), escape(block.text)
            marks += f'<sup><a id="{name}-from" href="#{name}">{mark}</a></sup>'
            self._notes.append(f'<p id="{name}"><a href="#{name}-from">{mark}</a> {text}</p>')
        return marks

    def _paragraph(self, block: Paragraph, marks: str) -> Iterator[str]:
        words = f"{_linked(block)}{marks}"
        if block.level is not None:
            yield from self._close(0)
            yield _heading(block, words)
        elif block.label:
            depth = block.depth + 1
            yield from self._close(depth)
            while len(self._open) < depth:
                yield "<ol>" if len(self._open) + 1 == depth else '<ol><li style="list-style: none">'
                self._open.append("ol")
            label = escape(block.label.replace("\\", "\\\\").replace("'", "\\'"))
            yield f"<li style=\"list-style-type: '{label} '\">{_dressed(block, words)}"
        else:
            yield from self._close(block.depth)
            yield f"<p>{_dressed(block, words)}</p>"

    def _close(self, depth: int) -> Iterator[str]:
        while len(self._open) > depth:
            self._open.pop()
            yield "</li></ol>"


def _heading(block: Paragraph, words: str) -> str:
    number = f'<span class="num">{escape(block.label)}</span> ' if block.label else ""
    if block.level == 0:
        return f'<p class="title">{number}{words}</p>'
    if block.level is not None and block.level > HEADINGS:
        return f'<div role="heading" aria-level="{block.level}">{number}{words}</div>'
    return f"<h{block.level}>{number}{words}</h{block.level}>"


def _dressed(block: Paragraph, words: str) -> str:
    return f"<strong>{words}</strong>" if block.bold else words


def _linked(block: Paragraph) -> str:
    words = escape(block.text)
    for link in block.links:
        words = f'<a href="{escape(link)}">{words}</a>'
    return words


def _table(table: Table) -> str:
    rows = "".join(f"<tr>{''.join(f'<td>{_cell(cell)}</td>' for cell in row)}</tr>" for row in table.rows)
    return f"<table>{rows}</table>"


def _cell(cell: Sequence[Paragraph]) -> str:
    return "".join(f"<p>{_dressed(paragraph, escape(paragraph.words))}</p>" for paragraph in cell)
