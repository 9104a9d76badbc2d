"""What was put is done once, what cannot be known is not sent blind, and nothing is said that a screen may not show."""

from __future__ import annotations

import logging
from datetime import UTC, datetime, timedelta

import pytest
from django.utils import timezone
from pydantic import SecretStr

from parch.audit import rotation
from parch.domain.keys import KeyRing, new_key
from parch.domain.language import Sentence
from parch.domain.organisations.roles import Role
from parch.kernel.reach import Acting, entered
from parch.outbox import actions, notices
from parch.outbox.handlers import HANDLERS
from parch.outbox.letters import put_letter
from parch.outbox.models import Job, Notice, NoticeChoice, NoticeState, State, Way
from parch.outbox.notices import NoticeKind, next_morning, notify
from parch.outbox.worker import work_one
from tests.factories.organisations import council, member, school
from tests.support.receivers import BOUNCING, notify as notify_server, post

pytestmark = pytest.mark.django_db
NOTIFY_KEY = SecretStr("k-00000000-0000-0000-0000-000000000000-00000000-0000-0000-0000-000000000000")
FRIDAY = datetime(2026, 9, 4, 15, 0, tzinfo=UTC)


@pytest.fixture
def bryn():
    return school(owner=council())


@pytest.fixture
def hughes(bryn):
    return member(bryn, Role.HEADTEACHER)


@pytest.fixture(autouse=True)
def kinds(monkeypatch):
    monkeypatch.setattr(notices, "KINDS", dict(notices.KINDS))
    notices.register(NoticeKind("task", Sentence("A task", "Tasg")))
    notices.register(NoticeKind("alarm", Sentence("An alarm", "Larwm"), urgent=True))


@pytest.fixture
def folder(settings, tmp_path):
    settings.EMAIL_FILE_PATH = tmp_path
    return tmp_path


@pytest.fixture
def smtp(settings):
    with post() as server:
        use(settings, mail="smtp", smtp_url=SecretStr(server.url))
        yield server


def use(settings, **changes):
    settings.ENVIRONMENT = settings.ENVIRONMENT.model_copy(update=changes)
    settings.MAIL = changes["mail"]


def letter(to="gwen@bryn.example", key=None):
    put_letter("tests/letter.txt", organisation=None, to=to, language="cy", values={"link": "abc"}, at=FRIDAY, key=key)


@pytest.fixture(autouse=True)
def template(settings, tmp_path_factory):
    folder = tmp_path_factory.mktemp("templates")
    (folder / "tests").mkdir()
    (folder / "tests" / "letter.txt").write_text("Croeso\n\nDilynwch {{ link }}.\n")
    engine = dict(settings.TEMPLATES[0])
    engine["DIRS"] = [folder]
    engine["OPTIONS"] = {
        **engine["OPTIONS"],
        "loaders": ["django.template.loaders.filesystem.Loader", "django.template.loaders.app_directories.Loader"],
    }
    settings.TEMPLATES = [engine]


class TestAJob:
    def test_is_done_once_under_one_key(self):
        first = actions.put("tests.count", organisation=None, subject="", at=FRIDAY, key="once")
        assert actions.put("tests.count", organisation=None, subject="", at=FRIDAY, key="once") == first

    def test_is_claimed_by_one_worker_only(self):
        actions.put("tests.count", organisation=None, subject="", at=FRIDAY)
        assert actions.claim(at=FRIDAY) is not None
        assert actions.claim(at=FRIDAY) is None

    def test_is_claimed_again_when_its_lease_has_run_out(self):
        actions.put("tests.count", organisation=None, subject="", at=FRIDAY)
        lost = actions.claim(at=FRIDAY)
        again = actions.claim(at=FRIDAY + actions.LEASE + timedelta(seconds=1))
        assert again == lost
        with pytest.raises(actions.LostClaim):
            actions.finish(lost, at=FRIDAY)

    def test_waits_until_its_time(self):
        actions.put("tests.count", organisation=None, subject="", at=FRIDAY, after=FRIDAY + timedelta(hours=1))
        assert actions.claim(at=FRIDAY) is None

    def test_is_tried_later_and_later_and_at_last_left_to_a_person(self, monkeypatch):
        monkeypatch.setitem(HANDLERS, "tests.broken", lambda task, at: 1 / 0)
        job = actions.put("tests.broken", organisation=None, subject="", at=FRIDAY)
        at = FRIDAY
        for _ in range(actions.ATTEMPTS):
            assert work_one(at=at)
            at += timedelta(hours=2)
        job.refresh_from_db()
        assert (job.state, job.attempts) == (State.FAILED, actions.ATTEMPTS)

    def test_says_in_the_log_what_failed_and_where_but_not_the_message(self, monkeypatch, caplog):
        def fail(task, at):
            raise ValueError("Gwen Price of Year 4")

        monkeypatch.setitem(HANDLERS, "tests.broken", fail)
        job = actions.put("tests.broken", organisation=None, subject="", at=FRIDAY)
        with caplog.at_level(logging.DEBUG):
            work_one(at=FRIDAY)
        job.refresh_from_db()
        assert "ValueError at test_outbox.py" in caplog.text
        assert "Gwen" not in caplog.text + job.trouble


