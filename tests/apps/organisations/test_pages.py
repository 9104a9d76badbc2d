"""The pages of organisations: who sees them, what they say, what they do."""

from __future__ import annotations

from uuid import uuid4

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from parch.domain.organisations.roles import Role
from parch.kernel.reach import Acting, Worker, entered
from parch.organisations import actions
from parch.organisations.models import ClosedDays, Organisation, Person, RoleHolding, Stewardship
from parch.organisations.registries import Standing, standings
from tests.factories.organisations import LONG_AGO, council, member, school

pytestmark = pytest.mark.django_db

HOSTILE = ["<script>alert(1)</script>", "</title><b>&amp;", "\u202eسالم", "W" * 120, "'\"{{ x }}"]
TODAY = {"starts_on_day": "1", "starts_on_month": "9", "starts_on_year": "2025"}


def words(response):
    return response.content.decode()


def person_of(organisation, name):
    with entered(Worker(organisation.pk)):
        return Person.objects.get(full_name=name)


class TestNextDoor:
    @pytest.mark.parametrize(
        "name", ["people", "invite", "details", "contacts", "closed_days", "first_visit", "history"]
    )
    def test_finds_the_same_nothing_as_where_nothing_ever_was(self, as_, at, bryn, hughes, reed, name):
        browser = as_(reed)
        there, never = browser.get(at(name, bryn.address)), browser.get(at(name, "never-was"))
        assert (there.status_code, never.status_code) == (404, 404)
        assert stripped(there) == stripped(never)

    def test_cannot_reach_a_person_through_its_own_address(self, as_, at, bryn, hughes, oakfield, reed):
        browser = as_(reed)
        theirs = browser.get(at("person", oakfield.address, person_of(bryn, "Mrs Hughes").pk))
        nobody = browser.get(at("person", oakfield.address, uuid4()))
        assert (theirs.status_code, stripped(theirs)) == (404, stripped(nobody))

    def test_cannot_end_a_role_through_its_own_address(self, as_, at, bryn, hughes, oakfield, reed):
        with entered(Worker(bryn.pk)):
            held = RoleHolding.objects.get()
        answer = as_(reed).post(at("end_role", oakfield.address, held.pk), {"ends_on_day": "1"})
        assert answer.status_code == 404

    def test_is_where_somebody_is_whose_role_has_ended(self, as_, at, bryn, hughes):
        gone = member(bryn, Role.TEACHER, name="Mr Jones", ends_on=LONG_AGO)
        assert as_(gone).get(at("people", bryn.address)).status_code == 404

    def test_does_not_see_the_schools_of_another_council(self, as_, at, bryn, lewis):
        far = school("far", "Far School", "Ysgol Bell", owner=council("cwm", "Cwm Council", "Cyngor Cwm"))
        browser, bro_taf = as_(lewis), lewis.actor.organisation_id
        address = Organisation.objects.get(pk=bro_taf).address
        assert browser.get(at("school", address, far.address)).status_code == 404
        assert "Far School" not in words(browser.get(at("schools", address)))


def stripped(response):
    """The page without what differs from one showing to the next: the tokens of its forms."""
    return [line for line in words(response).splitlines() if "csrfmiddlewaretoken" not in line]


