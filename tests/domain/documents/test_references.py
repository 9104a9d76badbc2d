"""Pointers from one place in a policy to another, and those that lead out of it."""

import pytest

from parch.domain.documents import read_text

POLICY = """SOCIAL MEDIA POLICY
1 SCOPE
1.1 This policy binds staff.
1.2 {text}
2 PERSONAL USE
2.1 Staff must ask.
(a) first thing
(b) second thing
2.2 Staff should think.
3 MONITORING
3.1 We look at use.
Appendix 1 Parents' code
Parents must be kind.
Appendix A Reporting form
Name: ______
"""


def pointers(text):
    item = next(item for item in read_text(POLICY.format(text=text)).items if item.id == "1.2")
    return [(reference.text, reference.to) for reference in item.references]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Ask, see section 3.", [("section 3", "3")]),
        ("Ask, see sections 2 and 9.", [("sections 2 and 9", "2"), ("sections 2 and 9", None)]),
        ("Ask under clause 2.1(b).", [("clause 2.1(b)", "2.1(b)")]),
        ("Ask under clause 2.1(c).", [("clause 2.1(c)", None)]),
        ("Ask, see 2.2 and 9.1.", [("2.2", "2.2"), ("9.1", None)]),
        ("Ask in line with 6.4 above.", [("6.4", None)]),
        ("Ask, see Section Two.", [("Section Two", "2")]),
        ("Ask, see Appendix A and Schedule 4.", [("Appendix A", "AA"), ("Schedule 4", None)]),
        ("Ask, see section 9 of this policy and section 3 of the Act.", [("section 9", None)]),
        ("Gofynnwch, yng nghymal 2.1 ac ym mharagraff 7.3.", [("nghymal 2.1", "2.1"), ("mharagraff 7.3", None)]),
        ("Gofynnwch, gweler adran 9 o'r polisi hwn.", [("adran 9", None)]),
        ("Gofynnwch, gweler Adran Tri.", [("Adran Tri", "3")]),
        ("Ask, as 2.1 explains and 3.1 says.", [("2.1", "2.1"), ("3.1", "3.1")]),
        ("Gofynnwch fel y mae 2.1 yn dweud.", [("2.1", "2.1")]),
        ("Ask; 2.5 covers nothing.", []),
    ],
)
def test_a_pointer_is_followed(text, found):
    assert pointers(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "See section 12 of the Staff Handbook.",
        "See Appendix 2 of the Safeguarding Policy.",
        "See Appendix 9 to the Complaints Policy.",
        "See paragraph 4 of the guidance and section 3 of Keeping Learners Safe.",
        "See the Data Protection Policy (section 9), and our Complaints Policy, section 9.",
        "See the council's code (paragraph 14).",
        "It breaks section 127 of the Communications Act 2003; the Act says more in section 40.",
        "It was put as section 9A into the Public Order Act 1986 and as section 7 under the Education Act 2002.",
        "It is governed by Part I, Chapter II of the Investigatory Powers Act 2016.",
        "Gweler Deddf Diogelu Data 2018, adran 170.",
        "Misuse is looked into under the disciplinary policy, section 6.",
        "Ymdrinnir â hwy yn unol â pholisi cwynion yr ysgol, cymal 4.",
        "Mae adran 12 o'r Llawlyfr Staff ac Atodiad 2 y Polisi Diogelu yn berthnasol.",
        "Mae adran 127 o Ddeddf Cyfathrebiadau 2003 ac adran 9 Deddf Addysg 2002 yn berthnasol.",
        "We answer in 2.5 hours, in Year 9 and at 8.30.",
    ],
)
def test_a_pointer_to_another_paper_is_none_of_ours(text):
    assert pointers(text) == []


LETTERED = """A. About
A.1 This policy binds staff.
B. Pictures
B.1 Ask first, see {pointer}.
B.2 Leave out names.
"""


@pytest.mark.parametrize(
    ("pointer", "found"),
    [
        ("B.2", [("B.2", "B.2")]),
        ("clause A.1", [("clause A.1", "A.1")]),
        ("clauses A.1 and B.2", [("clauses A.1 and B.2", "A.1"), ("clauses A.1 and B.2", "B.2")]),
        ("B.9", [("B.9", None)]),
        ("what B.2 says about names", [("B.2", "B.2")]),
        ("the rule (A.1)", [("A.1", "A.1")]),
    ],
)
def test_clauses_counted_by_a_letter_and_a_figure_are_pointed_to(pointer, found):
    item = next(item for item in read_text(LETTERED.format(pointer=pointer)).items if item.id == "B.1")
    assert [(reference.text, reference.to) for reference in item.references] == found
