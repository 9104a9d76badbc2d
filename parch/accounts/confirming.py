"""Confirm it is you: asked before a sensitive act unless this person has just shown who they are."""

from __future__ import annotations

import time
from collections.abc import Callable
from functools import wraps
from typing import Any, TypeVar
from urllib.parse import urlencode

from allauth.account.adapter import get_adapter
from allauth.account.authentication import get_authentication_records
from django.conf import settings
from django.http import HttpRequest, HttpResponseBase, HttpResponseRedirect

from parch.accounts.keeping import keep_posted

V = TypeVar("V", bound=Callable[..., Any])


def is_confirmed(request: HttpRequest) -> bool:
    """Whether this person showed who they are within the last ``ACCOUNT_REAUTHENTICATION_TIMEOUT`` seconds."""
    records = get_authentication_records(request, request.user)
    return bool(records) and time.time() - records[-1]["at"] < settings.ACCOUNT_REAUTHENTICATION_TIMEOUT


def confirmed(view: V) -> V:
    """Let a view be reached only by somebody who has just shown who they are.

    Stands nearest to the view, below `acting` and the like. What was posted is kept and offered again
    afterwards, so confirming loses no typed word.
    """

    @wraps(view)
    def asking(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        if is_confirmed(request):
            response: HttpResponseBase = view(request, *args, **kwargs)
            return response
        return ask(request)

    return asking  # type: ignore[return-value]


def ask(request: HttpRequest) -> HttpResponseRedirect:
    """Send the person to the first way they have of showing who they are, and back to this address after."""
    ways = get_adapter(request).get_reauthentication_methods(request.user)
    response = HttpResponseRedirect(f"{ways[0]['url']}?{urlencode({'next': request.get_full_path()}, safe='/')}")
    if request.method == "POST":
        keep_posted(request, response)
    return response
