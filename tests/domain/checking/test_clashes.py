"""Two strengths, contradictions and two names for one thing are found; what only looks like them is left alone."""

from __future__ import annotations

from collections import Counter
from functools import cache

import pytest

from parch.domain.checking import Problem
from parch.domain.checking.check import FINDERS
from parch.domain.checking.clashes import clashes
from parch.domain.checking.terms import term_drift
from parch.domain.documents import Document, read, read_text
from tests.domain.checking import paraphrases
from tests.domain.checking.paraphrases import CLASHES, PRIVACY, REPLIES, STRENGTHS
from tests.domain.checking.planted import CONTRADICTIONS, DRIFT, MIXED, STRAY, Plant
from tests.domain.checking.policies import CLEAN, both, english, welsh
from tests.domain.checking.traps import OTHER_NAMES, TRAPS, trap
from tests.support.health import knowledge
from tests.support.source import source_bytes

WELSH = frozenset(("yn", "yr", "y", "i'r", "ar", "ni", "rhaid", "gan", "dylai", "caiff", "cedwir", "mae'r", "mae'n"))
WELSH |= {"mae", "nid", "peidiwch", "gellir", "dilëir", "rhoi"}


def found_in(document: Document) -> list[Problem]:
    return [*clashes(document, knowledge()), *term_drift(document, knowledge())]


def found(text: str) -> list[Problem]:
    return found_in(read_text(text))


@cache
def in_source() -> tuple[Problem, ...]:
    return tuple(found_in(read(source_bytes())))


def told(problem: Problem) -> str:
    return f"{problem.kind} {problem.where}: {' / '.join(problem.quotes)}"


def pair(one: str, other: str) -> str:
    words = f"{one} {other}".lower().split()
    return trap("cy" if not WELSH.isdisjoint(words) else "en", one, other)


def test_both_are_part_of_the_health_check():
    assert {clashes, term_drift} <= set(FINDERS)


class TestCleanPolicies:
    def test_are_many_and_long(self):
        assert len(CLEAN) >= 15
        for text in CLEAN.values():
            assert len(read_text(text).items) >= 35

    @pytest.mark.parametrize("name", CLEAN)
    def test_are_left_alone(self, name):
        assert [told(problem) for problem in found(CLEAN[name])] == []


@pytest.mark.parametrize(("tongue", "one", "other"), TRAPS, ids=[one[:40] for _, one, _ in TRAPS])
def test_what_only_looks_like_a_fault_is_left_alone(tongue, one, other):
    assert [told(problem) for problem in found(trap(tongue, one, other))] == []


@pytest.mark.parametrize(("tongue", "names", "clause"), OTHER_NAMES, ids=[clause[:40] for *_, clause in OTHER_NAMES])
def test_a_name_within_another_name_is_left_alone(tongue, names, clause):
    write = english if tongue == "en" else welsh
    assert [told(problem) for problem in found(write(0, names, {3: [clause]}))] == []


