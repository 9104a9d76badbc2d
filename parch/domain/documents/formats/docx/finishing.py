"""From what a Word file tells of each paragraph to what a reader sees: what stands out is what is not usual."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from parch.domain.documents.formats.breaks import BrokenLine, as_paragraphs
from parch.domain.documents.formats.docx.contents import without_typed
from parch.domain.documents.formats.docx.grids import lines_of
from parch.domain.documents.formats.docx.told import Block, Grid, Piece, Told
from parch.domain.documents.formats.links import behind
from parch.domain.documents.paragraphs import Block as Read, Paragraph, Table

LARGER = 1.15  # times the usual size
OFTEN = 0.4  # of the letters
RUNNING = 0.1  # of the letters: with fewer outside tables, a document is all tables
APART = 100  # twips beyond the usual space between paragraphs
SAME_PLACE = 120  # twips: two indents nearer to one another than that are one


def finished(blocks: Sequence[Block]) -> list[Read]:
    """The paragraphs and tables of the document."""
    kept = without_typed(blocks)
    usual = _Usual(kept)
    found: list[Read] = []
    for block in kept:
        if isinstance(block, Grid):
            found.append(Table(tuple(tuple(tuple(usual.read(cell)) for cell in row) for row in block.rows)))
        else:
            found.extend(usual.read([block]))
    return found


class _Usual:
    """What most of a document looks like."""

    def __init__(self, blocks: Sequence[Block]) -> None:
        lines = [line for block in blocks for line in lines_of(block)]
        running = [block for block in blocks if isinstance(block, Told)]
        pieces = _pieces(running)
        if _letters(pieces) < RUNNING * _letters(_pieces(lines)):
            pieces = _pieces(lines)
        sizes: Counter[int] = Counter()
        for piece in pieces:
            sizes[piece.size] += len(piece.text)
        self._size = _usual_size(sizes)
        self._all_strong = 2 * sum(len(piece.text) for piece in pieces if piece.strong) > _letters(pieces)
        spaces = Counter(line.space for line in lines)
        self._space = spaces.most_common(1)[0][0] if spaces else 0
        self._depths = _depths({line.place for line in lines})

    def read(self, lines: Iterable[Told]) -> Iterator[Paragraph]:
        for line in lines:
            parts = list(as_paragraphs(self._broken(line.content.pieces))) or [BrokenLine()]
            if line.level is not None or line.part == "note":
                parts = [_whole(parts)]
            yield self._first(line, parts[0])
            for part in parts[1:]:
                yield Paragraph(part.text, depth=self._depths[line.place], bold=part.stands_out, part=line.part)

    def _first(self, line: Told, part: BrokenLine) -> Paragraph:
        return Paragraph(
            text=part.text,
            label=line.label,
            level=line.level if line.part == "body" else None,
            depth=self._depths[line.place],
            bold=part.stands_out,
            gap=line.blank_before or line.space >= self._space + APART,
            part=line.part,
            links=behind(line.content.addresses, line.content.text),
        )

    def _broken(self, pieces: Iterable[Piece]) -> list[BrokenLine]:
        """The lines of a paragraph, as its writer broke it."""
        lines = [BrokenLine()]
        for piece in pieces:
            stands_out = (piece.strong and not self._all_strong) or piece.size >= self._size * LARGER
            first, *others = piece.text.split("\n")
            lines[-1].add(first, stands_out)
            for other in others:
                lines.append(BrokenLine())
                lines[-1].add(other, stands_out)
        return lines


def _pieces(lines: Iterable[Told]) -> list[Piece]:
    return [piece for line in lines for piece in line.content.pieces]


def _letters(pieces: Iterable[Piece]) -> int:
    return sum(len(piece.text) for piece in pieces)


def _usual_size(sizes: Counter[int]) -> int:
    """The size of running text: larger ones are few, for headings are short."""
    many = OFTEN * sizes.total()
    for size in sorted(sizes, reverse=True):
        many -= sizes[size]
        if many <= 0:
            return size
    return 0


def _whole(parts: Iterable[BrokenLine]) -> BrokenLine:
    return BrokenLine(pieces=[piece for part in parts for piece in (*part.pieces, (" ", False))])


def _depths(places: Iterable[int]) -> dict[int, int]:
    """How deep each indent is: 0 at the margin, and one more for each that stands clearly further in."""
    depths: dict[int, int] = {}
    depth, last = 0, 0
    for place in sorted(places):
        if place > last + SAME_PLACE:
            depth, last = depth + 1, place
        depths[place] = depth
    return depths
