"""Two strengths and contradictions in wordings that are far from each other, and pairs that only look so."""

import pytest

from tests.support.health import problems

POLICY = """SOCIAL MEDIA POLICY
1 RULES
1.1 {one}
1.2 This policy is read out in September.
2 MORE RULES
2.1 {other}
"""


def found(kind, one, other):
    return [problem.where for problem in problems(POLICY.format(one=one, other=other), kind)]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "Staff must not accept friend requests from pupils.",
            "It would be better if teachers turned down friend requests that come from pupils.",
        ),
        (
            "An employee shall not use the school's logo on a personal account.",
            "It is safer if staff do not use the school's logo on personal accounts.",
        ),
        (
            "Staff must report any offensive message to the headteacher.",
            "We would encourage staff to report offensive messages to the headteacher.",
        ),
    ],
)
def test_two_strengths_are_heard(one, other):
    assert found("mixed-strength", one, other) == [("1.1", "2.1")]


def test_a_listed_rule_asks_as_the_words_that_lead_in_to_it():
    text = (
        "1 RULES\n1.1 An employee shall not:\n(a) share a password;\n(b) use the logo on a personal account.\n"
        "2 MORE\n2.1 Employees are encouraged not to use the logo on their personal accounts.\n"
    )
    assert [problem.kind for problem in problems(text) if problem.kind in {"mixed-strength", "contradiction"}] == [
        "mixed-strength"
    ]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "The school may inspect any message sent from its network at any time and without notifying the sender.",
            "No inspection of messages takes place unless the sender has been notified beforehand.",
        ),
        (
            "Nobody replies to parents on our page, whatever they ask.",
            "The office answers questions parents leave on our page the same day.",
        ),
        (
            "Leaders may open and read an employee's messages without letting the employee know.",
            "Nobody looks into what happens on a work account unless its user is told beforehand.",
        ),
        (
            "Staff must not answer comments from families, whether from a personal account or a school one.",
            "The office should answer comments from families within two days.",
        ),
    ],
)
def test_contradictions_are_heard(one, other):
    assert found("contradiction", one, other) == [("1.1", "2.1")]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "Nobody is expected to reply to parents after five o'clock.",
            "The office answers questions parents leave on our page the same day.",
        ),
        (
            "Staff must not send messages to parents from a personal account.",
            "Staff may send messages to parents through the school's own system.",
        ),
    ],
)
def test_what_can_both_hold_is_no_problem(one, other):
    assert not found("contradiction", one, other)
    assert not found("mixed-strength", one, other)
