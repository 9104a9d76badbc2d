"""Pages for when something cannot be done: what happened, what to do next, and nothing about what exists."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.template.loader import render_to_string
from django.utils.translation import gettext as _

from parch.kernel.decisions import Refused

# A page that cannot be shown must not tell, by its frame, whether there was anything at its address.
FRAMELESS: dict[str, Any] = {
    "help": None,
    "organisation": None,
    "look": "",
    "navigation": (),
    "switch_url": "",
    "counterpart": "",
    "language_next": "/",
}


def error_page(request: HttpRequest, status: int, **context: Any) -> HttpResponse:
    """The page for this status in the language being spoken."""
    words = render_to_string(f"{status}.html", {**FRAMELESS, **context}, request)
    response = HttpResponse(words, status=status)
    response.headers["Cache-Control"] = "no-store"
    return response


def bad_request(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    return error_page(request, 400)


def permission_denied(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """403 with the sentence of the refusal, where there is one."""
    sentence = exception.sentence if isinstance(exception, Refused) else ""
    return error_page(request, 403, sentence=sentence)


def csrf_failure(request: HttpRequest, reason: str = "") -> HttpResponse:
    """403 for a form that was open too long, or sent from elsewhere."""
    sentence = _(
        "This form was open for too long, or was not sent from a page of Parch. Go back, reload, and send again."
    )
    return error_page(request, 403, sentence=sentence)


def page_not_found(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    return error_page(request, 404)


def too_many_requests(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """429. allauth finds it as ``handler429`` of the root addresses."""
    return error_page(request, 429)


def server_error(request: HttpRequest) -> HttpResponse:
    """500 without asking the database or any context processor: one of them may be what failed."""
    return HttpResponse(render_to_string("500.html", {"bare": True}), status=500)


class RefusalMiddleware:
    """Turns a refusal raised anywhere below into a 403 with its sentence."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        return self.get_response(request)

    def process_exception(self, request: HttpRequest, exception: Exception) -> HttpResponse | None:
        return permission_denied(request, exception) if isinstance(exception, Refused) else None
