"""Mending the reading beside the original: every deed one POST, every mend one row, the last one undone."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import asdict
from typing import Any
from urllib.parse import quote
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from parch.domain.documents.mending import CannotMend
from parch.domain.documents.sniffing import decoded
from parch.domain.policies import drafting, mending
from parch.domain.policies.drafting import Working
from parch.domain.policies.text import LANGUAGES
from parch.organisations.entrances import ActingRequest, acting
from parch.organisations.models import Organisation
from parch.policies import actions, wording
from parch.policies.actions.checking import fresh
from parch.policies.actions.drafts import last_standing
from parch.policies.forms import DescribeForm, WordsForm
from parch.policies.marks import whole_number
from parch.policies.models import Draft
from parch.policies.pages import checking, mending as pages
from parch.policies.permissions import may_mend, may_see_drafts
from parch.policies.trail import back_to_check, onward, trail_of
from parch.web import language

Change = Callable[[Working], Working]
CONFLICT = 409


@acting
@require_GET
def mend(request: ActingRequest, organisation: Organisation, draft_id: UUID) -> HttpResponse:
    """``?at=`` shows the section that holds an item, ``?item=`` opens the forms that mend it.

    ``?place=`` says that somebody came from the health check, and leads back to it.
    """
    may_see_drafts(request.actor, organisation).or_refuse()
    draft = _draft(organisation, draft_id)
    item = request.GET.get("item", "")
    return _page(request, draft, at=request.GET.get("at") or item, item=item)


@acting
@require_POST
def change(request: ActingRequest, organisation: Organisation, draft_id: UUID, what: str) -> HttpResponse:
    """One mend. Where somebody was quicker, or it makes no sense, the page comes back with what was typed."""
    may_mend(request.actor, organisation).or_refuse()
    draft = _draft(organisation, draft_id)
    about = request.POST.get("about", "")
    working = drafting.load(draft.state)
    forms = _forms(working, what, about, request.POST)
    if any(not form.is_valid() for form in forms.values()):
        return _page(request, draft, at=about, item=about, forms=forms)
    try:
        mended = actions.mend(
            organisation,
            draft.pk,
            what=what,
            about=about,
            mark=request.POST.get("mark", ""),
            change=_change(what, about, request.POST, forms),
            by=request.actor,
            at=timezone.now(),
        )
    except actions.Conflict as conflict:
        draft.refresh_from_db()
        return _page(request, draft, at=about, item=about, forms=forms, conflict=conflict.by, status=CONFLICT)
    except CannotMend as cannot:
        return _page(
            request, draft, at=about, item=about, forms=forms, trouble=cannot.sentence.in_language(language.current())
        )
    messages.success(request, _("Your mend is kept. It can be undone."))
    if trail := trail_of(request.GET):
        return HttpResponseRedirect(back_to_check(organisation.address, draft_id, trail))
    return _back(organisation, mended, working, about)


@acting
@require_POST
def undo(request: ActingRequest, organisation: Organisation, draft_id: UUID) -> HttpResponse:
    """Take back the last mend, if it is still the last."""
    try:
        draft = actions.undo_mend(
            organisation,
            draft_id,
            number=whole_number(request.POST.get("number", ""), otherwise=0),
            by=request.actor,
            at=timezone.now(),
        )
    except Draft.DoesNotExist:
        raise Http404 from None
    except actions.Conflict as conflict:
        messages.warning(request, _not_undone(conflict.by))
        draft = _draft(organisation, draft_id)
    else:
        messages.success(request, _("The last mend is undone."))
    about = request.POST.get("about", "")
    at = about if about in draft_places(draft) else ""
    return HttpResponseRedirect(address_of(organisation, draft, at, trail=onward(trail_of(request.GET))))


def _not_undone(by: str) -> str:
    if not by:
        return _("There is nothing left to undo.")
    return _("%(name)s made another mend meanwhile, so yours is no longer the last. Nothing was undone.") % {"name": by}


def draft_places(draft: Draft) -> dict[str, int]:
    return drafting.load(draft.state).document.places


def address_of(organisation: Organisation, draft: Draft, at: str, *, trail: str = "") -> str:
    """The mending page at one item; ``trail``: the way back to the health check, as `onward` gives it."""
    address = reverse("policies:mend", args=[organisation.address, draft.pk])
    if not at:
        return f"{address}?{trail[1:]}" if trail else address
    return f"{address}?at={quote(at)}{trail}#{quote(at, safe='()~:')}"


def _back(organisation: Organisation, draft: Draft, before: Working, about: str) -> HttpResponse:
    """To where the mended item now stands: it may have another id, or be part of the one before it."""
    document = drafting.load(draft.state).document
    place = before.document.places[about]
    at = about if about in document.places else document.items[min(place, len(document.items) - 1)].id
    return HttpResponseRedirect(address_of(organisation, draft, at))


def _draft(organisation: Organisation, draft_id: UUID) -> Draft:
    draft: Draft = get_object_or_404(organisation.drafts, pk=draft_id)
    return draft


def _forms(working: Working, what: str, about: str, posted: Any) -> dict[str, Any]:
    if what == "words":
        return {"words": WordsForm(posted)}
    if what == "describe" and about in working.document.places:
        return {"describe": _describe_form(working, about, posted)}
    if what in {"describe", "split", "join", "indent", "outdent", "settle"}:
        return {}
    raise Http404


def _describe_form(working: Working, item_id: str, posted: Any = None) -> DescribeForm:
    now = mending.description(working.document.item(item_id))
    initial = asdict(now) | {"parent": now.parent or ""}
    return DescribeForm(posted, parents=pages.parents_of(working, item_id), initial=initial)


def _words_form(working: Working, item_id: str) -> WordsForm:
    return WordsForm(initial={language: mending.words_in(working, item_id, language) for language in LANGUAGES})


def _change(what: str, about: str, posted: Any, forms: dict[str, Any]) -> Change:
    if what == "words":
        return lambda working: _reworded(working, about, forms["words"])
    if what == "describe":
        said = forms["describe"].cleaned_data
        wanted = mending.Description(
            said["kind"], said["number"], said["parent"] or None, said["strength"], said["use"]
        )
        return lambda working: mending.describe(working, about, wanted)[0]
    if what == "split":
        return lambda working: mending.split(working, about, whole_number(posted.get("split", ""), otherwise=0))
    if what == "settle":
        return lambda working: mending.settle(working, about, posted.get("doubt", ""))
    simple: dict[str, Callable[[Working, str], Working]] = {
        "join": mending.join,
        "indent": mending.indent,
        "outdent": mending.outdent,
    }
    return lambda working: simple[what](working, about)


def _reworded(working: Working, about: str, form: WordsForm) -> Working:
    own = working.document.item(about).lang
    words = form.words
    return mending.reword(working, about, own=words.of(own), other=words.of(drafting.other_language(own)))


def _page(
    request: ActingRequest,
    draft: Draft,
    *,
    at: str,
    item: str,
    forms: dict[str, Any] | None = None,
    conflict: str | None = None,
    trouble: str = "",
    status: int = 200,
) -> HttpResponse:
    working = drafting.load(draft.state)
    refusal = may_mend(request.actor, draft.organisation).refusal
    item = "" if refusal or item not in working.document.places else item
    own = {"describe": _describe_form(working, item), "words": _words_form(working, item)} if item else {}
    shown = pages.page(working, source_of(draft), at=at, open_item=item, forms={**own, **(forms or {})})
    last = last_standing(draft)
    trail = trail_of(request.GET)
    context = {
        "page": shown,
        "draft": draft,
        "address": draft.organisation.address,
        "refusal": refusal,
        "last": last,
        "last_what": wording.MENDS.get(last.what, "") if last else "",
        "conflict": conflict,
        "typed": [] if conflict is None or shown.panel else typed(request),
        "trouble": trouble,
        "problem": _problem(draft, trail, item) if trail else None,
        "trail": onward(trail),
        "to_check": back_to_check(draft.organisation.address, draft.pk, trail) if trail else "",
    }
    return render(request, "policies/mend.html", context, status=status)


def _problem(draft: Draft, trail: dict[str, str], item: str) -> checking.Shown | None:
    """What the health check says of the words that are open, so that nobody needs to keep it in mind."""
    kept = fresh(draft, timezone.localdate(timezone.now()))
    if kept is None:
        return None
    acceptances = {one.key: one for one in draft.acceptances.filter(taken_back_at=None)}
    return checking.at_place(kept, acceptances, trail, item)


def source_of(draft: Draft) -> str:
    """The words it was read from. A draft from before they were kept was read from plain text."""
    return draft.source or decoded(bytes(draft.original.content)).text


def typed(request: ActingRequest) -> list[str]:
    """The words somebody typed for an item that is gone meanwhile: shown to them, so that nothing is lost."""
    return [words for name in ("en", "cy", "number") if (words := request.POST.get(name, "").strip())]
