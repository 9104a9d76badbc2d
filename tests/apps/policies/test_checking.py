"""The health check of a draft: mended, accepted with a reason, taken back, and kept between two looks."""

from __future__ import annotations

import re
from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from parch.audit.models import Entry
from parch.domain.documents.sniffing import LONGEST
from parch.domain.policies import drafting, mending
from parch.kernel.decisions import Refused
from parch.kernel.reach import Acting, entered
from parch.policies import actions, checking
from parch.policies.models import LONGEST_REASON, Acceptance, Check, Draft
from tests.factories import policies as made
from tests.factories.policies import LATER, NOON, SMALL

pytestmark = pytest.mark.django_db
COUNCIL = "/o/bro-taf/policies/"
FAULTY = f"""{SMALL}
3
ASKING
3.1
Ask the loft at http://pigeons.example/loft before you come.
3.2
Read http://doves.example/news each week.
3.3
Mae’r drws ar gau i bawb sydd yn dod gyda’r nos, ac mae mwy am hynny yn http://colomen.example/drws bob dydd.
"""
PIGEONS = "http://pigeons.example/loft"


@pytest.fixture
def draft(cast):
    return made.draft(cast.council, cast.owen, FAULTY)


@pytest.fixture
def owen(cast, sign_in):
    return sign_in(cast.owen)


def found(cast, draft, *, at=NOON):
    with entered(Acting(cast.council.pk)):
        return checking.load(actions.check_of(Draft.objects.get(pk=draft.pk), at=at).problems)


def about(problems, words):
    return next(one for one in problems if any(words in quote for quote, _ in one.quotes))


def accept(cast, draft, key, *, reason="The loft has no other address.", by=None):
    with entered(Acting(cast.council.pk)):
        return actions.accept(
            cast.council, draft.pk, key=key, reason=reason, by=(by or cast.owen).actor, at=timezone.now()
        )


def reword(cast, draft, item, words):
    with entered(Acting(cast.council.pk)):
        working = drafting.load(Draft.objects.get(pk=draft.pk).state)
        return actions.mend(
            cast.council, draft.pk, what="words", about=item, mark=mending.mark_of(working, item),
            change=lambda now: mending.reword(now, item, own=words, other=""), by=cast.owen.actor, at=LATER,
        )  # fmt: skip


def page_of(client, draft, query=""):
    return client.get(f"{COUNCIL}{draft.pk}/check/{query}").content.decode()


def test_each_problem_says_what_where_why_and_what_to_do_in_the_language_of_its_words(cast, owen, draft):
    page = page_of(owen, draft)
    assert f'<blockquote class="parch-quote" lang="en">{PIGEONS}</blockquote>' in page
    assert '<blockquote class="parch-quote" lang="cy">http://colomen.example/drws</blockquote>' in page
    assert f'href="{COUNCIL}{draft.pk}/mend/?item=3.1&amp;place=' in page
    one = about(found(cast, draft), PIGEONS)
    assert one.remedy.en in page
    assert "A link that leads nowhere or is not secure" in page
    owen.cookies["parch_language"] = "cy"
    assert about(found(cast, draft), PIGEONS).remedy.cy.replace("'", "&#x27;") in page_of(owen, draft)


def test_what_is_mended_goes_from_the_list_and_counts_as_dealt_with(cast, owen, draft):
    before = len(found(cast, draft))
    assert f"0 of {before} dealt with" in page_of(owen, draft)
    reword(cast, draft, "3.1", "Ask the loft before you come.")
    page = page_of(owen, draft)
    assert PIGEONS not in page
    assert f"1 of {before} dealt with" in page


def test_what_is_accepted_stands_apart_with_its_reason_and_can_be_taken_back(cast, owen, draft):
    one = about(found(cast, draft), PIGEONS)
    said = {"key": one.key, "reason": "The loft has no other address."}
    page = owen.post(f"{COUNCIL}{draft.pk}/check/accept/", said, follow=True).content.decode()
    assert "your reason stands beside it" in page
    assert page.index("Accepted as it is") < page.index(PIGEONS) < page.index("The loft has no other address.")
    assert "Accepted by Ms Owen" in page
    assert "1 accepted with a reason" in owen.get(f"{COUNCIL}{draft.pk}/").content.decode()
    page = owen.post(f"{COUNCIL}{draft.pk}/check/take-back/", {"key": one.key}, follow=True).content.decode()
    assert "stands in the list again" in page
    with entered(Acting(cast.council.pk)):
        row = Acceptance.objects.get()
        assert (row.by, row.kind, row.taken_back_by) == ("Ms Owen", "dead-link", "Ms Owen")
        events = list(Entry.objects.of_chain(cast.council.pk).values_list("event", flat=True))
    assert events[-2:] == ["policies:problem-accepted", "policies:acceptance-taken-back"]
    accept(cast, draft, one.key)


