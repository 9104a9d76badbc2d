"""What the account page is given."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from allauth.mfa.models import Authenticator
from allauth.usersessions.models import UserSession
from django.utils import timezone

from parch.accounts import colleagues, second_factor
from parch.accounts.colleagues import Colleague
from parch.accounts.models import CalendarFeed, LostFactor, User


@dataclass(frozen=True, slots=True)
class Account:
    """How somebody signs in. ``codes_left``: unused recovery codes, or None where none were made."""

    email: str
    language: str
    has_password: bool
    has_app: bool
    passkeys: int
    codes_left: int | None
    sessions: int
    needs_factor: bool
    askers: int

    @property
    def has_factor(self) -> bool:
        return self.has_app or self.passkeys > 0


@dataclass(frozen=True, slots=True)
class Asker:
    """A colleague who has lost a second factor and asks this person to vouch for them."""

    request: LostFactor
    colleague: Colleague
    has_my_word: bool


def account_of(user: User, *, at: datetime) -> Account:
    held = _by_kind(user)
    codes = held.get(Authenticator.Type.RECOVERY_CODES, [])
    return Account(
        email=user.email,
        language=user.preferred_language,
        has_password=user.has_usable_password(),
        has_app=Authenticator.Type.TOTP in held,
        passkeys=len(held.get(Authenticator.Type.WEBAUTHN, [])),
        codes_left=len(codes[0].wrap().get_unused_codes()) if codes else None,
        sessions=UserSession.objects.filter(user=user).count(),
        needs_factor=second_factor.is_needed_by(user.pk, on=timezone.localdate(at)),
        askers=len(askers_of(user, at=at)),
    )


def askers_of(user: User, *, at: datetime) -> list[Asker]:
    """Everybody who asks this person to vouch for them, by when they asked."""
    known = {one.user_id: one for one in colleagues.led_by(user.pk, on=timezone.localdate(at))}
    waiting = LostFactor.objects.filter(
        user__in=known.keys(), mended_at=None, withdrawn_at=None, expires_at__gt=at
    ).order_by("asked_at")
    given = set(waiting.filter(vouches__person=user).values_list("pk", flat=True))
    return [Asker(request, known[request.user_id], request.pk in given) for request in waiting]


def is_asked(user_id: UUID, *, on: date) -> bool:
    """Whether somebody still waits on this day for this person’s word. One query where nobody asks."""
    waiting = LostFactor.objects.filter(mended_at=None, withdrawn_at=None, expires_at__date__gte=on)
    others = waiting.exclude(user=user_id).exclude(vouches__person=user_id)
    askers = set(others.values_list("user_id", flat=True))
    return bool(askers) and not askers.isdisjoint(one.user_id for one in colleagues.led_by(user_id, on=on))


def has_feed(user: User) -> bool:
    """Whether there is a private address for this person's calendar."""
    return CalendarFeed.objects.filter(pk=user.pk).exists()


def _by_kind(user: User) -> dict[str, list[Authenticator]]:
    kinds: dict[str, list[Authenticator]] = {}
    for authenticator in Authenticator.objects.filter(user=user):
        kinds.setdefault(authenticator.type, []).append(authenticator)
    return kinds
