"""Who works beside whom, as the apps above know it: who may vouch for somebody who lost a factor.

Registered by `organisations`, each called without a reach of its own:
``colleagues.register(led_by=..., leaders_beside=...)``.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from uuid import UUID


@dataclass(frozen=True, slots=True)
class Colleague:
    """Somebody, as one organisation knows them."""

    user_id: UUID
    name: str
    organisation_id: UUID
    organisation_en: str
    organisation_cy: str


Find = Callable[[UUID, date], Iterable[Colleague]]

_led_by: list[Find] = []
_leaders_beside: list[Find] = []


def register(*, led_by: Find, leaders_beside: Find) -> None:
    """Say who works where.

    ``led_by(user_id, on)``: everybody who works where this person leads that day, themselves left out.
    ``leaders_beside(user_id, on)``: everybody who leads where this person works, themselves left out.
    """
    if led_by not in _led_by:
        _led_by.append(led_by)
        _leaders_beside.append(leaders_beside)


def led_by(user_id: UUID, *, on: date) -> list[Colleague]:
    return [colleague for find in _led_by for colleague in find(user_id, on) if colleague.user_id != user_id]


def leaders_beside(user_id: UUID, *, on: date) -> list[Colleague]:
    return [colleague for find in _leaders_beside for colleague in find(user_id, on) if colleague.user_id != user_id]
