"""Policies are numbered and laid out in a hundred ways; each of these is one that offices use."""

from __future__ import annotations

from datetime import date

import pytest

from parch.domain.documents import Document, as_json, read_text


def shape(document: Document) -> list[tuple[str, str, str | None]]:
    return [(item.id, item.kind, item.parent) for item in document.body]


def only(text: str) -> Document:
    """A policy with one section, so that what is tested stands inside something."""
    return read_text(f"Oakfield Primary Social Media Policy\n\n1 RULES\n1.1 {text}")


class TestNumbering:
    def test_sections_with_stops_and_paragraphs_without_numbers(self) -> None:
        document = read_text(
            "Social Media Policy\n\n"
            "1. Introduction\nThis policy is for all staff.\n\n"
            "2. Personal use\nStaff must not:\na) share pictures;\nb) name the school;\n   i) in a profile, "
            "or\n   ii) in a post;\n"
            "c) befriend learners.\nStaff should keep their accounts private.\n\n"
            "3. Official accounts\n1) The headteacher must agree.\n2) Parents may follow them."
        )

        assert [item.id for item in document.items if item.role == "section"] == ["1", "2", "3"]
        assert [item.id for item in document.items if item.kind == "subpoint"] == [
            "2a",
            "2b",
            "2b-i",
            "2b-ii",
            "2c",
            "3-1",
            "3-2",
        ]
        assert {document.item(x).strength for x in ("2a", "2b-i", "2c")} == {"must-not"}
        assert document.item("2-p2").parent == "2"

    def test_letters_and_romans_in_brackets(self) -> None:
        document = read_text(
            "2 SCOPE\n2.3 Staff must not\n(a) share\n(i) names,\n(ii) pictures or\n(iii) addresses;\n(b) "
            "befriend learners.\n"
            "2.4 See 2.3(a)(i) and paragraph 2.3(b)."
        )

        assert [item.id for item in document.items] == [
            *("2", "2.3", "2.3(a)", "2.3(a)(i)", "2.3(a)(ii)", "2.3(a)(iii)", "2.3(b)", "2.4")
        ]
        assert [ref.to for ref in document.item("2.4").references] == ["2.3(a)(i)", "2.3(b)"]

    def test_the_ninth_letter_is_not_a_roman_one(self) -> None:
        lettered = "\n".join(f"({letter}) Staff must do the thing called {letter.upper()}." for letter in "abcdefghij")

        assert [item.id for item in only(lettered).items][-2:] == ["1.1(i)", "1.1(j)"]

    def test_roman_sections_and_capital_letters(self) -> None:
        document = read_text(
            "Policy on social media\n\nI. PURPOSE\n\nThis policy is for staff.\n\nII. RULES\n\n"
            "A. Staff must be kind.\nB. Staff must not be unkind.\n\nIII. REVIEW\n\nWe will review this policy."
        )

        assert [item.id for item in document.items if item.number] == ["I", "II", "II-A", "II-B", "III"]

    def test_sections_spelled_out(self) -> None:
        document = read_text(
            "Section One: Scope\nThis is for staff.\nSection Two: Rules\nStaff must ask.\nAdran Tri: "
            "Adolygu\nBob blwyddyn."
        )

        assert [(item.id, item.text) for item in document.items if item.role == "section"] == [
            ("1", "Scope"),
            ("2", "Rules"),
            ("3", "Adolygu"),
        ]

    def test_a_third_level_stands_under_the_second(self) -> None:
        document = read_text(
            "1 SCOPE\n1.1 Who is covered\n1.1.1 All staff are covered.\n1.1.2 So are governors.\n1.2 This is for all."
        )

        assert shape(document)[1:4] == [("1.1", "heading", "1"), ("1.1.1", "clause", "1.1"), ("1.1.2", "clause", "1.1")]

    def test_no_numbers_at_all(self) -> None:
        document = read_text(
            "Social Media Code for Governors\n\nWhy we have a code\n\nGovernors are trusted.\n\n"
            "What we do\n\n- We will speak kindly.\n- We will not reveal votes."
        )

        assert [item.text for item in document.items if item.kind == "heading"][1:] == [
            "Why we have a code",
            "What we do",
        ]
        assert [(item.strength, item.binds) for item in document.items if item.kind == "bullet"] == [
            ("must", ("governors",)),
            ("must-not", ("governors",)),
        ]

    def test_numbers_stuck_to_their_words(self) -> None:
        document = only("Rules:\n1.Staff must ask.\n2.Staff must wait.")

        assert [(item.number, item.text) for item in document.items[-2:]] == [
            ("1.", "Staff must ask."),
            ("2.", "Staff must wait."),
        ]

    def test_a_number_in_a_sentence_is_no_clause(self) -> None:
        document = only("Staff must finish by\n8.30 am and not before.\nIn 2.5 hours much can happen.")

        assert [item.id for item in document.items if item.kind == "clause"] == ["1.1"]
        assert all(not item.references for item in document.items)

    def test_a_section_may_be_numbered_nought(self) -> None:
        document = read_text(
            "1.0 Scope\n1.1 This is for staff.\n2.0 Rules for everyone\n2.1 Staff must ask.\n2.1A Governors may ask."
        )

        assert shape(document) == [
            ("1.0", "heading", None),
            ("1.1", "clause", "1.0"),
            ("2.0", "heading", None),
            ("2.1", "clause", "2.0"),
            ("2.1A", "subpoint", "2.1"),
        ]

    def test_numbers_indented_with_tabs(self) -> None:
        document = read_text(
            "1)\tScope\n\ta)\tIt covers staff.\n\tb)\tIt covers governors.\n2)\tRules\n\ta)\tStaff shall ask."
        )

        assert [item.id for item in document.items] == ["1", "1a", "1b", "2", "2a"]

    def test_clauses_with_one_number_and_no_headings(self) -> None:
        document = read_text(
            "1. Staff must not share pictures of pupils.\n2. Staff should ask first.\n3. Parents are asked to wait."
        )

        assert shape(document) == [("1", "clause", None), ("2", "clause", None), ("3", "clause", None)]


