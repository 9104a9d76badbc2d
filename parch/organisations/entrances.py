"""How a page says who may come in: `acting` for people of the organisation, `public` for everyone.

A view without either is about the signed-in person alone. Each is only a mark; the reach itself is
entered by `ReachMiddleware`, once, around the whole view.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest

from parch.organisations.actors import Actor
from parch.organisations.models import Organisation

V = TypeVar("V", bound=Callable[..., Any])


class ActingRequest(HttpRequest):
    """A request by somebody who holds a role in the organisation of the address."""

    actor: Actor
    organisation: Organisation
    has_elsewhere: bool


def acting(view: V) -> V:
    """For people who hold a role in the organisation. The view is given it as ``organisation``."""
    view.parch_entrance = "acting"  # type: ignore[attr-defined]
    return view


def public(view: V) -> V:
    """For everyone, signed in or not; only what the organisation has published can be read."""
    opened: V = login_not_required(view)
    opened.parch_entrance = "public"  # type: ignore[attr-defined]
    return opened
