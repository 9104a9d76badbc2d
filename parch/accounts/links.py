"""Links and codes: one contract for all of them.

A link is 128 random bits, kept only as an HMAC, bound to a purpose, an organisation, a subject and a day.
Opening it shows no more than that something waits. What acts is a POST that also gives a second thing the
holder knows; after five tries it is closed. What a purpose does is registered by the app it belongs to.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TypeVar

from django.http import HttpRequest, HttpResponseBase

from parch.accounts.models import Link, User

Act = Callable[[Link, User, datetime], None]
Tell = Callable[[Link, str], str]


@dataclass(frozen=True)
class Purpose:
    """What a kind of link is for.

    ``fold``: one spelling of the second thing, so that it is compared as people mean it. ``act``: called
    within reach ``Link(purpose, subject, organisation)`` when the right person accepts, in the same
    transaction that uses the link up. ``from_whom(link, language)``: the name shown only after the second
    thing was given; called within the same reach.
    """

    name: str
    lasting: timedelta
    fold: Callable[[str], str]
    act: Act
    from_whom: Tell


class NoSuchPurpose(LookupError):
    """A link was asked for that no app has said the purpose of."""


Page = Callable[[HttpRequest, Link], HttpResponseBase]
P = TypeVar("P", bound=Page)

_purposes: dict[str, Purpose] = {}
_pages: dict[str, Page] = {}


def register(purpose: Purpose) -> Purpose:
    """Say what links of this purpose do. The last to say so counts."""
    _purposes[purpose.name] = purpose
    return purpose


def purpose_called(name: str) -> Purpose:
    try:
        return _purposes[name]
    except KeyError:
        raise NoSuchPurpose(f"No app has registered what a link for {name} does.") from None


def opens(name: str) -> Callable[[P], P]:
    """Mark a view as what the holder of an open link of this purpose sees. It is given the link, and answers GET with
    no more than that something waits; `links.is_answered` tells it whether the second thing was right."""

    def mark(page: P) -> P:
        _pages[name] = page
        return page

    return mark


def page_of(link: Link) -> Page | None:
    return _pages.get(link.purpose)
