"""Words, sentences and rules that stand twice, and those that are meant to."""

import pytest

from tests.support.health import problems


def found(text):
    return problems(text, "duplicated-words")


SLIPS = [
    ("Staff must tell the the headteacher.", "the the"),
    ("Staff must must tell the headteacher.", "must must"),
    ("The form can be can be had from the office.", "can be can be"),
    ("Staff may write to relatives or old friends or old friends.", "or old friends or old friends"),
    ("They ask parents of the child, parents of the child first.", "parents of the child, parents of the child"),
    ("It is The the rule.", "The the"),
    ("Rhaid i staff ddweud wrth y y pennaeth.", "y y"),
    ("Mae staff yn yn gyfrifol am eu cyfrifon.", "yn yn"),
    ("Caiff rhieni ofyn i'r ysgol i'r ysgol am gopi.", "i'r ysgol i'r ysgol"),
]
MEANT = [
    "Staff who had had a warning knew that that rule stood.",
    "This matters very very much, and they log in in class or hand it in in person.",
    "Work is shared more and more and more, step by step by step, again and again and again.",
    "Ring 0300 300 300 or 01632 960 960.",
    "We were all there. There are no exceptions; exceptions are refused.",
    "Duran Duran sang, and Baden Baden listened.",
    "Staff, staff of contractors and volunteers must ask.",
    "Post on behalf of the school and on behalf of the council.",
    "Mae mwy a mwy o bobl yn postio o ddydd i ddydd, a hynny'n dda iawn iawn.",
    "Dylai rhieni siarad â'i gilydd, ac â'r ysgol.",
    "Staff are reminded that posts last. Posts last; posts spread.",
    "Signed ............ ............",
]


@pytest.mark.parametrize(("text", "quote"), SLIPS)
def test_a_slip_is_found(text, quote):
    (problem,) = found(f"POLICY\n1 RULES\n1.1 {text}\n")
    assert (problem.where, problem.quotes) == (("1.1",), (quote,))


@pytest.mark.parametrize("text", MEANT)
def test_words_that_are_meant_twice_are_left_alone(text):
    assert not found(f"POLICY\n1 RULES\n1.1 {text}\n")


RULE = "Staff must keep their personal accounts apart from those they use for school work"


def test_a_sentence_said_twice_in_one_clause_is_found():
    (problem,) = found(f"1 RULES\n1.1 {RULE}. Ask first. {RULE}.\n")
    assert problem.where == ("1.1",)
    assert problem.quotes == (f"{RULE}.", f"{RULE}.")


def test_a_clause_said_again_under_another_number_is_one_problem_with_both_sides():
    (problem,) = found(f"1 RULES\n1.1 {RULE}.\n1.2 Ask first.\n2 MORE RULES\n2.1 {RULE}.\n")
    assert problem.where == ("1.1", "2.1")
    assert problem.quotes == (f"{RULE}.", f"{RULE}.")
    assert "1.1 ac yn 2.1" in problem.says.cy


def test_a_rule_said_again_to_you_instead_of_staff_is_found():
    (problem,) = found(
        f"1 RULES\n1.1 {RULE} and from every account of a friend.\n2 MORE RULES\n"
        "2.1 You must keep your personal accounts apart from those you use for school work and from every account of a "
        "friend. You should ask.\n"
    )
    assert problem.where == ("1.1", "2.1")
    assert problem.sure == "likely"


@pytest.mark.parametrize(
    "text",
    [
        # An appendix says the rules again for its own readers.
        f"1 RULES\n1.1 {RULE}.\nAppendix 1 Code for staff\n{RULE}.\n",
        # Two letters share their courtesies.
        "1 RULES\n1.1 Ask first.\nAppendix 1\nDear parent\nI write about what you posted about our school last week.\n"
        "Yours faithfully\nAppendix 2\nDear parent\nI write about what you posted about our school last week.\n"
        "Yours faithfully\n",
        # Two lists share an item.
        "1 RULES\n1.1 Parents must:\n• be polite to everyone who works at the school.\n1.2 Learners must:\n"
        "• be polite to everyone who works at the school.\n",
        # Two audiences are told alike.
        "1 STAFF\n1.1 Staff must report every concern to the safeguarding lead that day without waiting.\n"
        "2 LEARNERS\n2.1 Learners must report every concern to the safeguarding lead that day without waiting.\n",
        # A turn of phrase.
        "1 RULES\n1.1 Ask the headteacher first. Staff must be kind.\n2 MORE\n2.1 Ask the headteacher first.\n",
        # The same in both languages is no repetition.
        "1 RULES\n1.1 Staff must ask.\n1 RHEOLAU\n1.1 Rhaid i staff ofyn.\n",
    ],
)
def test_what_may_be_said_again_is_left_alone(text):
    assert not found(text)
