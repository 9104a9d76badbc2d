"""What happens to organisations, people and roles, as histories tell it.

Names of organisations are facts, in both languages; names of people are particulars and can be forgotten.
"""

from __future__ import annotations

from datetime import date
from typing import Any

from django.utils.translation import gettext_lazy as _

from parch.audit.registry import declared
from parch.domain.language import Sentence
from parch.domain.organisations.roles import ROLES, Role
from parch.web import dates, language


def _in_words(fact: object) -> str:
    """A name kept in both languages."""
    both: Any = fact
    return Sentence(str(both["en"]), str(both["cy"])).in_language(language.current())


def _day(fact: object) -> str:
    return dates.day(date.fromisoformat(str(fact)), language.current())


def _role(fact: object) -> str:
    return ROLES[Role(str(fact))].name.in_language(language.current())


NAMED = {"organisation": _in_words, "other": _in_words, "on": _day, "role": _role}

BEGUN = declared("organisations:begun", _("Parch began here. %(person)s became the policy owner."))
OPENED = declared("organisations:opened", _("%(organisation)s was opened in Parch."), shown=NAMED)
OPENED_OTHER = declared("organisations:opened-other", _("%(by)s opened %(other)s."), shown=NAMED)
SCHOOLS_READ = declared(
    "organisations:schools-read", _("%(by)s opened schools from a spreadsheet. Their number: %(count)s.")
)
RENAMED = declared("organisations:renamed", _("%(organisation)s has had this name from %(on)s."), shown=NAMED)
CHARACTER_CHANGED = declared(
    "organisations:character-changed",
    _("The school’s phase, language category or status changed from %(on)s."),
    shown=NAMED,
)
MOVED_AWAY = declared(
    "organisations:moved-away", _("%(by)s moved %(organisation)s to %(other)s from %(on)s."), shown=NAMED
)
MOVED_IN = declared("organisations:moved-in", _("%(organisation)s came here from %(on)s."), shown=NAMED)
MOVED = declared("organisations:moved", _("The school has been looked after by %(other)s since %(on)s."), shown=NAMED)
GOVERNS = declared("organisations:governs", _("%(organisation)s has governed %(other)s since %(on)s."), shown=NAMED)
GOVERNED = declared("organisations:governed", _("%(other)s has governed the school since %(on)s."), shown=NAMED)
CLOSED = declared("organisations:closed", _("%(organisation)s closes at the end of %(on)s."), shown=NAMED)

PERSON_ADDED = declared("organisations:person-added", _("%(by)s added %(person)s."))
PERSON_CHANGED = declared("organisations:person-changed", _("%(by)s changed the name or address of %(person)s."))
ROLE_GIVEN = declared(
    "organisations:role-given", _("%(by)s gave %(person)s the role %(role)s from %(on)s."), shown=NAMED
)
ROLE_ENDED = declared(
    "organisations:role-ended", _("%(by)s ended the role %(role)s of %(person)s. Its last day: %(on)s."), shown=NAMED
)
HEAD_NAMED = declared(
    "organisations:head-named", _("The council named %(person)s as %(role)s from %(on)s."), shown=NAMED
)
JOINED = declared("organisations:joined", _("%(person)s accepted the invitation and can sign in."))

PROFILE_SET = declared("organisations:profile-set", _("%(by)s changed how to reach %(organisation)s."), shown=NAMED)
CLOSED_DAYS_ADDED = declared(
    "organisations:closed-days-added", _("%(by)s added closed days from %(on)s: %(organisation)s."), shown=NAMED
)
CLOSED_DAYS_REMOVED = declared(
    "organisations:closed-days-removed", _("%(by)s took away closed days from %(on)s: %(organisation)s."), shown=NAMED
)
STEP_GIVEN = declared("organisations:step-given", _("%(by)s gave a line of the first visit to %(person)s."))
STEP_CONFIRMED = declared("organisations:step-confirmed", _("%(by)s confirmed the details of the organisation."))
