"""Accounts themselves: made by an invitation, changed by their owner."""

from __future__ import annotations

from datetime import datetime

from allauth.usersessions.models import UserSession
from django.db import transaction

from parch.accounts.models import User
from parch.audit.actions import record
from parch.audit.registry import Event
from parch.domain.language import Language
from parch.kernel.reach import Person, entered


@transaction.atomic
def make_account(*, email: str, language: Language, password: str = "") -> User:
    """Somebody who may sign in from now on; without a password, by codes sent to ``email``."""
    return User.objects.create_user(email, password or None, preferred_language=language)


def prefer(user: User, *, language: Language) -> None:
    """Speak this language to them, on screen and in mail."""
    User.objects.filter(pk=user.pk).update(preferred_language=language)
    user.preferred_language = language


def note(event: Event, user: User, *, at: datetime) -> None:
    """Record in the person's own history what they changed in how they sign in."""
    with entered(Person(user.pk)):
        record(event, chain=user.pk, by=user, at=at, subject=user)


def close_account(user: User) -> None:
    """Let them sign in no more, and end what is open. Their rows elsewhere stay whole."""
    User.objects.filter(pk=user.pk).update(is_active=False)
    end_sessions(user)


def end_sessions(user: User) -> int:
    """End every session of this person, on every machine. Says how many there were."""
    sessions = list(UserSession.objects.filter(user=user))
    for session in sessions:
        session.end()
    return len(sessions)
