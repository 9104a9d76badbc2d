"""How an organisation is reached, how it looks, when it is closed, and the lines of its first visit."""

from __future__ import annotations

from datetime import date, datetime

from django.db import transaction

from parch.audit.actions import record
from parch.audit.registry import Event
from parch.domain.organisations.names import tidied
from parch.organisations import events, guards, permissions
from parch.organisations.actions.directory import both
from parch.organisations.actors import Actor
from parch.organisations.models import ClosedDays, Organisation, Person, Profile, SetUpStep
from parch.organisations.notices import STEP_GIVEN
from parch.outbox.notices import notify


@transaction.atomic
def set_profile(
    organisation: Organisation,
    *,
    email: str,
    telephone: str,
    website: str,
    postal_address: str,
    look: str,
    by: Actor | None,
    at: datetime,
) -> Profile:
    """How everyone may reach the organisation, and which of our colours its pages wear."""
    permissions.may_set_details(by, organisation).or_refuse()

    contacts = {"email": email, "telephone": telephone, "website": website, "postal_address": postal_address}
    profile: Profile
    profile, _ = Profile.objects.update_or_create(organisation=organisation, defaults=contacts)
    organisation.look = look
    organisation.save(update_fields=["look"])
    facts = {"organisation": both(organisation), "look": look}
    record(events.PROFILE_SET, chain=organisation, by=by, at=at, subject=profile, facts=facts)
    return profile


@transaction.atomic
def add_closed_days(
    organisation: Organisation,
    *,
    name_en: str,
    name_cy: str,
    starts_on: date,
    ends_on: date,
    by: Actor | None,
    at: datetime,
) -> ClosedDays:
    """Days without school, first and last included. A council's stand in its schools' calendars too."""
    permissions.may_set_details(by, organisation).or_refuse()
    guards.has_a_calendar(organisation).or_refuse()

    days: ClosedDays = ClosedDays.objects.create(
        organisation=organisation,
        name_en=tidied(name_en),
        name_cy=tidied(name_cy),
        starts_on=starts_on,
        ends_on=ends_on,
    )
    _tell_of_days(events.CLOSED_DAYS_ADDED, days, by=by, at=at)
    return days


@transaction.atomic
def remove_closed_days(days: ClosedDays, *, by: Actor | None, at: datetime) -> None:
    permissions.may_set_details(by, days.organisation).or_refuse()
    _tell_of_days(events.CLOSED_DAYS_REMOVED, days, by=by, at=at)
    days.delete()


@transaction.atomic
def give_step(organisation: Organisation, *, key: str, to: Person | None, by: Actor | None, at: datetime) -> None:
    """Give a line of the first visit to a colleague, or take it back (None). It then waits on their front page."""
    permissions.may_set_details(by, organisation).or_refuse()

    step, _ = SetUpStep.objects.update_or_create(organisation=organisation, key=key, defaults={"given_to": to})
    if to is not None:
        particulars = {"person": to.full_name}
        record(
            events.STEP_GIVEN, chain=organisation, by=by, at=at, subject=step, facts={"step": key},
            particulars=particulars, about=to,
        )  # fmt: skip
        if to.user_id is not None and (by is None or to.user_id != by.user_id):
            notify(STEP_GIVEN.name, user_id=to.user_id, organisation=organisation.pk, at=at)


@transaction.atomic
def confirm_step(organisation: Organisation, *, key: str, by: Actor | None, at: datetime) -> None:
    """Say that what stands in the line has been looked at and is right."""
    permissions.may_set_details(by, organisation).or_refuse()

    step, _ = SetUpStep.objects.update_or_create(organisation=organisation, key=key, defaults={"confirmed_at": at})
    record(events.STEP_CONFIRMED, chain=organisation, by=by, at=at, subject=step, facts={"step": key})


def _tell_of_days(event: Event, days: ClosedDays, *, by: Actor | None, at: datetime) -> None:
    facts = {"organisation": {"en": days.name_en, "cy": days.name_cy}, "on": days.starts_on.isoformat()}
    record(event, chain=days.organisation_id, by=by, at=at, subject=days, facts=facts)
