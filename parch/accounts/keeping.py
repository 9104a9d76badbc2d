"""What is kept of a form that met an ended session, and the cookie that finds it again."""

from __future__ import annotations

import re

from allauth.core import ratelimit
from django.conf import settings
from django.http import HttpRequest, HttpResponseBase
from django.utils import timezone

from parch.accounts.actions import words
from parch.accounts.models import KeptWords

COOKIE = "parch_kept"
WRITER = "parch_writer"  # who was last signed in at this browser, as a mark that says nothing to others
OFFERED = "parch_kept_words"  # in the session: what this person may be shown, its page having let them in
MOST_FORMS = 5
MOST_LETTERS = 500_000
MOST_FIELDS = 500
_SECRET = re.compile(r"passw|secret|credential|token|^code$|csrf", re.IGNORECASE)


def keep_posted(request: HttpRequest, response: HttpResponseBase) -> None:
    """Keep the text fields of this POST for whoever holds the cookie now set. No file, no password, no code."""
    fields = [(name, value) for name, values in request.POST.lists() if not _SECRET.search(name) for value in values]
    is_too_much = len(fields) > MOST_FIELDS or sum(len(value) for _, value in fields) > MOST_LETTERS
    if not any(value.strip() for _, value in fields) or is_too_much:
        return
    whose = writer_at(request)
    if not whose or not ratelimit.consume(request, action="keep_words"):
        return
    token = words.keep(fields, address=request.get_full_path()[:2000], whose=whose, at=timezone.now())
    _set(response, COOKIE, ".".join([*tokens_of(request), token][-MOST_FORMS:]))


def kept_for(request: HttpRequest, address: str) -> KeptWords | None:
    """What this person wrote to that address at this browser, and nobody else's words."""
    tokens, user = tokens_of(request), request.user
    if not tokens or user.pk is None:
        return None
    return words.find(tokens, address=address, user_id=user.pk, at=timezone.now())


def writer_at(request: HttpRequest) -> str:
    """The mark of whoever is signed in, or was last; empty where nobody has been."""
    return words.mark_of(request.user.pk) if request.user.pk is not None else request.COOKIES.get(WRITER, "")[:64]


def remember_writer(request: HttpRequest, response: HttpResponseBase) -> None:
    """So that words sent after the session has ended are kept for them, and not for whoever signs in next."""
    mark = writer_at(request)
    if request.user.is_authenticated and request.COOKIES.get(WRITER) != mark:
        _set(response, WRITER, mark)


def tokens_of(request: HttpRequest) -> list[str]:
    return [token for token in request.COOKIES.get(COOKIE, "").split(".") if token][-MOST_FORMS:]


def _set(response: HttpResponseBase, name: str, value: str) -> None:
    response.set_cookie(
        name,
        value,
        max_age=int(words.LASTING.total_seconds()),
        secure=settings.SESSION_COOKIE_SECURE,
        httponly=True,
        samesite="Lax",
    )
