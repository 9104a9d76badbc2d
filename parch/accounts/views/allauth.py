"""allauth's views, shown the way every page of this house is."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any

from allauth.core.exceptions import ImmediateHttpResponse
from django.http import HttpRequest, HttpResponseBase
from django.template.response import SimpleTemplateResponse

View = Callable[..., HttpResponseBase]


def ours(view: View) -> View:
    """allauth raises answers and draws late; here an answer is returned, and drawn within its reach."""

    @wraps(view)
    def answering(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        try:
            response = view(request, *args, **kwargs)
        except ImmediateHttpResponse as raised:
            response = raised.response
        if isinstance(response, SimpleTemplateResponse) and not response.is_rendered:
            response.render()
        response.headers.setdefault("Cache-Control", "no-store")
        return response

    return answering
