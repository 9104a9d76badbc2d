"""A council with as many schools as a nation has, each with the real policy taken, filled in and published."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, TypeVar
from uuid import UUID

from django.db.models import Model

from parch.domain.organisations.kinds import Kind, LanguageCategory, Nation, Phase, Status
from parch.domain.organisations.roles import ROLES, Role
from parch.kernel.reach import Worker, entered
from parch.organisations.models import (
    Organisation,
    OrganisationName,
    Person,
    Profile,
    RoleHolding,
    SchoolCharacter,
    Stewardship,
)
from parch.outbox.worker import run
from parch.policies.models import Draft, FillIn, Publication, SchoolPolicy
from tests.factories.organisations import LONG_AGO, Member, council, governing_body, member, school
from tests.factories.publishing import give_unread, publish_again, publish_model, publish_notices, publish_policy

SCHOOLS = 1460
STAFF = 60
M = TypeVar("M", bound=Model)


@dataclass(frozen=True)
class Place:
    """An organisation, and somebody there who holds every role that can be held in it."""

    organisation: Organisation
    person: Member


@dataclass(frozen=True)
class Seeded:
    places: tuple[Place, ...]
    draft: Draft
    amended: str
    unread: UUID


def seed() -> Seeded:
    """One real publication by the real deeds; then its rows again for every other school."""
    owner = council()
    bryn = school(owner=owner)
    body = governing_body(bryn)
    places = tuple(
        Place(one, _everything(one, name))
        for one, name in ((owner, "Ms Price"), (bryn, "Mrs Hughes"), (body, "Mr Davies"))
    )
    draft = publish_model(owner, places[0].person)
    amended = publish_policy(bryn, places[1].person)
    publish_notices(bryn, places[1].person)
    _staff(bryn)
    _other_schools(owner, bryn)
    run(once=True)
    publish_again(owner, draft, places[0].person)
    unread = give_unread(owner, places[0].person)
    run(once=True)
    return Seeded(places, draft, amended, unread)


def _everything(place: Organisation, name: str) -> Member:
    return member(place, *(role for role, facts in ROLES.items() if facts.held_in == place.kind), name=name)


def _staff(bryn: Organisation) -> None:
    with entered(Worker(bryn.pk)):
        people = [_person(bryn, f"Teacher {number}") for number in range(STAFF)]
        Person.objects.bulk_create(people)
        RoleHolding.objects.bulk_create([_holding(person, Role.TEACHER) for person in people])


def _other_schools(owner: Organisation, bryn: Organisation) -> None:
    schools = [_school(number) for number in range(1, SCHOOLS)]
    Organisation.objects.bulk_create(schools)
    OrganisationName.objects.bulk_create(
        [
            OrganisationName(organisation=one, name_en=one.name_en, name_cy=one.name_cy, starts_on=LONG_AGO)
            for one in schools
        ]
    )
    SchoolCharacter.objects.bulk_create([_character(one) for one in schools])
    Stewardship.objects.bulk_create([Stewardship(owner=owner, school=one, starts_on=LONG_AGO) for one in schools])
    with entered(Worker(bryn.pk)):
        policy, publication = bryn.policies.get(), bryn.publications.get()
        answers = list(policy.fill_ins.all())
    for one in schools:
        with entered(Worker(one.pk)):
            _fill(one, policy, answers, publication)


def _fill(one: Organisation, policy: SchoolPolicy, answers: list[FillIn], publication: Publication) -> None:
    Profile.objects.bulk_create([Profile(organisation=one, email=f"office@{one.address}.example")])
    head = _person(one, "Mrs Hughes")
    Person.objects.bulk_create([head])
    RoleHolding.objects.bulk_create([_holding(head, Role.HEADTEACHER)])
    own = _copied(policy, one)
    SchoolPolicy.objects.bulk_create([own])
    FillIn.objects.bulk_create([_copied(answer, one, policy_id=own.pk) for answer in answers])
    Publication.objects.bulk_create([_copied(publication, one)])


def _copied(row: M, organisation: Organisation, **changes: Any) -> M:
    """The same row with an id of its own, in another organisation."""
    values = {
        field.attname: getattr(row, field.attname) for field in row._meta.concrete_fields if not field.primary_key
    }
    return type(row)(**values | {"organisation_id": organisation.pk} | changes)


def _school(number: int) -> Organisation:
    made = Organisation(address=f"ysgol-{number:04}", kind=Kind.SCHOOL, nation=Nation.WALES, opened_on=LONG_AGO)
    made.call(f"Valley School {number}", f"Ysgol y Cwm {number}")
    return made


def _character(one: Organisation) -> SchoolCharacter:
    return SchoolCharacter(
        organisation=one,
        phase=Phase.PRIMARY,
        language_category=LanguageCategory.CATEGORY_2,
        status=Status.COMMUNITY,
        starts_on=LONG_AGO,
    )


def _person(organisation: Organisation, name: str) -> Person:
    return Person(organisation=organisation, full_name=name, sort_key=name.lower())


def _holding(person: Person, role: Role) -> RoleHolding:
    return RoleHolding(organisation_id=person.organisation_id, person=person, role=role, starts_on=LONG_AGO)
