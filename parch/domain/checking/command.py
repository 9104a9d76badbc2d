"""`parch policy check FILE [--json]`: what the command says, without the command line round it."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path
from typing import Any

from parch.domain.checking.apart import check_apart
from parch.domain.checking.names import CLEAN, COUNTED, KINDS, NOWHERE, REMEDY, SEVERITIES, SURENESS
from parch.domain.checking.problems import Problem
from parch.domain.documents.apart import read_apart
from parch.domain.documents.command import Outcome, bytes_of
from parch.domain.documents.model import Document, Unreadable

NOTHING_WRONG, PROBLEMS, UNREADABLE = 0, 1, 2


def check(file: Path, pack: Path, *, on: date, as_json: bool = False, language: str = "en") -> Outcome:
    """Check a policy as on a day, by what the pack knows: exit code 0 with nothing wrong, 1 with what is, 2 unread."""
    try:
        found = check_apart(read_apart(bytes_of(file)), pack, on=on)
    except Unreadable as refusal:
        return Outcome(UNREADABLE, says=refusal.sentence)
    if as_json:
        told = json.dumps({"problems": [told_of(each, language) for each in found]}, ensure_ascii=False, indent=2)
    else:
        told = "\n".join(_lines(found, language))
    return Outcome(PROBLEMS if found else NOTHING_WRONG, f"{told}\n")


def checked(pack: Path, *, on: date) -> Callable[[Document, str], list[dict[str, Any]]]:
    """What tells the problems of a document as JSON values, for `parch policy read --json`."""

    def problems(document: Document, language: str) -> list[dict[str, Any]]:
        return [told_of(problem, language) for problem in check_apart(document, pack, on=on)]

    return problems


def told_of(problem: Problem, language: str = "en") -> dict[str, Any]:
    """One problem as JSON values, its sentences in `language`."""
    return {
        "kind": problem.kind,
        "where": list(problem.where),
        "quotes": list(problem.quotes),
        "part": problem.part,
        "says": problem.says.in_language(language),
        "remedy": problem.remedy.in_language(language),
        "severity": problem.severity,
        "sure": problem.sure,
    }


def _lines(found: Sequence[Problem], language: str) -> list[str]:
    if not found:
        return [CLEAN.in_language(language)]
    lines = [COUNTED.format(count=len(found)).in_language(language)]
    for number, problem in enumerate(found, start=1):
        lines += ["", *_told(number, problem, language)]
    return lines


def _told(number: int, problem: Problem, language: str) -> list[str]:
    kind, severity, sure = (
        name.in_language(language)
        for name in (KINDS[problem.kind], SEVERITIES[problem.severity], SURENESS[problem.sure])
    )
    where = ", ".join(problem.where) or NOWHERE.in_language(language)
    quotes = [f"   “{quote}”" for quote in problem.quotes]
    says, remedy = problem.says.in_language(language), problem.remedy.in_language(language)
    return [
        f"{number}. {kind} · {where} · {severity} · {sure}",
        *quotes,
        f"   {says}",
        f"   {REMEDY.in_language(language)} {remedy}",
    ]
