"""Tables as paragraphs: those that hold facts keep their cells, those that only lay out a page are read as its text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from parch.domain.documents.markers import marker_at
from parch.domain.documents.model import Tongue
from parch.domain.documents.paragraphs import Block, Cell, Paragraph, Table
from parch.domain.documents.tongues import small_words, tongue_of

PAIR = 2  # columns: Welsh and English, or a number and its words
MOSTLY = 0.8  # of the rows follow the same plan
FEWEST = 2  # rows with a number make a column of numbers
CLEARLY = 4  # small words of a language before a column is said to be in it

LANGUAGES = frozenset({"cymraeg", "english", "welsh", "saesneg"})

Row = tuple[Cell, ...]


def flattened(blocks: Iterable[Block]) -> Iterator[Paragraph]:
    """The paragraphs of a document in reading order, those of tables among them."""
    for block in blocks:
        if isinstance(block, Table):
            yield from _read(block)
        elif block.words:
            yield block


def _read(table: Table) -> Iterator[Paragraph]:
    rows = [row for row in table.rows if any(_filled(cell) for cell in row)]
    columns = _columns(rows)
    if columns <= 1:
        yield from (paragraph for row in rows for cell in row for paragraph in _filled(cell))
    elif sides := _sides(rows, columns):
        named = _names_languages(rows[0])
        yield from _cells(rows[:1] if named else [])
        for side in sides:
            yield from _side(rows[1:] if named else rows, side)
    elif columns == PAIR and _numbers(rows, 0):
        for row in rows:
            yield from _numbered_row(row, 1)
    else:
        yield from _cells(rows)


def _cells(rows: Iterable[Row]) -> Iterator[Paragraph]:
    return (_of_cell(paragraph) for row in rows for cell in row for paragraph in _filled(cell))


def _of_cell(paragraph: Paragraph) -> Paragraph:
    return paragraph if paragraph.part == "note" else replace(paragraph, part="cell", level=None)


def _names_languages(row: Row) -> bool:
    """Whether a row only says which column is in which language."""
    named = [paragraph.words.casefold() in LANGUAGES for cell in row for paragraph in _filled(cell)]
    return bool(named) and all(named)


def _filled(cell: Cell) -> tuple[Paragraph, ...]:
    return tuple(paragraph for paragraph in cell if paragraph.words)


def _columns(rows: Sequence[Row]) -> int:
    return sum(1 for column in range(max(map(len, rows), default=0)) if any(_at(row, column) for row in rows))


def _at(row: Row, column: int) -> tuple[Paragraph, ...]:
    return _filled(row[column]) if column < len(row) else ()


def _sides(rows: Sequence[Row], columns: int) -> tuple[int, int] | None:
    """The two columns of a table that says everything twice, once in each language."""
    if not PAIR <= columns <= PAIR + 1:
        return None
    width = max(map(len, rows))
    spoken = [(column, tongue) for column in range(width) if (tongue := _tongue(rows, column))]
    if len(spoken) != PAIR or {tongue for _, tongue in spoken} != {"en", "cy"}:
        return None
    (first, _), (second, _) = spoken
    others = [column for column in range(width) if column not in {first, second}]
    if any(_at(row, column) for row in rows for column in others) and not all(
        _numbers(rows, column) for column in others if any(_at(row, column) for row in rows)
    ):
        return None
    return first, second


def _tongue(rows: Sequence[Row], column: int) -> Tongue | None:
    counts = [small_words(paragraph.text) for row in rows for paragraph in _at(row, column)]
    english, welsh = sum(en for en, _ in counts), sum(cy for _, cy in counts)
    if max(english, welsh) < CLEARLY or min(english, welsh) * 3 > max(english, welsh):
        return None
    return tongue_of((english, welsh))


def _side(rows: Sequence[Row], side: int) -> Iterator[Paragraph]:
    """One language of such a table; a column of numbers before it speaks for both."""
    before = next((column for column in range(side) if _numbers(rows, column)), None)
    for row in rows:
        number = _at(row, before) if before is not None else ()
        if number and _at(row, side):
            yield from _numbered_row((number, _at(row, side)), 1)
        else:
            yield from _at(row, side)


def _numbers(rows: Sequence[Row], column: int) -> bool:
    """Whether a column holds nothing but the numbers of clauses."""
    cells = [_at(row, column) for row in rows]
    numbers = sum(1 for cell in cells if len(cell) == 1 and _is_number(cell[0].words))
    return numbers >= FEWEST and numbers >= MOSTLY * len(rows)


def _is_number(words: str) -> bool:
    marker = marker_at(words, words)
    return marker is not None and marker.alone and marker.style in {"decimal", "compound"}


def _numbered_row(row: Row, words: int) -> Iterator[Paragraph]:
    number, text = _at(row, 0), _at(row, words)
    if len(number) != 1 or not _is_number(number[0].words) or not text or text[0].label:
        yield from (*number, *text)
        return
    yield replace(text[0], label=number[0].words)
    yield from text[1:]
