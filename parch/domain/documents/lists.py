"""Lists: numbered, lettered and bulleted, and the headings that take up one of their items again."""

from __future__ import annotations

from collections.abc import Sequence

from parch.domain.documents import drafts as ranks
from parch.domain.documents.drafts import Draft, Level
from parch.domain.documents.lines import Line
from parch.domain.documents.markers import FOOTNOTES, Marker
from parch.domain.documents.writing import Writer

PAGE_DIGITS = 3
COUNTED = frozenset({"1", "1.", "1)", "(1)"})


class Lists(Writer):
    """Reads the items of lists; each method answers how many lines it used up, nought where it is no list."""

    def __init__(self, lines: Sequence[Line]) -> None:
        super().__init__(lines)
        self.points: dict[int, int] = {}
        self.stars = any("*" in line.text[1:] for line in lines)

    def _open(self, rank: int, style: str = "", value: int = 0, indent: int = 0, at: int = 0) -> None:
        if rank < ranks.INNER_TITLE:
            self.points.clear()
        super()._open(rank, style, value, indent, at)

    def _listed(self, place: int, line: Line, marker: Marker) -> int:
        if marker.style == "footnote":
            return self._note(line, marker)
        if marker.style == "compound":
            return self._compound(place, line, marker)
        waiting = (line.told and self.nest.sibling(marker.readings, line.indent)) or self.nest.sibling(marker.readings)
        if waiting is None:
            return self._new_list(place, line, marker)
        at, style, value = waiting
        self.nest.close_after(at - 1)
        return self._list_item(place, line, marker, (style, value))

    def _new_list(self, place: int, line: Line, marker: Marker) -> int:
        # Of the two readings of "(i)" a list that begins takes the one that is a beginning.
        reading = next((r for r in marker.readings if r[1] == 1), marker.readings[0])
        goes_on = self.outline.goes_on(place, *reading)
        begins = reading[1] == 1
        if not goes_on and (marker.weak or marker.style == "1" or (not begins and marker.alone)):
            return self._stray(line, marker)
        if not begins and marker.weak:
            return 0
        if self.nest.top and self.nest.top.rank >= ranks.BULLET and not line.indent:
            self.nest.close_to(ranks.BULLET)
        self._close_same_style(reading[0], line)
        used = self._list_item(place, line, marker, reading)
        if not begins:
            self.drafts[-1].doubts.append("starts-late")
        return used

    def _stray(self, line: Line, marker: Marker) -> int:
        if marker.style == "1" and marker.alone and len(line.text) <= PAGE_DIGITS:
            self._furniture(line.text)
            self.drafts[-1].doubts.append("page-number")
            return 1
        return 0

    def _close_same_style(self, style: str, line: Line) -> None:
        """A list that starts afresh in the same dress ends the one before, unless the file says it stands within."""
        for at, level in enumerate(self.nest.levels):
            within = line.told and line.indent > level.indent
            if level.style == style and level.rank >= ranks.LIST and not within:
                self.nest.close_after(at - 1)
                return

    def _list_item(self, place: int, line: Line, marker: Marker, reading: tuple[str, int]) -> int:
        text, used = self._text_of(place, line, marker)
        top = self.nest.parent is None or self.drafts[self.nest.parent].kind == "heading"
        # Under "III. Photographs" a "2." is a clause; under "3. Photographs" a "2)" or "(b)" is a point.
        counted = reading[0] == "1." and self.outline.has_other_figures
        numbered = top and not self.outline.decimals and (counted or not self.outline.sections)
        self._add("clause" if numbered else "subpoint", text, marker, token=marker.token)
        if reading[0] in COUNTED:
            self.points[reading[1]] = len(self.drafts) - 1
        self._open(ranks.LIST, *reading, indent=line.indent, at=place)
        return used

    def _compound(self, place: int, line: Line, marker: Marker) -> int:
        if marker.weak:
            return 0
        self.nest.close_to(ranks.LIST)
        text, used = self._text_of(place, line, marker)
        self._add("subpoint", text, marker, token=marker.token).whole = "." in marker.token
        self._open(ranks.LIST, "compound", indent=line.indent, at=place)
        return used

    def _bullet(self, place: int, line: Line, marker: Marker) -> int:
        self._open_lead_in()
        level = self._bullet_level(line, marker)
        text, used = self._text_of(place, line, marker)
        draft = self._add("bullet", text, marker)
        if level and level.rank == ranks.BULLET and self._same_dress(level, line, marker):
            draft.doubts.append("nested-bullets")
        self._open(ranks.BULLET, marker.glyph, indent=line.indent, at=place)
        return used

    def _same_dress(self, level: Level, line: Line, marker: Marker) -> bool:
        """Whether the first bullet of a nested list looks no different from the one it is said to stand under."""
        alike = level.style == marker.glyph and level.indent == line.indent
        return alike and len(self.drafts) - 2 == level.place

    def _open_lead_in(self) -> None:
        """Bullets stand under the paragraph that leads in to them: "The school will not tolerate:"."""
        last = self.drafts[-1] if self.drafts else None
        if last and last.kind == "paragraph" and last.text.endswith(":") and last.parent == self.nest.parent:
            self._open(ranks.LEAD_IN)

    def _bullet_level(self, line: Line, marker: Marker) -> Level | None:
        """Close the bullets this one does not stand under; answers the container it does stand in."""
        while self.nest.top and self.nest.top.rank >= ranks.BULLET:
            top = self.nest.top
            last = self.drafts[-1]
            if line.indent > top.indent or (line.indent == top.indent and self._opens(top, marker, last)):
                break
            ended = last.text.endswith(".") and len(self.drafts) - 1 == top.place
            self.nest.levels.pop()
            if line.indent == top.indent and top.style == marker.glyph and not ended:
                break
        return self.nest.top

    def _opens(self, top: Level, marker: Marker, last: Draft) -> bool:
        just_said = len(self.drafts) - 1 == top.place
        other_glyph = top.style != marker.glyph and not any(lv.style == marker.glyph for lv in self.nest.levels)
        return just_said and (other_glyph or last.text.endswith(":"))

    def _point(self, line: Line, marker: Marker) -> int:
        """A heading that takes up an item of a list above: "Point 5"."""
        values = [value for _, value in marker.readings]
        owner = self.points.get(values[0])
        self.nest.close_to(ranks.INNER_TITLE)
        self._add_plain("heading", line.text)
        self.nest.open(Level(len(self.drafts) - 1, ranks.INNER_TITLE))
        if owner is not None and len(values) == 1:
            self.nest.open(Level(owner, ranks.POINT))
        return 1

    def _footnote(self, place: int, line: Line, marker: Marker) -> int:
        """An asterisk that answers one in the text above is a note, not a bullet."""
        sign = marker.glyph.strip()
        if sign not in FOOTNOTES or not self.stars or marker.alone:
            return 0
        around = [*self.lines[max(0, place - 1) : place], *self.lines[place + 1 : place + 2]]
        if any(other.marker and other.marker.glyph == marker.glyph for other in around):
            return 0
        return self._note(line, Marker("footnote", number=sign, gap=" ", token=sign))

    def _note(self, line: Line, marker: Marker) -> int:
        self.nest.close_to(ranks.LIST)
        self._add("footnote", line.text[marker.length :].strip(), marker)
        return 1
