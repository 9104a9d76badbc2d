"""The health check of a draft: what is still to be dealt with, gravest first, and what people leave as it is."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from parch.policies import wording
from parch.policies.checking import Found, load
from parch.policies.models import Acceptance, Check
from parch.web import language

if TYPE_CHECKING:
    from django_stubs_ext import StrOrPromise

ON_ONE_PAGE = 60


@dataclass(frozen=True, slots=True)
class Shown:
    """One problem in the language being spoken. ``number`` counts through the page; ``form`` accepts it."""

    number: int
    key: str
    kind: StrOrPromise
    says: str
    remedy: str
    sure: StrOrPromise
    is_certain: bool
    places: Sequence[tuple[str, str]]
    quotes: Sequence[tuple[str, str]]
    form: Any
    acceptance: Acceptance | None = None


@dataclass(frozen=True, slots=True)
class Group:
    """The problems of one severity."""

    severity: str
    heading: StrOrPromise
    hint: StrOrPromise
    total: int
    problems: Sequence[Shown]


@dataclass(frozen=True, slots=True)
class KindLink:
    kind: str
    name: StrOrPromise
    count: int
    here: bool


@dataclass(frozen=True, slots=True)
class Page:
    """`dealt` of `total` are dealt with: mended, so that the check finds them no longer, or accepted."""

    check: Check
    dealt: int
    total: int
    waiting: int
    kinds: Sequence[KindLink]
    groups: Sequence[Group]
    accepted: Sequence[Shown]


def still_open(check: Check, acceptances: Mapping[str, Acceptance], kind: str) -> list[Found]:
    """What nobody has dealt with, of one kind or of all, gravest first, each key once."""
    grave: dict[str, int] = {severity: place for place, severity in enumerate(wording.SEVERITIES)}
    found = [one for one in _once(load(check.problems)) if one.key not in acceptances and kind in {"", one.kind}]
    return sorted(found, key=lambda one: grave[one.severity])


def _once(found: Iterable[Found]) -> list[Found]:
    """Problems that say the same of the same words are one, wherever those words stand."""
    kept: dict[str, Found] = {}
    for one in found:
        twin = kept.get(one.key)
        kept[one.key] = replace(twin, places=tuple(dict.fromkeys((*twin.places, *one.places)))) if twin else one
    return list(kept.values())


def page(
    check: Check,
    acceptances: Mapping[str, Acceptance],
    shown: Sequence[Found],
    *,
    kind: str,
    opened: Any,
) -> Page:
    """``shown``: those of `still_open` that stand on this page.

    ``opened``: the one form that is open, with the key of the problem it accepts; None where none is.
    """
    every = still_open(check, acceptances, "")
    graveness = Counter(one.severity for one in every if kind in {"", one.kind})
    counted = Counter(one.kind for one in every)
    numbered = [_shown(one, number, opened) for number, one in enumerate(shown, 1)]
    return Page(
        check=check,
        dealt=len(set(check.seen)) - len(every),
        total=len(set(check.seen)),
        waiting=len(every),
        kinds=[
            KindLink(one, name, counted[one], one == kind) for one, name in wording.PROBLEMS.items() if counted[one]
        ],
        groups=[
            Group(severity, *words, graveness[severity], problems)
            for severity, words in wording.SEVERITIES.items()
            if (problems := [one for one, found in zip(numbered, shown, strict=True) if found.severity == severity])
        ],
        accepted=_accepted(check, acceptances),
    )


def at_place(check: Check, acceptances: Mapping[str, Acceptance], trail: Mapping[str, str], item: str) -> Shown | None:
    """The problem that somebody came from to mend ``item``; None where the list has changed meanwhile.

    ``trail``: as `trail_of` gives it. Without an item it is a problem that stands nowhere, a missing part.
    """
    number = int(trail["place"])
    before = (int(trail.get("page", "1")) - 1) * ON_ONE_PAGE
    found = still_open(check, acceptances, trail.get("kind", ""))[before:][number - 1 : number]
    there = [one for one in found if (item in [place for place, _ in one.places] if item else not one.places)]
    return _shown(there[0], number, None) if there else None


def _shown(one: Found, number: int, opened: Any) -> Shown:
    spoken = language.current()
    return Shown(
        number=number,
        key=one.key,
        kind=wording.kind_in_words(one.kind),
        says=one.says.in_language(spoken),
        remedy=one.remedy.in_language(spoken),
        sure=wording.SURENESSES[one.sure],  # type: ignore[index]
        is_certain=one.sure == "certain",
        places=one.places,
        quotes=one.quotes,
        form=opened if opened and opened["key"].value() == one.key else None,
    )


def _accepted(check: Check, acceptances: Mapping[str, Acceptance]) -> list[Shown]:
    found = [one for one in _once(load(check.problems)) if one.key in acceptances]
    return [replace(_shown(one, number, None), acceptance=acceptances[one.key]) for number, one in enumerate(found, 1)]
