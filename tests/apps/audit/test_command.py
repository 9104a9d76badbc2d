"""What the commands say of a record that is sound, cut off, or cannot be read."""

from __future__ import annotations

import json
from datetime import timedelta

import pytest
from click.testing import CliRunner
from django.conf import settings
from django.test import override_settings

from parch.audit import verifying
from parch.audit.actions import forget, record
from parch.audit.command import checkpoint, verify
from parch.config import cli
from parch.domain.keys import Key, KeyRing
from parch.kernel.reach import Acting, entered
from tests.apps.audit.forging import CUT_OFF_AT_FOUR, at_bryn, forged, places
from tests.factories.record import BRYN, FRIDAY, MR_JONES, MRS_HUGHES, POLICY, READ, reads

pytestmark = pytest.mark.django_db(transaction=True)
HOUR = timedelta(hours=1)


class TestASoundRecord:
    def test_is_found_sound_and_says_what_it_cannot_rule_out(self, six_entries):
        outcome = verify(settings.KEY_RING)
        assert (outcome.exit_code, outcome.entries, outcome.chains) == (0, 8, 2)
        assert any("cannot rule out" in sentence.en for sentence in outcome.says)
        assert any("diystyru" in sentence.cy for sentence in outcome.says)

    def test_is_found_sound_against_its_checkpoint(self, signed):
        reads(7)
        assert verify(settings.KEY_RING, signed).exit_code == 0

    def test_stays_sound_when_a_person_is_forgotten(self, signed):
        with entered(Acting(BRYN)):
            forget(MR_JONES, chain=BRYN, by=MRS_HUGHES, at=FRIDAY)
        assert verify(settings.KEY_RING, signed).exit_code == 0

    def test_is_sound_when_empty(self):
        assert verify(settings.KEY_RING).exit_code == 0

    def test_may_be_longer_than_a_page(self, six_entries, monkeypatch):
        monkeypatch.setattr(verifying, "PAGE", 2)
        assert verify(settings.KEY_RING).entries == 8

    def test_is_checked_with_older_keys_too(self, six_entries):
        newer = KeyRing((Key("newer", bytes(32)), *settings.KEY_RING.keys))
        with override_settings(KEY_RING=newer):
            reads(7)
        assert verify(newer).exit_code == 0


class TestACutOffEnd:
    def test_cannot_be_seen_without_a_checkpoint_and_that_is_said(self, six_entries):
        forged(*CUT_OFF_AT_FOUR)
        outcome = verify(settings.KEY_RING)
        assert outcome.exit_code == 0
        assert "newest entries of a chain were cut off" in outcome.says[-1].en

    def test_is_found_with_one(self, signed):
        forged(*CUT_OFF_AT_FOUR)
        assert places(verify(settings.KEY_RING, signed)) == [at_bryn("cut-off", 5, 6)]

    @pytest.mark.parametrize("again", [1, 2, 5])
    def test_is_found_when_the_program_wrote_on_from_there(self, signed, again):
        forged(*CUT_OFF_AT_FOUR)
        for number in range(again):
            reads(number)
        outcome = verify(settings.KEY_RING, signed)
        assert places(outcome) == [at_bryn("cut-off" if again == 1 else "rewritten", 6)]

    def test_is_found_when_the_whole_chain_is_gone(self, signed):
        forged(
            "DELETE FROM audit_particular",
            "DELETE FROM audit_entry WHERE chain = {bryn}",
            "DELETE FROM audit_head WHERE chain = {bryn}",
        )
        assert verify(settings.KEY_RING).exit_code == 0
        assert places(verify(settings.KEY_RING, signed)) == [at_bryn("chain-gone", 1, 6)]

    def test_is_found_when_everything_was_emptied(self, signed):
        forged("DELETE FROM audit_particular", "DELETE FROM audit_entry", "DELETE FROM audit_head")
        assert len(verify(settings.KEY_RING, signed).findings) == 2


class TestCheckpoint:
    def test_adds_to_the_file_only_the_chains_that_grew(self, signed):
        before = signed.read_text()
        reads(7)
        assert checkpoint(settings.KEY_RING, signed, at=FRIDAY + HOUR).exit_code == 0
        after = signed.read_text()
        assert after.startswith(before)
        assert [json.loads(line)["sequence"] for line in after.splitlines()] == [6, 2, 7] or len(
            after.splitlines()
        ) == 3

    def test_leaves_nothing_else_in_the_folder(self, signed):
        assert [path.name for path in signed.parent.iterdir()] == [signed.name]

    def test_signs_nothing_where_the_end_was_cut_off(self, signed):
        before = signed.read_text()
        forged(*CUT_OFF_AT_FOUR)
        outcome = checkpoint(settings.KEY_RING, signed, at=FRIDAY + HOUR)
        assert places(outcome) == [at_bryn("cut-off", 5, 6)]
        assert (outcome.exit_code, signed.read_text()) == (1, before)

    def test_signs_no_head_that_does_not_stand_on_its_last_entry(self, six_entries, tmp_path):
        forged("UPDATE audit_head SET sequence = 40 WHERE chain = {bryn}")
        outcome = checkpoint(settings.KEY_RING, tmp_path / "new", at=FRIDAY)
        assert (outcome.exit_code, (tmp_path / "new").exists()) == (1, False)

    def test_does_not_add_to_a_file_that_was_harmed(self, signed):
        signed.write_text("harmed\n")
        assert checkpoint(settings.KEY_RING, signed, at=FRIDAY).exit_code == 2
        assert signed.read_text() == "harmed\n"

    def test_makes_no_file_while_nothing_was_recorded(self, tmp_path):
        outcome = checkpoint(settings.KEY_RING, tmp_path / "new", at=FRIDAY)
        assert (outcome.exit_code, (tmp_path / "new").exists()) == (0, False)
        assert "nothing to sign" in outcome.says[0].en

    def test_says_where_it_could_not_be_written(self, six_entries, tmp_path):
        (tmp_path / "a-file").write_text("")
        outcome = checkpoint(settings.KEY_RING, tmp_path / "a-file" / "checkpoint", at=FRIDAY)
        assert outcome.exit_code == 2


