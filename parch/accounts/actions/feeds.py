"""A private address for one's calendar: made and shown once, found by its token, taken back."""

from __future__ import annotations

import secrets
from dataclasses import dataclass, field
from datetime import datetime

from django.conf import settings
from django.db import transaction

from parch.accounts import events
from parch.accounts.actions.links import TOKEN_BYTES, marks_of, token_mark
from parch.accounts.models import CalendarFeed, User
from parch.audit.actions import record


@dataclass(frozen=True, slots=True)
class NewFeed:
    """An address at the only moment when its token is known. Its ``repr`` does not show it."""

    token: str = field(repr=False)


@transaction.atomic
def make_feed(user: User, *, at: datetime) -> NewFeed:
    """A new private address for this person's calendar. The one before stops working. Within their own reach."""
    token, key = secrets.token_urlsafe(TOKEN_BYTES), settings.KEY_RING.writer.name
    feed, _ = CalendarFeed.objects.update_or_create(
        pk=user.pk, defaults={"key": key, "token_mark": token_mark(key, token), "made_at": at}
    )
    record(events.FEED_MADE, chain=user.pk, by=user, at=at, subject=feed)
    return NewFeed(token)


@transaction.atomic
def stop_feed(user: User, *, at: datetime) -> None:
    """Take the address back. Where there is none, nothing happens."""
    feed = CalendarFeed.objects.filter(pk=user.pk).first()
    if feed is None:
        return
    record(events.FEED_STOPPED, chain=user.pk, by=user, at=at, subject=feed)
    feed.delete()


def owner_of(token: str) -> User | None:
    """Whose calendar this is, or None: taken back, never made and of somebody who may not sign in look the same."""
    found = CalendarFeed.objects.filter(token_mark__in=marks_of(token), user__is_active=True)
    feed = found.select_related("user").first()
    return feed.user if feed else None
