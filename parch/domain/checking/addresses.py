"""The web and e-mail addresses printed in a text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

# Endings that make bare words an address; "e.g.Staff" and "9.4" are none.
_ENDINGS = r"uk|com|org|net|wales|cymru|scot|gov|edu|info|eu|tv|ie|me|io|police|example|social|app|int"
_NAME = r"[a-z0-9](?:[a-z0-9-]*[a-z0-9])?"
_FOUND = re.compile(
    rf"(?<![\w.@/-])(?:(?P<scheme>[a-z]{{3,6}})://(?:(?P<user>[\w.+-]+)@)?(?P<host>{_NAME}(?:\.{_NAME})*)"
    rf"|(?P<email>[\w.+'-]+@{_NAME}(?:\.{_NAME})+)"
    rf"|(?P<bare>(?:{_NAME}\.)+(?:{_ENDINGS}))(?![\w@-]))"
    r"(?P<path>(?::\d+)?(?:[/?#][^\s<>\"“”]*)?)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Address:
    """An address as it stands from `start` to `end`. `scheme` is empty for www.school.example and for an e-mail."""

    text: str
    start: int
    end: int
    scheme: str
    user: str
    host: str
    path: str

    @property
    def is_email(self) -> bool:
        """A name at a host, with nothing before it that says it is on the web."""
        return bool(self.user) and not self.scheme


@lru_cache(maxsize=8192)
def addresses(text: str) -> tuple[Address, ...]:
    """Every address of a text, in order."""
    return tuple(_all(text)) if "." in text or "://" in text else ()


def _all(text: str) -> Iterator[Address]:
    for found in _FOUND.finditer(text):
        whole = unended(found[0])
        user, _, host = (found["email"] or "").rpartition("@")
        path = whole[found.start("path") - found.start() :]
        yield Address(
            text=whole,
            start=found.start(),
            end=found.start() + len(whole),
            scheme=(found["scheme"] or "").lower(),
            user=found["user"] or user,
            host=(found["host"] or found["bare"] or host).lower(),
            path=path,
        )


def unended(address: str) -> str:
    """Without the stop or bracket that belongs to the sentence round it."""
    while address and (address[-1] in ".,;:!?'’\"*" or _is_unopened(address)):
        address = address[:-1]
    return address


def _is_unopened(address: str) -> bool:
    opening = {")": "(", "]": "["}.get(address[-1])
    return opening is not None and address.count(opening) < address.count(address[-1])
