from __future__ import annotations

import hashlib
import io
import os
import subprocess
import sys
import time
from dataclasses import replace
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont
from pypdf import PdfReader

from parch.printing import pdf
from parch.printing.press import Press
from parch.printing.printable import Kind, PrintableItem
from parch.printing.typesetting import FONTS, FontsMissing
from tests.apps.printing.pdf_tags import bookmarks, opened, tag_tree
from tests.apps.printing.policies import Row, items, policy, short

SIZE, TEXT_WIDTH = 11.5, 454  # points
PROJECT = Path(__file__).resolve().parents[3]
HOSTILE = [
    '#import "@preview/cetz:0.3.0": *',
    '#read("/etc/passwd") #panic() #sys.inputs',
    "$ x^2 $ \\ @label <label> *strong* _emphasis_ `code` ```raw``` = heading - item + 1. ] [ } { \" ' // /* */ ~ ---",
]


def text_of(made: bytes) -> str:
    """All the words of a PDF, without the breaks between lines."""
    return " ".join(" ".join(page.extract_text() for page in PdfReader(io.BytesIO(made)).pages).split())


def width(line: str) -> float:
    """How wide a line of plain text is in points, by the typeface's own measures."""
    font = TTFont(FONTS / "Atkinson-Regular.ttf")
    glyphs, advances = font.getBestCmap(), font["hmtx"]
    units: int = sum(advances[glyphs[ord(character)]][0] for character in line if ord(character) in glyphs)
    return units / int(font["head"].unitsPerEm) * SIZE


def run(script: str) -> str:
    """What a script prints that has a process of its own."""
    environment = {**os.environ, "PYTHONPATH": str(PROJECT)}
    command = [sys.executable, "-c", script]
    return subprocess.run(command, cwd=PROJECT, env=environment, capture_output=True, text=True, check=True).stdout


class TestTags:
    @pytest.fixture(scope="class")
    @staticmethod
    def made() -> bytes:
        return pdf(policy())

    def test_it_declares_pdf_ua_with_its_title_shown(self, made: bytes) -> None:
        document = opened(made)
        with document.open_metadata() as metadata:
            assert metadata["pdfuaid:part"] == "1"
            assert metadata["dc:title"] == "Social media policy"
            assert metadata["dc:creator"] == ["Ysgol y Bryn"]
        assert document.Root.ViewerPreferences.DisplayDocTitle
        assert document.Root.MarkInfo.Marked
        assert str(document.Root.Lang) == "en-GB"

    def test_headings_lists_paragraphs_and_title_are_tagged_as_such(self, made: bytes) -> None:
        tree = tag_tree(made)
        assert tree.role == "Document"
        assert len(tree.all("Title")) == 1
        assert len(tree.all("H1")) == 9 + 7 + 1, "sections, appendices and the contents"
        assert len(tree.all("H2")) == 2 + 7
        assert len(tree.all("P")) > 100
        assert all(tag.role in {"LI", "L"} for each in tree.all("L") for tag in each.children)
        clauses_of_section_6 = [each for each in tree.all("L") if len(each.children) >= 16]
        assert clauses_of_section_6, "sixteen clauses are one list of sixteen"
        assert all([part.role for part in item.children][:2] == ["Lbl", "LBody"] for item in tree.all("LI"))

    def test_bookmarks_are_the_headings_with_their_numbers(self, made: bytes) -> None:
        marks = [(depth, " ".join(title.split())) for depth, title in bookmarks(made)]
        assert (0, "6 Section about subject 6") in marks
        assert (0, "Appendix 7 More about 7") in marks
        assert (1, "Category 5") in marks

    def test_fonts_are_ours_and_embedded(self, made: bytes) -> None:
        fonts = {
            str(font.BaseFont).split("+")[-1]
            for page in opened(made).pages
            for font in page.Resources.get("/Font", {}).values()
        }
        assert all(name.startswith("AtkinsonHyperlegibleNext") for name in fonts), fonts

    def test_parts_in_the_other_language_say_so(self) -> None:
        welsh = PrintableItem("w", 1, "paragraph", None, "Darn yn Gymraeg.", "cy")
        heading = PrintableItem("h", 1, "heading", "1", "Pennawd", "cy")
        bullet = PrintableItem("b", 1, "bullet", None, "Pwynt", "cy")
        source = short((1, "paragraph", None, "A part in English."))
        tree = tag_tree(pdf(replace(source, items=(*source.items, heading, welsh, bullet))))
        assert len([tag for tag in tree.walk() if tag.lang == "cy-GB"]) >= 3
        assert "en-GB" not in {tag.lang for tag in tree.walk()}, "the document says it once"

    def test_a_welsh_document_is_welsh_throughout(self) -> None:
        made = pdf(
            replace(
                policy(language="cy", version_line="Fersiwn 3"), items=items([(1, "heading", "1", "Pennawd")], "cy")
            )
        )
        assert str(opened(made).Root.Lang) == "cy-GB"
        assert "Tudalen 1 o 1" in text_of(made)
        assert "Fersiwn 3 · 1 Medi 2026" in text_of(made)

    def test_a_table_has_header_cells_that_say_what_they_head(self) -> None:
        cells = tuple(
            PrintableItem(f"{row}{column}", 1, "cell", None, f"r{row}c{column}", "en", row, column, not row)
            for row in range(3)
            for column in range(3)
        )
        [table] = tag_tree(pdf(replace(short(), items=cells))).all("Table")
        assert [len(row.children) for row in table.all("TR")] == [3, 3, 3]
        assert [cell.scope for cell in table.all("TH")] == ["Column"] * 3
        assert len(table.all("TD")) == 6

    def test_a_gap_in_the_ranks_of_headings_is_closed(self) -> None:
        tree = tag_tree(pdf(short((3, "heading", None, "a"), (6, "heading", None, "b"))))
        assert (len(tree.all("H1")), len(tree.all("H2"))) == (1, 1)