class TestALetter:
    def test_is_sealed_while_it_waits_and_gone_when_it_was_sent(self, folder):
        letter()
        waiting = Job.objects.get()
        assert b"gwen" not in bytes(waiting.sealed)
        assert "gwen" not in str(waiting.payload)
        work_one(at=FRIDAY)
        sent = Job.objects.get()
        assert (sent.state, sent.sealed) == (State.DONE, None)
        assert "Dilynwch abc." in next(folder.glob("*.txt")).read_text()

    def test_that_waits_is_sealed_again_when_keys_are_rotated(self, settings, folder):
        letter()
        older = settings.KEY_RING
        settings.KEY_RING = KeyRing((new_key("newer"), *older.keys))
        rotation.rotate(settings.KEY_RING)
        settings.KEY_RING = KeyRing((settings.KEY_RING.writer,))
        work_one(at=FRIDAY)
        assert "Dilynwch abc." in next(folder.glob("*.txt")).read_text()

    def test_carries_an_id_the_receiver_can_recognise(self, smtp):
        letter()
        work_one(at=FRIDAY)
        assert f"Message-ID: <{Job.objects.get().pk}@" in smtp.letters[0]

    def test_is_tried_again_when_the_server_could_not_be_reached(self, settings):
        use(settings, mail="smtp", smtp_url=SecretStr("smtp://127.0.0.1:9"))
        letter()
        work_one(at=FRIDAY)
        assert Job.objects.get().state == State.WAITING

    def test_is_in_doubt_when_the_server_hung_up_after_taking_it(self, smtp):
        smtp.hang_up_after_taking = True
        letter()
        work_one(at=FRIDAY)
        assert Job.objects.get().state == State.IN_DOUBT
        assert not work_one(at=FRIDAY + timedelta(days=1))
        assert len(smtp.letters) == 1

    def test_is_looked_up_by_its_reference_before_notify_is_sent_it_again(self, settings):
        with notify_server() as (url, taken):
            use(settings, mail="notify", notify_url=url, notify_key=NOTIFY_KEY, notify_template="t")
            letter()
            job = actions.claim(at=FRIDAY)
            actions.note_about_to(job, at=FRIDAY)
            taken.append({"reference": f"parch-{job.pk}", "status": "sending"})
            work_one(at=FRIDAY + timedelta(hours=1))
            assert (Job.objects.get(pk=job.pk).state, len(taken)) == (State.DONE, 1)

    def test_that_bounces_later_is_told_to_the_sender(self, settings, bryn, hughes):
        with notify_server() as (url, taken):
            use(settings, mail="notify", notify_url=url, notify_key=NOTIFY_KEY, notify_template="t")
            with entered(Acting(bryn.pk)):
                notify("alarm", user_id=hughes.user.pk, organisation=bryn.pk, at=FRIDAY)
            work_one(at=FRIDAY)
            taken[0]["status"] = "permanent-failure"
            work_one(at=FRIDAY + timedelta(hours=1))
        with entered(Acting(bryn.pk)):
            assert bryn.notices.get().state == NoticeState.BOUNCED