@pytest.mark.parametrize(
    ("reason", "says"),
    [("", "Say why it may stay"), (" \n", "Say why it may stay"), ("x" * (LONGEST_REASON + 1), "500")],
)
def test_without_a_reason_nothing_is_accepted_and_the_page_says_so(cast, owen, draft, reason, says):
    one = about(found(cast, draft), PIGEONS)
    answer = owen.post(f"{COUNCIL}{draft.pk}/check/accept/", {"key": one.key, "reason": reason})
    page = answer.content.decode()
    assert "There is a problem" in page
    assert says in page
    target = re.search(r'<a href="#(accept-[^"]+)"', page)
    assert target is not None
    assert f'id="{target[1]}"' in page
    with entered(Acting(cast.council.pk)):
        assert not Acceptance.objects.exists()


def test_what_is_gone_meanwhile_is_not_accepted(cast, owen, draft):
    one = about(found(cast, draft), PIGEONS)
    reword(cast, draft, "3.1", "Ask the loft before you come.")
    said = {"key": one.key, "reason": "So it is."}
    page = owen.post(f"{COUNCIL}{draft.pk}/check/accept/", said, follow=True).content.decode()
    assert "somebody has dealt with it meanwhile" in page
    with pytest.raises(actions.NotThere):
        accept(cast, draft, one.key)
    assert "taken this back already" in owen.post(
        f"{COUNCIL}{draft.pk}/check/take-back/", {"key": one.key}, follow=True
    ).content.decode()  # fmt: skip


@pytest.mark.parametrize("key", ["", "\0", "x" * 1_000, "\ud800", "' OR 1=1 --", "0123456789abcdef"])
def test_a_name_that_no_problem_has_is_answered_in_words(cast, owen, draft, key):
    for page, reason in (("take-back", ""), ("accept", "Because."), ("accept", "\0"), ("accept", "x" * 100_000)):
        sent = {"key": key.encode("utf-8", "surrogatepass"), "reason": reason}
        assert owen.post(f"{COUNCIL}{draft.pk}/check/{page}/", sent, follow=True).status_code in {200, 400}
        answer = owen.get(f"{COUNCIL}{draft.pk}/check/", {"accept": sent["key"], "kind": sent["key"]})
        assert answer.status_code in {200, 400}
    with entered(Acting(cast.council.pk)):
        assert not draft.acceptances.exists()


def test_only_who_may_mend_accepts(cast, sign_in, draft):
    one = about(found(cast, draft), PIGEONS)
    lewis = sign_in(cast.lewis)
    assert "Accept it as it is" not in page_of(lewis, draft)
    assert lewis.post(f"{COUNCIL}{draft.pk}/check/accept/", {"key": one.key, "reason": "So."}).status_code == 403
    with pytest.raises(Refused, match="Only the policy owner"):
        accept(cast, draft, one.key, by=cast.lewis)
    with pytest.raises(ValueError, match="needs a reason"):
        accept(cast, draft, one.key, reason=" ")


def test_one_kind_can_be_looked_at_alone(cast, owen, draft):
    page = page_of(owen, draft, "?kind=dead-link")
    assert set(re.findall(r'parch-problem__kind"[^>]*>([^<]+?)\s*<', page)) == {
        "A link that leads nowhere or is not secure"
    }
    assert page_of(owen, draft, "?kind=no-such-kind").count("parch-problem__kind") >= 3


def test_whoever_mends_from_the_list_comes_back_to_the_same_place_of_it(cast, owen, draft):
    link = re.search(r'href="([^"]*/mend/[?]item=[^"#]*)#', page_of(owen, draft, "?kind=dead-link"))
    page = owen.get(link[1].replace("&amp;", "&")).content.decode()
    back = f"{COUNCIL}{draft.pk}/check/?kind=dead-link#place-1"
    assert "What to do:" in page
    assert f'href="{back}"' in page
    action = re.search(r'action="([^"]*/mend/words/[^"]*)"', page)[1].replace("&amp;", "&")
    about, mark = (re.search(rf'name="{name}" value="([^"]*)"', page)[1] for name in ("about", "mark"))
    answer = owen.post(action, {"about": about, "mark": mark, "en": "Come in.", "cy": ""})
    assert answer.url == back


