"""Facts about how the whole document is set, which tell where its paragraphs end."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from parch.domain.documents.formats.pdf.shapes import Line, middle

USUAL_LEADING, WIDEST_LEADING = 1.25, 1.5  # of the size: where nothing tells, and where little does
LOOSE, LOOSER = 1.07, 1.2  # times the usual leading: a little more than a line, and white between paragraphs
LOWEST, HIGHEST = 0.9, 2.6  # of the size: less or more is no leading
NEARLY = 0.1  # of the column: a line that comes this close to its edge is most likely full
EXACT = 1.5  # points
JUSTIFIED = 0.6  # of the nearly full lines end exactly at the edge
FEWEST = 6


@dataclass(frozen=True, slots=True)
class Setting:
    """`usual` size of the words; `leading`, a line's height as a share of its size; whether lines are justified."""

    usual: float
    leading: float
    justified: bool

    def is_gap(self, above: Line, below: Line) -> bool:
        """Whether white stands between two lines of one column."""
        return above.y - below.y > LOOSER * self.leading * max(above.size, below.size)

    def is_step(self, above: Line, below: Line) -> bool:
        """Whether they stand a little further from one another than the lines of one paragraph."""
        return above.y - below.y > LOOSE * self.leading * max(above.size, below.size)


def setting_of(lines: Sequence[Line]) -> Setting:
    """How these lines are set."""
    sizes: Counter[float] = Counter()
    for line in lines:
        for word in line.words:
            sizes[word.size] += len(word.text)
    usual = sizes.most_common(1)[0][0] if sizes else 10.0
    full = [line for line in lines if line.right - line.x1 < NEARLY * (line.right - line.left)]
    exact = sum(line.right - line.x1 < EXACT for line in full)
    return Setting(usual, _leading(lines), len(full) >= FEWEST and exact >= JUSTIFIED * len(full))


def _leading(lines: Sequence[Line]) -> float:
    """The usual height of a line, told from lines that are most likely broken by the page's width."""
    steps: list[float] = []
    likely: list[float] = []
    for above, below in pairwise(lines):
        if above.page != below.page or below.opens or abs(above.size - below.size) > 1:
            continue
        step = (above.y - below.y) / above.size
        if not LOWEST < step < HIGHEST:
            continue
        steps.append(step)
        if above.right - above.x1 < NEARLY * (above.right - above.left):
            likely.append(step)
    if len(likely) >= FEWEST:
        return middle(likely)
    return min([*steps, WIDEST_LEADING]) if steps else USUAL_LEADING
