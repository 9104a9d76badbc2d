"""Laws: those of a wrong year or name, those that are gone, and the many that only look wrong."""

from __future__ import annotations

from datetime import date

import pytest

from parch.domain.checking.law import wrong_law
from parch.domain.checking.law_overtaken import repealed_law
from parch.domain.documents.paragraphs import Paragraph, Table
from parch.domain.documents.reading import read_blocks, read_text
from tests.domain.checking.laws import NOT_OVERTAKEN, OVERTAKEN, RIGHT, WRONG
from tests.support.health import TODAY, knowledge
from tests.support.source import source_text

KNOWLEDGE = knowledge()


def found(text, on=TODAY):
    document = read_text(text)
    return [*wrong_law(document, KNOWLEDGE), *repealed_law(document, KNOWLEDGE, on)]


def in_a_policy(sentence):
    return f"Social media policy\n\n1. {sentence}\n\n2. Everybody is kind to one another at all times.\n"


@pytest.mark.parametrize("sentence", WRONG)
def test_a_wrong_year_or_name_is_found(sentence):
    problems = found(in_a_policy(sentence))
    assert [problem.kind for problem in problems] == ["wrong-law"]
    assert all(quote in sentence for quote in problems[0].quotes)


@pytest.mark.parametrize("sentence", OVERTAKEN)
def test_what_is_gone_or_long_here_is_found(sentence):
    problems = found(in_a_policy(sentence))
    assert [problem.kind for problem in problems] == ["repealed-law"]
    assert all(quote in sentence for quote in problems[0].quotes)


@pytest.mark.parametrize("sentence", [*RIGHT, *NOT_OVERTAKEN])
def test_a_right_citation_is_let_be_however_it_looks(sentence):
    assert found(in_a_policy(sentence)) == []


def test_one_mistake_made_often_is_one_problem():
    text = (
        "Policy\n\n1. The Malicious Communications Act 1998 applies.\n\n2. So does the Human Rights Act 1998.\n\n"
        "3. See the Malicious Communications Act (1998) and the Data Protection Act 1998.\n"
    )
    wrong, repealed = found(text)
    assert wrong.where == ("1", "3")
    assert wrong.quotes == ("Malicious Communications Act 1998", "Malicious Communications Act (1998)")
    assert repealed.where == ("3",)


def test_a_year_that_belongs_to_another_act_names_both():
    (problem,) = found(in_a_policy("See the Criminal Justice and Public Order Act 2001."))
    assert "1994" in problem.says.en
    assert "Criminal Justice and Police Act 2001" in problem.says.en
    assert "Deddf Cyfiawnder Troseddol a'r Heddlu 2001" in problem.says.cy


def test_the_day_decides():
    policy = in_a_policy("Personal data is held under the Data Protection Act 1998.")
    assert found(policy, date(2018, 5, 24)) == []
    assert len(found(policy, date(2018, 5, 25))) == 1
    awaiting = in_a_policy("The GDPR will come into force in May 2018.")
    assert found(awaiting, date(2018, 5, 24)) == []


def test_a_history_of_versions_may_name_what_is_gone():
    text = (
        "Policy\n\n1 Purpose\n1.1 Staff are kind.\n\n2 Version history\n"
        "2.1 Version 1 (2014) named the Data Protection Act 1998 and the CRB.\n"
    )
    assert found(text) == []


def test_a_table_of_versions_may_name_what_is_gone():
    rows = [("Version", "Date", "Change"), ("1.0", "9 May 2014", "Data Protection Act 1998 added")]
    cells = tuple(tuple((Paragraph(text),) for text in row) for row in rows)
    document = read_blocks([Paragraph("Policy", level=1), Table(cells), Paragraph("Staff are kind.", label="1.")])
    assert [*repealed_law(document, KNOWLEDGE, TODAY)] == []


def test_a_name_over_two_lines_or_with_hard_spaces_is_one_name():
    assert len(found(in_a_policy("The Malicious\u00a0Communications Act\u00a01998 and the rest."))) == 1
    assert found(in_a_policy("The Malicious Communications\nAct 1988 and the rest.")) == []
    (problem,) = found("Policy\n\n1. Under the Malicious Communications\nAct 1998 this is an offence.\n")
    assert problem.kind == "wrong-law"


def test_every_name_in_the_data_is_itself_no_fault():
    for title in KNOWLEDGE.law.title:
        year = title.years[-1]
        if title.past_of(year) is None:
            for written in (title.name.en, title.name.cy, *title.also):
                assert found(in_a_policy(f"See the {written} {year}.")) == [], written


def test_every_law_of_the_data_in_a_year_of_its_own_is_not_wrong():
    for title in KNOWLEDGE.law.title:
        for year in title.years:
            for written in (title.name.en, title.name.cy):
                problems = found(in_a_policy(f"{written} {year}"))
                assert not [problem for problem in problems if problem.kind == "wrong-law"], (written, year)


def test_both_languages_speak_whole_sentences_without_gaps():
    for sentence in [*WRONG, *OVERTAKEN]:
        for problem in found(in_a_policy(sentence)):
            for told in (problem.says, problem.remedy):
                assert told.en.endswith(".")
                assert told.cy.endswith(".")
                assert "{" not in told.en + told.cy


def test_the_source_names_what_a_careful_reader_found_there():
    quotes = [quote for problem in found(source_text()) for quote in problem.quotes]
    joined = " | ".join(quotes)
    for words in (
        "Communications Act 1998",
        "Order Act 2001",
        "Acts 2013",
        "Investigatory Powers Act 2000",
        "May 2018",
    ):
        assert words in joined
    assert len(quotes) == 5
