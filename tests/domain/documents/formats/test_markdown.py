"""Markdown is read as the page made of it shows: its lists counted, its signs gone, its words all there."""

from __future__ import annotations

import datetime
import time

import pytest

from parch.domain.documents import Document, read, read_text
from parch.domain.documents.formats.markdown import blocks_of
from parch.domain.documents.paragraphs import Paragraph, Table
from parch.domain.documents.sniffing import content_type


def told(text: str) -> list[tuple[str, str]]:
    """The label and the words of every paragraph."""
    return [(block.label, block.text) for block in blocks_of(text) if isinstance(block, Paragraph)]


def document(text: str) -> Document:
    return read(f"# Social media policy\n\n## 1. Rules\n\n{text}".encode())


class TestKnowingMarkdown:
    @pytest.mark.parametrize(
        "text",
        [
            "# Policy\n\nWords.\n\n## Scope\n",
            "Policy\n======\n\nScope\n-----\n\nWords.\n\nRules\n-----\n",
            "See [the guidance](https://guidance.example/a).",
            "| Who | What |\n| --- | --- |\n| Head | Decides |\n",
            "```\nDear parent\n```\n",
            "**Scope**\n\nWords.\n\n**Rules**\n\nWords.\n\n**Review**\n",
            "---\ntitle: Policy\nversion: 2\n---\n\nWords.\n",
            "Staff must ask.[^1]\n\n[^1]: First.\n",
        ],
    )
    def test_by_what_nobody_types_by_chance(self, text: str) -> None:
        assert content_type(text.encode()) == "markdown"

    @pytest.mark.parametrize(
        "text",
        [
            "Policy\n\n1. Scope\n2. Rules\n* be kind\n- be fair\n",
            "POLICY\n======\n\n1.1 Staff must ask.\n",
            "1) Scope\n\ta) It covers staff.\n\n* * *\n\nSigned ________ Date __________\n",
            "Ring #1 or # 2. See [1] and (2). 5 * 3 * 2. ** Note **",
            "> a quoted line\n",
            "Signed:\n-------\nName:\n-----\nDate:\n-----\n",
            "[" * 50_000,
            "<!--" * 50_000,
        ],
    )
    def test_and_not_by_lists(self, text: str) -> None:
        began = time.process_time()

        assert content_type(text.encode()) == "text"
        assert time.process_time() - began < 2


class TestLists:
    @pytest.mark.parametrize(
        ("text", "labels"),
        [
            ("1. a\n1. b\n1. c", ["1.", "2.", "3."]),
            ("1. a\n2. b\n4. c", ["1.", "2.", "4."]),
            ("3) a\n3) b", ["3)", "4)"]),
            ("1. a\n\n2. b\n\n3. c", ["1.", "2.", "3."]),
            ("1. a\n2. b\n\nWords.\n\n1. c", ["1.", "2.", "", "1."]),
            ("1. a\n2. b\n\n1) c", ["1.", "2.", "1)"]),
            ("- a\n  - b\n    - c\n- d", ["•", "◦", "▪", "•"]),
            ("1. a\n   - b\n\n     Words.\n2. c", ["1.", "◦", "", "2."]),
            ("- (a) x\n- (b) y", ["", ""]),
            ("- [ ] x\n- [x] y", ["•", "•"]),
        ],
    )
    def test_are_counted_as_the_page_counts_them(self, text: str, labels: list[str]) -> None:
        assert [label for label, _ in told(text)] == labels

    def test_stand_as_deep_as_they_are_nested(self) -> None:
        blocks = blocks_of("1. a\n   - b\n\n     Words.\n2. c")

        assert [block.depth for block in blocks if isinstance(block, Paragraph)] == [0, 1, 2, 0]

    def test_set_in_under_a_clause_are_no_program_code(self) -> None:
        found = document(
            "1.1 Staff must:\n\n    (a) ask;\n\n    (b) wait.\n\n1.2 Governors may:\n\n    1. look\n    2. see"
        )

        assert [(item.id, item.text) for item in found.items[2:]] == [
            ("1.1", "Staff must:"),
            ("1.1(a)", "ask;"),
            ("1.1(b)", "wait."),
            ("1.2", "Governors may:"),
            ("1.2-1", "look"),
            ("1.2-2", "see"),
        ]

    def test_typed_line_by_line_are_lines(self) -> None:
        found = document(
            "1.1 Staff must not\n(a) lie;\n(b) post pictures, see clause\n1.2 below.\n1.2 Staff must\nask."
        )

        assert [(item.id, item.text) for item in found.items[2:]] == [
            ("1.1", "Staff must not"),
            ("1.1(a)", "lie;"),
            ("1.1(b)", "post pictures, see clause 1.2 below."),
            ("1.2", "Staff must ask."),
        ]

    @pytest.mark.parametrize(
        ("text", "lines"),
        [
            ("Staff must:\na. ask\nb. wait", ["Staff must:", "a. ask", "b. wait"]),
            ("i. ask\nii. wait\niii. see", ["i. ask", "ii. wait", "iii. see"]),
            ("He wrote to\nA. Jones\nabout it", ["He wrote to A. Jones about it"]),
            ("as clause\n2.1 says and\n3.2 says too", ["as clause 2.1 says and 3.2 says too"]),
        ],
    )
    def test_typed_with_letters_are_lists_if_the_letters_count(self, text: str, lines: list[str]) -> None:
        assert [words for _, words in told(text)] == lines


