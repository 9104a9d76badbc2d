"""docs/reference/measurements.md: one part for each bench, written again when that bench runs."""

from __future__ import annotations

import re
from pathlib import Path

from bench.figures import Table
from bench.machine import machine

PAGE = Path(__file__).resolve().parents[1] / "docs" / "reference" / "measurements.md"
TOP = """# Measurements

Written by `make bench` from the program; `python -m bench NAME` measures one part again. Each figure stands beside
what it is compared with, taken in the same run on the same machine. Where a floor is missed, the bench fails.
"""


def write(name: str, table: Table) -> None:
    """Put a bench's table between its markers, or at the end where it has none yet."""
    begin, end = f"<!-- {name}: begin -->", f"<!-- {name}: end -->"
    part = f"{begin}\n{table.as_markdown()}\n\n{machine(*table.versions)}\n{end}"
    text = PAGE.read_text(encoding="utf-8") if PAGE.exists() else TOP
    marked = re.compile(re.escape(begin) + ".*?" + re.escape(end), re.DOTALL)
    added = f"{text.rstrip()}\n\n{part}\n"
    text = marked.sub(lambda _: part, text) if marked.search(text) else added
    PAGE.write_text(text, encoding="utf-8")
