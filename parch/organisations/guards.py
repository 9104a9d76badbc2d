"""What the state of an organisation, a person or a role allows, whoever is asking."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from parch.accounts.models import User
from parch.domain.language.folding import folded
from parch.domain.organisations.kinds import Kind
from parch.domain.organisations.roles import MANAGERS, ROLES, Role
from parch.domain.organisations.school_list import SchoolLine
from parch.kernel.decisions import ALLOWED, Decision
from parch.organisations.models import Beginning, Organisation, Person, RoleHolding, Stewardship


def ready_for_name(organisation: Organisation, *, starts_on: date, today: date) -> Decision:
    if starts_on > today:
        return Decision(_("Write a new name down on the day it starts, or after it. Until then the old name stands."))
    if organisation.names.filter(starts_on__gt=starts_on).exists():
        return Decision(_("There is a later name already. Choose a day after it."))
    return ALLOWED


def ready_for_character(school: Organisation, *, starts_on: date) -> Decision:
    if not school.is_school:
        return Decision(_("Only a school has a phase, a language category and a status."))
    if school.characters.filter(starts_on__gt=starts_on).exists():
        return Decision(_("There is a later change already. Choose a day after it."))
    return ALLOWED


def ready_to_move(school: Organisation, *, to: Organisation, on: date, today: date) -> Decision:
    now = Stewardship.objects.filter(school=school, ends_on=None).first()
    if not (school.is_school and to.is_owner and to.is_open_on(on)):
        return Decision(_("A school can only move to a council, trust, diocese or consortium that is open."))
    if now is not None and now.owner_id == to.pk:
        return Decision(_("The school is looked after by this council already."))
    if on > today:
        return Decision(_("A school moves on the day itself. Come back on that day, or after it."))
    if now is not None and on < now.starts_on:
        return Decision(_("The school came here later than that. Choose a day after it came."))
    return ALLOWED


def ready_to_govern(body: Organisation, schools: Sequence[Organisation], *, starts_on: date, today: date) -> Decision:
    if not body.is_governing_body or not body.is_open_on(starts_on):
        return Decision(_("Only a governing body that is open can govern a school."))
    if not all(school.is_school for school in schools):
        return Decision(_("A governing body governs schools only."))
    if starts_on > today:
        return Decision(_("A governing body takes a school over on the day itself. Come back on that day."))
    if any(school.governed_by.filter(ends_on=None, starts_on__gt=starts_on).exists() for school in schools):
        return Decision(_("One of the schools came under its present governing body later than that day."))
    return ALLOWED


def ready_to_close(organisation: Organisation, *, on: date) -> Decision:
    if organisation.closed_on is not None:
        return Decision(_("This organisation has a closing date already."))
    if on < organisation.opened_on:
        return Decision(_("It cannot close before it opened. Check the date."))
    still_open = Q(school__closed_on=None) | Q(school__closed_on__gt=on)
    if organisation.stewardships_as_owner.filter(still_open, ends_on=None).exists():
        return Decision(_("Move or close its schools first: it still looks after some."))
    if organisation.governed.filter(still_open, ends_on=None).exists():
        return Decision(_("Give its schools another governing body first: it still governs some."))
    return ALLOWED


def ready_for_role(person: Person, organisation: Organisation, *, role: Role, starts_on: date) -> Decision:
    if ROLES[role].held_in != organisation.kind:
        return Decision(_("This role is not held in this kind of organisation."))
    overlaps = Q(ends_on=None) | Q(ends_on__gte=starts_on)
    if RoleHolding.objects.filter(overlaps, person=person, role=role).exists():
        return Decision(_("This person holds this role then already. End it first, or choose a later day."))
    return ALLOWED


def ready_to_end(holding: RoleHolding, organisation: Organisation, *, on: date) -> Decision:
    if on < holding.starts_on:
        return Decision(_("A role cannot end before it starts. Check the date."))
    if holding.ends_on is not None and holding.ends_on < on:
        return Decision(_("This role has ended already."))
    if holding.role not in MANAGERS[organisation.kind]:
        return ALLOWED
    others = RoleHolding.objects.filter(organisation=organisation, role__in=MANAGERS[organisation.kind])
    if not others.filter(Q(ends_on=None) | Q(ends_on__gt=on), starts_on__lte=on).exclude(pk=holding.pk).exists():
        return Decision(_("Nobody would be left to look after roles here. Give somebody else the role first."))
    return ALLOWED


def ready_to_invite(person: Person, *, on: date) -> Decision:
    if person.user_id is not None:
        return Decision(_("This person signs in already and needs no invitation."))
    if not person.email:
        return Decision(_("Write down this person’s e-mail address first."))
    if not RoleHolding.objects.filter(Q(ends_on=None) | Q(ends_on__gte=on), person=person).exists():
        return Decision(_("Give this person a role first."))
    return ALLOWED


def knows_nobody_at(organisation: Organisation, email: str, *, besides: Person | None = None) -> Decision:
    """An address belongs to one person of an organisation, so that an invitation cannot reach two."""
    found = Person.objects.filter(organisation=organisation, email=email).exclude(pk=besides.pk if besides else None)
    if email and found.exists():
        return Decision(_("Somebody here has this e-mail address already. Look for them in the list of people."))
    return ALLOWED


def has_a_calendar(organisation: Organisation) -> Decision:
    if organisation.kind == Kind.GOVERNING_BODY:
        return Decision(_("A governing body follows its schools’ calendar and has none of its own."))
    return ALLOWED


def is_empty() -> Decision:
    """Nothing has begun: no council, no school, nobody who signs in."""
    if Beginning.objects.exists() or Organisation.objects.exists() or User.objects.exists():
        return Decision(_("Parch has begun here already. Sign in instead."))
    return ALLOWED


def knows_none_of(owner: Organisation, lines: Sequence[SchoolLine]) -> Decision:
    """No school of a list is in the owner's care already."""
    if names_in_care(owner) & {folded(line.name_en) for line in lines}:
        return Decision(_("Some of these schools are looked after here already. Take them off the list."))
    return ALLOWED


def names_in_care(owner: Organisation) -> set[str]:
    """The folded English names of the owner's schools."""
    return {folded(name) for name in Organisation.objects.in_care_of(owner).values_list("name_en", flat=True)}
