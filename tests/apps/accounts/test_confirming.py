"""Confirm it is you."""

from __future__ import annotations

import pytest
from django.test import Client

from parch.accounts.models import User
from parch.outbox.messages import Message
from tests.apps.accounts import addresses
from tests.apps.accounts.support import app_code, code_in, give_app, sign_in
from tests.apps.accounts.test_second_factor import later
from tests.factories.organisations import PASSWORD, Member

WEIGH = "/test/weigh/"


def test_somebody_who_has_just_signed_in_is_not_asked(browser: Client, jones: Member) -> None:
    sign_in(browser, jones.user)
    assert browser.get(WEIGH).status_code == 200


def test_an_hour_later_they_are_asked_and_the_password_is_enough(browser: Client, jones: Member) -> None:
    sign_in(browser, jones.user)
    later(browser)
    asked = browser.get(WEIGH)
    assert asked.headers["Location"] == f"/account/confirm/password/?next={WEIGH}"
    browser.post(asked.headers["Location"], {"password": PASSWORD})
    assert browser.get(WEIGH).status_code == 200


def test_a_wrong_password_confirms_nothing(browser: Client, jones: Member) -> None:
    sign_in(browser, jones.user)
    later(browser)
    browser.post("/account/confirm/password/", {"password": "somebody-elses-password"})
    assert browser.get(WEIGH).status_code == 302


def test_the_app_confirms_too(browser: Client, jones: Member) -> None:
    sign_in(browser, jones.user)
    give_app(jones.user)
    later(browser)
    browser.post("/account/confirm/factor/", {"code": app_code()})
    assert browser.get(WEIGH).status_code == 200


@pytest.mark.django_db
def test_somebody_without_a_password_confirms_by_a_mailed_code(browser: Client, codes: list[Message]) -> None:
    user = User.objects.create_user("mari@bryn.example", None)
    browser.post("/account/sign-in/code/", {"email": user.email})
    browser.post("/account/sign-in/code/confirm/", {"code": code_in(codes[-1])})
    later(browser)
    asked = browser.get(WEIGH)
    assert asked.headers["Location"].startswith("/account/confirm/code/")
    browser.post("/account/confirm/code/", {"send": "yes", "next": WEIGH})
    back = browser.post("/account/confirm/code/", {"code": code_in(codes[-1]), "next": WEIGH})
    assert back.headers["Location"] == WEIGH
    assert browser.get(WEIGH).status_code == 200


def test_three_wrong_codes_close_the_mailed_one(browser: Client, jones: Member, codes: list[Message]) -> None:
    sign_in(browser, jones.user)
    later(browser)
    browser.post("/account/confirm/code/", {"send": "yes"})
    for guess in ("AAA-AAA", "BBB-BBB", "CCC-CCC", code_in(codes[-1])):
        browser.post("/account/confirm/code/", {"code": guess})
    assert browser.get(WEIGH).status_code == 302


def test_what_was_being_sent_is_offered_again_after_confirming(browser: Client, jones: Member) -> None:
    sign_in(browser, jones.user)
    later(browser)
    asked = browser.post(WEIGH, {"reason": "The school has merged."})
    assert not addresses.written
    after = browser.post(asked.headers["Location"], {"password": PASSWORD}, follow=True)
    assert "The school has merged." in after.content.decode()
    browser.post(WEIGH, {"reason": "The school has merged."})
    assert addresses.written == [{"reason": "The school has merged.", "by": str(jones.user.pk)}]
