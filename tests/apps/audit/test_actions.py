"""What is done is recorded once, in order, last thing before COMMIT; what is undone is not."""

from __future__ import annotations

import json
from typing import Any
from uuid import UUID

import pytest
from django.conf import settings
from django.db import DatabaseError, connection, transaction

from parch.audit.actions import forget, record, record_batch
from parch.audit.models import Entry, Head, Particular
from parch.audit.registry import UnknownEvent
from parch.domain.chains.canonical import CannotBeKept
from parch.domain.chains.rows import batch_digest, is_sound
from parch.kernel.reach import Acting, NoReach, OutOfReach, Person, Public, Worker, entered
from tests.factories.record import BRYN, FRIDAY, MR_JONES, MRS_HUGHES, OAKFIELD, POLICY, READ, invites, reads

pytestmark = pytest.mark.django_db


def entries(chain: UUID = BRYN) -> list[Entry]:
    with entered(Worker(chain)):
        return list(Entry.objects.of_chain(chain).as_written())


def read_here(version: object, chain: UUID = BRYN) -> None:
    record(READ, chain=chain, by=MRS_HUGHES, at=FRIDAY, subject=POLICY, facts={"version": version})


class TestRecord:
    def test_keeps_who_what_and_when_by_plain_identifiers(self):
        reads(3)
        entry = entries()[0]
        assert (entry.event, entry.actor, entry.subject_type, entry.subject_id) == (
            "tests:read",
            str(MRS_HUGHES),
            "policies.policy",
            str(POLICY[1]),
        )
        assert json.loads(entry.facts) == {"facts": {"version": 3}, "particulars": {}}

    def test_chains_each_entry_to_the_one_before(self):
        for number in range(1, 5):
            reads(number)
        rows = [entry.as_row() for entry in entries()]
        assert [row.sequence for row in rows] == [1, 2, 3, 4]
        assert [row.previous for row in rows[1:]] == [row.mark for row in rows[:-1]]
        assert all(is_sound(settings.KEY_RING, row) for row in rows)
        assert Head.objects.get(chain=BRYN).mark == rows[-1].mark

    def test_keeps_several_entries_of_one_transaction_in_the_order_they_were_done(self):
        with entered(Acting(BRYN)):
            for version in ("first", "second", "third"):
                read_here(version)
        assert [json.loads(entry.facts)["facts"]["version"] for entry in entries()] == ["first", "second", "third"]

    def test_waits_for_the_end_of_the_outermost_block(self):
        with entered(Acting(BRYN)):
            with entered(Acting(BRYN, MRS_HUGHES)):
                read_here(1)
            assert not Head.objects.exists()
        assert Head.objects.get().sequence == 1

    def test_writes_each_organisations_chain_in_its_own_name(self):
        with entered(Worker(BRYN)):
            read_here(1)
            with entered(Worker(OAKFIELD)):
                read_here(1, OAKFIELD)
            read_here(2)
        assert [entry.sequence for entry in entries(BRYN)] == [1, 2]
        assert [entry.sequence for entry in entries(OAKFIELD)] == [1]

    def test_keeps_a_persons_own_history_apart(self):
        with entered(Person(MRS_HUGHES)):
            read_here(1, MRS_HUGHES)
        with entered(Person(MRS_HUGHES)):
            assert Entry.objects.of_chain(MRS_HUGHES).count() == 1
        with entered(Person(MR_JONES)):
            assert not Entry.objects.of_chain(MRS_HUGHES).exists()

    def test_forgets_what_was_undone_inside_a_request(self):
        with entered(Acting(BRYN)):
            read_here("done")
            with pytest.raises(RuntimeError), transaction.atomic():
                read_here("undone")
                raise RuntimeError
        assert [json.loads(entry.facts)["facts"]["version"] for entry in entries()] == ["done"]

    def test_leaves_nothing_behind_when_the_whole_request_fails(self):
        with pytest.raises(RuntimeError), entered(Acting(BRYN)):
            read_here("undone")
            raise RuntimeError
        reads(1)
        assert len(entries()) == 1

    def test_takes_no_more_queries_for_many_entries_than_for_one(self, django_assert_max_num_queries):
        reads(1)
        with django_assert_max_num_queries(7), entered(Acting(BRYN)):
            for version in range(20):
                read_here(version)

    def test_needs_somebody_to_say_whose_history_it_is(self):
        with pytest.raises(NoReach):
            read_here(1)

    @pytest.mark.parametrize("reach", [Acting(OAKFIELD), Person(MRS_HUGHES), Public(BRYN)])
    def test_refuses_the_history_of_somebody_else(self, reach):
        with pytest.raises(OutOfReach), entered(reach):
            read_here(1)

    def test_refuses_an_event_nobody_declared(self):
        with pytest.raises(UnknownEvent), entered(Acting(BRYN)):
            record("tests:never", chain=BRYN, by=None, at=FRIDAY, subject=POLICY)

    def test_refuses_a_sentence_with_a_gap(self):
        with pytest.raises(ValueError, match="needs version"), entered(Acting(BRYN)):
            record(READ, chain=BRYN, by=None, at=FRIDAY, subject=POLICY)

    def test_refuses_facts_without_one_spelling(self):
        with pytest.raises(CannotBeKept), entered(Acting(BRYN)):
            read_here(1.5)

    def test_refuses_an_instant_without_a_time_zone(self):
        with pytest.raises(CannotBeKept), entered(Acting(BRYN)):
            record(READ, chain=BRYN, by=None, at=FRIDAY.replace(tzinfo=None), subject=POLICY, facts={"version": 1})