class TestAppendices:
    @pytest.mark.parametrize(
        ("line", "id_", "title"),
        [
            ("Appendix 2", "A2", "Letter to a parent"),
            ("APPENDIX 2: Letter to a parent", "A2", "Letter to a parent"),
            ("Appendix B – Letter to a parent", "AB", "Letter to a parent"),
            ("Annex II Letter to a parent", "AII", "Letter to a parent"),
            ("Atodiad 2", "A2", "Letter to a parent"),
            ("Schedule 2 - Letter to a parent", "A2", "Letter to a parent"),
        ],
    )
    def test_come_under_many_names(self, line: str, id_: str, title: str) -> None:
        document = only(f"Staff must ask.\n{line}\nLetter to a parent\nThe letter is short.")

        assert [(appendix["id"], appendix["title"]) for appendix in as_json(document)["appendices"]] == [(id_, title)]

    def test_a_sentence_about_an_appendix_is_not_one(self) -> None:
        assert only("Staff must ask.\nAppendix 2 contains the letters.").appendices == ()

    def test_a_clause_in_an_appendix_is_named_after_both(self) -> None:
        document = only("Staff must ask.\nAppendix 1\nForms\n1.1 Staff must sign.\n1.2 Governors must sign.")

        assert [item.id for item in document.items][-2:] == ["A1-1.1", "A1-1.2"]
        assert "number-again" not in {ask.about for ask in document.unsure}

    def test_a_letter_ends_with_its_signature(self) -> None:
        document = read_text(
            "Appendix 1\nDear Parent\nWe saw your post.\nYours sincerely\nHeadteacher\n"
            "This letter must be agreed by the chair of governors before it is sent.\nAtodiad "
            "2\nAnnwyl\nGwelsom eich neges."
        )

        assert [item.kind for item in document.items] == [
            *("heading", "letter", "letter", "letter", "letter", "paragraph"),
            *("heading", "letter", "letter"),
        ]


class TestBullets:
    @pytest.mark.parametrize("glyph", ["·", "•", "-", "–", "*", "▪", "➢", "\uf0b7", "o\t"])
    def test_come_in_many_shapes(self, glyph: str) -> None:
        document = only(f"Staff must:\n{glyph} ask\n{glyph} wait")

        assert [(item.kind, item.text, item.parent) for item in document.items[-2:]] == [
            ("bullet", "ask", "1.1"),
            ("bullet", "wait", "1.1"),
        ]

    def test_another_shape_or_an_indent_is_another_level(self) -> None:
        document = only("Staff must not:\n• insult anyone\n   ◦ in public\n   ◦ in private\n• lie")

        assert [item.parent for item in document.items[-4:]] == ["1.1", "1.1-b1", "1.1-b1", "1.1"]

    def test_the_welsh_word_o_at_the_start_of_a_line_is_no_bullet(self) -> None:
        document = only("Rhaid i staff ofyn\no flaen llaw bob tro.")

        assert [item.kind for item in document.items][-1] == "clause"


class TestPages:
    def test_a_contents_page_is_kept_apart(self) -> None:
        document = read_text(
            "Social Media Policy\n\nContents\n1. Scope ........ 2\n2. Rules ........ 3\n\n"
            "1. Scope\nThis is for staff.\n2. Rules\nStaff must ask.\nPage 3 of 3"
        )

        assert [item.role for item in document.items].count("furniture") == 4
        assert [item.id for item in document.items if item.role == "section"] == ["1", "2"]
        assert all(not item.fill_ins for item in document.items)

    def test_front_matter_gives_title_version_and_date(self) -> None:
        document = read_text(
            "Oakfield Primary School\nSocial Media Policy\n\nVersion 2.1\nApproved: 3 March 2024\nNext "
            "review: 3 March 2026\n\n1 SCOPE\n1.1 This is it."
        )

        assert (document.title, document.version, document.date) == ("Social Media Policy", "2.1", date(2024, 3, 3))

    @pytest.mark.parametrize(
        "day", ["3 March 2024", "3rd March 2024", "3 Mawrth 2024", "3ydd o Fawrth 2024", "03/03/2024", "2024-03-03"]
    )
    def test_dates_are_written_in_many_ways(self, day: str) -> None:
        assert read_text(f"Social Media Policy\n\nDate: {day}\n\n1 SCOPE\n1.1 This is it.").date == date(2024, 3, 3)


