"""What changed between two states of a draft, small enough to keep for every mend, and how to go back."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

Patch = dict[str, Any]
"""For a list `{"path": ["document", "items"], "at": 12, "was": [...], "is": [...]}`; for all else without the `at`."""


def difference(before: Mapping[str, Any], after: Mapping[str, Any], path: tuple[str, ...] = ()) -> list[Patch]:
    """The patches that lead from one JSON object to the other. Both must have the same keys."""
    if before.keys() != after.keys():
        raise ValueError("The two states do not have the same shape.")
    found: list[Patch] = []
    for key, was in before.items():
        now, where = after[key], (*path, key)
        if was == now:
            continue
        if isinstance(was, dict) and isinstance(now, dict) and was.keys() == now.keys():
            found.extend(difference(was, now, where))
        elif isinstance(was, list) and isinstance(now, list):
            found.append(_sliced(where, was, now))
        else:
            found.append({"path": list(where), "was": was, "is": now})
    return found


def _sliced(path: tuple[str, ...], was: list[Any], now: list[Any]) -> Patch:
    """Only the stretch of a list that differs."""
    shorter = min(len(was), len(now))
    start = next((place for place in range(shorter) if was[place] != now[place]), shorter)
    end = 0
    while end < shorter - start and was[-1 - end] == now[-1 - end]:
        end += 1
    return {"path": list(path), "at": start, "was": was[start : len(was) - end], "is": now[start : len(now) - end]}


def undone(after: Mapping[str, Any], patches: list[Patch]) -> dict[str, Any]:
    """The state before these patches. Raises ValueError where they did not lead to `after`."""
    state: dict[str, Any] = dict(after)
    for patch in reversed(patches):
        state = _restored(state, patch["path"], patch)
    return state


def _restored(state: Mapping[str, Any], path: list[str], patch: Patch) -> dict[str, Any]:
    key, *deeper = path
    copy = dict(state)
    if deeper:
        copy[key] = _restored(copy[key], deeper, patch)
    elif "at" in patch:
        start, end = patch["at"], patch["at"] + len(patch["is"])
        if copy[key][start:end] != patch["is"]:
            raise ValueError("The draft has changed since, so this mend cannot be undone.")
        copy[key] = [*copy[key][:start], *patch["was"], *copy[key][end:]]
    else:
        copy[key] = patch["was"]
    return copy
