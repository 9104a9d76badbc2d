"""Whose a paragraph is when it follows a list: the last item's, or whatever the list stands in."""

from __future__ import annotations

from collections.abc import Sequence

from parch.domain.documents import drafts as ranks
from parch.domain.documents.drafts import Draft, Level, Nest
from parch.domain.documents.lines import Line
from parch.domain.documents.outline import Outline

# A list whose items run to this many words is prose: what follows its last item usually goes on with it.
PROSE_WORDS = 40
LOOK_BACK = 24


def keep_owner(nest: Nest, drafts: Sequence[Draft], outline: Outline, line: Line) -> str | None:
    """Close the lists a paragraph does not belong to. Answers what to ask a person about it, if anything."""
    asking: str | None = None
    while nest.top and nest.top.rank >= ranks.LIST:
        top = nest.top
        if line.indent > top.indent:
            return None
        if top.rank == ranks.LIST:
            kept, doubt = _kept(top, drafts, outline)
            if kept:
                return doubt
            asking = doubt or asking
        nest.levels.pop()
    return asking


def _kept(top: Level, drafts: Sequence[Draft], outline: Outline) -> tuple[bool, str | None]:
    introduced = drafts[-1].text.endswith(":") and _belongs(drafts, len(drafts) - 1, top.place)
    if introduced or outline.goes_on(top.at, top.style, top.value):
        return True, None
    prose = [draft for draft in _siblings(drafts, top) if len(draft.text.split()) > PROSE_WORDS]
    if not prose:
        return False, None
    asked = any(draft.parent == top.place and draft.doubts for draft in drafts[-LOOK_BACK:])
    return top.value > 1, None if asked else "whose-paragraph"


def _belongs(drafts: Sequence[Draft], place: int, owner: int) -> bool:
    return place == owner or drafts[place].parent == owner


def _siblings(drafts: Sequence[Draft], top: Level) -> list[Draft]:
    """The few items before the last one in the same list, looked for a short way back only."""
    parent = drafts[top.place].parent
    return [
        draft
        for draft in drafts[max(0, top.place - LOOK_BACK) : top.place + 1]
        if draft.parent == parent and draft.number
    ]
