"""The floors the readers and the health check are held to, on every document of the corpus in its formats."""

from __future__ import annotations

import pytest

from tests.corpus.measuring import checked, reading_of
from tests.corpus.sheets import Sheet, sheets

SHEETS = sheets()
WRITTEN = [pytest.param(sheet, form, id=f"{sheet.name}-{form}") for sheet in SHEETS for form in sheet.formats]
CLAUSES, FAULTS, MOST_ALARMS = 0.98, 0.85, 1
# Plain text cannot say which short line is a heading.
CLAUSES_IN_TEXT = 0.9


def test_half_of_the_documents_are_clean_and_there_are_twenty() -> None:
    assert len(SHEETS) >= 20
    assert sum(sheet.is_clean for sheet in SHEETS) * 2 >= len(SHEETS) - 1
    assert {form for sheet in SHEETS for form in sheet.formats} == {"docx", "odt", "pdf", "html", "markdown", "text"}


@pytest.mark.parametrize(("sheet", "form"), WRITTEN)
def test_a_document_comes_back_as_it_was_written(sheet: Sheet, form: str) -> None:
    reading = reading_of(sheet, form)

    assert (reading.lost.total(), reading.added.total()) == (0, 0)
    floor = CLAUSES_IN_TEXT if form == "text" else CLAUSES
    assert reading.found >= floor * reading.items, reading.missed_items


@pytest.mark.parametrize("sheet", [pytest.param(s, id=s.name) for s in SHEETS if s.is_clean])
def test_a_clean_document_gives_next_to_no_alarm(sheet: Sheet) -> None:
    assert len(checked(sheet).alarms) <= MOST_ALARMS


def test_most_faults_of_every_kind_are_found() -> None:
    results = [checked(sheet) for sheet in SHEETS]
    found = sum(len(result.found) for result in results)
    missed = [(result.sheet.name, fault) for result in results for fault in result.missed]

    assert found >= FAULTS * (found + len(missed)), missed
