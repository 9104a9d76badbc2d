"""Every page of sign-in opens, in both languages."""

from __future__ import annotations

import pytest
from django.test import Client

from tests.apps.accounts.support import give_app, sign_in
from tests.factories.organisations import Member

FOR_STRANGERS = ["sign-in/", "sign-in/code/", "password/forgotten/", "password/forgotten/done/", "closed/"]
FOR_PEOPLE = [
    "", "second-factor/", "colleagues/", "password/", "sign-out/", "factors/app/", "factors/passkeys/",
    "factors/passkeys/add/", "sessions/", "confirm/password/", "confirm/code/",
]  # fmt: skip
WITH_APP = ["", "factors/app/remove/", "factors/codes/", "factors/codes/new/", "confirm/factor/"]


@pytest.mark.django_db
@pytest.mark.parametrize("language", ["en", "cy"])
@pytest.mark.parametrize("page", FOR_STRANGERS)
def test_a_stranger_can_open_the_pages_of_sign_in(browser: Client, page: str, language: str) -> None:
    browser.cookies["parch_language"] = language
    assert f'lang="{language}"' in browser.get(f"/account/{page}").content.decode()


@pytest.mark.parametrize("language", ["en", "cy"])
@pytest.mark.parametrize("page", FOR_PEOPLE)
def test_a_person_can_open_the_pages_of_their_account(browser: Client, jones: Member, page: str, language: str) -> None:
    sign_in(browser, jones.user)
    browser.cookies["parch_language"] = language
    response = browser.get(f"/account/{page}")
    assert response.status_code == 200
    assert "no-store" in response.headers["Cache-Control"]


@pytest.mark.parametrize("page", WITH_APP)
def test_somebody_with_an_app_can_open_its_pages(browser: Client, jones: Member, page: str) -> None:
    sign_in(browser, jones.user)
    give_app(jones.user)
    browser.post("/account/factors/codes/new/")
    assert browser.get(f"/account/{page}").status_code == 200
