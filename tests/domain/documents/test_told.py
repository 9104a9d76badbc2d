"""Documents whose program said what each paragraph is: headings, lists, tables, notes."""

from __future__ import annotations

import datetime

import pytest

from parch.domain.documents import Document, Unreadable, dump, load, read_text
from parch.domain.documents.paragraphs import Block, Paragraph, Table
from parch.domain.documents.reading import read_blocks


def told(document: Document) -> list[tuple[str, str, str]]:
    return [(item.id, item.kind, item.text) for item in document.items]


def table(*rows: tuple[str, ...]) -> Table:
    return Table(tuple(tuple((Paragraph(words),) if words else () for words in row) for row in rows))


class TestHeadings:
    def test_numbered_headings_are_sections_and_numbers_under_them_are_clauses(self) -> None:
        document = read_blocks(
            [
                Paragraph("Social media policy", level=0),
                Paragraph("Scope", label="1.", level=1),
                Paragraph("This policy is for all staff.", label="1.1"),
                Paragraph("Conduct", label="2.", level=1),
                Paragraph("Staff must be kind.", label="2.1"),
            ]
        )

        assert document.title == "Social media policy"
        assert told(document)[1:] == [
            ("1", "heading", "Scope"),
            ("1.1", "clause", "This policy is for all staff."),
            ("2", "heading", "Conduct"),
            ("2.1", "clause", "Staff must be kind."),
        ]
        assert not document.asks

    def test_the_one_heading_above_all_others_is_the_title(self) -> None:
        document = read_blocks(
            [
                Paragraph("Our rules", level=1),
                Paragraph("Scope", level=2),
                Paragraph("All staff."),
                Paragraph("Conduct", level=2),
            ]
        )

        assert document.title == "Our rules"
        assert document.item("h2").parent is None

    def test_a_heading_stands_under_the_one_above_it(self) -> None:
        document = read_blocks(
            [
                Paragraph("Conduct", label="1", level=1),
                Paragraph("Online", label="1.1", level=2),
                Paragraph("Be kind.", label="1.1.1"),
            ]
        )

        assert [(item.id, item.kind, item.parent) for item in document.items] == [
            ("1", "heading", None),
            ("1.1", "heading", "1"),
            ("1.1.1", "clause", "1.1"),
        ]

    def test_short_lines_are_no_headings_where_the_file_marks_its_headings(self) -> None:
        document = read_blocks(
            [
                Paragraph("Scope", level=1),
                Paragraph("All staff and governors"),
                Paragraph("Conduct", level=1),
                Paragraph("Be kind"),
            ]
        )

        assert [item.kind for item in document.items] == ["heading", "paragraph", "heading", "paragraph"]

    def test_a_bold_line_is_a_heading(self) -> None:
        document = read_blocks(
            [
                Paragraph("Scope", bold=True),
                Paragraph("This policy is for all staff."),
                Paragraph("1.1 Conduct", bold=True),
            ]
        )

        assert [item.kind for item in document.items] == ["heading", "paragraph", "heading"]

    def test_an_appendix_is_one_whatever_its_level(self) -> None:
        document = read_blocks(
            [
                Paragraph("Scope", level=1),
                Paragraph("All."),
                Paragraph("Appendix 2: Letters", level=3),
                Paragraph("1.1 Dear all."),
            ]
        )

        assert [(item.id, item.number, item.text) for item in document.appendices] == [("A2", "Appendix 2", "Letters")]


class TestLists:
    def test_labels_the_program_printed_are_numbers_whatever_follows_them(self) -> None:
        document = read_blocks(
            [
                Paragraph("staff must:", label="2.3"),
                Paragraph("not post;", label="(a)", depth=1),
                Paragraph("pictures,", label="(i)", depth=2),
                Paragraph("or names;", label="(ii)", depth=2),
                Paragraph("tell the head.", label="(b)", depth=1),
            ]
        )

        assert [item.id for item in document.items] == ["2.3", "2.3(a)", "2.3(a)(i)", "2.3(a)(ii)", "2.3(b)"]

    def test_a_label_in_no_dress_of_ours_is_kept_as_it_is_printed(self) -> None:
        document = read_blocks([Paragraph("Be kind.", label="Rule 1:"), Paragraph("Be fair.", label="Rule 2:")])

        assert [(item.number, item.text) for item in document.items] == [
            ("Rule 1:", "Be kind."),
            ("Rule 2:", "Be fair."),
        ]

    def test_bullets_stand_under_what_leads_in_to_them(self) -> None:
        document = read_blocks(
            [
                Paragraph("Staff must:", label="1.1"),
                Paragraph("be kind", label="•"),
                Paragraph("be fair", label="o", depth=1),
            ]
        )

        assert told(document)[1:] == [("1.1-b1", "bullet", "be kind"), ("1.1-b2", "bullet", "be fair")]
        assert document.item("1.1-b2").parent == "1.1-b1"

    def test_a_footnote_ends_no_list(self) -> None:
        document = read_blocks(
            [
                Paragraph("Staff must:", label="1.1"),
                Paragraph("be kind", label="(a)", depth=1),
                Paragraph("To everyone.", label="1", part="note"),
                Paragraph("be fair", label="(b)", depth=1),
            ]
        )

        assert told(document)[2:] == [("1.1-f1", "footnote", "To everyone."), ("1.1(b)", "subpoint", "be fair")]


