"""What anyone may read: whole, in both languages, without a cookie, and kept by the reader until it changes."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from icalendar import Calendar

from parch.kernel.reach import Acting, entered
from parch.policies import actions
from tests.factories import policies as made
from tests.factories.policies import LATER

pytestmark = pytest.mark.django_db
ENGLISH, WELSH = "/schools/ysgol-y-bryn/policy/", "/ysgolion/ysgol-y-bryn/polisi/"


@pytest.fixture
def version(cast):
    return made.model(cast.council, cast.owen)


@pytest.fixture
def publication(cast, version):
    return made.published(cast.bryn, version, cast.hughes)


def words(answer) -> str:
    return answer.content.decode()


def test_a_stranger_reads_it_without_a_cookie(client, publication):
    answer = client.get(ENGLISH)
    assert answer.status_code == 200
    assert not answer.cookies
    assert "Staff of Ysgol y Bryn must keep the pigeons warm." in words(answer)
    assert 'id="1.1"' in words(answer)
    assert 'href="#1.1"' in words(answer)


def test_there_is_nothing_before_it_is_published(client, cast, version):
    made.take(cast.bryn, version, cast.hughes)
    for page in (ENGLISH, WELSH, f"{ENGLISH}1/", f"{ENGLISH}1/policy.pdf", f"{ENGLISH}review.ics"):
        assert client.get(page).status_code == 404, page
    assert client.get("/schools/nobody/policy/").status_code == 404


def test_where_welsh_is_missing_the_page_says_so_and_marks_the_language(client, publication):
    page = words(client.get(WELSH))
    assert '<html class="govuk-template" lang="cy">' in page
    assert "Nid yw’r polisi hwn wedi’i gyfieithu i’r Gymraeg eto" in page
    assert '<p class="parch-clause parch-clause--clause parch-clause--numbered" id="1.1" lang="en">' in page
    assert "Polisi colomennod" in page


def test_each_language_leads_to_the_other(client, publication):
    assert f'href="{WELSH}"' in words(client.get(ENGLISH))
    assert f'href="{ENGLISH}"' in words(client.get(WELSH))


def test_searching_highlights_and_lists_what_was_found_minding_no_accents(client, publication):
    page = words(client.get(ENGLISH, {"q": "PIGÊONS"}))
    assert "<mark>pigeons</mark>" in page
    assert "2 places with" in page
    assert "0 places with" in words(client.get(ENGLISH, {"q": "walrus"}))


def test_pointers_lead_to_the_place_they_name(client, publication):
    assert '(see section <a class="govuk-link" href="#2">2</a>)' in words(client.get(ENGLISH))


def test_a_page_that_has_not_changed_is_not_sent_again(client, publication):
    first = client.get(ENGLISH)
    again = client.get(ENGLISH, headers={"If-None-Match": first.headers["ETag"]})
    assert (again.status_code, again.content) == (304, b"")
    assert client.get(WELSH, headers={"If-None-Match": first.headers["ETag"]}).status_code == 200
    assert "public" in first.headers["Cache-Control"]


def test_what_a_signed_in_person_sees_is_kept_by_nobody(cast, sign_in, publication):
    answer = sign_in(cast.hughes).get(ENGLISH)
    assert "no-store" in answer.headers["Cache-Control"]
    assert "ETag" not in answer.headers


def test_earlier_publications_stay_at_their_number(client, cast, publication):
    made.amend(cast.bryn, cast.hughes, "1.3", made.Words("The loft opens at one."), at=LATER)
    made.publish(cast.bryn, cast.hughes, at=LATER)
    assert "opens at one" in words(client.get(ENGLISH))
    earlier = words(client.get(f"{ENGLISH}1/"))
    assert "opens at noon" in earlier
    assert "The school has published a newer version since." in earlier
    assert client.get(f"{ENGLISH}3/").status_code == 404


@pytest.mark.parametrize(("form", "magic"), [("pdf", b"%PDF-"), ("docx", b"PK\x03\x04")])
def test_a_file_is_there_before_the_worker_comes_to_it_and_the_same_after(client, cast, publication, form, magic):
    address = f"{ENGLISH}1/policy.{form}"
    on_demand = client.get(address)
    assert on_demand.content.startswith(magic)
    with entered(Acting(cast.bryn.pk)):
        actions.keep_rendering(publication, language="en", form=form, at=LATER)
    assert client.get(address).content == on_demand.content
    assert client.get(f"{ENGLISH}1/policy.exe").status_code == 404


def test_the_review_is_an_event_whose_name_never_changes(client, cast, publication):
    answer = client.get(f"{ENGLISH}review.ics")
    assert answer.headers["Content-Type"].startswith("text/calendar")
    (event,) = Calendar.from_ical(answer.content).walk("VEVENT")
    assert event["UID"] == f"policy-review-{cast.bryn.pk}@parch"
    assert event.decoded("DTSTART") == date(2027, 8, 31)
    assert "review the policy" in event["SUMMARY"]
    assert "adolygu" in event["SUMMARY"]
    assert "METHOD" not in Calendar.from_ical(answer.content)
    assert event.decoded("DTSTAMP") == datetime(2026, 9, 4, 12, tzinfo=UTC)


def test_a_search_for_anything_at_all_is_answered(client, publication):
    for asked in ("%", "'; --", "<", "ŵ" * 500, "a b c d e f", "\ud83d"):
        assert client.get(ENGLISH, {"q": asked.encode("utf-8", "replace")}).status_code == 200, asked


def test_the_number_of_questions_does_not_grow_with_publications(client, cast, publication):
    def asked() -> int:
        with CaptureQueriesContext(connection) as queries:
            client.get(ENGLISH)
        return len(queries)

    before = asked()
    for count in range(3):
        made.amend(cast.bryn, cast.hughes, "1.3", made.Words(f"The loft opens at {count}."), at=LATER)
        made.publish(cast.bryn, cast.hughes, at=datetime(2026, 10, 1 + count, tzinfo=UTC))
    assert asked() == before <= 8
