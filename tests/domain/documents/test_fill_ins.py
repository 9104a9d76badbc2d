"""The places a school must fill in, in the dress authors give them."""

from __future__ import annotations

import pytest

from parch.domain.documents.fill_ins import blanks, tally

BLANKS = [
    ("Staff of (insert school name) must ask.", "insert", "(insert school name)", "school name"),
    ("Insert School Name is a school.", "insert", "Insert School Name", "school name"),
    ("USING ACCOUNTS OF insert school name", "insert", "insert school name", "school name"),
    ("Staff of [School name] must ask.", "insert", "[School name]", "school name"),
    ("Staff of <school name> must ask.", "insert", "<school name>", "school name"),
    ("Staff of {{school_name}} must ask.", "insert", "{{school_name}}", "school_name"),
    ("Reviewed on [DATE].", "insert", "[DATE]", "date"),
    ("Insert date of review here.", "insert", "Insert date", "date"),
    ("Staff of (rhowch enw'r ysgol) yw'r rhain.", "insert", "(rhowch enw'r ysgol)", "enw'r ysgol"),
    ("Staff rhowch enw’r ysgol yw'r rhain.", "insert", "rhowch enw’r ysgol", "enw’r ysgol"),
    (
        "on Facebook/Instagram (delete as appropriate) about",
        "choose",
        "(delete as appropriate)",
        "delete as appropriate",
    ),
    ("ar Facebook (dileer fel y bo'n briodol)", "choose", "(dileer fel y bo'n briodol)", "dileer fel y bo'n briodol"),
    ("As head of .................. I write", "line", "..................", "…"),
    ("about ….....\u0020.......", "line", "….....\u0020.......", "…"),
    ("At ________ we care", "line", "________", "…"),
    ("which can be had ( where) or", "instruction", "( where)", "where"),
    (
        "the procedure (make reference to your policy) or",
        "instruction",
        "(make reference to your policy)",
        "make reference to your policy",
    ),
    (
        "Add relevant school policies e.g. Safeguarding",
        "insert",
        "Add relevant school policies e.g. Safeguarding",
        None,
    ),
    ("Owner: TBC", "insert", "TBC", "tbc"),
    ("Next review: xx/xx/20xx", "insert", "xx/xx/20xx", None),
    ("Reviewed on dd/mm/yyyy.", "insert", "dd/mm/yyyy", None),
    ("Ask [name of DSP] first.", "insert", "[name of DSP]", "name of dsp"),
    ("Ask the lead (DSP name) first.", "insert", "(DSP name)", "dsp name"),
    ("Ring 01xxx xxxxxx.", "insert", "01xxx xxxxxx", None),
    ("The lead governor is to be confirmed.", "insert", "to be confirmed", None),
    ("Dyddiad adolygu: i'w gadarnhau", "insert", "i'w gadarnhau", None),
    ("Staff of XX Primary School", "insert", "XX", "xx"),
    ("Lorem ipsum dolor sit amet.", "insert", "Lorem ipsum dolor sit amet", None),
    ("NOTE: schools should amend this to suit. Next.", "note", "NOTE: schools should amend this to suit.", None),
]
NOT_BLANKS = [
    "Staff must not insert memory sticks.",
    "You may delete a post you regret.",
    "And so on... and on… to the end.",
    "See [1] and (this is not a full list).",
    "Meet the head (subject to availability).",
    "Note that staff should ask.",
    "Staff may add a friend.",
    "Staff must not insert links in posts, or insert text.",
    "Include relevant details such as the date.",
    "We ask for attendance to be confirmed.",
    "The ban has to be confirmed by the governors.",
    "[The school website](https://oakfield.example) and <https://oakfield.example>",
    "words left out [...] of a quotation [sic]",
]


@pytest.mark.parametrize(("text", "need", "printed", "key"), BLANKS)
def test_is_found(text: str, need: str, printed: str, key: str | None) -> None:
    (blank,) = blanks(text)

    assert (blank.need, blank.text, text[blank.start : blank.end]) == (need, printed, printed)
    assert key in {None, blank.key}


@pytest.mark.parametrize("text", NOT_BLANKS)
def test_is_not_seen_where_there_is_none(text: str) -> None:
    assert blanks(text) == ()


def test_one_blank_in_many_forms_is_counted_once() -> None:
    assert tally(["(insert school name)", "Insert school name", "....", "______", "(where)"]) == [
        {"text": "insert school name", "count": 2},
        {"text": "…", "count": 2},
        {"text": "where", "count": 1},
    ]
