"""The pages of the council and the school: what each shows, whom it refuses, and that no typed word is lost."""

from __future__ import annotations

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test.utils import CaptureQueriesContext

from parch.domain.policies import drafting, mending
from parch.kernel.reach import Acting, entered
from parch.policies.models import Draft, Original, SchoolPolicy
from tests.factories import policies as made
from tests.factories.policies import SMALL

pytestmark = pytest.mark.django_db
COUNCIL, BRYN = "/o/bro-taf/policies/", "/o/ysgol-y-bryn/policy/"


@pytest.fixture
def draft(cast):
    return made.describe(cast.council, made.draft(cast.council, cast.owen), cast.owen)


@pytest.fixture
def owen(cast, sign_in):
    return sign_in(cast.owen)


@pytest.fixture
def hughes(cast, sign_in):
    return sign_in(cast.hughes)


@pytest.fixture
def taken(cast):
    made.take(cast.bryn, made.model(cast.council, cast.owen), cast.hughes)


def mark(cast, draft, item):
    with entered(Acting(cast.council.pk)):
        return mending.mark_of(drafting.load(Draft.objects.get(pk=draft.pk).state), item)


def pages_of(draft) -> list[str]:
    own = [
        "",
        "mend/",
        "mend/?item=2.1",
        "details/",
        "amendable/",
        "preview/",
        "preview/?in=cy",
        "history/",
        "check/",
        "publish/",
    ]
    return [COUNCIL, f"{COUNCIL}give/", *(f"{COUNCIL}{draft.pk}/{page}" for page in own)]


SCHOOL_PAGES = [
    BRYN,
    *(f"{BRYN}{page}" for page in ("fill-in/", "own-words/", "own-words/clause/?clause=1.3", "preview/", "publish/")),
]


@pytest.mark.parametrize("language", ["en", "cy"])
def test_every_page_of_the_council_is_valid_in_both_languages(owen, draft, language):
    owen.cookies["parch_language"] = language
    for page in pages_of(draft):
        assert owen.get(page).status_code == 200, page


@pytest.mark.parametrize("language", ["en", "cy"])
def test_every_page_of_the_school_is_valid_in_both_languages(hughes, taken, language):
    hughes.cookies["parch_language"] = language
    for page in SCHOOL_PAGES:
        assert hughes.get(page).status_code == 200, page


def test_next_door_finds_nothing(cast, sign_in, draft, taken):
    reed = sign_in(cast.reed)
    for page in [*pages_of(draft), *SCHOOL_PAGES]:
        assert reed.get(page).status_code == 404, page


def test_the_council_finds_nothing_of_a_schools_draft(owen, taken):
    for page in SCHOOL_PAGES:
        assert owen.get(page).status_code == 404, page


def test_another_councils_draft_is_404_under_ones_own_address(cast, sign_in, draft):
    from parch.domain.organisations.roles import Role
    from tests.factories.organisations import council, member

    other = council("dyffryn", "Dyffryn Council", "Cyngor Dyffryn")
    stranger = sign_in(member(other, Role.POLICY_OWNER, name="Mr Rees"))
    assert stranger.get(f"/o/dyffryn/policies/{draft.pk}/").status_code == 404
    assert stranger.get(f"/o/dyffryn/policies/{draft.pk}/mend/").status_code == 404
    assert stranger.post(f"/o/dyffryn/policies/{draft.pk}/undo/", {"number": "1"}).status_code == 404
    assert stranger.post(f"/o/dyffryn/policies/{draft.pk}/mend/join/", {"about": "1.2"}).status_code == 404


def test_a_stranger_and_a_teacher_read_no_draft(cast, sign_in, client, taken):
    assert client.get(f"{BRYN}fill-in/").status_code == 302
    answer = sign_in(cast.jones).get(f"{BRYN}preview/")
    assert answer.status_code == 403
    assert "can prepare the policy" in answer.content.decode()


def test_the_auditor_looks_on_without_a_single_form_to_mend(cast, sign_in, draft):
    page = sign_in(cast.lewis).get(f"{COUNCIL}{draft.pk}/mend/?item=2.1").content.decode()
    assert "Save the words" not in page
    assert sign_in(cast.lewis).post(f"{COUNCIL}{draft.pk}/mend/join/", {"about": "1.2"}).status_code == 403


def test_a_file_is_read_and_leads_to_its_draft(owen):
    answer = owen.post(f"{COUNCIL}give/", {"file": SimpleUploadedFile("policy.docx", SMALL.encode())}, follow=True)
    assert "Your document waits to be read" in answer.content.decode()
    made.work_off()
    assert "Mend the reading" in owen.get(answer.redirect_chain[-1][0], follow=True).content.decode()


