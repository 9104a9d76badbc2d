"""Pointers to places that are not there."""

import pytest

from tests.support.health import problems

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


def found(text):
    return problems(POLICY.format(text=text), "broken-reference")


@pytest.mark.parametrize(
    ("text", "quote", "sure"),
    [
        ("Report it at once (see section 9).", "section 9", "certain"),
        ("Report it as section 9 says.", "section 9", "likely"),
        ("Report it under clause 7.3.", "clause 7.3", "likely"),
        ("Report it, see 6.4 above.", "6.4", "certain"),
        ("Report it in line with 6.4 above.", "6.4", "likely"),
        ("Use the form in Appendix 7.", "Appendix 7", "likely"),
        ("Use the form (Appendix 3).", "Appendix 3", "likely"),
        ("Use the form, see Schedule 2.", "Schedule 2", "certain"),
        ("Refer to 11.2.", "11.2", "likely"),
        ("The procedure at 3.7 applies.", "3.7", "likely"),
        ("Use the form in Annex C.", "Annex C", "likely"),
        ("Follow clause 2.1(d).", "clause 2.1(d)", "likely"),
        ("Follow point 9 below.", "point 9", "likely"),
        ("Follow sections 2 and 12 of this policy.", "sections 2 and 12", "likely"),
        ("Rhowch wybod ar unwaith (gweler adran 9).", "adran 9", "certain"),
        ("Defnyddiwch y ffurflen yn Atodiad 7.", "Atodiad 7", "likely"),
        ("Dilynwch y drefn yng nghymal 7.3 ac ym mharagraff 7.3.", "nghymal 7.3", "likely"),
    ],
)
def test_a_pointer_to_nowhere_is_found(text, quote, sure):
    (problem,) = found(text)
    assert (problem.where, problem.quotes[0], problem.sure) == (("1.2",), quote, sure)


@pytest.mark.parametrize(
    "text",
    [
        "See sections 2 and 3, clause 2.1(b), Appendix 1 and Appendix A.",
        "See section 12 of the Staff Handbook and Appendix 9 of the Complaints Policy.",
        "It breaks section 127 of the Communications Act 2003.",
        "A section 47 enquiry and a section 175 audit may follow.",
        "At this point 5 pupils and in part 2 of the day 7 staff were asked.",
        "Year 9 sits in section A of the hall, in line with 2.5 hours of marking.",
        "Schedule 3 offences are told to the police.",
        "Gweler adrannau 2 a 3, cymal 2.1(b) ac Atodiad 1.",
        "Mae adran 127 o Ddeddf Cyfathrebiadau 2003 yn berthnasol.",
    ],
)
def test_a_pointer_that_leads_somewhere_or_out_is_none(text):
    assert not found(text)


def test_a_number_whose_clauses_are_there_is_there():
    assert not problems("1 SCOPE\n1.1 See section 4.\n4.1 We ask.\n4.2 We look.\n", "broken-reference")


def test_two_pointers_to_one_missing_place_are_one_problem():
    text = "1 SCOPE\n1.1 Use the form in Appendix 7.\n1.2 Send Appendix 7 to the office.\nAppendix 1 Code\nBe kind.\n"
    (problem,) = problems(text, "broken-reference")
    assert problem.where == ("1.1", "1.2")
