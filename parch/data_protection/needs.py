"""What the data protection documents put on the front page, the first visit and the bar under the header."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta

from django.urls import reverse
from django.utils.translation import gettext as _

from parch.data_protection import pages, permissions
from parch.data_protection.pack import installed
from parch.data_protection.standing import newest_answers
from parch.domain.organisations.roles import Role
from parch.organisations.actors import Actor
from parch.organisations.models import Organisation
from parch.organisations.registries import Line, Need, Page
from parch.web import language as spoken
from parch.web.dates import day

REVIEW = "review-date"
NOTICE = timedelta(days=30)


def needs(actor: Actor, organisation: Organisation, on: date) -> Iterable[Need]:
    """Documents whose day of review has come, or comes within thirty days."""
    if not (organisation.is_school and permissions.may_fill_in(actor)):
        return
    answers, now = newest_answers(organisation), spoken.current()
    for template in installed().templates:
        due = _review_of(answers[template.key].values_en) if template.key in answers else None
        if due and due <= on + NOTICE:
            words = {"title": template.title.in_language(now), "day": day(due, now)}
            url = reverse("data_protection:fill-in", args=[organisation.address, template.key])
            yield Need(_("“%(title)s” is to be looked at again by %(day)s.") % words, _("Look at it"), url, due)


def lines(organisation: Organisation, on: date) -> Iterable[Line]:
    """One line of a school's first visit: done when no document has a blank."""
    if not organisation.is_school:
        return
    answers = newest_answers(organisation)
    yield Line(
        key="data_protection.documents",
        order=80,
        title=_("Fill in the data protection documents"),
        url=_address(organisation),
        who=(Role.HEADTEACHER, Role.ACTING_HEADTEACHER, Role.BUSINESS_MANAGER),
        closed_until=_(
            "Nothing in Parch stays closed, but the law asks for these before it holds anything about people."
        ),
        is_done=not any(pages.blanks_left(template, answers.get(template.key)) for template in installed().templates),
    )


def navigation(actor: Actor, organisation: Organisation) -> Iterable[Page]:
    if organisation.is_school and permissions.may_see_documents(actor):
        yield Page(65, _("Data protection"), _address(organisation), here=("data_protection:",))


def _address(organisation: Organisation) -> str:
    return reverse("data_protection:documents", args=[organisation.address])


def _review_of(values: dict[str, str]) -> date | None:
    try:
        return date.fromisoformat(values.get(REVIEW, ""))
    except ValueError:
        return None