class TestWhatCannotBeRead:
    def test_is_a_checkpoint_file_that_was_altered(self, signed):
        signed.write_text(signed.read_text().replace('"sequence":6', '"sequence":5'))
        outcome = verify(settings.KEY_RING, signed)
        assert outcome.exit_code == 2
        assert "checkpoint file was altered" in outcome.says[0].en

    @pytest.mark.parametrize("content", [None, "", b"\xff\xfe"])
    def test_is_a_checkpoint_file_that_is_missing_empty_or_not_text(self, six_entries, tmp_path, content):
        path = tmp_path / "checkpoint"
        if content is not None:
            path.write_bytes(content or b"")
        assert verify(settings.KEY_RING, path).exit_code == 2

    def test_is_a_chain_whose_key_is_gone(self, six_entries):
        outcome = verify(KeyRing((Key("another", bytes(32)),)))
        assert outcome.exit_code == 2
        assert "is not among the keys given" in outcome.says[0].en

    def test_does_not_hide_what_was_tampered_with(self, six_entries):
        newer = KeyRing((Key("newer", bytes(32)),))
        with override_settings(KEY_RING=KeyRing((*newer.keys, *settings.KEY_RING.keys))):
            reads(7)
        forged("UPDATE audit_entry SET actor = 'x' WHERE chain = {bryn} AND sequence = 7")
        assert verify(newer).exit_code == 1

    def test_is_a_database_that_is_not_there(self, monkeypatch):
        from django.db import OperationalError

        def refuses(*_args):
            raise OperationalError

        monkeypatch.setattr("parch.audit.command.examine", refuses)
        outcome = verify(settings.KEY_RING)
        assert (outcome.exit_code, outcome.says[0].en[:8]) == (2, "The data")


class TestTheOutcomeAsJson:
    def test_names_each_place_with_its_sentence_in_the_language_asked_for(self, six_entries):
        forged("UPDATE audit_entry SET actor = 'mr-jones' WHERE chain = {bryn} AND sequence = 3")
        outcome = verify(settings.KEY_RING)
        told = json.loads(outcome.as_json("cy"))
        assert (told["result"], told["entries"]) == ("tampered", 8)
        assert told["places"][0] | {"sentence": ""} == {
            "kind": "altered", "chain": str(BRYN), "first": 3, "last": 3, "detail": "", "sentence": "",
        }  # fmt: skip
        assert told["places"][0]["sentence"].startswith("Cadwyn ")


class TestTheWriterMeanwhile:
    def test_may_add_while_the_chain_is_walked_without_looking_like_a_forger(self, six_entries, monkeypatch):
        really = verifying._read_page
        added = []

        def and_somebody_writes(walk, chain, place):
            further = really(walk, chain, place)
            if chain == BRYN and not added:
                added.append(True)
                record(READ, chain=BRYN, by=None, at=FRIDAY, subject=POLICY, facts={"version": 9})
            return further

        monkeypatch.setattr(verifying, "_read_page", and_somebody_writes)
        outcome = verify(settings.KEY_RING)
        assert (outcome.exit_code, outcome.entries) == (0, 9)


class TestOnTheCommandLine:
    @pytest.fixture
    def parch(self):
        return lambda *words: CliRunner().invoke(cli.parch, list(words))

    def test_a_checkpoint_is_written_and_verified_against(self, six_entries, parch, tmp_path):
        path = str(tmp_path / "checkpoint.jsonl")
        assert parch("audit", "checkpoint", path).exit_code == 0
        forged(*CUT_OFF_AT_FOUR)
        assert parch("audit", "verify").exit_code == 0
        told = parch("audit", "verify", "--checkpoint", path, "--json")
        assert (told.exit_code, json.loads(told.stdout)["result"]) == (1, "tampered")
        assert parch("audit", "verify", "--checkpoint", str(tmp_path / "nowhere")).exit_code == 2

    @pytest.mark.parametrize("words", [("--lang", "cy", "audit", "verify"), ("audit", "verify", "--lang", "cy")])
    def test_sentences_go_to_standard_error_in_the_language_asked_for(self, six_entries, parch, words):
        told = parch(*words)
        assert told.stdout == ""
        assert "Mae pob cofnod fel y cafodd ei ysgrifennu" in told.stderr
