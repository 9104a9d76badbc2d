"""What a browser never sends, somebody who means harm does: every answer is a page or a sentence, never a fault."""

from __future__ import annotations

from typing import Any

import pytest
from django.test import Client

from tests.apps.policies.conftest import Cast, SignIn
from tests.support.addresses import addresses

pytestmark = pytest.mark.django_db

HUGE = "9" * 5000
NAMES = ("q", "page", "sort", "before", "at", "item", "in", "clause", "who", "next", "lang")
ODD = ("%00", "%ff%ED%A0%80", HUGE, "-1", "%0d%0aSet-Cookie:x=1", "//evil.example", "%F0%9F%98%80" * 300)
FORMS: list[dict[str, Any]] = [
    {},
    *(
        {name: value for name in (
            "revision", "number", "split", "mark", "about", "version", "clause", "every", "amendable", "list", "person",
            "full_name", "email", "role", "starts_on", "starts_on_0", "starts_on_1", "starts_on_2", "name_en",
            "name_cy", "title_en", "languages", "kind", "en", "cy", "how", "builds_on", "text", "language", "other",
            "on", "next", "doubt", "q", "telephone", "website", "postal_address", "look", "phase", "status",
        )}
        for value in ("\x00", HUGE, "²", "\r\nBcc: a@b.example", "\u202e\ufffe\x0b")
    ),
]  # fmt: skip


def paths(organisation: str) -> list[str]:
    return sorted({one.path(organisation) for one in addresses() if "sign-out" not in one.route})


@pytest.mark.parametrize("who", ["owen", "hughes"])
def test_no_query_breaks_a_page(cast: Cast, sign_in: SignIn, who: str) -> None:
    place = cast.council if who == "owen" else cast.bryn
    browser = Client()
    browser.cookies = sign_in(getattr(cast, who)).cookies
    for path in paths(place.address):
        for odd in ODD:
            query = "&".join(f"{name}={odd}" for name in NAMES)
            answer = browser.get(f"{path}?{query}")
            assert answer.status_code < 500, (path, query)
            assert "evil.example" not in answer.headers.get("Location", "").split("next=")[0], (path, query)


@pytest.mark.parametrize("who", ["owen", "hughes"])
def test_no_form_breaks_a_page(cast: Cast, sign_in: SignIn, who: str) -> None:
    place = cast.council if who == "owen" else cast.bryn
    browser = Client()
    browser.cookies = sign_in(getattr(cast, who)).cookies
    for path in paths(place.address):
        for form in FORMS:
            answer = browser.post(path, form)
            assert answer.status_code < 500, (path, form)
