"""The council's list of drafts and versions."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_safe

from parch.organisations.entrances import ActingRequest, acting
from parch.organisations.models import Organisation
from parch.policies.pages.giving import cards
from parch.policies.permissions import may_mend, may_see_drafts
from parch.policies.uptake import uptake
from parch.web.lists import page_of


@acting
@require_safe
def models(request: ActingRequest, organisation: Organisation) -> HttpResponse:
    """Drafts and published versions, and how many schools publish which. A school's documents are on its own page."""
    may_see_drafts(request.actor, organisation).or_refuse()
    if organisation.is_school:
        return redirect("policies:policy", organisation.address)
    versions = list(organisation.model_versions.defer("content")[:50])
    page = {
        "address": organisation.address,
        "cards": cards(organisation),
        "drafts": page_of(request, organisation.drafts.defer("state", "source").select_related(None), 20),
        "versions": versions,
        "uptake": uptake(organisation),
        "refusal": may_mend(request.actor, organisation).refusal,
    }
    return render(request, "policies/models.html", page)
