"""A lost second factor is mended by two colleagues together: never by one, never by oneself, never by a stranger."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.db import IntegrityError, transaction
from django.test import Client
from django.utils import timezone

from parch.accounts.actions import factors
from parch.accounts.models import LostFactor, Vouch
from parch.accounts.notices import VOUCH_WANTED
from parch.domain.organisations.roles import Role
from parch.kernel.decisions import Refused
from parch.kernel.reach import Worker, entered
from parch.organisations.models import Organisation
from parch.outbox.models import Notice
from tests.apps.accounts.support import app_code, give_app, has_app, is_signed_in, letters_waiting, sign_in
from tests.apps.accounts.test_second_factor import later
from tests.factories.organisations import Member, member, school

ASK = "/account/lost-factor/"


@pytest.fixture
def dsp(bryn: Organisation) -> Member:
    made = member(bryn, Role.DSP, name="Miss Rees")
    give_app(made.user)
    return made


@pytest.fixture
def deputy(bryn: Organisation) -> Member:
    made = member(bryn, Role.SENIOR_LEADER, name="Mr Owen")
    give_app(made.user)
    return made


@pytest.fixture
def request_of_hughes(hughes: Member) -> LostFactor:
    give_app(hughes.user)
    return factors.ask_colleagues(hughes.user, at=timezone.now())


def test_only_somebody_half_way_in_can_ask(browser: Client, hughes: Member) -> None:
    give_app(hughes.user)
    assert browser.post(ASK).headers["Location"] == "/account/sign-in/"
    sign_in(browser, hughes.user, "not-the-password")
    browser.post(ASK)
    assert not LostFactor.objects.exists()


def test_the_person_and_those_who_lead_there_are_told(
    browser: Client, bryn: Organisation, hughes: Member, dsp: Member, deputy: Member, jones: Member
) -> None:
    give_app(hughes.user)
    sign_in(browser, hughes.user)
    assert browser.get(ASK).status_code == 200
    browser.post(ASK)
    assert {to for to, _ in letters_waiting()} == {hughes.user.email}
    assert told(bryn) == sorted([dsp.user.email, deputy.user.email])


def told(organisation: Organisation) -> list[str]:
    """The addresses of those who were told that a colleague asks for their word."""
    with entered(Worker(organisation.pk)):
        found = Notice.objects.filter(kind=VOUCH_WANTED.name, due_on__isnull=False)
        return sorted(found.values_list("user__email", flat=True))


def test_asking_twice_tells_nobody_twice(browser: Client, bryn: Organisation, hughes: Member, dsp: Member) -> None:
    give_app(hughes.user)
    sign_in(browser, hughes.user)
    browser.post(ASK)
    browser.post(ASK)
    assert len(letters_waiting()) == 1
    assert told(bryn) == [dsp.user.email]


def test_one_colleague_is_not_enough(request_of_hughes: LostFactor, hughes: Member, dsp: Member) -> None:
    assert factors.vouch(request_of_hughes, by=dsp.user, at=timezone.now()) is False
    assert has_app(hughes.user)


def test_the_same_colleague_twice_is_one(request_of_hughes: LostFactor, hughes: Member, dsp: Member) -> None:
    factors.vouch(request_of_hughes, by=dsp.user, at=timezone.now())
    with pytest.raises(Refused):
        factors.vouch(request_of_hughes, by=dsp.user, at=timezone.now())
    assert has_app(hughes.user)


def test_two_colleagues_mend_it_and_every_session_ends(
    browser: Client, request_of_hughes: LostFactor, hughes: Member, dsp: Member, deputy: Member
) -> None:
    sign_in(browser, hughes.user)
    browser.post("/account/sign-in/factor/", {"code": app_code()})
    LostFactor.objects.update(withdrawn_at=None)
    factors.vouch(request_of_hughes, by=dsp.user, at=timezone.now())
    assert factors.vouch(request_of_hughes, by=deputy.user, at=timezone.now()) is True
    assert not has_app(hughes.user)
    assert not is_signed_in(browser)
    assert letters_waiting()[-1] == (hughes.user.email, "The second factor of your Parch account was removed")


def test_after_that_a_new_one_must_be_set_up(
    browser: Client, request_of_hughes: LostFactor, hughes: Member, dsp: Member, deputy: Member
) -> None:
    for colleague in (dsp, deputy):
        factors.vouch(request_of_hughes, by=colleague.user, at=timezone.now())
    sign_in(browser, hughes.user)
    response = browser.get("/test/o/ysgol-y-bryn/desk/")
    assert response.headers["Location"].startswith("/account/second-factor/")


def test_nobody_vouches_for_themselves(request_of_hughes: LostFactor, hughes: Member) -> None:
    with pytest.raises(Refused):
        factors.vouch(request_of_hughes, by=hughes.user, at=timezone.now())


def test_the_database_will_not_have_it_either(request_of_hughes: LostFactor, hughes: Member) -> None:
    with pytest.raises(IntegrityError), transaction.atomic():
        Vouch.objects.create(
            request=request_of_hughes, person=hughes.user, for_user=hughes.user,
            organisation_id=hughes.actor.organisation_id, given_at=timezone.now(),
        )  # fmt: skip


def test_somebody_who_does_not_lead_cannot_vouch(request_of_hughes: LostFactor, jones: Member) -> None:
    with pytest.raises(Refused):
        factors.vouch(request_of_hughes, by=jones.user, at=timezone.now())


def test_the_head_next_door_finds_no_such_page(
    browser: Client, request_of_hughes: LostFactor, bro_taf: Organisation
) -> None:
    reed = member(school("oakfield", "Oakfield Primary", owner=bro_taf), Role.HEADTEACHER, name="Mr Reed")
    sign_in(browser, reed.user)
    assert "Hughes" not in browser.get("/account/colleagues/").content.decode()
    assert browser.get(f"/account/colleagues/{request_of_hughes.pk}/").status_code == 404
    assert browser.post(f"/account/colleagues/{request_of_hughes.pk}/", {"spoken": "on"}).status_code == 404
    with pytest.raises(Refused):
        factors.vouch(request_of_hughes, by=reed.user, at=timezone.now())


def test_two_who_lead_in_different_places_are_not_two_in_one(
    request_of_hughes: LostFactor, hughes: Member, dsp: Member, bro_taf: Organisation
) -> None:
    """Mrs Hughes also teaches at Oakfield; its head and the DSP of Ysgol y Bryn share no place with her."""
    oakfield = school("oakfield", "Oakfield Primary", owner=bro_taf)
    member(oakfield, Role.TEACHER, name="Mrs Hughes", user=hughes.user)
    reed = member(oakfield, Role.HEADTEACHER, name="Mr Reed")
    give_app(reed.user)
    factors.vouch(request_of_hughes, by=dsp.user, at=timezone.now())
    assert factors.vouch(request_of_hughes, by=reed.user, at=timezone.now()) is False
    assert has_app(hughes.user)


def test_a_colleague_vouches_on_a_page_after_confirming_who_they_are(
    browser: Client, request_of_hughes: LostFactor, dsp: Member
) -> None:
    page = f"/account/colleagues/{request_of_hughes.pk}/"
    sign_in(browser, dsp.user)
    browser.post("/account/sign-in/factor/", {"code": app_code()})
    assert "Mrs Hughes" in browser.get("/account/colleagues/").content.decode()
    later(browser)
    assert browser.post(page, {"spoken": "on"}).headers["Location"].startswith("/account/confirm/")
    assert not Vouch.objects.exists()
    browser.post("/account/confirm/password/", {"password": "a-long-enough-password-for-bro-taf"})
    browser.post(page)
    assert not Vouch.objects.exists()
    browser.post(page, {"spoken": "on"})
    assert Vouch.objects.get().person == dsp.user


def test_using_the_factor_takes_the_request_back(
    browser: Client, request_of_hughes: LostFactor, hughes: Member, dsp: Member
) -> None:
    sign_in(browser, hughes.user)
    browser.post("/account/sign-in/factor/", {"code": app_code()})
    with pytest.raises(Refused):
        factors.vouch(request_of_hughes, by=dsp.user, at=timezone.now())


def test_a_request_ends_after_a_week(request_of_hughes: LostFactor, dsp: Member) -> None:
    with pytest.raises(Refused):
        factors.vouch(request_of_hughes, by=dsp.user, at=timezone.now() + timedelta(days=7))
