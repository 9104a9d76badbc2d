"""The words policies use for the same deed or thing, English and Welsh, and how they are found in a sentence."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Literal

from pydantic import Field as Rule

from parch.domain.checking.facts import FactFile
from parch.domain.checking.folding import folded
from parch.domain.checking.word_forms import mutations, stem
from parch.domain.documents.model import Tongue
from parch.domain.packs.shapes import Key, Shape

IdeaKind = Literal["deed", "thing", "person", "setting", "marker"]
# How many other words may stand where a phrase has one of these.
GAPS = {"…": 6, "..": 2}
# A deed says most about what a rule is about; whom it is told to says least; where it happens is taken as read.
WEIGHTS: dict[IdeaKind, float] = {"deed": 2.0, "thing": 1.0, "person": 0.5, "setting": 0.0, "marker": 0.0}


class Idea(Shape):
    """One deed, thing, person or setting under all the names policies give it.

    A phrase is words in order; ``a/b`` is either word, ``…`` up to six words between,
    ``..`` up to two. A deed that is the refusal of
    another names that one in ``against``: to decline a friend request is not to accept it. A ``marker`` is only looked
    for by name and takes no words away from a sentence.
    """

    key: Key
    kind: IdeaKind
    against: Key | None = None
    en: tuple[str, ...] = ()
    cy: tuple[str, ...] = ()

    def phrases(self, tongue: Tongue) -> tuple[str, ...]:
        return self.cy if tongue == "cy" else self.en


class SmallWords(Shape):
    """Words that say nothing of what a rule is about, in each language, parted by spaces."""

    en: str
    cy: str


class ConductFile(FactFile):
    """The ideas the finders of contradictions and mixed strengths compare sentences by."""

    checked: date
    source: str
    small: SmallWords
    idea: tuple[Idea, ...] = Rule(min_length=1)

    @cached_property
    def lexicons(self) -> dict[Tongue, Lexicon]:
        return {"en": Lexicon(self, "en"), "cy": Lexicon(self, "cy")}


@dataclass(frozen=True, slots=True)
class Found:
    """An idea found in a sentence, and the places of the tokens that name it."""

    idea: Idea
    places: tuple[int, ...]


_Step = frozenset[str] | int  # the forms one word may have, or how many words may stand between


class Lexicon:
    """The phrases of one language, filed by the words they begin with."""

    def __init__(self, conduct: ConductFile, tongue: Tongue) -> None:
        self.tongue: Tongue = tongue
        self.small = frozenset(form for word in getattr(conduct.small, tongue).split() for form in self._forms(word))
        self.ideas = {idea.key: idea for idea in conduct.idea}
        self._filed: dict[str, list[tuple[Idea, tuple[_Step, ...]]]] = {}
        for idea in conduct.idea:
            for phrase in idea.phrases(tongue):
                steps = self._steps(phrase)
                for form in steps[0] if isinstance(steps[0], frozenset) else ():
                    self._filed.setdefault(form, []).append((idea, steps))

    def _forms(self, word: str) -> frozenset[str]:
        stemmed = stem(folded(word), self.tongue)
        return mutations(stemmed) if self.tongue == "cy" else frozenset({stemmed})

    def _steps(self, phrase: str) -> tuple[_Step, ...]:
        return tuple(
            GAPS.get(word) or frozenset(form for each in word.split("/") for form in self._forms(each))
            for word in phrase.split()
        )

    def found(self, words: Sequence[str]) -> list[Found]:
        """Every idea the words name, in order, the longer of two that begin together first."""
        every: list[Found] = []
        for place, word in enumerate(words):
            here = [
                Found(idea, places)
                for idea, steps in self._filed.get(word, ())
                if (places := _matched(steps, words, place)) is not None
            ]
            every += sorted(here, key=lambda found: -len(found.places))
        return every


def _matched(steps: tuple[_Step, ...], words: Sequence[str], start: int) -> tuple[int, ...] | None:
    places = [start]
    here, within = start + 1, 1
    for step in steps[1:]:
        if isinstance(step, int):
            within = step + 1
            continue
        place = next((at for at in range(here, min(here + within, len(words))) if words[at] in step), None)
        if place is None:
            return None
        places.append(place)
        here, within = place + 1, 1
    return tuple(places)
