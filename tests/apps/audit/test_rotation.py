"""A key is put out of use: what it sealed is sealed again, and a kill on the way harms nothing."""

from __future__ import annotations

import json
import os
import signal
from datetime import UTC, datetime
from uuid import uuid4

import pytest
from django.db import connections

from parch.accounts.models import KeptWords
from parch.audit import rotation
from parch.audit.rotation import Batch, SealedColumn, register, rotate
from parch.domain.keys import Key, KeyRing, Purpose, is_by_an_old_key

pytestmark = pytest.mark.django_db(transaction=True)
OLD, NEW = Key("old", bytes(range(32))), Key("new", bytes(range(1, 33)))
BEFORE, DURING, AFTER = KeyRing((OLD,)), KeyRing((NEW, OLD)), KeyRing((NEW,))
KEPT = SealedColumn(
    purpose=Purpose.WORDS,
    column="sealed",
    rows=KeptWords.objects.all,
    bound_to=lambda row: row.bound_to,
)


class Killed(BaseException):
    """The process ends here."""


@pytest.fixture(autouse=True)
def _small_batches(monkeypatch):
    monkeypatch.setattr(rotation, "BATCH", 3)
    monkeypatch.setattr(rotation, "_rewrappers", {"kept words": KEPT})


def words(number, ring=BEFORE):
    for place in range(number):
        row = KeptWords(
            id=uuid4(), key="old", token_mark=str(uuid4()), address="/", expires_at=datetime.max.replace(tzinfo=UTC)
        )
        row.sealed = ring.seal(Purpose.WORDS, json.dumps(place).encode(), row.bound_to)
        row.save()


def left_to_do():
    return sum(is_by_an_old_key(DURING, bytes(row.sealed)) for row in KeptWords.objects.all())


def opened(ring):
    return sorted(int(ring.open(Purpose.WORDS, bytes(row.sealed), row.bound_to)) for row in KeptWords.objects.all())


class TestRotating:
    def test_lets_the_old_key_go_and_says_how_many_seals_were_made_again(self):
        words(7)
        outcome = rotate(DURING)
        assert opened(AFTER) == list(range(7))
        assert outcome.exit_code == 0
        assert "7 seals were made again with the key “new”" in outcome.says[0].en
        assert "“new”" in outcome.says[0].cy

    def test_done_twice_does_nothing_more(self):
        words(4)
        rotate(DURING)
        assert "0 seals were made again" in rotate(DURING).says[0].en

    @pytest.mark.parametrize("writes_before_the_kill", range(7))
    def test_killed_at_any_row_leaves_every_seal_whole_and_is_taken_up_again(self, monkeypatch, writes_before_the_kill):
        words(7)
        _kill_after(monkeypatch, writes_before_the_kill)
        with pytest.raises(Killed):
            rotate(DURING)
        assert opened(DURING) == list(range(7))
        assert left_to_do() == 7 - writes_before_the_kill // 3 * 3  # whole batches stay done
        monkeypatch.undo()
        monkeypatch.setattr(rotation, "_rewrappers", {"kept words": KEPT})
        rotate(DURING)
        assert opened(AFTER) == list(range(7))

    def test_leaves_a_row_that_somebody_changed_meanwhile_to_them(self, monkeypatch):
        words(1)
        row = KeptWords.objects.get()
        newer = DURING.seal(Purpose.WORDS, b"99", row.bound_to)
        really = rotation.rewrapped

        def while_somebody_writes(*given):
            KeptWords.objects.update(sealed=newer)
            return really(*given)

        monkeypatch.setattr(rotation, "rewrapped", while_somebody_writes)
        assert "0 seals" in rotate(DURING).says[0].en
        assert opened(AFTER) == [99]

    def test_leaves_alone_what_no_key_opens_does_the_rest_and_says_so(self):
        words(2, ring=KeyRing((Key("lost", bytes(32)),)))
        words(4)
        outcome = rotate(DURING)
        assert outcome.exit_code == 2
        assert any("2 seals could not be opened" in sentence.en for sentence in outcome.says)
        assert left_to_do() == 2

    def test_takes_in_whatever_an_app_registers(self):
        register("something else", lambda ring: iter([Batch(done=5), Batch(done=1)]))
        assert any("“something else”: 6 seals" in sentence.en for sentence in rotate(DURING).says)
        with pytest.raises(ValueError, match="registered twice"):
            register("something else", lambda ring: iter(()))


class TestKilled:
    @pytest.mark.postgresql
    @pytest.mark.kills
    def test_ten_times_over_a_rotation_still_comes_to_its_end(self, monkeypatch):
        words(12)
        for _ in range(10):
            _rotate_and_be_killed(monkeypatch, after=4)
            assert opened(DURING) == list(range(12))
        rotate(DURING)
        assert opened(AFTER) == list(range(12))


def _rotate_and_be_killed(monkeypatch, *, after):
    """A process of its own rotates, and is killed by the operating system at its fifth seal."""
    connections.close_all()
    child = os.fork()
    if child == 0:
        made = []
        really = rotation.rewrapped

        def or_be_killed(*given):
            if len(made) == after:
                os.kill(os.getpid(), signal.SIGKILL)
            made.append(True)
            return really(*given)

        monkeypatch.setattr(rotation, "rewrapped", or_be_killed)
        try:
            rotate(DURING)
        finally:
            os._exit(0)
    os.waitpid(child, 0)


def _kill_after(monkeypatch, writes):
    """End the process when the seal after so many is about to be made."""
    made = []
    really = rotation.rewrapped

    def or_die(*given):
        if len(made) == writes:
            raise Killed
        made.append(True)
        return really(*given)

    monkeypatch.setattr(rotation, "rewrapped", or_die)