def test_a_picture_is_refused_in_a_sentence_and_nothing_is_kept(cast, owen):
    picture = SimpleUploadedFile("policy.txt", b"\x89PNG\r\n\x1a\n0000")
    page = owen.post(f"{COUNCIL}give/", {"file": picture}).content.decode()
    assert "This is a picture" in page
    with entered(Acting(cast.council.pk)):
        assert not Original.objects.exists()


def test_a_file_too_large_to_be_taken_in_is_named_as_that(owen):
    page = owen.post(f"{COUNCIL}give/", {"file": SimpleUploadedFile("policy.txt", b"coo " * 7_000_000)})
    assert "larger than 25 MB" in page.content.decode()


@pytest.mark.parametrize(
    ("given", "says"),
    [
        ({}, "Choose a file, or paste"),
        ({"text": " \n "}, "Choose a file, or paste"),
        ({"text": "x" * 2_200_000}, "longer than any"),
    ],
)
def test_what_was_not_given_is_asked_for(owen, given, says):
    assert says in owen.post(f"{COUNCIL}give/", given).content.decode()


def test_hostile_words_are_only_words_everywhere(cast, owen, hughes, sign_in):
    hostile = SMALL.replace("They may name them.", "<script>alert(1)</script> & <b>bold</b> {{ user }}")
    version = made.model(cast.council, cast.owen, hostile)
    made.published(cast.bryn, version, cast.hughes)
    pages = [owen.get(page) for page in pages_of(version.draft)] + [hughes.get(page) for page in SCHOOL_PAGES[:-1]]
    public = [owen.get("/schools/ysgol-y-bryn/policy/"), owen.get("/schools/ysgol-y-bryn/policy/?q=<script>")]
    for page in [*pages, *public]:
        assert b"<script>alert" not in page.content
        assert b"<b>bold" not in page.content
    assert b"&lt;script&gt;alert(1)" in public[0].content


def test_the_reading_stands_beside_the_original_as_it_was_broken_into_lines(owen, draft):
    page = owen.get(f"{COUNCIL}{draft.pk}/mend/?at=1.2").content.decode()
    assert "1.2\nVisitors to insert school name must not feed them" in page
    assert '<span class="parch-blank">insert school name</span>' in page


def test_each_mend_is_one_post_and_comes_back_to_its_place(cast, owen, draft):
    def post(what, item, **said):
        said = {"about": item, "mark": mark(cast, draft, item), **said}
        return owen.post(f"{COUNCIL}{draft.pk}/mend/{what}/", said)

    answer = post("words", "1.1", en="Staff sing.", cy="Mae staff yn canu.")
    assert answer.headers["Location"].endswith("mend/?at=1.1#1.1")
    assert post("split", "1.2", split="0").status_code == 200
    at = "Visitors to insert school name must not feed them (see section 2).".index("must")
    assert post("split", "1.2", split=str(at)).status_code == 302
    assert (
        post("describe", "1.1", kind="paragraph", number="1.1", parent="1", strength="may", use="").status_code == 302
    )
    assert post("join", "1.2").status_code == 302
    assert post("outdent", "1.3").status_code == 302
    page = owen.get(f"{COUNCIL}{draft.pk}/mend/?at=1.1").content.decode()
    assert "Mae staff yn canu." in page
    assert "Last mend: Moved a piece out" in page
    history = owen.get(f"{COUNCIL}{draft.pk}/history/").content.decode()
    assert "Split a piece in two (1.2)" in history


def test_undo_takes_back_the_last_mend_and_says_when_it_is_no_longer_the_last(cast, owen, draft):
    said = {"about": "1.1", "mark": mark(cast, draft, "1.1"), "en": "Staff sing.", "cy": ""}
    owen.post(f"{COUNCIL}{draft.pk}/mend/words/", said)
    number = revision_of(cast, draft)
    owen.post(f"{COUNCIL}{draft.pk}/undo/", {"number": number, "about": "1.1"})
    assert "keep the pigeons warm" in owen.get(f"{COUNCIL}{draft.pk}/mend/?at=1.1").content.decode()
    page = owen.post(f"{COUNCIL}{draft.pk}/undo/", {"number": number, "about": "1.1"}, follow=True).content.decode()
    assert "nothing left to undo" in page


def revision_of(cast, draft) -> int:
    with entered(Acting(cast.council.pk)):
        return Draft.objects.get(pk=draft.pk).revision


