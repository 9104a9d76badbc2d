import pytest
from django.conf import settings
from django.http import HttpRequest

from parch.domain.language import Language
from parch.web import language
from tests.support.html import InsistingClient

pytestmark = pytest.mark.urls("tests.apps.web.addresses")


@pytest.fixture
def nobody_else_listens(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(language, "_keepers", [])
    monkeypatch.setattr(language, "_preferences", [])


def test_a_page_speaks_the_language_the_browser_asks_for(client: InsistingClient) -> None:
    response = client.get("/help/", headers={"accept-language": "cy-GB, en;q=0.5"})
    assert '<html class="govuk-template" lang="cy">' in response.text
    assert response.headers["Content-Language"] == "cy"


def test_a_page_speaks_english_to_a_browser_that_asks_for_neither(client: InsistingClient) -> None:
    assert client.get("/help/", headers={"accept-language": "fr"}).headers["Content-Language"] == "en"


def test_the_switch_names_the_other_language_in_that_language(client: InsistingClient) -> None:
    assert '<button class="parch-quiet-button" type="submit" lang="cy">Cymraeg</button>' in client.get("/help/").text
    client.cookies[settings.LANGUAGE_COOKIE_NAME] = "cy"
    assert '<button class="parch-quiet-button" type="submit" lang="en">English</button>' in client.get("/help/").text


def test_choosing_a_language_keeps_the_page_and_its_question(client: InsistingClient) -> None:
    response = client.post("/language/", {"language": "cy", "next": "/help/?q=cwyn"})
    assert response.headers["Location"] == "/help/?q=cwyn"
    cookie = response.cookies[settings.LANGUAGE_COOKIE_NAME]
    assert (cookie.value, cookie["samesite"], cookie["httponly"]) == ("cy", "Lax", True)
    assert client.get("/help/").headers["Content-Language"] == "cy"


@pytest.mark.parametrize(
    "address",
    ["https://evil.example/", "//evil.example/", "/\\evil.example", "help/", "javascript:alert(1)", "", "\n/x"],
)
def test_the_switch_never_leads_to_another_site(client: InsistingClient, address: str) -> None:
    response = client.post("/language/", {"language": "cy", "next": address})
    assert response.headers["Location"] == "/"


def test_a_language_we_do_not_speak_changes_nothing(client: InsistingClient) -> None:
    response = client.post("/language/", {"language": "fr", "next": "/help/"})
    assert settings.LANGUAGE_COOKIE_NAME not in response.cookies


def test_a_language_is_chosen_by_post_only(client: InsistingClient) -> None:
    assert client.get("/language/").status_code == 405


@pytest.mark.usefixtures("nobody_else_listens")
def test_an_upper_app_may_remember_what_was_chosen(client: InsistingClient) -> None:
    kept: list[Language] = []

    def keep(request: HttpRequest, chosen: Language) -> None:
        kept.append(chosen)

    language.when_chosen(keep)
    language.when_chosen(keep)
    client.post("/language/", {"language": "cy", "next": "/help/"})
    assert kept == ["cy"]


@pytest.mark.usefixtures("nobody_else_listens")
def test_a_persons_preference_counts_where_nothing_was_chosen_on_this_machine(client: InsistingClient) -> None:
    language.when_not_chosen(lambda _: "cy")
    assert client.get("/help/").headers["Content-Language"] == "cy"
    client.cookies[settings.LANGUAGE_COOKIE_NAME] = "en"
    assert client.get("/help/").headers["Content-Language"] == "en"


def test_a_page_whose_address_fixes_its_language_offers_its_counterpart(client: InsistingClient) -> None:
    client.cookies[settings.LANGUAGE_COOKIE_NAME] = "en"
    response = client.get("/ysgolion/bryn/polisi/")
    assert response.headers["Content-Language"] == "cy"
    assert 'href="/schools/bryn/policy/" lang="en" hreflang="en"' in response.text


def test_welsh_pages_say_that_their_welsh_awaits_a_signature_and_english_pages_do_not(client: InsistingClient) -> None:
    said = "yn aros am lofnod cyfieithydd"
    assert said not in client.get("/help/").text
    client.cookies[settings.LANGUAGE_COOKIE_NAME] = "cy"
    assert said in client.get("/help/").text


def test_caches_are_told_that_pages_differ_by_language(client: InsistingClient) -> None:
    assert {"Accept-Language", "Cookie"} <= set(client.get("/help/").headers["Vary"].split(", "))
