"""Each person chooses how to hear that something waits; whoever looks after people sees what did not arrive."""

from __future__ import annotations

import re
from datetime import timedelta
from uuid import uuid4

import pytest
from django.urls import reverse
from django.utils import timezone
from icalendar import Calendar
from pydantic import SecretStr

from parch.accounts.actions.factors import ask_colleagues
from parch.accounts.actions.feeds import make_feed, owner_of
from parch.accounts.models import CalendarFeed
from parch.audit.models import Entry
from parch.domain.organisations.roles import Role
from parch.kernel.reach import Acting, Person, Worker, entered
from parch.organisations.actions import change_person, give_step, invite, invite_person
from parch.outbox import choices, notices
from parch.outbox.models import Notice, NoticeState, Telephone, Way
from parch.outbox.worker import work_one
from parch.policies.actions.telling import tell_schools
from tests.factories.organisations import council, member, school
from tests.support.receivers import BOUNCING, post

pytestmark = pytest.mark.django_db
CHOICES, SENT = "/account/notices/", "/o/ysgol-y-bryn/notices/"
TASK, ALARM = "organisations.step-given", "accounts.vouch-wanted"


@pytest.fixture
def bryn():
    return school(owner=council())


@pytest.fixture
def hughes(bryn):
    return member(bryn, Role.HEADTEACHER)


@pytest.fixture
def jones(bryn):
    return member(bryn, Role.TEACHER, name="Mr Jones")


@pytest.fixture
def as_(client, settings):
    settings.DEMONSTRATION = True  # second factors are asked for elsewhere

    def signed_in(someone, language="en"):
        client.force_login(someone.user)
        client.cookies["parch_language"] = language
        return client

    return signed_in


@pytest.fixture
def texts(settings, monkeypatch):
    key = SecretStr("k")
    settings.ENVIRONMENT = settings.ENVIRONMENT.model_copy(update={"notify_key": key, "notify_text_template": "t"})
    monkeypatch.setattr("parch.outbox.channels.settings.DEMONSTRATION", False)


def tell(organisation, someone, *, kind=TASK, state=NoticeState.SENT, due_in=None, ago=timedelta(0)):
    """A notice as it stands after the worker has dealt with it."""
    at = timezone.now() - ago
    due_on = None if due_in is None else timezone.localdate() + timedelta(days=due_in)
    with entered(Worker(organisation.pk)):
        return Notice.objects.create(
            organisation=organisation, user=someone.user, kind=kind, due_on=due_on, put_at=at, ended_at=at, state=state
        )


def answers(**ways):
    usual = {name.replace(".", "-"): choices.usual_way(kind) for name, kind in notices.KINDS.items()}
    chosen = {name.replace(".", "-"): way for name, way in ways.items()}
    return {f"way-{name}": str(way) for name, way in (usual | chosen).items()}


class TestChoosing:
    def test_a_way_for_a_kind_counts_from_then_on_and_is_told_in_ones_own_history(self, as_, jones):
        assert as_(jones).post(CHOICES, answers(**{TASK: Way.CALENDAR})).status_code == 302
        assert choices.ways_of(jones.user.pk)[TASK] == Way.CALENDAR
        with entered(Worker(jones.user.pk)):
            assert Entry.objects.filter(chain=jones.user.pk, event="outbox:notices-chosen").exists()

    def test_offers_each_kind_in_the_persons_language(self, as_, jones):
        page = as_(jones, "cy").get(CHOICES).content.decode()
        for kind in notices.KINDS.values():
            assert kind.says.cy.replace("’", "&#x27;") in page or kind.says.cy in page

    def test_says_that_text_messages_are_not_set_up_where_they_are_not(self, as_, jones):
        page = as_(jones).get(CHOICES).content.decode()
        assert "Text messages are not set up here." in page
        assert 'name="telephone"' not in page

    def test_says_that_what_is_urgent_always_goes_at_once(self, as_, jones):
        page = as_(jones).get(CHOICES).content.decode()
        assert "Urgent: always at once, by mail" in page
        assert f"way-{ALARM.replace('.', '-')}" not in page

    def test_text_messages_asks_for_a_mobile_number(self, client, jones, texts):
        client.force_login(jones.user)
        page = client.post(CHOICES, {**answers(**{TASK: Way.TEXT}), "telephone": ""}).content.decode()
        assert "Enter the number that text messages go to, or choose another way." in page
        page = client.post(CHOICES, {**answers(**{TASK: Way.TEXT}), "telephone": "029 2018 0123"}).content.decode()
        assert "Enter a mobile number in the United Kingdom" in page
        assert not Telephone.objects.exists()
        client.post(CHOICES, {**answers(**{TASK: Way.TEXT}), "telephone": "07700 900123"})
        assert Telephone.objects.filter(pk=jones.user.pk).exists()
        assert 'value="07700 900123"' in client.get(CHOICES).content.decode()


