"""Work that takes long holds no transaction open, is kept once, and is done again after a kill."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from django.db import connection

from parch.kernel.reach import NoReach, current
from parch.outbox import actions, handlers
from parch.outbox.handlers import Maker
from parch.outbox.models import Job, State
from parch.outbox.standing import SILENCE, was_given_up, worker_is_there
from parch.outbox.worker import work_one
from tests.factories.organisations import council
from tests.support.killing import killed_while

pytestmark = pytest.mark.django_db(transaction=True)
AT = datetime(2026, 9, 4, 15, 0, tzinfo=UTC)
KIND = "test.make"


class Loom:
    """What the maker's three steps saw, in a place that a test can look at."""

    def __init__(self) -> None:
        self.seen: list[tuple[str, bool]] = []
        self.found: str | None = "wool"
        self.kept: list[str] = []

    def look(self, task, at):
        self.seen.append(("look", connection.in_atomic_block and current().write == task.organisation_id))
        return self.found

    def make(self, found):
        with pytest.raises(NoReach):
            current()
        self.seen.append(("make", connection.in_atomic_block))
        return found.upper()

    def keep(self, task, made, at):
        self.seen.append(("keep", connection.in_atomic_block and current().write == task.organisation_id))
        self.kept.append(made)


@pytest.fixture
def loom(monkeypatch):
    made = Loom()
    monkeypatch.setitem(handlers.MAKERS, KIND, Maker(made.look, made.make, made.keep))
    return made


def put():
    return actions.put(KIND, organisation=council().pk, subject="", at=AT, key="once")


def test_only_looking_and_keeping_stand_in_a_transaction(loom):
    put()
    assert work_one(at=AT)
    assert loom.seen == [("look", True), ("make", False), ("keep", True)]
    assert loom.kept == ["WOOL"]
    assert Job.objects.get().state == State.DONE


def test_what_is_needed_no_more_is_not_made(loom):
    loom.found = None
    put()
    work_one(at=AT)
    assert [name for name, _ in loom.seen] == ["look"]
    assert Job.objects.get().state == State.DONE


def test_another_worker_may_take_over_soon_and_then_the_first_keeps_nothing(loom):
    job = put()
    make = handlers.MAKERS[KIND].make

    def taken_meanwhile(found):
        assert actions.claim(at=AT + timedelta(seconds=59)) is None
        assert actions.claim(at=AT + timedelta(seconds=61)) is not None
        return make(found)

    handlers.MAKERS[KIND] = Maker(loom.look, taken_meanwhile, loom.keep)
    work_one(at=AT)
    assert Job.objects.get(pk=job.pk).state == State.CLAIMED
    with pytest.raises(actions.LostClaim):
        actions.lease(job, until=AT)


@pytest.mark.kills
@pytest.mark.parametrize(
    ("name", "when"), [("look", "after"), ("make", "before"), ("make", "after"), ("keep", "after")]
)
def test_a_kill_at_any_point_leaves_it_to_be_done_once(monkeypatch, name, when):
    class Rows:
        look = staticmethod(lambda task, at: "row")
        make = staticmethod(lambda found: found)
        keep = staticmethod(lambda task, made, at: actions.put("test.kept", organisation=None, subject=made, at=at))

    def step(name):
        def call(*words):
            return getattr(Rows, name)(*words)  # only now: in the child it kills

        return call

    monkeypatch.setitem(handlers.MAKERS, KIND, Maker(step("look"), step("make"), step("keep")))
    monkeypatch.setitem(handlers.HANDLERS, "test.kept", lambda task, at: None)
    put()
    assert killed_while(lambda: work_one(at=AT), owner=Rows, name=name, when=when)
    assert not Job.objects.filter(kind="test.kept").exists()
    while work_one(at=AT + timedelta(minutes=2)):
        pass
    assert Job.objects.filter(kind="test.kept", state=State.DONE).count() == 1
    assert Job.objects.get(kind=KIND).state == State.DONE


def test_a_page_is_told_whether_anybody_works_and_what_was_given_up():
    assert not worker_is_there(at=AT)
    actions.note_pulse(at=AT)
    assert worker_is_there(at=AT + SILENCE / 2)
    assert not worker_is_there(at=AT + SILENCE)
    job = put()
    assert not was_given_up("once")
    Job.objects.filter(pk=job.pk).update(attempts=actions.ATTEMPTS, claim=job.pk)
    job.refresh_from_db()
    actions.fail(job, trouble="ValueError", at=AT)
    assert was_given_up("once")
