"""The health check as tests ask for it: a text in, what is found out."""

from __future__ import annotations

from datetime import date
from functools import cache
from pathlib import Path

from parch.domain.checking import Knowledge, Problem, check, read_knowledge
from parch.domain.documents import read_text

PACK = Path(__file__).parents[2] / "packs" / "schools-social-media"
TODAY = date(2026, 11, 22)


@cache
def knowledge() -> Knowledge:
    return read_knowledge(PACK)


def problems(text: str, kind: str = "", *, on: date = TODAY) -> list[Problem]:
    """What is found in a plain text, or only the problems of one kind."""
    found = check(read_text(text), knowledge(), on=on)
    return [problem for problem in found if kind in {"", problem.kind}]
