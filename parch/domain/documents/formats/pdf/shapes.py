"""What stands on a page: words, lines of words, drawn lines, and pages. Lengths in points, heights from the foot."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from statistics import median


@dataclass(slots=True)
class Word:
    """Letters without a space. `y` is the height they stand on; `glued` says that no space stands before them.

    `raised` says that they are set small and high, as the mark of a footnote is; `sign` that they come from a font
    of signs, so that their letters mean nothing.
    """

    text: str
    x0: float
    x1: float
    y: float
    size: float
    bold: bool
    glued: bool = False
    raised: bool = False
    sign: bool = False


@dataclass(slots=True)
class Note:
    """A footnote: the mark that leads to it and its words."""

    mark: str
    lines: list[Line]


@dataclass(slots=True)
class Line:
    """Words on one height, from left to right. `left` and `right` are the edges of the column they stand in."""

    words: list[Word]
    page: int
    left: float = 0.0
    right: float = 0.0
    column: int = 0
    opens: bool = False
    underlined: bool = False
    notes: list[Note] = field(default_factory=list)

    @property
    def x0(self) -> float:
        return self.words[0].x0

    @property
    def x1(self) -> float:
        return self.words[-1].x1

    @property
    def y(self) -> float:
        return self.words[0].y if not self.words[0].raised else self.words[-1].y

    @property
    def size(self) -> float:
        """The size most of its letters have."""
        sizes: dict[float, int] = {}
        for word in self.words:
            sizes[word.size] = sizes.get(word.size, 0) + len(word.text)
        return max(sizes, key=lambda size: sizes[size])

    @property
    def bold(self) -> bool:
        letters = [word for word in self.words if any(map(str.isalpha, word.text))]
        return bool(letters) and all(word.bold for word in letters)

    @property
    def text(self) -> str:
        return text_of(self.words)


@dataclass(slots=True)
class Placed:
    """A table and where it stands: the lines of each cell, row by row. An empty cell has none."""

    rows: list[list[list[Line]]]
    page: int
    x0: float
    x1: float
    y: float
    foot: float
    column: int = 0


Piece = Line | Placed


@dataclass(frozen=True, slots=True)
class Rule:
    """A drawn line, level or upright: level where `y0` equals `y1`."""

    x0: float
    y0: float
    x1: float
    y1: float

    @property
    def level(self) -> bool:
        return self.x1 - self.x0 >= self.y1 - self.y0


@dataclass(slots=True)
class Page:
    """One page as it is looked at: what stands on it in no order yet."""

    number: int
    width: float
    height: float
    words: list[Word]
    rules: list[Rule]
    pictures: int = 0
    unknown: int = 0  # letters whose font does not say what they are
    tables: list[Placed] = field(default_factory=list)


def text_of(words: Iterable[Word]) -> str:
    """The words with single spaces between them."""
    pieces: list[str] = []
    for word in words:
        if pieces and not word.glued:
            pieces.append(" ")
        pieces.append(word.text)
    return "".join(pieces)


def rows_of(words: Iterable[Word]) -> list[list[Word]]:
    """The words in rows from the top, each from left to right. Raised words stand in the row they are raised over."""
    rows: list[list[Word]] = []
    for word in sorted(words, key=lambda word: -word.y):
        if rows and rows[-1][0].y - word.y <= 0.3 * min(rows[-1][0].size, word.size):
            rows[-1].append(word)
        else:
            rows.append([word])
    rows = _with_raised(rows)
    for row in rows:
        row.sort(key=lambda word: word.x0)
    return rows


def _with_raised(rows: list[list[Word]]) -> list[list[Word]]:
    """Rows of small words just over or under another row are its marks and signs, not a line of their own."""
    kept: list[list[Word]] = []
    for place, row in enumerate(rows):
        host = next((other for other in (*rows[place + 1 : place + 2], *kept[-1:]) if _hosts(other, row)), None)
        if host is None:
            kept.append(row)
            continue
        over = row[0].y > host[0].y
        for word in row:
            word.raised = over
        host.extend(row)
    return kept


def _hosts(host: list[Word], small: list[Word]) -> bool:
    size, own = max(word.size for word in host), max(word.size for word in small)
    if own > 0.82 * size or not -0.35 * size < small[0].y - host[0].y < 0.62 * size:
        return False
    first, last = min(word.x0 for word in host), max(word.x1 for word in host)
    beside = all(first - own < word.x1 and word.x0 < last + own for word in small)
    return beside and not any(
        word.x0 < other.x1 - 1 and other.x0 < word.x1 - 1 for word in small for other in host if not other.raised
    )


def middle(values: Iterable[float], otherwise: float = 0.0) -> float:
    """The median, or something else where there is nothing."""
    found = list(values)
    return median(found) if found else otherwise