class TestPeople:
    def test_are_named_to_everyone_here_and_described_to_those_who_look_after_them(self, as_, at, bryn, hughes, jones):
        assert "Mrs Hughes" in words(as_(jones).get(at("people", bryn.address)))
        hers = at("person", bryn.address, hughes.actor.person_id)
        assert as_(jones).get(hers).status_code == 403
        assert hughes.user.email in words(as_(hughes).get(hers))

    def test_are_found_by_any_word_whatever_its_accents(self, as_, at, bryn, hughes):
        member(bryn, Role.TEACHER, name="Siân Tŷ-Gwyn Ŵyn")
        found = words(as_(hughes).get(at("people", bryn.address), {"q": "sian wyn"}))
        assert "Tŷ-Gwyn" in found
        assert "<bdi>Mrs Hughes</bdi>" not in found

    def test_stand_one_page_at_a_time_in_few_queries_however_many_there_are(self, as_, at, bryn, hughes):
        browser = as_(hughes)

        def queries():
            with CaptureQueriesContext(connection) as seen:
                assert browser.get(at("people", bryn.address)).status_code == 200
            return len(seen)

        few = queries()
        with entered(Worker(bryn.pk)):
            made = Person.objects.bulk_create(
                [Person(organisation=bryn, full_name=f"Person {n:03}", sort_key=f"{n:03} person") for n in range(120)]
            )
            RoleHolding.objects.bulk_create(
                [RoleHolding(organisation=bryn, person=one, role=Role.TEACHER, starts_on=LONG_AGO) for one in made]
            )
        assert queries() <= few + 1
        assert "Person 119" in words(browser.get(at("people", bryn.address), {"page": "3"}))

    @pytest.mark.parametrize("name", HOSTILE)
    def test_keep_their_names_whatever_these_hold(self, as_, at, bryn, hughes, name):
        browser = as_(hughes)
        answer = browser.post(
            at("invite", bryn.address),
            {"full_name": name, "email": "new@bryn.example", "role": "teacher", "language": "en", **TODAY},
        )
        assert answer.status_code == 302, words(answer)
        with entered(Worker(bryn.pk)):
            kept = Person.objects.get(email="new@bryn.example")
        for address in (at("people", bryn.address), at("person", bryn.address, kept.pk), at("history", bryn.address)):
            page = words(browser.get(address))
            assert "<script>alert" not in page
            assert "\u202e" not in page

    def test_are_invited_once_by_address(self, as_, at, bryn, hughes):
        sent = {"full_name": "Mr A", "email": "a@bryn.example", "role": "teacher", "language": "cy", **TODAY}
        browser = as_(hughes)
        browser.post(at("invite", bryn.address), sent)
        again = browser.post(at("invite", bryn.address), sent)
        assert "Somebody here has this e-mail address already." in words(again)

    def test_can_be_given_roles_and_lose_them(self, as_, at, bryn, hughes, jones):
        browser, pk = as_(hughes), jones.actor.person_id
        assert browser.post(at("give_role", bryn.address, pk), {"role": "dsp", **TODAY}).status_code == 302
        with entered(Worker(bryn.pk)):
            held = RoleHolding.objects.get(person=pk, role=Role.DSP)
        browser.post(
            at("end_role", bryn.address, held.pk), {"ends_on_day": "2", "ends_on_month": "9", "ends_on_year": "2025"}
        )
        page = words(browser.get(at("person", bryn.address, pk)))
        assert "From 1 September 2025 to 2 September 2025." in page

    def test_are_invited_again_until_they_have_joined(self, as_, at, bryn, hughes, jones):
        browser, sent = as_(hughes), {"language": "cy"}
        with entered(Acting(bryn.pk)):
            new = actions.add_person(bryn, full_name="Mr New", email="new@bryn.example", by=None, at=timezone.now())
        again = at("invite_again", bryn.address, new.pk)
        assert "Give this person a role first." in words(browser.post(again, sent, follow=True))
        browser.post(at("give_role", bryn.address, new.pk), {"role": "teacher", **TODAY})
        assert "A new invitation is on its way." in words(browser.post(again, sent, follow=True))
        known = at("invite_again", bryn.address, jones.actor.person_id)
        assert "This person signs in already" in words(browser.post(known, sent, follow=True))
        assert as_(jones).post(again, sent).status_code == 403

    def test_are_invited_only_by_those_who_may(self, as_, at, bryn, jones):
        answer = as_(jones).get(at("invite", bryn.address))
        assert answer.status_code == 403
        assert "Only the headteacher or the school business manager can change this." in words(answer)


class TestDetails:
    @pytest.mark.parametrize("language", ["en", "cy"])
    def test_show_names_contacts_and_colours(self, as_, at, bryn, hughes, language):
        page = words(as_(hughes, language).get(at("details", bryn.address)))
        assert "Ysgol y Bryn" in page

    def test_dress_every_page_in_the_chosen_colours(self, as_, at, bryn, hughes):
        browser = as_(hughes)
        browser.post(at("contacts", bryn.address), {"email": "office@bryn.example", "look": "plum"})
        assert "parch-look--plum" in words(browser.get(at("people", bryn.address)))

    def test_are_confirmed_on_the_first_visit(self, as_, at, bryn, hughes):
        browser = as_(hughes)
        browser.post(at("confirm_details", bryn.address))
        with entered(Worker(bryn.pk)):
            assert bryn.set_up_steps.get().confirmed_at

    def test_are_changed_by_a_clerk_for_a_governing_body(self, as_, at, body, evans):
        assert as_(evans).get(at("contacts", body.address)).status_code == 200
        assert as_(evans).get(at("details", body.address)).status_code == 200


