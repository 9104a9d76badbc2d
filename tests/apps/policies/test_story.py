"""The real document's whole way: read, mended, made the model, taken, filled in, published, read in every form."""

from __future__ import annotations

import io
import re
import time

import docx
import pytest
from pypdf import PdfReader

from parch.domain.policies import drafting, mending
from parch.domain.policies.text import Words
from parch.kernel.reach import Acting, entered
from parch.policies import actions
from parch.policies.models import Draft, SchoolPolicy
from tests.factories import policies as made
from tests.factories.policies import LATER, NOON
from tests.support.source import source_bytes

pytestmark = pytest.mark.django_db
TITLE = Words("Social media policy", "Polisi cyfryngau cymdeithasol")


@pytest.fixture
def draft(cast):
    """The document, its doubts looked at one by one, one clause given its Welsh."""
    draft = made.draft(cast.council, cast.owen, source_bytes())
    for ask in drafting.load(draft.state).document.asks:
        _mend(cast, draft, ask.id, lambda working, ask=ask: mending.settle(working, ask.id, ask.about))
    own = drafting.load(draft.state).document.item("6.1").text
    _mend(
        cast,
        draft,
        "6.1",
        lambda working: mending.reword(working, "6.1", own=own, other="Rhaid i (rhowch enw’r ysgol) ofalu."),
    )
    return made.describe(cast.council, draft, cast.owen, title=TITLE)


def _mend(cast, draft, item, change):
    with entered(Acting(cast.council.pk)):
        working = drafting.load(Draft.objects.get(pk=draft.pk).state)
        actions.mend(
            cast.council, draft.pk, what="settle", about=item, mark=mending.mark_of(working, item), change=change,
            by=cast.owen.actor, at=NOON,
        )  # fmt: skip


def test_every_clause_of_the_real_document_reaches_the_page_the_pdf_and_the_word_file(cast, client, draft):
    assert draft.unsure == 0
    version = made.publish_model(cast.council, draft, cast.owen)
    published = made.published(cast.bryn, version, cast.hughes, at=LATER)
    clauses = [clause["words"]["en"] for clause in published.content["clauses"] if clause["words"]["en"]]
    assert len(clauses) > 300
    assert not re.search(r"insert school name|NOTE:", " ".join(clauses), re.IGNORECASE)

    page = client.get("/schools/ysgol-y-bryn/policy/")
    pdf = client.get("/schools/ysgol-y-bryn/policy/1/policy.pdf").content
    word = client.get("/schools/ysgol-y-bryn/policy/1/policy.docx").content
    forms = {
        "page": re.sub(r"<[^>]+>", "", page.content.decode())
        .replace("&#x27;", "'")
        .replace("&quot;", '"')
        .replace("&amp;", "&"),
        "pdf": "".join(sheet.extract_text() for sheet in PdfReader(io.BytesIO(pdf)).pages),
        "word": "".join(part.text for part in docx.Document(io.BytesIO(word)).element.body.iter() if part.text),
    }
    for form, text in forms.items():
        bare = letters(text)
        assert [words for words in clauses if letters(words) not in bare and not across_pages(words, bare)] == [], form

    assert page.content.decode().count('id="6.13"') == 1
    assert len(page.content) < 150_000


def letters(text: str) -> str:
    """Only what a font cannot change: letters and digits, without ligatures or line breaks."""
    return re.sub(r"[^a-z0-9]", "", text.replace("ﬁ", "fi").replace("ﬂ", "fl").replace("ﬀ", "ff").casefold())


def across_pages(words: str, bare: str) -> bool:
    """Whether both halves are there: a footer of the PDF may stand between them."""
    bare_words = letters(words)
    return any(bare_words[:cut] in bare and bare_words[cut:] in bare for cut in range(1, len(bare_words)))


def test_the_welsh_of_one_clause_is_read_in_welsh_and_the_rest_is_said_to_be_missing(cast, client, draft):
    made.published(cast.bryn, made.publish_model(cast.council, draft, cast.owen), cast.hughes)
    page = client.get("/ysgolion/ysgol-y-bryn/polisi/").content.decode()
    assert "Rhaid i Ysgol y Bryn ofalu." in page
    assert "rhan o’r polisi hwn wedi’u cyfieithu i’r Gymraeg eto" in page


def test_the_pages_of_the_real_document_are_quick(cast, client, draft, sign_in):
    """A coarse floor for every machine; the figures are in `bench/`."""
    version = made.publish_model(cast.council, draft, cast.owen)
    made.published(cast.bryn, version, cast.hughes)
    owen, hughes = sign_in(cast.owen), sign_in(cast.hughes)
    for who, page in (
        (client, "/schools/ysgol-y-bryn/policy/"),
        (owen, f"/o/bro-taf/policies/{draft.pk}/mend/?at=A4"),
        (owen, f"/o/bro-taf/policies/{draft.pk}/"),
        (hughes, "/o/ysgol-y-bryn/policy/"),
        (hughes, "/o/ysgol-y-bryn/policy/fill-in/"),
    ):
        super_get = who.get
        super_get(page)
        began = time.perf_counter()
        super_get(page)
        assert time.perf_counter() - began < 2, page


def test_nothing_the_council_mended_is_lost_between_its_draft_and_the_school(cast, draft):
    made.published(cast.bryn, made.publish_model(cast.council, draft, cast.owen), cast.hughes)
    with entered(Acting(cast.bryn.pk)):
        policy = SchoolPolicy.objects.get()
        assert [clause["id"] for clause in policy.base["clauses"]] == [
            item.id for item in drafting.load(draft.state).document.items if item.role not in drafting.HOUSEHOLD
        ]