class TestPlantedFaults:
    @pytest.mark.parametrize("plant", MIXED + CONTRADICTIONS, ids=lambda plant: f"{plant.kind} {plant.one[1][:40]}")
    def test_are_one_problem_with_both_sides(self, plant: Plant):
        document = read_text(plant.text)
        sides = {item.id for item in document.items if item.text in {plant.one[1], plant.other[1]}}
        problems = found_in(document)
        assert [problem.kind for problem in problems] == [plant.kind]
        assert sides <= set(problems[0].where)
        assert len(problems[0].quotes) >= 2

    @pytest.mark.parametrize("plant", DRIFT, ids=lambda plant: plant.one[1][:40])
    def test_names_that_drift_are_one_problem(self, plant: Plant):
        problems = found(plant.text)
        assert [problem.kind for problem in problems] == ["term-drift"]
        assert len(problems[0].quotes) >= 2

    @pytest.mark.parametrize(("tongue", "way", "names", "clause"), STRAY, ids=[clause[:40] for *_, clause in STRAY])
    def test_one_stray_name_in_a_rule_is_told_with_its_place(self, tongue, way, names, clause):
        write = english if tongue == "en" else welsh
        document = read_text(write(way, names, {3: [clause]}))
        problems = found_in(document)
        assert [problem.kind for problem in problems] == ["term-drift"]
        assert clause in {document.item(place).text for place in problems[0].where}

    def test_quotes_are_words_of_the_places_they_are_from(self):
        for plant in MIXED + CONTRADICTIONS + DRIFT:
            document = read_text(plant.text)
            for problem in found_in(document):
                texts = [document.item(place).text for place in problem.where]
                for quote in problem.quotes:
                    assert any(quote in text for text in texts), quote

    @pytest.mark.parametrize(
        ("kind", "pairs", "floor"),
        [
            ("mixed-strength", STRENGTHS, 0.95),
            ("contradiction", CLASHES, 0.92),
            ("contradiction", paraphrases.OTHER_CLASHES, 0.85),
            ("contradiction", PRIVACY, 0.95),
            ("contradiction", REPLIES, 0.95),
        ],
    )
    def test_are_found_in_whatever_words(self, kind, pairs, floor):
        missed = [
            told
            for told in pairs
            if not any(problem.kind == kind and {"1.1", "2.1"} <= set(problem.where) for problem in found(pair(*told)))
        ]
        assert 1 - len(missed) / len(pairs) >= floor, missed

    def test_in_one_language_of_a_policy_in_both_are_found_there(self):
        text = (
            both(1)
            .replace(
                "Minor matters are dealt with by advice.",
                "Staff must not reply to parents online.",
            )
            .replace("Serious breaches may be gross misconduct.", "Staff should not reply to parents online.")
        )
        assert [problem.kind for problem in found(text)] == ["mixed-strength"]


WAYS = [
    (tongue, rule, advice)
    for tongue, rules, advices in (
        ("en", paraphrases.FORBIDDEN, paraphrases.ADVISED_AGAINST),
        ("cy", paraphrases.GWAHARDD, paraphrases.CYNGHORI_YN_ERBYN),
        ("en", paraphrases.REQUIRED, paraphrases.ADVISED),
        ("cy", paraphrases.GOFYNNOL, paraphrases.CYNGHORI),
    )
    for rule in rules
    for advice in advices
]


class TestARuleAndAPieceOfAdvice:
    def test_are_told_apart_however_they_are_said(self):
        missed = [
            (rule, advice)
            for tongue, rule, advice in WAYS
            if [problem.kind for problem in found(trap(tongue, rule, advice))] != ["mixed-strength"]
        ]
        assert missed == []

    @pytest.mark.parametrize(
        ("tongue", "same"),
        [
            ("en", paraphrases.FORBIDDEN),
            ("cy", paraphrases.GWAHARDD),
            ("en", paraphrases.REQUIRED),
            ("cy", paraphrases.GOFYNNOL),
        ],
    )
    def test_two_rules_alike_are_no_fault(self, tongue, same):
        noisy = [one for one in same if found(trap(tongue, same[0], one))]
        assert noisy == []


class TestAPolicyInBothLanguages:
    def test_has_a_fault_once_that_is_in_the_welsh_and_in_the_english(self):
        text = both(1)
        for clause, instead in (
            ("Ymdrinnir â mân faterion drwy gyngor.", "Ni chaiff staff ateb rhieni ar-lein."),
            (
                "Mae cymorth ar gael gan yr undebau llafur ac iechyd galwedigaethol.",
                "Ni ddylai staff ateb rhieni ar-lein.",
            ),
            ("Minor matters are dealt with by advice.", "Staff must not reply to parents online."),
            ("Serious breaches may be gross misconduct.", "Staff should not reply to parents online."),
        ):
            assert clause in text
            text = text.replace(clause, instead)
        problems = found(text)
        assert [problem.kind for problem in problems] == ["mixed-strength"]
        assert problems[0].where == ("cy:10.1", "cy:10.2", "en:10.1", "en:10.2")
        assert len(problems[0].quotes) == 4


