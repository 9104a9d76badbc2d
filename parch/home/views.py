"""The front page of each role, and the way from one organisation to another."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from parch.home.pages import front_page, places
from parch.organisations.actors import holdings_of
from parch.organisations.entrances import ActingRequest, acting
from parch.organisations.guards import is_empty
from parch.organisations.models import Organisation


@login_not_required
@never_cache
@require_safe
def show_places(request: HttpRequest) -> HttpResponse:
    """With one place to go, go there; with several, offer them; with none, say whom to ask. A stranger signs in."""
    if not request.user.is_authenticated:
        begins = not settings.DEMONSTRATION and bool(is_empty())
        return redirect("organisations:begin" if begins else settings.LOGIN_URL)
    user: Any = request.user
    found = places(holdings_of(user, on=timezone.localdate()))
    if len(found) == 1:
        return redirect("home:organisation", found[0].organisation.address)
    return render(request, "home/places.html", {"places": found})


@acting
@never_cache
@require_safe
def show_front_page(request: ActingRequest, organisation: Organisation) -> HttpResponse:
    """What needs you today."""
    page = front_page(request.actor, organisation, on=timezone.localdate())
    return render(request, "home/front_page.html", {"page": page, "today": timezone.localdate()})
