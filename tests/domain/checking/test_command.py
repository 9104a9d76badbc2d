"""The command that checks a policy, without the command line round it."""

import json
from datetime import date

import pytest

from parch.domain.checking.command import check, checked
from parch.domain.checking.names import KINDS
from parch.domain.checking.problems import PROBLEM_KINDS
from parch.domain.documents.command import read
from tests.support.health import PACK

TODAY = date(2026, 11, 22)
FAULTY = "1 LINKS\n1.1 Parents should read http://oakfield.example/help first.\n"


@pytest.fixture
def faulty(tmp_path):
    file = tmp_path / "policy.txt"
    file.write_text(FAULTY, encoding="utf-8")
    return file


def links(told):
    return [problem for problem in json.loads(told)["problems"] if problem["kind"] == "dead-link"]


class TestChecking:
    def test_answers_one_with_every_problem_as_json(self, faulty):
        outcome = check(faulty, PACK, on=TODAY, as_json=True)
        assert outcome.exit_code == 1
        (problem,) = links(outcome.output)
        assert list(problem) == ["kind", "where", "quotes", "part", "says", "remedy", "severity", "sure"]
        assert (problem["where"], problem["quotes"]) == (["1.1"], ["http://oakfield.example/help"])
        assert (problem["part"], problem["severity"], problem["sure"]) == (None, "low", "certain")

    def test_speaks_the_language_asked_for(self, faulty):
        english, welsh = (links(check(faulty, PACK, on=TODAY, as_json=True, language=of).output) for of in ("en", "cy"))
        assert "open line" in english[0]["says"]
        assert "linell agored" in welsh[0]["says"]

    def test_lists_what_is_wrong_for_people_to_read(self, faulty):
        told = check(faulty, PACK, on=TODAY).output
        assert told.startswith("Problems found: ")
        assert "Dead or unsafe link · 1.1 · small · certain\n   “http://oakfield.example/help”\n" in told
        assert "   What to do: Open the address with https://" in told

    def test_answers_two_for_what_cannot_be_read(self, tmp_path):
        (tmp_path / "empty.txt").write_bytes(b"")
        for name in ("empty.txt", "missing.txt", "."):
            outcome = check(tmp_path / name, PACK, on=TODAY, as_json=True)
            assert (outcome.exit_code, outcome.output) == (2, "")
            assert outcome.says is not None


def test_reading_tells_the_same_problems(faulty):
    told = read(faulty, as_json=True, check=checked(PACK, on=TODAY)).output
    assert json.loads(told)["problems"] == json.loads(check(faulty, PACK, on=TODAY, as_json=True).output)["problems"]


def test_every_kind_has_a_name_in_both_languages():
    assert tuple(KINDS) == PROBLEM_KINDS
    assert all(name.en and name.cy and name.en != name.cy for name in KINDS.values())
