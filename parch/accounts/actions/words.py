"""Keeping what was typed when a session had ended, and letting go of it."""

from __future__ import annotations

import json
import secrets
from datetime import datetime, timedelta
from uuid import UUID, uuid4

from django.conf import settings

from parch.accounts.models import KeptWords
from parch.domain.keys import Purpose

TOKEN_BYTES = 16
LASTING = timedelta(hours=24)
Fields = list[tuple[str, str]]


def keep(fields: Fields, *, address: str, whose: str, at: datetime) -> str:
    """Seal the fields of a form under the address they were sent to, and return the token that finds them.

    ``whose``: the mark of their writer (`mark_of`), without whom the token finds nothing.
    """
    KeptWords.objects.filter(expires_at__lte=at).delete()
    token = secrets.token_urlsafe(TOKEN_BYTES)
    key = settings.KEY_RING.writer.name
    kept = KeptWords(id=uuid4(), key=key, token_mark=_mark(key, token, whose), address=address, expires_at=at + LASTING)
    kept.sealed = settings.KEY_RING.seal(Purpose.WORDS, json.dumps(fields).encode(), kept.bound_to)
    kept.save()
    return token


def find(tokens: list[str], *, address: str, user_id: UUID, at: datetime) -> KeptWords | None:
    """What this person wrote to this address and holds one of these tokens of."""
    names = [key.name for key in settings.KEY_RING.keys]
    writers = [mark_of(user_id, key=name) for name in names]
    marks = [_mark(name, token, whose) for token in tokens for name in names for whose in writers]
    return (
        KeptWords.objects.filter(token_mark__in=marks, address=address, expires_at__gt=at)
        .order_by("-expires_at")
        .first()
    )


def words_of(kept: KeptWords) -> Fields:
    """The fields in the order they were sent. Raises `CannotOpen` where the row was altered or moved."""
    opened = settings.KEY_RING.open(Purpose.WORDS, bytes(kept.sealed), kept.bound_to)
    return [(name, value) for name, value in json.loads(opened)]


def let_go(kept: KeptWords) -> None:
    """Forget them: they were sent again, or are not wanted."""
    KeptWords.objects.filter(pk=kept.pk).delete()


def mark_of(user_id: UUID, *, key: str | None = None) -> str:
    """How a browser remembers who was signed in, without saying it."""
    name = key or settings.KEY_RING.writer.name
    mark: bytes = settings.KEY_RING.mark_by(name, Purpose.WORDS, f"writer:{user_id}".encode())
    return mark.hex()


def _mark(key: str, token: str, whose: str) -> str:
    mark: bytes = settings.KEY_RING.mark_by(key, Purpose.WORDS, f"token:{token}:{whose}".encode())
    return mark.hex()
