"""Writing drafts down as they are read, each under what is open."""

from __future__ import annotations

from collections.abc import Sequence

from parch.domain.documents.drafts import Draft, Level, Nest
from parch.domain.documents.lines import Line
from parch.domain.documents.markers import Marker
from parch.domain.documents.model import Kind
from parch.domain.documents.outline import Outline, line_text
from parch.domain.documents.titles import is_subtitle


class Writer:
    """The drafts so far, and the containers that are open."""

    def __init__(self, lines: Sequence[Line]) -> None:
        self.lines = lines
        self.outline = Outline(lines)
        self.drafts: list[Draft] = []
        self.nest = Nest()

    def _text_of(self, place: int, line: Line, marker: Marker, *, title: bool = False) -> tuple[str, int]:
        """A marked line's words; a marker alone on its line takes the next line's."""
        if not marker.alone:
            return line_text(line), 1
        following = self.lines[place + 1] if place + 1 < len(self.lines) else None
        if following is None or following.marker is not None or following.aside:
            return "", 1
        if title and not is_subtitle(following.text):
            return "", 1
        return following.text, 2

    def _add(self, kind: Kind, text: str, marker: Marker, token: str = "") -> Draft:
        gap = marker.gap or (" " if text and marker.alone else "")
        draft = Draft(kind, text, marker.number or None, marker.glyph, gap, self.nest.parent, token=token)
        self.drafts.append(draft)
        return draft

    def _add_plain(self, kind: Kind, text: str) -> Draft:
        draft = Draft(kind, text, parent=self.nest.parent)
        self.drafts.append(draft)
        return draft

    def _open(self, rank: int, style: str = "", value: int = 0, indent: int = 0, at: int = 0) -> None:
        self.nest.open(Level(len(self.drafts) - 1, rank, style, value, indent, at))

    def _furniture(self, text: str) -> int:
        parent, self.nest.levels = self.nest.levels, []
        self._add_plain("paragraph", text).role = "furniture"
        self.nest.levels = parent
        return 1