class TestOneSentence:
    def test_said_with_three_strengths_is_one_problem(self):
        text = trap("en", "Staff must not befriend learners.", "Staff should not befriend learners.")
        text += "\n\n2.2 Staff are advised not to befriend learners."
        assert [problem.kind for problem in found(text)] == ["mixed-strength"]

    def test_two_strengths_in_one_clause_are_told_at_one_place(self):
        text = trap(
            "en",
            "On leaving the school, staff are advised not to contact learners through personal accounts. "
            "Former staff must not contact learners through personal accounts.",
            "The school is glad of help.",
        )
        problems = found(text)
        assert [problem.where for problem in problems] == [("1.1",)]
        assert len(problems[0].quotes) == 2


class TestTheSource:
    @pytest.mark.parametrize(
        ("kind", "where"),
        [
            ("mixed-strength", {"6.7"}),
            ("contradiction", {"3.1-b1", "8.1", "8.2"}),
            ("contradiction", {"5.6", "A6-b5"}),
            ("contradiction", {"A6-b8", "A6-b12"}),
            ("contradiction", {"6.6", "A6-b10"}),
            ("term-drift", {"5.6", "7.1"}),
            ("term-drift", {"A4-p1", "A4-p3"}),
            ("term-drift", {"A6-b9", "A6-b10"}),
        ],
    )
    def test_has_what_a_careful_reader_found(self, kind, where):
        assert any(problem.kind == kind and where <= set(problem.where) for problem in in_source())

    def test_gives_few_problems_of_each_kind(self):
        assert Counter(problem.kind for problem in in_source()) == {
            "mixed-strength": 1,
            "contradiction": 4,
            "term-drift": 4,
        }


class TestWhatThePackKnows:
    def test_names_only_ideas_that_are_told(self):
        keys = {idea.key for idea in knowledge().conduct.idea}
        for entry in knowledge().contradictions.contradiction:
            markers = [*entry.one.markers, *entry.other.markers]
            named = set(entry.share) | {key for two in entry.apart for key in two}
            for marker in markers:
                named |= marker.needs | marker.bars
            assert named <= keys, entry.key
        for figure in knowledge().contradictions.figure:
            for marker in figure.markers:
                assert marker.needs | marker.bars <= keys, figure.key

    def test_has_at_least_twenty_five_contradictions_each_once(self):
        keys = [entry.key for entry in knowledge().contradictions.contradiction]
        assert len(keys) >= 25
        assert len(keys) == len(set(keys))

    def test_has_every_idea_once_and_in_both_languages(self):
        ideas = knowledge().conduct.idea
        assert len({idea.key for idea in ideas}) == len(ideas)
        for idea in ideas:
            assert idea.en, idea.key
            assert idea.cy, idea.key


def labelled(*lines: str) -> str:
    clean = CLEAN["english-1-0"].splitlines()
    return "\n\n".join([clean[0], *lines[:-1]]) + "\n" + "\n".join(clean[1:]) + f"\n\n{lines[-1]}\n"


class TestWhatADocumentStatesOfItself:
    @pytest.mark.parametrize(
        "lines",
        [
            ("Policy owner: Headteacher", "Policy owner: School Business Manager"),
            ("Version: 2.0", "Version 3.1"),
            ("Next review date: September 2027", "Next review: 1 March 2028"),
            ("Date approved: 3/10/2026", "Date approved: 12 November 2025"),
            ("Approved by: Governing Body", "Approved by: Finance Committee"),
        ],
    )
    def test_is_one_problem_where_it_is_stated_twice(self, lines):
        problems = found(labelled(*lines))
        assert [problem.kind for problem in problems] == ["contradiction"]
        assert problems[0].quotes == lines

    @pytest.mark.parametrize(
        "lines",
        [
            ("Policy owner: Headteacher", "Owner: The Headteacher"),
            ("Version: 2.0", "Version 2"),
            ("Next review date: September 2027", "Next review: Sept 2027"),
            ("Next review date: 01/09/2027", "Next review due: September 2027"),
            ("Review date: September 2025", "Next review date: September 2027"),
            ("Next review: autumn 2027", "Next review date: September 2027"),
            ("Version 1.0: adopted 2022", "Version 2.0: reviewed 2024", "Version 3.0: reviewed 2026"),
        ],
    )
    def test_is_no_problem_where_both_are_the_same(self, lines):
        assert [told(problem) for problem in found(labelled(*lines))] == []
