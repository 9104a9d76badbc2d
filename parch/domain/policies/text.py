"""The text of a policy in two languages, and its one canonical form."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass
from datetime import date
from functools import cached_property
from typing import Any

from parch.domain.documents.model import Kind, Role, Strength, Use
from parch.domain.language import Language

FORM = 1
LANGUAGES: tuple[Language, Language] = ("en", "cy")


@dataclass(frozen=True, slots=True)
class Words:
    """The same words in English and in Welsh; empty where a language has none yet."""

    en: str = ""
    cy: str = ""

    def of(self, language: str) -> str:
        """The words in exactly that language, or nothing."""
        return self.cy if language == "cy" else self.en

    def shown(self, language: Language) -> tuple[str, Language]:
        """The words to show somebody who reads ``language``, and the language those words are in."""
        other: Language = "en" if language == "cy" else "cy"
        own = self.of(language)
        return (own, language) if own or not self.of(other) else (self.of(other), other)

    def having(self, language: Language, words: str) -> Words:
        return Words(words, self.cy) if language == "en" else Words(self.en, words)

    @property
    def languages(self) -> tuple[Language, ...]:
        return tuple(language for language in LANGUAGES if self.of(language))

    def __bool__(self) -> bool:
        return bool(self.en or self.cy)


NO_WORDS = Words()


@dataclass(frozen=True, slots=True)
class Clause:
    """One piece of a policy in reading order. `amendable`: a school may put words of its own in its place."""

    id: str
    kind: Kind
    words: Words
    number: str | None = None
    glyph: str = ""
    parent: str | None = None
    role: Role = ""
    strength: Strength | None = None
    use: Use | None = None
    binds: tuple[str, ...] = ()
    amendable: bool = False


@dataclass(frozen=True, slots=True)
class Details:
    """What a policy says about itself. `languages` are those its owner means it to be in."""

    title: Words
    owner_name: str = ""
    owner_role: Words = NO_WORDS
    review_on: date | None = None
    languages: tuple[Language, ...] = LANGUAGES


@dataclass(frozen=True)
class PolicyText:
    """A whole policy: its details and its clauses in reading order."""

    details: Details
    clauses: tuple[Clause, ...]

    @cached_property
    def places(self) -> dict[str, int]:
        """Where each clause id stands in reading order."""
        return {clause.id: place for place, clause in enumerate(self.clauses)}

    def clause(self, clause_id: str) -> Clause:
        """Raises KeyError where there is none."""
        return self.clauses[self.places[clause_id]]

    def name_of(self, clause_id: str) -> str:
        """What people call a clause: its number, or that of the nearest thing above it that has one."""
        here: str | None = clause_id
        while here is not None and not self.clause(here).number:
            here = self.clause(here).parent
        return (self.clause(here).number if here else "") or clause_id

    def depths(self) -> Iterator[tuple[Clause, int]]:
        """Each clause with how many others it stands under."""
        depth: dict[str | None, int] = {None: -1}
        for clause in self.clauses:
            depth[clause.id] = depth.get(clause.parent, -1) + 1
            yield clause, depth[clause.id]

    def missing(self, language: Language) -> int:
        """How many clauses have words, but none in that language."""
        return sum(1 for clause in self.clauses if clause.words and not clause.words.of(language))


def dump(text: PolicyText) -> dict[str, Any]:
    """JSON values that `load` makes the same text of."""
    details = asdict(text.details)
    details["review_on"] = text.details.review_on.isoformat() if text.details.review_on else None
    details["languages"] = list(text.details.languages)
    return {"form": FORM, "details": details, "clauses": [_plain(clause) for clause in text.clauses]}


def _plain(clause: Clause) -> dict[str, Any]:
    """As `asdict` would, several times as fast: a policy has hundreds of clauses and pages wait for this."""
    plain = {name: getattr(clause, name) for name in Clause.__slots__}
    return plain | {"words": {"en": clause.words.en, "cy": clause.words.cy}, "binds": list(clause.binds)}


def load(kept: Mapping[str, Any]) -> PolicyText:
    details = kept["details"]
    return PolicyText(
        Details(
            title=Words(**details["title"]),
            owner_name=details["owner_name"],
            owner_role=Words(**details["owner_role"]),
            review_on=date.fromisoformat(details["review_on"]) if details["review_on"] else None,
            languages=tuple(details["languages"]),
        ),
        tuple(
            Clause(**{**clause, "words": Words(**clause["words"]), "binds": tuple(clause["binds"])})
            for clause in kept["clauses"]
        ),
    )


def digest(kept: Mapping[str, Any]) -> str:
    """SHA-256 of the JSON in its one canonical spelling: sorted keys, no spaces, UTF-8."""
    canonical = json.dumps(kept, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    return hashlib.sha256(canonical.encode()).hexdigest()
