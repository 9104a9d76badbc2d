"""What nobody can use any more does not stay."""

from __future__ import annotations

from datetime import timedelta

from allauth.usersessions.models import UserSession
from django.contrib.sessions.models import Session
from django.core.cache import cache
from django.test import Client
from django.utils import timezone

from parch.accounts.actions import tidying, words
from parch.accounts.actions.tidying import KIND
from parch.accounts.models import KeptWords, SharedCache
from parch.outbox import worker
from parch.outbox.models import Job
from tests.apps.accounts.support import sign_in
from tests.factories.organisations import Member


def test_signing_in_puts_one_tidying_a_night_in_the_outbox(browser: Client, jones: Member, hughes: Member) -> None:
    sign_in(browser, jones.user)
    sign_in(Client(), hughes.user)
    assert Job.objects.filter(kind=KIND).count() == 1


def test_what_has_ended_goes_and_what_has_not_stays(browser: Client, jones: Member) -> None:
    now = timezone.now()
    words.keep([("wording", "Old.")], address="/x/", whose="", at=now - timedelta(days=2))
    words.keep([("wording", "New.")], address="/x/", whose="", at=now)
    sign_in(Client(), jones.user)
    Session.objects.update(expire_date=now - timedelta(hours=1))
    sign_in(browser, jones.user)
    cache.set("a count", [1.0], 1)
    SharedCache.objects.update(expires=now - timedelta(minutes=1))
    Job.objects.filter(kind=KIND).update(run_after=now - timedelta(minutes=1))
    assert worker.work_one(at=now)
    assert KeptWords.objects.count() == 1
    assert Session.objects.count() == UserSession.objects.count() == 1
    assert not SharedCache.objects.exists()
    assert tidying.AT_NIGHT.hour < 6
