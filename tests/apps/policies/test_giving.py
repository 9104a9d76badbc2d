"""A document is kept as it was given, read once by the worker, waited for, taken out again, and removed if unread."""

from __future__ import annotations

import hashlib
import html
import time
from datetime import timedelta

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import DatabaseError, connection, transaction
from django.utils import timezone

from parch.audit.models import Entry
from parch.domain.apart import GRACE
from parch.domain.checking import apart
from parch.domain.checking.apart import UNCHECKED
from parch.domain.organisations.roles import Role
from parch.kernel.decisions import Refused
from parch.kernel.reach import Acting, entered
from parch.organisations.models import Governance
from parch.outbox import actions as outbox
from parch.outbox.models import Job, State
from parch.outbox.worker import work_one
from parch.policies import actions
from parch.policies.actions import giving
from parch.policies.actions.giving import READ
from parch.policies.media import file_name
from parch.policies.models import Draft, Original, Reading
from parch.web.uploads import FORM
from tests.factories import policies as made
from tests.factories.organisations import LONG_AGO, governing_body, member
from tests.factories.policies import NOON, SMALL
from tests.support.killing import killed_while, kills_a_path

pytestmark = pytest.mark.django_db
COUNCIL, BRYN = "/o/bro-taf/policies/", "/o/ysgol-y-bryn/policies/"
PIGEONS = SMALL.encode()
UNREADABLE = PIGEONS * 10_000  # more words than any policy has: it is taken, and cannot be read


def give(cast, content=PIGEONS, *, by=None, name="policy.txt", school=None):
    by = by or cast.owen
    with entered(Acting(school.pk if school else cast.council.pk)):
        return actions.give_document(school or cast.council, name=name, content=content, by=by.actor, at=NOON).original


def upload(client, content=PIGEONS, *, name="policy.txt", where=COUNCIL):
    return client.post(f"{where}give/", {"file": SimpleUploadedFile(name, content)}, follow=True)


def in_council(cast, model):
    with entered(Acting(cast.council.pk)):
        return list(model.objects.all())


@pytest.fixture
def owen(cast, sign_in):
    return sign_in(cast.owen)


def test_what_is_given_is_kept_at_once_and_read_later(cast, owen):
    page = upload(owen).content.decode()
    assert "1 of 4 steps done" in page
    (original,) = in_council(cast, Original)
    assert bytes(original.content) == PIGEONS
    assert not in_council(cast, Draft)
    made.work_off()
    (draft,) = in_council(cast, Draft)
    assert not in_council(cast, Reading)
    assert draft.title_en == "A POLICY ON PIGEONS"
    assert draft.problems is not None
    assert owen.get(f"{COUNCIL}given/{original.pk}/").headers["Location"] == f"{COUNCIL}{draft.pk}/"


def test_the_page_looks_again_by_itself_until_it_is_told_to_be_still(cast, owen):
    page = upload(owen).redirect_chain[-1][0]
    assert owen.get(page).headers["Refresh"] == "2"
    assert "Refresh" not in owen.get(f"{page}?still=1").headers


def test_each_step_is_shown_when_it_is_there(cast, owen):
    page = upload(owen).redirect_chain[-1][0]
    assert "Nobody is reading just now" in owen.get(page).content.decode()
    outbox.note_pulse(at=timezone.now())
    assert "Nobody is reading just now" not in owen.get(page).content.decode()
    assert work_one(at=timezone.now())
    shown = owen.get(page).content.decode()
    assert "2 of 4 steps done" in shown
    assert "Go to the reading now" in shown
    assert "Being checked" in owen.get(COUNCIL).content.decode()
    assert work_one(at=timezone.now())
    assert owen.get(page).status_code == 302


def test_what_cannot_be_read_says_why_keeps_the_original_and_nothing_else(cast, owen):
    page = upload(owen, UNREADABLE).redirect_chain[-1][0]
    made.work_off()
    shown = owen.get(page)
    assert "Parch could not read this document" in shown.content.decode()
    assert "more than any policy" in shown.content.decode()
    assert "Refresh" not in shown.headers
    assert len(in_council(cast, Original)) == 1
    assert not in_council(cast, Draft)
    assert "Could not be read" in owen.get(COUNCIL).content.decode()
    assert "Parch could not read “policy.txt”." in owen.get("/o/bro-taf/").content.decode()


