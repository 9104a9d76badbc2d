"""The page that is there once, while nothing has begun."""

from __future__ import annotations

from typing import Any

from allauth.account.internal.flows.login import perform_login, record_authentication
from allauth.account.models import Login
from django.conf import settings
from django.contrib.auth.decorators import login_not_required
from django.db import IntegrityError
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods

from parch.organisations import actions
from parch.organisations.beginning import needs_code
from parch.organisations.forms.beginning import BeginForm
from parch.organisations.guards import is_empty
from parch.organisations.views import done
from parch.web.language import current


@login_not_required
@never_cache
@sensitive_post_parameters("password", "code")
@require_http_methods(["GET", "HEAD", "POST"])
def begin(request: HttpRequest) -> HttpResponse:
    """The first policy owner and their council. The next step is a second factor; without it nothing opens."""
    if settings.DEMONSTRATION or not is_empty():
        raise Http404
    form = BeginForm(request.POST or None, needs_code=needs_code(request))
    made: list[Any] = []
    try:
        begun = request.method == "POST" and done(form, lambda said: made.extend(_begun(said)))
    except IntegrityError:  # somebody else began at the same moment
        raise Http404 from None
    if not begun:
        return render(request, "organisations/begin.html", {"form": form})
    organisation, user = made
    # They have just shown who they are, so the second factor can be set up without asking again.
    record_authentication(request, user, method="password")
    address = reverse("organisations:first_visit", args=[organisation.address])
    signed_in: HttpResponse = perform_login(request, Login(user=user, email=user.email, redirect_url=address))
    return signed_in


def _begun(said: dict[str, Any]) -> tuple[Any, Any]:
    said.pop("code", None)
    contact_email, email = said.pop("email"), said.pop("own_email")
    return actions.begin(**said, email=email, contact_email=contact_email, language=current(), at=timezone.now())
