"""The same conduct asked with two strengths: "must not" in one place, "should avoid" in another."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import islice

from parch.domain.checking.problems import Problem
from parch.domain.checking.statements import Statement
from parch.domain.language import Sentence

# Ideas that make a rule another rule when only one of two sentences has them.
CONDITIONS = frozenset({"exception", "condition", "without", "timing"})
# Those who are bound by what binds everyone the policy covers.
COVERED = frozenset({"everyone", "staff", "teachers", "account-holders", "headteacher", "senior-leaders", "trainees"})
LEAST, OF_LESSER, OF_GREATER = 3.0, 0.8, 0.6
# No more twos of sentences than this are held against each other, which is more than a long policy has.
MOST_PAIRS = 150_000

SAYS = Sentence(
    "The same conduct is asked for with two strengths: one place says it must be so, another only advises or allows "
    "it. Nobody can tell which counts, and a breach cannot be dealt with fairly.",
    "Gofynnir am yr un ymddygiad â dau gryfder: mewn un man mae'n rhaid, ac mewn man arall dim ond cyngor neu ganiatâd "
    "sydd. Ni all neb ddweud pa un sy'n cyfrif, ac ni ellir delio'n deg â thorri'r rheol.",
)
REMEDY = Sentence(
    "Decide whether it is a rule or advice, say it once in those words, and point to it from the other place.",
    "Penderfynwch ai rheol ynteu cyngor ydyw, dywedwch hynny unwaith yn y geiriau hynny, a chyfeiriwch ato o'r man "
    "arall.",
)


def mixed_strengths(told: Sequence[Statement]) -> Iterator[Problem]:
    """One problem for each conduct that is asked for with two strengths; the firmest and the weakest are quoted."""
    asking = [said for said in told if said.force and said.head]
    taken: set[int] = set()
    for first, second in _unequal(asking):
        if taken.isdisjoint((first, second)):
            two = (asking[first], asking[second])
            yield Problem(
                kind="mixed-strength",
                says=SAYS,
                remedy=REMEDY,
                severity="medium",
                sure="likely",
                where=tuple(dict.fromkeys(said.item.id for said in two)),
                quotes=tuple(said.text for said in two),
            )
        # A third place that asks for the same is part of the same fault.
        taken.update((first, second))


def _unequal(asking: Sequence[Statement]) -> list[tuple[int, int]]:
    """The places of every two that ask for the same conduct, not equally strongly; the most alike first."""
    found = [
        (first, second)
        for first, second in pairs(asking)
        if asking[first].rank != asking[second].rank and same_deed(asking[first], asking[second])
    ]
    return sorted(found, key=lambda pair: (-likeness(asking[pair[0]], asking[pair[1]]), pair))


def pairs(told: Sequence[Statement]) -> Iterator[tuple[int, int]]:
    """The places of every two statements in one language of which each speaks of what the other asks.

    Thousands of rules on one matter are held against each other as far as `MOST_PAIRS`, and no further.
    """
    about: dict[tuple[str, str], list[int]] = defaultdict(list)
    for place, said in enumerate(told):
        for key in said.content:
            about[said.item.lang, key].append(place)
    speaking = {matter: tuple(places) for matter, places in about.items()}
    every = (
        (first, second)
        for first, said in enumerate(told)
        for second in _after(first, speaking.get((said.item.lang, said.head or ""), ()))
    )
    for first, second in islice(every, MOST_PAIRS):
        if told[second].head in told[first].content:
            yield first, second


def _after(place: int, places: Sequence[int]) -> Iterator[int]:
    return islice(places, bisect_right(places, place), None)


def same_deed(one: Statement, other: Statement) -> bool:
    """Whether two statements ask the same people for the same conduct under the same conditions."""
    return (
        one.against == other.against
        and same_people(one, other)
        and same_use(one, other)
        and _conditions(one) == _conditions(other)
        and alike(one, other)
    )


def _conditions(said: Statement) -> frozenset[str]:
    # "When they leave" and "after leaving" are said by the idea of leaving itself.
    return said.ideas & (CONDITIONS - {"condition", "timing"} if "leaver" in said.ideas else CONDITIONS)


def alike(one: Statement, other: Statement) -> bool:
    """Whether two statements are about the same, by the weight of what they share."""
    shared = _shared(one, other)
    lesser, greater = sorted((one.weight, other.weight))
    if one.content == other.content:
        # A short rule said twice in the same words: "must not use the logo on personal pages".
        return shared >= LEAST or sum(weight == 1 for weight in one.content.values()) > 1
    return shared >= LEAST and shared >= OF_LESSER * lesser and shared >= OF_GREATER * greater


def likeness(one: Statement, other: Statement) -> float:
    """How much of what either is about both are about, from 0 to 1."""
    shared = _shared(one, other)
    return shared / ((one.weight + other.weight - shared) or 1.0)


def _shared(one: Statement, other: Statement) -> float:
    return sum(weight for key, weight in one.content.items() if key in other.content)


def same_people(one: Statement, other: Statement) -> bool:
    """Whether some are bound by both."""
    first, second = (_with_covered(said.bound) for said in (one, other))
    return not first or not second or not first.isdisjoint(second)


def _with_covered(bound: tuple[str, ...]) -> frozenset[str]:
    parties = frozenset(bound)
    return parties | COVERED if parties & {"everyone", "staff"} else parties


def same_use(one: Statement, other: Statement) -> bool:
    """Whether both may be about the same accounts."""
    return {one.use, other.use} != {"personal", "official"}
