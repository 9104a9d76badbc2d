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

Use = Literal["told", "strong", "unless", "listing"]

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
_KEY = 3


@dataclass(frozen=True)
class Pattern:
    """What a pattern tells when it is met: of which part, and to what use. ``expression``: what it looks for."""

    part: Part | None
    use: Use
    expression: str

    @cached_property
    def form(self) -> re.Pattern[str]:
        # Most documents hold no word that most of the patterns begin with: those are never compiled.
        return re.compile(self.expression)


@dataclass(frozen=True, slots=True)
class Patterns:
    """Every pattern, by the first letters of the words it may begin with; and the labels of each part."""

    by_beginning: Mapping[str, tuple[Pattern, ...]]
    labels: tuple[tuple[Part, re.Pattern[str]], ...]

    def met_in(self, sentence: str) -> Iterator[Pattern]:
        """Every pattern that is met somewhere in a sentence made by `plain`."""
        place = 0
        for word in sentence.split():
            for pattern in self.by_beginning.get(word[:_KEY], ()):
                if pattern.form.match(sentence, place):
                    yield pattern
            place += len(word) + 1

    def labelled(self, label: str) -> Iterator[Part]:
        """The parts of which this, as `plain` gives it, is a heading or a label."""
        yield from (part for part, form in self.labels if form.fullmatch(label))


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
    words = {group.name: group.words for group in facts.group}
    for use, part, written in _written(facts):
        pattern = Pattern(part, use, _form(written, words))
        for beginning in _beginnings(written, words):
            index[beginning].append(pattern)
    labels = (
        (part.key, re.compile("|".join(f"(?:{_form(label, words)})" for label in part.labels))) for part in facts.part
    )
    return Patterns({beginning: tuple(found) for beginning, found in index.items()}, tuple(labels))


def _written(facts: PartFacts) -> Iterator[tuple[Use, Part | None, str]]:
    for written in facts.listing:
        yield "listing", None, written
    for part in facts.part:
        for written in part.told:
            yield "strong" if written.startswith("!") else "told", part.key, written.removeprefix("!")
        for written in part.unless:
            yield "unless", part.key, written


def _form(written: str, words: Mapping[str, str]) -> str:
    return "".join(map(lambda slot: _slot(slot, words), written.split()))


def _slot(slot: str, words: Mapping[str, str]) -> str:
    if slot in _GAPS:
        return _GAPS[slot]
    if slot == "^":
        return r"\A"
    optional = slot.endswith("?")
    choices = "|".join(dict.fromkeys(_choices(slot.removesuffix("?"), words)))
    return f"(?:(?:{choices}) ){'?' if optional else ''}"


def _choices(slot: str, words: Mapping[str, str]) -> Iterator[str]:
    for choice in slot.split("/"):
        if choice.startswith("<"):
            yield from _choices(words[choice[1:-1]], words)
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


def _beginnings(written: str, words: Mapping[str, str]) -> set[str]:
    """The first letters of every word the pattern may begin with."""
    found: set[str] = set()
    for slot in written.split():
        if slot == "^":
            continue
        for choice in _choices(slot.removesuffix("?"), words):
            first = choice.split(" ")[0].replace("\\S*", "*").replace("\\", "")
            found.add(first.removesuffix("*")[:_KEY])
        if not slot.endswith("?"):
            break
    return found
