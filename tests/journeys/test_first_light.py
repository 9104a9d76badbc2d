"""First light: the real policy, from the council's officer to a stranger's phone."""

from __future__ import annotations

import io
from typing import Any

import pytest
from docx import Document
from pypdf import PdfReader

from tests.journeys.walking import (
    button,
    fill_in_date,
    follow,
    heading,
    press,
    sign_in,
    sign_out,
    wait_until_read,
)
from tests.support.serving import Site
from tests.support.source import SOURCE

pytestmark = pytest.mark.journey

OFFICER, HEAD, NEIGHBOUR = "price@bro-taf.example", "hughes@ysgol-y-bryn.example", "reed@oakfield.example"
BRYN = ["policy/", "policy/take/", "policy/fill-in/", "policy/own-words/", "policy/preview/", "policy/publish/"]
OWN_WORDS = "Teachers of Ysgol y Bryn ask Mrs Hughes first."


def test_the_real_policy_reaches_a_stranger(demonstration: Site, phone: Any, looks_well: Any) -> None:
    sign_in(phone, demonstration, OFFICER)
    looks_well(phone, "front-council")
    the_council_gives_the_document(phone, demonstration, looks_well)
    the_council_mends_the_reading(phone, looks_well)
    the_council_says_what_it_is(phone, looks_well)
    the_council_leaves_choices_to_schools(phone, looks_well)
    the_council_publishes(phone, looks_well)
    sign_out(phone, demonstration)
    sign_in(phone, demonstration, HEAD)
    looks_well(phone, "front-school")
    the_school_takes_the_model(phone, demonstration, looks_well)
    the_school_fills_it_in(phone, demonstration, looks_well)
    the_school_publishes(phone, demonstration, looks_well)
    sign_out(phone, demonstration)
    a_stranger_reads_it(phone, demonstration, looks_well)
    next_door_is_nothing(phone, demonstration)


def the_council_gives_the_document(page: Any, site: Site, looks_well: Any) -> None:
    page.goto(f"{site.url}/o/bro-taf-council/policies/")
    looks_well(page, "models-empty")
    follow(page, "Give Parch a document")
    looks_well(page, "give")
    page.set_input_files("input[type=file]", SOURCE)
    button(page, "Read it")
    wait_until_read(page)
    looks_well(page, "draft")


def the_council_mends_the_reading(page: Any, looks_well: Any) -> None:
    follow(page, "Mend the reading")
    looks_well(page, "mend")
    page.locator(".parch-mend__facts a").first.click()
    page.wait_for_selector(".parch-panel")
    looks_well(page, "mend-open")
    page.select_option("select[name=kind]", "paragraph")
    button(page, "Save what it is")
    button(page, "Undo it")
    follow(page, "Go to the next one")
    before = page.locator(".parch-doubts summary").inner_text()
    button(page, "It is right as it is")
    assert page.locator(".parch-doubts summary").inner_text() != before
    follow(page, "Back to the draft")


def the_council_says_what_it_is(page: Any, looks_well: Any) -> None:
    follow(page, "Title, owner, review date and languages")
    looks_well(page, "details")
    page.fill("input[name=title_en]", "Social media policy")
    page.fill("input[name=title_cy]", "Polisi cyfryngau cymdeithasol")
    page.fill("input[name=owner_name]", "Ms Price")
    fill_in_date(page, "review_on", 1, 9, 2029)
    page.check("input[name=languages][value='en,cy']")
    button(page, "Save")
    assert heading(page) == "Social media policy"


def the_council_leaves_choices_to_schools(page: Any, looks_well: Any) -> None:
    """The fourth clause, and every clause that asks a school to choose, is the school's own to word."""
    follow(page, "What schools may amend")
    looks_well(page, "amendable")
    page.check("input[name=amendable][value='1.4']")
    button(page, "Save this section")
    for sheet in page.locator(".parch-sheets a").evaluate_all("links => links.map(link => link.href)"):
        page.goto(sheet)
        asking = page.locator(".govuk-checkboxes__item:has(.parch-tag) input")
        for place in range(asking.count()):
            asking.nth(place).check()
        if asking.count():
            button(page, "Save this section")
    follow(page, "Back to the draft")
    follow(page, "Read it as schools will")
    looks_well(page, "model-preview")
    page.go_back()


def the_council_publishes(page: Any, looks_well: Any) -> None:
    follow(page, "Check and publish")
    looks_well(page, "publish-model")
    button(page, "Publish version 1")
    assert "Version 1 is published" in page.inner_text("main")
    looks_well(page, "models")


