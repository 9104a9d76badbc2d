"""The words policies use for the same deed or thing, English and Welsh, and how they are found in a sentence."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Literal

from pydantic import Field as Rule

from parch.domain.checking.facts import FactFile
from parch.domain.checking.folding import folded
from parch.domain.documents.model import Tongue
from parch.domain.packs.shapes import Key, Shape

IdeaKind = Literal["deed", "thing", "person", "setting", "marker"]
# How many other words may stand where a phrase has "…".
GAP = 6
# A deed says most about what a rule is about; whom it is told to says least; where it happens is taken as read.
WEIGHTS: dict[IdeaKind, float] = {"deed": 2.0, "thing": 1.0, "person": 0.5, "setting": 0.0, "marker": 0.0}

_WORD = re.compile(r"\d+(?:[.:]\d+)*|[^\W\d_]+")
_IRREGULAR = {
    "used": "use",
    "using": "use",
    "uses": "use",
    "kept": "keep",
    "told": "tell",
    "taken": "take",
    "given": "give",
}
_IRREGULAR |= {
    "sent": "send",
    "left": "leave",
    "made": "make",
    "held": "hold",
    "children": "child",
    "don": "do",
    "won": "will",
}
_MUTATED: dict[str, tuple[str, ...]] = {
    "ll": ("l",),
    "rh": ("r",),
    "p": ("b", "mh", "ph"),
    "t": ("d", "nh", "th"),
    "c": ("g", "ngh", "ch"),
    "b": ("f", "m"),
    "d": ("dd", "n"),
    "g": ("", "ng"),
    "m": ("f",),
}
_UNMUTATING = ("ch", "th", "ph", "dd", "ff", "ng")
_SHORTEST = 3
_VOWELS = "aeiouwyh"


class Idea(Shape):
    """One deed, thing, person or setting under all the names policies give it.

    A phrase is words in order; ``a/b`` is either word, ``…`` up to six words between. A deed that is the refusal of
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
class Token:
    """One word as it is compared, and where it stands in the text."""

    word: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Found:
    """An idea found in a sentence, and the places of the tokens that name it."""

    idea: Idea
    places: tuple[int, ...]


def tokens(text: str, tongue: Tongue) -> tuple[Token, ...]:
    return tuple(_tokens(folded(text), tongue))


def _tokens(text: str, tongue: Tongue) -> Iterator[Token]:
    for found in _WORD.finditer(text):
        word, start, end = found[0], found.start(), found.end()
        joined = start > 0 and text[start - 1] == "'"
        if tongue == "en" and joined and word in {"s", "t"}:
            # "don't" asks what "do not" asks; "learner's" names what "learner" names.
            if word == "t":
                yield Token("not", start, end)
        elif word == "cannot":
            yield Token("can", start, start + 3)
            yield Token("not", start + 3, end)
        else:
            # "can't" falls into "can" and "t", "don't" into "don" and "t": the n belongs to the second.
            yield Token(stem(word, tongue), start, end)


def stem(word: str, tongue: Tongue) -> str:
    """An English word without its ending ("posting", "posts" and "posted" are one); a Welsh one without accents."""
    if tongue == "cy":
        return bare(word)
    word = _IRREGULAR.get(word, word)
    for ending, instead in (("ies", "y"), ("ied", "y"), ("ing", ""), ("ed", ""), ("es", "e"), ("s", "")):
        kept = len(word) - len(ending)
        if word.endswith(ending) and kept >= _SHORTEST and not word.endswith(("ss", "us", "is")):
            return _shortened(word[:kept] + instead)
    return _shortened(word)


def _shortened(word: str) -> str:
    if len(word) > _SHORTEST and word[-1] == word[-2] and word[-1] not in "sle":
        return word[:-1]
    return word[:-1] if len(word) > _SHORTEST and word.endswith("e") else word


def bare(word: str) -> str:
    """The word without accents."""
    return "".join(letter for letter in unicodedata.normalize("NFD", word) if not unicodedata.combining(letter))


def mutations(word: str) -> frozenset[str]:
    """The word and every form its beginning may take in Welsh."""
    forms = {word}
    if len(word) >= _SHORTEST:
        first = next((head for head in _MUTATED if word.startswith(head) and not word.startswith(_UNMUTATING)), None)
        if first is not None:
            forms.update(new + word[len(first) :] for new in _MUTATED[first])
        if word[0] in _VOWELS[:-1]:
            forms.add("h" + word)
    return frozenset(form for form in forms if form == word or len(form) > 1)


_Step = frozenset[str] | None  # the forms one word may have, or None for a gap


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
                for form in steps[0] or ():
                    self._filed.setdefault(form, []).append((idea, steps))

    def _forms(self, word: str) -> frozenset[str]:
        stemmed = stem(folded(word), self.tongue)
        return mutations(stemmed) if self.tongue == "cy" else frozenset({stemmed})

    def _steps(self, phrase: str) -> tuple[_Step, ...]:
        return tuple(
            None if word == "…" else frozenset(form for each in word.split("/") for form in self._forms(each))
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
        if step is None:
            within = GAP + 1
            continue
        place = next((at for at in range(here, min(here + within, len(words))) if words[at] in step), None)
        if place is None:
            return None
        places.append(place)
        here, within = place + 1, 1
    return tuple(places)
