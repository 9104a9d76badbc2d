"""Opening, naming, moving, governing and closing organisations."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from typing import Any

from django.db import transaction
from django.utils import timezone

from parch.audit.actions import record
from parch.audit.registry import Event
from parch.domain.language.sorting import english_key
from parch.domain.organisations.kinds import Kind, LanguageCategory, Nation, OwnerKind, Phase, Status
from parch.domain.organisations.names import slug_from, tidied
from parch.kernel.reach import Worker, entered
from parch.organisations import events, guards, permissions
from parch.organisations.actors import Actor
from parch.organisations.models import Governance, Organisation, OrganisationName, SchoolCharacter, Stewardship

# Words that stand where an address may stand.
RESERVED = ("open", "from-a-list")


@transaction.atomic
def open_owner(
    *,
    name_en: str,
    name_cy: str,
    owner_kind: OwnerKind,
    nation: Nation,
    opened_on: date,
    at: datetime,
    look: str = "teal",
) -> Organisation:
    """A council, trust, diocese or consortium. Only the program does this: at the beginning, or by command."""
    return opened(
        Kind.OWNER, name_en, name_cy, nation=nation, opened_on=opened_on, at=at, owner_kind=owner_kind, look=look
    )


@transaction.atomic
def open_school(
    owner: Organisation,
    *,
    name_en: str,
    name_cy: str,
    phase: Phase,
    language_category: LanguageCategory,
    status: Status,
    opened_on: date,
    by: Actor | None,
    at: datetime,
) -> Organisation:
    """A school in the care of ``owner`` from the day it is entered, or opens if that is later."""
    permissions.may_open_under(by, owner).or_refuse()

    school = opened(Kind.SCHOOL, name_en, name_cy, nation=Nation(owner.nation), opened_on=opened_on, at=at)
    take_into_care(school, owner, phase, language_category, status)
    tell(events.OPENED_OTHER, owner, by=by, at=at, subject=school, other=both(school))
    return school


def take_into_care(
    school: Organisation, owner: Organisation, phase: Phase, language_category: LanguageCategory, status: Status
) -> None:
    """What kind of school it is and who looks after it, from the day it opened."""
    SchoolCharacter.objects.create(
        organisation=school, phase=phase, language_category=language_category, status=status,
        starts_on=school.opened_on,
    )  # fmt: skip
    Stewardship.objects.create(owner=owner, school=school, starts_on=max(school.opened_on, owner.opened_on))


@transaction.atomic
def open_governing_body(
    owner: Organisation,
    *,
    name_en: str,
    name_cy: str,
    opened_on: date,
    governs: Sequence[Organisation],
    by: Actor | None,
    at: datetime,
) -> Organisation:
    """A governing body or management committee, and the schools it governs from the day it opens."""
    permissions.may_open_under(by, owner).or_refuse()

    body = opened(Kind.GOVERNING_BODY, name_en, name_cy, nation=Nation(owner.nation), opened_on=opened_on, at=at)
    tell(events.OPENED_OTHER, owner, by=by, at=at, subject=body, other=both(body))
    federate(body, governs, starts_on=opened_on, by=by, at=at)
    return body


@transaction.atomic
def rename_organisation(
    organisation: Organisation, *, name_en: str, name_cy: str, starts_on: date, by: Actor | None, at: datetime
) -> None:
    """A new name from a day on. The old one stays in the organisation's names; its address does not change."""
    permissions.may_change_directory(by, organisation).or_refuse()
    guards.ready_for_name(organisation, starts_on=starts_on, today=timezone.localdate(at)).or_refuse()

    organisation.call(tidied(name_en), tidied(name_cy))
    organisation.save(update_fields=["name_en", "name_cy", "sort_key", "sort_key_cy", "search_key"])
    names = {"name_en": organisation.name_en, "name_cy": organisation.name_cy}
    organisation.names.update_or_create(starts_on=starts_on, defaults=names)
    tell(events.RENAMED, organisation, by=by, at=at, organisation=both(organisation), on=starts_on.isoformat())


@transaction.atomic
def change_character(
    school: Organisation,
    *,
    phase: Phase,
    language_category: LanguageCategory,
    status: Status,
    starts_on: date,
    by: Actor | None,
    at: datetime,
) -> None:
    """What kind of school it is, from a day on. What it was before stays in its characters."""
    permissions.may_change_directory(by, school).or_refuse()
    guards.ready_for_character(school, starts_on=starts_on).or_refuse()

    facts = {"phase": str(phase), "language_category": str(language_category), "status": str(status)}
    school.characters.update_or_create(starts_on=starts_on, defaults=facts)
    tell(events.CHARACTER_CHANGED, school, by=by, at=at, on=starts_on.isoformat(), character=facts)


