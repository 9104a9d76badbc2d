"""A document checked in a process of its own: a text made to do harm holds up nobody but itself.

Run as ``python -m parch.domain.checking.apart``: a document, a pack's folder and a day in; out come the problems.
"""

from __future__ import annotations

import json
import sys
from dataclasses import asdict
from datetime import date
from pathlib import Path
from typing import Any

from parch.domain import apart
from parch.domain.checking.check import check
from parch.domain.checking.knowledge import read_knowledge
from parch.domain.checking.problems import Problem
from parch.domain.documents.model import Document, Unreadable
from parch.domain.documents.storage import dump, load
from parch.domain.language import Sentence

SECONDS = 15  # of work: a policy of three hundred pages takes about five
MEMORY = 1_000_000_000
MOST_ANSWER = 80_000_000

UNCHECKED = Sentence(
    "Parch could read this file but could not check its words in fifteen seconds, so it stopped. "
    "Choose the file that holds only the policy.",
    "Gallai Parch ddarllen y ffeil hon ond ni allai wirio ei geiriau mewn pymtheg eiliad, felly rhoddodd y gorau iddi. "
    "Dewiswch y ffeil sy'n cynnwys y polisi yn unig.",
)


def check_apart(document: Document, pack: Path, *, on: date) -> tuple[Problem, ...]:
    """What `check` finds by the knowledge of the pack in this folder, as on a day.

    Raises `Unreadable` where the check took more time or memory than it may.
    """
    asked = {"document": dump(document), "pack": str(pack), "on": on.isoformat()}
    try:
        answer = apart.answer_of(__name__, json.dumps(asked).encode(), seconds=SECONDS, most=MOST_ANSWER)
    except apart.Ended:
        raise Unreadable(UNCHECKED) from None
    return tuple(_problem(told) for told in json.loads(answer))


def _problem(told: dict[str, Any]) -> Problem:
    said = {name: Sentence(**told[name]) for name in ("says", "remedy")}
    lists = {name: tuple(told[name]) for name in ("where", "quotes")}
    return Problem(**{**told, **said, **lists})


def main() -> None:
    apart.limit(seconds=SECONDS, memory=MEMORY)
    asked = json.loads(sys.stdin.buffer.read())
    found = check(load(asked["document"]), read_knowledge(Path(asked["pack"])), on=date.fromisoformat(asked["on"]))
    sys.stdout.write(json.dumps([asdict(problem) for problem in found]))


if __name__ == "__main__":
    main()