class TestWords:
    @pytest.mark.parametrize(
        ("text", "words"),
        [
            ("Staff **must** _never_ `post` ~~old~~ [words](https://a.example).", "Staff must never post old words."),
            ("Escaped 1\\. and \\* and &amp; and &nbsp;*x*", "Escaped 1. and * and & and x"),
            ("One<br>two  \nthree\nfour", "One two three four"),
            ("Kept <b>words</b><!-- not these --> only", "Kept words only"),
            ("Ask <insert name of head> or <name>.", "Ask <insert name of head> or <name>."),
            ("<insert school name>", "<insert school name>"),
            ("See <https://a.example/b> ![a picture](x.png)", "See https://a.example/b"),
            ("> Quoted\n> words", "Quoted words"),
            ("Signed: ________", "Signed: ________"),
            ("___\n\n______________\n\n* * *", "______________"),
        ],
    )
    def test_are_those_the_page_shows(self, text: str, words: str) -> None:
        assert [found for _, found in told(text)] == [words]

    def test_of_html_are_read_without_its_tags(self) -> None:
        text = "<div align='center'>\n<h2>Scope</h2><p>All <em>staff</em><br>and heads</p>\n</div>\n\n<!-- no\n\nno -->"

        assert [word for _, word in told(text)] == ["Scope", "All staff", "and heads"]

    def test_of_lists_and_tables_in_html_are_read_as_such(self) -> None:
        points = "<ol type='a'>\n<li>ask</li><li>gŵyl</li>\n</ol>"
        text = f"Words.\n\n{points}\n\n<ul></ul>\n\n<table><tr><td>A</td><td>B</td></tr></table>"

        assert told(text) == [("", "Words."), ("a.", "ask"), ("b.", "gŵyl")]
        assert isinstance(blocks_of(text)[-1], Table)

    def test_of_a_link_keep_its_address_behind_them(self) -> None:
        (paragraph,) = blocks_of("See [the guidance](http://a.example/b) or [a@b.example](mailto:a@b.example).")

        assert isinstance(paragraph, Paragraph)
        assert paragraph.links == ("http://a.example/b",)

    def test_in_bold_on_a_line_of_their_own_are_a_heading(self) -> None:
        blocks = blocks_of("**Scope**\nThis is for **all** staff.")

        assert [(block.text, block.bold) for block in blocks if isinstance(block, Paragraph)] == [
            ("Scope", True),
            ("This is for all staff.", False),
        ]

    def test_of_a_table_stand_in_its_cells(self) -> None:
        (table,) = blocks_of("| Who | What |\n|---|---|\n| Head | *Decides*<br>alone |")

        assert isinstance(table, Table)
        assert [[cell[0].text for cell in row] for row in table.rows] == [["Who", "What"], ["Head", "Decides alone"]]

    def test_above_a_rule_are_no_heading_if_they_are_a_sentence(self) -> None:
        assert [
            block.level
            for block in blocks_of("This policy is for all.\n---\n\nScope\n---")
            if isinstance(block, Paragraph)
        ] == [None, 2]

    def test_of_a_list_of_links_to_the_page_itself_are_its_contents(self) -> None:
        text = "## Contents\n\n- [Scope](#scope)\n  - [Who](#who)\n\n[TOC]\n\n## Scope {#scope}\n\nWords."

        assert told(text) == [("", "Scope"), ("", "Words.")]


