"""A policy as it is read: headings, numbered clauses and nested lists, with links, highlights and contents."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from parch.domain.language import Language
from parch.domain.policies.linking import Links
from parch.domain.policies.searching import Query, pieces, query_of, spans
from parch.domain.policies.text import Clause, PolicyText
from parch.policies.printables import missing_note

LISTED = {"bullet", "subpoint"}
DEEPEST_HEADING = 6
MOST_MARKS = 200  # highlights in one clause; beyond that they tell a reader nothing
CONTEXT = 60  # characters before the first highlight in a list of what was found


@dataclass(frozen=True, slots=True)
class Line:
    """One clause as it is drawn, and how many lists and list items open before it and close after it.

    `open_list`: a list begins here; `close`: "item" and "list" ends to write before it, in order.
    """

    id: str
    number: str
    kind: str
    level: int
    lang: Language | None
    pieces: list[tuple[str, bool, str]]
    close: tuple[str, ...]
    open_list: bool
    listed: bool
    amendable: bool = False


@dataclass(frozen=True, slots=True)
class Found:
    """Where the words looked for stand."""

    id: str
    name: str
    pieces: list[tuple[str, bool, str]]


@dataclass(frozen=True, slots=True)
class Reading:
    """A whole policy in one language. `missing`: an honest sentence on what is not there in it."""

    title: str
    title_lang: Language | None
    language: Language
    lines: list[Line]
    ends: tuple[str, ...]
    contents: list[tuple[str, str, str]]
    missing: str
    asked: str
    found: list[Found] = field(default_factory=list)


def reading(text: PolicyText, language: Language, links: Links | None = None, asked: str = "") -> Reading:
    """The policy for a page. ``asked``: words to look for and highlight."""
    query = query_of(asked)
    title, title_lang = text.details.title.shown(language)
    drawn = _Drawing(text, language, links or {}, query)
    lines = [drawn.line(clause, depth) for clause, depth in text.depths()]
    return Reading(
        title=title,
        title_lang=title_lang if title_lang != language else None,
        language=language,
        lines=lines,
        ends=tuple(drawn.closing(0)),
        contents=list(_contents(text, language)),
        missing=missing_note(text, language),
        asked=asked.strip(),
        found=drawn.found,
    )


def _contents(text: PolicyText, language: Language) -> Iterator[tuple[str, str, str]]:
    for clause, depth in text.depths():
        if clause.kind == "heading" and depth == 0:
            yield clause.id, clause.number or "", clause.words.shown(language)[0]


class _Drawing:
    """Goes through the clauses in order, keeping which lists are open and how headings rank."""

    def __init__(self, text: PolicyText, language: Language, links: Links, query: Query) -> None:
        self.text = text
        self.language = language
        self.links = links
        self.query = query
        self.open: list[int] = []
        self.headings: list[int] = []
        self.found: list[Found] = []

    def line(self, clause: Clause, depth: int) -> Line:
        words, lang = clause.words.shown(self.language)
        listed = clause.kind in LISTED
        close = tuple(self.closing(0 if clause.kind == "heading" else depth, same=listed))
        begins = listed and (not self.open or self.open[-1] < depth)
        if begins:
            self.open.append(depth)
        return Line(
            id=clause.id,
            number=clause.number or "",
            kind=clause.kind,
            level=self._level(clause, depth),
            lang=lang if lang != self.language else None,
            pieces=self._pieces(clause, words),
            close=close,
            open_list=begins,
            listed=listed,
            amendable=clause.amendable,
        )

    def closing(self, depth: int, *, same: bool = False) -> Iterator[str]:
        """What ends before something at this depth: the item of the same depth too, and its list unless it goes on."""
        while self.open and self.open[-1] > depth:
            self.open.pop()
            yield "item"
            yield "list"
        if self.open and self.open[-1] == depth:
            yield "item"
            if not same:
                self.open.pop()
                yield "list"

    def _level(self, clause: Clause, depth: int) -> int:
        """The rank of a heading, from 2, without gaps; 0 for anything else."""
        if clause.kind != "heading":
            return 0
        while self.headings and self.headings[-1] >= depth:
            self.headings.pop()
        self.headings.append(depth)
        return min(len(self.headings) + 1, DEEPEST_HEADING)

    def _pieces(self, clause: Clause, words: str) -> list[tuple[str, bool, str]]:
        marks = spans(words, self.query)[:MOST_MARKS] if self.query else []
        if marks:
            self._note(clause, words, marks)
        return pieces(words, marks, self.links.get(clause.id, []))

    def _note(self, clause: Clause, words: str, marks: list[tuple[int, int]]) -> None:
        start = max(0, words.rfind(" ", 0, max(0, marks[0][0] - CONTEXT)) + 1) if marks[0][0] > CONTEXT else 0
        end = min(len(words), marks[0][1] + 2 * CONTEXT)
        near = [(first - start, last - start) for first, last in marks if last <= end]
        shown = (
            [("…", False, "")] * bool(start)
            + pieces(words[start:end], near, [])
            + [("…", False, "")] * (end < len(words))
        )
        self.found.append(Found(clause.id, self.text.name_of(clause.id), shown))