@transaction.atomic
def move_to_another_owner(school: Organisation, *, to: Organisation, on: date, by: Actor | None, at: datetime) -> None:
    """Another owner looks after the school from ``on``. Its own rows stay where they are, whole."""
    permissions.may_decide_over(by, school).or_refuse()
    guards.ready_to_move(school, to=to, on=on, today=timezone.localdate(at)).or_refuse()

    now = Stewardship.objects.filter(school=school, ends_on=None).select_related("owner").first()
    if now is not None:
        now.ends_on = max(now.starts_on, on - timedelta(days=1))
        now.save(update_fields=["ends_on"])
    Stewardship.objects.create(owner=to, school=school, starts_on=on)
    said: dict[str, Any] = {"organisation": both(school), "other": both(to), "on": on.isoformat()}
    if now is not None:
        tell(events.MOVED_AWAY, now.owner, by=by, at=at, subject=school, **said)
    tell(events.MOVED, school, by=by, at=at, **said)
    tell(events.MOVED_IN, to, by=by, at=at, subject=school, **said)


@transaction.atomic
def federate(
    body: Organisation, schools: Sequence[Organisation], *, starts_on: date, by: Actor | None, at: datetime
) -> None:
    """One governing body governs these schools from a day on; whichever governed them before ends the day before."""
    for school in schools:
        permissions.may_decide_over(by, school).or_refuse()
    guards.ready_to_govern(body, schools, starts_on=starts_on, today=timezone.localdate(at)).or_refuse()

    for school in schools:
        now = Governance.objects.filter(school=school, ends_on=None).first()
        if now is not None and now.governing_body_id == body.pk:
            continue
        if now is not None:
            now.ends_on = max(now.starts_on, starts_on - timedelta(days=1))
            now.save(update_fields=["ends_on"])
        Governance.objects.create(governing_body=body, school=school, starts_on=starts_on)
        day = starts_on.isoformat()
        tell(events.GOVERNS, body, by=by, at=at, subject=school, organisation=both(body), other=both(school), on=day)
        tell(events.GOVERNED, school, by=by, at=at, subject=body, other=both(body), on=day)


@transaction.atomic
def close(organisation: Organisation, *, on: date, by: Actor | None, at: datetime) -> None:
    """``on`` is its last day. Its records stay whole; from the next day nobody acts in it."""
    permissions.may_decide_over(by, organisation).or_refuse()
    guards.ready_to_close(organisation, on=on).or_refuse()

    organisation.closed_on = on
    organisation.save(update_fields=["closed_on"])
    tell(events.CLOSED, organisation, by=by, at=at, organisation=both(organisation), on=on.isoformat())


def opened(
    kind: Kind,
    name_en: str,
    name_cy: str,
    *,
    nation: Nation,
    opened_on: date,
    at: datetime,
    owner_kind: str = "",
    look: str = "teal",
) -> Organisation:
    """Enter an organisation in the directory under a free address, and begin its history."""
    made = Organisation(kind=kind, owner_kind=owner_kind, nation=nation, opened_on=opened_on, look=look)
    made.call(tidied(name_en), tidied(name_cy))
    made.address = free_address(made)
    made.save()
    OrganisationName.objects.create(organisation=made, name_en=made.name_en, name_cy=made.name_cy, starts_on=opened_on)
    tell(events.OPENED, made, by=None, at=at, organisation=both(made))
    return made


def free_address(organisation: Organisation) -> str:
    """An address made of its name that nobody has, with a number after it where somebody has."""
    wanted = slug_from(organisation.name_en) or slug_from(english_key(organisation.name_cy)) or organisation.kind
    taken = {*RESERVED, *Organisation.objects.filter(address__startswith=wanted).values_list("address", flat=True)}
    return next(a for n in range(1, len(taken) + 3) if (a := wanted if n == 1 else f"{wanted}-{n}") not in taken)


def both(organisation: Organisation) -> dict[str, str]:
    """Its name in both languages, as a fact of an event."""
    return {"en": organisation.name_en, "cy": organisation.name_cy}


def tell(
    event: Event,
    organisation: Organisation,
    /,
    *,
    by: Actor | None,
    at: datetime,
    subject: Organisation | None = None,
    **facts: object,
) -> None:
    """Record it in the history of ``organisation``, whichever organisation is being acted in."""
    with entered(Worker(organisation.pk)):
        record(event, chain=organisation.pk, by=by, at=at, subject=subject or organisation, facts=facts)
