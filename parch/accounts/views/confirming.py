"""Showing that it is you by a code sent to your address: the way everybody has."""

from __future__ import annotations

import time
from typing import Any

from allauth.account.adapter import get_adapter
from allauth.account.internal.flows.login import record_authentication
from allauth.account.utils import get_next_redirect_url
from allauth.core import ratelimit
from allauth.core.internal.cryptokit import compare_user_code
from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache

from parch.accounts.forms import MailedCodeForm
from parch.accounts.letters import send_code

SENT = "parch_confirm_code"
TRIES = 3


@never_cache
def confirm_by_code(request: HttpRequest) -> HttpResponse:
    """Ask before sending, then take the code. Three wrong ones, or a quarter of an hour, and it is worth nothing."""
    if "send" in request.POST:
        return _send(request)
    form = MailedCodeForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        if _is_right(request, form.cleaned_data["code"]):
            record_authentication(request, request.user, method="code", reauthenticated=True)
            return redirect(get_next_redirect_url(request) or "accounts:account")
        form.add_error("code", get_adapter(request).error_messages["incorrect_code"])
    if form.errors and SENT not in request.session:
        form.errors.clear()  # the field is not on the page until a code is sent
        form.add_error(None, get_adapter(request).error_messages["incorrect_code"])
    return _page(request, form)


def _send(request: HttpRequest) -> HttpResponse:
    user: Any = request.user
    if not ratelimit.consume(request, action="request_login_code", key=user.email):
        form = MailedCodeForm({"code": ""})
        form.errors.clear()
        form.add_error(None, get_adapter(request).error_messages["too_many_login_attempts"])
        return _page(request, form)
    code = get_adapter(request).generate_login_code()
    request.session[SENT] = {"code": code, "at": time.time(), "tries": 0}
    send_code("parch/confirm_code", to=user.email, code=code)
    return _page(request, MailedCodeForm())


def _is_right(request: HttpRequest, code: str) -> bool:
    sent = request.session.get(SENT)
    if not sent or time.time() - sent["at"] > settings.ACCOUNT_LOGIN_BY_CODE_TIMEOUT or sent["tries"] >= TRIES:
        request.session.pop(SENT, None)
        return False
    request.session[SENT] = {**sent, "tries": sent["tries"] + 1}
    is_right = bool(compare_user_code(actual=code, expected=sent["code"]))
    if is_right:
        del request.session[SENT]
    return is_right


def _page(request: HttpRequest, form: MailedCodeForm) -> HttpResponse:
    ways = get_adapter(request).get_reauthentication_methods(request.user)
    context = {
        "form": form,
        "is_sent": SENT in request.session,
        "next": get_next_redirect_url(request) or "",
        "others": [way for way in ways if way["id"] != "code"],
        "heading": _("Confirm that it is you"),
    }
    return render(request, "accounts/confirm_by_code.html", context)
