from pathlib import Path

import pytest
from django.conf import LazySettings

from tests.support.html import InsistingClient

pytestmark = pytest.mark.urls("tests.apps.web.addresses")


@pytest.mark.parametrize("address", ["/help/", "/accessibility/", "/privacy/"])
@pytest.mark.parametrize("language", ["en", "cy"])
def test_the_pages_of_words_are_there_in_both_languages(client: InsistingClient, address: str, language: str) -> None:
    assert client.get(address, headers={"accept-language": language}).status_code == 200


@pytest.mark.parametrize("language", ["en", "cy"])
@pytest.mark.parametrize("query", ["", "?errors", "?page=6&sort=-learners"])
def test_every_part_is_drawn_in_the_gallery(
    client: InsistingClient, settings: LazySettings, language: str, query: str
) -> None:
    settings.DEMONSTRATION = True
    assert client.get(f"/_gallery{query}", headers={"accept-language": language}).status_code == 200


def test_there_is_no_gallery_where_real_schools_are(client: InsistingClient, settings: LazySettings) -> None:
    settings.DEMONSTRATION = False
    assert client.get("/_gallery").status_code == 404


def test_the_demonstration_says_so_on_every_page_and_nothing_else_does(
    client: InsistingClient, settings: LazySettings
) -> None:
    settings.DEMONSTRATION = True
    assert "This is the demonstration." in client.get("/help/").text
    assert "This is the demonstration." in client.get("/never/was/").text
    settings.DEMONSTRATION = False
    assert "This is the demonstration." not in client.get("/help/").text


def test_a_page_with_help_shows_its_three_answers_at_the_foot(
    client: InsistingClient, settings: LazySettings, tmp_path: Path
) -> None:
    folder = tmp_path / "schools-social-media" / "help"
    folder.mkdir(parents=True)
    (folder / "web.privacy.en.md").write_text("## What?\n\nA page.\n\n## Who?\n\nAll.\n\n## Whom?\n\nThe *clerk*.\n")
    settings.PACKS = tmp_path
    page = client.get("/privacy/").text
    assert "What is this? Who can see it? Whom do I ask?" in page
    assert "The <em>clerk</em>." in page
    assert "The <em>clerk</em>." not in client.get("/accessibility/").text


def test_a_page_has_no_crown_and_nothing_from_elsewhere(client: InsistingClient) -> None:
    page = client.get("/help/").text
    assert "crown" not in page.casefold()
    assert 'src="http' not in page
    assert "script-src 'self'" in client.get("/help/").headers["Content-Security-Policy"]