class TestClosedDays:
    DAYS = {
        "name_en": "Half term", "name_cy": "Hanner tymor", "starts_on_day": "26", "starts_on_month": "10",
        "starts_on_year": "2026", "ends_on_day": "30", "ends_on_month": "hydref", "ends_on_year": "2026",
    }  # fmt: skip

    def test_of_the_council_stand_in_its_schools_feed_without_sign_in(self, as_, at, client, bro_taf, bryn, lewis):
        as_(lewis).post(at("closed_days", bro_taf.address), self.DAYS)
        client.logout()
        feed = client.get(at("closed_days_feed", bryn.address))
        assert feed["Content-Type"] == "text/calendar; charset=utf-8"
        lines = words(feed).splitlines()
        assert "DTSTART;VALUE=DATE:20261026" in lines
        assert "DTEND;VALUE=DATE:20261031" in lines

    def test_can_be_taken_away_by_their_owner_only(self, as_, at, bro_taf, bryn, lewis, hughes):
        as_(lewis).post(at("closed_days", bro_taf.address), self.DAYS)
        with entered(Acting(bro_taf.pk)):
            days = ClosedDays.objects.get()
        assert "Half term" in words(as_(hughes).get(at("closed_days", bryn.address)))
        assert as_(hughes).post(at("remove_closed_days", bryn.address, days.pk)).status_code == 404
        assert as_(lewis).post(at("remove_closed_days", bro_taf.address, days.pk)).status_code == 302
        assert "Half term" not in words(as_(hughes).get(at("closed_days", bryn.address)))

    def test_end_after_they_begin(self, as_, at, bro_taf, lewis):
        answer = as_(lewis).post(at("closed_days", bro_taf.address), {**self.DAYS, "ends_on_day": "1"})
        assert "The last day comes before the first." in words(answer)


class TestSchools:
    def test_are_found_by_any_word_in_either_language(self, as_, at, bro_taf, bryn, oakfield, lewis):
        page = words(as_(lewis).get(at("schools", bro_taf.address), {"q": "GYNRADD oak"}))
        assert "Oakfield Primary" in page
        assert "Ysgol y Bryn" not in page

    def test_stand_in_welsh_order_when_welsh_is_spoken(self, as_, at, bro_taf, lewis):
        for name in ("Ysgol Llan", "Ysgol Lôn", "Ysgol Lwyd"):
            school(name.replace(" ", "-").replace("ô", "o").lower(), name, name, owner=bro_taf)
        welsh = words(as_(lewis, "cy").get(at("schools", bro_taf.address)))
        assert welsh.index("Ysgol Lôn") < welsh.index("Ysgol Lwyd") < welsh.index("Ysgol Llan")

    def test_are_narrowed_by_phase_and_by_what_they_told(self, as_, at, bro_taf, bryn, oakfield, lewis, monkeypatch):
        told = {bryn.pk: Standing("published", "Published", "done")}
        monkeypatch.setattr(standings, "_sources", [lambda owner, schools: told])
        browser = as_(lewis)
        published = words(browser.get(at("schools", bro_taf.address), {"standing": "published"}))
        silent = words(browser.get(at("schools", bro_taf.address), {"standing": "none"}))
        secondary = words(browser.get(at("schools", bro_taf.address), {"phase": "secondary"}))
        assert ("Ysgol y Bryn" in published, "Oakfield" in published) == (True, False)
        assert ("Ysgol y Bryn" in silent, "Oakfield" in silent) == (False, True)
        assert "There are no schools in this list." in secondary

    def test_take_few_queries_however_many_there_are(self, as_, at, bro_taf, bryn, lewis):
        browser = as_(lewis)

        def queries():
            with CaptureQueriesContext(connection) as seen:
                assert browser.get(at("schools", bro_taf.address)).status_code == 200
            return len(seen)

        few = queries()
        for number in range(60):
            school(f"school-{number}", f"School {number}", f"Ysgol {number}", owner=bro_taf)
        assert queries() <= few + 1

    def test_show_the_council_nobody_who_works_there(self, as_, at, bro_taf, bryn, hughes, jones, lewis):
        page = words(as_(lewis).get(at("school", bro_taf.address, bryn.address)))
        assert "Ysgol y Bryn" in page
        assert "Hughes" not in page
        assert "Jones" not in page

    def test_are_not_a_page_of_a_school(self, as_, at, bryn, hughes):
        assert as_(hughes).get(at("schools", bryn.address)).status_code == 404

    def test_are_opened_with_a_head_who_is_invited(self, as_, at, bro_taf, lewis):
        answer = as_(lewis).post(
            at("open_school", bro_taf.address),
            {
                "name_en": "Ysgol Fach", "name_cy": "Ysgol Fach", "phase": "primary", "language_category": "3",
                "status": "community", "opened_on_day": "1", "opened_on_month": "9", "opened_on_year": "2001",
                "head_name": "Mrs Pugh", "head_email": "pugh@fach.example", "language": "cy",
            },
        )  # fmt: skip
        assert answer.status_code == 302, words(answer)
        fach = Organisation.objects.get(address="ysgol-fach")
        with entered(Worker(fach.pk)):
            assert RoleHolding.objects.get().person.email == "pugh@fach.example"

    @pytest.mark.parametrize(
        "page", ["name_head", "name_clerk", "move_school", "close_school", "open_body", "join_body"]
    )
    def test_are_decided_over_by_the_policy_owner_only(self, as_, at, bro_taf, bryn, body, lewis, page):
        auditor = member(bro_taf, Role.AUDITOR, name="Ms Vaughan")
        address = at(page, bro_taf.address, bryn.address)
        assert as_(lewis).get(address).status_code == 200
        assert as_(auditor).get(address).status_code == 403

    def test_can_be_handed_over_on_the_page(self, as_, at, bro_taf, bryn, lewis):
        cwm = council("cwm", "Cwm Council", "Cyngor Cwm")
        sent = {"other": "cwm", "on_day": "1", "on_month": "9", "on_year": "2025"}
        as_(lewis).post(at("move_school", bro_taf.address, bryn.address), sent)
        assert Stewardship.objects.get(school=bryn, ends_on=None).owner == cwm
        assert as_(lewis).get(at("school", bro_taf.address, bryn.address)).status_code == 404


