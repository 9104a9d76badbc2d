"""The health check runs apart: a text made to do harm is said in a sentence, and countless rules come to an end."""

import sys
from datetime import date

import pytest

from parch.domain import apart
from parch.domain.checking.apart import UNCHECKED, check_apart
from parch.domain.checking.check import check
from parch.domain.checking.command import check as check_file, checked
from parch.domain.checking.knowledge import read_knowledge
from parch.domain.documents import Unreadable, read
from parch.domain.documents.command import read as read_file
from tests.support.health import PACK
from tests.support.source import source_bytes

TODAY = date(2026, 11, 22)


@pytest.fixture
def ended(monkeypatch):
    """The process of the check ends at once, as one does that went over its limits; that of the reader does not."""
    run = apart.subprocess.run

    def instead(command, **how):
        ends = command[-1] == "parch.domain.checking.apart"
        return run([sys.executable, "-c", "import os; os.abort()"] if ends else command, **how)

    monkeypatch.setattr(apart.subprocess, "run", instead)


def test_the_real_document_has_the_same_problems_apart():
    document = read(source_bytes())
    assert check_apart(document, PACK, on=TODAY) == check(document, read_knowledge(PACK), on=TODAY)


def test_a_check_that_takes_too_long_is_said_in_words(ended, tmp_path):
    file = tmp_path / "policy.txt"
    file.write_text("1 LINKS\n1.1 Staff must not share passwords.\n", encoding="utf-8")
    with pytest.raises(Unreadable) as refused:
        check_apart(read(file.read_bytes()), PACK, on=TODAY)
    assert refused.value.sentence == UNCHECKED
    told = [check_file(file, PACK, on=TODAY, as_json=True)]
    told += [read_file(file, as_json=True, check=checked(PACK, on=TODAY))]
    assert [(each.exit_code, each.output, each.says) for each in told] == [(2, "", UNCHECKED)] * 2
    assert read_file(file, as_json=False, check=checked(PACK, on=TODAY)).exit_code == 0


def test_thousands_of_rules_on_one_matter_come_to_an_end():
    rules = [
        f"{part}.{number} Staff {'must not' if number % 2 else 'should not'} accept friend requests from pupils.\n"
        for part in range(1, 51)
        for number in range(1, 101)
    ]
    text = "".join(f"{part} PART {part}\n" + "".join(rules[100 * part - 100 : 100 * part]) for part in range(1, 51))
    kinds = {problem.kind for problem in check_apart(read(text.encode()), PACK, on=TODAY)}
    assert "mixed-strength" in kinds
