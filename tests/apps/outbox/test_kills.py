"""A worker killed at any point loses nothing and sends nothing twice that the receiver could not recognise."""

from __future__ import annotations

import itertools
from datetime import UTC, datetime, timedelta

import pytest
from pydantic import SecretStr

from parch.outbox import actions, letters
from parch.outbox.channels.local import Files
from parch.outbox.channels.notify import Notify
from parch.outbox.channels.smtp import Smtp
from parch.outbox.handlers import HANDLERS
from parch.outbox.letters import put_letter
from parch.outbox.models import Job, NoticeChoice, State
from parch.outbox.worker import work_one
from tests.factories.organisations import PASSWORD
from tests.support.killing import killed_while, kills_a_path
from tests.support.receivers import notify as notify_server, post

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.kills]
AT = datetime(2026, 9, 4, 15, 0, tzinfo=UTC)
LATER = AT + actions.LEASE + timedelta(hours=1)
KEY = SecretStr("k-00000000-0000-0000-0000-000000000000-00000000-0000-0000-0000-000000000000")
TEMPLATE = "outbox/mail/notice.txt"

# Before, between and after sending and noting that it was sent.
AROUND = [
    (letters, "worded", "before"),
    (actions, "note_about_to", "before"),
    (actions, "note_about_to", "after"),
    (actions, "finish", "before"),
    (actions, "finish", "after"),
]


def points(channel):
    here = [*AROUND, (channel, "send", "before"), (channel, "send", "after")]
    return list(itertools.islice(itertools.cycle(here), kills_a_path()))


def kill_then_go_on(owner, name, when):
    """Put a letter, kill its worker there, and let another go on when the lease has run out."""
    Job.objects.all().delete()
    values = {"lines": "", "first": ""}
    put_letter(TEMPLATE, organisation=None, to="gwen@bryn.example", language="en", values=values, at=AT)
    assert killed_while(lambda: work_one(at=AT), owner=owner, name=name, when=when)
    while work_one(at=LATER):
        pass
    return Job.objects.get(kind=letters.KIND)


def use(settings, **changes):
    settings.ENVIRONMENT = settings.ENVIRONMENT.model_copy(update=changes)
    settings.MAIL = changes["mail"]


def test_mail_to_files_is_there_once(settings, tmp_path):
    settings.EMAIL_FILE_PATH = tmp_path
    for point in points(Files):
        job = kill_then_go_on(*point)
        assert job.state == State.DONE, point
        assert (tmp_path / f"{job.pk}.txt").exists(), point


def test_mail_to_notify_is_taken_once(settings):
    with notify_server() as (url, taken):
        use(settings, mail="notify", notify_url=url, notify_key=KEY, notify_template="t")
        for point in points(Notify):
            job = kill_then_go_on(*point)
            assert job.state == State.DONE, point
            assert [sent["reference"] for sent in taken].count(f"parch-{job.pk}") == 1, point


def test_mail_by_smtp_is_taken_once_or_stands_in_doubt(settings):
    with post() as server:
        use(settings, mail="smtp", smtp_url=SecretStr(server.url))
        for point in points(Smtp):
            job = kill_then_go_on(*point)
            taken = sum(str(job.pk) in letter for letter in server.letters)
            assert taken <= 1, point
            assert job.state == State.IN_DOUBT or (job.state == State.DONE and taken == 1), point


def test_a_job_that_only_changes_rows_changes_them_once(monkeypatch, django_user_model):
    user = django_user_model.objects.create_user("gwen@bryn.example", PASSWORD)
    count = itertools.count()

    def add(task, at):
        NoticeChoice.objects.create(user=user, kind=str(task.job_id), way="digest")

    monkeypatch.setitem(HANDLERS, "tests.add", add)
    here = [(actions, "claim", "after"), (NoticeChoice, "save", "before"), (NoticeChoice, "save", "after")]
    here += [(actions, "finish", "before"), (actions, "finish", "after")]
    for owner, name, when in itertools.islice(itertools.cycle(here), kills_a_path()):
        job = actions.put("tests.add", organisation=None, subject=str(next(count)), at=AT)
        assert killed_while(lambda: work_one(at=AT), owner=owner, name=name, when=when)
        while work_one(at=LATER):
            pass
        assert Job.objects.get(pk=job.pk).state == State.DONE, name
        assert NoticeChoice.objects.filter(kind=str(job.pk)).count() == 1, name
