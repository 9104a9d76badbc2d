"""The cache all processes share, and why nobody can read in it who tried what."""

from __future__ import annotations

from django.conf import settings

from parch.domain.keys import Purpose


def hidden_name(key: str, key_prefix: str, version: int) -> str:
    """The HMAC under which something is kept: e-mail addresses and accounts stand in the name of a count."""
    _key, mark = settings.KEY_RING.mark(Purpose.LINKS, f"cache:{key_prefix}:{version}:{key}".encode())
    return str(mark.hex())