class TestText:
    def test_every_number_and_word_is_printed(self) -> None:
        source = policy()
        printed = "".join(text_of(pdf(source)).split())
        for item in source.items:
            assert "".join((item.text).split())[:60] in printed
            assert "".join((item.number or "").split()) in printed

    @pytest.mark.parametrize("hostile", HOSTILE)
    @pytest.mark.parametrize(
        "kind", ["heading", "clause", "subpoint", "bullet", "paragraph", "cell", "footnote", "letter"]
    )
    def test_markup_is_only_words(self, kind: Kind, hostile: str) -> None:
        made = pdf(policy(items=items([(1, kind, None, hostile)]), title=hostile, subtitle=hostile, notes=(hostile,)))
        assert "".join(text_of(made).split()).count("".join(hostile.split())) >= 3

    def test_hostile_numbers_and_particulars_are_only_words(self) -> None:
        rows: list[Row] = [
            (1, "heading", HOSTILE[2], "x"),
            (2, "clause", HOSTILE[0], "x"),
            (3, "subpoint", HOSTILE[1], "x"),
        ]
        made = pdf(policy(items=items(rows), organisation=HOSTILE[0], version_line=HOSTILE[1], owner=HOSTILE[2]))
        assert "".join(HOSTILE[0].split()) in "".join(text_of(made).split())

    def test_control_characters_and_overrides_are_left_out(self) -> None:
        made = pdf(short((1, "paragraph", None, "a\x00b\x07c\x1bd\ud800e\ufffef\x85g \u202eevil\u202c \u200fend ŵŷŴŶ")))
        assert "abcdef g evil" in text_of(made)
        assert "ŵŷŴŶ" in text_of(made)

    def test_a_character_no_font_shows_is_named_in_words(self) -> None:
        made = pdf(
            short(
                (1, "clause", "1", "Well done 😀 漢 👨\u200d👩 🏴\U000e0067\U000e007f"),
                (1, "paragraph", None, "\U0010fffd"),
            )
        )
        assert "Well done [grinning face] [cjk unified ideograph-6f22] [man][woman]" in text_of(made)

    @pytest.mark.parametrize(
        "text",
        ["w" * 400, "." * 500, "https://example.org/" + "a/b-" * 100, "ŵ" * 100],
        ids=["letters", "dots", "address", "Welsh"],
    )
    def test_a_very_long_word_stays_on_the_page(self, text: str) -> None:
        made = pdf(short((1, "clause", "1.1", "Before " + text), (2, "bullet", None, text), (1, "letter", None, text)))
        lines = [line for page in PdfReader(io.BytesIO(made)).pages for line in page.extract_text().splitlines()]
        assert max(map(width, lines)) <= TEXT_WIDTH
        assert "".join(text_of(made).split()).count(text) == 3, "nothing is added to the word that is copied out"

    def test_letters_of_other_scripts_are_printed(self) -> None:
        assert "Żółć Ελλάδα Київ" in text_of(pdf(short((1, "paragraph", None, "Żółć Ελλάδα Київ العربية"))))


class TestPrinting:
    def test_equal_documents_give_equal_bytes_and_no_clock(self) -> None:
        assert pdf(policy()) == pdf(policy())
        assert str(opened(pdf(policy())).docinfo.CreationDate) == "D:20260901000000Z"

    def test_a_missing_folder_of_fonts_is_said_in_both_languages(self, tmp_path: Path) -> None:
        with pytest.raises(FontsMissing, match="typefaces for printing are not in") as caught:
            pdf(policy(), fonts=tmp_path)
        assert str(tmp_path) in caught.value.sentence.cy

    def test_the_policy_takes_less_than_a_second_even_cold(self) -> None:
        begun = time.perf_counter()
        made = Press(FONTS).typeset(*_job())
        assert time.perf_counter() - begun < 1
        assert 15 <= len(opened(made).pages) <= 25

    def test_a_child_of_a_process_that_has_printed_still_prints(self) -> None:
        script = (
            "import hashlib, os, sys\n"
            "from parch.printing import pdf\n"
            "from tests.apps.printing.policies import short\n"
            "source = short((1, 'clause', '1', 'Text.'))\n"
            "first = hashlib.sha256(pdf(source)).hexdigest()\n"
            "if os.fork() == 0:\n"
            "    print(first, hashlib.sha256(pdf(source)).hexdigest(), flush=True)\n"
            "    os._exit(0)\n"
            "os.wait()\n"
        )
        before, after = run(script).split()
        assert before == after == hashlib.sha256(pdf(short((1, "clause", "1", "Text.")))).hexdigest()

    def test_printing_many_documents_does_not_fill_the_memory(self) -> None:
        script = (
            "import resource\n"
            "from parch.printing import pdf\n"
            "from tests.apps.printing.policies import items, policy, rows\n"
            "for each in range(30):\n"
            "    altered = [(*row[:3], f'{row[3]} {each}.{place}') for place, row in enumerate(rows())]\n"
            "    pdf(policy(items=items(altered)))\n"
            "print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024)\n"
        )
        # What Typst remembers of thirty documents is more than twice as much.
        assert int(run(script)) < 450, "MiB"

    def test_a_document_needs_a_title(self) -> None:
        with pytest.raises(ValueError, match="needs a title"):
            policy(title=" ")

    def test_a_document_without_items_is_still_printed(self) -> None:
        assert len(opened(pdf(short())).pages) == 1


def _job() -> tuple[str, int]:
    import json

    from parch.printing.outline import outline

    return json.dumps(outline(policy())), 0
