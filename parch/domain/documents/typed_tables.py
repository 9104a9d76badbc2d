"""Tables typed into a plain text, their cells parted by tabs or by upright strokes."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from parch.domain.documents.markers import marker_at

# Two rows make a table; two cells make a row.
FEWEST = 2
STROKE = "|"
_TABS = re.compile(r"\t+")
_PAGE = re.compile(r"\d{1,3}")

Cells = tuple[str, ...]


def rows_in(raw: Sequence[str]) -> dict[int, Cells]:
    """The cells of each line that is a row of a table. A stroke stands before its cell; a last one by itself."""
    found: dict[int, Cells] = {}
    for split in (_by_tabs, _by_strokes):
        run: dict[int, Cells] = {}
        for place, line in enumerate([*raw, ""]):
            cells = split(line)
            if len(cells) >= FEWEST:
                run[place] = cells
                continue
            if run and is_ruling(line):
                continue
            if len(run) >= FEWEST and not _lists_pages(list(run.values())):
                found.update(run)
            run = {}
    return found


def _by_tabs(line: str) -> Cells:
    if "\t" not in line or STROKE in line:
        return ()
    cells = tuple(cell for piece in _TABS.split(line.strip()) if (cell := " ".join(piece.split())))
    return () if len(cells) <= FEWEST and cells and _is_marker(cells[0]) else cells


def _by_strokes(line: str) -> Cells:
    if STROKE not in line or is_ruling(line):
        return ()
    return tuple(_stroked(line.strip()))


def _stroked(line: str) -> Iterator[str]:
    first, *others = line.split(STROKE)
    before = " ".join(first.split())
    if before:
        yield before
    waiting = ""
    for piece in others:
        cell = " ".join(piece.split())
        waiting = f"{waiting} {STROKE}".lstrip()
        if cell:
            yield f"{waiting} {cell}"
            waiting = ""
    if waiting:
        yield waiting


def is_ruling(line: str) -> bool:
    """Whether a line only rules off the rows of such a table: "|---|---|"."""
    return STROKE in line and not any(map(str.isalnum, line))


def stroke_of(cell: str) -> str:
    """The strokes before a cell, with the space after them."""
    bare = cell.lstrip(f"{STROKE} ")
    return cell[: len(cell) - len(bare)]


def _is_marker(words: str) -> bool:
    marker = marker_at(words, words)
    return (marker is not None and marker.alone) or words == "o"


def _lists_pages(rows: Sequence[Cells]) -> bool:
    """Whether the last cells are the page numbers of a contents page."""
    return all(len(row) <= FEWEST + 1 and _PAGE.fullmatch(row[-1]) for row in rows)
