"""The health check of a draft: worked down, accepted with a reason, and taken back."""

from __future__ import annotations

import re
from uuid import UUID

from django.contrib import messages
from django.db.models.functions import Length
from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST, require_safe

from parch.organisations.entrances import ActingRequest, acting
from parch.organisations.models import Organisation
from parch.policies import actions, wording
from parch.policies.actions.checking import ask_for_check, fresh
from parch.policies.forms import ReasonForm, reason_form
from parch.policies.models import Acceptance, Check, Draft
from parch.policies.pages import checking as pages
from parch.policies.pages.giving import EVERY
from parch.policies.permissions import may_mend, may_see_drafts
from parch.policies.trail import onward, trail_of
from parch.web.lists import ListPage, page_of

# Characters of an original whose check a page may wait for; a longer one is left to the worker.
SHORT = 400_000
KEY = re.compile(r"[0-9a-f]{8,64}")


@acting
@never_cache
@require_safe
def check(request: ActingRequest, organisation: Organisation, draft_id: UUID) -> HttpResponse:
    """What the check finds in the draft as it stands now. ``?kind=`` shows one kind only."""
    may_see_drafts(request.actor, organisation).or_refuse()
    return _page(request, organisation, _draft(organisation, draft_id))


@acting
@require_POST
def accept(request: ActingRequest, organisation: Organisation, draft_id: UUID) -> HttpResponse:
    """Leave one problem as it is, with a reason; without one the page comes back and asks for it."""
    may_mend(request.actor, organisation).or_refuse()
    draft = _draft(organisation, draft_id)
    key = request.POST.get("key", "")
    form = reason_form(key if KEY.fullmatch(key) else "", request.POST)
    if not form.is_valid() and _stands_there(request, draft, key):
        return _page(request, organisation, draft, form=form)
    reason = form.cleaned_data.get("reason", "")
    try:
        if not form.is_valid():
            raise actions.NotThere(key)
        actions.accept(organisation, draft_id, key=key, reason=reason, by=request.actor, at=timezone.now())
    except actions.NotThere:
        messages.warning(request, _("This problem is no longer in the list: somebody has dealt with it meanwhile."))
    else:
        messages.success(
            request, _("The problem stays as it is, and your reason stands beside it. You can take it back.")
        )
    return _back(request, organisation, draft_id)


@acting
@require_POST
def take_back(request: ActingRequest, organisation: Organisation, draft_id: UUID) -> HttpResponse:
    """Accept a problem no longer."""
    may_mend(request.actor, organisation).or_refuse()
    _draft(organisation, draft_id)
    found = KEY.fullmatch(request.POST.get("key", ""))
    key = found[0] if found else ""  # no problem has that name, and no database is asked for another
    try:
        actions.take_back(organisation, draft_id, key=key, by=request.actor, at=timezone.now())
    except actions.NotThere:
        messages.warning(request, _("Somebody has taken this back already."))
    else:
        messages.success(request, _("The problem stands in the list again."))
    return _back(request, organisation, draft_id)


def _back(request: ActingRequest, organisation: Organisation, draft_id: UUID) -> HttpResponse:
    """To the same page of the same kind."""
    return HttpResponseRedirect(reverse("policies:check", args=[organisation.address, draft_id]) + _query(request))


def _query(request: ActingRequest, *, ending: str = "") -> str:
    """The page and the kind that are looked at, as the end of an address; ``ending`` where more of it follows."""
    query = request.GET.copy()
    query.pop("accept", None)
    return f"?{query.urlencode()}{ending}" if query else "?" if ending else ""


def _seen(request: ActingRequest) -> str:
    """The page and the kind that are looked at, for the way back from the words."""
    trail = trail_of({**request.GET.dict(), "place": "1"})
    del trail["place"]
    return onward(trail)


def _page(
    request: ActingRequest, organisation: Organisation, draft: Draft, *, form: ReasonForm | None = None
) -> HttpResponse:
    """The list; with ``form`` filled in, or the one that ``?accept=`` asks for, open at its problem."""
    refusal = may_mend(request.actor, organisation).refusal
    context = {"draft": draft, "address": organisation.address, "refusal": refusal}
    kept = _kept(draft)
    if kept is None:
        response = render(request, "policies/check_waits.html", context)
        response.headers["Refresh"] = str(EVERY)
        return response
    acceptances = _accepted(draft)
    rows, kind = _rows(request, kept, acceptances)
    asked = request.GET.get("accept", "")
    opened = form or (reason_form(asked) if KEY.fullmatch(asked) else None)
    shown = pages.page(kept, acceptances, rows.rows, kind=kind, opened=None if refusal else opened)
    context |= {"page": shown, "rows": rows, "kind": kind, "form": form}
    context |= {"query": _query(request), "more": _query(request, ending="&"), "seen": _seen(request)}
    return render(request, "policies/check.html", context)


def _stands_there(request: ActingRequest, draft: Draft, key: str) -> bool:
    """Whether the problem of this key is in the list that is shown, or the list is still being made."""
    kept = _kept(draft)
    return kept is None or any(one.key == key for one in _rows(request, kept, _accepted(draft))[0].rows)


def _accepted(draft: Draft) -> dict[str, Acceptance]:
    return {one.key: one for one in draft.acceptances.filter(taken_back_at=None)}


def _rows(request: ActingRequest, kept: Check, acceptances: dict[str, Acceptance]) -> tuple[ListPage, str]:
    wanted = request.GET.get("kind", "")
    kind = wanted if wanted in wording.PROBLEMS else ""
    return page_of(request, pages.still_open(kept, acceptances, kind), pages.ON_ONE_PAGE), kind


def _kept(draft: Draft) -> Check | None:
    """The check of the draft as it stands; None where it is too long to wait for, and the worker was asked."""
    now = timezone.now()
    kept = fresh(draft, timezone.localdate(now))
    if kept is not None:
        return kept
    long: int = Draft.objects.filter(pk=draft.pk).values_list(Length("source"), flat=True).get()
    if long > SHORT:
        ask_for_check(draft, at=now)
        return None
    return actions.check_of(draft, at=now)


def _draft(organisation: Organisation, draft_id: UUID) -> Draft:
    found: Draft = get_object_or_404(organisation.drafts.defer("state", "source"), pk=draft_id)
    return found