class TestTables:
    def test_cells_stand_under_the_clause_before_them(self) -> None:
        document = read_blocks([Paragraph("Who does what.", label="1.1"), table(("Who", "What"), ("Head", "Decides"))])

        assert [item.text for item in document.children("1.1")] == ["Who", "What", "Head", "Decides"]

    def test_a_column_of_clause_numbers_numbers_the_clauses_beside_it(self) -> None:
        document = read_blocks([table(("1.1", "Staff must be kind."), ("1.2", "Staff must be fair."))])

        assert told(document) == [("1.1", "clause", "Staff must be kind."), ("1.2", "clause", "Staff must be fair.")]

    def test_a_box_round_a_text_is_no_table(self) -> None:
        document = read_blocks([table(("1.1 Staff must be kind.",))])

        assert told(document) == [("1.1", "clause", "Staff must be kind.")]

    def test_languages_side_by_side_are_read_one_after_the_other(self) -> None:
        welsh, english = (
            "Rhaid i staff fod yn garedig â phob plentyn yn yr ysgol.",
            "The staff must be kind to all who are in the school.",
        )
        document = read_blocks([table(*((f"{n} {welsh}", f"{n} {english}") for n in ("1.1", "1.2", "1.3")))])

        assert document.language == "both"
        assert [item.id for item in document.items] == ["cy:1.1", "cy:1.2", "cy:1.3", "en:1.1", "en:1.2", "en:1.3"]

    @pytest.mark.parametrize(
        "sheet",
        [
            table(("Version", "2.1"), ("Date approved", "12 March 2026"), ("Next review", "1 March 2028")),
            table(("Next review", "Version", "Date approved"), ("1 March 2028", "2.1", "12 March 2026")),
            table(("Fersiwn", "2.1"), ("Dyddiad cymeradwyo", "12 Mawrth 2026"), ("Dyddiad adolygu", "1 Mawrth 2028")),
        ],
    )
    def test_the_sign_off_sheet_gives_the_version_and_the_date(self, sheet: Table) -> None:
        blocks: list[Block] = [
            Paragraph("Social media policy", level=0),
            sheet,
            Paragraph("Scope", level=1),
            Paragraph("All staff."),
        ]

        document = read_blocks(blocks)

        assert (document.version, document.date) == ("2.1", datetime.date(2026, 3, 12))


def test_a_document_without_words_is_refused() -> None:
    with pytest.raises(Unreadable, match="nothing to read"):
        read_blocks([Paragraph(""), Table((((),),))])


def test_addresses_behind_the_words_stay_with_their_item() -> None:
    links = ("https://report.example/form",)
    document = read_blocks(
        [Paragraph("Scope", level=1), Paragraph("1.1 Tell us.", links=links), Paragraph("1.2 Thanks.")]
    )

    assert [item.links for item in document.items] == [(), links, ()]
    assert load(dump(document)) == document


def test_numbers_under_sections_counted_in_roman_figures_are_clauses() -> None:
    told_so = [Paragraph("Scope", label="I.", level=1), Paragraph("This is for all staff.", label="1.")]
    told_too = [Paragraph("Conduct", label="II.", level=1), Paragraph("Staff must be kind.", label="1.")]

    document = read_blocks([*told_so, *told_too])

    assert [(item.id, item.kind) for item in document.items] == [
        ("I", "heading"),
        ("I-1", "clause"),
        ("II", "heading"),
        ("II-1", "clause"),
    ]


@pytest.mark.parametrize(
    ("first", "second", "number"), [("1 Scope", "2 Conduct", "2"), ("I. Scope", "II. Conduct", "II.")]
)
def test_a_number_typed_in_a_heading_is_its_number(first: str, second: str, number: str) -> None:
    document = read_blocks([Paragraph(first, level=2), Paragraph("All staff."), Paragraph(second, level=2)])

    assert (document.items[-1].number, document.items[-1].text) == (number, "Conduct")


def test_a_number_that_is_part_of_a_heading_stays_in_it() -> None:
    document = read_blocks(
        [Paragraph("Being kind", level=2), Paragraph("5 ways to be kind", level=2), Paragraph("Smile.")]
    )

    assert document.items[1].text == "5 ways to be kind"


