"""The health check of a draft: looked at again whenever its words change, and what people leave as it is."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from parch.audit.actions import record
from parch.organisations.actors import Actor
from parch.organisations.models import Organisation
from parch.outbox.actions import put
from parch.outbox.handlers import MAKERS, Maker, Task
from parch.policies import checking, events
from parch.policies.models import Acceptance, Check, Draft
from parch.policies.permissions import may_mend

CHECK = "policies.check"
HEAVY = ("state", "source")


@dataclass(frozen=True, slots=True)
class Asked:
    """What is to be checked: the words of a draft as they stood at one revision, on one day."""

    revision: int
    state: dict[str, Any]
    on: date


def ask_for_check(draft: Draft, *, at: datetime) -> None:
    """Let the worker look at the draft as it stands now, so that its page need not."""
    key = f"{CHECK}:{draft.pk}:{draft.revision}:{timezone.localdate(at)}:{checking.digest_of_knowledge()[:16]}"
    put(CHECK, organisation=draft.organisation_id, subject=str(draft.pk), at=at, key=key)


@transaction.atomic
def check_of(draft: Draft, *, at: datetime) -> Check:
    """What the check finds in the draft as it stands: as it is kept, or looked for now where that is out of date."""
    on = timezone.localdate(at)
    kept = fresh(draft, on)
    return kept or _keep_found(draft, checking.look(draft.state, on=on), on=on, at=at)


def fresh(draft: Draft, on: date) -> Check | None:
    """What was found in the draft as it stands, by what is known now, on that day; None where nobody has looked."""
    kept: Check | None = Check.objects.filter(
        draft=draft, revision=draft.revision, on=on, knowledge=checking.digest_of_knowledge()
    ).first()
    return kept


def _keep_found(draft: Draft, found: list[dict[str, Any]], *, on: date, at: datetime) -> Check:
    """Keep what was found in place of what was. `seen` only grows: it is what the list is worked down from."""
    before = Check.objects.select_for_update().filter(draft=draft).values_list("seen", flat=True).first() or []
    keys = [one["key"] for one in found]
    check, _ = Check.objects.update_or_create(
        draft=draft,
        defaults={
            "organisation_id": draft.organisation_id,
            "revision": draft.revision,
            "knowledge": checking.digest_of_knowledge(),
            "on": on,
            "problems": found,
            "seen": list(dict.fromkeys([*before, *keys])),
            "made_at": at,
        },
    )
    _count(draft, check)
    kept: Check = check
    return kept


def _count(draft: Draft, check: Check) -> None:
    """Write down, for lists, how many problems nobody has dealt with."""
    draft.problems = len({one["key"] for one in check.problems} - accepted_keys(draft))
    Draft.objects.filter(pk=draft.pk).update(problems=draft.problems)


def accepted_keys(draft: Draft) -> set[str]:
    return set(draft.acceptances.filter(taken_back_at=None).values_list("key", flat=True))


class NotThere(Exception):
    """The problem, or its acceptance, is no longer there: somebody mended the words, or was quicker."""


@transaction.atomic
def accept(owner: Organisation, draft_id: UUID, *, key: str, reason: str, by: Actor, at: datetime) -> Acceptance:
    """Leave a problem as it is, and say why. Raises `NotThere`; `ValueError` without a reason."""
    may_mend(by, owner).or_refuse()
    if not reason.strip():
        raise ValueError("Accepting a problem needs a reason.")
    draft = _held(owner, draft_id)
    check = check_of(draft, at=at)
    kind = next((one["kind"] for one in check.problems if one["key"] == key), None)
    if kind is None or key in accepted_keys(draft):
        raise NotThere(key)
    accepted: Acceptance = Acceptance.objects.create(
        organisation=owner, draft=draft, key=key, kind=kind, reason=reason.strip(), by=by.name, at=at
    )
    _count(draft, check)
    record(events.ACCEPTED, chain=owner, by=by, at=at, subject=draft, facts={"kind": kind, "key": key})
    return accepted


@transaction.atomic
def take_back(owner: Organisation, draft_id: UUID, *, key: str, by: Actor, at: datetime) -> None:
    """Accept it no longer: the problem stands in the list again. The row stays. Raises `NotThere`."""
    may_mend(by, owner).or_refuse()
    draft = _held(owner, draft_id)
    accepted: Acceptance | None = draft.acceptances.filter(taken_back_at=None, key=key).first()
    if accepted is None:
        raise NotThere(key)
    accepted.taken_back_by, accepted.taken_back_at = by.name, at
    accepted.save()
    _count(draft, check_of(draft, at=at))
    record(events.TAKEN_BACK, chain=owner, by=by, at=at, subject=draft, facts={"kind": accepted.kind, "key": key})


def _held(owner: Organisation, draft_id: UUID) -> Draft:
    draft: Draft = owner.drafts.select_for_update().defer(*HEAVY).get(pk=draft_id)
    return draft


def _look(task: Task, at: datetime) -> Asked | None:
    draft: Draft | None = Draft.objects.defer("source").filter(pk=UUID(task.subject)).first()
    on = timezone.localdate(at)
    if draft is None or fresh(draft, on):
        return None
    return Asked(draft.revision, draft.state, on)


def _make(asked: Asked) -> tuple[Asked, list[dict[str, Any]]]:
    return asked, checking.look(asked.state, on=asked.on)


def _keep(task: Task, made: tuple[Asked, list[dict[str, Any]]], at: datetime) -> None:
    asked, found = made
    draft = Draft.objects.select_for_update().defer(*HEAVY).filter(pk=UUID(task.subject)).first()
    if draft is not None and draft.revision == asked.revision:  # else its newer words have a job of their own
        _keep_found(draft, found, on=asked.on, at=at)


MAKERS[CHECK] = Maker(_look, _make, _keep)