class TestNotes:
    def test_stand_after_the_paragraph_that_cites_them(self) -> None:
        text = "Staff must ask.[^a] Twice.[^a]\n\n[^a]: The head\n    or deputy.\n\n    In writing.\n\nMore."

        assert told(text) == [
            ("", "Staff must ask. Twice."),
            ("1", "The head or deputy."),
            ("", "In writing."),
            ("", "More."),
        ]

    def test_that_nothing_cites_are_kept(self) -> None:
        assert told("Words.[^x]\n\n[^b]: Lost.\n# Scope") == [("", "Words.[^x]"), ("", "Scope"), ("b", "Lost.")]


class TestFrontMatter:
    TEXT = (
        "---\ntitle: 'Our policy'\nversion: 2.1\ndate: 2026-03-12\ntags:\n  - school\n---\n\n"
        "## Scope\n\nAll staff.\n\n## Rules\n"
    )

    def test_is_none_of_the_words_but_says_what_they_do_not(self) -> None:
        found = read(self.TEXT.encode())

        assert [item.text for item in found.items] == ["Scope", "All staff.", "Rules"]
        assert (found.title, found.version, found.date) == ("Our policy", "2.1", datetime.date(2026, 3, 12))
        assert "no-title" not in {ask.about for ask in found.asks}

    def test_does_not_gainsay_the_words(self) -> None:
        found = read(b"---\ntitle: Draft\n---\n# The policy\n\n## Scope\n\nWords.\n\n## Rules\n")

        assert found.title == "The policy"


class TestNeverSlow:
    @pytest.mark.parametrize(
        "text",
        [
            "# x\n\n# y\n\n" + ">" * 10_000 + " deep",
            "# x\n\n# y\n\n" + "- " * 10_000 + "deep",
            "# x\n\n# y\n\n" + "[" * 10_000,
            "# x\n\n# y\n\n" + "*a **b " * 5_000,
            "# x\n\n# y\n\n" + "<a " * 20_000,
            "\n".join("    " * n + "- # x" for n in range(300)) + "\n# x\n# y",
            "---\n" + " \n" * 20_000,
            "# x\n# y\n" + "[^1]: x\n" * 5_000,
        ],
        ids=lambda text: text[12:24].replace("\n", " "),
    )
    def test_no_text_is_read_in_more_than_moments(self, text: str) -> None:
        began = time.process_time()
        assert read(text.encode()).items
        assert time.process_time() - began < 5

    def test_what_nests_more_deeply_than_any_list_is_read_line_by_line(self) -> None:
        assert told(">" * 500 + " deep")[-1] == ("", ">" * 500 + " deep")


def test_guessed_letters_are_asked_about() -> None:
    found = read("# Polisi\n\n## Cwmpas\n\n‘Pawb’ – £5".encode("cp1252"))

    assert found.asks[0].about == "old-encoding"
    assert found.items[-1].text == "‘Pawb’ – £5"


def test_plain_text_means_the_same_without_a_sign_of_markdown() -> None:
    text = "Policy\n\n1 RULES\n1.1 Staff must:\n* ask\n* wait"

    assert read(text.encode()) == read_text(text)
