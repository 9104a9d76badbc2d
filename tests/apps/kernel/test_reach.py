"""The two walls, tried the same way on both databases."""

from __future__ import annotations

import pytest
from django.db import DatabaseError, connection, transaction

from parch.domain.organisations.roles import Role
from parch.kernel.reach import (
    Acting,
    NoReach,
    OutOfReach,
    Person as About,
    Public,
    Worker,
    before_commit,
    current,
    entered,
)
from parch.organisations.models import ClosedDays, Person, Profile, RoleHolding
from tests.factories.organisations import LONG_AGO, council, member, school

pytestmark = pytest.mark.django_db


@pytest.fixture
def bro_taf():
    return council()


@pytest.fixture
def bryn(bro_taf):
    return school(owner=bro_taf)


@pytest.fixture
def oakfield(bro_taf):
    return school("oakfield", "Oakfield Primary", "Ysgol Gynradd Oakfield", owner=bro_taf)


def profile(organisation):
    with entered(Worker(organisation.pk)):
        return Profile.objects.create(organisation=organisation, email=f"office@{organisation.address}.example")


class TestTheManager:
    def test_raises_where_nobody_said_whose_rows(self):
        for manager in (Person.objects, Person._default_manager):
            with pytest.raises(NoReach):
                list(manager.all())

    def test_shows_only_rows_of_the_organisation_acted_in(self, bryn, oakfield):
        member(bryn, Role.HEADTEACHER)
        member(oakfield, Role.HEADTEACHER, name="Mr Reed")
        with entered(Acting(bryn.pk)):
            assert [person.full_name for person in Person.objects.all()] == ["Mrs Hughes"]
            assert not oakfield.people.exists()

    def test_refuses_to_write_next_door(self, bryn, oakfield):
        with entered(Acting(bryn.pk)):
            with pytest.raises(OutOfReach):
                Profile.objects.create(organisation=oakfield)
            with pytest.raises(OutOfReach):
                Profile.objects.bulk_create([Profile(organisation=oakfield)])

    def test_changes_nothing_next_door_by_update_or_delete(self, bryn, oakfield):
        profile(oakfield)
        with entered(Acting(bryn.pk)):
            assert Profile.objects.update(telephone="029 2018 0001") == 0
            assert Profile.objects.all().delete()[0] == 0
        with entered(Acting(oakfield.pk)):
            assert Profile.objects.get().telephone == ""

    def test_lets_a_council_see_none_of_its_schools_people(self, bro_taf, bryn):
        member(bryn, Role.HEADTEACHER)
        with entered(Acting(bro_taf.pk)):
            assert not Person.objects.exists()

    def test_lets_a_school_read_what_its_council_publishes_down_and_change_none_of_it(self, bro_taf, bryn):
        with entered(Acting(bro_taf.pk)):
            ClosedDays.objects.create(
                organisation=bro_taf, name_en="Half term", name_cy="Hanner tymor", starts_on=LONG_AGO, ends_on=LONG_AGO
            )
        with entered(Acting(bryn.pk)):
            assert ClosedDays.objects.count() == 1
            assert ClosedDays.objects.update(name_en="Ours") == 0

    def test_stops_reaching_down_when_the_school_has_moved_to_another_owner(self, bro_taf, bryn):
        with entered(Acting(bro_taf.pk)):
            ClosedDays.objects.create(
                organisation=bro_taf, name_en="Half term", name_cy="Hanner tymor", starts_on=LONG_AGO, ends_on=LONG_AGO
            )
        bryn.stewardships.update(ends_on=LONG_AGO)
        with entered(Acting(bryn.pk)):
            assert not ClosedDays.objects.exists()

    def test_lets_a_person_see_their_own_roles_everywhere_and_nobody_elses(self, bryn, oakfield):
        hughes = member(bryn, Role.HEADTEACHER, email="hughes@bryn.example")
        member(oakfield, Role.TEACHER, user=hughes.user, name="Mrs Hughes")
        member(oakfield, Role.HEADTEACHER, name="Mr Reed")
        with entered(About(hughes.user.pk)):
            assert {holding.role for holding in RoleHolding.objects.all()} == {Role.HEADTEACHER, Role.TEACHER}

    def test_shows_the_public_only_what_is_open(self, bryn):
        profile(bryn)
        member(bryn, Role.HEADTEACHER)
        with entered(Public(bryn.pk)):
            assert Profile.objects.count() == 1
            assert not Person.objects.exists()


class TestEntered:
    def test_gives_back_the_outer_reach_when_the_inner_one_ends(self, bryn, oakfield):
        profile(bryn)
        with entered(Acting(bryn.pk)):
            with entered(Acting(oakfield.pk)):
                assert not Profile.objects.exists()
            assert current().write == bryn.pk
            assert Profile.objects.count() == 1

    def test_gives_back_the_outer_reach_when_the_inner_one_fails(self, bryn, oakfield):
        profile(bryn)
        with entered(Acting(bryn.pk)):
            with pytest.raises(ZeroDivisionError), entered(Acting(oakfield.pk)):
                raise ZeroDivisionError
            assert Profile.objects.count() == 1

    def test_closes_once_before_the_outermost_commit(self, bryn):
        closed = []
        with entered(Acting(bryn.pk)):
            with entered(Acting(bryn.pk)):
                before_commit("a", lambda: closed.append("first"))
                before_commit("a", lambda: closed.append("second"))
            assert closed == []
        assert closed == ["second"]

    def test_closes_nothing_when_the_block_fails(self, bryn):
        closed = []
        with pytest.raises(ZeroDivisionError), entered(Acting(bryn.pk)):
            before_commit("a", lambda: closed.append("never"))
            raise ZeroDivisionError
        assert closed == []


@pytest.mark.postgresql
class TestTheSecondWall:
    def test_is_not_one_the_tests_could_step_round(self):
        with connection.cursor() as cursor:
            cursor.execute("SELECT rolsuper, rolbypassrls, rolname FROM pg_roles WHERE rolname = current_user")
            assert cursor.fetchone() == (False, False, "parch_program")

    def test_hides_rows_from_sql_that_never_met_the_manager(self, bryn, oakfield):
        profile(oakfield)
        with entered(Acting(bryn.pk)), connection.cursor() as cursor:
            cursor.execute("SELECT count(*) FROM organisations_profile")
            assert cursor.fetchone() == (0,)

    def test_hides_everything_where_nothing_was_said(self, bryn):
        profile(bryn)
        with connection.cursor() as cursor:
            cursor.execute("SELECT count(*) FROM organisations_profile")
            assert cursor.fetchone() == (0,)

    def test_refuses_sql_that_writes_next_door(self, bryn, oakfield):
        row = profile(bryn)
        with (
            entered(Acting(bryn.pk)),
            connection.cursor() as cursor,
            pytest.raises(DatabaseError),
            transaction.atomic(),
        ):
            cursor.execute("UPDATE organisations_profile SET organisation_id = %s WHERE id = %s", [oakfield.pk, row.pk])
