"""What authors leave behind: blanks nobody filled in and notes nobody took out."""

import pytest

from tests.domain.checking.asides import ASIDES, NO_ASIDES
from tests.support.health import problems

SIGNED = "Signed …………………… Date ……………"


def policy(*clauses, appendix=""):
    lines = ["SOCIAL MEDIA POLICY", "1 SCOPE", *(f"1.{n} {text}" for n, text in enumerate(clauses, start=1))]
    return "\n".join([*lines, *([appendix] if appendix else [])]) + "\n"


BLANKS = [
    ("Staff of insert school name must ask first.", "insert school name"),
    ("Staff of (insert school name) must ask first.", "(insert school name)"),
    ("Staff of [School Name] must ask first.", "[School Name]"),
    ("Staff of <name of school> must ask first.", "<name of school>"),
    ("This policy was adopted on [DATE].", "[DATE]"),
    ("The policy is reviewed on xx/xx/20xx.", "xx/xx/20xx"),
    ("The committee agreed it on XX/XX/26.", "XX/XX/26"),
    ("The online safety lead is XXXX.", "XXXX"),
    ("The online safety lead: TBC", "TBC"),
    ("The online safety lead is to be confirmed.", "to be confirmed"),
    ("Report it to the lead on 01632 xxxxxx.", "01632 xxxxxx"),
    ("Lorem ipsum dolor sit amet.", "Lorem ipsum dolor sit amet"),
    ("Concerns are reported to ……………………… without delay.", "Concerns are reported to ………………………"),
    ("The next review date is ______________.", "The next review date is ______________"),
    ("Staff of ENTER SCHOOL NAME HERE must ask.", "ENTER SCHOOL NAME HERE"),
    ("The policy of %SCHOOL_NAME% applies.", "%SCHOOL_NAME%"),
    ("Next review: [month/year].", "[month/year]"),
    ("Staff at «School name» must ask first.", "«School name»"),
    ("Posts are kept for __ months.", "Posts are kept for __"),
    ("Posts are kept for XX months.", "XX"),
    ("The chair of governors is (name).", "(name)"),
    ("[School to insert local arrangements here]", "[School to insert local arrangements here]"),
    ("Rhaid i staff rhowch enw'r ysgol ofyn yn gyntaf.", "rhowch enw'r ysgol"),
    ("Rhaid i staff [enw'r ysgol] ofyn yn gyntaf.", "[enw'r ysgol]"),
    ("Mae'r polisi yn cael ei adolygu ar: i'w gadarnhau", "i'w gadarnhau"),
]
NO_BLANKS = [
    "Staff must not insert links to shops in posts, and may insert text to describe a picture.",
    "We ask for attendance to be confirmed by noon.",
    "The learner wrote: “it was … well, no” [sic].",
    "See [1], and the guidance (2025) of the council.",
    "Ring 01632 960123 or 0800 1111.",
    "Staff may add relevant hashtags and include relevant details such as the date.",
    "Staff must not give a personal number, e.g. 07xxx, to learners, or add local contacts to a phone.",
    "Keep a copy for six years (name, date and address) [see 1.1].",
    "Rhowch enw a dyddiad ar bob copi, a nodwch enw'r plentyn yn y cofnod.",
    "Gofynnir i'r cais gael ei gadarnhau gan y pennaeth.",
    "We use emoticons such as <3 and :-) with care.",
]


@pytest.mark.parametrize(("text", "quote"), BLANKS)
def test_a_blank_is_found(text, quote):
    (problem,) = problems(policy(text), "blank-fill-in")
    assert (problem.where, problem.quotes) == (("1.1",), (quote,))
    assert not problems(policy(text), "drafting-note")


@pytest.mark.parametrize("text", NO_BLANKS)
def test_no_blank_is_seen_in_whole_sentences(text):
    assert not problems(policy(text), "blank-fill-in")


def test_the_same_blank_in_many_forms_is_one_problem():
    (problem,) = problems(
        policy("Staff of (insert school name) must ask.", "Insert School Name keeps a log.", "Ask [school name]."),
        "blank-fill-in",
    )
    assert problem.where == ("1.1", "1.2", "1.3")
    assert problem.quotes == ("(insert school name)", "Insert School Name", "[school name]")
    assert "3 places" in problem.says.en


def test_blanks_for_different_things_are_different_problems():
    found = problems(policy("Owner: TBC", "Review date: TBC"), "blank-fill-in")
    assert [problem.where for problem in found] == [("1.1",), ("1.2",)]


@pytest.mark.parametrize(
    "appendix",
    [
        f"Appendix 1 Acknowledgement slip\nI have read the policy of Ysgol y Bryn.\n{SIGNED}",
        "Appendix 1 Photograph consent form\nName of child: ____________\nClass: ______\nMay we use pictures? Yes / No "
        f"(delete as appropriate)\n{SIGNED}",
        "Appendix 1 Model letter\nDear [name of parent]\nI write about your post of [date] on ................\n"
        "Yours sincerely\n[Headteacher]",
        "Atodiad 1 Ffurflen ganiatâd\nEnw'r plentyn: ____________\nLlofnod: ____________ Dyddiad: ________",
        f"Appendix 1 Staff code\nStaff agree to this code.\nName: ______________\n{SIGNED}",
    ],
)
def test_what_a_hand_fills_in_each_time_is_no_fault(appendix):
    found = problems(policy("Staff must ask first.", appendix=appendix))
    assert not [problem for problem in found if problem.kind in {"blank-fill-in", "drafting-note"}]