class TestRecordBatch:
    def test_is_one_entry_with_the_count_and_the_digest_of_the_list(self):
        people = ["a@bryn.example", "b@bryn.example"]
        with entered(Acting(BRYN)):
            record_batch(READ, chain=BRYN, by=MRS_HUGHES, at=FRIDAY, subject=POLICY, items=people, facts={"version": 1})
        facts = json.loads(entries()[0].facts)["facts"]
        assert facts == {"version": 1, "count": 2, "digest": batch_digest(people)}


class TestForget:
    def test_empties_what_was_kept_about_the_person_and_nobody_else(self):
        invites("Mr Jones")
        invites("Ms Patel", who=UUID(int=0x43))
        with entered(Acting(BRYN)):
            assert forget(MR_JONES, chain=BRYN, by=MRS_HUGHES, at=FRIDAY) == 1
        with entered(Worker(BRYN)):
            kept = [
                (particular.value, particular.salt) for particular in Particular.objects.order_by("entry__sequence")
            ]
        assert kept[0] == (None, None)
        assert kept[1][0] == "Ms Patel"

    def test_is_itself_recorded_without_saying_who(self):
        invites("Mr Jones")
        with entered(Acting(BRYN)):
            forget(MR_JONES, chain=BRYN, by=MRS_HUGHES, at=FRIDAY)
        last = entries()[-1]
        assert last.event == "audit:person-forgotten"
        assert str(MR_JONES) not in (last.facts, last.subject_id)

    def test_keeps_nothing_personal_in_the_entry_itself(self):
        invites("Mr Jones")
        assert "Jones" not in entries()[0].facts


class TestTheDatabaseItself:
    @pytest.mark.parametrize(
        "statement",
        [
            "UPDATE audit_entry SET actor = 'mr-jones'",
            "DELETE FROM audit_entry",
            "DELETE FROM audit_particular",
            "UPDATE audit_particular SET value = 'somebody else'",
            "UPDATE audit_particular SET name = 'other', salt = NULL, value = NULL, about = ''",
        ],
    )
    def test_refuses_to_change_the_record(self, statement):
        invites("Mr Jones")
        with entered(Worker(BRYN)), pytest.raises(DatabaseError, match="append-only"), transaction.atomic():
            _execute(statement)

    @pytest.mark.postgresql
    @pytest.mark.parametrize("table", ["audit_entry, audit_particular", "audit_particular"])
    def test_refuses_to_empty_the_tables_at_once(self, table):
        with pytest.raises(DatabaseError, match=r"append-only|permission denied"), transaction.atomic():
            _execute(f"TRUNCATE {table}")

    @pytest.mark.postgresql
    def test_shows_no_history_but_that_of_the_reach(self):
        invites("Mr Jones")
        for table in ("audit_entry", "audit_particular"):
            with entered(Worker(BRYN)):
                assert _execute(f"SELECT count(*) FROM {table}") == 1
            for reach in (Worker(OAKFIELD), Public(BRYN), Person(MRS_HUGHES)):
                with entered(reach):
                    assert _execute(f"SELECT count(*) FROM {table}") == 0

    @pytest.mark.postgresql
    def test_refuses_to_write_into_the_history_of_another(self):
        with entered(Worker(OAKFIELD)), pytest.raises(DatabaseError, match="row-level security"), transaction.atomic():
            _execute(
                "INSERT INTO audit_entry (id, chain, owner, sequence, at, event, actor, subject_type, subject_id,"
                f" facts, key, previous, mark) VALUES (gen_random_uuid(), '{BRYN}', '{BRYN}', 1, now(), '', '', '',"
                " '', '', '', '', '')"
            )


class TestReading:
    def test_needs_somebody_to_say_whose_history_is_meant(self):
        with pytest.raises(NoReach):
            Entry.objects.of_chain(BRYN)

    @pytest.mark.parametrize("reach", [Acting(OAKFIELD), Person(MR_JONES), Public(BRYN)])
    def test_shows_nothing_next_door_or_in_public(self, reach):
        invites("Mr Jones")
        with entered(reach):
            assert not Entry.objects.of_chain(BRYN).exists()
            assert not Particular.objects.exists()


def _execute(statement: str) -> Any:
    with connection.cursor() as cursor:
        cursor.execute(statement)
        return cursor.fetchone()[0] if cursor.description else None
