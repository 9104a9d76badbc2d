"""Lines broken inside one paragraph: those that go on with it, and those a reader's eye takes for another.

Writers who fight their program's lists press shift and return before "(a)", and set a heading in bold on the first
line of the paragraph it stands over. The file says one paragraph; the page shows several.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from parch.domain.documents.markers import marker_at
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
    def raw(self) -> str:
        return "".join(words for words, _ in self.pieces)

    @property
    def text(self) -> str:
        return " ".join(self.raw.split())

    @property
    def stands_out(self) -> bool:
        """Whether all its words are bold, larger or underlined."""
        said = [bold for words, bold in self.pieces if any(map(str.isalnum, words))]
        return bool(said) and all(said)

    def add(self, words: str, stands_out: bool = False) -> None:
        self.pieces.append((words, stands_out))


def as_paragraphs(lines: Iterable[BrokenLine]) -> Iterator[BrokenLine]:
    """The same words as one line a paragraph. Empty where there are no words."""
    gathered: list[BrokenLine] = []
    for line in lines:
        if not line.text:
            continue
        if gathered and _begins_anew(gathered, line):
            yield _joined(gathered)
            gathered = []
        gathered.append(line)
    if gathered:
        yield _joined(gathered)


def _joined(lines: Sequence[BrokenLine]) -> BrokenLine:
    pieces = [piece for line in lines for piece in (*line.pieces, (" ", False))]
    return BrokenLine(lines[0].meant, pieces[:-1])


def _begins_anew(before: Sequence[BrokenLine], line: BrokenLine) -> bool:
    last = before[-1]
    if len(before) == 1 and last.stands_out and not line.stands_out and is_title(last.text):
        return True
    marker = marker_at(line.text, line.raw)
    if marker is None or marker.alone or (marker.weak and not (line.meant and marker.style in {"a.", "i."})):
        return False
    return line.meant or len(last.text) < SHORT or last.text.endswith(ENDS)
