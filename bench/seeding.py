"""A council with as many schools as a nation has, each with the real policy taken, filled in and published."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from typing import Any, TypeVar

from django.db.models import Model

from parch.data_protection import actions as data_protection
from parch.data_protection.pack import installed
from parch.domain.organisations.kinds import Kind, LanguageCategory, Nation, Phase, Status
from parch.domain.organisations.roles import ROLES, Role
from parch.domain.policies import drafting
from parch.domain.policies.blanks import Answer
from parch.domain.policies.text import Details, Words
from parch.kernel.reach import Acting, Worker, entered
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
from parch.policies import actions, content
from parch.policies.actions.drafts import details_of
from parch.policies.marks import mark_of, mark_of_details
from parch.policies.models import FillIn, ModelDraft, Publication, SchoolPolicy
from tests.factories.organisations import LONG_AGO, Member, council, governing_body, member, school
from tests.support.source import source_bytes

SCHOOLS = 1460
STAFF = 60
AT = datetime.now(UTC)
M = TypeVar("M", bound=Model)


@dataclass(frozen=True)
class Place:
    """An organisation, and somebody there who holds every role that can be held in it."""

    organisation: Organisation
    person: Member


@dataclass(frozen=True)
class Seeded:
    places: tuple[Place, ...]
    draft: ModelDraft
    amended: str


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
    amended = publish_policy(bryn, owner, places[1].person)
    publish_notice(bryn, places[1].person)
    _staff(bryn)
    _other_schools(owner, bryn)
    run(once=True)
    _publish_again(owner, draft, places[0].person)
    return Seeded(places, draft, amended)


def _everything(place: Organisation, name: str) -> Member:
    return member(place, *(role for role, facts in ROLES.items() if facts.held_in == place.kind), name=name)


def publish_model(owner: Organisation, officer: Member) -> ModelDraft:
    """The real document, every clause the schools' to amend, published."""
    details = Details(Words("Policy", "Polisi"), "Ms Price", Words("Policy owner", ""), date(AT.year + 2, 9, 1))
    by = officer.actor
    with entered(Acting(owner.pk, officer.user.pk)):
        draft = actions.give_document(owner, name="policy.txt", content=source_bytes(), by=by, at=AT)
        ids = [item.id for item in drafting.load(draft.state).document.items]
        actions.entrust(owner, draft.pk, among=ids, to_schools=ids, by=by, at=AT)
        draft = owner.model_drafts.get()
        mark = mark_of_details(details_of(draft))
        draft = actions.describe_draft(owner, draft.pk, details=details, mark=mark, by=by, at=AT)
        actions.publish_model(owner, draft.pk, revision=draft.revision, by=by, at=AT)
    return draft


def publish_policy(bryn: Organisation, owner: Organisation, head: Member) -> str:
    """Take the model, say everything it asks, publish; returns the id of a clause in the school's own words."""
    by = head.actor
    with entered(Acting(bryn.pk, head.user.pk)):
        from parch.policies.offers import offered

        version = offered(bryn, None)
        assert version is not None
        policy = actions.take_model(bryn, version, by=by, at=AT)
        amended = ""
        for clause in sorted(
            {clause for question in content.still_open(policy) if not question.ways for clause in question.clauses}
        ):
            words = Words(
                "Our own words, which leave nothing open.", "Ein geiriau ein hunain, heb adael dim yn agored."
            )
            actions.amend_clause(bryn, clause, words=words, mark=mark_of(None), by=by, at=AT)
            amended = clause
        policy = bryn.policies.get()
        answers = {}
        for question in content.still_open(policy):
            how = question.ways[0]
            answers[question.key] = Answer(how, Words("Ysgol y Bryn", "Ysgol y Bryn") if how == "words" else Words())
        actions.fill_in(bryn, answers=answers, mark=mark_of(content.plain_answers([])), by=by, at=AT)
        actions.publish_policy(bryn, revision=bryn.policies.get().revision, by=by, at=AT)
    return amended


def publish_notice(bryn: Organisation, head: Member) -> None:
    """Every privacy notice filled in and shown to everyone."""
    with entered(Acting(bryn.pk, head.user.pk)):
        for template in installed().templates:
            values = {field.key: _said(field) for field in template.fields}
            both = {"en": values, "cy": dict(values)}
            data_protection.save_answers(bryn, template, values=both, builds_on=0, by=head.actor, at=AT)
            if template.kind == "notice":
                data_protection.publish_notice(bryn, template, by=head.actor, at=AT)


def _said(field: Any) -> str:
    if field.kind == "date":
        return AT.date().isoformat()
    return str(field.options[0].key) if field.kind == "choice" else "Words that fill a blank."


def _publish_again(owner: Organisation, draft: ModelDraft, officer: Member) -> None:
    """A newer version of the model, which every school is offered."""
    with entered(Acting(owner.pk, officer.user.pk)):
        now = details_of(draft)
        later = replace(now, title=Words("Policy on social media", "Polisi ar y cyfryngau cymdeithasol"))
        described = actions.describe_draft(
            owner, draft.pk, details=later, mark=mark_of_details(now), by=officer.actor, at=AT
        )
        actions.publish_model(owner, draft.pk, revision=described.revision, by=officer.actor, at=AT)


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
