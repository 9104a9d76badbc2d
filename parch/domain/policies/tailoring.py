"""A school's own words in the places its council leaves to it, and what becomes of them in a new version."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from parch.domain.policies.text import PolicyText, Words

Amendments = Mapping[str, Words]


def amended(text: PolicyText, amendments: Amendments) -> PolicyText:
    """The text with the school's words where it may put them; an amendment of a fixed clause is not used.

    A language the school gave no words in keeps none, so that two languages never say different things.
    """
    clauses = (
        replace(clause, words=amendments[clause.id]) if clause.amendable and clause.id in amendments else clause
        for clause in text.clauses
    )
    return PolicyText(text.details, tuple(clauses))


@dataclass(frozen=True, slots=True)
class Carried:
    """What becomes of a school's amendments under a new version of the model.

    `look_again`: kept, but the model's own words there have changed. `fell_away`: no longer in force,
    because the clause is gone or is now fixed; the words are kept for the school to read.
    """

    kept: dict[str, Words]
    look_again: tuple[str, ...]
    fell_away: dict[str, Words]


def carried(old: PolicyText, new: PolicyText, amendments: Amendments) -> Carried:
    kept = {key: words for key, words in amendments.items() if key in new.places and new.clause(key).amendable}
    changed = tuple(key for key in kept if key not in old.places or old.clause(key).words != new.clause(key).words)
    gone = {key: words for key, words in amendments.items() if key not in kept}
    return Carried(kept, changed, gone)
