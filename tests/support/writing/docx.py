"""Documents as Word files, their numbers and bullets made by Word's own lists, never typed.

Decimals share one list of many levels, as long as that list would count to them; every other dress has a list of its
own, and so has a number that comes out of turn. A label that no list counts to is typed before the words.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from xml.sax.saxutils import escape, quoteattr

from parch.domain.documents.paragraphs import Block, Paragraph, Table
from tests.support.writing.counted import Figure, figure_of, is_bullet
from tests.support.writing.docx_parts import files, lvl, num, packed, starts_at, style

LEVELS = 9
STEP = 720  # twips a depth is worth
_FORMS = {"1": "decimal", "a": "lowerLetter", "A": "upperLetter", "i": "lowerRoman", "I": "upperRoman"}
_WORDED = re.compile(r"(\D{1,20} )(\d{1,3})([.:]?)")


def docx_of(blocks: Sequence[Block]) -> bytes:
    """A .docx file of these paragraphs and tables."""
    writer = _Writer()
    for block in blocks:
        writer.take(block)
    body = "".join(writer.body)
    parts = {"styles": _styles(), "numbering": writer.lists.written(), "footnotes": "".join(writer.notes)}
    return packed(files(body, parts, links=writer.links))


def _styles() -> str:
    headings = (
        style(f"Heading{n}", f'<w:pPr><w:outlineLvl w:val="{n - 1}"/></w:pPr>', called=f"heading {n}", based="Normal")
        for n in range(1, LEVELS + 1)
    )
    return style("Normal") + style("Title", called="Title", based="Normal") + "".join(headings)


@dataclass
class _Decimals:
    """A list of decimals of several levels: how each level is dressed, and what has been counted."""

    number: int
    dress: dict[int, tuple[str, str]] = field(default_factory=dict)
    counts: list[int] = field(default_factory=list)

    def takes(self, figure: Figure) -> bool:
        """Whether the next number of that level is that figure; if so it is counted."""
        level = len(figure.path) - 1
        if self.dress.get(level, (figure.before, figure.after)) != (figure.before, figure.after):
            return False
        above = self.counts[:level] if self.counts else [1] * level
        after = self.counts[level] + 1 if len(self.counts) > level else 1
        if len(above) < level or (*above, after) != figure.path:
            return False
        self.dress[level], self.counts = (figure.before, figure.after), [*above, after]
        return True

    def written(self) -> str:
        levels = []
        for level in range(LEVELS):
            before, after = self.dress.get(level, ("", ""))
            path = ".".join(f"%{n}" for n in range(1, level + 2))
            levels.append(lvl(level, escape(f"{before}{path}{after}")))
        return "".join(levels)


class _Lists:
    """Every list of a document; list numbers and definition numbers count from 1 together."""

    def __init__(self) -> None:
        self.definitions: list[_Decimals | str] = []
        self.more: list[str] = []
        self._bullets: dict[str, int] = {}
        self._counted: dict[tuple[str, str, str], tuple[int, int, int]] = {}  # definition, list, last value
        self.last: Figure | None = None

    def decimal(self, figure: Figure) -> tuple[int, int] | None:
        """The list and level that count to a decimal."""
        fresh = _Decimals(len(self.definitions) + 1)
        known = [one for one in self.definitions if isinstance(one, _Decimals)]
        taken = next((one for one in (*reversed(known), fresh) if one.takes(figure)), None)
        if taken is fresh:
            self.definitions.append(fresh)
        return (taken.number, len(figure.path) - 1) if taken else None

    def single(self, before: str, form: str, after: str, value: int) -> tuple[int, int]:
        """The list that counts to a value in a dress; where it comes out of turn, one that begins there."""
        key = (before, form, after)
        if key not in self._counted:
            self.definitions.append(lvl(0, escape(f"{before}%1{after}", {'"': "&quot;"}), form, start=value))
            self._counted[key] = (len(self.definitions), len(self.definitions), value)
            return len(self.definitions), 0
        definition, number, last = self._counted[key]
        if value != last + 1:
            number = 10_000 + len(self.more)
            self.more.append(num(number, definition, starts_at(0, value)))
        self._counted[key] = (definition, number, value)
        return number, 0

    def bullet(self, sign: str) -> tuple[int, int]:
        if sign not in self._bullets:
            self.definitions.append(lvl(0, escape(sign, {'"': "&quot;"}), "bullet"))
            self._bullets[sign] = len(self.definitions)
        return self._bullets[sign], 0

    def written(self) -> str:
        held = [one if isinstance(one, str) else one.written() for one in self.definitions]
        abstract = (
            f'<w:abstractNum w:abstractNumId="{n}">{inside}</w:abstractNum>' for n, inside in enumerate(held, 1)
        )
        return "".join(abstract) + "".join(num(n, n) for n in range(1, len(held) + 1)) + "".join(self.more)


class _Writer:
    def __init__(self) -> None:
        self.lists = _Lists()
        self.body: list[str] = []
        self._marks = 0
        self.notes: list[str] = []
        self.links: dict[str, str] = {}

    def take(self, block: Block) -> None:
        if isinstance(block, Table):
            self.body.append(self._table(block))
        elif block.part == "note":
            self._note(block)
        else:
            self.body.append(self._paragraph(block))

    def _table(self, table: Table) -> str:
        wide = max(map(len, table.rows), default=0)
        rows = (
            "".join(
                f"<w:tc>{''.join(map(self._paragraph, cell)) or '<w:p/>'}</w:tc>"
                for cell in (*row, *([()] * (wide - len(row))))
            )
            for row in table.rows
        )
        return f"<w:tbl><w:tblPr/>{''.join(f'<w:tr>{row}</w:tr>' for row in rows)}</w:tbl>"

    def _paragraph(self, told: Paragraph) -> str:
        counted = self._list(told.label)
        words = told.text if counted or not told.label else told.words
        name = "" if told.level is None else f"Heading{told.level}" if told.level else "Title"
        left, hanging = told.depth * STEP + (360 if counted else 0), 360 if counted else 0
        properties = (
            (f'<w:pStyle w:val="{name}"/>' if name else "")
            + (f'<w:numPr><w:ilvl w:val="{counted[1]}"/><w:numId w:val="{counted[0]}"/></w:numPr>' if counted else "")
            + ('<w:spacing w:before="240"/>' if told.gap else "")
            + f'<w:ind w:left="{left}" w:hanging="{hanging}"/>'
        )
        return f"<w:p><w:pPr>{properties}</w:pPr>{self._runs(words, told)}</w:p>"

    def _runs(self, words: str, told: Paragraph) -> str:
        pieces = words.split(" ")
        share = len(pieces) // max(len(told.links), 1) or 1
        said = ""
        for place, link in enumerate(told.links):
            name = f"link{len(self.links) + 1}"
            self.links[name] = quoteattr(link)[1:-1]
            last = place == len(told.links) - 1
            some = pieces[place * share :] if last else pieces[place * share : (place + 1) * share]
            said += (
                f'<w:hyperlink r:id="{name}">{_run(" ".join(some) + ("" if last else " "), told.bold)}</w:hyperlink>'
            )
        return said or _run(words, told.bold)

    def _list(self, label: str) -> tuple[int, int] | None:
        if not label:
            return None
        if is_bullet(label):
            return self.lists.bullet(label)
        figure = figure_of(label, self.lists.last)
        if figure:
            self.lists.last = figure
            return self._figure(figure)
        worded = _WORDED.fullmatch(label)
        if worded and not worded[2].startswith("0"):
            return self.lists.single(worded[1], "decimal", worded[3], int(worded[2]))
        return None

    def _figure(self, figure: Figure) -> tuple[int, int]:
        if figure.form == "1":
            within = self.lists.decimal(figure) if len(figure.path) <= LEVELS else None
            above = "".join(f"{n}." for n in figure.path[:-1])
            return within or self.lists.single(figure.before + above, "decimal", figure.after, figure.path[-1])
        return self.lists.single(figure.before, _FORMS[figure.form], figure.after, figure.path[0])

    def _note(self, told: Paragraph) -> None:
        """A footnote, cited at the end of the paragraph before it."""
        number = len(self.notes) + 1
        own = told.label != str(self._marks + 1)
        self._marks += not own
        mark = f"<w:t>{escape(told.label)}</w:t>" if own else ""
        inside = f"<w:r>{mark or '<w:footnoteRef/>'}</w:r>{_run(f' {told.text}', told.bold)}"
        self.notes.append(f'<w:footnote w:id="{number}"><w:p>{inside}</w:p></w:footnote>')
        follows = ' w:customMarkFollows="1"' if own else ""
        cited = f'<w:r><w:footnoteReference{follows} w:id="{number}"/>{mark}</w:r></w:p>'
        before = self.body.pop() if self.body and self.body[-1].endswith("</w:p>") else "<w:p></w:p>"
        self.body.append(before.removesuffix("</w:p>") + cited)


def _run(words: str, bold: bool) -> str:
    looks = "<w:rPr><w:b/></w:rPr>" if bold else ""
    return f'<w:r>{looks}<w:t xml:space="preserve">{escape(words)}</w:t></w:r>'