def test_whoever_was_slower_keeps_every_word_they_typed(cast, owen, draft):
    seen = mark(cast, draft, "1.1")
    owen.post(f"{COUNCIL}{draft.pk}/mend/words/", {"about": "1.1", "mark": seen, "en": "Staff sing.", "cy": ""})
    answer = owen.post(
        f"{COUNCIL}{draft.pk}/mend/words/", {"about": "1.1", "mark": seen, "en": "Staff hum loudly.", "cy": "Hymian."}
    )
    page = answer.content.decode()
    assert answer.status_code == 409
    assert "Ms Owen changed this while you were writing." in page
    assert "Staff sing." in page
    assert "Staff hum loudly." in page
    assert "Hymian." in page


def test_words_typed_for_a_piece_that_is_gone_are_shown(cast, owen, draft):
    seen = mark(cast, draft, "1.2")
    owen.post(f"{COUNCIL}{draft.pk}/mend/join/", {"about": "1.2", "mark": seen})
    answer = owen.post(
        f"{COUNCIL}{draft.pk}/mend/words/", {"about": "1.2", "mark": seen, "en": "My long sentence.", "cy": ""}
    )
    assert answer.status_code == 409
    assert "My long sentence." in answer.content.decode()


def test_details_and_answers_and_own_words_are_never_overwritten_unseen(cast, owen, hughes, draft, taken):
    answer = owen.post(f"{COUNCIL}{draft.pk}/details/", {"mark": "old", "title_en": "My title", "languages": "en"})
    assert (answer.status_code, "My title" in answer.content.decode()) == (409, True)
    answer = hughes.post(f"{BRYN}fill-in/", {"mark": "old", "q0-en": "My school"})
    assert (answer.status_code, "My school" in answer.content.decode()) == (409, True)
    answer = hughes.post(f"{BRYN}own-words/clause/?clause=1.3", {"mark": "old", "en": "My loft"})
    assert (answer.status_code, "My loft" in answer.content.decode()) == (409, True)


def test_what_schools_may_amend_is_ticked_by_section(cast, owen, draft):
    owen.post(f"{COUNCIL}{draft.pk}/amendable/?at=1", {"amendable": ["1.1"]})
    with entered(Acting(cast.council.pk)):
        working = drafting.load(Draft.objects.get(pk=draft.pk).state)
    left = {item.id for item, note in zip(working.document.items, working.notes, strict=True) if note.amendable}
    assert left == {"1.1", "2.2"}


def test_the_name_of_the_school_is_offered_and_asked_once(hughes, taken):
    page = hughes.get(f"{BRYN}fill-in/").content.decode()
    assert page.count('value="Ysgol y Bryn"') == 1
    assert "Used 2 times:" in page


def test_filling_in_amending_and_publishing_by_hand(cast, hughes, taken):
    from parch.policies.marks import mark_of

    hughes.post(
        f"{BRYN}fill-in/", {"mark": mark_of({}), "q0-en": "Ysgol y Bryn", "q1-how": "left-out", "q3-how": "by-hand"}
    )
    page = hughes.get(BRYN).content.decode()
    assert "1 place in the policy still waits for you." in page
    hughes.post(f"{BRYN}own-words/clause/?clause=2.2", {"mark": mark_of(None), "en": "The parent signs.", "cy": ""})
    with entered(Acting(cast.bryn.pk)):
        revision = SchoolPolicy.objects.get().revision
    answer = hughes.post(f"{BRYN}publish/", {"revision": revision}, follow=True)
    assert "Anyone can read it now." in answer.content.decode()


def test_publishing_asks_to_confirm_who_one_is(cast, draft, client):
    client.force_login(cast.owen.user, backend="allauth.account.auth_backends.AuthenticationBackend")
    answer = client.get(f"{COUNCIL}{draft.pk}/publish/")
    assert answer.status_code == 302
    assert "confirm" in answer.headers["Location"] or "reauthenticate" in answer.headers["Location"]


def test_the_number_of_questions_to_the_database_does_not_grow_with_the_policy(cast, owen, hughes):
    def asked(client, page):
        with CaptureQueriesContext(connection) as queries:
            assert client.get(page).status_code == 200
        return len(queries)

    small = made.draft(cast.council, cast.owen)
    large = made.draft(
        cast.council, cast.owen, SMALL + "".join(f"3.{n}\nStaff must count to {n}.\n" for n in range(1, 90))
    )
    for page in ("", "mend/", "preview/", "amendable/"):
        assert asked(owen, f"{COUNCIL}{small.pk}/{page}") == asked(owen, f"{COUNCIL}{large.pk}/{page}") <= 25
    made.take(cast.bryn, made.model(cast.council, cast.owen), cast.hughes)
    before = asked(hughes, f"{BRYN}fill-in/")
    made.answer_everything(cast.bryn, cast.hughes)
    assert asked(hughes, f"{BRYN}fill-in/") == before <= 25
