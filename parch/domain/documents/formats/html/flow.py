"""From the elements of a page to paragraphs and tables, as a reader sees them from top to bottom."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from parch.domain.documents.formats.html import grids, lists
from parch.domain.documents.formats.html.counters import Counters
from parch.domain.documents.formats.html.gathering import Gathering, Manner
from parch.domain.documents.formats.html.pointers import Notes
from parch.domain.documents.formats.html.styles import Styles, Values, word
from parch.domain.documents.formats.html.tree import BLOCKS, HEADINGS, LABEL, Element
from parch.domain.documents.formats.html.word import is_gap, is_label, label_of
from parch.domain.documents.model import Unreadable
from parch.domain.documents.paragraphs import Block, Paragraph, Table
from parch.domain.documents.sniffing import MOST_LINES
from parch.domain.documents.wording import TOO_LONG

BOLD = 600
_SPACED = frozenset({"p", "dt", "blockquote", "pre", "hr", "summary", *HEADINGS})
_STRONG = frozenset({"b", "strong", "th", "u", "big"})
_PLAIN = frozenset({"div", "section", "article", "main", "body", "html"})
_INLINE = frozenset({"inline", "contents"})
_AS_BLOCK = frozenset({"block", "flex", "grid", "table", "list-item", "table-row", "table-cell", "flow-root"})
LOWEST = 9


@dataclass(frozen=True, slots=True)
class Page:
    """What is known of a page before it is read through."""

    styles: Styles
    dropped: frozenset[Element]
    notes: Notes


class Flow:
    """Reads elements in order. `blocks` is the result."""

    def __init__(self, page: Page) -> None:
        self._page = page
        self._counters = Counters(page.styles.counter_styles)
        self._out = Gathering()
        self._bodies = page.notes.bodies
        self._made_up: Mapping[str, Values] = page.styles.counter_styles
        self._takers: dict[str, Callable[[Element, Manner], None]] = {
            "br": self._break,
            "table": self._table,
            LABEL: self._label,
        }

    def read(self, roots: Sequence[Element]) -> list[Block]:
        for root in roots:
            self.take(root, Manner())
            self._flush()
        return self._out.blocks

    def take(self, element: Element, manner: Manner) -> None:
        """Read one element and all inside it."""
        if element in self._page.dropped or element in self._bodies or element in self._page.notes.back:
            return
        if element in self._page.notes.marks:
            self._out.notes.append(element)
            return
        values = self._page.styles.of(element)
        if lists.unseen(values):
            return
        if element.tag in lists.LISTS:
            lists.begin(element, self._counters)
        elif element.tag == "li":
            lists.count(element, self._counters)
        self._counters.enter(element, values)
        self._dressed(element, values, self._manner(element, values, manner))
        self._counters.leave(element)

    def _dressed(self, element: Element, values: Values, manner: Manner) -> None:
        block = _is_block(element, values)
        if block:
            self._flush()
        if element.tag == "li":
            self._mark(element, values, manner)
        self._draw(element, "before", manner)
        taker = self._takers.get(element.tag)
        if taker:
            taker(element, manner)
        elif is_label(element):
            self._label(element, manner)
        elif is_gap(element) and self._out.take_label(element):
            pass
        else:
            self._inside(element, manner)
        self._draw(element, "after", manner)
        if block:
            self._flush()
            if element.tag == "li":
                self._out.label = ""

    def _inside(self, element: Element, manner: Manner) -> None:
        if element.tag == "a" and element.get("href").startswith(("http://", "https://", "mailto:")):
            self._out.link(element.get("href").strip())
        for child in element.children:
            if isinstance(child, str):
                self._out.text(child, manner)
                continue
            first = self._out.is_empty
            self.take(child, manner)
            if first and child.tag not in BLOCKS:
                self._out.part_number()

    # How an element stands

    def _manner(self, element: Element, values: Values, above: Manner) -> Manner:
        if element.tag not in BLOCKS and not values:
            return replace(above, bold=True) if element.tag in _STRONG and not above.bold else above
        if element.tag in _PLAIN and not values and not above.gap and "role" not in element.attributes:
            return above
        manner = replace(
            above,
            bold=_bold(element, values, above.bold),
            seen=_seen(values, above.seen),
            kept=_kept(element, values, above.kept),
            gap=element.tag in _SPACED if element.tag in BLOCKS else above.gap,
        )
        if element.tag in lists.LISTS:
            style = lists.style_of(element, values, above.bulleted, above.style)
            bulleted = above.bulleted + (element.tag != "ol")
            return replace(manner, style=style, bulleted=bulleted, lists=above.lists + 1)
        if element.tag in BLOCKS:
            return self._block_manner(element, values, manner, above)
        return manner

    def _block_manner(self, element: Element, values: Values, manner: Manner, above: Manner) -> Manner:
        level = _level(element)
        depth = above.depth
        if element.tag == "li":
            depth = max(0, above.lists - 1) + lists.steps(values, lists.STEP)
            return replace(manner, depth=depth, item=element, level=None)
        if element.tag in {"blockquote", "dd"}:
            depth += 1
        elif element.tag in {"p", "div"}:
            depth += lists.steps(values, 0)
        return replace(manner, depth=depth, level=level if level is not None else above.level)

    def _mark(self, element: Element, values: Values, manner: Manner) -> None:
        display = word(values.get("display", ()))
        drawn = self._page.styles.of(element, "marker").get("content") if self._pseudo("marker") else None
        if drawn:
            self._out.label = self._counters.written(drawn, element).strip()
        elif display in {"", "list-item"} and manner.seen:
            style = lists.style_of(element, values, manner.bulleted, manner.style)
            self._out.label = lists.mark(style, self._counters, self._made_up)

    def _pseudo(self, name: str) -> bool:
        return name in self._page.styles.pseudos

    def _draw(self, element: Element, name: str, manner: Manner) -> None:
        """What the style sheet draws before or after an element: numbers and bullets, not mere ornament."""
        if not self._pseudo(name):
            return
        values = self._page.styles.of(element, name)
        if not values or word(values.get("display", ())) == "none":
            return
        if name == "before":
            self._counters.enter(element, {key: values[key] for key in values if key.startswith("counter")})
        content = values.get("content", ())
        drawn = self._counters.written(content, element)
        counted = self._counters.counts(content)
        if not drawn.strip() or not (counted or (name == "before" and (element.tag == "li" or drawn[0].isalnum()))):
            return
        self._out.draw(drawn, manner, counted=counted, begins=name == "before")

    # Elements of their own kind

    def _break(self, _element: Element, _manner: Manner) -> None:
        self._out.break_line()

    def _label(self, element: Element, manner: Manner) -> None:
        if manner.seen:
            self._out.label = label_of(element)

    def _table(self, table: Element, manner: Manner) -> None:
        if grids.lays_out(table):
            self._inside(table, manner)
            return
        for stray in (*grids.strays_in(table), *(inner for inner in table.elements if inner.tag == "caption")):
            if isinstance(stray, str):
                self._out.text(stray, manner)
            else:
                self.take(stray, manner)
        self._flush()
        columns = grids.Columns()
        rows = []
        notes: list[Paragraph] = []
        for row in grids.rows_of(table):
            if row in self._page.dropped or lists.unseen(self._page.styles.of(row)):
                continue
            self._counters.enter(row, self._page.styles.of(row))
            rows.append(tuple(tuple(self._cell(cell, manner)) if cell else () for cell in columns.row(row)))
            self._counters.leave(row)
        for cells in rows:
            notes.extend(paragraph for cell in cells for paragraph in cell if paragraph.part == "note")
        self._out.blocks.append(
            Table(tuple(tuple(tuple(p for p in cell if p.part != "note") for cell in row) for row in rows))
        )
        self._out.blocks.extend(notes)

    def _cell(self, cell: Element, manner: Manner) -> Iterator[Paragraph]:
        outside, self._out = self._out, Gathering()
        self.take(cell, replace(manner, lists=0, depth=0, item=None))
        self._flush()
        inside, self._out = self._out.blocks, outside
        for block in inside:
            if isinstance(block, Paragraph):
                yield block
            else:
                yield from (paragraph for row in block.rows for inner in row for paragraph in inner)

    # Notes

    def _flush(self) -> None:
        """End the paragraph; its footnotes follow it."""
        waiting = self._out.end()
        if len(self._out.blocks) > MOST_LINES:
            raise Unreadable(TOO_LONG)
        for mark in waiting:
            printed, body = self._page.notes.marks[mark]
            self._out.blocks.append(Paragraph(self._note(body), label=printed, part="note"))

    def _note(self, body: Element) -> str:
        outside, self._out = self._out, Gathering()
        self._bodies.discard(body)
        for child in body.children:
            if isinstance(child, str):
                self._out.text(child, Manner())
            else:
                self.take(child, Manner())
        self._flush()
        self._bodies.add(body)
        inside, self._out = self._out.blocks, outside
        words = [block.words for block in inside if isinstance(block, Paragraph)]
        return " ".join(words)


def _is_block(element: Element, values: Values) -> bool:
    display = word(values.get("display", ()))
    if element.tag in BLOCKS:
        return display not in _INLINE or (element.tag in {"li", "p"} and display == "contents")
    return display in _AS_BLOCK


def _bold(element: Element, values: Values, above: bool) -> bool:
    weight = values.get("font-weight", ())
    for token in weight:
        if token.type == "number":
            return bool(token.value >= BOLD)
        if token.type == "ident" and token.lower_value in {"normal", "lighter"}:
            return False
        if token.type == "ident" and token.lower_value in {"bold", "bolder"}:
            return True
    lined = [*values.get("text-decoration", ()), *values.get("text-decoration-line", ())]
    if element.tag != "a" and any(token.type == "ident" and token.lower_value == "underline" for token in lined):
        return True
    return above or element.tag in _STRONG


def _seen(values: Values, above: bool) -> bool:
    visibility = word(values.get("visibility", ()))
    return above if not visibility else visibility not in {"hidden", "collapse"}


def _kept(element: Element, values: Values, above: bool) -> bool:
    """Whether line breaks in the source show."""
    declared = word(values.get("white-space", ()))
    return declared.startswith("pre") if declared else above or element.tag in {"pre", "listing", "xmp"}


def _level(element: Element) -> int | None:
    if element.tag in HEADINGS:
        return HEADINGS[element.tag]
    if element.get("role") == "heading":
        return max(1, min(LOWEST, lists.integer(element.get("aria-level")) or 2))
    return 0 if element.tag == "p" and not {"MsoTitle", "title"}.isdisjoint(element.classes) else None