class TestHeadingStylesInUse:
    def test_a_point_takes_up_its_item_of_the_list_above(self) -> None:
        document = read_blocks(
            [
                Paragraph("Procedure", label="9", level=1),
                Paragraph("There are two cases:", label="9.1"),
                Paragraph("An insult.", label="1)", depth=1),
                Paragraph("A threat.", label="2)", depth=1),
                Paragraph("Point 2", level=2),
                Paragraph("Call the police.", label="A)"),
            ]
        )

        assert [item.id for item in document.items[-2:]] == ["9.1-h1", "9.1-2A"]

    def test_a_whole_rule_dressed_as_a_heading_is_a_clause(self) -> None:
        rule = Paragraph("Staff must not post pictures of learners.", label="1.1", level=2)
        document = read_blocks([Paragraph("Scope", label="1", level=1), rule, Paragraph("Who", label="1.2", level=2)])

        assert [(item.id, item.kind) for item in document.items] == [
            ("1", "heading"),
            ("1.1", "clause"),
            ("1.2", "heading"),
        ]

    def test_a_list_within_a_list_in_the_same_dress_stands_within(self) -> None:
        document = read_blocks(
            [
                Paragraph("Purpose", level=1),
                Paragraph("Staff must switch phones off.", label="1."),
                Paragraph("in class", label="1.", depth=1),
                Paragraph("Staff should lock phones away.", label="2."),
            ]
        )

        assert [(item.id, item.kind, item.parent) for item in document.items[1:]] == [
            ("1", "clause", "h1"),
            ("1-1", "subpoint", "1"),
            ("2", "clause", "h1"),
        ]

    def test_a_note_in_a_cell_is_a_note(self) -> None:
        row = ((Paragraph("Head"), Paragraph("Or deputy.", label="1", part="note")), (Paragraph("Decides"),))
        document = read_blocks([Paragraph("Who does what.", label="1.1"), Table((row,))])

        assert [item.kind for item in document.items[1:]] == ["cell", "footnote", "cell"]


def test_a_short_welsh_clause_in_a_welsh_policy_is_welsh() -> None:
    document = read_text(
        "POLISI'R YSGOL\n\n1 LLUNIAU\n1.1 Rhaid i staff ofyn yn gyntaf.\n"
        "1.2 Anfonwch gwestiynau at http://teithiau.example/the-form cyn y diwrnod.\n1.3 Gofynnwch am gydsyniad."
    )

    assert {item.lang for item in document.items} == {"cy"}


def test_appendices_may_be_counted_by_the_welsh_alphabet() -> None:
    document = read_text("POLISI\n\n1 RHEOLAU\n1.1 Gweler Atodiad Ch.\n\nAtodiad Ch: Ffurflen\nRhowch eich enw.")

    assert [(item.id, item.number, item.text) for item in document.appendices] == [("ACh", "Atodiad Ch", "Ffurflen")]


@pytest.mark.parametrize("stop", [".", ""])
def test_sections_and_clauses_may_be_counted_by_letters(stop: str) -> None:
    document = read_text(
        f"POLICY\n\nA. Scope\nA{stop}1 This is for all staff.\nA{stop}2 It is for governors.\n\n"
        f"B. Conduct\nB{stop}1 Be kind."
    )

    assert [(item.id, item.kind, item.parent) for item in document.items[1:]] == [
        ("A", "heading", None),
        (f"A{stop}1", "clause", "A"),
        (f"A{stop}2", "clause", "A"),
        ("B", "heading", None),
        (f"B{stop}1", "clause", "B"),
    ]


def test_a_paper_size_is_no_number() -> None:
    document = read_text("POLICY\n\n1. Forms\n1.1 Print the form on\n\nA4 paper and sign it.")

    assert document.items[-1].number is None


def test_points_may_be_counted_by_the_welsh_alphabet() -> None:
    letters = ["a", "b", "c", "ch", "d", "dd", "e"]
    document = read_text(
        "POLISI\n\n1. Y gyfraith\n1.1 Dyma'r deddfau:\n" + "\n".join(f"{x}) Deddf hon" for x in letters)
    )

    assert [item.id for item in document.items if item.kind == "subpoint"] == [f"1.1{x}" for x in letters]


def test_points_counted_by_the_english_alphabet_stay_so() -> None:
    letters = "abcdefghij"
    document = read_text("POLICY\n\n1. The law\n1.1 These are the Acts:\n" + "\n".join(f"{x}) An Act" for x in letters))

    assert [item.id for item in document.items if item.kind == "subpoint"] == [f"1.1{x}" for x in letters]
