"""The council's own policy, as a careful person reads it."""

from __future__ import annotations

import functools
from datetime import date

import pytest

from parch.domain.documents import Document, Item, as_json, read
from tests.support.source import source_bytes

CLAUSES = [
    *(f"1.{n}" for n in range(1, 6)),
    *(f"2.{n}" for n in range(1, 4)),
    *(f"3.{n}" for n in range(1, 5)),
    "4.1",
    *(f"5.{n}" for n in range(1, 8)),
    *(f"6.{n}" for n in range(1, 17)),
    *(f"7.{n}" for n in range(1, 4)),
    *(f"8.{n}" for n in range(1, 3)),
    *(f"9.{n}" for n in range(1, 5)),
]

# What each numbered clause asks at its strongest, and of whom, told by hand.
# `everyone` are the policy's "staff members".
ASKS = {
    "must": "1.4 2.3 3.1 5.1 5.7 6.5 6.6 6.13 7.1 7.2 7.3 9.3",
    "must-not": "5.2 5.3 5.4 5.5 5.6 6.1 6.3 6.4 6.7 6.8 6.9 6.10 6.11 6.12",
    "should": "4.1 6.14 6.15",
    "should-not": "6.2",
    "information": "1.1 1.2 1.3 1.5 2.1 2.2 3.2 3.3 3.4 6.16 8.1 8.2 9.1 9.2 9.4",
}
BINDS = {
    "2.1": ("governing-body", "staff"),
    "3.4": ("school", "council"),
    "7.2": ("account-holders",),
    "8.1": ("school",),
    "9.3": ("staff",),
}


@functools.cache
def policy() -> Document:
    return read(source_bytes())


def item(item_id: str) -> Item:
    return policy().item(item_id)


def ids(kind: str) -> list[str]:
    return [found.id for found in policy().items if found.kind == kind]


class TestNumbers:
    def test_there_are_forty_five_numbered_clauses(self) -> None:
        assert len(CLAUSES) == 45
        assert ids("clause") == CLAUSES

    def test_there_are_nine_sections(self) -> None:
        sections = [found for found in policy().items if found.role == "section"]

        assert [found.id for found in sections] == [str(n) for n in range(1, 10)]
        assert all(found.kind == "heading" and found.text.isupper() for found in sections[:6])

    def test_the_last_clause_lists_six_categories(self) -> None:
        assert [found.id for found in policy().children("9.4") if found.kind == "subpoint"] == [
            f"9.4-{n}" for n in range(1, 7)
        ]

    def test_advice_on_a_category_is_named_after_it(self) -> None:
        assert [x.id for x in policy().children("9.4-5") if x.number] == [f"9.4-5{x}" for x in "ABCDE"]
        assert [x.id for x in policy().children("9.4-6") if x.number] == ["9.4-6a"]

    def test_the_quoted_act_keeps_its_own_numbers(self) -> None:
        assert [x for x in ids("subpoint") if x.startswith("9.4-5E") and x != "9.4-5E"] == [
            *("9.4-5E(2)", "9.4-5E(3)", "9.4-5E(4)", "9.4-5E(4)(a)", "9.4-5E(4)(b)"),
            *("9.4-5E-1", "9.4-5E-2"),
        ]

    def test_there_are_seven_appendices_and_one_has_two_parts(self) -> None:
        assert [appendix.id for appendix in policy().appendices] == [f"A{n}" for n in range(1, 8)]
        assert [found.id for found in policy().items if found.role == "part"] == ["A4-P1", "A4-P2"]

    def test_numbers_are_kept_as_printed(self) -> None:
        assert [item(x).number for x in ("6.13", "9.4-1", "9.4-5B", "9.4-5E(2)", "A4")] == [
            "6.13",
            "1.",
            "B)",
            "(2)",
            "Appendix 4",
        ]


class TestWhereThingsStand:
    def test_a_clause_broken_over_two_lines_is_one(self) -> None:
        for broken in ("5.5", "6.10"):
            assert item(broken).text.endswith(".")
            assert policy().children(broken) == ()
            assert policy().items[policy().places[broken] + 1].kind in {"clause", "heading"}

    def test_a_paragraph_after_bullets_belongs_to_the_clause(self) -> None:
        assert [x.kind for x in policy().children("2.1")] == ["bullet", "bullet", "bullet", "paragraph"]

    def test_bullets_stand_under_what_leads_in_to_them(self) -> None:
        assert len(policy().children("3.3")) == 7
        strategy = next(x for x in policy().items if x.kind == "bullet" and x.text.endswith("by:"))
        assert len(policy().children(strategy.id)) == 4

    def test_letters_are_letters(self) -> None:
        letters = [x.id.partition("-")[0] for x in policy().items if x.kind == "letter"]
        assert {x: letters.count(x) for x in letters} == {"A1": 4, "A2": 6}

    def test_an_asterisk_answers_the_one_in_the_text(self) -> None:
        assert ids("footnote") == ["A5-f1"]
        assert any(ref.to == "A5-f1" for x in policy().items for ref in x.references)

    def test_page_numbers_and_the_version_line_are_kept_apart(self) -> None:
        assert len(policy().items) - len(policy().body) == 3
        assert [x.text.split()[0].lower() for x in policy().items if x.role == "furniture"] == ["page", "page", "v."]


