"""What the layout is told about where somebody is: the organisation, its colours, its pages."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest
from django.urls import reverse

from parch.organisations.registries import pages_of


def place(request: HttpRequest) -> dict[str, Any]:
    """Context processor. On a page of no organisation it says only who is signed in, by their address."""
    organisation, actor = getattr(request, "organisation", None), getattr(request, "actor", None)
    said: dict[str, Any] = {}
    user = getattr(request, "user", None)  # a request may be refused before anybody asked whose it is
    if actor is None and user and user.is_authenticated:
        said["person_name"] = user.email
    if organisation is not None:
        said |= {"organisation": organisation, "look": organisation.look}
    if actor is not None and organisation is not None:
        name = request.resolver_match.view_name if request.resolver_match else ""
        said["person_name"] = actor.name
        said["switch_url"] = reverse("home:front") if request.has_elsewhere else ""  # type: ignore[attr-defined]
        said["navigation"] = [
            (page.label, page.url, name.startswith(page.here)) for page in pages_of(actor, organisation)
        ]
    return said
