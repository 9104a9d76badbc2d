"""Letting go, every night somebody signed in before, of what nobody can use any more."""

from __future__ import annotations

from datetime import datetime, time, timedelta

from allauth.usersessions.models import UserSession
from django.contrib.sessions.models import Session
from django.utils import timezone

from parch.accounts.models import KeptWords, Link, SharedCache
from parch.outbox.actions import put
from parch.outbox.handlers import Task, handles

KIND = "accounts.tidy"
AT_NIGHT = time(3, 0)
LINKS_STAY = timedelta(days=90)  # so that "it was used" can still be told from "it never was" when somebody asks


def tidy_tonight(*, at: datetime) -> None:
    """Put one tidying in the outbox for the coming night; a second on the same day is the first."""
    tomorrow = timezone.localdate(at) + timedelta(days=1)
    night = timezone.make_aware(datetime.combine(tomorrow, AT_NIGHT))
    put(KIND, organisation=None, subject="", at=at, after=night, key=f"{KIND}:{tomorrow}")


@handles(KIND)
def tidy(task: Task, at: datetime) -> None:
    """Remove ended sessions, kept words nobody came back for, counts that no longer count, and old links."""
    Session.objects.filter(expire_date__lt=at).delete()
    UserSession.objects.exclude(session_key__in=Session.objects.values("session_key")).delete()
    KeptWords.objects.filter(expires_at__lt=at).delete()
    SharedCache.objects.filter(expires__lt=at).delete()
    Link.objects.filter(expires_at__lt=at - LINKS_STAY).delete()