class TestAPrivateCalendar:
    def address(self, client, someone):
        page = client.post(reverse("home:make_feed")).content.decode()
        found = re.search(r'value="http[^"]*(/calendar/[\w-]+\.ics)"', page)
        assert found, page
        return found[1]

    def test_shows_its_address_once_and_keeps_only_a_mark_of_it(self, as_, jones):
        client = as_(jones)
        token = self.address(client, jones).removeprefix("/calendar/").removesuffix(".ics")
        assert len(token) == 22  # 128 bits
        assert token not in str(CalendarFeed.objects.values_list().get())
        assert token not in client.get(CHOICES).content.decode()
        assert owner_of(token) == jones.user

    def test_says_where_something_waits_and_on_which_day_and_nothing_else(self, as_, client, bryn, jones):
        tell(bryn, jones, state=NoticeState.KEPT, due_in=3)
        tell(bryn, jones, due_in=None)
        tell(bryn, jones, due_in=-1)
        address = self.address(as_(jones), jones)
        client.logout()
        answer = client.get(address)
        [event] = Calendar.from_ical(answer.content).walk("VEVENT")
        assert str(event["summary"]) == "Something waits: Ysgol y Bryn"
        assert event["dtstart"].dt == timezone.localdate() + timedelta(days=3)
        assert "no-store" in answer.headers["Cache-Control"]
        assert answer.headers["Referrer-Policy"] == "no-referrer"

    def test_speaks_the_persons_language(self, as_, client, bryn, jones):
        jones.user.preferred_language = "cy"
        jones.user.save()
        tell(bryn, jones, due_in=3)
        assert "Mae rhywbeth yn aros: Ysgol y Bryn" in client.get(self.address(as_(jones), jones)).content.decode()

    def test_shows_nothing_of_a_place_one_has_left(self, client, bryn):
        gone = member(bryn, Role.TEACHER, name="Miss Rees", ends_on=timezone.localdate() - timedelta(days=1))
        tell(bryn, gone, due_in=3)
        with entered(Person(gone.user.pk)):
            made = make_feed(gone.user, at=timezone.now())
        assert b"VEVENT" not in client.get(f"/calendar/{made.token}.ics").content

    def test_looks_the_same_when_it_was_taken_back_replaced_or_never_made(self, as_, client, jones):
        first = self.address(as_(jones), jones)
        second = self.address(client, jones)
        client.post(reverse("home:stop_feed"))
        client.logout()
        answered = [client.get(address) for address in ("/calendar/AAAAAAAAAAAAAAAAAAAAAA.ics", first, second)]
        assert {answer.status_code for answer in answered} == {404}
        assert len({body_of(answer) for answer in answered}) == 1
        assert all("no-store" in answer.headers["Cache-Control"] for answer in answered)

    def test_of_somebody_who_may_no_longer_sign_in_is_gone(self, as_, client, jones):
        address = self.address(as_(jones), jones)
        jones.user.is_active = False
        jones.user.save()
        client.logout()
        assert client.get(address).status_code == 404


class TestWhatWasSent:
    def test_is_listed_with_names_and_what_became_of_it(self, as_, bryn, hughes, jones):
        tell(bryn, jones, state=NoticeState.BOUNCED)
        tell(bryn, hughes, state=NoticeState.IN_DOUBT)
        page = as_(hughes).get(SENT).content.decode()
        assert "Mr Jones" in page
        assert "Ask them for a better address." in page
        assert "We cannot know whether it went. Ask them." in page

    def test_is_seen_only_by_those_who_look_after_people(self, as_, bryn, hughes, jones):
        assert as_(jones).get(SENT).status_code == 403

    def test_asks_no_more_of_the_database_however_long_it_is(
        self, as_, bryn, hughes, jones, django_assert_max_num_queries
    ):
        for _ in range(40):
            tell(bryn, jones)
        client = as_(hughes)
        with django_assert_max_num_queries(30):
            client.get(SENT)

    def test_stands_on_the_front_page_while_somebody_was_not_reached(self, as_, bryn, hughes, jones):
        lost = "A message to one person here may not have reached them."
        tell(bryn, jones, state=NoticeState.BOUNCED, ago=timedelta(days=2))
        client = as_(hughes)
        assert lost in client.get("/o/ysgol-y-bryn/").content.decode()
        tell(bryn, jones, state=NoticeState.SENT, ago=timedelta(days=1))
        assert lost not in client.get("/o/ysgol-y-bryn/").content.decode()

    def test_stands_on_nobody_elses_front_page(self, as_, bryn, jones):
        tell(bryn, jones, state=NoticeState.BOUNCED)
        assert "may not have reached" not in as_(jones).get("/o/ysgol-y-bryn/").content.decode()

    def test_is_forgotten_on_the_front_page_after_a_fortnight(self, as_, bryn, hughes, jones):
        tell(bryn, jones, state=NoticeState.BOUNCED, ago=timedelta(days=15))
        assert "may not have reached" not in as_(hughes).get("/o/ysgol-y-bryn/").content.decode()

    def test_is_404_next_door(self, as_, bryn):
        oakfield = school("oakfield", "Oakfield Primary", "Ysgol Gynradd Oakfield")
        reed = member(oakfield, Role.HEADTEACHER, name="Mr Reed")
        assert as_(reed).get(SENT).status_code == 404

    def test_of_another_school_is_not_in_the_list(self, as_, bryn, hughes):
        oakfield = school("oakfield", "Oakfield Primary", "Ysgol Gynradd Oakfield")
        reed = member(oakfield, Role.HEADTEACHER, name="Mr Reed")
        tell(oakfield, reed, state=NoticeState.BOUNCED)
        assert "Nothing has been sent from here yet." in as_(hughes).get(SENT).content.decode()
        with entered(Acting(bryn.pk)):
            assert not bryn.notices.exists()


