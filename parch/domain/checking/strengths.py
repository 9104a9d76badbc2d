"""The same conduct asked with two strengths: "must not" in one place, "should avoid" in another."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from parch.domain.checking.problems import Problem
from parch.domain.checking.statements import Statement
from parch.domain.language import Sentence

# Ideas that make a rule another rule when only one of two sentences has them.
CONDITIONS = frozenset({"exception", "condition", "without", "timing"})
# Those who are bound by what binds everyone the policy covers.
COVERED = frozenset({"everyone", "staff", "teachers", "account-holders", "headteacher", "senior-leaders", "trainees"})
LEAST, OF_LESSER, OF_GREATER = 3.0, 0.8, 0.6

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
    for group in _groups(asking):
        firm, weak = max(group, key=lambda said: said.rank), min(group, key=lambda said: said.rank)
        two = [said for said in asking if said is firm or said is weak]
        yield Problem(
            kind="mixed-strength",
            says=SAYS,
            remedy=REMEDY,
            severity="medium",
            sure="likely",
            where=tuple(dict.fromkeys(said.item.id for said in two)),
            quotes=tuple(said.text for said in two),
        )


def _groups(asking: Sequence[Statement]) -> Iterator[list[Statement]]:
    """Statements that ask for the same conduct and not all equally strongly."""
    joined: dict[int, int] = {}
    for first, second in pairs(asking):
        if asking[first].rank != asking[second].rank and same_deed(asking[first], asking[second]):
            joined[_root(second, joined)] = _root(first, joined)
    groups: dict[int, list[Statement]] = defaultdict(list)
    for place in sorted({*joined, *joined.values()}):
        groups[_root(place, joined)].append(asking[place])
    yield from groups.values()


def _root(place: int, joined: dict[int, int]) -> int:
    while joined.get(place, place) != place:
        place = joined[place]
    return place


def pairs(asking: Sequence[Statement]) -> Iterator[tuple[int, int]]:
    """The places of every two statements in one language of which each speaks of what the other asks."""
    about: dict[tuple[str, str], list[int]] = defaultdict(list)
    for place, said in enumerate(asking):
        for key in said.content:
            about[said.item.lang, key].append(place)
    for first, said in enumerate(asking):
        for second in about[said.item.lang, said.head or ""]:
            if second > first and asking[second].head in said.content:
                yield first, second


def same_deed(one: Statement, other: Statement) -> bool:
    """Whether two statements ask the same people for the same conduct under the same conditions."""
    return (
        one.against == other.against
        and same_people(one, other)
        and same_use(one, other)
        and one.ideas & CONDITIONS == other.ideas & CONDITIONS
        and alike(one, other)
    )


def alike(one: Statement, other: Statement) -> bool:
    """Whether two statements are about the same, by the weight of what they share."""
    shared = sum(weight for key, weight in one.content.items() if key in other.content)
    lesser, greater = sorted((one.weight, other.weight))
    return shared >= LEAST and shared >= OF_LESSER * lesser and shared >= OF_GREATER * greater


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
