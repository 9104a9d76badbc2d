from __future__ import annotations

import datetime as dt
import io
import re
import zipfile
from dataclasses import replace
from typing import Any

import docx as python_docx
import pytest
from docx.oxml.ns import qn
from lxml import etree

from parch.domain.language import Language
from parch.printing import docx
from parch.printing.printable import Printable, PrintableItem
from tests.apps.printing.policies import Row, items, policy, short
from tests.apps.printing.word_numbers import shown_numbers

BOTH_WAYS = pytest.mark.parametrize("together", [True, False], ids=["counted-together", "counted-apart"])
HOSTILE = "a\x00b\x0bc\x1bd\ud800e\ufffef\U0001ffffg <w:t>&amp;</w:t> ]]> \u202eolleh\u202c 😀 ŵŷ"


def opened(printable: Printable) -> Any:
    return python_docx.Document(io.BytesIO(docx(printable)))


def words_in(margin: Any) -> str:
    return "".join(text.text for text in margin._element.iter(qn("w:t")))


def part(made: bytes, name: str) -> etree._Element:
    with zipfile.ZipFile(io.BytesIO(made)) as parts:
        return etree.fromstring(parts.read(name))


class TestNumbers:
    @BOTH_WAYS
    def test_word_counts_exactly_the_numbers_the_policy_prints(self, together: bool) -> None:
        source = policy()
        shown = [number for number, _, _ in shown_numbers(docx(source), together=together) if number]
        printed = [item.number or "•" for item in source.items if item.number or item.kind == "bullet"]
        printed.remove("*")  # a mark, not a number: it is typed
        assert shown == printed
        assert {"6.1", "6.16", "E)", "(b)", "Appendix 7"} <= set(shown)

    @BOTH_WAYS
    @pytest.mark.parametrize(
        "numbers",
        [
            ["1", "1.1", "1.2", "1.4", "1.5", "2", "2.1", "2.2", "4", "4.1"],
            ["1", "1.1", "3", "3.1", "3.2", "1", "1.1"],
            ["6.1", "6.2", "7.1", "7.5", "7.6", "8"],
            ["5", "6.1", "6.2", "7", "7.1", "6.3", "7.2"],
            ["1", "1.1", "1.1.1", "1.1.2", "1.1.5", "1.2", "1.2.1", "2", "2.1.1", "2.1.2", "2.2", "2.2.1"],
            ["1.", "1.1", "1.2", "2.", "2.1", "2.1.1"],
            ["0", "0.1", "1"],
            ["Appendix 2", "Appendix 3", "Appendix 1", "Atodiad A", "Atodiad B"],
        ],
        ids="-".join,
    )
    def test_a_number_out_of_turn_is_still_the_one_shown(self, numbers: list[str], together: bool) -> None:
        rows: list[Row] = [(number.count(".") + 1, "clause", number, f"Text {number}.") for number in numbers]
        shown = shown_numbers(docx(short(*rows)), together=together)
        assert [number for number, style, _ in shown if style == "Clause"] == numbers

    @BOTH_WAYS
    @pytest.mark.parametrize(
        "points",
        [
            [(3, "A)"), (3, "B)"), (4, "(a)"), (4, "(b)"), (3, "C)"), (4, "(a)"), (3, "A)"), (3, "B)")],
            [(3, "(i)"), (3, "(ii)"), (3, "(iii)"), (3, "(iv)"), (3, "(v)")],
            [(3, "g)"), (3, "h)"), (3, "i)"), (3, "j)")],
            [(3, "5A"), (3, "5B"), (3, "5C"), (3, "6a")],
            [(3, "1."), (4, "1."), (4, "2."), (3, "2."), (4, "1."), (3, "1.")],
            [(4, "1."), (3, "1."), (4, "1."), (4, "3."), (3, "2."), (3, "7.")],
        ],
        ids=lambda points: "-".join(number for _, number in points),
    )
    def test_points_in_their_own_lists_are_counted_too(self, points: list[tuple[int, str]], together: bool) -> None:
        rows: list[Row] = [
            (2, "clause", "9.4", "There are kinds:"),
            *((level, "subpoint", each, "A point.") for level, each in points),
        ]
        shown = shown_numbers(docx(short(*rows)), together=together)
        assert [number for number, style, _ in shown if style == "Point"] == [number for _, number in points]

    @pytest.mark.parametrize("number", ["*", "01", "5%", "Note", "10001", "½"])
    def test_what_word_cannot_count_is_typed(self, number: str) -> None:
        shown = shown_numbers(docx(short((1, "subpoint", number, "Text."))), together=True)
        assert ("", "Point", f"{number}\tText.") in shown

    def test_a_heading_without_words_is_typed_so_that_it_can_be_found(self) -> None:
        shown = shown_numbers(docx(short((1, "heading", "Appendix 1", ""))), together=True)
        assert ("", "Heading 1", "Appendix 1") in shown

    def test_sections_and_clauses_are_levels_of_one_scheme(self) -> None:
        numbering: Any = part(docx(policy()), "word/numbering.xml")
        texts = [
            [text.get(qn("w:val")) for text in scheme.iter(qn("w:lvlText"))][:2]
            for scheme in numbering.findall(qn("w:abstractNum"))
        ]
        assert ["%1", "%1.%2"] in texts
        main = str(texts.index(["%1", "%1.%2"]))
        used = [
            each for each in numbering.findall(qn("w:num")) if each.find(qn("w:abstractNumId")).get(qn("w:val")) == main
        ]
        assert len(used) == 1, "a policy in order needs one list for all its sections and clauses"


