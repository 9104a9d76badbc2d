"""Forged by somebody with full rights over the database and without the key; found all the same."""

from __future__ import annotations

from uuid import uuid4

import pytest
from django.conf import settings
from django.db import connection
from hypothesis import HealthCheck, given, settings as hypothesis_settings, strategies as st

from parch.audit.command import verify
from tests.apps.audit.forging import any_forgery, at_bryn, column_of, forged, insert_copy, places
from tests.apps.audit.intruder import intruder
from tests.factories.record import BRYN

pytestmark = pytest.mark.django_db(transaction=True)


class TestForgery:
    @pytest.mark.parametrize(
        ("statement", "found"),
        [
            ("UPDATE audit_entry SET actor = 'mr-jones' WHERE chain = {bryn} AND sequence = 3", ("altered", 3)),
            ("UPDATE audit_entry SET event = 'other' WHERE chain = {bryn} AND sequence = 1", ("altered", 1)),
            ("UPDATE audit_entry SET facts = '{{}}' WHERE chain = {bryn} AND sequence = 6", ("altered", 6)),
            ("UPDATE audit_entry SET mark = previous WHERE chain = {bryn} AND sequence = 2", ("altered", 2)),
            ("UPDATE audit_entry SET previous = mark WHERE chain = {bryn} AND sequence = 2", ("altered", 2)),
            ("UPDATE audit_entry SET at = '2020-01-01 00:00+00' WHERE chain = {bryn} AND sequence = 5", ("altered", 5)),
            ("UPDATE audit_entry SET chain = {bryn}, owner = {bryn}, sequence = 7 WHERE chain = {oakfield}"
             " AND sequence = 2", ("altered", 7)),
            ("DELETE FROM audit_entry WHERE chain = {bryn} AND sequence = 2", ("removed", 2)),
            ("DELETE FROM audit_entry WHERE chain = {bryn} AND sequence = 1", ("removed", 1)),
            ("DELETE FROM audit_entry WHERE chain = {bryn} AND sequence = 6", ("cut-off", 6)),
            ("UPDATE audit_entry SET owner = {oakfield} WHERE chain = {bryn} AND sequence = 2", ("removed", 2)),
            ("DELETE FROM audit_head WHERE chain = {bryn}", ("head-gone", 6)),
            ("UPDATE audit_head SET mark = 'x' WHERE chain = {bryn}", ("head-altered", 6)),
            ("UPDATE audit_head SET sequence = 4 WHERE chain = {bryn}", ("head-altered", 6)),
            ("UPDATE audit_particular SET value = 'Ms Patel' WHERE value IS NOT NULL", ("particular-altered", 4)),
            ("UPDATE audit_particular SET name = 'other' WHERE name = 'name'", ("particular-gone", 4)),
            ("DELETE FROM audit_particular", ("particular-gone", 4)),
        ],
    )  # fmt: skip
    def test_is_found_and_its_place_named(self, six_entries, statement, found):
        forged(statement)
        outcome = verify(settings.KEY_RING)
        assert outcome.exit_code == 1
        assert at_bryn(*found) in places(outcome)

    def test_of_one_row_names_no_other_place(self, six_entries):
        forged("UPDATE audit_entry SET actor = 'mr-jones' WHERE chain = {bryn} AND sequence = 3")
        assert places(verify(settings.KEY_RING)) == [at_bryn("altered", 3)]

    def test_by_changing_places_is_found(self, six_entries):
        forged(
            "UPDATE audit_entry SET sequence = 100 WHERE chain = {bryn} AND sequence = 2",
            "UPDATE audit_entry SET sequence = 2 WHERE chain = {bryn} AND sequence = 5",
            "UPDATE audit_entry SET sequence = 5 WHERE chain = {bryn} AND sequence = 100",
        )
        assert places(verify(settings.KEY_RING)) == [at_bryn("moved", 2), at_bryn("moved", 5)]

    def test_by_inserting_a_row_and_moving_the_rest_along_is_found(self, six_entries):
        with intruder() as somebody:
            for sequence in (6, 5, 4, 3):
                somebody.does(
                    f"UPDATE audit_entry SET sequence = {sequence + 1} WHERE chain = {column_of(BRYN)}"
                    f" AND sequence = {sequence}"
                )
            insert_copy(somebody, of=4, as_number=3)
            somebody.does(f"UPDATE audit_head SET sequence = 7 WHERE chain = {column_of(BRYN)}")
        found = verify(settings.KEY_RING)
        assert found.exit_code == 1
        assert {place for one in found.findings for place in range(one.first, one.last + 1)} >= {3, 4, 5, 6, 7}

    def test_by_adding_at_the_end_is_found(self, six_entries):
        with intruder() as somebody:
            insert_copy(somebody, of=6, as_number=7)
            somebody.does(f"UPDATE audit_head SET sequence = 7 WHERE chain = {column_of(BRYN)}")
        assert places(verify(settings.KEY_RING)) == [at_bryn("altered", 7)]

    def test_of_a_chain_nobody_has_a_head_for_is_found(self, six_entries):
        other = uuid4()
        forged(f"UPDATE audit_entry SET chain = {column_of(other)} WHERE chain = {{bryn}} AND sequence = 6")
        assert ("altered", str(other), 6, 6) in places(verify(settings.KEY_RING))

    def test_that_took_a_wholesix_entries_but_its_head_is_found(self, six_entries):
        forged("DELETE FROM audit_particular", "DELETE FROM audit_entry WHERE chain = {bryn}")
        assert places(verify(settings.KEY_RING)) == [at_bryn("cut-off", 1, 6)]

    def test_that_hangs_a_particular_on_nothing_is_found(self, six_entries):
        forged("DELETE FROM audit_entry WHERE chain = {bryn} AND sequence = 4")
        assert ("particular-added", str(BRYN), 0, 0) in places(verify(settings.KEY_RING))

    @given(data=st.data())
    @hypothesis_settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
    def test_of_whatever_kind_is_found(self, signed, data):
        forgeries = [any_forgery(data) for _ in range(data.draw(st.integers(1, 2)))]
        with intruder() as somebody:
            before = somebody.copies()
            for forgery in forgeries:
                somebody.does(forgery)
            is_changed = somebody.copies() != before
        outcome = verify(settings.KEY_RING, signed)
        with intruder() as somebody:
            somebody.puts_back(before)
        # A row may be made to name a key that never was: then it cannot be checked, which is no less an alarm.
        assert (outcome.exit_code != 0) == is_changed


class TestWhatNoProgramOfOursCanHaveWritten:
    @pytest.mark.parametrize(
        ("column", "found"),
        [("at", ("altered", 2)), ("id", ("altered", 2)), ("facts", ("altered", 2)), ("sequence", ("removed", 2))],
    )
    def test_is_found_and_the_rest_still_checked(self, six_entries, column, found):
        if connection.vendor == "postgresql" and column != "facts":
            value = {"at": "'infinity'", "id": "gen_random_uuid()", "sequence": "900"}[column]
        else:
            value = "'nonsense'"
        forged(
            f"UPDATE audit_entry SET {column} = {value} WHERE chain = {{bryn}} AND sequence = 2",
            "UPDATE audit_entry SET actor = 'x' WHERE chain = {bryn} AND sequence = 5",
        )
        outcome = verify(settings.KEY_RING)
        assert {at_bryn(*found), at_bryn("altered", 5)} <= set(places(outcome))
