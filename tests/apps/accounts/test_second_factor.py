"""The second factor: who needs one, how it is asked for, how it is kept."""

from __future__ import annotations

import json
from typing import Any

import pytest
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal.auth import SECRET_SESSION_KEY, format_hotp_value, hotp_value
from django.test import Client

from parch.accounts import second_factor
from parch.accounts.models import KeptWords
from parch.organisations.models import Organisation
from tests.apps.accounts.support import (
    SECRET,
    app_code,
    give_app,
    has_app,
    is_signed_in,
    letters_waiting,
    sign_in,
)
from tests.factories.organisations import Member

DESK = "/test/o/ysgol-y-bryn/desk/"


def test_a_leader_without_one_is_led_to_set_one_up_before_any_page_of_work(browser: Client, hughes: Member) -> None:
    sign_in(browser, hughes.user)
    response = browser.get(DESK)
    assert response.headers["Location"] == f"/account/second-factor/?next={DESK}"


def test_a_leader_without_one_may_still_look_after_their_account(browser: Client, hughes: Member) -> None:
    sign_in(browser, hughes.user)
    assert is_signed_in(browser)


def test_what_a_leader_was_sending_is_kept_while_they_set_one_up(browser: Client, hughes: Member) -> None:
    sign_in(browser, hughes.user)
    browser.post(DESK, {"wording": "Staff ask first."})
    assert KeptWords.objects.count() == 1


def test_a_teacher_needs_none(browser: Client, jones: Member) -> None:
    sign_in(browser, jones.user)
    assert browser.get(DESK).status_code == 200


def test_nobody_needs_one_in_the_demonstration(browser: Client, hughes: Member, settings: Any) -> None:
    settings.DEMONSTRATION = True
    sign_in(browser, hughes.user)
    assert browser.get(DESK).status_code == 200


def test_printed_codes_alone_are_not_one(hughes: Member) -> None:
    Authenticator.objects.create(user=hughes.user, type=Authenticator.Type.RECOVERY_CODES, data={"seed": ""})
    assert not second_factor.is_had_by(hughes.user.pk)


def test_setting_up_an_app_leads_back_to_the_page_that_was_wanted(
    browser: Client, hughes: Member, django_capture_on_commit_callbacks: Any
) -> None:
    sign_in(browser, hughes.user)
    browser.get(DESK, follow=True)
    browser.get("/account/factors/app/")
    code = hotp_value(browser.session[SECRET_SESSION_KEY], _step())
    with django_capture_on_commit_callbacks(execute=True):
        browser.post("/account/factors/app/", {"code": format_hotp_value(code)})
    assert has_app(hughes.user)
    assert "An authenticator app was added to your Parch account" in dict(letters_waiting())[hughes.user.email]
    assert browser.get("/account/second-factor/").headers["Location"] == DESK
    assert browser.get(DESK).status_code == 200


def test_the_password_alone_does_not_sign_in_somebody_with_an_app(browser: Client, hughes: Member) -> None:
    give_app(hughes.user)
    sign_in(browser, hughes.user)
    assert not is_signed_in(browser)


def test_the_code_of_the_app_signs_in_and_works_once(browser: Client, other_browser: Client, hughes: Member) -> None:
    give_app(hughes.user)
    code = app_code()
    sign_in(browser, hughes.user)
    browser.post("/account/sign-in/factor/", {"code": code})
    assert is_signed_in(browser)
    sign_in(other_browser, hughes.user)
    other_browser.post("/account/sign-in/factor/", {"code": code})
    assert not is_signed_in(other_browser)


def test_a_printed_code_stands_in_for_the_app_once(browser: Client, other_browser: Client, hughes: Member) -> None:
    give_app(hughes.user)
    printed = _printed_codes(browser, hughes)
    for one, expected in ((browser, True), (other_browser, False)):
        one.cookies.clear()
        sign_in(one, hughes.user)
        one.post("/account/sign-in/factor/", {"code": printed[0]})
        assert is_signed_in(one) is expected


def test_guessing_the_code_shuts_even_the_right_one_out(browser: Client, hughes: Member) -> None:
    give_app(hughes.user)
    sign_in(browser, hughes.user)
    for _ in range(5):
        browser.post("/account/sign-in/factor/", {"code": "000000"})
    browser.post("/account/sign-in/factor/", {"code": app_code()})
    assert not is_signed_in(browser)


def test_the_secret_of_the_app_and_the_seed_of_the_codes_are_sealed_in_the_database(
    browser: Client, hughes: Member
) -> None:
    give_app(hughes.user)
    _printed_codes(browser, hughes)
    kept = json.dumps([row.data for row in Authenticator.objects.all()])
    assert SECRET not in kept
    codes = Authenticator.objects.get(type=Authenticator.Type.RECOVERY_CODES)
    assert codes.wrap().get_unused_codes()[0] not in kept


@pytest.mark.parametrize("page", ["factors/app/", "factors/passkeys/add/", "password/", "factors/codes/new/"])
def test_changing_how_one_signs_in_asks_to_confirm_first(
    browser: Client, jones: Member, monkeypatch: pytest.MonkeyPatch, page: str
) -> None:
    sign_in(browser, jones.user)
    later(browser)
    assert browser.get(f"/account/{page}").headers["Location"].startswith("/account/confirm/password/")


def later(browser: Client) -> None:
    """As if this person had signed in an hour ago."""
    session = browser.session
    for record in session["account_authentication_methods"]:
        record["at"] -= 3600
    session.save()


def _step() -> int:
    import time

    return int(time.time()) // 30


def _printed_codes(browser: Client, person: Member) -> list[str]:
    sign_in(browser, person.user)
    browser.post("/account/sign-in/factor/", {"code": app_code(1)})
    browser.post("/account/factors/codes/new/")
    codes: list[str] = Authenticator.objects.get(type=Authenticator.Type.RECOVERY_CODES).wrap().get_unused_codes()
    assert codes
    return codes


def test_next_door_is_not_told_that_a_factor_is_missing(browser: Client, jones: Member, bro_taf: Organisation) -> None:
    """Somebody who needs none and has no role there meets the page that never was."""
    sign_in(browser, jones.user)
    assert browser.get("/test/o/bro-taf/desk/").status_code == 404
