"""The lines of the first visit that organisations themselves put there. Upper apps add theirs."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from parch.domain.organisations.kinds import Kind
from parch.domain.organisations.roles import MANAGERS, Role
from parch.organisations.models import Organisation, Stewardship
from parch.organisations.pages import held_on
from parch.organisations.registries import Line

DETAILS = "organisations.details"


def lines(organisation: Organisation, on: date) -> Iterable[Line]:
    """What this organisation should do before anything else can open."""
    yield _details(organisation)
    if organisation.is_school:
        yield _dsp(organisation, on)
        yield _colleagues(organisation)
    elif organisation.is_owner:
        yield _closed_days(organisation)
        yield _schools(organisation)
    else:
        yield _chair(organisation, on)


def _details(organisation: Organisation) -> Line:
    confirmed = organisation.set_up_steps.filter(key=DETAILS, confirmed_at__isnull=False)
    return Line(
        key=DETAILS,
        order=10,
        title=_("Look at your name and contacts, and confirm them"),
        url=reverse("organisations:details", args=[organisation.address]),
        who=MANAGERS[organisation.kind],
        closed_until=_("Until then nobody knows whether what Parch shows about you is right."),
        is_done=confirmed.exists(),
    )


def _dsp(school: Organisation, on: date) -> Line:
    return Line(
        key="organisations.dsp",
        order=20,
        title=_("Name the Designated Safeguarding Person"),
        url=reverse("organisations:invite", args=[school.address]),
        who=MANAGERS[Kind.SCHOOL],
        closed_until=_("Until then the policy cannot say whom to turn to about a child."),
        is_done=school.role_holdings.filter(held_on(on), role=Role.DSP).exists(),
    )


def _colleagues(school: Organisation) -> Line:
    most_alone = 1
    return Line(
        key="organisations.colleagues",
        order=90,
        title=_("Invite the colleagues who will help"),
        url=reverse("organisations:invite", args=[school.address]),
        who=MANAGERS[Kind.SCHOOL],
        closed_until=_("Until then every line of this list is yours alone."),
        is_done=school.people.count() > most_alone,
    )


def _closed_days(owner: Organisation) -> Line:
    return Line(
        key="organisations.closed-days",
        order=20,
        title=_("Write down the school holidays"),
        url=reverse("organisations:closed_days", args=[owner.address]),
        who=MANAGERS[Kind.OWNER],
        closed_until=_("Until then reminders may reach schools in their holidays."),
        is_done=owner.closed_days.filter(organisation=owner).exists(),
    )


def _schools(owner: Organisation) -> Line:
    return Line(
        key="organisations.schools",
        order=30,
        title=_("Read your schools from a spreadsheet, or open them one by one"),
        url=reverse("organisations:read_list", args=[owner.address]),
        who=MANAGERS[Kind.OWNER],
        closed_until=_("Until then there is nobody to give a model policy to."),
        is_done=Stewardship.objects.filter(owner=owner, ends_on=None).exists(),
    )


def _chair(body: Organisation, on: date) -> Line:
    return Line(
        key="organisations.chair",
        order=20,
        title=_("Name the chair of governors"),
        url=reverse("organisations:invite", args=[body.address]),
        who=MANAGERS[Kind.GOVERNING_BODY],
        closed_until=_("Until then nobody can speak for the governing body here."),
        is_done=body.role_holdings.filter(held_on(on), role=Role.CHAIR).exists(),
    )