class TestThePaper:
    def test_headings_have_outline_levels(self) -> None:
        word = opened(policy())
        levels = {
            paragraph.style.name: paragraph.style.element.pPr.find(qn("w:outlineLvl")).get(qn("w:val"))
            for paragraph in word.paragraphs
            if paragraph.style.name.startswith("Heading ")
        }
        assert levels == {"Heading 1": "0", "Heading 2": "1"}

    def test_no_rank_of_heading_is_left_out(self) -> None:
        word = opened(short((2, "heading", None, "a"), (5, "heading", None, "b"), (2, "heading", None, "c")))
        styles = [each.style.name for each in word.paragraphs if each.style.name.startswith("Heading")]
        assert styles == ["Heading 1", "Heading 2", "Heading 1"]

    def test_each_paragraph_says_its_language(self) -> None:
        source = short((1, "paragraph", None, "English"))
        welsh = PrintableItem("w", 1, "paragraph", None, "Cymraeg", "cy")
        word = opened(replace(source, items=(*source.items, welsh)))
        languages = {
            run.text: run._r.rPr.find(qn("w:lang")).get(qn("w:val")) for p in word.paragraphs for run in p.runs
        }
        assert (languages["English"], languages["Cymraeg"]) == ("en-GB", "cy-GB")

    def test_the_document_itself_is_in_its_language(self) -> None:
        styles = part(docx(policy(language="cy")), "word/styles.xml")
        assert {each.get(qn("w:val")) for each in styles.iter(qn("w:lang"))} == {"cy-GB"}

    def test_the_properties_say_title_author_language_and_day(self) -> None:
        properties = opened(policy()).core_properties
        assert (properties.title, properties.author, properties.language) == (
            "Social media policy",
            "Ysgol y Bryn",
            "en-GB",
        )
        assert properties.created == properties.modified == dt.datetime(2026, 9, 1, tzinfo=dt.UTC)
        assert "python" not in f"{properties.comments}{properties.last_modified_by}"

    @pytest.mark.parametrize(
        ("language", "words"),
        [("en", ("Page 1 of 1", "1 September 2026")), ("cy", ("Tudalen 1 o 1", "1 Medi 2026"))],
    )
    def test_every_page_has_version_date_and_page_number(self, language: Language, words: tuple[str, str]) -> None:
        section = opened(policy(language=language)).sections[0]
        for footer in (section.first_page_footer, section.footer):
            text = words_in(footer)
            assert all(each in text for each in (*words, "Version 3"))
            fields = [each.get(qn("w:instr")) for each in footer._element.iter(qn("w:fldSimple"))]
            assert fields == ["PAGE", "NUMPAGES"]
        assert words_in(section.header) == "Social media policyYsgol y Bryn"

    def test_the_list_of_contents_leads_to_every_chapter(self) -> None:
        document = opened(policy()).element
        leads_to = [each.get(qn("w:anchor")) for each in document.iter(qn("w:hyperlink"))]
        marked = [each.get(qn("w:name")) for each in document.iter(qn("w:bookmarkStart"))]
        assert leads_to == marked
        assert len(marked) == 9 + 7
        kinds = [each.get(qn("w:fldCharType")) for each in document.iter(qn("w:fldChar"))]
        assert kinds == ["begin", "separate", "end"]

    def test_a_short_document_has_no_list_of_contents(self) -> None:
        assert not list(opened(short((1, "heading", "1", "One"))).element.iter(qn("w:hyperlink")))

    def test_a_table_repeats_its_headings_and_keeps_its_rows_whole(self) -> None:
        cells = tuple(
            PrintableItem(f"{row}.{column}", 1, "cell", None, f"{row}/{column}", "en", row, column, row == 0)
            for table in range(2)
            for row in range(2)
            for column in range(3)
        )
        word = opened(replace(short(), items=cells))
        assert [[[cell.text for cell in row.cells] for row in table.rows] for table in word.tables] == [
            [["0/0", "0/1", "0/2"], ["1/0", "1/1", "1/2"]]
        ] * 2
        for table in word.tables:
            assert [bool(list(row._tr.iter(qn("w:tblHeader")))) for row in table.rows] == [True, False]
            assert all(list(row._tr.iter(qn("w:cantSplit"))) for row in table.rows)


