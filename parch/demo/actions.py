"""Making the demonstration, once, in a database that holds nothing else."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime

from django.conf import settings
from django.core.exceptions import ImproperlyConfigured
from django.utils import timezone

from parch.accounts.actions.people import make_account
from parch.demo import cast
from parch.demo.models import Demonstration
from parch.demo.policies import give_old_policy
from parch.domain.organisations.kinds import Nation, OwnerKind
from parch.kernel.reach import Worker, entered
from parch.organisations import actions
from parch.organisations.models import Organisation

SINCE = date(2020, 9, 1)


def load_demonstration(*, at: datetime | None = None) -> None:
    """Fill an empty database with the cast. Does nothing where it stands already.

    Raises `ImproperlyConfigured` in production, outside the demonstration, and where real schools stand.
    """
    if settings.PRODUCTION or not settings.DEMONSTRATION:
        raise ImproperlyConfigured(
            "The demonstration loads only where PARCH_DEMONSTRATION is set, never in production."
        )
    if Demonstration.objects.exists():
        return
    if Organisation.objects.exists():
        raise ImproperlyConfigured("This database holds real schools, so the demonstration will not touch it.")
    at = at or timezone.now()
    council = _council(at)
    schools = [_school(council, one, at) for one in cast.SCHOOLS]
    with entered(Worker(council.pk)):
        body = actions.open_governing_body(
            council, name_en="Governors of Ysgol y Bryn", name_cy="Llywodraethwyr Ysgol y Bryn", opened_on=SINCE,
            governs=schools[:1], by=None, at=at,
        )  # fmt: skip
    _people(body, cast.GOVERNORS, at)
    give_old_policy(schools[0], email=cast.GIVER, at=at)
    Demonstration.objects.create(pk=1, loaded_at=at)


def _council(at: datetime) -> Organisation:
    name_en, name_cy = cast.COUNCIL
    council = actions.open_owner(
        name_en=name_en, name_cy=name_cy, owner_kind=OwnerKind.COUNCIL, nation=Nation.WALES, opened_on=SINCE, at=at
    )
    with entered(Worker(council.pk)):
        actions.set_profile(
            council, email="schools@bro-taf.example", telephone="029 2018 0100", website="https://bro-taf.example",
            postal_address="1 Made-up Street, Bro Taf", look="teal", by=None, at=at,
        )  # fmt: skip
    _people(council, cast.OFFICERS, at)
    return council


def _school(council: Organisation, one: cast.School, at: datetime) -> Organisation:
    with entered(Worker(council.pk)):
        school = actions.open_school(
            council, name_en=one.name_en, name_cy=one.name_cy, phase=one.phase, language_category=one.category,
            status=one.status, opened_on=SINCE, by=None, at=at,
        )  # fmt: skip
    _people(school, one.staff, at)
    return school


def _people(organisation: Organisation, players: Iterable[cast.Player], at: datetime) -> None:
    with entered(Worker(organisation.pk)):
        for player in players:
            user = make_account(email=player.email, language=player.language, password=cast.PASSWORD)
            person = actions.add_person(organisation, full_name=player.name, email=player.email, by=None, at=at)
            for role in player.roles:
                actions.give_role(person, role=role, starts_on=SINCE, by=None, at=at)
            actions.join(person.pk, user=user, at=at)
