"""The front page of each role, and the way from one organisation to another."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from django.urls import reverse

from parch.domain.organisations.roles import ROLES, Role
from parch.kernel.reach import Worker, entered
from parch.organisations.models import Person, RoleHolding
from parch.organisations.registries import Need, needs, needs_of
from tests.factories.organisations import LONG_AGO, council, governing_body, member, school

pytestmark = pytest.mark.django_db
TODAY = date(2026, 9, 4)


@pytest.fixture
def bro_taf():
    return council()


@pytest.fixture
def bryn(bro_taf):
    return school(owner=bro_taf)


@pytest.fixture
def as_(client, settings):
    settings.DEMONSTRATION = True  # second factors are asked for elsewhere

    def signed_in(someone, language="en"):
        client.force_login(someone.user)
        client.cookies["parch_language"] = language
        return client

    return signed_in


@pytest.fixture
def only(monkeypatch):
    """Have nothing wait but these."""

    def waiting(*found):
        monkeypatch.setattr(needs, "_sources", [lambda actor, organisation, on: found])

    return waiting


def front(organisation):
    return reverse("home:organisation", args=[organisation.address])


class TestTheWayIn:
    def test_leads_straight_to_the_only_place(self, as_, bryn):
        hughes = member(bryn, Role.HEADTEACHER)
        assert as_(hughes).get("/").headers["Location"] == front(bryn)

    def test_offers_every_place_of_somebody_who_works_in_two(self, as_, bro_taf, bryn):
        fach = school("ysgol-fach", "Ysgol Fach", "Ysgol Fach", owner=bro_taf)
        jones = member(bryn, Role.TEACHER, name="Mr Jones")
        member(fach, Role.DSP, name="Mr Jones", user=jones.user, email="jones@fach.example")
        page = as_(jones).get("/").content.decode()
        assert page.index("Ysgol Fach") < page.index("Ysgol y Bryn")
        assert "Designated Safeguarding Person" in page
        assert "Switch" in as_(jones).get(front(bryn)).content.decode()

    def test_offers_no_switch_where_there_is_nowhere_else(self, as_, bryn):
        assert "Switch" not in as_(member(bryn, Role.HEADTEACHER)).get(front(bryn)).content.decode()

    def test_is_kind_to_somebody_whose_roles_have_ended(self, as_, bryn):
        gone = member(bryn, Role.TEACHER, name="Mr Jones", ends_on=LONG_AGO)
        answer = as_(gone).get("/")
        assert answer.status_code == 200
        assert "There is no place for you here yet" in answer.content.decode()

    def test_serves_one_body_of_two_schools(self, as_, bro_taf, bryn):
        fach = school("ysgol-fach", "Ysgol Fach", "Ysgol Fach", owner=bro_taf)
        body = governing_body(bryn, fach)
        evans = member(body, Role.CLERK, name="Mr Evans")
        assert as_(evans).get("/").headers["Location"] == front(body)
        page = as_(evans).get(reverse("organisations:details", args=[body.address])).content.decode()
        assert "Ysgol Fach" in page
        assert "Ysgol y Bryn" in page


class TestFrontPage:
    @pytest.mark.parametrize("role", list(Role))
    @pytest.mark.parametrize("language", ["en", "cy"])
    def test_is_there_for_every_role_in_both_languages(self, as_, bro_taf, bryn, role, language):
        body = governing_body(bryn)
        place = {"owner": bro_taf, "school": bryn, "governing-body": body}[ROLES[role].held_in]
        assert as_(member(place, role), language).get(front(place)).status_code == 200

    def test_says_that_nothing_waits(self, as_, bryn, only):
        only()
        assert "Nothing needs you today." in as_(member(bryn, Role.TEACHER)).get(front(bryn)).content.decode()

    def test_shows_seven_soonest_first_and_counts_the_rest(self, as_, bryn, only):
        only(
            *(Need(f"Thing {n}.", "Do it", "/", TODAY + timedelta(days=9 - n)) for n in range(9)),
            Need("Any day.", "Do", "/"),
        )
        page = as_(member(bryn, Role.TEACHER)).get(front(bryn)).content.decode()
        assert [page.index(f"Thing {n}.") for n in range(8, 1, -1)] == sorted(
            page.index(f"Thing {n}.") for n in range(2, 9)
        )
        assert "Thing 1." not in page
        assert "3 more things wait behind these." in page

    def test_keeps_what_has_no_day_for_the_end(self, bryn, only):
        only(Need("Any day.", "Do", "/"), Need("Late.", "Do", "/", TODAY - timedelta(days=3)))
        actor = member(bryn, Role.TEACHER).actor
        assert [need.sentence for need in needs_of(actor, bryn, on=TODAY)] == ["Late.", "Any day."]

    def test_shows_sentences_as_they_are_and_runs_none_of_them(self, as_, bryn, only):
        only(Need("<script>alert('x')</script> & Siân’s “post”.", "Look", "/"))
        page = as_(member(bryn, Role.TEACHER)).get(front(bryn)).content.decode()
        assert "<script>alert(" not in page
        assert "&amp;lt;" not in page

    def test_counts_those_who_have_not_accepted_for_the_head_only(self, as_, bryn):
        with entered(Worker(bryn.pk)):
            new = Person.objects.create(organisation=bryn, full_name="New", sort_key="new", email="new@bryn.example")
            RoleHolding.objects.create(organisation=bryn, person=new, role=Role.TEACHER, starts_on=LONG_AGO)
        silent = "One person has not accepted their invitation yet."
        assert silent in as_(member(bryn, Role.HEADTEACHER)).get(front(bryn)).content.decode()
        assert silent not in as_(member(bryn, Role.TEACHER, name="Mr Jones")).get(front(bryn)).content.decode()

    def test_is_nothing_to_next_door(self, as_, bryn):
        oakfield = school("oakfield", "Oakfield Primary", "Ysgol Gynradd Oakfield")
        assert as_(member(oakfield, Role.HEADTEACHER, name="Mr Reed")).get(front(bryn)).status_code == 404
