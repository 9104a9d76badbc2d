"""A lost second factor: asked about by its owner, vouched for by two colleagues, and then removed. Never one alone."""

from __future__ import annotations

from datetime import datetime, timedelta
from uuid import UUID

from allauth.mfa.models import Authenticator
from django.db import transaction
from django.utils import timezone

from parch.accounts import colleagues, events, guards, letters
from parch.accounts.actions.people import end_sessions
from parch.accounts.colleagues import Colleague
from parch.accounts.models import LostFactor, User, Vouch
from parch.accounts.models.factors import NEEDED
from parch.accounts.notices import VOUCH_WANTED
from parch.audit.actions import record
from parch.kernel.reach import Person, Worker, entered
from parch.outbox.notices import notify

LASTING = timedelta(days=7)


def ask_colleagues(user: User, *, at: datetime) -> LostFactor:
    """Ask those who lead where this person works to vouch for them. Asking twice is asking once."""
    with entered(Person(user.pk)):
        LostFactor.objects.filter(user=user, mended_at=None, withdrawn_at=None, expires_at__lte=at).update(
            withdrawn_at=at
        )
        request, is_new = LostFactor.objects.get_or_create(
            user=user, mended_at=None, withdrawn_at=None, defaults={"asked_at": at, "expires_at": at + LASTING}
        )
        if is_new:
            record(events.FACTOR_LOST, chain=user.pk, by=user, at=at, subject=request)
            letters.put("parch/factor_lost", to=user.email, at=at)
            _tell_leaders(request, at=at)
    return request


def _tell_leaders(request: LostFactor, *, at: datetime) -> None:
    """Each leader once, in the name of one place they lead: what bounces is shown to those who look after it."""
    found = colleagues.leaders_beside(request.user_id, on=timezone.localdate(at))
    active = set(_users(found))
    for leader in {one.user_id: one for one in found if one.user_id in active}.values():
        with entered(Worker(leader.organisation_id)):
            notify(
                VOUCH_WANTED.name, user_id=leader.user_id, organisation=leader.organisation_id, at=at,
                due_on=timezone.localdate(request.expires_at),
            )  # fmt: skip


def vouch(request: LostFactor, *, by: User, at: datetime) -> bool:
    """One colleague's word. Whether it was the second, and the factor is gone now.

    Raises `Refused` for oneself, for somebody who does not lead where that person works, for a second
    word by the same colleague, and where there is nothing to vouch for any more.
    """
    with transaction.atomic():
        held = LostFactor.objects.select_for_update().select_related("user").get(pk=request.pk)
        beside = [one for one in colleagues.led_by(by.pk, on=timezone.localdate(at)) if one.user_id == held.user_id]
        guards.may_vouch(held, by=by, beside=beside, at=at).or_refuse()
        given = _place(held, beside)
        Vouch.objects.create(
            request=held, person=by, for_user=held.user, organisation_id=given.organisation_id, given_at=at
        )
        with entered(Worker(given.organisation_id)):
            record(events.FACTOR_VOUCHED, chain=given.organisation_id, by=by, at=at, subject=held)
            if _words_that_count(held, given.organisation_id, at=at) < NEEDED:
                return False
            _mend(held, at=at)
            record(events.FACTOR_MENDED, chain=given.organisation_id, by=by, at=at, subject=held)
        return True


def take_back(user: User, *, at: datetime) -> None:
    """They have used their second factor, so it is not lost: nobody need vouch any more."""
    if not LostFactor.objects.filter(user=user, mended_at=None, withdrawn_at=None).update(withdrawn_at=at):
        return
    with entered(Person(user.pk)):
        record(events.FACTOR_KEPT, chain=user.pk, by=user, at=at, subject=user)


def _mend(request: LostFactor, *, at: datetime) -> None:
    Authenticator.objects.filter(user=request.user).delete()
    request.mended_at = at
    request.save(update_fields=["mended_at"])
    end_sessions(request.user)
    letters.put("parch/factor_mended", to=request.user.email, at=at)


def _place(request: LostFactor, beside: list[Colleague]) -> Colleague:
    """Where the word counts: the place of the word given before, if both colleagues share it."""
    before = set(request.vouches.values_list("organisation_id", flat=True))
    return next((one for one in beside if one.organisation_id in before), beside[0])


def _words_that_count(request: LostFactor, organisation_id: UUID, *, at: datetime) -> int:
    """How many who gave their word in a place still lead there: whoever has left since no longer vouches."""
    leading = colleagues.leaders_beside(request.user_id, on=timezone.localdate(at))
    active = _users([one for one in leading if one.organisation_id == organisation_id])
    return request.vouches.filter(organisation_id=organisation_id, person__in=active).count()


def _users(found: list[Colleague]) -> list[UUID]:
    """Those of them who may sign in."""
    return list(User.objects.filter(pk__in={one.user_id for one in found}, is_active=True).values_list("pk", flat=True))
