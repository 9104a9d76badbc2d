"""Several writers at once: none loses its place, and none waits for another organisation's."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier, Event
from uuid import UUID

import pytest
from django.conf import settings
from django.db import connection

from parch.audit import registry
from parch.audit.actions import record
from parch.audit.command import verify
from parch.audit.models import Entry, Head
from parch.kernel.reach import Worker, entered
from tests.factories.record import BRYN, FRIDAY, OAKFIELD, POLICY, READ, reads

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.postgresql]
WRITERS, EACH = 8, 12


def at_once(work):
    """Run ``work(number)`` in eight threads that start together, each with a connection of its own."""
    ready = Barrier(WRITERS)

    def one(number):
        ready.wait(timeout=20)
        try:
            work(number)
        finally:
            connection.close()

    with ThreadPoolExecutor(WRITERS) as threads:
        list(threads.map(one, range(WRITERS)))


def sequences(chain):
    with entered(Worker(chain)):
        return list(Entry.objects.of_chain(chain).as_written().values_list("sequence", flat=True))


class TestEightWritersAtOnce:
    def test_to_one_chain_lose_and_double_nothing(self):
        at_once(lambda number: [reads(number) for _ in range(EACH)])
        assert sequences(BRYN) == list(range(1, WRITERS * EACH + 1))
        assert verify(settings.KEY_RING).exit_code == 0

    def test_to_chains_of_their_own_lose_and_double_nothing(self, monkeypatch):
        chains = [UUID(int=number + 1) for number in range(WRITERS)]
        monkeypatch.setattr(registry, "_owners", [lambda: chains])
        at_once(lambda number: [reads(number, chain=chains[number]) for _ in range(EACH)])
        assert [sequences(chain) for chain in chains] == [list(range(1, EACH + 1))] * WRITERS
        assert verify(settings.KEY_RING).exit_code == 0

    def test_to_the_same_two_chains_in_either_order_never_wait_for_each_other_in_a_circle(self):
        def both(number):
            for first, second in [(BRYN, OAKFIELD), (OAKFIELD, BRYN)] * (EACH // 2):
                with entered(Worker(first)):
                    record(READ, chain=first, by=None, at=FRIDAY, subject=POLICY, facts={"version": number})
                    with entered(Worker(second)):
                        record(READ, chain=second, by=None, at=FRIDAY, subject=POLICY, facts={"version": number})

        at_once(both)
        assert sequences(BRYN) == sequences(OAKFIELD) == list(range(1, WRITERS * EACH + 1))


class TestWaiting:
    @pytest.fixture
    def _holding(self):
        """Somebody is about to commit to the history of Ysgol y Bryn and takes very long about it."""
        reads(1)
        reads(1, chain=OAKFIELD)
        held, enough = Event(), Event()

        def hold():
            try:
                with entered(Worker(BRYN)):
                    Head.objects.select_for_update().get(chain=BRYN)
                    held.set()
                    assert enough.wait(timeout=20)
            finally:
                connection.close()

        with ThreadPoolExecutor(1) as thread:
            waiting = thread.submit(hold)
            assert held.wait(timeout=20)
            yield
            enough.set()
            waiting.result(timeout=20)

    @pytest.mark.usefixtures("_holding")
    def test_writers_of_other_organisations_do_not(self):
        with connection.cursor() as cursor:
            cursor.execute("SET lock_timeout = '1s'")
        reads(2, chain=OAKFIELD)
        assert sequences(OAKFIELD) == [1, 2]

    @pytest.mark.usefixtures("_holding")
    def test_a_new_organisation_does_not(self):
        with connection.cursor() as cursor:
            cursor.execute("SET lock_timeout = '1s'")
        reads(1, chain=UUID(int=0xFACC))
        assert sequences(UUID(int=0xFACC)) == [1]

    @pytest.mark.usefixtures("_holding")
    def test_work_in_the_same_organisation_does_not_till_it_commits(self):
        # The head is locked last: a request that is still thinking holds up nobody, and can itself go on.
        with connection.cursor() as cursor:
            cursor.execute("SET lock_timeout = '1s'")
        with pytest.raises(RuntimeError, match="changed my mind"), entered(Worker(BRYN)):
            record(READ, chain=BRYN, by=None, at=FRIDAY, subject=POLICY, facts={"version": 2})
            assert sequences(BRYN) == [1]
            raise RuntimeError("changed my mind")
