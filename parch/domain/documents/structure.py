"""From lines to drafts: what each line is, and what it stands under."""

from __future__ import annotations

from collections.abc import Sequence

from parch.domain.documents import drafts as ranks
from parch.domain.documents.drafts import Draft
from parch.domain.documents.headings import CLAUSE_LEVEL, Headings
from parch.domain.documents.lines import Line
from parch.domain.documents.lists import Lists
from parch.domain.documents.markers import LETTERS, Marker
from parch.domain.documents.model import Kind
from parch.domain.documents.outline import LETTERED_STYLES, WORDED, line_text
from parch.domain.documents.placing import keep_owner
from parch.domain.documents.titles import closes_letter, is_title, opens_letter

# What may follow the greeting of a letter's end: a name, a post, a school.
SIGNATURE_LINES, SIGNATURE_WORDS = 4, 6
# A section's own line is its heading when it has no more words than this, whatever they say.
SECTION_WORDS = 8
# A heading below the first level says no more than this, whatever its words.
FEW_WORDS = 6


class Structure(Lists):
    """Reads lines in order and keeps what is open. `drafts` is the result."""

    def __init__(self, lines: Sequence[Line]) -> None:
        super().__init__(lines)
        self.headings = Headings(lines)
        self.seen: set[tuple[int | None, tuple[int, ...]]] = set()
        self.letter = False
        self.signing = 0
        self.title: int | None = None

    def read(self) -> list[Draft]:
        place = 0
        while place < len(self.lines):
            used = self._take(place)
            self._link(place, used)
            place += used
        return self.drafts

    def _link(self, place: int, used: int) -> None:
        links = tuple(link for line in self.lines[place : place + used] for link in line.links)
        if links:
            self.drafts[-1].links = links

    def _take(self, place: int) -> int:
        """Read the line there; answers how many lines that used up."""
        line = self.lines[place]
        if place == self.outline.turn:
            self._begin_again()
        if line.part != "body":
            return self._beside(line)
        if line.aside:
            return self._furniture(line.text)
        if line.level is not None:
            return self._told_heading(place, line)
        marker = line.marker
        if marker is not None:
            taken = self._marked(place, line, marker)
            if taken:
                return taken
        return self._plain(place, line)

    def _begin_again(self) -> None:
        """The document begins again, in its other language."""
        self._leave_letter()
        self.nest.close_to(ranks.APPENDIX)
        self.seen.clear()

    def _marked(self, place: int, line: Line, marker: Marker) -> int:
        if marker.style in WORDED:
            return self._worded(place, line, marker) if self._is_worded(marker) else 0
        if place in self.outline.sections:
            return self._section(place, line, marker)
        if marker.style == "decimal":
            return self._decimal(place, line, marker) if self._fits(marker) else 0
        return 0 if self.letter else self._in_list(place, line, marker)

    def _in_list(self, place: int, line: Line, marker: Marker) -> int:
        if marker.style == "bullet":
            return self._footnote(place, line, marker) or self._bullet(place, line, marker)
        if marker.style == "point":
            return self._point(line, marker)
        if marker.style == "rule":
            return self._rule(place, line, marker)
        if marker.style == "I":
            return 0  # a section, or no number
        return self._listed(place, line, marker)

    def _beside(self, line: Line) -> int:
        """A cell of a table or a footnote: it stands under the clause or heading, and ends no list."""
        inside = next((level.place for level in reversed(self.nest.levels) if level.rank < ranks.INNER_TITLE), None)
        kind: Kind = "cell" if line.part == "cell" else "footnote"
        marker = line.marker
        if marker is None or marker.weak or marker.alone or marker.style in {*WORDED, "point"}:
            self._add_plain(kind, line.text).parent = inside
        else:
            self._add(kind, line_text(line), marker).parent = inside
        return 1

    # Headings the file itself calls so

    def _told_heading(self, place: int, line: Line) -> int:
        self._leave_letter()
        marker = line.marker
        if marker is not None and self._is_worded(marker):
            return self._worded(place, line, marker)
        if marker is not None and (marker.style == "point" or self._is_clause(place, line, marker)):
            return self._marked(place, line, marker) or self._plain(place, line)
        rank = ranks.PART + max(line.level or 1, 1)
        self.nest.close_to(rank)
        if marker is None or marker.glyph or (marker.weak and place not in self.outline.sections):
            self._add_plain("heading", line.text)
        else:
            self._numbered_heading(place, line, marker)
        if place == self.outline.title:
            self.title = len(self.drafts) - 1
        elif line.level:
            self._open(rank)
        return 1

    def _is_clause(self, place: int, line: Line, marker: Marker) -> bool:
        """Whether a numbered line dressed as a heading is a whole rule: styles for headings also number clauses."""
        text = line_text(line)
        if marker.weak or not text or is_title(text):
            return False
        length, closed = len(text.split()), text.endswith((".", ";", ":"))
        below = (line.level or 0) > 1 or len(marker.path) >= CLAUSE_LEVEL
        return (closed or length > FEW_WORDS) if below else (closed and length > SECTION_WORDS)

    def told_title(self) -> tuple[int, bool] | None:
        """Where the title stands and that it is certain, if the file itself says which it is."""
        return None if self.title is None else (self.title, True)

    def _numbered_heading(self, place: int, line: Line, marker: Marker) -> None:
        draft = self._add("heading", line_text(line), marker, token=marker.token)
        if marker.style == "decimal":
            draft.whole = True
            self._see(marker.path, draft)
        elif place in self.outline.sections or line.level == 1:
            draft.role = "section"
            reading = self.outline.section_value(place)
            if reading:
                self._see_section(*reading)

    # Numbered headings and clauses

    def _worded(self, place: int, line: Line, marker: Marker) -> int:
        if marker.style == "appendix" and not marker.token and any(d.role == "appendix" for d in self.drafts):
            return self._plain_heading(place, line, ranks.CAPITALS, "appendix-within")
        self._leave_letter()
        rank = {"appendix": ranks.APPENDIX, "part": ranks.PART, "section": ranks.SECTION}[marker.style]
        self.nest.close_to(rank)
        text, used = self._text_of(place, line, marker, title=True)
        token = {"appendix": "A", "part": "P", "section": ""}[marker.style] + marker.token
        draft = self._add("heading", text, marker, token=token)
        draft.role = "appendix" if marker.style == "appendix" else "part" if marker.style == "part" else "section"
        draft.whole = marker.style == "appendix"
        self._open(rank)
        return used

    def _section(self, place: int, line: Line, marker: Marker) -> int:
        self._leave_letter()
        self.nest.close_to(ranks.SECTION)
        text, used = self._text_of(place, line, marker)
        draft = self._add("heading" if _is_section_title(text) else "clause", text, marker, token=marker.token)
        draft.role = "section"
        reading = self.outline.section_value(place)
        if reading:
            self._see_section(*reading)
        self._open(ranks.SECTION, *(reading or ()))
        return used

    def _fits(self, marker: Marker) -> bool:
        """Whether a decimal is a clause's number, or only a number in a sentence."""
        path = marker.path
        if not marker.weak:
            return True
        before, after = (*path[:-1], path[-1] - 1), (*path[:-1], path[-1] + 1)
        scope = self._scope()
        begins = path[-1] == 1 and ((scope, path[:-1]) in self.seen or after in self.outline.paths)
        return begins or (scope, before) in self.seen

    def _decimal(self, place: int, line: Line, marker: Marker) -> int:
        self._leave_letter()
        path = marker.path
        section = len(path) == CLAUSE_LEVEL and path[-1] == 0  # "2.0 Rules" stands over 2.1
        rank = ranks.SECTION if section else ranks.DECIMAL + len(path) - CLAUSE_LEVEL
        self.nest.close_to(rank)
        text, used = self._text_of(place, line, marker)
        bold = line.bold and is_title(text)
        heading = _is_section_title(text) if section else bold or self.headings.over(place + used, text)
        draft = self._add("heading" if heading else "clause", text, marker, token=marker.token)
        draft.whole, draft.role = True, "section" if section else ""
        self._see(path, draft)
        self._open(rank)
        return used

    def _is_worded(self, marker: Marker) -> bool:
        return marker.style in WORDED and (not marker.weak or self.outline.is_counted(marker))

    def _rule(self, place: int, line: Line, marker: Marker) -> int:
        """A clause counted by name: "Rule 2: Staff must …"."""
        if not self.outline.is_counted(marker):
            return 0
        self.nest.close_to(ranks.DECIMAL)
        text, used = self._text_of(place, line, marker)
        self._add("clause", text, marker, token=marker.token)
        self._open(ranks.DECIMAL)
        return used

    def _see_section(self, style: str, value: int) -> None:
        self.seen.add((None, (LETTERS + value if style in LETTERED_STYLES else value,)))

    def _see(self, path: tuple[int, ...], draft: Draft) -> None:
        """Note that a number was used, and doubt it where it was before or where its forerunner was not."""
        scope = self._scope()
        if (scope, path) in self.seen:
            draft.doubts.append("number-again")
        elif path[-1] > 1 and (scope, (*path[:-1], path[-1] - 1)) not in self.seen:
            draft.doubts.append("number-jump")
        self.seen.add((scope, path))
        self.seen.add((scope, path[:-1]))

    def _scope(self) -> int | None:
        appendix = self.nest.within(ranks.APPENDIX)
        return appendix.place if appendix else None

    # Lines without a number

    def _plain(self, place: int, line: Line) -> int:
        if not self.letter and opens_letter(line.text):
            self.nest.close_to(ranks.INNER_TITLE)
            self.letter = True
        if self.letter and self._still_letter(line):
            self._letter_line(line)
            return 1
        rank = self.headings.rank(place)
        if rank is not None:
            return self._plain_heading(place, line, rank, self.headings.doubt(place))
        doubt = keep_owner(self.nest, self.drafts, self.outline, line)
        draft = self._add_plain("paragraph", line.text)
        if doubt:
            draft.doubts.append(doubt)
        return 1

    def _plain_heading(self, place: int, line: Line, rank: int, doubt: str | None) -> int:
        inside = any(ranks.DECIMAL <= level.rank < ranks.INNER_TITLE for level in self.nest.levels)
        if inside and not self.headings.before_clause(place, self.outline.sections):
            rank = ranks.INNER_TITLE
        self.nest.close_to(rank)
        draft = self._add_plain("heading", line.text)
        if doubt:
            draft.doubts.append(doubt)
        self._open(rank)
        return 1

    def _still_letter(self, line: Line) -> bool:
        if closes_letter(line.text):
            self.signing = 1
            return True
        if self.signing:
            self.signing += 1
            if self.signing > SIGNATURE_LINES + 1 or len(line.text.split()) > SIGNATURE_WORDS:
                self._leave_letter()
                return False
        return True

    def _letter_line(self, line: Line) -> None:
        marker = line.marker
        if marker is not None and (marker.glyph or not marker.weak) and marker.style != "point":
            self._add("letter", line_text(line), marker)
        else:
            self._add_plain("letter", line.text)

    def _leave_letter(self) -> None:
        self.letter, self.signing = False, 0


def _is_section_title(text: str) -> bool:
    return is_title(text) or len(text.split()) <= SECTION_WORDS
