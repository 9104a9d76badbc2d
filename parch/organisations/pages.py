"""What the templates of lists are given, fetched in few queries however long the list is."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from typing import Any
from uuid import UUID

from django.db.models import Exists, OuterRef, Q
from django.utils.text import capfirst

from parch.domain.language.folding import folded
from parch.domain.organisations.kinds import NAMES, LanguageCategory, Phase, Status
from parch.domain.organisations.roles import ROLES, Role
from parch.organisations.models import Organisation, Person, RoleHolding, SchoolCharacter
from parch.organisations.registries import Standing, standings_of
from parch.web.language import current


def role_in_words(role: str) -> str:
    return capfirst(ROLES[Role(role)].name.in_language(current()))


def held_on(day: date) -> Q:
    return Q(starts_on__lte=day) & (Q(ends_on=None) | Q(ends_on__gte=day))


@dataclass(slots=True)
class PersonRow:
    """Somebody in the list, with the roles they hold on the day of the page."""

    person: Person
    roles: list[str] = field(default_factory=list)

    @property
    def signs_in(self) -> bool:
        return self.person.user_id is not None


def people_of(organisation: Organisation, *, on: date, words: str = "", left: bool = False) -> Any:
    """The people who hold a role on a day, or with ``left`` those who hold none, by name."""
    holding = Exists(RoleHolding.objects.filter(held_on(on), person=OuterRef("pk")))
    people = organisation.people.filter(~holding if left else holding)
    for word in folded(words).split():
        people = people.filter(sort_key__contains=word)
    return people.order_by("sort_key", "id")


def person_rows(people: Iterable[Person], *, on: date) -> list[PersonRow]:
    """The people of one page of the list, with their roles, in one more query."""
    rows = {person.pk: PersonRow(person) for person in people}
    for person_id, role in RoleHolding.objects.filter(held_on(on), person__in=rows).values_list("person_id", "role"):
        rows[person_id].roles.append(role_in_words(role))
    return list(rows.values())


@dataclass(frozen=True, slots=True)
class SchoolRow:
    """A school in the council's list: directory facts, and how far its own act says it has come."""

    school: Organisation
    phase: str
    standing: Standing | None
    is_closed: bool


def character_in_words(character: SchoolCharacter | None) -> dict[str, str]:
    """Phase, language category and status in the language being spoken; empty where nothing is known."""
    if character is None:
        return {"phase": "", "language_category": "", "status": ""}
    kinds = (Phase(character.phase), LanguageCategory(character.language_category), Status(character.status))
    names = [NAMES[kind].in_language(current()) for kind in kinds]
    return dict(zip(("phase", "language_category", "status"), names, strict=True))


def character_of(school: Organisation, *, on: date) -> SchoolCharacter | None:
    """What kind of school it is on a day: the newest that had started, else the first there will be."""
    characters = list(school.characters.order_by("starts_on"))
    started = [character for character in characters if character.starts_on <= on]
    return started[-1] if started else next(iter(characters), None)


def school_rows(owner: Organisation, schools: Iterable[Organisation], *, on: date) -> list[SchoolRow]:
    """The schools of one page of the list, with phase and standing, in two more queries."""
    shown = list(schools)
    phases: dict[UUID, list[SchoolCharacter]] = defaultdict(list)
    ids = [school.pk for school in shown]
    for character in SchoolCharacter.objects.filter(organisation__in=ids, starts_on__lte=on).order_by("starts_on"):
        phases[character.organisation_id].append(character)
    standings = standings_of(owner, ids)
    return [
        SchoolRow(
            school,
            character_in_words(phases[school.pk][-1] if phases[school.pk] else None)["phase"],
            standings.get(school.pk),
            not school.is_open_on(on),
        )
        for school in shown
    ]