def test_what_could_not_be_read_can_be_read_again_and_removed(cast, owen):
    page = upload(owen, UNREADABLE).redirect_chain[-1][0]
    made.work_off()
    assert "1 of 4 steps done" in owen.post(f"{page}again/", follow=True).content.decode()
    assert Job.objects.filter(kind=READ).count() == 2
    made.work_off()
    assert "Remove this document?" in owen.get(f"{page}remove/").content.decode()
    assert "Nothing of it is kept" in owen.post(f"{page}remove/", follow=True).content.decode()
    assert not in_council(cast, Original)
    assert not in_council(cast, Reading)
    assert owen.get(page).status_code == 404


def test_a_document_that_is_removed_before_it_is_read_is_not_read(cast, owen):
    page = upload(owen).redirect_chain[-1][0]
    owen.post(f"{page}remove/")
    made.work_off()
    assert not in_council(cast, Draft)
    assert Job.objects.get(kind=READ).state == State.DONE


def test_what_cannot_be_checked_in_good_time_is_refused_and_holds_up_nobody(cast, owen, monkeypatch):
    """A long text of nothing but Acts reads, and would keep the check, and whoever waits for it, for minutes."""
    monkeypatch.setattr(apart, "SECONDS", -GRACE)  # no time at all
    page = upload(owen).redirect_chain[-1][0]
    made.work_off()
    assert not in_council(cast, Draft)
    assert html.escape(UNCHECKED.en) in owen.get(page).content.decode()


def test_a_document_that_is_removed_while_it_is_read_leaves_nothing(cast, monkeypatch):
    original = give(cast)

    def removed_meanwhile(content):
        with entered(Acting(cast.council.pk)):
            actions.remove_original(cast.council, original.pk, by=cast.owen.actor, at=NOON)
        return giving.made_of(content)

    maker = giving.MAKERS[READ]
    monkeypatch.setitem(giving.MAKERS, READ, giving.Maker(maker.look, removed_meanwhile, maker.keep))
    made.work_off()
    assert not in_council(cast, Draft)
    assert not in_council(cast, Original)


def test_what_was_read_is_not_removed(cast, owen):
    page = upload(owen).redirect_chain[-1][0]
    made.work_off()
    assert "read this document meanwhile" in owen.post(f"{page}remove/", follow=True).content.decode()
    assert len(in_council(cast, Original)) == 1
    with (
        entered(Acting(cast.council.pk)),
        pytest.raises(DatabaseError, match="never changes"),
        transaction.atomic(),
        connection.cursor() as cursor,
    ):
        cursor.execute("DELETE FROM policies_original")


def test_the_same_bytes_again_lead_to_the_one_there_is(cast, owen):
    first = upload(owen).redirect_chain[-1][0]
    again = upload(owen, name="copy.txt")
    assert again.redirect_chain[-1][0] == first
    assert "Parch has this very document already" in again.content.decode()
    made.work_off()
    assert "Parch has this very document already" in upload(owen).content.decode()
    assert len(in_council(cast, Original)) == len(in_council(cast, Draft)) == 1


def test_what_parch_gave_up_on_says_so_and_can_be_read_again(cast, owen):
    page = upload(owen).redirect_chain[-1][0]
    Job.objects.filter(kind=READ).update(state=State.FAILED, ended_at=NOON)
    shown = owen.get(page)
    assert "Parch stopped reading this document" in shown.content.decode()
    assert "Refresh" not in shown.headers
    owen.post(f"{page}again/")
    made.work_off()
    assert len(in_council(cast, Draft)) == 1


