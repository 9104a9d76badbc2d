"""The page of figures in the docs: how much of the corpus is read, found and falsely told."""

from __future__ import annotations

from collections import defaultdict

from tests.corpus.measuring import Checked, Reading, checked, reading_of, tally
from tests.corpus.sheets import sheets

HEAD = """# How well documents are read and checked

Written by `make docs` from `tests/corpus/`: {count} made-up policies, {clean} of them clean, in English, Welsh and
both. Each is written in the formats its sheet names, as an office program writes it, read back, and checked. A fault
counts as found when a problem of its kind is told at its place; anything else that is told is a false alarm.

What was missed at first has been mended since, so these figures say how well Parch does on documents it has met. The
honest measure is the first sight: of eight documents written by someone who had not seen the rules, 29 of 35 faults
were found and four false alarms told, two of them on one clean document.
"""


def page() -> str:
    """The whole page, in Markdown."""
    every = sheets()
    readings = [reading_of(sheet, form) for sheet in every for form in sheet.formats]
    results = [checked(reading.sheet, reading.document) for reading in readings]
    clean = [result for result in results if result.sheet.is_clean]
    most = max((len(result.alarms) for result in clean), default=0)
    lines = [HEAD.format(count=len(every), clean=sum(1 for sheet in every if sheet.is_clean))]
    lines += ["## Reading", "", *_read(readings), "", "## Checking", "", *_found(results), ""]
    lines += [
        f"On {len(clean)} readings of clean documents: {sum(len(result.alarms) for result in clean)} false alarms, "
        f"at most {most} on one.",
        "",
    ]
    return "\n".join(lines)


def _read(readings: list[Reading]) -> list[str]:
    lines = ["| format | documents | items that came back whole | words lost | words added |", "|---|---|---|---|---|"]
    by_form: dict[str, list[Reading]] = defaultdict(list)
    for reading in readings:
        by_form[reading.form].append(reading)
    for form, group in sorted(by_form.items()):
        found, items = sum(one.found for one in group), sum(one.items for one in group)
        lost, added = (sum(one.lost.total() for one in group), sum(one.added.total() for one in group))
        lines.append(f"| {form} | {len(group)} | {found} of {items} ({found / items:.3f}) | {lost} | {added} |")
    return lines


def _found(results: list[Checked]) -> list[str]:
    lines = [
        "| kind | planted | found | recall | false alarms | of them on clean documents |",
        "|---|---|---|---|---|---|",
    ]
    rows = list(tally(results))
    for kind, planted, found, alarms, on_clean in rows:
        recall = f"{found / planted:.2f}" if planted else ""
        lines.append(f"| `{kind}` | {planted} | {found} | {recall} | {alarms} | {on_clean} |")
    planted, found, alarms, on_clean = (sum(row[column] for row in rows) for column in range(1, 5))  # type: ignore[misc]
    lines.append(f"| **all** | {planted} | {found} | {found / planted:.2f} | {alarms} | {on_clean} |")
    return lines
