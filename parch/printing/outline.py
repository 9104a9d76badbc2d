"""The document as the Typst template wants it: nested blocks of plain strings, ready for JSON."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby
from typing import Any

from parch.printing import labels
from parch.printing.arrangement import Placed, chapters, grid, placed, tables, widths
from parch.printing.characters import clean, one_line
from parch.printing.printable import Printable

Block = dict[str, Any]


def outline(printable: Printable) -> Block:
    """Everything the template prints, as dictionaries, lists, strings and numbers."""
    places = placed(printable.items)
    language = printable.language
    return {
        "title": one_line(printable.title),
        "subtitle": one_line(printable.subtitle),
        "organisation": one_line(printable.organisation),
        "language": language,
        "date": [printable.date.year, printable.date.month, printable.date.day],
        "version": one_line(printable.version_line),
        "details": details(printable),
        "notes": [clean(note) for note in printable.notes],
        "contents": labels.CONTENTS.in_language(language) if chapters(places) else "",
        "footer": footer(printable),
        "page": labels.PAGE.in_language(language),
        "of": labels.OF.in_language(language),
        "blocks": _blocks(list(tables(places)), 0),
    }


def details(printable: Printable) -> list[tuple[str, str]]:
    """What stands under the title, label and value: date, owner, day of review."""
    language = printable.language
    review = labels.day(printable.review_date, language) if printable.review_date else ""
    rows = (
        (labels.DATE, labels.day(printable.date, language)),
        (labels.OWNER, one_line(printable.owner)),
        (labels.REVIEW, review),
    )
    return [(label.in_language(language), value) for label, value in rows if value]


def footer(printable: Printable) -> str:
    """The left side of every footer: the version and the date, which is not said twice."""
    version, day = one_line(printable.version_line), labels.day(printable.date, printable.language)
    return version if day in version else " · ".join(filter(None, (version, day)))


def _blocks(runs: Sequence[list[Placed]], depth: int) -> list[Block]:
    """Blocks of one depth; runs deeper than that belong to the listed item before them."""
    blocks: list[Block] = []
    for kind, group in groupby(_families(runs, depth), key=lambda family: _sort(family[0])):
        families = list(group)
        if kind in {"numbered", "bullets"}:
            blocks.append({"kind": kind, "items": [_list_item(family, depth) for family in families]})
        elif kind == "letter":
            blocks.append({"kind": kind, "items": [_words(family[0][0]) for family in families]})
        else:
            blocks.extend(_single(kind, family[0]) for family in families)
    return blocks


def _families(runs: Sequence[list[Placed]], depth: int) -> list[list[list[Placed]]]:
    """Each run at this depth with the deeper runs that follow it."""
    families: list[list[list[Placed]]] = []
    for run in runs:
        if families and run[0].depth > depth:
            families[-1].append(run)
        else:
            families.append([run])
    return families


def _sort(run: list[Placed]) -> str:
    first = run[0]
    if first.is_listed:
        return "numbered" if first.number else "bullets"
    if first.item.kind == "cell":
        return "table"
    return first.item.kind if first.item.kind in {"heading", "letter", "footnote"} else "paragraph"


def _list_item(family: Sequence[list[Placed]], depth: int) -> Block:
    head, *below = family
    return {**_words(head[0]), "is-clause": head[0].item.kind == "clause", "blocks": _blocks(below, depth + 1)}


def _single(kind: str, run: list[Placed]) -> Block:
    if kind == "table":
        rows = grid(run)
        cells = [[_cell(cell) for cell in row] for row in rows]
        return {"kind": kind, "widths": widths(rows), "heads": all(cell["header"] for cell in cells[0]), "rows": cells}
    return {"kind": kind, "rank": run[0].rank, **_words(run[0])}


def _words(place: Placed) -> Block:
    return {"number": place.number or "", "text": place.text, "lang": place.item.lang}


def _cell(place: Placed | None) -> Block:
    if place is None:
        return {"number": "", "text": "", "lang": "", "header": False}
    return {**_words(place), "header": place.item.header}
