"""Every page there is, in both languages, at the width of a desk and of a phone."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from typing import Any

import pytest

from tests.journeys.conftest import DESK, PHONE
from tests.journeys.walking import sign_in, sign_out
from tests.support.addresses import Address, addresses
from tests.support.serving import Site

pytestmark = [pytest.mark.journey, pytest.mark.timeout(600)]

PEOPLE = {"ysgol-y-bryn": "hughes@ysgol-y-bryn.example", "bro-taf-council": "price@bro-taf.example"}
BLANK = re.compile(r"<(?:\w+:)?(\w+)>")
NOT_PAGES = re.compile(r"(\.(ics|pdf|docx|<slug:form>)|/original/)$")
FEWEST = 60  # pages that answer; fewer means that the walk has lost its way


@pytest.fixture(scope="module")
def published(demonstration: Site) -> dict[str, str]:
    """The ids of what is looked at, in a demonstration where the real policy is published."""
    settings = {"PARCH_VAR": str(demonstration.var), "PARCH_DEMONSTRATION": "1"}
    kept = {name: value for name, value in os.environ.items() if not name.startswith("PARCH_")}
    run = [sys.executable, "-m", "tests.support.published"]
    said = subprocess.run(run, env={**kept, **settings}, check=True, capture_output=True, text=True).stdout
    found: dict[str, str] = json.loads(said.splitlines()[-1])
    return found


def test_axe_finds_nothing_on_any_page(
    demonstration: Site, published: dict[str, str], desk: Any, phone: Any, looks_well: Any
) -> None:
    seen: set[str] = set()
    faults: list[str] = []
    for email, paths in _visits(published).items():
        for page, language in ((desk, "en"), (phone, "cy")):
            sign_out(page, demonstration)
            if email:
                sign_in(page, demonstration, email)
            speak(page, demonstration, language)
        for name, path in paths:
            if name not in seen and _is_a_page(desk, demonstration.url + path):
                seen.add(name)
                faults += _faults(demonstration.url + path, desk, phone, looks_well)
    assert not faults, "\n".join(faults)
    assert len(seen) >= FEWEST


def _faults(url: str, desk: Any, phone: Any, looks_well: Any) -> Iterator[str]:
    """In English at a desk and in Welsh on a phone with axe; then each at the other width, for what sticks out."""
    for page, other in ((desk, PHONE), (phone, DESK)):
        own = page.viewport_size
        page.goto(url)
        try:
            looks_well(page)
            page.set_viewport_size(other)
            width = page.evaluate("document.documentElement.scrollWidth")
            assert width <= other["width"], f"{url} is {width} px wide in a window of {other['width']}"
        except AssertionError as fault:
            yield str(fault).splitlines()[0]
        page.set_viewport_size(own)


def speak(page: Any, site: Site, language: str) -> None:
    """As the switch of language on every page does."""
    page.context.add_cookies([{"name": "parch_language", "value": language, "url": site.url}])


def _is_a_page(page: Any, url: str) -> bool:
    answer = page.request.get(url, max_redirects=0)
    return bool(answer.status == 200 and answer.headers["content-type"].startswith("text/html"))


def _visits(published: dict[str, str]) -> dict[str, list[tuple[str, str]]]:
    """Who looks at which addresses: everyone's first, then those of the council, the school and the governors."""
    visits: dict[str, list[tuple[str, str]]] = {"": [], **{email: [] for email in PEOPLE.values()}}
    for address in addresses():
        if not address.name or NOT_PAGES.search(address.route):
            continue
        if address.entrance == "acting":
            for place, email in PEOPLE.items():
                visits[email].append((address.name, _path(address, place, published)))
        else:
            email = "" if address.is_open else PEOPLE["ysgol-y-bryn"]
            visits[email].append((address.name, _path(address, "ysgol-y-bryn", published)))
    return visits


def _path(address: Address, place: str, published: dict[str, str]) -> str:
    samples = {
        "address": place,
        "draft_id": published["draft"],
        "original_id": published["original"],
        "pk": published["role" if "/roles/" in address.route else "person"],
        "school": "oakfield-primary-school",
        "key": "organisations.details",
        "document": "privacy-staff",
        "notice": "privacy-staff",
        "language": "en",
        "number": "1",
    }
    path = "/" + BLANK.sub(lambda blank: samples.get(blank[1], "nothing"), address.route)
    return f"{path}?clause={published['clause']}" if address.name == "policies:clause" else path
