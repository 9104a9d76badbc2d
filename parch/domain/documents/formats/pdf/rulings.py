"""Tables told by the lines drawn round their cells."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from parch.domain.documents.formats.pdf.shapes import Line, Page, Placed, Rule, Word, rows_of

NEAR = 3.0  # points
FEWEST_COLUMNS = 2
GAP = 0.8  # of the size: white between columns no line divides
LEVELS = 3  # level lines that make a table without upright ones
ALMOST = 0.9

Words = list[Word]


@dataclass(frozen=True, slots=True)
class Grid:
    """The lines of one table: where its columns and rows are divided, columns from the left, rows from the top."""

    xs: tuple[float, ...]
    ys: tuple[float, ...]
    uprights: tuple[Rule, ...]
    levels: tuple[Rule, ...]

    def holds(self, word: Word) -> bool:
        return self.xs[0] - NEAR < word.x0 < self.xs[-1] and self.ys[-1] < word.y + word.size / 3 < self.ys[0]

    def column(self, word: Word) -> int:
        return max(sum(1 for x in self.xs[:-1] if x <= word.x0 + 1) - 1, 0)

    def row(self, word: Word) -> int:
        return max(sum(1 for y in self.ys[:-1] if y >= word.y + word.size / 3) - 1, 0)


def take_tables(page: Page) -> None:
    """Take the tables of a page out of its words."""
    for grid in _grids(page):
        inside = [word for word in page.words if grid.holds(word)]
        if not inside:
            continue
        rows = _cells(grid, inside, page)
        if max((sum(1 for cell in row if cell) for row in rows), default=0) < FEWEST_COLUMNS:
            continue
        gone = {id(word) for word in inside}
        page.words = [word for word in page.words if id(word) not in gone]
        page.tables.append(Placed(rows, page.number, grid.xs[0], grid.xs[-1], grid.ys[0], grid.ys[-1]))


def _grids(page: Page) -> list[Grid]:
    found = [grid for group in _touching(page.rules) if (grid := _grid(group, page))]
    return [grid for grid in found if not any(other is not grid and _within(grid, other) for other in found)]


def _within(grid: Grid, other: Grid) -> bool:
    across = other.xs[0] <= grid.xs[0] and grid.xs[-1] <= other.xs[-1]
    return across and other.ys[-1] <= grid.ys[-1] and grid.ys[0] <= other.ys[0]


def _touching(rules: Sequence[Rule]) -> list[list[Rule]]:
    """The rules in groups that cross or meet one another; level ones that only stand under one another as well."""
    groups: list[list[Rule]] = []
    for rule in _whole(rules):
        meeting = [group for group in groups if any(_meet(rule, other) for other in group)]
        merged = [rule, *(other for group in meeting for other in group)]
        groups = [group for group in groups if group not in meeting]
        groups.append(merged)
    return [*groups, *_ladders([rule for group in groups if len(group) == 1 for rule in group])]


def _whole(rules: Sequence[Rule]) -> list[Rule]:
    """The rules, level ones on one height joined where they meet: some programs draw one under each cell."""
    whole = [rule for rule in rules if not rule.level]
    last: Rule | None = None
    for rule in sorted((rule for rule in rules if rule.level), key=lambda rule: (round(rule.y0), rule.x0)):
        if last is not None and abs(last.y0 - rule.y0) <= 1 and rule.x0 - last.x1 <= NEAR:
            last = Rule(last.x0, last.y0, max(last.x1, rule.x1), last.y0)
            whole[-1] = last
        else:
            whole.append(last := rule)
    return whole


def _meet(here: Rule, there: Rule) -> bool:
    return (
        here.x0 - NEAR <= there.x1
        and there.x0 - NEAR <= here.x1
        and here.y0 - NEAR <= there.y1
        and there.y0 - NEAR <= here.y1
    )


def _ladders(alone: Sequence[Rule]) -> list[list[Rule]]:
    """Level rules of one length under one another."""
    ladders: list[list[Rule]] = []
    for rule in sorted((rule for rule in alone if rule.level), key=lambda rule: -rule.y0):
        for ladder in ladders:
            if abs(ladder[0].x0 - rule.x0) < NEAR and abs(ladder[0].x1 - rule.x1) < NEAR:
                ladder.append(rule)
                break
        else:
            ladders.append([rule])
    return [ladder for ladder in ladders if len(ladder) >= LEVELS]


def _grid(group: Sequence[Rule], page: Page) -> Grid | None:
    levels = tuple(rule for rule in group if rule.level)
    uprights = tuple(rule for rule in group if not rule.level)
    if len(group) < LEVELS or not levels:
        return None
    ys = _merged([rule.y0 for rule in levels] + [y for rule in uprights for y in (rule.y0, rule.y1)])
    edges = [x for rule in levels for x in (rule.x0, rule.x1)]
    if uprights:
        xs = _merged([rule.x0 for rule in uprights] + [min(edges), max(edges)])
    else:
        xs = _white(page, min(edges), max(edges), ys)
        above = [*ys, 2 * ys[-1] - ys[-2]]
        if len(xs) > FEWEST_COLUMNS and _white(page, min(edges), max(edges), above) == xs:
            ys = above  # the headings of the columns, with no line over them
    if len(xs) <= FEWEST_COLUMNS or len(ys) < FEWEST_COLUMNS:
        return None
    return Grid(tuple(xs), tuple(reversed(ys)), uprights, levels)


def _white(page: Page, first: float, last: float, ys: Sequence[float]) -> list[float]:
    """Where columns stand that only white divides: a strip no word enters, all the way down."""
    inside = [word for word in page.words if first - NEAR < word.x0 < last and ys[0] < word.y < ys[-1]]
    edges = [first]
    reach = first
    for word in sorted(inside, key=lambda word: word.x0):
        if word.x0 - reach > GAP * word.size and reach > first:
            edges.append(word.x0 - 1)
        reach = max(reach, word.x1)
    return [*edges, last]


def _merged(values: Sequence[float]) -> list[float]:
    merged: list[float] = []
    for value in sorted(values):
        if not merged or value - merged[-1] > NEAR:
            merged.append(value)
    return merged


def _cells(grid: Grid, inside: Words, page: Page) -> list[list[list[Line]]]:
    """What each cell holds. Where no line is drawn between two cells they are one, and it stands in the first."""
    held: dict[tuple[int, int], Words] = {}
    for word in inside:
        row, column = grid.row(word), grid.column(word)
        while column and not _divided(grid, column, row):
            column -= 1
        while row and not _lined(grid, row, column):
            row -= 1
        held.setdefault((row, column), []).append(word)
    height, width = len(grid.ys) - 1, len(grid.xs) - 1
    return [
        [_cell(held.get((row, column), []), grid, column, page) for column in range(width)]
        for row in range(height)
        if any((row, column) in held for column in range(width))
    ]


def _divided(grid: Grid, column: int, row: int) -> bool:
    if not grid.uprights:
        return True
    x, foot, head = grid.xs[column], grid.ys[row + 1], grid.ys[row]
    return _covered([(rule.y0, rule.y1) for rule in grid.uprights if abs(rule.x0 - x) <= NEAR], foot, head)


def _lined(grid: Grid, row: int, column: int) -> bool:
    y, left, right = grid.ys[row], grid.xs[column], grid.xs[column + 1]
    return _covered([(rule.x0, rule.x1) for rule in grid.levels if abs(rule.y0 - y) <= NEAR], left, right)


def _covered(spans: Sequence[tuple[float, float]], low: float, high: float) -> bool:
    """Whether the spans cover half the way from low to high."""
    return sum(max(0.0, min(end, high) - max(start, low)) for start, end in spans) > (high - low) / 2


def _cell(words: Words, grid: Grid, column: int, page: Page) -> list[Line]:
    if not words:
        return []
    left = min(word.x0 for word in words)
    last = column + 1
    while last < len(grid.xs) - 1 and grid.xs[last] < max(word.x1 for word in words):
        last += 1
    right = grid.xs[last] - max(left - grid.xs[column], 0)
    return [Line(row, page.number, left, max(right, left + 1)) for row in rows_of(words)]
