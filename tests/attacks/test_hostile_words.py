"""Words that mean harm are words: on the page, in what is looked for, in the PDF, in the Word file, in calendars."""

from __future__ import annotations

import io
import re
import zipfile
from xml.etree import ElementTree

import pytest
from icalendar import Calendar

from parch.domain.organisations.names import tidied
from parch.domain.policies.text import Words
from parch.kernel.reach import Acting, entered
from parch.organisations.models import Organisation
from tests.apps.policies.conftest import Cast
from tests.factories import policies as made
from tests.support.html import InsistingClient

pytestmark = pytest.mark.django_db

HOSTILE = (
    '"><script>alert(1)</script><img src=x onerror=alert(1)> {{ 7|add:7 }} {% now "Y" %} %(name)s {school} '
    '#read("/etc/passwd") $x^2$ @ref <label> ]]> &lt;b&gt; javascript:alert(1)'
    " \u202egnp.exe \ufffe\x0b\x07 \U0001f600"
)
BROKEN = "Pigeons\r\nATTENDEE:mailto:eve@elsewhere.example\rBEGIN:VALARM\u2028X-EVE:1"
ENGLISH = "/schools/ysgol-y-bryn/policy/"
CLAUSE = "1.3"


@pytest.fixture
def published(cast: Cast) -> None:
    """Hostile in every place where somebody types: the document, the title, own words, fill-ins, the name."""
    names = {"name_en": tidied(f"<i>{HOSTILE[:90]}"), "name_cy": tidied(BROKEN)}
    Organisation.objects.filter(pk=cast.bryn.pk).update(**names)
    cast.bryn.refresh_from_db()
    text = made.SMALL.replace("before a storm", f"before {HOSTILE}").replace("KEEPING", f"KEEPING {HOSTILE[:60]}")
    draft = made.draft(cast.council, cast.owen, text)
    described = made.describe(
        cast.council, draft, cast.owen, title=Words(f"{BROKEN} {HOSTILE}"[:200], BROKEN), owner_name=HOSTILE[:120]
    )
    version = made.publish_model(cast.council, described, cast.owen)
    made.take(cast.bryn, version, cast.hughes)
    made.amend(cast.bryn, cast.hughes, CLAUSE, Words(HOSTILE, BROKEN))
    made.answer_everything(cast.bryn, cast.hughes)
    made.publish(cast.bryn, cast.hughes)


@pytest.mark.parametrize("page", [ENGLISH, "/ysgolion/ysgol-y-bryn/polisi/", f"{ENGLISH}1/"])
@pytest.mark.parametrize("asked", ["", "script", '"><script>alert(1)</script>', "<", "&lt;", "\u0301", "(((", "\\"])
def test_no_page_runs_them(client: InsistingClient, published: None, page: str, asked: str) -> None:
    answer = client.get(page, {"q": asked} if asked else {})
    assert answer.status_code == 200
    shown = answer.content.decode()
    assert "<script>alert" not in shown
    assert "<img src=x" not in shown


def test_the_word_file_is_whole(client: InsistingClient, published: None) -> None:
    answer = client.get(f"{ENGLISH}1/policy.docx")
    assert answer.status_code == 200
    with zipfile.ZipFile(io.BytesIO(answer.content)) as folder:
        for name in folder.namelist():
            if name.endswith((".xml", ".rels")):
                ElementTree.fromstring(folder.read(name))
        text = "".join(ElementTree.fromstring(folder.read("word/document.xml")).itertext())
    assert '#read("/etc/passwd")' in text


def test_the_pdf_reads_no_file_of_ours(client: InsistingClient, published: None) -> None:
    answer = client.get(f"{ENGLISH}1/policy.pdf")
    assert answer.status_code == 200
    assert answer.content.startswith(b"%PDF")
    assert b"root:x:0" not in answer.content


@pytest.mark.parametrize("address", [f"{ENGLISH}review.ics", "/ysgolion/ysgol-y-bryn/polisi/adolygu.ics"])
def test_a_calendar_holds_one_event_and_nobody_else(client: InsistingClient, published: None, address: str) -> None:
    content = client.get(address).content
    assert not re.search(rb"(?m)^(ATTENDEE|BEGIN:VALARM|X-EVE)", content.replace(b"\r\n ", b""))
    assert not re.search(rb"\r(?!\n)", content), "a lone CR ends a line for some readers"
    (event,) = Calendar.from_ical(content).walk("VEVENT")
    assert "ATTENDEE" not in event


def test_an_unpublished_word_is_on_no_public_page(client: InsistingClient, published: None, cast: Cast) -> None:
    made.amend(cast.bryn, cast.hughes, CLAUSE, Words("A word nobody may read yet.", ""))
    for page in (ENGLISH, f"{ENGLISH}1/", "/ysgolion/ysgol-y-bryn/polisi/"):
        assert "nobody may read yet" not in client.get(page).content.decode()


def test_a_published_row_cannot_be_rewritten(published: None, cast: Cast) -> None:
    from django.db import DatabaseError, transaction

    from parch.policies.models import Publication

    with entered(Acting(cast.bryn.pk)):
        changes: list[dict[str, object]] = [{"number": 9}, {"digest": "0" * 64}, {"content": {}}]
        for change in changes:
            with pytest.raises(DatabaseError), transaction.atomic():
                Publication.objects.update(**change)
        with pytest.raises(DatabaseError), transaction.atomic():
            Publication.objects.all().delete()
