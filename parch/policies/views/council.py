"""The council's list of drafts and versions, and giving Parch a document."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import ngettext

from parch.domain.documents import Unreadable
from parch.organisations.entrances import ActingRequest, acting
from parch.organisations.models import Organisation
from parch.policies import actions
from parch.policies.forms import GiveForm
from parch.policies.marks import whole_number
from parch.policies.permissions import may_mend, may_see_drafts
from parch.policies.uptake import uptake
from parch.web import language
from parch.web.lists import page_of


@acting
def models(request: ActingRequest, organisation: Organisation) -> HttpResponse:
    """Drafts and published versions, and how many schools publish which."""
    may_see_drafts(request.actor, organisation).or_refuse()
    versions = list(organisation.model_versions.defer("content")[:50])
    page = {
        "address": organisation.address,
        "drafts": page_of(request, organisation.drafts.defer("state").select_related(None), 20),
        "versions": versions,
        "uptake": uptake(organisation),
        "refusal": may_mend(request.actor, organisation).refusal,
    }
    return render(request, "policies/models.html", page)


@acting
def give(request: ActingRequest, organisation: Organisation) -> HttpResponse:
    """A file or a pasted text; what cannot be read is said in a sentence and nothing is kept."""
    may_mend(request.actor, organisation).or_refuse()
    form = GiveForm(request.POST, request.FILES, sent=_sent(request)) if request.method == "POST" else GiveForm()
    if request.method == "POST" and form.is_valid():
        name, content = form.given
        try:
            draft = actions.give_document(organisation, name=name, content=content, by=request.actor, at=timezone.now())
        except Unreadable as unreadable:
            form.add_error(_given_as(form), unreadable.sentence.in_language(language.current()))
        else:
            messages.success(request, _read(draft.unsure))
            return redirect("policies:draft", organisation.address, draft.pk)
    return render(request, "policies/give.html", {"form": form, "address": organisation.address})


def _sent(request: ActingRequest) -> int:
    length = request.headers.get("Content-Length", "")
    return whole_number(length, otherwise=0)


def _given_as(form: GiveForm) -> str:
    return "file" if form.cleaned_data["file"] is not None else "text"


def _read(unsure: int) -> str:
    return ngettext(
        "Parch has read the document. There is %(count)s place where it is unsure.",
        "Parch has read the document. There are %(count)s places where it is unsure.",
        unsure,
    ) % {"count": unsure}
