"""One deadline, age or interval given as two different figures."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations, islice
from typing import Literal

from parch.domain.checking.contradictions_data import Figure, Marker
from parch.domain.checking.folding import folded
from parch.domain.checking.statements import Statement
from parch.domain.checking.strengths import CONDITIONS, LEAST, MOST_PAIRS, OF_GREATER, OF_LESSER, same_people, same_use
from parch.domain.checking.word_forms import bare, mutations, stem

Measure = Literal["duration", "interval", "age"]
# Two figures nearer to each other than this are one: 24 hours and one school day.
NEARLY = 1.5

_NUMBERS = {
    1: "one a an each single un",
    2: "two dau dwy both",
    3: "three tri tair",
    4: "four pedwar pedair",
    5: "five pum pump",
    6: "six chwe chwech",
    7: "seven saith",
    8: "eight wyth",
    9: "nine naw",
    10: "ten deg deng",
    12: "twelve deuddeg deuddeng",
    14: "fourteen pedwar-ar-ddeg",
    15: "fifteen pymtheg pymtheng",
    20: "twenty ugain",
    24: "twenty-four",
    28: "twenty-eight",
    30: "thirty",
    48: "forty-eight",
}
_UNITS = {
    1 / 24: "hour hours awr oriau",
    1: "day days diwrnod diwrnodau dydd",
    7: "week weeks wythnos wythnosau",
    30: "month months mis misoedd",
    95: "term terms tymor tymhorau",
    365: "year years blwyddyn blynedd flwyddyn",
}
_EVERY = {
    365: "annually yearly annual yn flynyddol bob blwyddyn",
    182: "biannually twice-a-year",
    730: "biennially",
    95: "termly bob tymor",
    30: "monthly bob mis",
    7: "weekly bob wythnos",
}


def _spelled(word: str) -> set[str]:
    return {bare(form) for form in mutations(word)} | {word, bare(word)}


_VALUE = {form: number for number, words in _NUMBERS.items() for word in words.split() for form in _spelled(word)}
_LENGTH = {form: days for days, words in _UNITS.items() for word in words.split() for form in _spelled(word)}
_COUNT = "|".join(sorted((re.escape(word) for word in _VALUE), key=len, reverse=True))
_UNIT = "|".join(sorted((re.escape(word) for word in _LENGTH), key=len, reverse=True))
_KIND_OF_DAY = r"(?:school|working|calendar|full|clear|academic|consecutive|further|whole|o)"
_DURATION = re.compile(
    rf"\b(?P<n>\d+|am(?=\s+(?:flwyddyn|fis|wythnos|dymor)\b)|{_COUNT})\s+(?:\(\d+\)\s+)?"
    rf"(?:{_KIND_OF_DAY}\s+){{0,2}}(?P<u>{_UNIT})\b(?:\s+(?:ysgol|gwaith))?"
)
_EVERY_ONE = re.compile(
    rf"\b(?:every|each|once an?|once every|once in every|b?pob|unwaith y|unwaith bob)\s+(?:{_KIND_OF_DAY}\s+)?"
    rf"(?P<other>other\s+)?(?P<u>{_UNIT})\b"
)
_ADVERB = re.compile(
    r"\b(?P<a>annually|annual|yearly|yn flynyddol|bob blwyddyn|biennially|termly|bob tymor|monthly|bob mis|weekly)\b"
)
_ADVERBS = {"annually": 365, "annual": 365, "yearly": 365, "yn flynyddol": 365, "bob blwyddyn": 365}
_ADVERBS |= {"biennially": 730, "termly": 95, "bob tymor": 95, "monthly": 30, "bob mis": 30, "weekly": 7}
_AGE = re.compile(
    r"\b(?:age of|aged?|under|over|at least|from|yn|dan|dros|o leiaf|oedran)\s+(?:the age of\s+)?(?P<n>1[0-9]|[5-9])\b"
    r"(?!\s*(?:hours?|days?|weeks?|months?|years? (?!old|of age)|per|%|pages?|awr|diwrnod|mis|blynedd))"
    r"|\bbe (?P<k>1[0-9])\b(?! (?:hours?|days?|weeks?|months?|characters?|or fewer))"
    r"|\b(?P<m>1[0-9])(?:\s+(?:years? old|or over|and over|oed)|-year-olds?)\b"
)
_AT_ONCE = re.compile(r"\b(?:immediately|at once|straight ?away|without delay|ar unwaith|yn syth|yn ddi-oed)\b")
_ALSO = """
immediately immediat onc straight straightaway away delay unwaith syth oed
hour day week month term year school working calendar annual annually yearly termly monthly age ag old within every
each least full once academic time than more less minimum maximum up current awr oriau diwrnod diwrnodau wythnos
wythnosau mis misoedd tymor tymhorau blwyddyn blynedd flwyddyn flynyddol oed oedran ysgol gwaith mlynedd fis fewn
"""
_PLAIN = {*_ALSO.split(), *_VALUE, *_LENGTH}
_WORDS = frozenset({*_PLAIN, *(stem(word, "en") for word in _PLAIN)})


@dataclass(frozen=True, slots=True)
class Given:
    """A statement that gives one figure: days for durations and intervals, years for ages."""

    place: int
    measure: Measure
    value: float


def differing_figures(
    told: Sequence[Statement], known: Sequence[Figure]
) -> Iterator[tuple[tuple[int, int], Figure | None]]:
    """The places of every two statements that give two figures for one thing, and which of the known it is, if any."""
    given = [each for place, said in enumerate(told) if (each := _given(place, said.text))]
    for one, other in islice(combinations(given, 2), MOST_PAIRS):
        if not _differ(one, other):
            continue
        first, second = told[one.place], told[other.place]
        figure = next((each for each in known if _tells(each, one, first) and _tells(each, other, second)), None)
        if _comparable(first, second) and (_alike(first, second) or (figure is not None and not figure.alike)):
            yield (one.place, other.place), figure


def _given(place: int, text: str) -> Given | None:
    """The one figure of a sentence; none where it gives none, or several that would have to be told apart."""
    low = folded(text)
    every = [365.0 * (2 if found["other"] else 1) * _LENGTH[found["u"]] / 365.0 for found in _EVERY_ONE.finditer(low)]
    every += [float(_ADVERBS[found["a"]]) for found in _ADVERB.finditer(low)] if not every else []
    # "Once a year" is no length of time.
    low = _EVERY_ONE.sub(lambda found: " " * len(found[0]), low)
    lasting = [(_count(found["n"]) * _LENGTH[found["u"]], found.start()) for found in _DURATION.finditer(low)]
    intervals = [days for days, start in lasting if re.search(r"\b(?:every|each|pob|bob)\s+$", low[:start])]
    if len(intervals) == 1 and len(lasting) == 1:
        return Given(place, "interval", intervals[0])
    if len(every) == 1 and not lasting:
        return Given(place, "interval", every[0])
    if len(lasting) == 1 and not every:
        return Given(place, "duration", lasting[0][0])
    if _AT_ONCE.search(low) and not lasting and not every:
        return Given(place, "duration", 0.0)
    ages = {int(found["n"] or found["m"] or found["k"]) for found in _AGE.finditer(low)}
    return Given(place, "age", ages.pop()) if len(ages) == 1 and not lasting and not every else None


def _count(word: str) -> float:
    return float(word) if word.isdigit() else float(_VALUE.get(word, 1))


def _differ(one: Given, other: Given) -> bool:
    if one.measure != other.measure:
        return False
    if one.measure == "age":
        return one.value != other.value
    lesser, greater = sorted((one.value, other.value))
    return greater > lesser * NEARLY if lesser else greater > NEARLY


def _tells(figure: Figure, given: Given, said: Statement) -> bool:
    return figure.measure == given.measure and any(_named(marker, said) for marker in figure.markers)


def _named(marker: Marker, said: Statement) -> bool:
    return marker.needs <= said.ideas | said.context | said.topic and marker.bars.isdisjoint(said.ideas)


def _comparable(one: Statement, other: Statement) -> bool:
    return (
        one.item.lang == other.item.lang
        and same_people(one, other)
        and same_use(one, other)
        and one.ideas & (CONDITIONS - {"timing"}) == other.ideas & (CONDITIONS - {"timing"})
    )


def _alike(one: Statement, other: Statement) -> bool:
    first, second = _content(one), _content(other)
    shared = sum(weight for key, weight in first.items() if key in second)
    if first == second and len(first) > 1:
        return True
    lesser, greater = sorted((sum(first.values()), sum(second.values())))
    return shared >= LEAST and shared >= OF_LESSER * lesser and shared >= OF_GREATER * greater


def _content(said: Statement) -> dict[str, float]:
    kept = {key: weight for key, weight in said.content.items() if key not in _WORDS and not key[0].isdigit()}
    # What is deleted after a year is kept for a year.
    return {"keep-record" if key == "remove" else key: weight for key, weight in kept.items()}