def the_school_takes_the_model(page: Any, site: Site, looks_well: Any) -> None:
    page.goto(f"{site.url}/o/ysgol-y-bryn/policy/")
    looks_well(page, "policy-offered")
    follow(page, "Look at it")
    looks_well(page, "take")
    button(page, "Take it")
    looks_well(page, "policy-taken")


def the_school_fills_it_in(page: Any, site: Site, looks_well: Any) -> None:
    """The school's name is known already and agreed to once; every other blank is answered once."""
    follow(page, "Fill in what is yours")
    looks_well(page, "fill-in")
    assert "Ysgol y Bryn" in page.locator(".parch-question input[name$='-en']").evaluate_all(
        "all => all.map(one => one.value)"
    )
    choices = page.locator(".parch-question a[href*='clause=']").evaluate_all("links => links.map(link => link.href)")
    answer_every_question(page)
    button(page, "Save")
    page.goto(f"{site.url}/o/ysgol-y-bryn/policy/own-words/")
    looks_well(page, "own-words")
    fourth = page.locator("a[href$='clause=1.4']").evaluate("link => link.href")
    for clause in dict.fromkeys([*choices, fourth]):
        page.goto(clause)
        page.fill("textarea[name=en]", OWN_WORDS)
        page.fill("textarea[name=cy]", OWN_WORDS)
        button(page, "Save")
    looks_well(page, "own-words-written")


def answer_every_question(page: Any) -> None:
    """Words where words are asked for, else the first way there is."""
    for question in page.locator(".parch-question").all():
        ways = question.locator("input[type=radio]")
        if ways.count():
            ways.first.check()
        for field in question.locator("input[type=text], textarea").all():
            if field.is_visible() and not field.input_value():
                field.fill("Mrs Hughes")


def the_school_publishes(page: Any, site: Site, looks_well: Any) -> None:
    page.goto(f"{site.url}/o/ysgol-y-bryn/policy/")
    looks_well(page, "policy-ready")
    follow(page, "Read it before it is published")
    looks_well(page, "preview")
    page.goto(f"{site.url}/o/ysgol-y-bryn/policy/publish/")
    looks_well(page, "publish")
    button(page, "Publish it for everyone")
    assert "The policy is published" in page.inner_text("main")
    looks_well(page, "policy-published")


def a_stranger_reads_it(page: Any, site: Site, looks_well: Any) -> None:
    page.goto(f"{site.url}/schools/ysgol-y-bryn/policy/")
    assert heading(page) == "Social media policy"
    assert not page.context.cookies()
    looks_well(page, "public-en")
    page.locator("a.parch-clause__number", has_text="6.13").first.click()
    assert page.locator(":target").is_visible()
    page.fill("input[name=q]", "headteacher")
    press(page, "form:has(input[name=q]) button")
    assert page.locator(".parch-found li").count() > 1
    looks_well(page, "public-found")
    page.goto(f"{site.url}/ysgolion/ysgol-y-bryn/polisi/")
    assert page.locator("html").get_attribute("lang") == "cy"
    assert heading(page) == "Polisi cyfryngau cymdeithasol"
    looks_well(page, "public-cy")
    it_can_be_taken_away(page, site)


def it_can_be_taken_away(page: Any, site: Site) -> None:
    there = f"{site.url}/schools/ysgol-y-bryn/policy"
    pdf = PdfReader(io.BytesIO(page.request.get(f"{there}/1/policy.pdf").body()))
    assert pdf.metadata is not None
    assert pdf.metadata.title == "Social media policy"
    assert "6.13" in "".join(leaf.extract_text() for leaf in pdf.pages)
    word = Document(io.BytesIO(page.request.get(f"{there}/1/policy.docx").body()))
    assert OWN_WORDS in "\n".join(paragraph.text for paragraph in word.paragraphs)
    calendar = page.request.get(f"{there}/review.ics").text()
    assert "BEGIN:VEVENT" in calendar
    assert "20290901" in calendar


def next_door_is_nothing(page: Any, site: Site) -> None:
    sign_in(page, site, NEIGHBOUR)
    for address in ("", "people/", "history/", *BRYN):
        assert page.request.get(f"{site.url}/o/ysgol-y-bryn/{address}").status == 404, address
    assert page.request.get(f"{site.url}/o/oakfield-primary-school/policy/").ok
