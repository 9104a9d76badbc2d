"""How a person wants to hear of each kind of notice."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from uuid import UUID

from django.db import transaction

from parch.audit.actions import record
from parch.outbox import events
from parch.outbox.models import NoticeChoice, Way
from parch.outbox.notices import KINDS, NoticeKind
from parch.outbox.telephones import keep_number


def usual_way(kind: NoticeKind) -> Way:
    """What happens where nobody chose."""
    return Way.AT_ONCE if kind.urgent else Way.DIGEST


def ways_open(kind: NoticeKind) -> tuple[Way, ...]:
    """The ways that may be chosen: what is urgent never waits."""
    return (Way.AT_ONCE, Way.TEXT) if kind.urgent else (Way.AT_ONCE, Way.DIGEST, Way.TEXT, Way.CALENDAR)


def ways_of(user_id: UUID) -> dict[str, Way]:
    """The way of every kind, chosen or usual."""
    chosen = dict(NoticeChoice.objects.filter(user_id=user_id).values_list("kind", "way"))
    found = {}
    for kind in KINDS.values():
        way = Way(chosen.get(kind.name, usual_way(kind)))
        found[kind.name] = way if way in ways_open(kind) else usual_way(kind)
    return found


@transaction.atomic
def choose(user_id: UUID, *, ways: Mapping[str, Way], telephone: str | None, at: datetime) -> None:
    """Keep somebody's choices and their number, as `as_mobile` gave it (None: no number). Within their own reach."""
    for kind, way in ways.items():
        if way not in ways_open(KINDS[kind]):
            raise ValueError(f"{kind} cannot go by {way}.")
        NoticeChoice.objects.update_or_create(user_id=user_id, kind=kind, defaults={"way": way})
    keep_number(user_id, telephone)
    facts = {"ways": {kind: str(way) for kind, way in ways.items()}, "has_number": telephone is not None}
    record(events.NOTICES_CHOSEN, chain=user_id, by=user_id, at=at, subject=("accounts.user", user_id), facts=facts)
