"""A draft of the model: how far it is, its details, what schools may amend, how it will read, publishing it."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from parch.accounts.confirming import confirmed
from parch.domain.policies import blanks, drafting
from parch.organisations.entrances import ActingRequest, acting
from parch.organisations.models import Organisation
from parch.policies import actions, wording
from parch.policies.actions.drafts import details_of
from parch.policies.actions.models import ready_to_publish, text_of
from parch.policies.forms import DetailsForm
from parch.policies.marks import mark_of_details, whole_number
from parch.policies.models import Draft
from parch.policies.pages import mending as mending_pages
from parch.policies.pages.giving import list_url, size_in_words
from parch.policies.pages.reading import reading
from parch.policies.permissions import may_mend, may_publish_model, may_see_drafts
from parch.web import language
from parch.web.lists import page_of

CONFLICT = 409


@acting
@require_GET
def draft(request: ActingRequest, organisation: Organisation, draft_id: UUID) -> HttpResponse:
    """What is done and what is still to do before the model can be published."""
    may_see_drafts(request.actor, organisation).or_refuse()
    found = _draft(organisation, draft_id)
    text = text_of(found)
    asked = blanks.questions(text)
    context = {
        "draft": found,
        "address": organisation.address,
        "details": text.details,
        "pieces": len(text.clauses),
        "amendable": sum(1 for clause in text.clauses if clause.amendable),
        "blanks": sum(question.count for question in asked),
        "missing": text.missing("cy") + text.missing("en"),
        "ready": ready_to_publish(organisation, text, at=timezone.now()),
        "version": found.versions.defer("content").first(),
        "refusal": may_mend(request.actor, organisation).refusal,
        **_kept_with(found, organisation),
    }
    return render(request, "policies/draft.html", context)


def _kept_with(found: Draft, organisation: Organisation) -> dict[str, Any]:
    """The document it was read from, and how its health check stands."""
    original = organisation.originals.defer("content").get(pk=found.original_id)
    return {
        "original": original,
        "size": size_in_words(original.size),
        "format": wording.FORMATS.get(original.media_type, original.media_type),
        "accepted": found.acceptances.filter(taken_back_at=None).count(),
        "back": list_url(organisation),
    }


@acting
def details(request: ActingRequest, organisation: Organisation, draft_id: UUID) -> HttpResponse:
    """Title, owner, review date and languages."""
    may_mend(request.actor, organisation).or_refuse()
    found = _draft(organisation, draft_id)
    now = details_of(found)
    initial = DetailsForm.initial_from(now)
    form = DetailsForm(request.POST if request.method == "POST" else None, initial=initial)
    conflict, status = None, 200
    if request.method == "POST" and form.is_valid():
        try:
            actions.describe_draft(
                organisation,
                draft_id,
                details=form.details,
                mark=request.POST.get("mark", ""),
                by=request.actor,
                at=timezone.now(),
            )
        except actions.Conflict as by_other:
            conflict, status = by_other.by, CONFLICT
        else:
            messages.success(request, _("The details of the policy are kept."))
            return redirect("policies:draft", organisation.address, draft_id)
    context = {
        "form": form,
        "draft": found,
        "address": organisation.address,
        "mark": mark_of_details(now),
        "conflict": conflict,
        "now": now,
    }
    return render(request, "policies/details.html", context, status=status)


@acting
def amendable(request: ActingRequest, organisation: Organisation, draft_id: UUID) -> HttpResponse:
    """Which clauses are fixed and which a school may put in its own words: one section at a time, or in one go."""
    may_publish_model(request.actor, organisation).or_refuse()
    found = _draft(organisation, draft_id)
    working = drafting.load(found.state)
    document = working.document
    sheets = mending_pages.sheets_of(document, document.places.get(request.GET.get("at", ""), 0))
    sheet = next(sheet for sheet in sheets if sheet.here)
    items = document.items[sheet.first : sheet.end]
    if request.method == "POST":
        _entrust(request, organisation, draft_id, [item.id for item in items])
        messages.success(request, _("What schools may amend in this section is kept."))
        return redirect(f"{request.path}?at={sheet.anchor}")
    depths = dict((item.id, depth) for item, depth in document.depths())
    rows = [
        (
            item,
            mending_pages.named(item),
            working.note(item.id).amendable,
            drafting.asks_for_own_words(item.text),
            min(depths[item.id], 5),
        )
        for item in items
        if item.role != "furniture"
    ]
    context = {"draft": found, "address": organisation.address, "sheets": sheets, "sheet": sheet, "rows": rows}
    return render(request, "policies/amendable.html", context)


def _entrust(request: ActingRequest, organisation: Organisation, draft_id: UUID, ids: list[str]) -> None:
    """The ticked ones to the schools, the others fixed; or all of them alike where that button was pressed."""
    wanted = {"all": set(ids), "none": set()}.get(request.POST.get("every", ""), set(request.POST.getlist("amendable")))
    actions.entrust(organisation, draft_id, among=ids, to_schools=wanted, by=request.actor, at=timezone.now())


@acting
@require_GET
def preview(request: ActingRequest, organisation: Organisation, draft_id: UUID) -> HttpResponse:
    """The model as its schools will be offered it, in either language."""
    may_see_drafts(request.actor, organisation).or_refuse()
    found = _draft(organisation, draft_id)
    shown = language.known(request.GET.get("in")) or language.current()
    context = {"draft": found, "address": organisation.address, "reading": reading(text_of(found), shown)}
    return render(request, "policies/model_preview.html", context)


@acting
@require_GET
def history(request: ActingRequest, organisation: Organisation, draft_id: UUID) -> HttpResponse:
    """Every mend of a draft, newest first."""
    may_see_drafts(request.actor, organisation).or_refuse()
    found = _draft(organisation, draft_id)
    mends = page_of(request, found.mends.defer("patches").order_by("-number"), 50)
    rows = [(one, wording.MENDS.get(one.what, one.what)) for one in mends.rows]
    return render(
        request,
        "policies/history.html",
        {"draft": found, "address": organisation.address, "mends": mends, "rows": rows},
    )


@acting
@confirmed
def publish(request: ActingRequest, organisation: Organisation, draft_id: UUID) -> HttpResponse:
    """Check your answers, then publish: schools are offered exactly what was checked."""
    may_publish_model(request.actor, organisation).or_refuse()
    found = _draft(organisation, draft_id)
    if request.method == "POST":
        version = actions.publish_model(
            organisation,
            draft_id,
            revision=whole_number(request.POST.get("revision", ""), otherwise=-1),
            by=request.actor,
            at=timezone.now(),
        )
        messages.success(
            request, _("Version %(number)s is published. Your schools can take it now.") % {"number": version.number}
        )
        return redirect("policies:models", organisation.address)
    text = text_of(found)
    context = {
        "draft": found,
        "address": organisation.address,
        "details": text.details,
        "ready": ready_to_publish(organisation, text, at=timezone.now()),
        "number": (organisation.model_versions.values_list("number", flat=True).first() or 0) + 1,
        "amendable": sum(1 for clause in text.clauses if clause.amendable),
        "blanks": len(blanks.questions(text)),
        "pieces": len(text.clauses),
        "missing_cy": text.missing("cy"),
        "missing_en": text.missing("en"),
    }
    return render(request, "policies/publish_model.html", context)


def _draft(organisation: Organisation, draft_id: UUID) -> Draft:
    found: Draft = get_object_or_404(organisation.drafts.defer("source"), pk=draft_id)
    return found
