"""Two places of which both cannot hold: in ways the pack knows, or one asks for what the other forbids."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from parch.domain.checking.contradictions_data import Contradiction, ContradictionsFile, Marker, Side
from parch.domain.checking.contradictions_figures import differing_figures
from parch.domain.checking.contradictions_labels import differing_labels
from parch.domain.checking.problems import Problem, Severity, Sureness
from parch.domain.checking.statements import Statement
from parch.domain.checking.strengths import CONDITIONS, pairs, same_people, same_use
from parch.domain.documents.model import Document
from parch.domain.language import Sentence

Pair = tuple[int, int]
# What makes a rule less than absolute, and what says an exception to the rule before it.
BOUNDED = CONDITIONS | {"with-leave", "only"}
_EXCEPTING: tuple[str, ...] = ("however", "the exception", "the only exception", "exception", "this does not", "except")
_EXCEPTING += ("fodd bynnag", "yr eithriad", "yr unig eithriad", "eithriad", "nid yw hyn", "oni bai", "ac eithrio")
_ACCOUNTS = frozenset({"personal-account", "official-account"})
# How much of a sentence must be shared before one is said to forbid what the other asks.
CLOSELY, LEAST = 0.85, 3.0
MOST_QUOTED = 4


def contradictions(document: Document, told: Sequence[Statement], known: ContradictionsFile) -> Iterator[Problem]:
    """One problem for each contradiction, with a quote from either side."""
    excepted = frozenset(_excepted(told))
    seen: set[Pair] = set()
    for entry in known.contradiction:
        found = [pair for pair in _opposed(entry, told, excepted) if pair not in seen]
        if found:
            seen.update(found)
            yield _problem(told, found, says=entry.says, remedy=entry.remedy, severity=entry.severity, sure=entry.sure)
    for pair in _opposites(told, excepted):
        if pair not in seen:
            seen.add(pair)
            yield _problem(told, [pair], says=known.opposite, remedy=known.remedy, severity="high")
    for pair, figure in differing_figures(told, known.figure):
        if pair not in seen:
            seen.add(pair)
            says = figure.says if figure else known.figures
            severity: Severity = figure.severity if figure else "medium"
            yield _problem(told, [pair], says=says, remedy=known.remedy, severity=severity)
    yield from differing_labels(document, known.label, known.remedy)


def _problem(
    told: Sequence[Statement],
    found: list[Pair],
    *,
    says: Sentence,
    remedy: Sentence,
    severity: Severity,
    sure: Sureness = "likely",
) -> Problem:
    """One problem with the first pair quoted, and with it whatever else stands on either side."""
    first = [*sorted(found[0]), *sorted({place for pair in found[1:] for place in pair} - set(found[0]))]
    chosen = [told[place] for place in sorted(first[:MOST_QUOTED])]
    return Problem(
        kind="contradiction",
        says=says,
        remedy=remedy,
        severity=severity,
        sure=sure,
        where=tuple(dict.fromkeys(said.item.id for said in chosen)),
        quotes=tuple(dict.fromkeys(said.text for said in chosen)),
    )


def _opposed(entry: Contradiction, told: Sequence[Statement], excepted: frozenset[int]) -> Iterator[Pair]:
    ones = [place for place, said in enumerate(told) if _takes(entry.one, said, place in excepted)]
    if not ones:
        return
    others = [place for place, said in enumerate(told) if _takes(entry.other, said, place in excepted)]
    for one in ones:
        for other in others:
            if one != other and _clash(entry, told[one], told[other]):
                yield one, other


def _takes(side: Side, said: Statement, excepted: bool) -> bool:
    marker = next((marker for marker in side.markers if matches(marker, said)), None)
    if marker is None or "exception" in said.ideas:
        return False
    if side.absolute and (excepted or not BOUNDED.isdisjoint(said.ideas - marker.needs)):
        return False
    return side.spare is None or _spare(marker, said) <= side.spare


def matches(marker: Marker, said: Statement) -> bool:
    """Whether a sentence names what a marker needs, in the way it needs it."""
    return (
        marker.needs <= said.ideas
        and marker.bars.isdisjoint(said.ideas)
        and (marker.forces is None or _force(said) in marker.forces)
        and said.use not in marker.not_use
    )


def _force(said: Statement) -> str | None:
    """How a sentence asks; one that asks for the deed to be left alone forbids it, whatever its verb."""
    return "must-not" if said.against and said.force in {"must", "should"} else said.force


def _spare(marker: Marker, said: Statement) -> float:
    return sum(weight for key, weight in said.content.items() if key not in marker.needs)


def _clash(entry: Contradiction, one: Statement, other: Statement) -> bool:
    if one.item.lang != other.item.lang or not same_use(one, other):
        return False
    if entry.share and not any(key in one.ideas and key in other.ideas for key in entry.share):
        return False
    return not any(
        (first in one.ideas and second in other.ideas) or (first in other.ideas and second in one.ideas)
        for first, second in entry.apart
    )


def _excepted(told: Sequence[Statement]) -> Iterator[int]:
    """The places of the rules to which the sentence after them makes an exception."""
    for place, said in enumerate(told[1:]):
        near = said.item.id == told[place].item.id or said.item.parent in {told[place].item.id, told[place].item.parent}
        if near and said.text.casefold().lstrip("‘’“”\"' ").startswith(_EXCEPTING):
            yield place


def _opposites(told: Sequence[Statement], excepted: frozenset[int]) -> Iterator[Pair]:
    """Every two statements of which one asks for or allows just what the other forbids."""
    places = [place for place, said in enumerate(told) if said.force and said.head]
    asking = [told[place] for place in places]
    for first, second in pairs(asking):
        ban, leave = sorted((first, second), key=lambda place: not asking[place].against)
        opposed = asking[ban].against != asking[leave].against and places[ban] not in excepted
        if opposed and _forbids(asking[ban], asking[leave]):
            yield places[first], places[second]


def _forbids(ban: Statement, leave: Statement) -> bool:
    shared = sum(weight for key, weight in leave.content.items() if key in ban.content)
    return (
        shared >= LEAST
        and shared >= CLOSELY * leave.weight
        and shared >= CLOSELY * ban.weight
        and BOUNDED.isdisjoint(ban.ideas | leave.ideas)
        and "negated" not in leave.ideas
        and leave.ideas & _ACCOUNTS <= ban.ideas & _ACCOUNTS
        and same_people(ban, leave)
        and same_use(ban, leave)
    )
