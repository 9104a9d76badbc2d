"""The fixed cast: Bro Taf Council, Ysgol y Bryn, Oakfield next door, Ysgol Fach, and who works there."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from parch.accounts.models import User
from parch.domain.language.folding import name_sort_key
from parch.domain.organisations.kinds import Kind, LanguageCategory, Nation, OwnerKind, Phase, Status
from parch.domain.organisations.roles import Role
from parch.kernel.reach import Worker, entered
from parch.organisations.actors import Actor
from parch.organisations.models import (
    Governance,
    Organisation,
    OrganisationName,
    Person,
    RoleHolding,
    SchoolCharacter,
    Stewardship,
)

LONG_AGO = date(2020, 9, 1)
PASSWORD = "a-long-enough-password-for-bro-taf"


@dataclass(frozen=True)
class Member:
    """Somebody of the cast: as they sign in, and as they act."""

    user: User
    actor: Actor


def council(
    address: str = "bro-taf", name_en: str = "Bro Taf Council", name_cy: str = "Cyngor Bro Taf"
) -> Organisation:
    return _organisation(address, Kind.OWNER, name_en, name_cy, owner_kind=OwnerKind.COUNCIL)


def school(
    address: str = "ysgol-y-bryn",
    name_en: str = "Ysgol y Bryn",
    name_cy: str = "Ysgol y Bryn",
    *,
    owner: Organisation | None = None,
) -> Organisation:
    made = _organisation(address, Kind.SCHOOL, name_en, name_cy)
    SchoolCharacter.objects.create(
        organisation=made, phase=Phase.PRIMARY, language_category=LanguageCategory.CATEGORY_2,
        status=Status.COMMUNITY, starts_on=LONG_AGO,
    )  # fmt: skip
    if owner is not None:
        Stewardship.objects.create(owner=owner, school=made, starts_on=LONG_AGO)
    return made


def governing_body(*schools: Organisation, address: str = "bryn-governors") -> Organisation:
    made = _organisation(address, Kind.GOVERNING_BODY, "Governors of Ysgol y Bryn", "Llywodraethwyr Ysgol y Bryn")
    for governed in schools:
        Governance.objects.create(governing_body=made, school=governed, starts_on=LONG_AGO)
    return made


def member(
    organisation: Organisation,
    *roles: Role,
    name: str = "Mrs Hughes",
    email: str = "",
    user: User | None = None,
    starts_on: date = LONG_AGO,
    ends_on: date | None = None,
) -> Member:
    """A person with roles in an organisation, able to sign in with `PASSWORD`."""
    email = email or f"{name_sort_key(name).replace(' ', '-')}@{organisation.address}.example"
    user = user or User.objects.filter(email=email).first() or User.objects.create_user(email, PASSWORD)
    with entered(Worker(organisation.pk)):
        person = Person.objects.create(
            organisation=organisation, user=user, full_name=name, sort_key=name_sort_key(name), email=email
        )
        for role in roles:
            RoleHolding.objects.create(
                organisation=organisation, person=person, user=user, role=role, starts_on=starts_on, ends_on=ends_on
            )
    return Member(user, Actor(user.pk, organisation.pk, person.pk, name, frozenset(roles)))


def _organisation(address: str, kind: Kind, name_en: str, name_cy: str, owner_kind: str = "") -> Organisation:
    made = Organisation(
        address=address, kind=kind, owner_kind=owner_kind, nation=Nation.WALES, opened_on=LONG_AGO
    )  # fmt: skip
    made.call(name_en, name_cy)
    made.save()
    OrganisationName.objects.create(organisation=made, name_en=name_en, name_cy=name_cy, starts_on=LONG_AGO)
    return made
