"""What the pages about notices are given."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from parch.organisations.models import Organisation, Person
from parch.organisations.pages import held_on
from parch.outbox.letters import lost_letters
from parch.outbox.models import Notice, NoticeState
from parch.outbox.notices import KINDS
from parch.web.language import current

if TYPE_CHECKING:
    from django_stubs_ext import StrOrPromise

LOOKED_BACK = timedelta(days=14)  # how long what did not arrive stands on a front page
TROUBLE = (NoticeState.BOUNCED, NoticeState.IN_DOUBT)

# The shape of the mark, what it says, and what to do about it.
STATES: dict[str, tuple[str, StrOrPromise, StrOrPromise]] = {
    NoticeState.PENDING: (
        "todo",
        _("Waiting"),
        _("It goes with the next mail, at the latest on the next working morning."),
    ),
    NoticeState.SENT: ("done", _("Sent"), ""),
    NoticeState.BOUNCED: ("stopped", _("Did not arrive"), _("Ask them for a better address.")),
    NoticeState.IN_DOUBT: ("waiting", _("In doubt"), _("We cannot know whether it went. Ask them.")),
    NoticeState.KEPT: ("now", _("In their calendar"), _("They chose not to be mailed.")),
}


@dataclass(frozen=True, slots=True)
class Sent:
    """One notice, to whom it went and what became of it."""

    kind: str
    name: str
    put_at: datetime
    due_on: date | None
    mark: str
    state: StrOrPromise
    advice: StrOrPromise


def sent_rows(organisation: Organisation, notices: Iterable[Notice]) -> list[Sent]:
    """The notices of one page of the list, with names as this organisation knows them, in one more query."""
    rows = list(notices)
    known = organisation.people.filter(user__in={notice.user_id for notice in rows})
    names: dict[UUID, str] = dict(known.values_list("user_id", "full_name"))
    return [_row(notice, names.get(notice.user_id, "")) for notice in rows]


def kind_in_words(name: str) -> str:
    """What a notice was about; nothing where no app sends that kind any more."""
    return KINDS[name].says.in_language(current()) if name in KINDS else ""


def _row(notice: Notice, name: str) -> Sent:
    mark, state, advice = STATES[notice.state]
    return Sent(kind_in_words(notice.kind), name, notice.put_at, notice.due_on, mark, state, advice)


@dataclass(frozen=True, slots=True)
class LostInvitation:
    """Somebody whose last invitation of the past fortnight bounced, or may have."""

    person: Person
    put_at: datetime
    mark: str
    state: StrOrPromise
    advice: StrOrPromise


def lost_invitations(organisation: Organisation, *, on: date) -> list[LostInvitation]:
    """Of people here who have not signed in yet, by name."""
    lost = lost_letters(organisation.pk, since=on - LOOKED_BACK)
    people = organisation.people.filter(pk__in=lost, user=None) if lost else ()
    return [
        LostInvitation(person, lost[str(person.pk)].put_at, *STATES[lost[str(person.pk)].outcome]) for person in people
    ]


def not_reached(organisation: Organisation, *, on: date) -> set[UUID]:
    """The users who work here and whose last message of the past fortnight may not have reached them."""
    recent = organisation.notices.filter(ended_at__date__gt=on - LOOKED_BACK)
    lost = set(recent.filter(state__in=TROUBLE).values_list("user_id", flat=True))
    if not lost:
        return set()
    ended = recent.filter(user__in=lost, state__in=[NoticeState.SENT, *TROUBLE]).order_by("ended_at")
    last: dict[UUID, str] = dict(ended.values_list("user_id", "state"))
    here = organisation.role_holdings.filter(held_on(on), user__in=lost).values_list("user_id", flat=True)
    return {user_id for user_id, state in last.items() if state in TROUBLE} & set(here)