def test_lines_to_sign_on_do_not_hide_a_blank_of_the_house():
    text = policy("Staff must ask first.") + f"{SIGNED}\nReview date: ______________\n"
    (problem,) = problems(text, "blank-fill-in")
    assert problem.quotes == ("Review date: ______________",)


NOTES = [
    ("Staff may use it at lunch. NOTE: the school should amend this statement to suit its own rules.", None),
    ("Staff may use it at lunch. Note to schools: delete if you do not allow this.", None),
    ("NB for SLT - check with HR before we publish.", "NB for SLT - check with HR before we publish."),
    ("Staff may use it at lunch [check with legal services].", "[check with legal services]"),
    ("Staff may use it at lunch [Drafting note: do the unions agree?].", "[Drafting note: do the unions agree?]"),
    ("Staff may use it at lunch (delete as appropriate).", "(delete as appropriate)"),
    ("Staff may use it at lunch ??", "??"),
    ("TODO: add the rules for trips", None),
    ("Amend this paragraph as appropriate.", None),
    ("This section needs updating before September.", None),
    ("Schools should adapt this section to reflect local arrangements.", None),
    ("Text highlighted in yellow should be amended.", None),
    ("Personal use is allowed at lunch [AB to check].", "[AB to check]"),
    ("Personal use is allowed at lunch [Jane - is this still right?]", "[Jane - is this still right?]"),
    ("Comment: is this still our position?", None),
    ("Query: should this say 24 or 48 hours?", None),
    ("Note: to be agreed with unions before adoption.", None),
    ("The following is sample wording which should be adapted.", None),
    ("Personal use is allowed at lunch <!-- is that so? -->.", "<!-- is that so? -->"),
    ("This paragraph is optional and may be taken out by the school.", None),
    ("[To be updated after the governors' meeting]", "[To be updated after the governors' meeting]"),
    ("Schools may wish to insert their own rules here.", None),
    ("Insert your own arrangements if they differ.", None),
    ("Do we want to say something about trips here?", None),
    ("(Guidance note: adapt this to your school's circumstances.)", None),
    ("Model text - schools to tailor as necessary.", None),
    ("Check with the union before adoption.", None),
    ("<<check wording>>", "<<check wording>>"),
    ("Highlighted text needs to be completed.", None),
    ("NODYN: angen diweddaru'r adran hon.", None),
    ("[Optional: add the rule for sixth forms]", None),
    ("Caiff staff ei ddefnyddio amser cinio (dileer fel y bo'n briodol).", "(dileer fel y bo'n briodol)"),
    ("Nodyn i ysgolion: addaswch yr adran hon.", None),
    ("Dylai'r ysgol ddiwygio'r datganiad hwn yn unol â'i rheolau ei hun.", None),
    ("Caiff staff ei ddefnyddio amser cinio [gwirio gydag AD].", "[gwirio gydag AD]"),
]
NO_NOTES = [
    "Note: this policy takes the place of the policy of 2019.",
    "NB: staff must delete pictures once they have been used.",
    "Please note that accounts are reviewed each term.",
    "Note to parents: please check your own settings.",
    "Governors may amend this policy after a review.",
    "The headteacher updates this section each year.",
    "Delete the message and block the sender, then check with an adult.",
    "Keep a picture of the screen (include the date and the address).",
    "Tell the lead (the deputy when she is away).",
    "Tick the box (if it applies) and check the privacy settings.",
    "HR supports staff who are targeted, and asks legal services to advise.",
    "Note: staff should update passwords if needed.",
    "The clerk will check with HR before advice is given.",
    "Insert the memory stick only if the office has checked it.",
    "Parents must complete this section of the form before the trip.",
    "Gwiriwch gyda'r pennaeth cyn postio, ac addaswch eich gosodiadau bob tymor.",
    "Comments: please send them to the office.",
    "Do we have consent? Should we post it at all? Ask first.",
    "The optional course is free, and the draft minutes are not for sharing.",
    "Check with the headteacher before posting.",
    "A learner wrote “why? [laughs]” and left.",
    "Is it kind? Is it true? Then post it.",
    "Nodwch: mae'r polisi hwn yn disodli polisi 2019.",
    "D.S. Rhaid i staff ddileu lluniau ar ôl eu defnyddio.",
]


@pytest.mark.parametrize(("text", "quote"), NOTES)
def test_a_note_to_the_author_is_found(text, quote):
    (problem,) = problems(policy(text), "drafting-note")
    assert problem.where == ("1.1",)
    assert quote in {None, problem.quotes[0]}
    assert problem.quotes[0] in text
    assert not problems(policy(text), "blank-fill-in")


@pytest.mark.parametrize("text", NO_NOTES)
def test_a_note_to_the_reader_is_none(text):
    assert not problems(policy(text), "drafting-note")


@pytest.mark.parametrize("text", ASIDES)
def test_an_aside_among_authors_is_found_and_is_no_blank_beside(text):
    (problem,) = problems(policy(text), "drafting-note")
    assert problem.where == ("1.1",)
    assert not problems(policy(text), "blank-fill-in")


@pytest.mark.parametrize("text", NO_ASIDES)
def test_what_a_policy_asks_of_its_readers_is_no_aside(text):
    assert not problems(policy(text), "drafting-note")
