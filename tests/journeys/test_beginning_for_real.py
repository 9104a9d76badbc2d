"""Beginning for real: from an empty system to two schools that have published their policy."""

from __future__ import annotations

import base64
import hmac
import re
import struct
import time
from collections.abc import Iterator
from typing import Any

import pytest

from tests.journeys.walking import button, fill_in_date, follow, heading, sign_out
from tests.support.serving import Site, served

pytestmark = pytest.mark.journey

PASSWORD = "three dragons under a bridge"
LIST = """School name,Welsh name,Phase,Headteacher,Headteacher email
Ysgol y Bryn,Ysgol y Bryn,Primary,Mrs Hughes,hughes@ysgol-y-bryn.example
Oakfield Primary School,Ysgol Gynradd Oakfield,Primary,Mr Reed,reed@oakfield.example
"""
HEADS = {"ysgol-y-bryn": "hughes@ysgol-y-bryn.example", "oakfield-primary-school": "reed@oakfield.example"}
POLICY = """A POLICY ON WHAT WE WRITE

1. WHOM IT IS FOR

1.1 Everyone who works at (insert school name) must follow this policy.

1.2 Staff should keep their own accounts apart from those of the school.

2. WHAT IS ASKED

2.1 Staff must ask a leader before they write for (insert school name).
"""


@pytest.fixture(scope="module")
def empty() -> Iterator[Site]:
    with served("serve") as site:
        yield site


def test_two_schools_publish_on_a_system_that_was_empty(empty: Site, phone: Any, looks_well: Any) -> None:
    the_first_officer_begins(phone, empty, looks_well)
    a_second_factor_is_set(phone, looks_well)
    the_schools_are_read_in(phone, empty, looks_well)
    the_model_is_published(phone, empty)
    for school, email in HEADS.items():
        sign_out(phone, empty)
        the_head_accepts(phone, empty, email, looks_well)
        the_checklist_is_worked_through(phone, empty, school, looks_well)
        the_school_publishes(phone, empty, school)
    assert phone.request.get(f"{empty.url}/begin/").status == 404


def the_first_officer_begins(page: Any, site: Site, looks_well: Any) -> None:
    page.goto(f"{site.url}/")
    assert heading(page) == "Begin with Parch"
    looks_well(page, "begin")
    for name, words in {
        "full_name": "Ms Price",
        "own_email": "price@bro-taf.example",
        "password": PASSWORD,
        "name_en": "Bro Taf Council",
        "name_cy": "Cyngor Bro Taf",
        "email": "schools@bro-taf.example",
    }.items():
        page.fill(f"input[name={name}]", words)
    button(page, "Begin")


def a_second_factor_is_set(page: Any, looks_well: Any) -> None:
    """Nothing opens before; the app on the telephone is our own arithmetic (RFC 6238)."""
    assert heading(page) == "Set up a second factor"
    looks_well(page, "second-factor")
    follow(page, "Set up an authenticator app")
    looks_well(page, "app")
    page.fill("input[name=code]", app_code(page.locator("code.parch-code").text_content()))
    button(page, "Switch it on")
    looks_well(page, "codes")


def app_code(secret: str) -> str:
    """The six digits that an authenticator app shows now."""
    letters = "".join(secret.split()).upper()
    key = base64.b32decode(letters + "=" * (-len(letters) % 8))
    mark = hmac.digest(key, struct.pack(">Q", int(time.time()) // 30), "sha1")
    at = mark[-1] & 15
    return f"{(int.from_bytes(mark[at : at + 4]) & 0x7FFFFFFF) % 1_000_000:06}"


def the_schools_are_read_in(page: Any, site: Site, looks_well: Any) -> None:
    page.goto(f"{site.url}/o/bro-taf-council/first-visit/")
    looks_well(page, "first-visit-council")
    page.goto(f"{site.url}/o/bro-taf-council/schools/from-a-list/")
    looks_well(page, "list")
    page.set_input_files("input[type=file]", {"name": "schools.csv", "mimeType": "text/csv", "buffer": LIST.encode()})
    button(page, "Read the list")
    looks_well(page, "list-read")
    assert "2 schools are ready" in page.inner_text("main")
    button(page, "Open these schools and invite")
    looks_well(page, "schools")


def the_model_is_published(page: Any, site: Site) -> None:
    page.goto(f"{site.url}/o/bro-taf-council/policies/give/")
    page.fill("textarea[name=text]", POLICY)
    button(page, "Read it")
    follow(page, "Title, owner, review date and languages")
    page.fill("input[name=title_en]", "A policy on what we write")
    page.fill("input[name=owner_name]", "Ms Price")
    fill_in_date(page, "review_on", 1, 9, 2029)
    button(page, "Save")
    follow(page, "Check and publish")
    button(page, "Publish version 1")
    assert "Version 1 is published" in page.inner_text("main")


def the_head_accepts(page: Any, site: Site, email: str, looks_well: Any) -> None:
    page.goto(invitation(site, email))
    looks_well(page, "invitation")
    page.locator("main input:not([type=hidden])").first.fill(email)
    button(page, "Go on")
    if heading(page) != "Set up a second factor":
        page.goto(f"{site.url}/")
    a_second_factor_is_set(page, looks_well)


def invitation(site: Site, email: str) -> str:
    """The link in the newest mail to that address; the worker sends it by itself."""
    until = time.monotonic() + 20
    while time.monotonic() < until:
        for mail in reversed(site.mails()):
            found = re.search(r"https?://\S+/l/\S+", mail)
            if email in mail and found:
                return found[0]
        time.sleep(0.2)
    raise AssertionError(f"No invitation to {email} among {len(site.mails())} mails.")


def the_checklist_is_worked_through(page: Any, site: Site, school: str, looks_well: Any) -> None:
    page.goto(f"{site.url}/o/{school}/first-visit/")
    looks_well(page, "first-visit-school")
    follow(page, "Look at your name and contacts, and confirm them")
    looks_well(page, "about")
    button(page, "I have looked: all of this is right")
    page.goto(f"{site.url}/o/{school}/first-visit/")
    assert page.locator("main").get_by_text("Done").count()


def the_school_publishes(page: Any, site: Site, school: str) -> None:
    page.goto(f"{site.url}/o/{school}/policy/take/")
    button(page, "Take it")
    page.goto(f"{site.url}/o/{school}/policy/fill-in/")
    button(page, "Save")
    page.goto(f"{site.url}/o/{school}/policy/publish/")
    button(page, "Publish it for everyone")
    public = page.request.get(f"{site.url}/schools/{school}/policy/").text()
    assert "A policy on what we write" in public
    assert "insert school name" not in public
