"""The figures are written down, each floor beside what was measured. Nothing is timed here."""

from __future__ import annotations

import pytest

from bench.__main__ import NAMES
from bench.report import PAGE


@pytest.mark.parametrize("name", NAMES)
def test_each_bench_has_written_its_part(name):
    text = PAGE.read_text(encoding="utf-8")
    part = text.partition(f"<!-- {name}: begin -->")[2].partition(f"<!-- {name}: end -->")[0]
    assert "floor" in part.casefold()
    assert "Measured: " in part