class TestWhatMayStandInIt:
    def test_characters_xml_forbids_do_not_break_the_file(self) -> None:
        word = opened(
            policy(
                title=HOSTILE, organisation=HOSTILE, notes=(HOSTILE,), items=items([(1, "clause", HOSTILE, HOSTILE)])
            )
        )
        [clause] = [each for each in word.paragraphs if each.style.name == "Clause"]
        assert clause.text.endswith("abcdefg <w:t>&amp;</w:t> ]]> olleh 😀 ŵŷ".replace("abc", "ab\nc"))

    def test_lines_stay_lines(self) -> None:
        word = opened(short((1, "letter", None, "Dear parent,\r\nthank you\u2028for writing.")))
        assert word.paragraphs[-1].text == "Dear parent,\nthank you\nfor writing."

    def test_equal_documents_give_equal_bytes_and_no_clock(self) -> None:
        assert docx(policy()) == docx(policy())
        with zipfile.ZipFile(io.BytesIO(docx(policy()))) as parts:
            assert {entry.date_time for entry in parts.infolist()} == {(2026, 9, 1, 0, 0, 0)}

    def test_every_part_is_sound_and_ordered_as_word_wants_it(self) -> None:
        made = docx(policy())
        order = (
            "pStyle",
            "keepNext",
            "keepLines",
            "pageBreakBefore",
            "numPr",
            "pBdr",
            "shd",
            "tabs",
            "spacing",
            "ind",
            "outlineLvl",
        )
        for name in ("word/document.xml", "word/styles.xml"):
            for properties in part(made, name).iter(qn("w:pPr")):
                tags = [re.sub(r"\{.*\}", "", child.tag) for child in properties]
                known = [tag for tag in tags if tag in order]
                assert known == sorted(known, key=order.index)
