"""What organisations put on a person's front page."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from django.urls import reverse
from django.utils.translation import gettext as _, ngettext

from parch.organisations.actors import Actor
from parch.organisations.models import Organisation
from parch.organisations.pages import people_of
from parch.organisations.permissions import may_manage_people
from parch.organisations.registries import Line, Need, lines_of


def needs(actor: Actor, organisation: Organisation, on: date) -> Iterable[Need]:
    """Lines of the first visit given to this person, and for those who look after people what is left of it."""
    given = set(organisation.set_up_steps.filter(given_to=actor.person_id).values_list("key", flat=True))
    manages = bool(may_manage_people(actor, organisation))
    if not given and not manages:
        return
    left = [line for line in lines_of(organisation, on=on) if not line.is_done]
    mine = [line for line in left if line.key in given]
    yield from (_given(line) for line in mine)
    if manages:
        yield from _managing(organisation, on, len(left) - len(mine))


def _given(line: Line) -> Need:
    return Need(_("A colleague gave you this: %(line)s.") % {"line": line.title}, _("Do it"), line.url)


def _managing(organisation: Organisation, on: date, left: int) -> Iterable[Need]:
    if left:
        sentence = ngettext(
            "One line of your first visit is still open.", "%(count)s lines of your first visit are still open.", left
        )
        url = reverse("organisations:first_visit", args=[organisation.address])
        yield Need(sentence % {"count": left}, _("Go on with them"), url)
    silent = people_of(organisation, on=on).filter(user=None).exclude(email="").count()
    if silent:
        sentence = ngettext(
            "One person has not accepted their invitation yet.",
            "%(count)s people have not accepted their invitations yet.",
            silent,
        )
        yield Need(
            sentence % {"count": silent}, _("See who"), reverse("organisations:people", args=[organisation.address])
        )
