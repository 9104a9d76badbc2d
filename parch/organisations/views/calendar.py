"""Days without school: on a page, and as a feed for anyone's calendar."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from uuid import UUID

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST, require_safe
from icalendar import Calendar, Event

from parch.kernel.reach import Public, entered
from parch.organisations import actions, permissions
from parch.organisations.entrances import ActingRequest, acting, public
from parch.organisations.forms.directory import ClosedDaysForm
from parch.organisations.models import ClosedDays, Organisation, Stewardship
from parch.organisations.views import done
from parch.organisations.views.finding import found
from parch.web.language import current

KEPT = timedelta(days=400)  # how long ago a holiday may be and still stand on the page and in the feed


@acting
@require_http_methods(["GET", "HEAD", "POST"])
def show_closed_days(request: ActingRequest, organisation: Organisation) -> HttpResponse:
    """The organisation's own closed days and its council's, with a form for one more."""
    may = permissions.may_set_details(request.actor, organisation)
    form = ClosedDaysForm(request.POST or None)
    if request.method == "POST":
        may.or_refuse()
        if done(form, lambda said: actions.add_closed_days(organisation, by=request.actor, at=timezone.now(), **said)):
            return redirect("organisations:closed_days", organisation.address)
    shown = ClosedDays.objects.filter(ends_on__gte=timezone.localdate() - KEPT).select_related("organisation")
    feed = settings.BASE_URL.rstrip("/") + reverse("organisations:closed_days_feed", args=[organisation.address])
    context = {"form": form, "days": shown.order_by("starts_on"), "may": may, "feed": feed}
    return render(request, "organisations/closed_days.html", context)


@acting
@require_POST
def remove_closed_days(request: ActingRequest, organisation: Organisation, pk: UUID) -> HttpResponse:
    days: ClosedDays = found(organisation.closed_days.select_related("organisation"), pk)
    actions.remove_closed_days(days, by=request.actor, at=timezone.now())
    return redirect("organisations:closed_days", organisation.address)


@public
@require_safe
def closed_days_feed(request: HttpRequest, organisation: Organisation) -> HttpResponse:
    """The same days as iCalendar, the council's with the school's. It needs no sign-in: a calendar cannot sign in."""
    since = timezone.localdate() - KEPT
    days = list(organisation.closed_days.filter(ends_on__gte=since))
    council = Stewardship.objects.filter(school=organisation, ends_on=None).select_related("owner").first()
    if council is not None:
        with entered(Public(council.owner_id)):
            days += council.owner.closed_days.filter(ends_on__gte=since)
    response = HttpResponse(_as_calendar(organisation, days), content_type="text/calendar; charset=utf-8")
    response["Content-Disposition"] = f'inline; filename="{organisation.address}.ics"'
    return response


def _as_calendar(organisation: Organisation, days: list[ClosedDays]) -> bytes:
    calendar = Calendar()
    calendar.add("prodid", "-//Parch//closed days//")
    calendar.add("version", "2.0")
    calendar.add("x-wr-calname", organisation.name_in(current()))
    for one in sorted(days, key=lambda one: one.starts_on):
        calendar.add_component(_as_event(one))
    content: bytes = calendar.to_ical()
    return content


def _as_event(days: ClosedDays) -> Event:
    event = Event()
    event.add("uid", f"{days.pk}@parch")
    event.add("summary", days.name_cy if current() == "cy" else days.name_en)
    event.add("dtstart", days.starts_on)
    event.add("dtend", days.ends_on + timedelta(days=1))  # the first day after it, as the format wants
    event.add("dtstamp", timezone.make_aware(_midnight(days.starts_on)))
    return event


def _midnight(day: date) -> datetime:
    return datetime.combine(day, time())
