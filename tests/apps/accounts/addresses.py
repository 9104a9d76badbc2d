"""Every address of Parch, and a few pages that stand for all that people write and do."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import path
from django.views.decorators.http import require_POST

from parch.accounts.confirming import confirmed
from parch.config.urls import urlpatterns as all_of_parch
from parch.organisations.entrances import acting

handler403 = "parch.web.errors.permission_denied"
handler404 = "parch.web.errors.page_not_found"
handler429 = "parch.web.errors.too_many_requests"

written: list[dict[str, Any]] = []


def write(request: HttpRequest) -> HttpResponse:
    """A page with a form."""
    if request.method == "POST":
        written.append({**request.POST.dict(), "by": str(request.user.pk)})
    return render(request, "web/words.html", {"heading": "Write", "body": ""})


@require_POST
def send(request: HttpRequest) -> HttpResponse:
    """A button, which is no page."""
    return write(request)


@acting
def desk(request: HttpRequest, organisation: Any) -> HttpResponse:
    """A page of one organisation."""
    return write(request)


@confirmed
def weigh(request: HttpRequest) -> HttpResponse:
    """A page for what matters."""
    return write(request)


urlpatterns = [
    path("test/write/", write),
    path("test/send/", send),
    path("test/weigh/", weigh),
    path("test/o/<slug:address>/desk/", desk),
    *all_of_parch,
]
