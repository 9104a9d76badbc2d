"""The one-time code that keeps a stranger from taking a fresh Parch.

It follows from the key that only whoever looks after the machine holds, so it stands nowhere and
needs no table; it opens nothing once Parch has begun.
"""

from __future__ import annotations

import hmac
from base64 import b32encode

from django.conf import settings
from django.http import HttpRequest

from parch.domain.keys import Purpose
from parch.organisations.guards import is_empty

USE = "beginning"
LETTERS = 16
LOOPBACK = ("127.0.0.1", "::1")
OWN_NAMES = ("localhost", "127.0.0.1", "[::1]")


def code() -> str:
    """Four groups of four letters and digits: 80 bits."""
    letters = b32encode(settings.KEY_RING.writer.derived(Purpose.LINKS, USE)).decode()[:LETTERS]
    return "-".join(letters[place : place + 4] for place in range(0, LETTERS, 4))


def is_code(typed: str) -> bool:
    """Whether this is the code, however it was typed."""
    plain = "".join(letter for letter in typed.upper() if letter.isalnum())
    return hmac.compare_digest(plain.encode(), code().replace("-", "").encode())


def needs_code(request: HttpRequest) -> bool:
    """Whoever sits at the machine itself, on a system that is not for real yet, needs none."""
    host = request.get_host().rpartition(":")[0] or request.get_host()
    at_hand = request.META.get("REMOTE_ADDR") in LOOPBACK and host in OWN_NAMES
    return settings.PRODUCTION or not at_hand or "HTTP_X_FORWARDED_FOR" in request.META


def line_for_console(base_url: str, language: str) -> str:
    """What ``parch serve`` prints while nothing has begun; empty afterwards, and in the demonstration."""
    if settings.DEMONSTRATION or not is_empty():
        return ""
    words = {
        "en": "Parch is empty. Begin at {base}/begin/ with the code {code}",
        "cy": "Mae Parch yn wag. Dechreuwch yn {base}/begin/ gyda'r cod {code}",
    }
    return words["cy" if language == "cy" else "en"].format(base=base_url.rstrip("/"), code=code())
