"""Spreadsheets from outside: read as text, or refused in words."""

from __future__ import annotations

import io
import sys
import zipfile
from datetime import datetime

import pytest
from openpyxl import Workbook

from parch.domain import apart
from parch.domain.sheets import EMPTY, MOST_ROWS, NOT_A_SHEET, OLD_EXCEL, TOO_LARGE, CannotRead
from parch.domain.sheets.apart import heard, told
from parch.domain.sheets.reading import read
from parch.organisations import spreadsheets


def workbook(*rows) -> bytes:
    book = Workbook()
    sheet = book.create_sheet(index=0)
    for row in rows:
        sheet.append(row)
    kept = io.BytesIO()
    book.save(kept)
    return kept.getvalue()


def packed(**parts: str) -> bytes:
    kept = io.BytesIO()
    with zipfile.ZipFile(kept, "w", zipfile.ZIP_DEFLATED) as package:
        for name, text in parts.items():
            package.writestr(name.replace("__", "/").replace("_dot_", "."), text)
    return kept.getvalue()


class TestRead:
    @pytest.mark.parametrize("delimiter", [",", ";", "\t"])
    @pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
    def test_takes_csv_as_programs_write_it(self, delimiter, encoding):
        text = f'Enw{delimiter}Cyfnod\r\n"Ysgol Tŷ{delimiter} Dŵr"{delimiter}cynradd\r\n'
        rows = read(text.encode(encoding))
        assert [row.cells for row in rows] == [("Enw", "Cyfnod"), (f"Ysgol Tŷ{delimiter} Dŵr", "cynradd")]

    def test_takes_the_windows_alphabet_where_it_is_not_unicode(self):
        assert read("Name\nÉcole\n".encode("cp1252"))[1].cells == ("École",)

    def test_takes_a_workbook_with_numbers_and_dates(self):
        rows = read(workbook(["name", "n", "when"], ["Bryn", 3.0, datetime(2020, 9, 1)]))  # noqa: DTZ001 - a sheet has no zones
        assert rows[1].cells == ("Bryn", "3", "2020-09-01")

    def test_takes_a_formula_as_its_text(self):
        assert read(workbook(["name"], ['=HYPERLINK("https://x.example","Bryn")']))[1].cells[0].startswith("=HYPERLINK")

    def test_counts_lines_as_the_sheet_does_and_leaves_out_empty_ones(self):
        assert [row.line for row in read(b"name\n\n,,\nBryn\n")] == [1, 4]

    @pytest.mark.parametrize(
        ("content", "sentence"),
        [
            (b"", EMPTY),
            (b"\n\n", EMPTY),
            (b"%PDF-1.7 x", NOT_A_SHEET),
            (b"\x89PNG\r\n", NOT_A_SHEET),
            (b"a\x00b", NOT_A_SHEET),
            (b"PK\x03\x04 not a zip", NOT_A_SHEET),
            (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 old", OLD_EXCEL),
            (b"x\n" * (MOST_ROWS + 1), TOO_LARGE),
            (b"x" * 3_000_001, TOO_LARGE),
            (packed(word__document_dot_xml="<w/>"), NOT_A_SHEET),
            (packed(xl__workbook_dot_xml='<!DOCTYPE x [<!ENTITY a "a">]><x/>'), NOT_A_SHEET),
            (packed(xl__workbook_dot_xml="<x/>"), NOT_A_SHEET),
            (packed(xl__workbook_dot_xml="<x/>", big_dot_xml=" " * 60_000_001), TOO_LARGE),
        ],
        ids=lambda value: value.en[:30] if hasattr(value, "en") else None,
    )
    def test_says_in_words_what_it_cannot_read(self, content, sentence):
        with pytest.raises(CannotRead) as refused:
            read(content)
        assert refused.value.sentence == sentence


class TestApart:
    def test_reads_in_a_process_of_its_own(self):
        assert spreadsheets.rows_of(b"name\nBryn\n")[1].cells == ("Bryn",)

    def test_brings_back_why_it_could_not(self):
        with pytest.raises(CannotRead) as refused:
            spreadsheets.rows_of(b"%PDF")
        assert refused.value.sentence == NOT_A_SHEET

    @pytest.mark.parametrize("ends", ["import os; os.abort()", "raise SystemExit(3)", "print('x' * 50_000_000)"])
    def test_answers_in_words_however_the_process_ends(self, ends, monkeypatch):
        run = apart.subprocess.run
        monkeypatch.setattr(apart.subprocess, "run", lambda _, **how: run([sys.executable, "-c", ends], **how))
        with pytest.raises(CannotRead):
            spreadsheets.rows_of(b"name\n")

    def test_runs_out_of_memory_rather_than_taking_the_machines(self):
        limits = "seconds=5, memory=400_000_000"
        greedy = f"from parch.domain.apart import limit; limit({limits}); bytearray(900_000_000)"
        ended = apart.subprocess.run([sys.executable, "-c", greedy], capture_output=True, check=False)
        assert b"MemoryError" in ended.stderr

    def test_says_rows_as_they_were_read(self):
        rows = read("name\nTŷ\n".encode())
        assert heard(told(rows).encode()) == rows
