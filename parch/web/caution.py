"""What holds for every request and every answer, whatever the page."""

from __future__ import annotations

from collections.abc import Callable

from django.http import HttpRequest, HttpResponseBase

from parch.web.errors import bad_request

NUL = "\x00"


class CautionMiddleware:
    """Stands inside everything that a page needs in order to be drawn.

    No database takes a NUL in a text, and no browser sends one in an address. And a page that says nothing about
    being kept is kept nowhere: neither by a proxy nor by the machine that the staff room shares.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        has_nul = any(NUL in text for name, values in request.GET.lists() for text in (name, *values))
        response = bad_request(request) if has_nul else self.get_response(request)
        response.headers.setdefault("Cache-Control", "private, no-store")
        return response
