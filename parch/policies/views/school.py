"""A school's policy: take the model, fill it in, put own words where allowed, read it, publish it."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from parch.accounts.confirming import confirmed
from parch.domain.policies.blanks import questions
from parch.domain.policies.text import load
from parch.organisations.entrances import ActingRequest, acting
from parch.organisations.models import Organisation
from parch.policies import actions, content
from parch.policies.marks import whole_number
from parch.policies.models import SchoolPolicy
from parch.policies.offers import offered
from parch.policies.pages.giving import cards
from parch.policies.pages.reading import reading
from parch.policies.permissions import may_mend, may_prepare, may_publish, may_see_drafts
from parch.web import language
from parch.web.lists import page_of


@acting
@require_GET
def policy(request: ActingRequest, organisation: Organisation) -> HttpResponse:
    """Where the policy stands, what is next, and what has been published."""
    _only_schools(organisation)
    found = _policy(organisation)
    body = _standing(found, organisation) if found and may_prepare(request.actor, organisation) else {}
    context = {
        "address": organisation.address,
        "policy": found,
        "offer": offered(organisation, found),
        "publications": list(organisation.publications.defer("content")[:50]),
        "refusal": may_prepare(request.actor, organisation).refusal,
        "may_publish": may_publish(request.actor, organisation),
        "may_give": may_mend(request.actor, organisation),
        **_given(request, organisation),
        **body,
    }
    return render(request, "policies/policy.html", context)


def _given(request: ActingRequest, school: Organisation) -> dict[str, Any]:
    """The documents the school gave Parch, for those who may see them."""
    if not may_see_drafts(request.actor, school):
        return {"sees_drafts": False}
    drafts = page_of(request, school.drafts.defer("state", "source"), 20)
    return {"sees_drafts": True, "cards": cards(school), "drafts": drafts}


def _standing(found: SchoolPolicy, school: Organisation) -> dict[str, Any]:
    last = school.publications.first()
    text = content.own_text(found)
    return {
        "details": text.details,
        "asked": len(questions(text)),
        "waiting": len(content.still_open(found)),
        "amended": len(found.amendments),
        "fell_away": len(found.fell_away),
        "look_again": len(found.look_again),
        "amendable": sum(1 for clause in text.clauses if clause.amendable),
        "ready": content.ready(
            found, content.published(found, school, number=1, at=timezone.now()), last, on=timezone.localdate()
        ),
    }


@acting
def take(request: ActingRequest, organisation: Organisation) -> HttpResponse:
    """Take the council's newest version; what of one's own words would not fit it is shown first."""
    may_prepare(request.actor, organisation).or_refuse()
    found = _policy(organisation)
    version = offered(organisation, found)
    if version is None:
        messages.info(request, _("There is no newer version of the model to take."))
        return redirect("policies:policy", organisation.address)
    if request.method == "POST":
        if request.POST.get("version") != str(version.pk):
            messages.warning(
                request, _("The council has published a newer version meanwhile. Read what it changes first.")
            )
            return redirect("policies:take", organisation.address)
        actions.take_model(organisation, version, by=request.actor, at=timezone.now())
        messages.success(
            request, _("The school has taken version %(number)s of the model.") % {"number": version.number}
        )
        return redirect("policies:policy", organisation.address)
    context = {"address": organisation.address, "version": version, "policy": found, "text": version.text}
    if found:
        context["carried"] = content.carried(found, version.text)
    return render(request, "policies/take.html", context)


@acting
@require_GET
def preview(request: ActingRequest, organisation: Organisation) -> HttpResponse:
    """The policy as it would be published, in either language."""
    may_prepare(request.actor, organisation).or_refuse()
    found = policy_or_404(organisation)
    shown = language.known(request.GET.get("in")) or language.current()
    body = content.published(found, organisation, number=1, at=timezone.now())
    context = {
        "address": organisation.address,
        "reading": reading(load(body), shown, body["links"][shown]),
        "waiting": len(content.still_open(found)),
    }
    return render(request, "policies/preview.html", context)


@acting
@confirmed
def publish(request: ActingRequest, organisation: Organisation) -> HttpResponse:
    """Check your answers, then publish: anyone may read it from then on."""
    may_publish(request.actor, organisation).or_refuse()
    found = policy_or_404(organisation)
    if request.method == "POST":
        actions.publish_policy(
            organisation,
            revision=whole_number(request.POST.get("revision", ""), otherwise=-1),
            by=request.actor,
            at=timezone.now(),
        )
        messages.success(request, _("The policy is published. Anyone can read it now."))
        return redirect("policies:policy", organisation.address)
    last = organisation.publications.first()
    number = last.number + 1 if last else 1
    body = content.published(found, organisation, number=number, at=timezone.now())
    text = load(body)
    context = {
        "address": organisation.address,
        "policy": found,
        "number": number,
        "details": text.details,
        "ready": content.ready(found, body, last, on=timezone.localdate()),
        "missing_en": text.missing("en"),
        "missing_cy": text.missing("cy"),
        "pieces": len(text.clauses),
    }
    return render(request, "policies/publish.html", context)


def _only_schools(organisation: Organisation) -> None:
    if not organisation.is_school:
        raise Http404


def _policy(organisation: Organisation) -> SchoolPolicy | None:
    found: SchoolPolicy | None = (
        organisation.policies.prefetch_related("fill_ins").select_related("model_owner").first()
    )
    return found


def policy_or_404(organisation: Organisation) -> SchoolPolicy:
    found = _policy(organisation)
    if found is None:
        raise Http404
    return found
