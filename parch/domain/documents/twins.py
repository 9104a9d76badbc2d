"""Documents that say each thing twice on end, in one language and then in the other."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from parch.domain.documents.drafts import Draft
from parch.domain.documents.model import Tongue

OTHER: Mapping[Tongue, Tongue] = {"en": "cy", "cy": "en"}
FEWEST = 3  # pairs whose languages can be told before the others are taken to follow their order


def told_by_twins(drafts: Sequence[Draft], told: Sequence[Tongue | None]) -> list[Tongue | None]:
    """The same languages, and those of items too short to tell that stand beside one of the same number.

    "1. Rheolau", "1. Rules": where pairs that can be told have Welsh first, so has this one. Gives each item that
    stands under the wrong one of two such headings to the right one.
    """
    pairs = [(place, place + 1) for place in range(len(drafts) - 1) if _are_twins(drafts[place], drafts[place + 1])]
    orders = Counter(told[first] for first, second in pairs if told[first] and told[second] == OTHER[told[first]])  # type: ignore[index]
    usual = next((tongue for tongue, count in orders.most_common(1) if count >= FEWEST), None)
    tongues = list(told)
    if usual is None:
        return tongues
    for first, second in pairs:
        known, after = tongues[first], tongues[second]
        tongues[first] = known or (OTHER[after] if after else usual)
        tongues[second] = OTHER[tongues[first] or usual]
    _rehome(drafts, tongues, dict([*pairs, *((second, first) for first, second in pairs)]))
    return tongues


def _are_twins(one: Draft, other: Draft) -> bool:
    return bool(one.token) and one.token == other.token and one.role == other.role


def _rehome(drafts: Sequence[Draft], tongues: Sequence[Tongue | None], twin: Mapping[int, int]) -> None:
    for place, draft in enumerate(drafts):
        above = draft.parent
        if (
            above is not None
            and above in twin
            and tongues[place]
            and tongues[above] != tongues[place] == tongues[twin[above]]
        ):
            draft.parent = twin[above]
