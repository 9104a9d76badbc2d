"""What waits for one person, as their own calendar asks for it: where and by when, never what."""

from __future__ import annotations

from datetime import date, timedelta

from icalendar import Calendar, Event

from parch.accounts.models import User
from parch.domain.language import Sentence
from parch.kernel.reach import Person, entered
from parch.organisations.actors import organisations_of
from parch.outbox.models import Notice, NoticeState

NAME = Sentence("Parch: what waits", "Parch: yr hyn sy’n aros")
SUMMARY = Sentence("Something waits: {organisation}", "Mae rhywbeth yn aros: {organisation}")
SHOWN = (NoticeState.PENDING, NoticeState.SENT, NoticeState.KEPT)


def calendar_of(user: User, *, on: date) -> bytes:
    """A whole-day event for each notice that is due on a day from ``on``, of places where they still work."""
    language = user.preferred_language
    calendar = Calendar()
    calendar.add("prodid", "-//Parch//What waits//EN")
    calendar.add("version", "2.0")
    calendar.add("x-wr-calname", NAME.in_language(language))
    for notice in _due(user, on=on):
        calendar.add_component(_event(notice, language))
    made: bytes = calendar.to_ical()
    return made


def _due(user: User, *, on: date) -> list[Notice]:
    with entered(Person(user.pk)):
        due = Notice.objects.filter(user=user, due_on__gte=on, state__in=SHOWN)
        due = due.filter(organisation__in=organisations_of(user, on=on))
        return list(due.select_related("organisation").order_by("due_on", "put_at"))


def _event(notice: Notice, language: str) -> Event:
    assert notice.due_on is not None
    event = Event()
    event.add("uid", f"notice-{notice.pk}@parch")
    event.add("dtstamp", notice.put_at)
    event.add("dtstart", notice.due_on)
    event.add("dtend", notice.due_on + timedelta(days=1))  # the first day after it, as the format wants
    event.add("summary", SUMMARY.in_language(language).format(organisation=notice.organisation.name_in(language)))
    event.add("transp", "TRANSPARENT")
    return event
