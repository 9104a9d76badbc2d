"""What organisations answer to sign-in: who needs a second factor, who works beside whom, who has joined."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from parch.audit.registry import all_owners, names_of
from parch.domain.organisations.roles import ROLES, Role
from parch.kernel.reach import Acting, Link, Person as About, Worker, entered
from parch.organisations import actions, colleagues
from parch.organisations.models import Person, RoleHolding
from tests.factories.organisations import LONG_AGO, governing_body, member

pytestmark = pytest.mark.django_db
TODAY = date(2026, 9, 4)


def joined(organisation, person, user, now):
    with entered(Link("invitation", str(person.pk), organisation.pk)):
        actions.join(person.pk, user=user, at=now)


def added(organisation, name, *roles):
    with entered(Worker(organisation.pk)):
        person = Person.objects.create(organisation=organisation, full_name=name, sort_key=name.lower())
        for role in roles:
            RoleHolding.objects.create(organisation=organisation, person=person, role=role, starts_on=LONG_AGO)
    return person


class TestJoining:
    def test_makes_the_roles_the_invited_persons_own(self, bryn, reed, now):
        joined(bryn, added(bryn, "Mr Reed", Role.TEACHER), reed.user, now)
        with entered(About(reed.user.pk)):
            assert RoleHolding.objects.filter(organisation=bryn).get().role == Role.TEACHER

    def test_adds_to_the_row_of_somebody_known_here_by_another_address(self, bryn, jones, now):
        joined(bryn, added(bryn, "M. Jones", Role.DSP), jones.user, now)
        with entered(Acting(bryn.pk)):
            held = RoleHolding.objects.filter(user=jones.user)
            assert {one.person_id for one in held} == {jones.actor.person_id}
            assert {one.role for one in held} == {Role.TEACHER, Role.DSP}


class TestSecondFactor:
    @pytest.mark.parametrize("role", list(Role))
    def test_is_needed_in_the_roles_that_lead(self, bro_taf, bryn, role):
        places = {"owner": bro_taf, "school": bryn, "governing-body": governing_body(bryn)}
        somebody = member(places[ROLES[role].held_in], role)
        with entered(About(somebody.user.pk)):
            assert colleagues.needs_second_factor(somebody.user.pk, TODAY) == ROLES[role].needs_second_factor

    def test_is_not_needed_before_the_role_begins_nor_after_it_ends(self, bryn):
        head = member(bryn, Role.HEADTEACHER, starts_on=TODAY, ends_on=TODAY)
        with entered(About(head.user.pk)):
            days = [TODAY - timedelta(days=1), TODAY, TODAY + timedelta(days=1)]
            assert [colleagues.needs_second_factor(head.user.pk, day) for day in days] == [False, True, False]


class TestColleagues:
    def test_are_led_where_somebody_leads_and_nowhere_else(self, bryn, hughes, jones, reed):
        assert [one.name for one in colleagues.led_by(hughes.user.pk, TODAY) if one.user_id != hughes.user.pk] == [
            "Mr Jones"
        ]
        assert not list(colleagues.led_by(jones.user.pk, TODAY))

    def test_who_lead_are_found_by_those_beside_them(self, bryn, hughes, jones, reed):
        assert [one.name for one in colleagues.leaders_beside(jones.user.pk, TODAY)] == ["Mrs Hughes"]

    def test_of_a_small_school_are_also_those_who_lead_the_body_that_governs_it(self, bryn, hughes, reed):
        body = governing_body(bryn)
        davies = member(body, Role.CLERK, name="Mr Davies")
        member(body, Role.GOVERNOR, name="Ms Patel")
        beside = [one for one in colleagues.leaders_beside(hughes.user.pk, TODAY) if one.user_id != hughes.user.pk]
        assert [(one.name, one.organisation_id) for one in beside] == [("Mr Davies", bryn.pk)]
        led = {one.name: one.organisation_id for one in colleagues.led_by(davies.user.pk, TODAY)}
        assert led["Mrs Hughes"] == bryn.pk


class TestNames:
    def test_in_a_history_are_those_its_organisation_knows(self, bryn, hughes, reed):
        asked = {str(hughes.user.pk), str(reed.user.pk), "no-id"}
        with entered(Acting(bryn.pk)):
            assert names_of(bryn.pk, asked) == {str(hughes.user.pk): "Mrs Hughes"}

    def test_of_owners_of_histories_are_every_organisation(self, bro_taf, bryn):
        assert {bro_taf.pk, bryn.pk} <= all_owners()
