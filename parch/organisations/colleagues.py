"""What organisations answer to those below who ask about people: names, second factors, colleagues, invitations."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, datetime
from uuid import UUID

from parch.accounts.colleagues import Colleague
from parch.accounts.models import Link, User
from parch.domain.language import Language
from parch.domain.organisations.roles import ROLES
from parch.kernel.reach import Person as About, Worker, entered
from parch.organisations import actions
from parch.organisations.actions.importing import INVITATION
from parch.organisations.models import Governance, Organisation, Person, RoleHolding
from parch.organisations.pages import held_on
from parch.outbox.handlers import Task, handles

LEADING = tuple(str(role) for role, facts in ROLES.items() if facts.needs_second_factor)


def needs_second_factor(user_id: UUID, on: date) -> bool:
    """Whether the person leads anywhere that day. Asked within their own reach."""
    return bool(RoleHolding.objects.filter(held_on(on), user=user_id, role__in=LEADING).exists())


def owners() -> Iterable[UUID]:
    """Whose histories there are."""
    return Organisation.objects.values_list("pk", flat=True)


def names(chain: UUID, users: set[str]) -> dict[str, str]:
    """What the organisation of this history calls these users; those it does not know are left out."""
    wanted = {user for user in users if _is_uuid(user)}
    found = _called(chain, wanted)
    if missing := wanted - found.keys():
        for body in Governance.objects.filter(school=chain).values_list("governing_body_id", flat=True):
            with entered(Worker(body)):  # its clerk acts in the school, and is known by name to the body alone
                found |= _called(body, missing)
    return found


def _called(organisation: UUID, users: set[str]) -> dict[str, str]:
    known = Person.objects.filter(organisation=organisation, user__in=users)
    return {str(user): name for user, name in known.values_list("user_id", "full_name")}


def _is_uuid(text: str) -> bool:
    try:
        UUID(text)
    except ValueError:
        return False
    return True


def led_by(user_id: UUID, on: date) -> Iterable[Colleague]:
    """Everybody who works where this person leads, or in a school that a body they lead governs."""
    led = _organisations(user_id, on, leading=True)
    governed = Governance.objects.filter(governing_body__in=led, ends_on=None).select_related("school")
    for organisation in [*led, *(one.school for one in governed)]:
        yield from _people(organisation, on, leading=False)


def leaders_beside(user_id: UUID, on: date) -> Iterable[Colleague]:
    """Everybody who leads where this person works, and who leads the body that governs it.

    A small school has one leader, who must not be left with nobody to vouch for them.
    """
    for organisation in _organisations(user_id, on, leading=False):
        yield from _people(organisation, on, leading=True)
        for governed in Governance.objects.filter(school=organisation, ends_on=None).select_related("governing_body"):
            for governor in _people(governed.governing_body, on, leading=True):
                yield _at(organisation, governor.user_id, governor.name)


def _organisations(user_id: UUID, on: date, *, leading: bool) -> list[Organisation]:
    with entered(About(user_id)):
        held = RoleHolding.objects.filter(held_on(on), user=user_id).select_related("organisation")
        found = {one.organisation_id: one.organisation for one in held if not leading or one.role in LEADING}
    return [organisation for organisation in found.values() if organisation.is_open_on(on)]


def _people(organisation: Organisation, on: date, *, leading: bool) -> Iterator[Colleague]:
    with entered(Worker(organisation.pk)):
        held = RoleHolding.objects.filter(held_on(on), organisation=organisation, user__isnull=False)
        held = held.filter(role__in=LEADING) if leading else held
        people = {one.user_id: one.person.full_name for one in held.select_related("person")}
    for user_id, name in people.items():
        yield _at(organisation, user_id, name)


def _at(organisation: Organisation, user_id: UUID, name: str) -> Colleague:
    return Colleague(user_id, name, organisation.pk, organisation.name_en, organisation.name_cy)


def join(link: Link, user: User, at: datetime) -> None:
    """Somebody accepted their invitation."""
    actions.join(UUID(link.subject), user=user, at=at)


def from_whom(link: Link, language: str) -> str:
    return Organisation.objects.get(pk=link.organisation_id).name_in(language)


@handles(INVITATION)
def send_first_invitation(task: Task, at: datetime) -> None:
    """Somebody whom a list named is invited by the worker."""
    language: Language = "cy" if task.payload.get("language") == "cy" else "en"
    actions.send_first_invitation(UUID(task.subject), language=language, at=at)
