"""Where a document that is whole in one language begins again in the other."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate

from parch.domain.documents.lines import Line
from parch.domain.documents.titles import is_title
from parch.domain.documents.tongues import SHARE, small_words

# This share of the small words stands on its own language's side of the turn.
PURE = 0.85
# So many small words of the lesser language, where the numbers too begin again.
FEWEST = 6


def turning(lines: Sequence[Line]) -> int | None:
    """The place of the first line of the second language, or None where the languages are not one after the other."""
    counts = [small_words(line.text) for line in lines]
    english, welsh = sum(en for en, _ in counts), sum(cy for _, cy in counts)
    lesser, whole = min(english, welsh), english + welsh
    if lesser < FEWEST or lesser < SHARE * whole:
        return None
    # How much more Welsh than English stands before each line.
    lead = list(accumulate((cy - en for en, cy in counts), initial=0))
    best = max(lead, key=abs)
    first, last = lead.index(best), len(lead) - 1 - lead[::-1].index(best)
    pure = (abs(best) + abs(lead[-1] - best)) / whole
    if pure < PURE * 2 - 1 or last >= len(lines) or not first:
        return None
    place = next((at for at in range(first, last) if _begins(lines, at)), last)
    return place if _begins_again(lines[place:]) and _begins_again(lines[:place]) else None


def _begins(lines: Sequence[Line], place: int) -> bool:
    line = lines[place]
    return is_title(line.text) and (line.marker is None or _is_first(line)) and not line.aside


def _begins_again(lines: Sequence[Line]) -> bool:
    """Whether numbers begin at one here."""
    return any(_is_first(line) for line in lines)


def _is_first(line: Line) -> bool:
    marker = line.marker
    if marker is None or line.aside or line.part != "body":
        return False
    return marker.path == (1, 1) or any(
        value == 1 for style, value in marker.readings if style in {"1", "1.", "1)", "I."}
    )
