"""Telling the head of each school that the council published a new version: one job a school, put by the worker."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from django.utils import timezone

from parch.domain.organisations.roles import HEADS
from parch.organisations.models import RoleHolding, Stewardship
from parch.organisations.pages import held_on
from parch.outbox.actions import put
from parch.outbox.handlers import Task, handles
from parch.outbox.notices import notify
from parch.policies.notices import MODEL_PUBLISHED

TELL_SCHOOLS, TELL_SCHOOL = "policies.tell-schools", "policies.tell-school"


def tell_schools(owner_id: UUID, version_id: UUID, *, at: datetime) -> None:
    """Put in the outbox that every school of this owner is told of a version: publishing does not wait for it."""
    put(TELL_SCHOOLS, organisation=owner_id, subject=str(version_id), at=at, key=f"{TELL_SCHOOLS}:{version_id}")


@handles(TELL_SCHOOLS)
def put_each(task: Task, at: datetime) -> None:
    """The schools the owner looks after when the worker comes to it."""
    in_care = Stewardship.objects.filter(owner=task.organisation_id, ends_on=None)
    for school_id in in_care.values_list("school_id", flat=True):
        key = f"{TELL_SCHOOL}:{task.subject}:{school_id}"
        put(TELL_SCHOOL, organisation=school_id, subject=task.subject, at=at, key=key)


@handles(TELL_SCHOOL)
def tell_heads(task: Task, at: datetime) -> None:
    """Whoever is head of this school today and has signed in."""
    assert task.organisation_id is not None
    held = RoleHolding.objects.filter(
        held_on(timezone.localdate(at)), organisation=task.organisation_id, role__in=HEADS, user__isnull=False
    )
    for user_id in held.order_by().values_list("user_id", flat=True).distinct():
        notify(MODEL_PUBLISHED.name, user_id=user_id, organisation=task.organisation_id, at=at)
