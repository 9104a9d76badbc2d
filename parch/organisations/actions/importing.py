"""Opening a council's schools from a list, all or nothing."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from parch.audit.actions import record_batch
from parch.domain.language import Language
from parch.domain.language.folding import folded
from parch.domain.organisations.kinds import Kind, Nation
from parch.domain.organisations.roles import Role
from parch.domain.organisations.school_list import SchoolLine
from parch.kernel.reach import Worker, entered
from parch.organisations import events, guards, permissions
from parch.organisations.actions.directory import federate, opened, take_into_care
from parch.organisations.actions.people import put_in_charge
from parch.organisations.actors import Actor
from parch.organisations.models import Organisation
from parch.outbox.actions import put

INVITATION = "organisations.first-invitation"


@transaction.atomic
def read_in_schools(
    owner: Organisation, lines: Sequence[SchoolLine], *, language: Language, by: Actor | None, at: datetime
) -> list[Organisation]:
    """Open every school of the list with its head, its governing body and its clerk, and have them invited.

    Invitations leave through the outbox, one job each, in ``language``. Raises `Refused` where a school of the
    list is looked after here already, and then nothing is saved.
    """
    permissions.may_open_under(by, owner).or_refuse()
    guards.knows_none_of(owner, lines).or_refuse()

    today = timezone.localdate(at)
    bodies: dict[str, Organisation] = {}
    schools = []
    for line in lines:
        school = _school(owner, line, today, at=at)
        schools.append(school)
        _appoint(school, Role.HEADTEACHER, line.head_name, line.head_email, language, by=by, at=at)
        if line.body_en or line.body_cy or line.clerk_name:
            _govern(owner, school, line, bodies, language, by=by, at=at)
    with entered(Worker(owner.pk)):
        addresses = [school.address for school in schools]
        record_batch(events.SCHOOLS_READ, chain=owner, by=by, at=at, subject=owner, items=addresses)
    return schools


def _school(owner: Organisation, line: SchoolLine, today: date, *, at: datetime) -> Organisation:
    """Opened like one by hand, but for the owner's history, where the list stands as one line."""
    school = opened(
        Kind.SCHOOL, line.name_en, line.name_cy, nation=Nation(owner.nation), opened_on=line.opened_on or today, at=at
    )
    take_into_care(school, owner, line.phase, line.language_category, line.status)
    return school


def _govern(
    owner: Organisation,
    school: Organisation,
    line: SchoolLine,
    bodies: dict[str, Organisation],
    language: Language,
    *,
    by: Actor | None,
    at: datetime,
) -> None:
    """Put the school under its body; lines that name the same body share it, and a clerk is invited to it once."""
    name_en = line.body_en or line.body_cy or f"Governors of {line.name_en}"
    name_cy = line.body_cy or line.body_en or f"Llywodraethwyr {line.name_cy}"
    body = bodies.get(folded(name_en))
    if body is None:
        body = bodies[folded(name_en)] = opened(
            Kind.GOVERNING_BODY, name_en, name_cy, nation=Nation(owner.nation), opened_on=school.opened_on, at=at
        )
    federate(body, [school], starts_on=max(body.opened_on, school.opened_on), by=by, at=at)
    _appoint(body, Role.CLERK, line.clerk_name, line.clerk_email, language, by=by, at=at)


def _appoint(
    organisation: Organisation,
    role: Role,
    full_name: str,
    email: str,
    language: Language,
    *,
    by: Actor | None,
    at: datetime,
) -> None:
    if not full_name:
        return
    with entered(Worker(organisation.pk)):
        person = put_in_charge(
            organisation, role, full_name, email, starts_on=max(organisation.opened_on, timezone.localdate(at)),
            by=by, at=at,
        )  # fmt: skip
        if person is not None:
            ask_to_invite(organisation.pk, person.pk, language, at=at)


def ask_to_invite(organisation_id: UUID, person_id: UUID, language: Language, *, at: datetime) -> None:
    """Have the worker send somebody's first invitation. The job holds no name and no address."""
    key = f"{INVITATION}:{person_id}"
    put(
        INVITATION, organisation=organisation_id, subject=str(person_id), at=at, payload={"language": language}, key=key
    )
