from typing import Any

import pytest
from django.http import HttpRequest, HttpResponse
from django.test import override_settings
from django.urls import path

from tests.support.html import InsistingClient, faults

SOUND = """<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>The policy – Ysgol y Bryn – Parch</title></head>
<body><a href="#content">Skip</a><main id="content"><h1>The <em>policy</em></h1>
<form method="post" action="/x"><input type="hidden" name="csrfmiddlewaretoken" value="t">
<label for="a">A</label><input id="a" name="a" aria-describedby="a_hint"><p id="a_hint">Hint</p></form>
<svg width="1" height="1"><path d="M0 0h1"/></svg></main></body></html>"""


def changed(old: str, new: str) -> str:
    assert old in SOUND
    return SOUND.replace(old, new)


def test_a_sound_page_has_no_faults() -> None:
    assert faults(SOUND, "en") == []


@pytest.mark.parametrize(
    ("page", "complaint"),
    [
        (changed("</em>", ""), "Line 3:"),
        (changed("<!DOCTYPE html>\n", ""), "Line 1:"),
        (changed("<main", "<p><main").replace("</main>", "</p></main>"), "Line 6:"),
        (changed("<h1>The <em>policy</em></h1>", "<p>The policy</p>"), "one h1, and has 0"),
        (changed("<svg", "<h1>Another</h1><svg"), "one h1, and has 2"),
        (changed("<title>The policy – Ysgol y Bryn – Parch</title>", ""), "no title"),
        (changed("<title>The policy", "<title>Policies"), "does not begin with its h1"),
        (changed("The <em>policy</em>", ""), "does not begin with its h1"),
        (changed('id="a_hint"', 'id="a"'), "The id “a” stands 2 times"),
        (changed('for="a"', 'for="b"'), "<label> points to “#b”"),
        (changed('id="a_hint"', 'id="c"'), "<input> points to “#a_hint”"),
        (changed('href="#content"', 'href="#main"'), "<a> points to “#main”"),
        (changed('href="#content"', 'href="#"'), "<a> points to “#”"),
        (changed('lang="en"', 'lang="cy"'), "It says it is in “cy”"),
        (changed(' lang="en"', ""), "It says it is in “”"),
        (changed('name="csrfmiddlewaretoken"', 'name="token"'), "no CSRF token"),
        (changed("</head>", "<style>p{}</style></head>"), "inline style"),
        (changed("<p id", '<p style="color:red" id'), "inline style"),
        (changed("</head>", "<script>alert(1)</script></head>"), "A script stands in the page"),
        (changed("<svg", '<svg onload="x()"'), "<svg> carries a script"),
        (changed('href="#content"', 'href="javascript:x()"'), "<a> carries a script"),
    ],
)
def test_each_fault_is_found_and_named(page: str, complaint: str) -> None:
    found = faults(page, "en")
    assert any(complaint in sentence for sentence in found), found


def broken(request: HttpRequest) -> HttpResponse:
    return HttpResponse(changed('lang="en"', 'lang="fr"'))


def plain(request: HttpRequest) -> HttpResponse:
    return HttpResponse("<p>not a page", content_type="text/plain")


urlpatterns = [path("broken", broken), path("plain", plain)]


@override_settings(ROOT_URLCONF=__name__, MIDDLEWARE=[])
def test_a_test_that_asks_for_a_broken_page_fails() -> None:
    with pytest.raises(AssertionError, match="says it is in “fr”"):
        InsistingClient().get("/broken")


@override_settings(ROOT_URLCONF=__name__, MIDDLEWARE=[])
def test_what_is_not_a_page_is_left_alone() -> None:
    assert InsistingClient().get("/plain").status_code == 200


def test_every_test_is_given_the_insisting_client(client: Any) -> None:
    assert isinstance(client, InsistingClient)
