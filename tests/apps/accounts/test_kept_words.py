"""A session that ends loses no typed word, and shows none to anybody else."""

from __future__ import annotations

from datetime import timedelta

from django.test import Client
from django.utils import timezone

from parch.accounts.models import KeptWords
from parch.organisations.models import Organisation
from tests.apps.accounts import addresses
from tests.apps.accounts.support import end_session, sign_in
from tests.factories.organisations import Member, school

WRITE, SEND, KEPT = "/test/write/", "/test/send/", "/account/kept-words/"
WORDS = "Two pages on the use of pictures,\nwritten at ten at night."


def write_without_a_session(browser: Client, person: Member, to: str = WRITE, **more: str) -> str:
    """Sign in, lose the session, send a form. Returns where that led."""
    sign_in(browser, person.user)
    browser.get("/account/")
    end_session(browser)
    return str(browser.post(to, {"wording": WORDS, **more}).headers["Location"])


def test_the_words_are_offered_to_their_writer_and_sent_by_one_button(browser: Client, jones: Member) -> None:
    sign_in_page = write_without_a_session(browser, jones)
    page = browser.post(sign_in_page, _credentials(jones), follow=True)
    assert page.redirect_chain[-1][0] == KEPT
    text = page.content.decode()
    assert "We kept what you wrote" in text
    assert WORDS.splitlines()[0] in text
    assert f'action="{WRITE}"' in text
    browser.post(WRITE, {"wording": WORDS})
    assert addresses.written == [{"wording": WORDS, "by": str(jones.user.pk)}]


def test_nothing_is_sent_before_its_writer_presses_the_button(browser: Client, jones: Member) -> None:
    browser.post(write_without_a_session(browser, jones), _credentials(jones), follow=True)
    assert not addresses.written


def test_a_button_that_is_no_page_works_as_well(browser: Client, jones: Member) -> None:
    page = browser.post(write_without_a_session(browser, jones, to=SEND), _credentials(jones), follow=True)
    assert page.redirect_chain[-1][0] == KEPT


def test_once_sent_they_are_gone(browser: Client, jones: Member) -> None:
    browser.post(write_without_a_session(browser, jones), _credentials(jones), follow=True)
    browser.post(WRITE, {"wording": WORDS})
    assert not KeptWords.objects.exists()
    assert browser.get(KEPT).status_code == 404


def test_they_can_be_thrown_away(browser: Client, jones: Member) -> None:
    browser.post(write_without_a_session(browser, jones), _credentials(jones), follow=True)
    assert browser.post(KEPT).headers["Location"] == WRITE
    assert not KeptWords.objects.exists()


def test_passwords_codes_and_tokens_are_never_kept(browser: Client, jones: Member) -> None:
    secrets = {"password1": "s3cret-one", "code": "123456", "credential": "{}", "csrfmiddlewaretoken": "x" * 64}
    sign_in_page = write_without_a_session(browser, jones, **secrets)
    text = browser.post(sign_in_page, _credentials(jones), follow=True).content.decode()
    assert "s3cret-one" not in text
    assert "123456" not in text


def test_another_browser_does_not_see_them(browser: Client, other_browser: Client, jones: Member) -> None:
    write_without_a_session(browser, jones)
    page = other_browser.post(f"/account/sign-in/?next={WRITE}", _credentials(jones), follow=True)
    assert WORDS.splitlines()[0] not in page.content.decode()
    assert other_browser.get(KEPT).status_code == 404


def test_the_cookie_alone_opens_nothing(browser: Client, jones: Member) -> None:
    write_without_a_session(browser, jones)
    assert browser.get(KEPT).status_code == 302


def test_somebody_who_may_not_open_the_page_does_not_see_what_was_written_to_it(
    browser: Client, jones: Member, bro_taf: Organisation
) -> None:
    """Mr Reed of Oakfield signs in at the computer where Mr Jones's session had ended."""
    from parch.domain.organisations.roles import Role
    from tests.factories.organisations import member

    reed = member(school("oakfield", "Oakfield Primary", owner=bro_taf), Role.TEACHER, name="Mr Reed")
    sign_in_page = write_without_a_session(browser, jones, to="/test/o/ysgol-y-bryn/desk/")
    page = browser.post(sign_in_page, _credentials(reed), follow=True)
    assert page.status_code == 404
    assert browser.get(KEPT).status_code == 404


def test_they_stand_sealed_in_the_database_and_bound_to_their_address(browser: Client, jones: Member) -> None:
    write_without_a_session(browser, jones)
    kept = KeptWords.objects.get()
    assert b"pictures" not in bytes(kept.sealed)
    assert kept.address == WRITE


def test_after_a_day_they_are_gone(browser: Client, jones: Member) -> None:
    sign_in_page = write_without_a_session(browser, jones)
    KeptWords.objects.update(expires_at=timezone.now() - timedelta(seconds=1))
    page = browser.post(sign_in_page, _credentials(jones), follow=True)
    assert WORDS.splitlines()[0] not in page.content.decode()


def test_an_empty_form_keeps_nothing(browser: Client, jones: Member) -> None:
    end_session(browser)
    browser.post(WRITE, {"wording": "  "})
    assert not KeptWords.objects.exists()


def test_a_stranger_cannot_fill_the_database(browser: Client, jones: Member) -> None:
    browser.cookies["parch_writer"] = "made up"
    for number in range(62):
        browser.post(WRITE, {"wording": f"line {number}"})
    assert KeptWords.objects.count() == 60


def test_three_forms_at_once_are_all_kept(browser: Client, jones: Member) -> None:
    sign_in(browser, jones.user)
    browser.get("/account/")
    end_session(browser)
    for place in (WRITE, SEND, "/test/weigh/"):
        browser.post(place, {"wording": WORDS})
    sign_in(browser, jones.user)
    for place in (WRITE, SEND, "/test/weigh/"):
        assert browser.get(place).headers["Location"] == KEPT


def _credentials(person: Member) -> dict[str, str]:
    from tests.factories.organisations import PASSWORD

    return {"login": person.user.email, "password": PASSWORD}


def test_they_are_not_shown_to_whoever_signs_in_next_at_the_same_browser(
    browser: Client, jones: Member, hughes: Member
) -> None:
    write_without_a_session(browser, jones)
    sign_in(browser, hughes.user)
    assert browser.get(WRITE).status_code == 200
    assert browser.get(KEPT).status_code == 404


def test_nothing_is_kept_where_nobody_has_been_signed_in(browser: Client, jones: Member) -> None:
    browser.post(WRITE, {"wording": WORDS})
    assert not KeptWords.objects.exists()
