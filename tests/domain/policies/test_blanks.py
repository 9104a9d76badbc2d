"""Every blank is asked about once and its answer used wherever it stands."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from parch.domain.policies.blanks import Answer, fact_of, filled, is_answered, questions, still_open
from parch.domain.policies.text import Clause, Details, PolicyText, Words


def text(*clauses: Clause) -> PolicyText:
    return PolicyText(Details(Words("Pigeons")), clauses)


def clause(clause_id: str, en: str = "", cy: str = "", kind: str = "clause") -> Clause:
    return Clause(clause_id, kind, Words(en, cy), number=clause_id)  # type: ignore[arg-type]


def words(made: PolicyText) -> Sequence[str]:
    return [one.words.en for one in made.clauses]


SCHOOL = {"school-name": Answer("words", Words("Ysgol y Bryn", "Ysgol y Bryn"))}


def test_a_blank_in_any_dress_is_one_question_used_everywhere():
    made = text(
        clause("1", "Staff of (insert school name) sing."),
        clause("2", "Insert school name closes at noon; insert school name opens at ten."),
        clause("3", "", "Mae staff [enw’r ysgol] yn canu."),
    )
    (asked,) = questions(made)
    assert (asked.fact, asked.count, asked.clauses, asked.languages) == (
        "school-name",
        3,
        ("1", "2", "3"),
        ("en", "cy"),
    )
    done = filled(made, SCHOOL)
    assert words(done)[:2] == ["Staff of Ysgol y Bryn sing.", "Ysgol y Bryn closes at noon; Ysgol y Bryn opens at ten."]
    assert done.clause("3").words.cy == "Mae staff Ysgol y Bryn yn canu."


@pytest.mark.parametrize(
    ("key", "fact"),
    [
        ("school name", "school-name"),
        ("name of the school", "school-name"),
        ("enw’r ysgol", "school-name"),
        ("name of your council", "council-name"),
        ("local authority", "council-name"),
        ("school mission statement", None),
    ],
)
def test_what_the_house_knows_is_recognised_in_both_languages(key, fact):
    assert fact_of(key) == fact


def test_an_answer_must_be_given_in_each_language_in_which_it_is_asked():
    made = text(clause("1", "(insert motto) is the motto.", "(insert motto) yw’r arwyddair."))
    (asked,) = questions(made)
    assert not is_answered(asked, {asked.key: Answer("words", Words("Sing"))})
    assert is_answered(asked, {asked.key: Answer("words", Words("Sing", "Canwch"))})


def test_every_dotted_line_is_a_question_of_its_own_and_may_stay_for_a_pen():
    made = text(clause("1", "Name .......... Date .........."))
    first, second = questions(made)
    assert first.key != second.key
    kept = filled(made, {first.key: Answer("by-hand"), second.key: Answer("words", Words("Friday"))})
    assert words(kept) == ["Name .......... Date Friday"]


def test_a_drafting_note_is_left_out_once_somebody_says_it_was_read():
    made = text(clause("1", "The loft opens at noon. NOTE: schools should amend this to fit their own day."))
    (note,) = questions(made)
    assert note.ways == ("left-out",)
    assert words(filled(made, {note.key: Answer("left-out")})) == ["The loft opens at noon."]


def test_a_choice_can_only_be_made_in_words_of_ones_own():
    made = text(clause("1", "The pupil (delete as appropriate) or parent signs."))
    (choice,) = questions(made)
    assert choice.ways == ()
    assert still_open(made, {choice.key: Answer("words", Words("x", "x"))}) == (choice,)


def test_a_choice_in_a_letter_may_stay_to_be_struck_out_each_time():
    made = text(clause("1", "my son/daughter (delete as appropriate)", kind="letter"))
    (choice,) = questions(made)
    assert choice.ways == ("by-hand",)


def test_a_bullet_that_is_only_a_blank_may_be_left_out_and_then_is_gone():
    made = text(
        clause("1", "Read also:"), clause("2", "Add relevant school policies e.g. the pigeon rota", kind="bullet")
    )
    (asked,) = questions(made)
    assert "left-out" in asked.ways
    assert words(filled(made, {asked.key: Answer("left-out")})) == ["Read also:"]


def test_an_answer_cannot_become_another_blank_to_fill():
    made = text(clause("1", "Staff of (insert school name) sing."))
    done = filled(made, {"school-name": Answer("words", Words("(insert school name)"))})
    assert words(done) == ["Staff of (insert school name) sing."]
