"""Reading order: the lines and tables of all pages, column after column, with the edges of the column they stand in."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from parch.domain.documents.formats.pdf.columns import Band, Path, bands_of, gutters_of
from parch.domain.documents.formats.pdf.shapes import Line, Page, Piece, Placed, Rule, Word, rows_of, text_of
from parch.domain.documents.tongues import small_words

CLEARLY = 8  # small words of a language before a column is said to be in it
TIMES = 3  # as many as of the other
REACHED = 3  # lines that reach the right edge make it the edge
NEAR_EDGE = 1.5  # of the size


def in_order(pages: Sequence[Page]) -> list[Piece]:
    """The lines and tables of the pages in the order they are read."""
    tables: dict[int, Placed] = {}
    for page in pages:
        for placed in page.tables:
            stand_in = Word("", placed.x0, placed.x1, placed.y - 8, 8, False)
            tables[id(stand_in)] = placed
            page.words.append(stand_in)
    gutters = gutters_of(pages)
    bands = _side_after_side([band for page in pages for band in bands_of(page, gutters)])
    pieces = [_pieces(band, tables) for band in bands]
    _set_edges(pages, bands, pieces)
    _underline(pages, [piece for found in pieces for piece in found if isinstance(piece, Line)])
    return [piece for found in pieces for piece in found]


def _pieces(band: Band, tables: dict[int, Placed]) -> list[Piece]:
    pieces: list[Piece] = []
    for row in rows_of(band.words):
        pieces.extend(tables[id(word)] for word in row if id(word) in tables)
        words = [word for word in row if word.text]
        if words:
            pieces.append(Line(words, band.page, column=sum(side * 3**place for place, side in enumerate(band.path))))
    lines = [piece for piece in pieces if isinstance(piece, Line)]
    if lines:
        lines[0].opens = True
    return pieces


def _side_after_side(bands: list[Band]) -> list[Band]:
    """The bands, the whole left side before the right where each side is in a language of its own."""
    sides = [_tongue([band for band in bands if band.path[:1] == (side,)]) for side in (1, 2)]
    if None in sides or sides[0] == sides[1]:
        return bands
    ordered: list[Band] = []
    waiting: list[Band] = []
    for band in bands:
        if band.path[:1] == (2,):
            waiting.append(band)
            continue
        if not band.path and waiting:
            ordered += waiting
            waiting = []
        ordered.append(band)
    return ordered + waiting


def _tongue(bands: Sequence[Band]) -> str | None:
    english, welsh = small_words(" ".join(text_of(row) for band in bands for row in rows_of(band.words)))
    if max(english, welsh) < CLEARLY or min(english, welsh) * TIMES > max(english, welsh):
        return None
    return "en" if english > welsh else "cy"


def _set_edges(pages: Sequence[Page], bands: Sequence[Band], pieces: Sequence[Sequence[Piece]]) -> None:
    """Give each line the edges of its column, told from all pages that have it."""
    by_path: dict[tuple[Path, int], list[Line]] = {}
    for band, found in zip(bands, pieces, strict=True):
        lines = [piece for piece in found if isinstance(piece, Line)]
        by_path.setdefault((band.path, round(pages[band.page].width)), []).extend(lines)
    for (path, width), lines in by_path.items():
        if lines:
            left, right = _edges(lines, width, whole=not path)
            for line in lines:
                line.left, line.right = left, right


def _edges(lines: Sequence[Line], width: float, *, whole: bool) -> tuple[float, float]:
    left = min(line.x0 for line in lines)
    reaches = sorted((line.x1 for line in lines), reverse=True)
    right = reaches[len(reaches) // 50]
    near = NEAR_EDGE * lines[0].size
    if whole and sum(1 for reach in reaches if abs(reach - right) < near) < REACHED:
        right = max(right, width - left)
    return left, right


def _underline(pages: Sequence[Page], lines: Sequence[Line]) -> None:
    rules: dict[int, list[Rule]] = {page.number: [rule for rule in page.rules if rule.level] for page in pages}
    for line in lines:
        width = line.x1 - line.x0
        line.underlined = any(_under(rule, line, width) for rule in rules[line.page])


def _under(rule: Rule, line: Line, width: float) -> bool:
    close = -0.3 * line.size < rule.y0 - line.y < 0
    return close and min(rule.x1, line.x1) - max(rule.x0, line.x0) > 0.9 * width and rule.x1 - line.x1 < line.size


def all_lines(pieces: Iterable[Piece]) -> Iterator[Line]:
    """The lines of the pieces, those in the cells of tables among them."""
    for piece in pieces:
        if isinstance(piece, Line):
            yield piece
        else:
            yield from (line for row in piece.rows for cell in row for line in cell)