class TestFirstVisit:
    def test_says_who_can_do_each_line_and_what_waits(self, as_, at, bryn, hughes):
        page = words(as_(hughes).get(at("first_visit", bryn.address)))
        assert "Name the Designated Safeguarding Person" in page
        assert "Until then the policy cannot say whom to turn to about a child." in page
        assert "Headteacher or school business manager can do this." in page

    def test_ticks_off_what_is_done(self, as_, at, bryn, hughes):
        member(bryn, Role.DSP, name="Mr Jones")
        browser = as_(hughes)
        before = words(browser.get(at("first_visit", bryn.address))).count("parch-tag--done")
        browser.post(at("confirm_details", bryn.address))
        assert words(browser.get(at("first_visit", bryn.address))).count("parch-tag--done") == before + 1

    def test_can_be_shared_out(self, as_, at, bryn, hughes):
        rees = member(bryn, Role.BUSINESS_MANAGER, name="Mrs Rees")
        give = at("give_step", bryn.address, "organisations.dsp")
        assert "Mrs Rees" in words(as_(hughes).get(give))
        as_(hughes).post(give, {"person": str(rees.actor.person_id)})
        page = words(as_(rees).get(at("organisation", bryn.address, space="home")))
        assert "A colleague gave you this: Name the Designated Safeguarding Person." in page

    def test_offers_only_people_whose_role_allows_it(self, as_, at, bryn, hughes, jones):
        assert "Mr Jones" not in words(as_(hughes).get(at("give_step", bryn.address, "organisations.dsp")))

    def test_has_no_line_that_nobody_put_there(self, as_, at, bryn, hughes):
        assert as_(hughes).get(at("give_step", bryn.address, "nothing")).status_code == 404


class TestHistory:
    def test_is_for_the_head_and_not_for_the_business_manager(self, as_, at, bryn, hughes, now):
        with entered(Acting(bryn.pk)):
            actions.add_person(bryn, full_name="Mr New", email="", by=hughes.actor, at=now)
        rees = member(bryn, Role.BUSINESS_MANAGER, name="Mrs Rees")
        assert "Mrs Hughes added Mr New." in words(as_(hughes).get(at("history", bryn.address)))
        assert as_(rees).get(at("history", bryn.address)).status_code == 403
