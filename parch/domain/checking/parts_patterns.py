"""Patterns of words in order, as parts.toml writes them, and finding them in a sentence without trying every one.

A sentence is looked through as words in small letters, each followed by one space.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import Literal

from parch.domain.checking.folding import folded
from parch.domain.checking.parts_facts import PartFacts
from parch.domain.checking.problems import Part

Use = Literal["told", "strong", "unless", "listing", "label"]

# How many words may stand where a pattern has a gap.
_GAPS = {"…": r"(?:\S+ ){0,12}?", "..": r"(?:\S+ ){0,3}?"}
_DAY = re.compile(r"\b\d{1,2}[/.]\d{1,2}[/.](?:20)?(\d\d)\b")
_CONTRACTED = re.compile(r"'(?=(?:n|r|i|u|w|th|ch)\b)")
_WORD = re.compile(r"'?\w+(?:['-]\w+)*")
_SENTENCE = re.compile(r"(?<=[.;!?])\s+|\n")
_MUTATIONS = {
    "p": ("p", "b", "mh", "ph"),
    "t": ("t", "d", "nh", "th"),
    "c": ("c", "g", "ngh", "ch"),
    "b": ("b", "f", "m"),
    "d": ("d", "dd", "n"),
    "g": ("g", "ng", ""),
    "m": ("m", "f"),
    "ll": ("ll", "l"),
    "rh": ("rh", "r"),
}
# So many letters of a word, with the space after it, tell it from nearly every other.
_KEY = 9


@dataclass(frozen=True)
class Pattern:
    """What a pattern tells when it is met: of which part, and to what use. ``expression``: what it looks for.

    ``needs``: for each of its words, the first letters of which one must stand in the sentence.
    """

    part: Part | None
    use: Use
    expression: str
    needs: tuple[frozenset[str], ...]

    @cached_property
    def form(self) -> re.Pattern[str]:
        # In most documents no sentence has all that most of the patterns need: those are never compiled.
        return re.compile(self.expression)


@dataclass(frozen=True, slots=True)
class Patterns:
    """Every pattern, by the first letters of the words it may begin with; and the labels of each part."""

    by_beginning: Mapping[str, tuple[Pattern, ...]]
    labels: tuple[tuple[Part, Pattern], ...]

    def met_in(self, sentence: str) -> Iterator[Pattern]:
        """Every pattern that is met somewhere in a sentence made by `plain`."""
        place = 0
        starts = [_beginnings(word) for word in sentence.split()]
        there = {start for word in starts for start in word}
        for word in starts:
            for pattern in (pattern for start in word for pattern in self.by_beginning.get(start, ())):
                if not any(map(there.isdisjoint, pattern.needs)) and pattern.form.match(sentence, place):
                    yield pattern
            place = sentence.index(" ", place) + 1

    def labelled(self, label: str) -> Iterator[Part]:
        """The parts of which this, as `plain` gives it, is a heading or a label."""
        there = {start for word in label.split() for start in _beginnings(word)}
        for part, pattern in self.labels:
            if not any(map(there.isdisjoint, pattern.needs)) and pattern.form.fullmatch(label):
                yield part


@lru_cache(maxsize=8192)
def _beginnings(word: str) -> tuple[str, ...]:
    """The beginnings of a word with the space that ends it, each a letter longer, up to the length of a key."""
    ended = f"{word} "
    return tuple(ended[:size] for size in range(1, min(len(ended), _KEY) + 1))


def sentences(text: str) -> list[str]:
    """The sentences of a text, each as patterns are looked for in it."""
    return [told for piece in _SENTENCE.split(text) if (told := plain(piece))]


def plain(text: str) -> str:
    """Words in small letters, each followed by one space; "polisi'n" is two words, "01/09/2027" is "2027"."""
    small = _CONTRACTED.sub(" '", _DAY.sub(r" 20\1 ", folded(text)).replace("up-to-date", "up to date"))
    # Data protection and safeguarding share a word in Welsh, and nothing else.
    small = small.replace("diogelu data", "diogelu-data")
    return "".join(f"{word} " for word in _WORD.findall(small))


@lru_cache(maxsize=4)
def patterns_of(facts: PartFacts) -> Patterns:
    index: dict[str, list[Pattern]] = defaultdict(list)
    slots = _Slots({group.name: group.words for group in facts.group})
    for use, part, written in _written(facts):
        pattern = Pattern(part, use, slots.expression(written), slots.needs(written))
        for beginning in slots.first(written):
            index[beginning].append(pattern)
    labels = [
        (part.key, Pattern(part.key, "label", slots.expression(label), slots.needs(label)))
        for part in facts.part
        for label in part.labels
    ]
    return Patterns({beginning: tuple(found) for beginning, found in index.items()}, tuple(labels))


def _written(facts: PartFacts) -> Iterator[tuple[Use, Part | None, str]]:
    for written in facts.listing:
        yield "listing", None, written
    for part in facts.part:
        for written in part.told:
            yield "strong" if written.startswith("!") else "told", part.key, written.removeprefix("!")
        for written in part.unless:
            yield "unless", part.key, written


class _Slots:
    """What stands at one place of a pattern: a gap, or words to choose from. Each is worked out once."""

    def __init__(self, groups: Mapping[str, str]) -> None:
        self._groups = groups
        self._known: dict[str, tuple[str, frozenset[str]]] = {slot: (gap, frozenset()) for slot, gap in _GAPS.items()}
        self._known["^"] = r"\A", frozenset()

    def expression(self, written: str) -> str:
        return "".join(self._slot(slot)[0] for slot in written.split())

    def needs(self, written: str) -> tuple[frozenset[str], ...]:
        """For each word that must be there, the first letters it may have."""
        beginnings = (self._slot(slot)[1] for slot in written.split() if not slot.endswith("?"))
        return tuple(beginning for beginning in beginnings if beginning)

    def first(self, written: str) -> frozenset[str]:
        """The first letters of every word with which the pattern may begin."""
        found: frozenset[str] = frozenset()
        for slot in written.split():
            found |= self._slot(slot)[1]
            if found and not slot.endswith("?"):
                break
        return found

    def _slot(self, slot: str) -> tuple[str, frozenset[str]]:
        if slot not in self._known:
            choices = list(dict.fromkeys(_choices(slot.removesuffix("?"), self._groups)))
            optional = "?" if slot.endswith("?") else ""
            beginnings = frozenset(_first_letters(choice) for choice in choices)
            self._known[slot] = f"(?:(?:{'|'.join(choices)}) ){optional}", beginnings
        return self._known[slot]


def _first_letters(choice: str) -> str:
    """How every word begins that a choice may begin with; the space ends a word that is given whole."""
    first = choice.split(" ", maxsplit=1)[0].replace("\\-", "-")
    return (first.split(r"\S*")[0] if r"\S*" in first else f"{first} ").replace("\\", "")[:_KEY]


def _choices(slot: str, groups: Mapping[str, str]) -> Iterator[str]:
    for choice in slot.split("/"):
        if choice.startswith("<"):
            yield from _choices(groups[choice[1:-1]], groups)
            continue
        mutated = choice.startswith("~")
        told = " ".join(_CONTRACTED.sub(" '", choice.removeprefix("~").replace("_", " ")).split())
        yield from (re.escape(form).replace(r"\*", r"\S*").replace(r"\ ", " ") for form in _mutations(told, mutated))


def _mutations(word: str, mutated: bool) -> Iterator[str]:
    beginning = word[:2] if word[:2] in _MUTATIONS else word[:1]
    if not mutated or word[:2] in {"ch", "dd", "ff", "ph", "th"} or beginning not in _MUTATIONS:
        yield word
        return
    yield from (form + word[len(beginning) :] for form in _MUTATIONS[beginning])