class TestANotice:
    def test_says_that_something_waits_and_where_and_by_when_and_nothing_else(self, bryn, hughes, folder):
        with entered(Acting(bryn.pk)):
            notify("alarm", user_id=hughes.user.pk, organisation=bryn.pk, at=FRIDAY, due_on=FRIDAY.date())
        work_one(at=FRIDAY)
        mail = next(folder.glob("*.txt")).read_text()
        assert "Ysgol y Bryn: by 4 September 2026." in mail
        assert "alarm" not in mail.lower()

    def test_is_written_in_the_persons_language(self, bryn, hughes, folder):
        hughes.user.preferred_language = "cy"
        hughes.user.save()
        with entered(Acting(bryn.pk)):
            notify("alarm", user_id=hughes.user.pk, organisation=bryn.pk, at=FRIDAY, due_on=FRIDAY.date())
        work_one(at=FRIDAY)
        assert "Ysgol y Bryn: erbyn 4 Medi 2026." in next(folder.glob("*.txt")).read_text()

    def test_is_gathered_with_others_in_one_mail_on_the_next_weekday_morning(self, bryn, hughes, folder):
        with entered(Acting(bryn.pk)):
            for _ in range(3):
                notify("task", user_id=hughes.user.pk, organisation=bryn.pk, at=FRIDAY)
        assert not work_one(at=FRIDAY + timedelta(days=1))
        assert work_one(at=next_morning(FRIDAY))
        assert timezone.localtime(next_morning(FRIDAY)).strftime("%A %H:%M") == "Monday 07:30"
        assert "3 things wait for you" in next(folder.glob("*.txt")).read_text()
        with entered(Acting(bryn.pk)):
            assert set(Notice.objects.values_list("state", flat=True)) == {NoticeState.SENT}

    def test_is_not_mailed_to_those_who_chose_their_calendar(self, bryn, hughes, folder):
        NoticeChoice.objects.create(user=hughes.user, kind="task", way=Way.CALENDAR)
        with entered(Acting(bryn.pk)):
            assert notify("task", user_id=hughes.user.pk, organisation=bryn.pk, at=FRIDAY).state == NoticeState.KEPT
        assert not Job.objects.exists()

    def test_that_is_urgent_goes_at_once_whatever_was_chosen(self, bryn, hughes, folder):
        NoticeChoice.objects.create(user=hughes.user, kind="alarm", way=Way.CALENDAR)
        with entered(Acting(bryn.pk)):
            assert notify("alarm", user_id=hughes.user.pk, organisation=bryn.pk, at=FRIDAY).state == NoticeState.PENDING
        assert work_one(at=FRIDAY)
        assert next(folder.glob("*.txt"))

    def test_of_a_morning_mail_that_bounces_later_is_found_again_and_no_other(self, settings, bryn, hughes):
        with notify_server() as (url, taken):
            use(settings, mail="notify", notify_url=url, notify_key=NOTIFY_KEY, notify_template="t")
            with entered(Acting(bryn.pk)):
                notify("task", user_id=hughes.user.pk, organisation=bryn.pk, at=FRIDAY)
            morning = next_morning(FRIDAY)
            work_one(at=morning)
            taken[0]["status"] = "permanent-failure"
            with entered(Acting(bryn.pk)):
                notify("task", user_id=hughes.user.pk, organisation=bryn.pk, at=morning)
            work_one(at=morning + timedelta(hours=1))
        with entered(Acting(bryn.pk)):
            states = Notice.objects.order_by("put_at").values_list("state", flat=True)
            assert list(states) == [NoticeState.BOUNCED, NoticeState.PENDING]

    def test_that_bounces_is_shown_to_the_sender(self, bryn, hughes, smtp):
        hughes.user.email = f"{BOUNCING}bryn.example"
        hughes.user.save()
        with entered(Acting(bryn.pk)):
            notify("alarm", user_id=hughes.user.pk, organisation=bryn.pk, at=FRIDAY)
        work_one(at=FRIDAY)
        with entered(Acting(bryn.pk)):
            assert bryn.notices.get().state == NoticeState.BOUNCED
        assert smtp.letters == []

    def test_is_seen_by_no_other_school(self, bryn, hughes):
        oakfield = school("oakfield", "Oakfield Primary", "Ysgol Gynradd Oakfield")
        with entered(Acting(bryn.pk)):
            notify("task", user_id=hughes.user.pk, organisation=bryn.pk, at=FRIDAY)
        with entered(Acting(oakfield.pk)):
            assert not Notice.objects.exists()
