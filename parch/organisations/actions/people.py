"""Adding people, giving and ending their roles, inviting them to sign in."""

from __future__ import annotations

from datetime import date, datetime
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from parch.accounts import invitations
from parch.accounts.actions.links import revoke
from parch.accounts.models import Link, User, fold_email
from parch.audit.actions import record
from parch.audit.registry import Event
from parch.domain.language import Language
from parch.domain.language.folding import name_sort_key
from parch.domain.organisations.names import LONGEST, tidied
from parch.domain.organisations.roles import Role
from parch.kernel.reach import Worker, entered
from parch.organisations import events, guards, permissions
from parch.organisations.actors import Actor
from parch.organisations.models import Organisation, Person, RoleHolding


@transaction.atomic
def add_person(organisation: Organisation, *, full_name: str, email: str, by: Actor | None, at: datetime) -> Person:
    """Somebody the organisation knows. They can do nothing until they have a role and have accepted an invitation."""
    permissions.may_manage_people(by, organisation).or_refuse()
    guards.knows_nobody_at(organisation, fold_email(email)).or_refuse()

    person = Person(organisation=organisation)
    _call(person, full_name, email)
    person.save()
    record(events.PERSON_ADDED, chain=organisation, by=by, at=at, subject=person, particulars=_particulars(person))
    return person


@transaction.atomic
def change_person(person: Person, *, full_name: str, email: str, by: Actor | None, at: datetime) -> None:
    """A corrected name or address. Invitations sent to the old address stop working."""
    permissions.may_manage_people(by, person.organisation).or_refuse()
    if fold_email(email) != person.email:
        permissions.may_readdress(by, person, on=timezone.localdate(at)).or_refuse()
    guards.knows_nobody_at(person.organisation, fold_email(email), besides=person).or_refuse()

    if fold_email(email) != person.email:
        revoke(subject=person.pk, at=at, purpose=invitations.NAME)
    _call(person, full_name, email)
    person.save(update_fields=["full_name", "sort_key", "email"])
    record(
        events.PERSON_CHANGED, chain=person.organisation_id, by=by, at=at, subject=person,
        particulars=_particulars(person),
    )  # fmt: skip


@transaction.atomic
def give_role(
    person: Person, *, role: Role, starts_on: date, employer: str = "", by: Actor | None, at: datetime
) -> RoleHolding:
    """A role from a day on. ``employer``: who employs the person in it, where it is not the organisation."""
    permissions.may_give(by, person.organisation, role).or_refuse()
    guards.ready_for_role(person, person.organisation, role=role, starts_on=starts_on).or_refuse()
    return _given(person, role, starts_on, employer, events.ROLE_GIVEN, by=by, at=at)


@transaction.atomic
def end_role(holding: RoleHolding, *, on: date, by: Actor | None, at: datetime) -> None:
    """``on`` is the last day in the role. The row stays, so that one can see later who held what."""
    organisation, person = holding.organisation, holding.person
    permissions.may_give(by, organisation, Role(holding.role)).or_refuse()
    guards.ready_to_end(holding, organisation, on=on).or_refuse()

    holding.ends_on = on
    holding.save(update_fields=["ends_on"])
    if not any(one.ends_on is None or one.ends_on > on for one in person.roles.all()):
        revoke(subject=person.pk, at=at, purpose=invitations.NAME)
    facts = {"role": holding.role, "on": on.isoformat()}
    record(
        events.ROLE_ENDED, chain=organisation, by=by, at=at, subject=holding, facts=facts,
        particulars=_particulars(person), about=person,
    )  # fmt: skip


@transaction.atomic
def invite(person: Person, *, language: Language, by: Actor | None, at: datetime) -> Link:
    """Send an invitation to the person's address. An earlier one of theirs stops working."""
    organisation = person.organisation
    permissions.may_manage_people(by, organisation).or_refuse()
    guards.ready_to_invite(person, on=timezone.localdate(at)).or_refuse()
    return _invited(person, language, by=by, at=at)


