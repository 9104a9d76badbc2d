"""The language a person prefers is kept with their account and spoken on every machine."""

from __future__ import annotations

import pytest
from django.test import Client

from parch.accounts import letters
from parch.outbox.messages import Message
from tests.apps.accounts.support import SIGN_IN, sign_in
from tests.factories.organisations import Member


def choose(browser: Client, language: str, at: str = "/account/") -> None:
    browser.post("/language/", {"language": language, "next": at})


def spoken_to(browser: Client) -> str:
    return str(browser.get("/account/").headers["Content-Language"])


def test_a_choice_is_kept_for_the_next_machine(browser: Client, other_browser: Client, jones: Member) -> None:
    sign_in(browser, jones.user)
    choose(browser, "cy")
    sign_in(other_browser, jones.user)
    assert spoken_to(other_browser) == "cy"


def test_a_choice_made_on_the_page_of_signing_in_counts(browser: Client, jones: Member) -> None:
    choose(browser, "cy", at=SIGN_IN)
    sign_in(browser, jones.user)
    jones.user.refresh_from_db()
    assert spoken_to(browser) == jones.user.preferred_language == "cy"


def test_the_language_of_whoever_used_the_machine_before_does_not(browser: Client, jones: Member) -> None:
    browser.cookies["parch_language"] = "cy"
    sign_in(browser, jones.user)
    assert spoken_to(browser) == "en"


@pytest.mark.parametrize(("language", "subject"), [("en", "Your code to sign in to Parch"), ("cy", "Parch")])
def test_mail_speaks_it_too(browser: Client, jones: Member, codes: list[Message], language: str, subject: str) -> None:
    jones.user.preferred_language = language
    jones.user.save()
    browser.post("/account/sign-in/code/", {"email": jones.user.email})
    assert codes[0].language == language
    assert subject in codes[0].subject


@pytest.mark.parametrize("name", sorted(letters.LETTERS))
def test_every_letter_can_be_put_into_words(jones: Member, name: str) -> None:
    for language in ("en", "cy"):
        subject, body = letters._worded(language, *letters.LETTERS[name], {"code": "ABC-DEF"})
        assert subject
        assert "%(" not in body
