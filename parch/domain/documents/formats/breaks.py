"""Lines broken inside one paragraph: those that go on with it, and those a reader's eye takes for another.

Writers who fight their program's lists press shift and return before "(a)", and set a heading in bold on the first
line of the paragraph it stands over. The file says one paragraph; the page shows several.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from parch.domain.documents.markers import Marker, marker_at
from parch.domain.documents.titles import is_title

# A line that ends before this many characters, or with these, was not broken because the page ended.
SHORT = 45
ENDS = (".", ":", ";", "?", "!", ",", " or", " and", " neu", " a", " ac")


@dataclass(slots=True)
class BrokenLine:
    """One line of a paragraph: its pieces and whether each stands out; `meant` where its writer broke it by hand."""

    meant: bool = True
    pieces: list[tuple[str, bool]] = field(default_factory=list)

    @property
    def typed(self) -> str:
        return "".join(words for words, _ in self.pieces)

    @property
    def text(self) -> str:
        return " ".join(self.typed.split())

    @property
    def stands_out(self) -> bool:
        """Whether all its words are bold, larger or underlined."""
        said = [bold for words, bold in self.pieces if any(map(str.isalnum, words))]
        return bool(said) and all(said)

    def add(self, words: str, stands_out: bool = False) -> None:
        self.pieces.append((words, stands_out))


def as_paragraphs(lines: Iterable[BrokenLine]) -> Iterator[BrokenLine]:
    """The same words as one line a paragraph. Empty where there are no words."""
    told = [line for line in lines if line.text]
    markers = [marker_at(line.text, line.typed) for line in told]
    counted = _counted(markers)
    first = 0
    for place in range(1, len(told) + 1):
        if place == len(told) or _begins_anew(told, first, place, markers[place], place in counted):
            yield _joined(told[first:place])
            first = place


def _joined(lines: Sequence[BrokenLine]) -> BrokenLine:
    pieces = [piece for line in lines for piece in (*line.pieces, (" ", False))]
    return BrokenLine(lines[0].meant, pieces[:-1])


def _counted(markers: Sequence[Marker | None]) -> set[int]:
    """The places of letters and numbers that count on from line to line: "a." is a list if "b." comes after it."""
    latest: dict[tuple[str, int], int] = {}
    found: set[int] = set()
    for place, marker in enumerate(markers):
        for style, value in marker.readings if marker else ():
            before = latest.get((style, value - 1))
            if before is not None:
                found |= {before, place}
            if value == 1 or before in found:
                latest[style, value] = place
    return found


def _begins_anew(lines: Sequence[BrokenLine], first: int, place: int, marker: Marker | None, counted: bool) -> bool:
    last, line = lines[place - 1], lines[place]
    if place - first == 1 and last.stands_out and not line.stands_out and is_title(last.text):
        return True
    if marker is None or marker.alone:
        return False
    if marker.weak and not counted:
        return line.meant and marker.style in {"a.", "i."}
    return line.meant or counted or len(last.text) < SHORT or last.text.endswith(ENDS)
