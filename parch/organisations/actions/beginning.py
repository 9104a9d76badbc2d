"""The first deed of a real Parch, done once."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction
from django.utils import timezone

from parch.accounts.actions.people import make_account
from parch.accounts.models import User
from parch.audit.actions import record
from parch.domain.language import Language
from parch.domain.organisations.kinds import Nation, OwnerKind
from parch.domain.organisations.roles import Role
from parch.kernel.reach import Worker, entered
from parch.organisations import events, guards
from parch.organisations.actions.details import set_profile
from parch.organisations.actions.directory import open_owner
from parch.organisations.actions.people import add_person, give_role
from parch.organisations.models import Beginning, Organisation


@transaction.atomic
def begin(
    *,
    full_name: str,
    email: str,
    password: str,
    language: Language,
    name_en: str,
    name_cy: str,
    owner_kind: OwnerKind,
    nation: Nation,
    contact_email: str,
    telephone: str,
    website: str,
    postal_address: str,
    look: str,
    at: datetime,
) -> tuple[Organisation, User]:
    """The first council and its first policy owner, on a system where there is nothing yet.

    Raises `Refused` where there is something; of two at one moment, the database lets one through.
    """
    guards.is_empty().or_refuse()

    today = timezone.localdate(at)
    owner = open_owner(
        name_en=name_en, name_cy=name_cy, owner_kind=owner_kind, nation=nation, opened_on=today, at=at, look=look
    )
    Beginning.objects.create(organisation=owner, begun_at=at)
    user = make_account(email=email, language=language, password=password)
    with entered(Worker(owner.pk)):
        set_profile(
            owner, email=contact_email, telephone=telephone, website=website, postal_address=postal_address, look=look,
            by=None, at=at,
        )  # fmt: skip
        _become_policy_owner(owner, user, full_name, at=at)
    return owner, user


def _become_policy_owner(owner: Organisation, user: User, full_name: str, *, at: datetime) -> None:
    person = add_person(owner, full_name=full_name, email=user.email, by=None, at=at)
    person.user = user
    person.save(update_fields=["user"])
    give_role(person, role=Role.POLICY_OWNER, starts_on=timezone.localdate(at), by=None, at=at)
    particulars = {"person": person.full_name}
    record(events.BEGUN, chain=owner, by=user, at=at, subject=owner, particulars=particulars, about=person)
