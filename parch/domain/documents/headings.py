"""Which lines without a number are headings, told from what stands round them."""

from __future__ import annotations

from collections.abc import Sequence

from parch.domain.documents import drafts as ranks
from parch.domain.documents.lines import Line
from parch.domain.documents.titles import is_capitals, is_title, opens_letter

COLON_WORDS = 4
LONG_TITLE = 8
# 6.2 is a clause; 6.2.1 stands under it.
CLAUSE_LEVEL = 2
# This many title-like lines on end are more likely a list typed without bullets.
RUN = 3


class Headings:
    """Judges lines by their neighbours."""

    def __init__(self, lines: Sequence[Line]) -> None:
        self._lines = lines
        # Where the file marks its headings, its other lines are none, unless they are set to look like one.
        self._marked = any(line.level for line in lines)

    def rank(self, place: int) -> int | None:
        """How a plain line ranks as a heading, or None where it is none."""
        text = self._lines[place].text
        after = self._next(place)
        if after is None or after.aside or opens_letter(text) or after.part == "cell":
            return None
        line = self._lines[place]
        if line.told and (self._marked or line.bold):
            return ranks.TITLE if line.bold and is_title(text.rstrip(":")) else None
        if text.endswith(":"):
            return ranks.TITLE if self._colon_heading(place, text, after) else None
        return self._by_words(place, text, after) if is_title(text) else None

    def _by_words(self, place: int, text: str, after: Line) -> int | None:
        if is_capitals(text):
            return ranks.CAPITALS
        if after.marker is None and is_capitals(after.text) and is_title(after.text):
            return None
        return None if self._run(place) >= RUN else ranks.TITLE

    def doubt(self, place: int) -> str | None:
        """Whether a person should be asked if that heading is one."""
        line = self._lines[place]
        if is_capitals(line.text) or line.bold:
            return None
        clear = line.blank_before and line.blank_after and line.text[0].isupper() and not line.text.endswith(":")
        return None if clear and len(line.text.split()) < LONG_TITLE else "heading-guess"

    def over(self, after: int, text: str) -> bool:
        """Whether a numbered clause's words are a heading over what begins at line `after`."""
        if not is_title(text, LONG_TITLE) or after >= len(self._lines):
            return False
        following = self._lines[after]
        if following.marker is None:
            return not is_title(following.text)
        return following.marker.style == "decimal" and len(following.marker.path) > CLAUSE_LEVEL

    def before_clause(self, place: int, sections: frozenset[int]) -> bool:
        """Whether a numbered clause or section comes straight after that line."""
        after = self._next(place)
        if after is None:
            return False
        return place + 1 in sections or (after.marker is not None and after.marker.style in {"decimal", "rule"})

    def _next(self, place: int) -> Line | None:
        return self._lines[place + 1] if place + 1 < len(self._lines) else None

    def _colon_heading(self, place: int, text: str, after: Line) -> bool:
        title = text.rstrip(": ")
        if not is_title(title):
            return False
        few = len(title.split()) <= COLON_WORDS
        return few or (after.marker is None and is_title(after.text) and len(after.text.split()) <= COLON_WORDS)

    def _run(self, place: int) -> int:
        """How many title-like lines stand on end round that one, counted no further than needed."""
        first = place
        while first > 0 and place - first < RUN and self._adjoins(first - 1):
            first -= 1
        last = place
        while last + 1 < len(self._lines) and last - first < RUN and self._adjoins(last):
            last += 1
        return last - first + 1

    def _adjoins(self, place: int) -> bool:
        """Whether that line and the next are both title-like with no white line between."""
        here, there = self._lines[place], self._lines[place + 1]
        plain = here.marker is None and there.marker is None and not there.blank_before
        return plain and is_title(here.text) and is_title(there.text)
