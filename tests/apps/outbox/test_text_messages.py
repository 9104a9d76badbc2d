"""A text message goes to a number that only the worker opens, says no more than a mail, and is never sent blind."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest
from pydantic import SecretStr

from parch.audit import rotation
from parch.domain.keys import KeyRing, new_key
from parch.domain.language import Sentence
from parch.domain.organisations.roles import Role
from parch.kernel.reach import Acting, Person, entered
from parch.outbox import actions, choices, notices
from parch.outbox.models import Job, NoticeState, State, Telephone, Way
from parch.outbox.notices import NoticeKind, notify, text_of
from parch.outbox.telephones import as_mobile, as_people_write_it, number_of
from parch.outbox.worker import work_one
from tests.factories.organisations import council, member, school
from tests.support.receivers import notify as notify_server

pytestmark = pytest.mark.django_db
FRIDAY = datetime(2026, 9, 4, 15, 0, tzinfo=UTC)
NUMBER = "+447700900123"
KEY = SecretStr("k-00000000-0000-0000-0000-000000000000-00000000-0000-0000-0000-000000000000")


@pytest.fixture
def bryn():
    return school(owner=council())


@pytest.fixture
def hughes(bryn):
    return member(bryn, Role.HEADTEACHER)


@pytest.fixture(autouse=True)
def kinds(monkeypatch):
    monkeypatch.setattr(notices, "KINDS", {})
    monkeypatch.setattr(choices, "KINDS", notices.KINDS)
    notices.register(NoticeKind("task", Sentence("A task", "Tasg")))
    notices.register(NoticeKind("alarm", Sentence("An alarm", "Larwm"), urgent=True))


@pytest.fixture
def texts(settings):
    with notify_server() as (url, taken):
        changes = {"notify_url": url, "notify_key": KEY, "notify_text_template": "t"}
        settings.ENVIRONMENT = settings.ENVIRONMENT.model_copy(update=changes)
        settings.DEMONSTRATION = False
        yield taken


@pytest.fixture
def chosen(hughes):
    with entered(Person(hughes.user.pk)):
        choices.choose(hughes.user.pk, ways={"task": Way.TEXT}, telephone=NUMBER, at=FRIDAY)


def tell(bryn, hughes, kind="task"):
    with entered(Acting(bryn.pk)):
        return notify(kind, user_id=hughes.user.pk, organisation=bryn.pk, at=FRIDAY, due_on=date(2026, 9, 11))


def state_at(bryn):
    with entered(Acting(bryn.pk)):
        return bryn.notices.get().state


class TestANumber:
    @pytest.mark.parametrize(
        "typed", ["07700 900123", "+44 7700 900123", "+44 (0)7700 900 123", "0044 7700-900123", " 07700900123 "]
    )
    def test_is_read_however_it_was_typed(self, typed):
        assert as_mobile(typed) == NUMBER

    @pytest.mark.parametrize(
        "typed",
        ["", "029 2018 0123", "07012 345678", "07600 123456", "7700 900123", "07700 90012", "+33 6 12 34 56 78"],
    )
    def test_is_refused_where_it_is_no_mobile_of_this_country(self, typed):
        assert as_mobile(typed) is None

    def test_is_shown_as_people_write_it(self):
        assert as_people_write_it(NUMBER) == "07700 900123"

    def test_is_sealed_and_opens_for_its_owner_only(self, chosen, hughes):
        kept = Telephone.objects.get(pk=hughes.user.pk)
        assert b"7700" not in bytes(kept.sealed)
        assert number_of(hughes.user.pk) == NUMBER

    def test_is_sealed_again_when_keys_are_rotated(self, chosen, hughes, settings):
        settings.KEY_RING = KeyRing((new_key("newer"), *settings.KEY_RING.keys))
        rotation.rotate(settings.KEY_RING)
        settings.KEY_RING = KeyRing((settings.KEY_RING.writer,))
        assert number_of(hughes.user.pk) == NUMBER

    def test_that_is_taken_back_is_gone(self, chosen, hughes):
        with entered(Person(hughes.user.pk)):
            choices.choose(hughes.user.pk, ways={"task": Way.DIGEST}, telephone=None, at=FRIDAY)
        assert not Telephone.objects.exists()


class TestATextMessage:
    def test_goes_at_once_with_a_reference_and_says_only_where_and_how_soon(self, texts, chosen, bryn, hughes):
        tell(bryn, hughes)
        work_one(at=FRIDAY)
        [sent] = texts
        assert (sent["phone_number"], sent["reference"][:6]) == (NUMBER, "parch-")
        said = sent["personalisation"]["body"]
        assert said == (
            "Parch: something waits for you at Ysgol y Bryn, by 11 September 2026. Sign in to see what it is."
        )
        assert state_at(bryn) == NoticeState.SENT

    @pytest.mark.parametrize("language", ["en", "cy"])
    def test_has_at_most_160_characters_however_long_the_name(self, chosen, bryn, hughes, language):
        notice = tell(bryn, hughes)
        notice.organisation.call("Saint " + "Bartholomew " * 12, "Llanfair" + "pwllgwyngyll" * 12)
        text = text_of(notice, language)
        assert len(text) == 160
        assert "2026" in text

    def test_is_written_in_the_persons_language(self, chosen, bryn, hughes):
        assert "yn Ysgol y Bryn, erbyn 11 Medi 2026." in text_of(tell(bryn, hughes), "cy")

    def test_is_looked_up_by_its_reference_before_it_is_sent_again(self, texts, chosen, bryn, hughes):
        tell(bryn, hughes)
        job = actions.claim(at=FRIDAY)
        actions.note_about_to(job, at=FRIDAY)
        texts.append({"reference": f"parch-{job.pk}", "status": "sending"})
        work_one(at=FRIDAY + timedelta(hours=1))
        assert (Job.objects.get(pk=job.pk).state, len(texts)) == (State.DONE, 1)

    def test_to_a_number_that_takes_none_is_shown_to_the_sender(self, texts, chosen, bryn, hughes):
        tell(bryn, hughes)
        work_one(at=FRIDAY)
        texts[0]["status"] = "permanent-failure"
        work_one(at=FRIDAY + timedelta(hours=1))
        assert state_at(bryn) == NoticeState.BOUNCED

    def test_becomes_a_mail_where_texts_are_not_set_up(self, chosen, bryn, hughes, settings, tmp_path):
        settings.EMAIL_FILE_PATH = tmp_path
        tell(bryn, hughes)
        work_one(at=FRIDAY)
        assert "Ysgol y Bryn: by 11 September 2026." in next(tmp_path.glob("*.txt")).read_text()


class TestAChoice:
    def test_is_the_usual_way_until_somebody_chooses(self, hughes):
        assert choices.ways_of(hughes.user.pk) == {"task": Way.DIGEST, "alarm": Way.AT_ONCE}

    def test_lets_nothing_urgent_wait(self, hughes):
        with entered(Person(hughes.user.pk)), pytest.raises(ValueError, match="alarm"):
            choices.choose(hughes.user.pk, ways={"alarm": Way.DIGEST}, telephone=None, at=FRIDAY)