@pytest.mark.parametrize(
    ("name", "kind", "kept"),
    [
        ("policy.docx", "word", "policy.docx"),
        ("Policy.DOCX", "word", "Policy.DOCX"),
        ("policy.exe", "text", "policy.txt"),
        ("..\\..\\up/policy", "pdf", "policy.pdf"),
        ("cod\u202etxt.exe", "html", "codtxt.html"),
        ("", "text", "document.txt"),
        ("p" * 300 + ".odt", "opendocument", "p" * 100 + ".odt"),
    ],
)
def test_a_file_is_named_as_it_was_and_as_it_is(name, kind, kept):
    assert file_name(name, kind) == kept


def test_the_original_comes_out_byte_for_byte_and_never_as_a_page(cast, owen):
    given = give(cast, PIGEONS, name="policy.html")
    answer = owen.get(f"{COUNCIL}given/{given.pk}/original/")
    assert answer.content == PIGEONS
    assert answer.headers["Content-Disposition"] == 'attachment; filename="policy.txt"'
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    assert answer.headers["Content-Security-Policy"] == "sandbox; default-src 'none'"
    assert answer.headers["Content-Type"] == "text/plain"
    page = owen.get(f"{COUNCIL}given/{given.pk}/").content.decode()
    assert hashlib.sha256(PIGEONS).hexdigest() in page
    with entered(Acting(cast.council.pk)):
        assert "policies:original-downloaded" in Entry.objects.of_chain(cast.council.pk).values_list("event", flat=True)


class TestASchool:
    """It gives its own policy and works it down; nobody else sees it, and it is no model."""

    def test_its_clerk_head_and_manager_give_and_its_leaders_look_on(self, cast, sign_in):
        for who, answer in ((cast.price, 200), (cast.hughes, 200), (cast.jones, 403)):
            assert sign_in(who).get(f"{BRYN}give/").status_code == answer
        leader = sign_in(member(cast.bryn, Role.SENIOR_LEADER, name="Ms Bow"))
        assert leader.get(f"{BRYN}give/").status_code == 403
        page = upload(sign_in(cast.price), where=BRYN).redirect_chain[-1][0]
        assert leader.get(page).status_code == 200
        assert leader.get(f"{page}original/").content == PIGEONS
        assert sign_in(cast.jones).get(page).status_code == 403
        assert sign_in(cast.jones).get(f"{page}original/").status_code == 403

    def test_the_clerk_to_its_governors_works_on_it_from_their_own_place(self, cast, sign_in):
        body = governing_body(cast.bryn)
        clerk = sign_in(member(body, Role.CLERK, name="Mr Davies"))
        assert 'href="/o/ysgol-y-bryn/policy/"' in clerk.get(f"/o/{body.address}/").content.decode()
        page = upload(clerk, where=BRYN).redirect_chain[-1][0]
        assert sign_in(cast.hughes).get(page).status_code == 200
        assert (
            "Mr Davies gave Parch a document" in sign_in(cast.hughes).get("/o/ysgol-y-bryn/history/").content.decode()
        )
        for elsewhere in ("/o/oakfield/policy/", "/o/bro-taf/policies/"):
            assert clerk.get(elsewhere).status_code == 404
        governor = sign_in(member(body, Role.CHAIR, name="Ms Patel"))
        assert governor.get(page).status_code == 404
        assert "/policy/" not in governor.get(f"/o/{body.address}/").content.decode()
        Governance.objects.update(ends_on=LONG_AGO)
        assert clerk.get(page).status_code == 404

    def test_it_finds_its_document_on_its_own_page_and_works_on_it(self, cast, sign_in):
        price = sign_in(cast.price)
        upload(price, where=BRYN)
        assert "Waits to be read" in price.get("/o/ysgol-y-bryn/policy/").content.decode()
        made.work_off()
        with entered(Acting(cast.bryn.pk)):
            draft = cast.bryn.drafts.get()
        assert str(draft.pk) in price.get("/o/ysgol-y-bryn/policy/").content.decode()
        assert "A POLICY ON PIGEONS" not in sign_in(cast.jones).get("/o/ysgol-y-bryn/policy/").content.decode()
        for page in ("", "mend/?item=1.1", "details/", "preview/", "history/", "check/"):
            shown = price.get(f"{BRYN}{draft.pk}/{page}")
            assert shown.status_code == 200, page
            assert "publish-model" not in shown.content.decode()
        assert price.get(BRYN).headers["Location"] == "/o/ysgol-y-bryn/policy/"

    def test_it_publishes_no_model(self, cast, sign_in):
        draft = made.draft(cast.bryn, cast.hughes)
        hughes = sign_in(cast.hughes)
        for page in ("publish/", "amendable/"):
            assert hughes.get(f"{BRYN}{draft.pk}/{page}").status_code == 403
        with entered(Acting(cast.bryn.pk)), pytest.raises(Refused, match="Only a council"):
            actions.publish_model(cast.bryn, draft.pk, revision=0, by=cast.hughes.actor, at=NOON)

    def test_neither_its_council_nor_next_door_finds_any_of_it(self, cast, sign_in):
        original = give(cast, by=cast.hughes, school=cast.bryn)
        unread = give(cast, b"Another policy.", by=cast.hughes, school=cast.bryn)
        with entered(Acting(cast.bryn.pk)):
            draft = actions.read_now(original.pk, at=NOON)
        pages = [f"{draft.pk}/", f"{draft.pk}/check/", f"{draft.pk}/mend/", f"given/{original.pk}/original/"]
        pages += [f"given/{unread.pk}/", f"given/{unread.pk}/original/", f"given/{unread.pk}/remove/"]
        for who, own in ((cast.owen, COUNCIL), (cast.reed, "/o/oakfield/policies/")):
            for page in pages:
                assert sign_in(who).get(f"{BRYN}{page}").status_code == 404, page
                assert sign_in(who).get(f"{own}{page}").status_code == 404, page
            assert sign_in(who).post(f"{own}given/{unread.pk}/again/").status_code == 404
            assert sign_in(who).post(f"{own}{draft.pk}/check/accept/", {"key": "x", "reason": "y"}).status_code == 404
        assert len(in_council(cast, Original)) == 0


