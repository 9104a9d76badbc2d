"""Pointers that lead to another place than they say, and those that only look so."""

import pytest

from tests.support.health import problems

POLICY = """SOCIAL MEDIA POLICY
1 SCOPE
1.1 This policy binds staff.
1.2 {text}
2 PERSONAL USE
2.1 Staff must keep their private lives apart from their work.
2.2 Staff should change a password that was seen by others.
3 MONITORING
3.1 We look at the use of our network once a term.
4 IMAGES OF LEARNERS
4.1 Ask for consent before a picture is taken.
4.2 Leave out names.
5 COMPLAINTS
5.1 Write to the headteacher within ten days.
Appendix 1 Code of conduct for parents
Parents must be kind online and must not post pictures of other people's children without asking them first.
Appendix 2 Reporting form
Name: ______
Appendix 3 Model letter
Dear parent
I write about a post.
Yours faithfully
"""
POLISI = """POLISI CYFRYNGAU CYMDEITHASOL
1 CWMPAS
1.1 Mae'r polisi hwn yn berthnasol i staff yr ysgol.
1.2 {text}
2 DEFNYDD PERSONOL
2.1 Rhaid i staff gadw eu bywydau preifat ar wahân i'w gwaith.
3 MONITRO
3.1 Edrychwn ar y defnydd o'n rhwydwaith bob tymor.
4 DELWEDDAU O DDYSGWYR
4.1 Gofynnwch am gydsyniad cyn tynnu llun.
5 CWYNION
5.1 Ysgrifennwch at y pennaeth o fewn deg diwrnod.
Atodiad 1 Cod ymddygiad i rieni
Rhaid i rieni fod yn garedig ar-lein.
Atodiad 2 Ffurflen adrodd
Enw: ______
"""


def found(text, policy=POLICY):
    return problems(policy.format(text=text), "wrong-reference")


@pytest.mark.parametrize(
    ("text", "quote", "better"),
    [
        ("Ask first (the photographs rule in section 3).", "section 3", "IMAGES"),
        ("Ask first, see section 3 (Images of learners).", "section 3", "IMAGES"),
        ("You may complain, see Complaints, section 4.", "section 4", "COMPLAINTS"),
        ("You may complain, see section 3: Complaints.", "section 3", "COMPLAINTS"),
        ("Give them the parents' code (Appendix 2).", "Appendix 2", "Appendix 1"),
        ("Fill in the reporting form in Appendix 1.", "Appendix 1", "Appendix 2"),
        ("Send the model letter at Appendix 2.", "Appendix 2", "Appendix 3"),
        ("Follow section 2 on monitoring.", "section 2", "MONITORING"),
        ("Follow the rule on passwords in clause 4.2.", "clause 4.2", "2.2"),
        ("Follow the complaints procedure set out in section 1.", "section 1", "COMPLAINTS"),
        ("Monitoring is described in section 2.", "section 2", "MONITORING"),
        ("For how to take pictures, see section 3.", "section 3", "IMAGES"),
        ("See section 3 for the complaints procedure.", "section 3", "COMPLAINTS"),
        ("The parents' code is at Appendix 3.", "Appendix 3", "Appendix 1"),
        ("Complaints are dealt with as set out in section 3.", "section 3", "COMPLAINTS"),
        ("Parents' code: see Appendix 2.", "Appendix 2", "Appendix 1"),
        ("Look at what section 2 says about complaints.", "section 2", "COMPLAINTS"),
        ("The arrangements for handling complaints are in section 3.", "section 3", "COMPLAINTS"),
        ("The procedure for complaining is contained in section 2.", "section 2", "COMPLAINTS"),
        ("Before any picture, read what 3.1 tells you about consent for pictures.", "3.1", "IMAGES"),
        ("How we deal with complaints from families is set out in section 3.", "section 3", "COMPLAINTS"),
        ("The form on which parents and staff report is at Appendix 1.", "Appendix 1", "Appendix 2"),
        # The item says, word for word, what another appendix says.
        (
            "Give parents the text (Appendix 2). Within this document they read that they must not post pictures of "
            "other people's children without asking.",
            "Appendix 2",
            "Appendix 1",
        ),
    ],
)
def test_a_pointer_to_another_place_is_found(text, quote, better):
    (problem,) = found(text)
    assert (problem.where, problem.quotes) == (("1.2",), (quote,))
    assert better in problem.remedy.en


@pytest.mark.parametrize(
    ("text", "quote", "better"),
    [
        ("Gofynnwch yn gyntaf (y rheol am luniau yn adran 3).", "adran 3", "DELWEDDAU"),
        ("Cewch gwyno, gweler adran 3 (Cwynion).", "adran 3", "CWYNION"),
        ("Rhowch y cod i rieni iddynt (Atodiad 2).", "Atodiad 2", "Atodiad 1"),
        ("Gweler y drefn gwyno yn adran 3.", "adran 3", "CWYNION"),
        ("Llenwch y ffurflen adrodd yn Atodiad 1.", "Atodiad 1", "Atodiad 2"),
    ],
)
def test_in_welsh_too(text, quote, better):
    if "iddynt" in text:
        text = text.replace(" iddynt", "")
    (problem,) = found(text, POLISI)
    assert (problem.where, problem.quotes) == (("1.2",), (quote,))
    assert better in problem.remedy.cy


@pytest.mark.parametrize(
    "text",
    [
        "Ask first (the photographs rule in section 4, clause 4.1).",
        "You may complain (see section 5), and the head reads the complaint.",
        "Give them the parents' code (Appendix 1), the form in Appendix 2 and the letter in Appendix 3.",
        "Staff must report a complaint about pictures at once (see section 3).",
        "Staff must tell the safeguarding lead of any concern about a learner (see section 2).",
        "Personal accounts are kept apart (section 2), and the network is watched (section 3).",
        "The consent rule in section 4 and the password rule in 2.2 hold for all.",
        "The rules in sections 2 and 4 hold for images.",
        "Follow section 2 on keeping private lives apart.",
        "See section 3 for how we check.",
        "The disciplinary procedure in section 5 may follow.",
        "As section 4 says, ask; as 2.1 says, keep apart.",
    ],
)
def test_a_pointer_that_fits_or_says_nothing_of_its_place_is_left_alone(text):
    assert not found(text)


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("Ask as 4.1 above says, see 4.1 above.", "4.1 above"),
        ("Ask, see section 4 above.", "section 4 above"),
        ("Ask, see clause 1.1 below.", "clause 1.1 below"),
        ("Gofynnwch, gweler adran 4 uchod.", "adran 4 uchod"),
    ],
)
def test_a_pointer_that_sends_the_reader_the_wrong_way_is_found(text, quote):
    assert found(text)[0].quotes == (quote,)


@pytest.mark.parametrize(
    "text", ["Ask, see clause 1.1 above.", "Ask, see section 4 below.", "Ask, see section 1 above."]
)
def test_the_right_way_is_left_alone(text):
    assert not found(text)


def test_a_clause_that_points_to_itself_is_found():
    (problem,) = found("Staff must ask, see clause 1.2.")
    assert problem.quotes == ("see clause 1.2",)
    assert not found("This clause 1.2 holds for all; see 1.1.")
