"""Who needs a second factor when signing in, and who has one.

`accounts` knows no roles. Apps above say who needs one: ``second_factor.register(holds_a_leading_role)``.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from uuid import UUID

from allauth.mfa.models import Authenticator
from django.conf import settings

from parch.kernel.reach import Person, entered

Needs = Callable[[UUID, date], bool]

# Printed codes alone are no second factor: they only stand in for one that was lost.
KINDS = (Authenticator.Type.TOTP, Authenticator.Type.WEBAUTHN)

_needs: list[Needs] = []


def register(needs: Needs) -> Needs:
    """Have ``needs(user_id, on)`` asked, within the reach of that person, whenever it matters."""
    if needs not in _needs:
        _needs.append(needs)
    return needs


def is_needed_by(user_id: UUID, *, on: date) -> bool:
    """Whether this person may not go on with one factor alone. Nobody needs one in the demonstration."""
    if settings.DEMONSTRATION:
        return False
    with entered(Person(user_id)):
        return any(needs(user_id, on) for needs in _needs)


def is_had_by(user_id: UUID) -> bool:
    """Whether this person has an authenticator app or a passkey."""
    has_one: bool = Authenticator.objects.filter(user_id=user_id, type__in=KINDS).exists()
    return has_one


def is_missing(user_id: UUID, *, on: date) -> bool:
    """Needed and not had."""
    return not is_had_by(user_id) and is_needed_by(user_id, on=on)
