"""What the health check finds."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from typing import Literal, get_args

from parch.domain.language import Sentence

ProblemKind = Literal[
    "blank-fill-in",
    "broken-reference",
    "wrong-reference",
    "duplicated-words",
    "drafting-note",
    "wrong-law",
    "repealed-law",
    "dead-link",
    "email-as-link",
    "retired-number",
    "mixed-strength",
    "contradiction",
    "term-drift",
    "missing-part",
]
Part = Literal[
    "owner",
    "review-date",
    "approval",
    "welsh",
    "complaints",
    "safeguarding",
    "whom-to-report",
    "support",
    "images",
    "retention",
]
Severity = Literal["high", "medium", "low"]
Sureness = Literal["certain", "likely", "possible"]

PROBLEM_KINDS: tuple[ProblemKind, ...] = get_args(ProblemKind)
PARTS: tuple[Part, ...] = get_args(Part)


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that is wrong. A fault with two sides is one problem: `quotes` holds both, `where` the ids of both.

    `quotes` are words of the document exactly as they stand. `says` tells what is wrong and why it matters, `remedy`
    what to do. `part` names what is missing, for missing-part only; `where` and `quotes` are then empty.
    """

    kind: ProblemKind
    says: Sentence
    remedy: Sentence
    severity: Severity
    sure: Sureness
    where: tuple[str, ...] = ()
    quotes: tuple[str, ...] = ()
    part: Part | None = None

    @property
    def key(self) -> str:
        """A name that stays the same while the words it is about do, wherever in the document they move to."""
        told = "\0".join((self.kind, self.part or "", *(" ".join(quote.casefold().split()) for quote in self.quotes)))
        return hashlib.sha256(told.encode()).hexdigest()[:16]
