"""The command `parch`, as people type it."""

from __future__ import annotations

import json
import os
import subprocess
import sys

import pytest

from tests.support.source import SOURCE


def parch(*words, **settings):
    environment = {**os.environ, **settings}
    return subprocess.run(
        [sys.executable, "-m", "parch.config.cli", *words], capture_output=True, env=environment, check=False
    )


class TestReadingAPolicy:
    def test_gives_the_clauses_as_json_on_standard_output(self):
        done = parch("policy", "read", str(SOURCE), "--json")
        read = json.loads(done.stdout)
        assert done.returncode == 0
        assert {"title", "version", "date", "language", "words", "clauses", "appendices"} <= read.keys()
        assert {"fill_ins", "problems", "unsure"} <= read.keys()

    def test_refuses_on_standard_error_in_the_language_asked_for(self, tmp_path):
        empty = tmp_path / "empty.txt"
        empty.write_bytes(b"")
        english, welsh = (parch("--lang", lang, "policy", "read", str(empty)) for lang in ("en", "cy"))
        assert (english.returncode, welsh.returncode) == (2, 2)
        assert english.stdout == welsh.stdout == b""
        assert english.stderr.decode("utf-8") != welsh.stderr.decode("utf-8")

    def test_prints_utf_8_whatever_the_machine_is_set_to(self, tmp_path):
        policy = tmp_path / "policy.txt"
        policy.write_text("1 Cwmpas\n1.1 Rhaid i staff Tŷ’r Ysgol barchu’r dŵr.\n", encoding="utf-8")
        done = parch("policy", "read", str(policy), "--json", LC_ALL="C", PYTHONUTF8="0", PYTHONIOENCODING="ascii")
        assert "Tŷ’r Ysgol" in done.stdout.decode("utf-8")

    def test_needs_no_django(self):
        asks = (
            "import sys; from parch.config.cli import main\n"
            f"try: main(['policy', 'read', {str(SOURCE)!r}])\n"
            "except SystemExit: pass\n"
            "print([name for name in sys.modules if name.split('.')[0] == 'django'], file=sys.stderr)"
        )
        done = subprocess.run([sys.executable, "-c", asks], capture_output=True, text=True, check=True)
        assert done.stderr.splitlines()[-1] == "[]"


class TestCheckingAPolicy:
    def test_gives_the_problems_as_json_as_on_a_day(self, tmp_path):
        policy = tmp_path / "policy.txt"
        policy.write_text("1 LINKS\n1.1 See http://oakfield.example for help.\n", encoding="utf-8")
        done = parch("policy", "check", str(policy), "--json", "--on", "2026-11-22")
        assert done.returncode == 1
        assert "dead-link" in {problem["kind"] for problem in json.loads(done.stdout)["problems"]}

    def test_answers_two_for_what_cannot_be_read(self, tmp_path):
        done = parch("policy", "check", str(tmp_path / "missing.txt"), "--json")
        assert (done.returncode, done.stdout) == (2, b"")
        assert done.stderr


def test_a_new_key_is_printed_with_its_name():
    done = parch("keys", "new", "november-2026")
    assert done.stdout.decode().startswith("november-2026:")


def test_production_without_keys_is_refused_in_a_sentence(tmp_path):
    done = parch("serve", PARCH_PRODUCTION="1", PARCH_VAR=str(tmp_path))
    assert done.returncode == 2
    assert "PARCH_KEYS is not set." in done.stderr.decode()
    assert "Traceback" not in done.stderr.decode()


@pytest.mark.parametrize("words", [["serve"], ["outbox"], ["work", "--once"], ["begin"]])
def test_a_database_without_tables_is_said_in_a_sentence(tmp_path, words):
    done = parch(*words, PARCH_VAR=str(tmp_path), PARCH_DATABASE_URL="")
    assert done.returncode == 2
    assert "parch migrate" in done.stderr.decode()
