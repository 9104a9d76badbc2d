"""Showing a privacy notice to everyone, taking it away again, and reading it."""

from __future__ import annotations

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods

from parch.data_protection import actions, guards, pages, permissions
from parch.data_protection.standing import newest_answer, newest_notice, standing_notices
from parch.data_protection.views.entry import let_in, template_called, title_of
from parch.organisations.entrances import ActingRequest, acting, public
from parch.organisations.models import Organisation
from parch.web import language as spoken

PREFIX = "privacy-"


@acting
@require_http_methods(["GET", "POST"])
def publish(request: ActingRequest, organisation: Organisation, document: str) -> HttpResponse:
    let_in(request, organisation)
    template = template_called(document)
    if request.method == "POST":
        actions.publish_notice(organisation, template, by=request.actor, at=timezone.now())
        messages.success(request, _("The notice is on your school’s public page. Anyone can read it there."))
        return redirect("data_protection:documents", organisation.address)
    guards.is_notice(template).or_refuse()
    answers = newest_answer(organisation, template.key)
    may, ready = permissions.may_publish_notices(request.actor), guards.has_no_blanks(template, answers)
    unverified = [fact for fact in pages.reliances(template, on=timezone.localdate()) if fact.kind == "waiting"]
    context = {
        "school": organisation,
        "template": template,
        "title": title_of(template),
        "languages": guards.languages_ready(template, answers),
        "refusal": may.refusal or ready.refusal,
        "unverified": unverified,
        "is_published": template.key in standing_notices(organisation),
    }
    return render(request, "data_protection/publish.html", context)


@acting
@require_http_methods(["GET", "POST"])
def withdraw(request: ActingRequest, organisation: Organisation, document: str) -> HttpResponse:
    let_in(request, organisation)
    template = template_called(document)
    if request.method == "POST":
        actions.withdraw_notice(organisation, template, by=request.actor, at=timezone.now())
        messages.success(request, _("The notice is no longer on your school’s public page."))
        return redirect("data_protection:documents", organisation.address)
    notice = standing_notices(organisation).get(template.key)
    guards.is_published(notice).or_refuse()
    refusal = permissions.may_publish_notices(request.actor).refusal
    context = {"school": organisation, "template": template, "title": title_of(template), "notice": notice}
    return render(request, "data_protection/withdraw.html", {**context, "refusal": refusal})


@public
@require_GET
def show_notices(request: HttpRequest, organisation: Organisation) -> HttpResponse:
    if not organisation.is_school:
        raise Http404
    now = spoken.current()
    standing = sorted(standing_notices(organisation).values(), key=lambda notice: notice.title_in(now))
    notices = [(notice.title_in(now), notice.document.removeprefix(PREFIX), notice) for notice in standing]
    return render(request, "data_protection/notices.html", {"school": organisation, "notices": notices})


@public
@require_GET
def read_notice(request: HttpRequest, organisation: Organisation, notice: str) -> HttpResponse:
    """The notice in the language being spoken, or in the other one with a sentence that says so."""
    standing = newest_notice(organisation, f"{PREFIX}{notice}")
    if standing is None or standing.is_withdrawn:
        raise Http404
    now = spoken.current()
    tongue = now if standing.text_in(now) else spoken.other(now)
    context = {
        "school": organisation,
        "notice": standing,
        "sheet": pages.published_sheet(standing, tongue),
        "is_other_language": tongue != now,
    }
    return render(request, "data_protection/notice.html", context)