@transaction.atomic
def invite_person(
    organisation: Organisation,
    *,
    full_name: str,
    email: str,
    role: Role,
    starts_on: date,
    language: Language,
    employer: str = "",
    by: Actor | None,
    at: datetime,
) -> Person:
    """Add somebody, give them their first role and invite them, all or nothing."""
    person = add_person(organisation, full_name=full_name, email=email, by=by, at=at)
    give_role(person, role=role, starts_on=starts_on, employer=employer, by=by, at=at)
    _invited(person, language, by=by, at=at)
    return person


@transaction.atomic
def name_head(
    organisation: Organisation,
    *,
    full_name: str,
    email: str,
    role: Role,
    starts_on: date,
    language: Language,
    by: Actor | None,
    at: datetime,
) -> None:
    """The council names the head of a school or the clerk of a governing body, and has them invited.

    It writes in the name of the school and reads nothing there: who else works in it stays the school's.
    """
    permissions.may_decide_over(by, organisation).or_refuse()
    with entered(Worker(organisation.pk)):
        invited = put_in_charge(organisation, role, full_name, email, starts_on=starts_on, by=by, at=at)
        if invited is not None:
            _invited(invited, language, by=by, at=at)


def put_in_charge(
    organisation: Organisation,
    role: Role,
    full_name: str,
    email: str,
    *,
    starts_on: date,
    by: Actor | None,
    at: datetime,
) -> Person | None:
    """Give somebody the role, known here by their address or not. Returns whom to invite, if anybody.

    Call it within a reach that writes in the organisation, after asking whether ``by`` may.
    """
    email = fold_email(email)
    person = Person.objects.filter(organisation=organisation, email=email).first() if email else None
    if person is None:
        person = Person(organisation=organisation)
        _call(person, full_name, email)
        person.save()
    if guards.ready_for_role(person, organisation, role=role, starts_on=starts_on):
        _given(person, role, starts_on, "", events.HEAD_NAMED, by=by, at=at)
    return person if person.user_id is None and person.email else None


@transaction.atomic
def send_first_invitation(person_id: UUID, *, language: Language, at: datetime) -> None:
    """What the worker does for somebody whom a list named, unless they have joined meanwhile."""
    person = Person.objects.select_related("organisation").get(pk=person_id)
    if guards.ready_to_invite(person, on=timezone.localdate(at)):
        _invited(person, language, by=None, at=at)


@transaction.atomic
def join(person_id: UUID, *, user: User, at: datetime) -> None:
    """The invited person accepted: from now on the roles they hold here are theirs to act in.

    Where the user is known here already as another row, the invited person's roles go to that one.
    """
    person = Person.objects.select_related("organisation").get(pk=person_id)
    known = Person.objects.filter(organisation=person.organisation, user=user).exclude(pk=person.pk).first()
    if known is None:
        person.user = user
        person.save(update_fields=["user"])
    RoleHolding.objects.filter(person=person).update(user=user, person=known or person)
    record(
        events.JOINED, chain=person.organisation_id, by=user, at=at, subject=person, particulars=_particulars(person)
    )


def _call(person: Person, full_name: str, email: str) -> None:
    person.full_name = tidied(full_name)
    person.sort_key = name_sort_key(person.full_name)[:LONGEST]
    person.email = fold_email(email)


def _given(
    person: Person, role: Role, starts_on: date, employer: str, event: Event, *, by: Actor | None, at: datetime
) -> RoleHolding:
    holding: RoleHolding = RoleHolding.objects.create(
        organisation=person.organisation, person=person, user=person.user, role=role, starts_on=starts_on,
        employer=tidied(employer),
    )  # fmt: skip
    facts = {"role": str(role), "on": starts_on.isoformat()}
    record(
        event, chain=person.organisation_id, by=by, at=at, subject=holding, facts=facts,
        particulars=_particulars(person), about=person,
    )  # fmt: skip
    return holding


def _invited(person: Person, language: Language, *, by: Actor | None, at: datetime) -> Link:
    organisation = person.organisation
    return invitations.invite(
        organisation_id=organisation.pk,
        organisation_name=organisation.name_in(language),
        subject=person.pk,
        email=person.email,
        language=language,
        by=by,
        at=at,
    )


def _particulars(person: Person) -> dict[str, str]:
    return {"person": person.full_name}