class TestLanguages:
    def test_a_welsh_policy_is_read_as_one(self) -> None:
        document = read_text(
            "POLISI CYFRYNGAU CYMDEITHASOL\nFersiwn 1.2, 11 Medi 2023\n1 DEFNYDD PERSONOL\n"
            "1.1 Ni chaniateir i staff rannu lluniau o ddisgyblion.\n1.2 Dylai staff gadw eu cyfrineiriau "
            "(gweler adran 1.1 ac Atodiad 1).\n"
            "Atodiad 1\nLLYTHYR"
        )

        assert (document.language, document.version, document.date) == ("cy", "1.2", date(2023, 9, 11))
        assert [(item.strength, item.use) for item in document.items if item.kind == "clause"] == [
            ("must-not", "personal"),
            ("should", "personal"),
        ]
        assert [ref.to for ref in document.item("1.2").references] == ["1.1", "A1"]

    def test_one_language_after_the_other_gives_each_its_own_ids(self) -> None:
        document = read_text(
            "1 SCOPE\n1.1 This policy applies to all of the staff of the school.\n1.2 Staff must not share "
            "the pictures they have.\n"
            "2 REVIEW\n2.1 The governors must review this policy with the council, see 1.2.\n\n"
            "1 CWMPAS\n1.1 Mae'r polisi hwn yn berthnasol i holl staff yr ysgol.\n1.2 Rhaid i staff beidio â "
            "rhannu'r lluniau sydd ganddynt.\n"
            "2 ADOLYGU\n2.1 Rhaid i'r llywodraethwyr adolygu'r polisi hwn gyda'r cyngor, gweler 1.2."
        )

        assert document.language == "both"
        assert [item.id for item in document.items] == [
            *("en:1", "en:1.1", "en:1.2", "en:2", "en:2.1"),
            *("cy:1", "cy:1.1", "cy:1.2", "cy:2", "cy:2.1"),
        ]
        assert document.item("en:2.1").references[0].to == "en:1.2"
        assert document.item("cy:2.1").references[0].to == "cy:1.2"
        assert {ask.about for ask in document.asks} == {"no-title"}


class TestBeingUnsure:
    def test_a_missing_number_is_asked_about(self) -> None:
        document = read_text("1 SCOPE\n1.1 Staff must ask.\n1.3 Staff must wait.")

        assert ("1.3", "number-jump") in {(ask.id, ask.about) for ask in document.asks}

    def test_a_number_used_twice_is_asked_about_and_both_are_kept(self) -> None:
        document = read_text("1 SCOPE\n1.1 Staff must ask.\n1.1 Staff must wait.")

        assert [item.id for item in document.items] == ["1", "1.1", "1.1~2"]
        assert [ask.says.en for ask in document.asks if ask.id == "1.1~2"] == [
            "The number 1.1 has already been used. Check which of the two is right."
        ]

    def test_a_list_that_begins_late_is_asked_about(self) -> None:
        assert "starts-late" in {ask.about for ask in only("Staff must:\n(c) ask\n(d) wait").asks}

    def test_a_number_alone_on_a_line_may_be_a_page_number(self) -> None:
        document = only("Staff must ask.\n\n17\n\n1.2 Staff must wait.")

        assert [(ask.id, ask.about) for ask in document.asks] == [("p1", "page-number")]


def test_languages_line_by_line_are_two_texts() -> None:
    lines = [
        ("1. Rheolau", "1. Rules"),
        (
            "1.1 Rhaid i staff fod yn garedig wrth bawb sydd yn yr ysgol ac ar y we.",
            "1.1 The staff must be kind to all who are in the school and on the web.",
        ),
        (
            "1.2 Dylai staff feddwl cyn iddyn nhw bostio a gofyn os nad oes neb yn siŵr.",
            "1.2 The staff should think before they post and ask if they are not sure.",
        ),
        ("1.3 Caiff rhieni ddilyn y dudalen.", "1.3 Parents may follow the page."),
        ("2. Cwynion", "2. Complaints"),
        ("2.1 Gall unrhyw un gwyno.", "2.1 Anyone may complain to the head."),
    ]
    document = read_text("\n\n".join(line for pair in lines for line in pair))

    numbers = ["1", "1.1", "1.2", "1.3", "2", "2.1"]
    assert [item.id for item in document.items] == [f"{tongue}:{n}" for n in numbers for tongue in ("cy", "en")]
    assert document.item("cy:2.1").parent == "cy:2"
    assert document.item("en:2.1").parent == "en:2"
