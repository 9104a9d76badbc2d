"""Being invited: by somebody who may, to an address, once."""

from __future__ import annotations

from typing import Any

import pytest
from django.db.models import Model
from django.test import Client
from django.utils import timezone

from parch.accounts.models import Link, User
from parch.domain.organisations.roles import Role
from parch.kernel.reach import Acting, Worker, entered
from parch.organisations import actions
from parch.organisations.models import Organisation, Person, RoleHolding
from tests.apps.accounts.support import answer_link, is_signed_in, letters_waiting, link_in_mail, sign_in
from tests.factories.organisations import LONG_AGO, PASSWORD, Member, member, school

MARI = "mari@ysgol-y-bryn.example"
NEW = {"email": MARI, "language": "cy", "password": PASSWORD}


@pytest.fixture
def invited(hughes: Member, bryn: Organisation) -> str:
    """Mrs Hughes invites Mari Morgan as a teacher. The address of the link."""
    return invite(hughes, bryn)


def invite(by: Member, to: Organisation, email: str = MARI) -> str:
    with entered(Acting(to.pk, by.user.pk)):
        actions.invite_person(
            to, full_name="Mari Morgan", email=email, role=Role.TEACHER, starts_on=LONG_AGO,
            language="cy", by=by.actor, at=timezone.now(),
        )  # fmt: skip
    return link_in_mail()


def known(organisation: Organisation, model: type[Model]) -> Any:
    with entered(Worker(organisation.pk)):
        return model.objects.get(**{"organisation": organisation, _name(model): "Mari Morgan"})  # type: ignore[attr-defined]


def _name(model: type[Model]) -> str:
    return "full_name" if model is Person else "person__full_name"


def test_the_mail_goes_to_the_address_in_the_language_of_the_invitation(invited: str) -> None:
    assert [to for to, _ in letters_waiting()] == [MARI]


def test_opening_it_names_nobody(browser: Client, invited: str) -> None:
    text = browser.get(invited, follow=True).content.decode()
    for name in ("Mari", "Morgan", "Bryn", "Bro Taf", MARI):
        assert name not in text


def test_it_opens_in_the_language_it_was_sent_in(browser: Client, invited: str) -> None:
    assert '<html class="govuk-template" lang="cy">' in browser.get(invited, follow=True).content.decode()


def test_looking_at_it_uses_nothing_up(browser: Client, invited: str) -> None:
    for _ in range(9):
        browser.get(invited, follow=True)
    assert Link.objects.get().tries == 0
    assert not User.objects.filter(email=MARI).exists()


def test_the_token_is_out_of_the_address_before_anything_is_shown(browser: Client, invited: str) -> None:
    response = browser.get(invited)
    assert response.headers["Location"] == "/account/link/"
    assert response.headers["Referrer-Policy"] == "no-referrer"
    assert response.headers["Cache-Control"] == "no-store"
    assert invited.removeprefix("/l/") not in browser.get("/account/link/").content.decode()


def test_the_page_it_leads_to_is_stored_nowhere(browser: Client, invited: str) -> None:
    assert browser.get(invited, follow=True).headers["Cache-Control"] == "no-store"
    assert answer_link(browser, invited, {"email": "x"}).headers["Cache-Control"] == "no-store"


def test_the_page_is_not_there_for_a_browser_that_opened_no_link(browser: Client, invited: str) -> None:
    assert browser.get("/account/link/").status_code == 404
    assert browser.post("/account/link/", NEW).status_code == 404


def test_the_right_address_makes_an_account_signs_in_and_joins(
    browser: Client, invited: str, bryn: Organisation
) -> None:
    answer_link(browser, invited, NEW)
    mari = User.objects.get(email=MARI)
    assert is_signed_in(browser)
    assert mari.preferred_language == "cy"
    assert known(bryn, Person).user == mari
    assert known(bryn, RoleHolding).user == mari