@pytest.mark.parametrize("query", ["?item=3.1&place=0", "?item=3.1&place=x", "?item=3.1&place=1%2F2", "?item=3.1"])
def test_who_did_not_come_from_the_list_is_led_to_the_draft(owen, draft, query):
    page = owen.get(f"{COUNCIL}{draft.pk}/mend/{query}").content.decode()
    assert "Back to the draft" in page
    assert "place" not in re.search(r'action="([^"]*/mend/words/[^"]*)"', page)[1]


def test_nothing_found_is_said_honestly(cast, owen, draft):
    for item in ("3.1", "3.2", "3.3"):
        reword(cast, draft, item, "Come in.")
    for one in found(cast, draft):
        accept(cast, draft, one.key)
    page = page_of(owen, draft)
    assert ("Nothing found." in page) != ("Nothing else was found." in page)
    assert "It reads words." in page


def test_lists_and_the_front_page_count_what_is_left(cast, owen, draft):
    made.work_off()
    left = len({one.key for one in found(cast, draft, at=timezone.now())})
    assert f"{left} things to mend" in owen.get(COUNCIL).content.decode()
    assert f"{left} things to mend in the policy you gave Parch." in owen.get("/o/bro-taf/").content.decode()
    accept(cast, draft, about(found(cast, draft), PIGEONS).key)
    assert f"{left - 1} things to mend" in owen.get(COUNCIL).content.decode()


def test_the_worker_looks_again_when_words_change_and_the_page_need_not(cast, owen, draft, monkeypatch):
    made.work_off()
    reword(cast, draft, "3.1", "Ask the loft before you come.")
    made.work_off()
    monkeypatch.setattr(checking, "look", None)
    assert PIGEONS not in page_of(owen, draft)


def test_it_is_looked_at_again_on_another_day_and_when_more_is_known(cast, draft, monkeypatch):
    def made_at(at):
        with entered(Acting(cast.council.pk)):
            return actions.check_of(Draft.objects.get(pk=draft.pk), at=at).made_at

    assert made_at(NOON) == made_at(NOON + timedelta(minutes=5)) == NOON
    tomorrow = NOON + timedelta(days=1)
    assert made_at(tomorrow) == tomorrow
    monkeypatch.setattr(checking, "digest_of_knowledge", lambda: "0" * 64)
    assert made_at(tomorrow + timedelta(minutes=5)) == tomorrow + timedelta(minutes=5)
    with entered(Acting(cast.council.pk)):
        assert Check.objects.count() == 1


def test_a_long_document_is_left_to_the_worker(cast, owen):
    words = "".join(
        f"3.{n}\nStaff count to {n} at the loft, again and again until they are done.\n" for n in range(6000)
    )
    assert len(words) < LONGEST
    long = made.draft(cast.council, cast.owen, f"{SMALL}\n3\nCOUNTING\n{words}")
    answer = owen.get(f"{COUNCIL}{long.pk}/check/")
    assert "long document" in answer.content.decode()
    assert answer.headers["Refresh"] == "2"
    made.work_off()
    assert "Refresh" not in owen.get(f"{COUNCIL}{long.pk}/check/").headers


def test_the_page_asks_the_database_no_more_the_more_there_is_to_mend(cast, owen, draft):
    def asked(client, one):
        page_of(client, one)
        with CaptureQueriesContext(connection) as queries:
            page_of(client, one)
        return len(queries)

    more = FAULTY + "".join(f"4.{n}\nSee http://pigeons.example/{n} too.\n" for n in range(1, 40))
    assert asked(owen, draft) == asked(owen, made.draft(cast.council, cast.owen, more)) <= 20


def test_hostile_words_stay_words(cast, owen):
    hostile = FAULTY.replace("http://doves.example/news", "http://doves.example/&lt;b&gt;<script>alert(1)</script>")
    one = made.draft(cast.council, cast.owen, hostile)
    assert "<script>alert" not in page_of(owen, one)
    said = {"key": about(found(cast, one), PIGEONS).key, "reason": "<b>bold</b>"}
    assert "<b>bold" not in owen.post(f"{COUNCIL}{one.pk}/check/accept/", said, follow=True).content.decode()