class TestAnInvitation:
    @pytest.fixture
    def invited(self, bryn, hughes, settings):
        with post() as server, entered(Acting(bryn.pk, hughes.user.pk)):
            url = SecretStr(server.url)
            settings.ENVIRONMENT = settings.ENVIRONMENT.model_copy(update={"mail": "smtp", "smtp_url": url})
            settings.MAIL = "smtp"
            person = invite_person(
                bryn, full_name="Miss Rees", email=f"{BOUNCING}bryn.example", role=Role.TEACHER,
                starts_on=timezone.localdate(), employer="", language="en", by=hughes.actor, at=timezone.now(),
            )  # fmt: skip
            work_one(at=timezone.now())
            return person

    def test_that_bounced_is_shown_to_whoever_sent_it(self, as_, invited, hughes):
        client = as_(hughes)
        assert (
            "A message to one person here may not have reached them." in client.get("/o/ysgol-y-bryn/").content.decode()
        )
        page = client.get(SENT).content.decode()
        assert "Invitations that may not have arrived" in page
        assert "Miss Rees" in page

    def test_that_was_sent_again_no_longer_counts_as_lost(self, as_, invited, bryn, hughes):
        with entered(Acting(bryn.pk, hughes.user.pk)):
            change_person(invited, full_name="Miss Rees", email="rees@bryn.example", by=hughes.actor, at=timezone.now())
            invite(bryn.people.get(pk=invited.pk), language="en", by=hughes.actor, at=timezone.now())
        assert "Invitations that may not" not in as_(hughes).get(SENT).content.decode()


class TestPeopleAreTold:
    def test_the_head_of_each_school_of_a_new_version_by_one_job_a_school(self, bryn, hughes, jones):
        owner = bryn.stewardships.get().owner
        fach = school("ysgol-fach", "Ysgol Fach", "Ysgol Fach", owner=owner)
        rees = member(fach, Role.ACTING_HEADTEACHER, Role.DSP, name="Miss Rees")
        oakfield = school("oakfield", "Oakfield Primary", "Ysgol Gynradd Oakfield")
        member(oakfield, Role.HEADTEACHER, name="Mr Reed")
        with entered(Worker(owner.pk)):
            tell_schools(owner.pk, uuid4(), at=timezone.now())
        while work_one(at=timezone.now()):
            pass
        assert told(bryn) == [("policies.model-published", hughes.user.pk)]
        assert told(fach) == [("policies.model-published", rees.user.pk)]
        assert told(oakfield) == []

    def test_a_colleague_of_a_line_that_was_given_to_them_and_nobody_of_their_own(self, bryn, hughes, jones):
        for someone in (jones, hughes):
            with entered(Acting(bryn.pk, hughes.user.pk)):
                person = bryn.people.get(pk=someone.actor.person_id)
                give_step(bryn, key="organisations.dsp", to=person, by=hughes.actor, at=timezone.now())
        assert told(bryn) == [("organisations.step-given", jones.user.pk)]

    def test_a_leader_on_their_front_page_that_a_colleague_asks_for_their_word(self, as_, bryn, hughes, jones):
        ask_colleagues(jones.user, at=timezone.now())
        asks = "A colleague who lost their second factor asks you to confirm who they are."
        assert asks in as_(hughes).get("/o/ysgol-y-bryn/").content.decode()
        assert asks not in as_(jones).get("/o/ysgol-y-bryn/").content.decode()


def told(organisation):
    with entered(Worker(organisation.pk)):
        return list(organisation.notices.values_list("kind", "user_id"))


def body_of(answer):
    """The page without the address it names."""
    return "\n".join(
        line for line in answer.content.decode().splitlines() if "calendar" not in line and "csrf" not in line
    )
