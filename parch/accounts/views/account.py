"""One's own account: language, password, second factor, passkeys, printed codes, sessions."""

from __future__ import annotations

from typing import Any

from allauth.account.adapter import get_adapter
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET

from parch.accounts import pages, second_factor

NEXT = "parch_after_second_factor"


@never_cache
@require_GET
def show_account(request: HttpRequest) -> HttpResponse:
    user: Any = request.user
    page = pages.account_of(user, at=timezone.now())
    return render(request, "accounts/account.html", {"page": page})


@never_cache
@require_GET
def set_up_second_factor(request: HttpRequest) -> HttpResponse:
    """Where somebody is led who needs a second factor: the two ways to have one, and back when there is one."""
    user: Any = request.user
    wanted = request.GET.get("next", "")
    if wanted and get_adapter(request).is_safe_url(wanted):
        request.session[NEXT] = wanted
    if second_factor.is_had_by(user.pk):
        return redirect(request.session.pop(NEXT, "accounts:account"))
    is_needed = second_factor.is_needed_by(user.pk, on=timezone.localdate())
    return render(request, "accounts/second_factor.html", {"is_needed": is_needed})