def test_a_second_use_is_refused(browser: Client, other_browser: Client, invited: str) -> None:
    answer_link(browser, invited, NEW)
    assert other_browser.get(invited).status_code == 404
    assert answer_link(other_browser, invited, NEW).status_code == 404
    assert not is_signed_in(other_browser)


def test_without_a_password_they_sign_in_by_code(browser: Client, invited: str) -> None:
    answer_link(browser, invited, {**NEW, "password": ""})
    assert is_signed_in(browser)
    assert not User.objects.get(email=MARI).has_usable_password()


def test_a_weak_password_is_refused_and_costs_no_try(browser: Client, invited: str) -> None:
    answer_link(browser, invited, {**NEW, "password": "password1234"})
    assert not User.objects.filter(email=MARI).exists()
    assert Link.objects.get().tries == 0


def test_whoever_finds_the_link_but_not_the_address_gets_five_tries(
    browser: Client, other_browser: Client, invited: str
) -> None:
    for number in range(5):
        answer_link(browser, invited, {**NEW, "email": f"guess{number}@ysgol-y-bryn.example"})
    assert answer_link(other_browser, invited, NEW).status_code == 404
    assert not User.objects.filter(email=MARI).exists()


def test_a_wrong_address_says_how_many_tries_are_left(browser: Client, invited: str) -> None:
    browser.cookies["parch_language"] = "en"
    text = answer_link(browser, invited, {**NEW, "email": "guess@ysgol-y-bryn.example"}).content.decode()
    assert "4 tries are left" in text


def test_an_existing_account_is_not_opened_by_a_link(browser: Client, jones: Member, hughes: Member) -> None:
    """The address is Mr Jones's: the link must neither sign anybody in as him nor change his password."""
    oakfield = school("oakfield", "Oakfield Primary")
    reed = member(oakfield, Role.HEADTEACHER, name="Mr Reed")
    link = invite(reed, oakfield, email=jones.user.email)
    response = answer_link(browser, link, {**NEW, "email": jones.user.email, "password": "a-password-of-a-thief"})
    assert response.headers["Location"] == "/account/join/"
    assert not is_signed_in(browser)
    jones.user.refresh_from_db()
    assert jones.user.check_password(PASSWORD)


def test_somebody_with_an_account_joins_signed_in_and_by_their_own_act(browser: Client, jones: Member) -> None:
    oakfield = school("oakfield", "Oakfield Primary")
    reed = member(oakfield, Role.HEADTEACHER, name="Mr Reed")
    link = invite(reed, oakfield, email=jones.user.email)
    answer_link(browser, link, {**NEW, "email": jones.user.email})
    page = sign_in(browser, jones.user, next="/account/join/")
    text = browser.get(page.headers["Location"]).content.decode()
    assert "Oakfield" in text
    assert known(oakfield, Person).user is None
    browser.post("/account/join/")
    assert known(oakfield, Person).user == jones.user


def test_nobody_joins_who_has_not_given_the_address(browser: Client, jones: Member, invited: str) -> None:
    sign_in(browser, jones.user)
    browser.get(invited, follow=True)
    assert browser.post("/account/join/").status_code == 404


def test_an_invitation_ends_when_the_person_leaves(
    browser: Client, hughes: Member, bryn: Organisation, invited: str
) -> None:
    with entered(Acting(bryn.pk, hughes.user.pk)):
        holding = RoleHolding.objects.get(person__full_name="Mari Morgan")
        actions.end_role(holding, on=timezone.localdate(), by=hughes.actor, at=timezone.now())
    assert answer_link(browser, invited, NEW).status_code == 404
    assert not User.objects.filter(email=MARI).exists()


def test_what_is_recorded_holds_no_address_and_no_token(browser: Client, invited: str, bryn: Organisation) -> None:
    from parch.audit.models import Entry

    answer_link(browser, invited, NEW)
    with entered(Worker(bryn.pk)):
        told = str(list(Entry.objects.values()))
    assert "accounts:link-accepted" in told
    assert MARI not in told
    assert invited.removeprefix("/l/") not in told
