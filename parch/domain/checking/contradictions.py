"""Two places of which both cannot hold: in ways the pack knows, or one asks for what the other forbids."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations, islice, product

from parch.domain.checking.contradictions_data import Contradiction, ContradictionsFile, Marker, Side
from parch.domain.checking.contradictions_figures import differing_figures
from parch.domain.checking.contradictions_labels import differing_labels
from parch.domain.checking.problems import Problem, Severity, Sureness
from parch.domain.checking.statements import OUTSIDE, OWNERS, Statement
from parch.domain.checking.strengths import CONDITIONS, MOST_PAIRS, pairs, same_people, same_use
from parch.domain.documents.model import Document
from parch.domain.language import Sentence

Pair = tuple[int, int]
# What makes a rule less than absolute, and what says an exception to the rule before it.
BOUNDED = CONDITIONS | {"with-leave", "only"}
_EXCEPTING: tuple[str, ...] = ("however", "the exception", "the only exception", "exception", "this does not", "except")
_EXCEPTING += ("fodd bynnag", "yr eithriad", "yr unig eithriad", "eithriad", "nid yw hyn", "oni bai", "ac eithrio")
_SETTINGS = frozenset({"social-media"})
_RECIPIENTS = frozenset({"head", "senior-team", "safeguarding-person", "chair"})
_ACCOUNTS = frozenset({"personal-account", "official-account"})
# How much of a sentence must be shared before one is said to forbid what the other asks.
CLOSELY, LEAST = 0.85, 3.0
MOST_QUOTED = 4


@dataclass(frozen=True, slots=True)
class _Clash:
    """Pairs of statements that make one problem, and what is said of it."""

    pairs: tuple[Pair, ...]
    says: Sentence
    remedy: Sentence
    severity: Severity
    sure: Sureness = "likely"


def contradictions(document: Document, told: Sequence[Statement], known: ContradictionsFile) -> Iterator[Problem]:
    """One problem for each contradiction, with a quote from either side; two sentences make one problem only."""
    seen: set[frozenset[int]] = set()
    for clash in _clashes(told, known):
        new = [pair for pair in clash.pairs if frozenset(pair) not in seen]
        seen.update(frozenset(pair) for pair in new)
        if new:
            yield _problem(told, new, clash)
    yield from differing_labels(document, known.label, known.remedy)


def _clashes(told: Sequence[Statement], known: ContradictionsFile) -> Iterator[_Clash]:
    excepted = frozenset(_excepted(told))
    for entry in known.contradiction:
        opposed = tuple(_opposed(entry, told, excepted))
        for tongue in ("cy", "en"):
            within = tuple(pair for pair in opposed if told[pair[0]].item.lang == tongue)
            yield _Clash(within, entry.says, entry.remedy, entry.severity, entry.sure)
    for pair in _opposites(told, excepted):
        yield _Clash((pair,), known.opposite, known.remedy, "high")
    for pair in _recipients(told):
        yield _Clash((pair,), known.recipients, known.remedy, "high")
    for pair, figure in differing_figures(told, known.figure):
        says = figure.says if figure else known.figures
        yield _Clash((pair,), says, known.remedy, figure.severity if figure else "medium")


def _problem(told: Sequence[Statement], found: Sequence[Pair], clash: _Clash) -> Problem:
    """One problem with the first pair quoted, and with it whatever else stands on either side."""
    first = [*sorted(found[0]), *sorted({place for pair in found[1:] for place in pair} - set(found[0]))]
    chosen = [told[place] for place in sorted(first[:MOST_QUOTED])]
    return Problem(
        kind="contradiction",
        says=clash.says,
        remedy=clash.remedy,
        severity=clash.severity,
        sure=clash.sure,
        where=tuple(dict.fromkeys(said.item.id for said in chosen)),
        quotes=tuple(dict.fromkeys(said.text for said in chosen)),
    )


def _opposed(entry: Contradiction, told: Sequence[Statement], excepted: frozenset[int]) -> Iterator[Pair]:
    ones = [place for place, said in enumerate(told) if _takes(entry.one, said, place in excepted)]
    if not ones or any(matches(marker, said) for marker in entry.settling for said in told):
        return
    others = [place for place, said in enumerate(told) if _takes(entry.other, said, place in excepted)]
    for one, other in islice(product(ones, others), MOST_PAIRS):
        if one != other and _clash(entry, told[one], told[other]):
            yield one, other


def _takes(side: Side, said: Statement, excepted: bool) -> bool:
    return any(matches(marker, said) and _wholly(side, marker, said, excepted) for marker in side.markers)


def _wholly(side: Side, marker: Marker, said: Statement, excepted: bool) -> bool:
    """Whether a sentence takes a side without an exception, and without conditions where the side has none."""
    beside = said.ideas - marker.needs
    if "exception" in beside or (side.absolute and (excepted or not BOUNDED.isdisjoint(beside))):
        return False
    return side.spare is None or _spare(marker, said) <= side.spare


def matches(marker: Marker, said: Statement) -> bool:
    """Whether a sentence names what a marker needs, in the way it needs it."""
    return (
        marker.needs <= said.ideas
        and marker.bars.isdisjoint(said.ideas | said.context)
        and (marker.forces is None or _force(said) in marker.forces)
        and said.use not in marker.not_use
    )


def _force(said: Statement) -> str | None:
    """How a sentence asks; one that asks for the deed to be left alone forbids it, whatever its verb."""
    return "must-not" if said.denied or (said.against and said.force in {"must", "should"}) else said.force


def _spare(marker: Marker, said: Statement) -> float:
    return sum(weight for key, weight in said.content.items() if key not in marker.needs)


def _clash(entry: Contradiction, one: Statement, other: Statement) -> bool:
    if one.item.lang != other.item.lang or not same_use(one, other):
        return False
    if entry.people == "same" and _outside(one) != _outside(other):
        return False
    if entry.share and not any(key in one.ideas and key in other.ideas for key in entry.share):
        return False
    return not any(
        (first in one.ideas and second in other.ideas) or (first in other.ideas and second in one.ideas)
        for first, second in entry.apart
    )


def _outside(said: Statement) -> bool:
    """Whether a sentence is said to families and learners only."""
    return bool(said.bound) and OUTSIDE.issuperset(said.bound)


def _excepted(told: Sequence[Statement]) -> Iterator[int]:
    """The places of the rules to which the sentence after them makes an exception."""
    for place, said in enumerate(told[1:]):
        near = said.item.id == told[place].item.id or said.item.parent in {told[place].item.id, told[place].item.parent}
        # "Staff must not reply. The account holder replies on behalf of the school."
        handed_on = (
            said.item.id == told[place].item.id and {"holder", told[place].head} <= said.ideas and not _bans(said)
        )
        if handed_on or (near and said.text.casefold().lstrip("‘’“”\"' ").startswith(_EXCEPTING)):
            yield place


def _opposites(told: Sequence[Statement], excepted: frozenset[int]) -> Iterator[Pair]:
    """Every two statements of which one asks for, allows or tells just what the other forbids or denies."""
    for first, second in pairs(told):
        ban, leave = sorted((first, second), key=lambda place: not _bans(told[place]))
        opposed = _bans(told[ban]) and not _bans(told[leave]) and ban not in excepted
        if opposed and _tells(told[ban]) == _tells(told[leave]) and _forbids(told[ban], told[leave]):
            yield first, second


def _tells(said: Statement) -> bool:
    """Whether a sentence only tells what is done: nobody is bound by "The school will not …" but the school."""
    return said.force is None or bool(said.bound and OWNERS.issuperset(said.bound))


def _bans(said: Statement) -> bool:
    return said.against or said.denied


def _forbids(ban: Statement, leave: Statement) -> bool:
    first, second = _fully(ban), _fully(leave)
    shared = sum(weight for key, weight in second.items() if key in first)
    return (
        shared >= LEAST
        and shared >= CLOSELY * sum(second.values())
        and shared >= CLOSELY * sum(first.values())
        and BOUNDED.isdisjoint(ban.ideas | leave.ideas)
        and "negated" not in leave.ideas
        and leave.ideas & _ACCOUNTS <= ban.ideas & _ACCOUNTS
        and (_tells(ban) or same_people(ban, leave))
        and same_use(ban, leave)
    )


def _fully(said: Statement) -> dict[str, float]:
    """What a sentence is about and where that happens."""
    return said.content | {key: 1.0 for key in said.ideas & _SETTINGS}


def _recipients(told: Sequence[Statement]) -> Iterator[Pair]:
    """Every two statements by which the same matter is reported to one person and to another."""
    reporting = [
        place for place, said in enumerate(told) if "report" in said.content and said.force in {"must", "should"}
    ]
    for first, second in islice(combinations(reporting, 2), MOST_PAIRS):
        one, other = told[first], told[second]
        to = [frozenset(key for key in said.content if key in _RECIPIENTS) for said in (one, other)]
        matter = [{key for key in said.content if key not in _RECIPIENTS} for said in (one, other)]
        if (
            all(to)
            and to[0].isdisjoint(to[1])
            and matter[0] == matter[1]
            and len(matter[0]) > 1
            and BOUNDED.isdisjoint(one.ideas | other.ideas)
            and same_people(one, other)
            and one.item.lang == other.item.lang
        ):
            yield first, second
