"""Before a page: signed in, and with the second factor that is needed. After it: words that were kept."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any
from urllib.parse import urlencode

from django.contrib.auth.middleware import LoginRequiredMiddleware
from django.http import HttpRequest, HttpResponse, HttpResponseBase, HttpResponseRedirect
from django.urls import reverse
from django.utils import timezone

from parch.accounts import second_factor
from parch.accounts.actions import words
from parch.accounts.keeping import COOKIE, OFFERED, keep_posted, kept_for, remember_writer

# A page that only takes POST says 405 to GET, and only to those who may come that far.
ANSWERS: dict[str, tuple[int, ...]] = {"GET": (200, 405), "POST": (200, 201, 302, 303)}
View = Callable[..., HttpResponse]


class SignInMiddleware(LoginRequiredMiddleware):
    """Asks a stranger to sign in. What they were sending is kept till they have."""

    def handle_no_permission(self, request: HttpRequest, view_func: Any) -> HttpResponseRedirect:
        response = super().handle_no_permission(request, view_func)
        if request.method == "POST":
            keep_posted(request, response)
        return response


class KeptWordsMiddleware:
    """Offers what was kept once its writer stands before the page it was meant for.

    Whether they may open that page, the page itself says by answering: one that is refused, or is not
    there for them, never leads to the words.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        response = self.get_response(request)
        remember_writer(request, response)
        if COOKIE not in request.COOKIES or response.status_code not in ANSWERS.get(request.method or "", ()):
            return response
        if not request.user.is_authenticated:
            return response
        kept = kept_for(request, request.get_full_path())
        if kept is None:
            return response
        if request.method == "POST":
            words.let_go(kept)
            return response
        request.session[OFFERED] = str(kept.pk)
        return HttpResponseRedirect(reverse("accounts:kept_words"))


class SecondFactorMiddleware:
    """Leads somebody who needs a second factor and has none to set one up before they act anywhere."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        return self.get_response(request)

    def process_view(
        self, request: HttpRequest, view: View, args: tuple[Any, ...], kwargs: dict[str, Any]
    ) -> HttpResponseBase | None:
        user: Any = request.user
        if getattr(view, "parch_entrance", "") != "acting" or not user.is_authenticated:
            return None
        if not second_factor.is_missing(user.pk, on=timezone.localdate()):
            return None
        response = HttpResponseRedirect(
            f"{reverse('accounts:second_factor')}?{urlencode({'next': request.get_full_path()}, safe='/')}"
        )
        if request.method == "POST":
            keep_posted(request, response)
        return response
