"""The numbers Word gives the paragraphs of its lists, counted as it counts them."""

from __future__ import annotations

import re

from parch.domain.documents.formats.docx.formats import written
from parch.domain.documents.formats.docx.numbering import Level, List

_NUMBER = re.compile(r"%([1-9])")
_UNNUMBERED = frozenset({"none", "bullet"})


class Counters:
    """The counts of one story: the text, the footnotes, or one text box; each counts by itself.

    Lists made from one definition share its counts. A level used begins the levels below it again; a level that was
    passed over shows the number it would begin with.
    """

    def __init__(self) -> None:
        self._counts: dict[tuple[str, int], int] = {}
        self._fresh: set[tuple[str, int]] = set()  # begun again, and not used since
        self._started: set[tuple[str, int]] = set()

    def label(self, numbered: List, depth: int) -> str:
        """Count one more paragraph at that level of a list, and give the number or bullet before it."""
        level = numbered.levels.get(depth)
        if level is None:
            return ""
        self._count(numbered, depth)
        return "" if level.hidden else " ".join(self._shown(numbered, level, depth).split())

    def _count(self, numbered: List, depth: int) -> None:
        if (numbered.counts, depth) not in self._counts:
            for above in range(depth - 1, -1, -1):
                if (numbered.counts, above) in self._counts:
                    break
                self._step(numbered, above)
        self._step(numbered, depth)
        for below, level in numbered.levels.items():
            key = (numbered.counts, below)
            if below > depth and key in self._counts and (level.restart is None or depth < level.restart):
                self._counts[key] = level.start
                self._fresh.add(key)

    def _step(self, numbered: List, depth: int) -> None:
        key, own = (numbered.counts, depth), (numbered.id, depth)
        start = numbered.starts.get(depth)
        if start is not None and own not in self._started:
            self._started.add(own)
            self._counts[key] = start
        elif key not in self._counts:
            self._counts[key] = numbered.levels[depth].start if depth in numbered.levels else 1
        elif key not in self._fresh:
            self._counts[key] += 1
        self._fresh.discard(key)

    def _shown(self, numbered: List, level: Level, depth: int) -> str:
        if level.format == "bullet":
            return level.text

        def number(found: re.Match[str]) -> str:
            at = int(found[1]) - 1
            other = numbered.levels.get(at, level)
            legal = level.legal and at != depth and other.format not in _UNNUMBERED
            count = self._counts.get((numbered.counts, at), other.start)
            return written(count, "decimal" if legal else other.format, other.pattern)

        return _NUMBER.sub(number, level.text)
