"""A school's own policy: given as a Word file, waited for, mended, checked, accepted, and taken out as it was given."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import pytest

from parch.domain.documents.paragraphs import Paragraph
from tests.journeys.walking import button, follow, heading, press, sign_in, sign_out, wait_until_read
from tests.support.serving import Site
from tests.support.writing.docx import docx_of

pytestmark = pytest.mark.journey
NEIGHBOUR = "reed@oakfield.example"
WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


@dataclass(frozen=True)
class Told:
    """The same walk in one language: the words on its buttons, and a policy with faults in it."""

    language: str
    email: str
    place: str
    policy: tuple[Paragraph, ...]
    title: str
    give: str
    read: str
    mend: str
    back: str
    check: str
    accept: str
    with_reason: str
    take_back: str
    save_words: str
    dealt: str
    reason: str


ENGLISH = Told(
    language="en",
    email="hughes@ysgol-y-bryn.example",
    place="ysgol-y-bryn",
    policy=(
        Paragraph("Pictures from school trips", level=0),
        Paragraph("On the bus", label="1", level=1),
        Paragraph("Staff must ask before they take a a picture of a learner.", label="1.1"),
        Paragraph("Questions go to http://trips.example/pictures before the day.", label="1.2"),
        Paragraph("Learners may keep their own pictures of the landscape.", label="1.3"),
    ),
    title="Pictures from school trips",
    give="Give Parch a document",
    read="Read it",
    mend="Mend the reading",
    back="Back to the health check",
    check="Health check",
    accept="Accept it as it is",
    with_reason="Accept it with this reason",
    take_back="Take this back",
    save_words="Save the words",
    dealt="dealt with",
    reason="The page moves to a secure address at half-term.",
)
WELSH = Told(
    language="cy",
    email="morgan@ysgol-fach.example",
    place="ysgol-fach",
    policy=(
        Paragraph("Lluniau o deithiau ysgol", level=0),
        Paragraph("Ar y bws", label="1", level=1),
        Paragraph("Rhaid i staff ofyn cyn tynnu tynnu llun o ddysgwr ar y daith.", label="1.1"),
        Paragraph("Mae’r ffurflen ar y dudalen http://teithiau.example/lluniau i bawb sydd yn dod.", label="1.2"),
        Paragraph("Caiff dysgwyr gadw eu lluniau eu hunain o’r olygfa.", label="1.3"),
    ),
    title="Lluniau o deithiau ysgol",
    give="Rhoi dogfen i Parch",
    read="Ei darllen",
    mend="Trwsio’r darlleniad",
    back="Yn ôl i’r archwiliad iechyd",
    check="Archwiliad iechyd",
    accept="Ei dderbyn fel y mae",
    with_reason="Ei dderbyn gyda’r rheswm hwn",
    take_back="Tynnu hyn yn ôl",
    save_words="Cadw’r geiriau",
    dealt="Wedi delio",
    reason="Mae’r dudalen yn symud i gyfeiriad diogel dros hanner tymor.",
)


@pytest.mark.parametrize("told", [ENGLISH, WELSH], ids=lambda told: told.language)
def test_a_clerks_work_from_the_word_file_to_the_accepted_fault(
    demonstration: Site, phone: Any, desk: Any, looks_well: Callable[..., None], told: Told
) -> None:
    page = phone if told.language == "cy" else desk
    sign_in(page, demonstration, told.email)
    page.context.add_cookies([{"name": "parch_language", "value": told.language, "url": demonstration.url}])
    given = docx_of(told.policy)
    its_policy_is_given_and_read(page, demonstration, told, given, looks_well)
    draft = page.url
    its_faults_are_found(page, told, looks_well)
    one_is_mended(page, told, looks_well)
    one_is_accepted_and_taken_back(page, told, looks_well)
    it_comes_out_as_it_went_in(page, draft, given)
    next_door_is_nothing(page, demonstration, draft)


def its_policy_is_given_and_read(
    page: Any, site: Site, told: Told, given: bytes, looks_well: Callable[..., None]
) -> None:
    page.goto(f"{site.url}/o/{told.place}/policy/")
    follow(page, told.give)
    looks_well(page, f"give-{told.language}")
    page.set_input_files("input[type=file]", {"name": "trips.docx", "mimeType": WORD, "buffer": given})
    button(page, told.read)
    looks_well(page, f"given-{told.language}")
    waiting = page.url
    page.goto(f"{site.url}/o/{told.place}/")  # leaves, and comes back
    page.goto(waiting)
    wait_until_read(page)
    assert heading(page) == told.title
    looks_well(page, f"draft-{told.language}")


def its_faults_are_found(page: Any, told: Told, looks_well: Callable[..., None]) -> None:
    follow(page, told.check)
    looks_well(page, f"check-{told.language}")
    quotes = page.locator(".parch-quote").all_inner_texts()
    assert any("http://" in quote for quote in quotes)
    assert page.locator(f".parch-quote[lang={told.language}]").count() == len(quotes)
    assert told.dealt in page.inner_text("main")


def one_is_mended(page: Any, told: Told, looks_well: Callable[..., None]) -> None:
    """The words that stand twice: from the list to the piece, mended there, and gone from the list."""
    before = page.locator(".parch-problem").count()
    twice = page.locator(".parch-problem", has_text="1.1").first
    with page.expect_navigation():
        twice.locator("a", has_text="1.1").first.click()
    looks_well(page, f"mend-{told.language}")
    field = page.locator(f"textarea[name={told.language}]")
    field.fill(field.input_value().replace("a a ", "a ").replace("tynnu tynnu", "tynnu"))
    assert page.get_by_role("link", name=told.back).count() == 1
    button(page, told.save_words)
    assert "/check/" in page.url
    assert page.locator(".parch-problem").count() == before - 1


def one_is_accepted_and_taken_back(page: Any, told: Told, looks_well: Callable[..., None]) -> None:
    def link() -> Any:
        return page.locator(".parch-problem", has_text="http://").first

    with page.expect_navigation():
        link().get_by_role("link", name=told.accept).click()
    press(page, f".parch-problem:has-text('http://') button:has-text(\"{told.with_reason}\")")
    looks_well(page, f"check-without-reason-{told.language}")
    assert page.locator(".govuk-error-summary a").count() == 1
    link().locator("textarea").fill(told.reason)
    press(page, f".parch-problem:has-text('http://') button:has-text(\"{told.with_reason}\")")
    assert told.reason in page.locator(".parch-problem--accepted").inner_text()
    looks_well(page, f"check-accepted-{told.language}")
    press(page, f'button:has-text("{told.take_back}")')
    assert page.locator(".parch-problem--accepted").count() == 0


def it_comes_out_as_it_went_in(page: Any, draft: str, given: bytes) -> None:
    page.goto(draft)
    there = page.locator("a[href$='/original/']").evaluate("link => link.href")
    answer = page.request.get(there)
    assert answer.body() == given
    assert answer.headers["content-disposition"] == 'attachment; filename="trips.docx"'
    assert answer.headers["x-content-type-options"] == "nosniff"


def next_door_is_nothing(page: Any, site: Site, draft: str) -> None:
    sign_out(page, site)
    sign_in(page, site, NEIGHBOUR)
    for address in (draft, f"{draft}check/", f"{draft}mend/"):
        assert page.request.get(address).status == 404, address
