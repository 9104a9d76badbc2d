"""Signing in, and what somebody meets who is not who they say."""

from __future__ import annotations

import json
from typing import Any

import pytest
from allauth.usersessions.models import UserSession
from django.core.cache import cache
from django.db import connection
from django.test import Client

from parch.accounts.models import SharedCache, User
from parch.outbox.messages import Message
from tests.apps.accounts.support import SIGN_IN, code_in, is_signed_in, letters_waiting, sign_in
from tests.factories.organisations import PASSWORD, Member


def test_the_right_password_opens_the_account(browser: Client, jones: Member) -> None:
    sign_in(browser, jones.user)
    assert is_signed_in(browser)


def test_the_address_may_be_written_in_capitals(browser: Client, jones: Member) -> None:
    browser.post(SIGN_IN, {"login": jones.user.email.upper(), "password": PASSWORD})
    assert is_signed_in(browser)


@pytest.mark.parametrize("method", ["get", "post"])
@pytest.mark.django_db
def test_nobody_signs_up(browser: Client, method: str) -> None:
    stranger = {"email": "eve@elsewhere.example", "password1": PASSWORD, "password2": PASSWORD}
    assert getattr(browser, method)("/account/sign-up/", stranger).status_code == 404
    assert not User.objects.exists()


@pytest.mark.django_db
@pytest.mark.parametrize("address", ["email/", "signup/", "confirm-email/", "3rdparty/", "2fa/"])
def test_the_pages_of_allauth_that_parch_has_no_use_for_are_not_there(browser: Client, address: str) -> None:
    browser.force_login(User.objects.create_user("mari@bryn.example", PASSWORD))
    assert browser.get(f"/account/{address}").status_code == 404


def test_a_wrong_password_is_answered_as_an_unknown_address_is(browser: Client, jones: Member) -> None:
    known = browser.post(SIGN_IN, {"login": jones.user.email, "password": "quite-another-password"})
    unknown = browser.post(SIGN_IN, {"login": "nobody@ysgol-y-bryn.example", "password": "quite-another-password"})
    assert _without(known, jones.user.email) == _without(unknown, "nobody@ysgol-y-bryn.example")


@pytest.mark.parametrize("page", ["/account/sign-in/code/", "/account/password/forgotten/"])
def test_asking_for_a_code_never_tells_who_has_an_account(
    browser: Client, other_browser: Client, jones: Member, codes: list[Message], page: str
) -> None:
    known = browser.post(page, {"email": jones.user.email}, follow=True)
    unknown = other_browser.post(page, {"email": "nobody@ysgol-y-bryn.example"}, follow=True)
    assert _without(known, jones.user.email) == _without(unknown, "nobody@ysgol-y-bryn.example")
    assert [message.to for message in codes] == [jones.user.email]


def test_a_mailed_code_signs_in_once(
    browser: Client, other_browser: Client, jones: Member, codes: list[Message]
) -> None:
    browser.post("/account/sign-in/code/", {"email": jones.user.email})
    browser.post("/account/sign-in/code/confirm/", {"code": code_in(codes[0]).lower()})
    assert is_signed_in(browser)
    other_browser.post("/account/sign-in/code/confirm/", {"code": code_in(codes[0])})
    assert not is_signed_in(other_browser)


def test_a_code_of_one_browser_is_worth_nothing_in_another(
    browser: Client, other_browser: Client, jones: Member, hughes: Member, codes: list[Message]
) -> None:
    browser.post("/account/sign-in/code/", {"email": jones.user.email})
    other_browser.post("/account/sign-in/code/", {"email": hughes.user.email})
    other_browser.post("/account/sign-in/code/confirm/", {"code": code_in(codes[0])})
    assert not is_signed_in(other_browser)


def test_three_wrong_codes_close_the_code(browser: Client, jones: Member, codes: list[Message]) -> None:
    browser.post("/account/sign-in/code/", {"email": jones.user.email})
    for guess in ("AAA-AAA", "BBB-BBB", "CCC-CCC"):
        browser.post("/account/sign-in/code/confirm/", {"code": guess})
    browser.post("/account/sign-in/code/confirm/", {"code": code_in(codes[0])})
    assert not is_signed_in(browser)


def test_codes_cannot_be_asked_for_without_end(browser: Client, jones: Member, codes: list[Message]) -> None:
    for _ in range(9):
        Client().post("/account/sign-in/code/", {"email": jones.user.email})
    assert len(codes) == 5


