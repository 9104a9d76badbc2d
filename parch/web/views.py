"""Pages and choices that belong to the frame and to no noun of the business."""

from __future__ import annotations

from pathlib import Path

from django.conf import settings
from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.safestring import mark_safe
from django.views.decorators.http import require_GET, require_POST

from parch.domain.markdown import html_from
from parch.web import gallery, language

WORDS = Path(__file__).parent / "words"


@login_not_required
@require_POST
def choose_language(request: HttpRequest) -> HttpResponse:
    """Keep the language on this machine, tell who remembers it for the person, and go back to the same page."""
    response = HttpResponseRedirect(_page_of_ours(request, request.POST.get("next", "")))
    wanted = language.known(request.POST.get("language"))
    if wanted:
        response.set_cookie(
            settings.LANGUAGE_COOKIE_NAME,
            wanted,
            max_age=settings.LANGUAGE_COOKIE_AGE,
            samesite="Lax",
            secure=request.is_secure(),
            httponly=True,
        )
        language.chosen(request, wanted)
    return response


def _page_of_ours(request: HttpRequest, address: str) -> str:
    local = address.startswith("/") and url_has_allowed_host_and_scheme(
        address, allowed_hosts=None, require_https=request.is_secure()
    )
    return address if local else "/"


@login_not_required
@require_GET
def words(request: HttpRequest, name: str) -> HttpResponse:
    """A page of plain words kept as Markdown beside this module: its first line is the heading."""
    text = (WORDS / f"{name}.{language.current()}.md").read_text(encoding="utf-8")
    heading, _, rest = text.partition("\n")
    # Our own file, read with tags switched off.
    body = mark_safe(html_from(rest))  # noqa: S308
    return render(request, "web/words.html", {"heading": heading.removeprefix("# "), "body": body})


@login_not_required
def show_gallery(request: HttpRequest) -> HttpResponse:
    """Every component on one page, for those who build; only where no real school is."""
    if not (settings.DEBUG or settings.DEMONSTRATION):
        raise Http404
    return render(request, "web/gallery.html", gallery.page(request))