class TestWhatItAsks:
    @pytest.mark.parametrize(("strength", "clauses"), ASKS.items())
    def test_how_strongly(self, strength: str, clauses: str) -> None:
        assert {x: item(x).strength for x in clauses.split()} == dict.fromkeys(clauses.split(), strength)

    def test_of_whom(self) -> None:
        assert {x: item(x).binds for x in CLAUSES if item(x).binds != ("everyone",)} == BINDS

    def test_every_clause_has_been_judged_by_hand(self) -> None:
        assert sorted(" ".join(ASKS.values()).split()) == sorted(CLAUSES)

    def test_about_which_use(self) -> None:
        assert {item(x).use for x in CLAUSES if x.startswith("6.")} == {"personal"}
        assert {item(x).use for x in CLAUSES if x.startswith("7.")} == {"official"}
        assert {item(x).use for x in ("1.4", "2.2", "5.2", "9.3")} == {"both"}

    def test_codes_bind_those_they_are_written_for(self) -> None:
        conduct = [x for x in policy().items if x.id.startswith("A4-P2-b")]
        assert {x.binds for x in conduct} <= {("governors",), ("governing-body",)}
        refused = [x for x in policy().items if x.id.startswith("A5-b") and x.strength == "must-not"]
        assert len(refused) == 7
        assert {x.binds for x in refused} == {("parents",)}


class TestBlanks:
    def test_the_name_of_the_school_is_one_blank_in_all_its_forms(self) -> None:
        blanks = {str(blank["text"]).lower(): blank["count"] for blank in as_json(policy())["fill_ins"]}

        assert blanks["insert school name"] == 23
        assert blanks["delete as appropriate"] == 1
        assert blanks["insert school mission statement"] == 1
        assert blanks["…"] == 6
        assert blanks["where"] == 1

    @pytest.mark.parametrize(
        ("where", "begins"),
        [
            ("1.2", "(insert"),
            ("3.1", "Insert"),
            ("4.1-b4", "Add relevant"),
            ("6.13", "Insert"),
            ("7", "insert"),
            ("A5", "____"),
        ],
    )
    def test_is_found_where_it_stands(self, where: str, begins: str) -> None:
        assert item(where).fill_ins[0].startswith(begins)

    def test_a_drafting_note_is_a_blank(self) -> None:
        assert item("6.13").fill_ins[-1].startswith("NOTE:")

    def test_an_instruction_to_the_author_is_a_blank(self) -> None:
        assert sum("make reference" in text for x in policy().items for text in x.fill_ins) == 1


class TestReferences:
    @pytest.mark.parametrize(
        ("where", "to"),
        [
            ("2.2", ["5", "6", "7"]),
            ("6.5", ["7"]),
            ("6.14", ["A6"]),
            ("9.4-p1", ["9.4-1", "9.4-2", "9.4-3", "9.4-4"]),
            ("9.4-5B", ["9.4-5A", "A1", "A2"]),
            ("9.4-5B-p1", ["A3"]),
            ("9.4-5D", ["A7", "9.4-5B"]),
            ("9.4-5E-2", ["9.4-5B"]),
            ("9.4-6a", ["A2"]),
        ],
    )
    def test_lead_where_they_say(self, where: str, to: list[str]) -> None:
        assert [ref.to for ref in item(where).references] == to

    def test_parts_of_the_governors_code_are_found_from_its_preface(self) -> None:
        assert {ref.to for x in policy().children("A4") for ref in x.references} == {"A4-P1", "A4-P2"}

    def test_sections_of_an_act_are_not_sections_of_the_policy(self) -> None:
        assert item("9.4-5E").references == ()
        assert item("9.4-5E-p2").references == ()

    def test_say_where_in_the_text_they_stand(self) -> None:
        text = item("2.2").text
        assert [text[ref.start : ref.end] for ref in item("2.2").references] == ["5", "6", "7"]


class TestTheDocumentItself:
    def test_gives_its_version_and_date_and_no_title(self) -> None:
        assert (policy().title, policy().version, policy().date) == (None, "1", date(2017, 9, 11))
        assert policy().language == "en"

    def test_asks_for_few_second_looks(self) -> None:
        assert policy().asks[0].about == "no-title"
        assert len(policy().asks) < 25
        assert all(ask.says.en and ask.says.cy for ask in policy().asks)

    def test_keeps_to_the_contract(self) -> None:
        told = as_json(policy(), "cy")

        assert list(told) == [
            *(
                "title",
                "version",
                "date",
                "language",
                "words",
                "clauses",
                "appendices",
                "fill_ins",
                "problems",
                "unsure",
            )
        ]
        assert set(told["clauses"][0]) == {
            *("id", "number", "kind", "text", "lang", "strength", "binds", "use", "fill_ins", "references", "parent")
        }
        assert (told["words"], told["date"], told["problems"]) == (7598, "2017-09-11", [])
        assert told["unsure"][0] == {"id": "1", "says": "Ni chafwyd hyd i deitl. Rhowch deitl i'r polisi."}
