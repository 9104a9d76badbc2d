"""A lost second factor: asking for help while signing in, and vouching for a colleague."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from allauth.account.internal.decorators import login_stage_required
from allauth.core import ratelimit
from allauth.mfa.stages import AuthenticateStage
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET

from parch.accounts import pages
from parch.accounts.actions import factors
from parch.accounts.confirming import confirmed
from parch.accounts.forms import VouchForm
from parch.web.errors import too_many_requests


@login_stage_required(stage=AuthenticateStage.key, redirect_urlname="account_login")  # type: ignore[untyped-decorator]
def lost_factor(request: HttpRequest) -> HttpResponse:
    """Only for somebody half-way in: the password or the mailbox is proved, the second factor is not."""
    user = request._login_stage.login.user  # type: ignore[attr-defined]
    if request.method == "POST":
        if not ratelimit.consume(request, action="lost_factor", user=user):
            return too_many_requests(request)
        factors.ask_colleagues(user, at=timezone.now())
    asked = user.lost_factors.filter(mended_at=None, withdrawn_at=None, expires_at__gt=timezone.now()).first()
    return render(request, "accounts/lost_factor.html", {"asked": asked})


@never_cache
@require_GET
def show_askers(request: HttpRequest) -> HttpResponse:
    user: Any = request.user
    return render(request, "accounts/askers.html", {"askers": pages.askers_of(user, at=timezone.now())})


@never_cache
@confirmed
def vouch(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Give one's word for a colleague. Not there for anybody who does not lead where that person works."""
    user: Any = request.user
    at = timezone.now()
    asker = next((one for one in pages.askers_of(user, at=at) if one.request.pk == pk), None)
    if asker is None:
        raise Http404
    form = VouchForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        is_mended = factors.vouch(asker.request, by=user, at=at)
        words = _("Thank you. Their old second factor is gone; they set up a new one when they sign in.")
        messages.success(request, words if is_mended else _("Thank you. One more colleague must confirm as well."))
        return redirect("accounts:askers")
    return render(request, "accounts/vouch.html", {"form": form, "asker": asker})
