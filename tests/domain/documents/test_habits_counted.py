"""Sections and rules counted by name or by a bare figure, and paragraphs broken where their lines ended."""

from __future__ import annotations

import pytest

from parch.domain.documents import Document, printed, read_text, words
from parch.domain.documents.paragraphs import Paragraph, Table
from parch.domain.documents.reading import read_blocks


def told(document: Document, *ids: str) -> list[tuple[str, str | None, str, str | None]]:
    return [(item.kind, item.number, item.text, item.parent) for item in map(document.item, ids)]


class TestCounted:
    @pytest.mark.parametrize("gap", [" ", "\n"])
    def test_roman_sections_without_a_stop(self, gap: str) -> None:
        document = read_text(
            f"Policy on phones\n\nI{gap}SCOPE\n1.1 Staff must lock phones away.\n\nII{gap}PERSONAL USE\n"
            f"2.1 I agree with this.\n\nIII{gap}IMAGES\n3.1 Nobody may film.\n"
        )

        assert told(document, "I", "1.1", "III") == [
            ("heading", "I", "SCOPE", None),
            ("clause", "1.1", "Staff must lock phones away.", "I"),
            ("heading", "III", "IMAGES", None),
        ]

    def test_the_word_i_is_no_figure(self) -> None:
        document = read_text("Policy on phones\n\n1. Scope\n\n1.1 Staff sign this:\n\nI Agree To Follow The Rules\n")

        assert not [item for item in document.items if item.number == "I"]

    def test_a_title_in_capitals_over_clauses_counted_otherwise(self) -> None:
        document = read_text("Policy on phones\n\n1 SCOPE\nStaff must read this.\n4.1 We ask.\n4.2 We look.\n")

        assert told(document, "1", "4.1") == [("heading", "1", "SCOPE", None), ("clause", "4.1", "We ask.", "1")]

    @pytest.mark.parametrize("word", ["Rule", "Standard", "Rheol", "Safon"])
    def test_rules_are_clauses(self, word: str) -> None:
        document = read_text(
            f"Policy on phones\n\nScope\n\n{word} 1: Lock phones.\n{word} 2: Do not film.\n\nImages\n\n{word} 3: Ask.\n"
        )

        assert [(item.kind, item.number, item.text) for item in document.items if item.number] == [
            ("clause", f"{word} 1:", "Lock phones."),
            ("clause", f"{word} 2:", "Do not film."),
            ("clause", f"{word} 3:", "Ask."),
        ]
        assert document.item("3").parent == "h3"

    @pytest.mark.parametrize(("word", "gap"), [("Article", ": "), ("Article", "\n"), ("Erthygl", " – ")])
    def test_articles_stand_over_their_clauses(self, word: str, gap: str) -> None:
        document = read_text(
            f"Policy on phones\n\n{word} 1{gap}Scope\n\n1.1 We ask.\n\n{word} 2{gap}Images\n\n2.1 We look.\n"
        )

        assert told(document, "2", "2.1") == [
            ("heading", f"{word} 2", "Images", None),
            ("clause", "2.1", "We look.", "2"),
        ]

    def test_an_article_of_a_law_is_no_section(self) -> None:
        document = read_text("Policy on phones\n\n1. Rights\n\n1.1 We respect\nArticle 8\n\n1.2 We look.\n")

        assert all(item.number != "Article 8" for item in document.items)

    def test_letters_stuck_to_their_words(self) -> None:
        document = read_text("Policy on phones\n\n1. Rules\n\n1.1 Posts must be:\n(a)polite;\n(b)true.\n")

        assert told(document, "1.1(a)", "1.1(b)") == [
            ("subpoint", "(a)", "polite;", "1.1"),
            ("subpoint", "(b)", "true.", "1.1"),
        ]
        assert (
            "(s)he"
            in read_text("Policy on phones\n\n1. Rules\n\n1.1 A pupil may post.\n(s)he must ask.\n").items[-1].text
        )


def test_a_version_in_a_table_does_not_say_how_clauses_are_counted() -> None:
    rows = ((Paragraph("Version"),), (Paragraph("4.1"),))
    document = read_blocks(
        [
            Paragraph("Phone policy", level=0),
            Table((rows, ((Paragraph("Owner"),), (Paragraph("Head"),)))),
            Paragraph("Scope", level=1),
            Paragraph("Staff must ask.", label="1."),
            Paragraph("Pupils must wait.", label="2."),
        ]
    )

    assert [item.kind for item in document.items if item.number in {"1.", "2."}] == ["clause", "clause"]


class TestBrokenLines:
    def test_are_joined(self) -> None:
        document = read_blocks(
            [
                Paragraph("1. Scope", bold=True),
                Paragraph("1.1 This policy is for everyone who works in the school and"),
                Paragraph("for all who visit it, whether they are paid or not."),
                Paragraph("1.2 Staff must not use"),
                Paragraph("phones in class."),
            ]
        )

        assert document.item("1.1").text.endswith(
            "in the school and for all who visit it, whether they are paid or not."
        )
        assert document.item("1.2").text == "Staff must not use phones in class."

    @pytest.mark.parametrize(
        ("first", "second"),
        [
            ("We will not tolerate:", "bullying"),
            ("bullying", "name calling"),
            ("See the long list of addresses that we keep on our own page", "https://oakfield.example/list"),
            ("Staff must read this policy and then sign it every year.", "phones are dealt with elsewhere"),
            ("Staff must read this policy and then sign it every year", "Phones are dealt with elsewhere"),
        ],
    )
    def test_whole_paragraphs_stay_by_themselves(self, first: str, second: str) -> None:
        document = read_blocks([Paragraph("1.1 We say this.", gap=True), Paragraph(first), Paragraph(second)])

        assert [item.text for item in document.items][-2:] == [first, second]
        assert words(printed(document))[-2:] == words(f"{first} {second}")[-2:]
