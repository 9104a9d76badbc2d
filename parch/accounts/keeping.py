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
    if not ratelimit.consume(request, action="keep_words"):
        return
    token = words.keep(fields, address=request.get_full_path()[:2000], at=timezone.now())
    _set_cookie(response, [*tokens_of(request), token][-MOST_FORMS:])


def kept_for(request: HttpRequest, address: str) -> KeptWords | None:
    """What the holder of this request's cookie wrote to that address."""
    tokens = tokens_of(request)
    return words.find(tokens, address=address, at=timezone.now()) if tokens else None


def tokens_of(request: HttpRequest) -> list[str]:
    return [token for token in request.COOKIES.get(COOKIE, "").split(".") if token][-MOST_FORMS:]


def _set_cookie(response: HttpResponseBase, tokens: list[str]) -> None:
    response.set_cookie(
        COOKIE,
        ".".join(tokens),
        max_age=int(words.LASTING.total_seconds()),
        secure=settings.SESSION_COOKIE_SECURE,
        httponly=True,
        samesite="Lax",
    )
