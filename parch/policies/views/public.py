"""The policy as anyone may read it: no sign-in, no cookie, in the language of the address."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from datetime import datetime
from typing import Any

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.templatetags.static import static
from django.urls import reverse
from django.utils import timezone
from django.utils.cache import get_conditional_response, patch_cache_control
from django.utils.http import http_date
from django.utils.text import slugify
from django.views.decorators.gzip import gzip_page
from django.views.decorators.http import require_safe

from parch.domain.language import Language
from parch.domain.policies.searching import LONGEST_QUERY
from parch.organisations.entrances import public
from parch.organisations.models import Organisation
from parch.policies.actions.renderings import rendered
from parch.policies.calendars import review_calendar
from parch.policies.models import FORMATS, Publication, Rendering
from parch.policies.pages.public import PublicPage, public_page
from parch.printing.characters import one_line
from parch.web import language as spoken

TYPES = {"pdf": "application/pdf", "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document"}
FRESH = 60  # seconds a reader may keep a page before asking again whether it has changed


@require_safe
@gzip_page
@public
def policy(
    request: HttpRequest, organisation: Organisation, language: Language, number: int | None = None
) -> HttpResponse:
    """The newest publication, or an earlier one by its number. ``?q=`` looks for words in it."""
    spoken.speak(request, language)
    found = _publication(organisation, number)
    asked = one_line(request.GET.get("q", ""))[:LONGEST_QUERY]
    tag = f"{found.digest}:{language}:{found.number}:{_newest_number(organisation) if number else ''}:{asked}"
    return _conditional(
        request, found, tag, lambda: _drawn(request, found, public_page(found, language, asked), asked, number)
    )


def _drawn(request: HttpRequest, found: Publication, page: PublicPage, asked: str, number: int | None) -> HttpResponse:
    """The page at the address of the newest, or for ``number`` at that of one publication."""
    school, language = found.organisation, page.reading.language
    others = school.publications.only("number", "starts_at", "organisation_id")[:100]
    context: dict[str, Any] = {
        "organisation": page.school,
        "page": page,
        "publication": found,
        "address": school.address,
        "other": spoken.other(language),
        "counterpart": _address(school, spoken.other(language), number),
        "here": _address(school, language, number),
        "earlier": [one for one in others if one.number != found.number],
        "newest": others[0].number if others else found.number,
        "asked": asked,
        "calendar": reverse(f"policies:calendar-{language}", args=[school.address]),
    }
    return render(request, "policies/public.html", context)


def _address(school: Organisation, language: Language, number: int | None) -> str:
    if number is None:
        return reverse(f"policies:public-{language}", args=[school.address])
    return reverse(f"policies:public-number-{language}", args=[school.address, number])


@require_safe
@public
def file(request: HttpRequest, organisation: Organisation, language: Language, number: int, form: str) -> HttpResponse:
    """The publication as a PDF or a Word file: the kept one, or one made now where the worker has not come to it."""
    if form not in FORMATS:
        raise Http404
    found = _publication(organisation, number)
    return _conditional(
        request, found, f"{found.digest}:{language}:{form}", lambda: _file(organisation, found, language, form)
    )


def _file(school: Organisation, found: Publication, language: Language, form: str) -> HttpResponse:
    kept: Rendering | None = found.renderings.filter(language=language, form=form).first()
    made = bytes(kept.content) if kept else rendered(found, language, form)
    word = "polisi" if language == "cy" else "policy"
    name = f"{slugify(school.address)}-{word}-{found.number}.{form}"
    response = HttpResponse(made, content_type=TYPES[form])
    response.headers["Content-Disposition"] = f'attachment; filename="{name}"'
    response.headers["Content-Language"] = language
    return response


@require_safe
@public
def calendar(request: HttpRequest, organisation: Organisation, language: Language) -> HttpResponse:
    """The day of review as a calendar that can be subscribed to."""
    found = _publication(organisation, None)
    page = settings.BASE_URL + reverse(f"policies:public-{language}", args=[organisation.address])
    made = review_calendar(organisation, found, language, page)
    tag = f"{found.digest}:{language}:ics"
    return _conditional(request, found, tag, lambda: HttpResponse(made, content_type="text/calendar; charset=utf-8"))


def _publication(school: Organisation, number: int | None) -> Publication:
    rows = school.publications.select_related("organisation").defer("content")
    found: Publication | None = rows.first() if number is None else rows.filter(number=number).first()
    if found is None:
        raise Http404
    return found


def _newest_number(school: Organisation) -> int:
    newest: int = school.publications.values_list("number", flat=True).first() or 0
    return newest


def _conditional(request: HttpRequest, found: Publication, tag: str, draw: Callable[[], HttpResponse]) -> HttpResponse:
    """Answer 304 where the reader has it already. A signed-in person's page bears their name and is never kept."""
    if request.user.is_authenticated:
        response = draw()
        patch_cache_control(response, private=True, no_store=True)
        return response
    # The style sheet's address is in the page, so a page drawn before an upgrade is not the same page.
    marked = f"{tag}:{static('parch/parch.css')}"
    quoted = '"' + hashlib.sha256(marked.encode()).hexdigest()[:32] + '"'
    modified = int(_moment(found).timestamp())
    response = get_conditional_response(request, etag=quoted, last_modified=modified) or draw()
    response.headers["ETag"] = quoted
    response.headers["Last-Modified"] = http_date(modified)
    patch_cache_control(response, public=True, max_age=FRESH, must_revalidate=True)
    return response


def _moment(found: Publication) -> datetime:
    at: datetime = found.starts_at
    return at.astimezone(timezone.get_default_timezone())