def test_only_the_page_that_gives_takes_a_large_file_and_only_from_who_is_signed_in(cast, owen, client):
    large = SimpleUploadedFile("policy.txt", b"coo\n" * 1_000_000)
    answer = owen.post(f"{COUNCIL}give/", {"file": large}, follow=True)
    assert "1 of 4 steps done" in answer.content.decode()
    large.seek(0)
    assert client.post(f"{COUNCIL}give/", {"file": large}).status_code == 302
    assert FORM < 100_000


@pytest.mark.django_db(transaction=True)
@pytest.mark.kills
def test_a_worker_killed_while_reading_leaves_it_to_be_read_once(cast):
    points = [(giving, name, when) for name in ("read_apart", "decoded") for when in ("before", "after")]
    points += [(outbox, "lease", "after"), (outbox, "finish", "before"), (giving, "ask_for_check", "after")]
    for turn in range(kills_a_path()):
        owner, name, when = points[turn % len(points)]
        given = give(cast, PIGEONS + str(turn).encode())
        assert killed_while(lambda: work_one(at=NOON), owner=owner, name=name, when=when), (name, when)
        with entered(Acting(cast.council.pk)):
            assert not given.drafts.exists()
        made.work_off(at=NOON + timedelta(minutes=6))
        with entered(Acting(cast.council.pk)):
            assert given.drafts.count() == 1
            events = list(Entry.objects.of_chain(cast.council.pk).values_list("event", flat=True))
        assert events.count("policies:document-read") == turn + 1


@pytest.mark.django_db(transaction=True)
def test_nobody_waits_for_the_database_while_a_document_is_read(cast, monkeypatch):
    give(cast)
    maker = giving.MAKERS[READ]

    def read_while_somebody_writes(content):
        assert not connection.in_atomic_block
        began = time.perf_counter()
        give(cast, b"Written meanwhile.")
        assert time.perf_counter() - began < 1
        return maker.make(content)

    monkeypatch.setitem(giving.MAKERS, READ, giving.Maker(maker.look, read_while_somebody_writes, maker.keep))
    assert work_one(at=NOON)
    assert len(in_council(cast, Draft)) == 1