def test_guessing_shuts_the_account_even_from_many_addresses(jones: Member) -> None:
    for number in range(5):
        guess = {"login": jones.user.email, "password": f"guess-number-{number}"}
        Client(REMOTE_ADDR=f"192.0.2.{number}").post(SIGN_IN, guess)
    late = Client(REMOTE_ADDR="192.0.2.99")
    sign_in(late, jones.user)
    assert not is_signed_in(late)


def test_guessing_at_many_accounts_shuts_the_address(jones: Member) -> None:
    guesser = Client(REMOTE_ADDR="192.0.2.7")
    for number in range(30):
        guesser.post(SIGN_IN, {"login": f"person{number}@bryn.example", "password": "the-same-guess"})
    sign_in(guesser, jones.user)
    assert not is_signed_in(guesser)
    elsewhere = Client(REMOTE_ADDR="192.0.2.8")
    sign_in(elsewhere, jones.user)
    assert is_signed_in(elsewhere)


def test_tries_are_counted_in_the_database_where_every_process_sees_them(browser: Client, jones: Member) -> None:
    sign_in(browser, jones.user, "a-wrong-guess")
    assert SharedCache.objects.exists()
    cache.clear()
    assert not SharedCache.objects.exists()


def test_nobody_can_read_from_the_counts_who_tried_or_from_where(jones: Member) -> None:
    Client(REMOTE_ADDR="192.0.2.55").post(SIGN_IN, {"login": jones.user.email, "password": "a-wrong-guess"})
    kept = json.dumps(list(SharedCache.objects.values("cache_key", "value")))
    for trace in ("192.0.2.55", jones.user.email, "login_failed"):
        assert trace not in kept


def test_a_session_keeps_no_address_either(jones: Member) -> None:
    sign_in(Client(REMOTE_ADDR="192.0.2.55"), jones.user)
    assert [session.ip[:2] for session in UserSession.objects.all()] == ["fd"]


def test_a_session_from_before_signing_in_is_not_the_session_after(browser: Client, jones: Member) -> None:
    browser.post("/language/", {"language": "en", "next": SIGN_IN})
    fixed = browser.cookies["parch_session"].value
    sign_in(browser, jones.user)
    assert is_signed_in(browser)
    thief = Client()
    thief.cookies["parch_session"] = fixed
    assert not is_signed_in(thief)


def test_signing_in_leads_to_no_foreign_site(browser: Client, jones: Member) -> None:
    response = sign_in(browser, jones.user, next="https://elsewhere.example/")
    assert "elsewhere" not in response.headers["Location"]


def test_a_closed_account_lets_nobody_in(browser: Client, jones: Member) -> None:
    User.objects.filter(pk=jones.user.pk).update(is_active=False)
    sign_in(browser, jones.user)
    assert not is_signed_in(browser)


def test_a_forgotten_password_is_replaced_by_code_and_the_person_is_told(
    browser: Client, jones: Member, codes: list[Message]
) -> None:
    for number in range(5):
        sign_in(Client(), jones.user, f"half-remembered-{number}")
    browser.post("/account/password/forgotten/", {"email": jones.user.email})
    browser.post("/account/password/forgotten/code/", {"code": code_in(codes[0])})
    new = {"password1": "rhubarb-lantern-otter", "password2": "rhubarb-lantern-otter"}
    browser.post("/account/password/forgotten/new/", new)
    sign_in(browser, jones.user, "rhubarb-lantern-otter")
    assert is_signed_in(browser)
    assert letters_waiting() == [(jones.user.email, "Your Parch password was changed")]


def test_all_other_sessions_can_be_ended(browser: Client, other_browser: Client, jones: Member) -> None:
    sign_in(other_browser, jones.user)
    sign_in(browser, jones.user)
    browser.post("/account/sessions/")
    assert is_signed_in(browser)
    assert not is_signed_in(other_browser)


def test_signing_out_needs_a_button_not_an_address(browser: Client, jones: Member) -> None:
    sign_in(browser, jones.user)
    browser.get("/account/sign-out/")
    assert is_signed_in(browser)
    browser.post("/account/sign-out/")
    assert not is_signed_in(browser)


def test_counting_works_on_this_database(browser: Client, jones: Member) -> None:
    """The cache's own SQL is Django's; it must agree with our migration on both databases."""
    cache.set("a", [1.5], 60)
    assert cache.get("a") == [1.5]
    assert cache.add("a", 1, 60) is False
    assert "accounts_shared_cache" in connection.introspection.table_names()


def _without(response: Any, address: str) -> str:
    """The page, less what differs between any two: the address typed and the tokens of its forms."""
    text = response.content.decode().replace(address, "")
    return "".join(line for line in text.splitlines() if "csrfmiddlewaretoken" not in line)
