"""How one hears that something waits, one's private calendar, and what an organisation sent."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from parch.accounts.actions.feeds import make_feed, owner_of, stop_feed
from parch.accounts.pages import has_feed
from parch.home.notices.calendars import calendar_of
from parch.home.notices.forms import LABELS, ChoicesForm, offered
from parch.home.notices.pages import lost_invitations, sent_rows
from parch.organisations.entrances import ActingRequest, acting
from parch.organisations.models import Organisation
from parch.organisations.permissions import may_see_sent_notices
from parch.outbox.channels import text_channel
from parch.outbox.choices import choose, ways_of
from parch.outbox.models import Way
from parch.outbox.notices import KINDS
from parch.outbox.telephones import number_of
from parch.web import lists
from parch.web.errors import page_not_found
from parch.web.language import current


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def choose_ways(request: HttpRequest) -> HttpResponse:
    """For each kind of notice, how this person hears of it."""
    user: Any = request.user
    texts = text_channel() is not None
    form = ChoicesForm(request.POST or None, ways=ways_of(user.pk), number=number_of(user.pk), texts=texts)
    if request.method == "POST" and form.is_valid():
        choose(user.pk, ways=form.ways(), telephone=form.number, at=timezone.now())
        messages.success(request, _("Your choices are kept. They count from the next notice on."))
        return redirect("home:notices")
    only_at_once = [kind for kind in KINDS.values() if offered(kind, texts=texts) == [Way.AT_ONCE]]
    context = {
        "form": form,
        "texts": texts,
        "ways": {way.name.lower(): label for way, label in LABELS.items()},
        "only_at_once": [kind.says.in_language(current()) for kind in only_at_once],
        "has_feed": has_feed(user),
    }
    return render(request, "home/notices.html", context)


@never_cache
def make_address(request: HttpRequest) -> HttpResponse:
    """Make a private address and show it this once. Coming back to the page shows none."""
    if request.method != "POST":
        return redirect("home:notices")
    user: Any = request.user
    made = make_feed(user, at=timezone.now())
    address = settings.BASE_URL.rstrip("/") + reverse("home:calendar", args=[made.token])
    response = render(request, "home/calendar_address.html", {"address": address})
    response["Referrer-Policy"] = "no-referrer"
    return response


@require_POST
def take_address_back(request: HttpRequest) -> HttpResponse:
    user: Any = request.user
    stop_feed(user, at=timezone.now())
    messages.success(request, _("The address no longer works. Remove it from your calendar as well."))
    return redirect("home:notices")


@login_not_required
@never_cache
@require_safe
def show_calendar(request: HttpRequest, token: str) -> HttpResponse:
    """What waits, for whoever holds the address: a calendar cannot sign in. Every other address looks the same."""
    user = owner_of(token)
    if user is None:
        response = page_not_found(request)
    else:
        response = HttpResponse(calendar_of(user, on=timezone.localdate()), content_type="text/calendar; charset=utf-8")
        response["Content-Disposition"] = 'inline; filename="parch.ics"'
    response["Referrer-Policy"] = "no-referrer"
    return response


@acting
@never_cache
@require_safe
def show_sent(request: ActingRequest, organisation: Organisation) -> HttpResponse:
    """What this organisation told its people, and what became of it."""
    may_see_sent_notices(request.actor, organisation).or_refuse()
    page = lists.page_of(request, organisation.notices.order_by("-put_at", "pk"))
    labels = (_("To whom"), _("What became of it"), _("About"), _("When"), _("Due"))
    context = {
        "page": page,
        "rows": sent_rows(organisation, page.rows),
        "invitations": lost_invitations(organisation, on=timezone.localdate()),
        "columns": [lists.Heading("", label, sortable=False) for label in labels],
    }
    return render(request, "home/sent_notices.html", context)
