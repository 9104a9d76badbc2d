"""Contents pages and tables as people type them into plain texts."""

from __future__ import annotations

import datetime

import pytest

from parch.domain.documents import Document, printed, read_text, words

POLICY = """1. Purpose
1.1 This policy says what the school expects.

2. Personal use
2.1 Staff must not name pupils.

Appendix 1
Permission form
Name: ____________________
"""
CONTENTS = [
    "CONTENTS\n1. Purpose 2\n2. Personal use 3\nAppendix 1 Permission form 6",
    "Contents\n1.\tPurpose\t2\n2.\tPersonal use\t3\nAppendix 1\tPermission form\t6",
    "Table of contents\n1. Purpose ........ 2\n2. Personal use ........ 3",
    "Contents\n1. Purpose\n2. Personal use",
]


def shape(document: Document) -> list[tuple[str, str, str | None]]:
    return [(item.id, item.kind, item.parent) for item in document.items if item.number]


@pytest.mark.parametrize("contents", CONTENTS)
def test_a_contents_page_gives_no_clauses(contents: str) -> None:
    text = f"Social Media Policy\n\n{contents}\n\n{POLICY}"
    document = read_text(text)

    assert shape(document) == shape(read_text(f"Social Media Policy\n\n{POLICY}"))
    assert [item.role for item in document.items].count("furniture") == len(contents.splitlines())
    assert words(printed(document)) == words(text)


def test_a_sheet_typed_with_tabs_gives_version_and_date() -> None:
    document = read_text(
        "Social Media Policy\n\nVersion\t2.1\nDate approved\t12 March 2026\nNext review\t1 March 2028\n\n" + POLICY
    )

    assert (document.version, document.date) == ("2.1", datetime.date(2026, 3, 12))
    assert [item.text for item in document.items if item.kind == "cell"][:2] == ["Version", "2.1"]


def test_a_table_typed_with_strokes_gives_cells_and_keeps_its_strokes() -> None:
    text = (
        "Social Media Policy\n\n1. Who\n1.1 Ask them.\nName | Role\n---|---\nA. Hughes | Head\n| B. Patel | Chair |\n"
    )
    document = read_text(text)

    assert [item.text for item in document.children("1.1")] == [
        "Name",
        "Role",
        "A. Hughes",
        "Head",
        "B. Patel",
        "Chair",
    ]
    assert words(printed(document)) == words(text)


def test_a_number_and_a_tab_before_a_clause_are_no_table() -> None:
    document = read_text(
        "Social Media Policy\n\n1\tScope\n1.1\tAll staff.\n1.2\tAll governors.\n2\tRules\n2.1\tBe kind."
    )

    assert [item.id for item in document.items if item.number] == ["1", "1.1", "1.2", "2", "2.1"]


def test_nothing_stands_under_the_title() -> None:
    assert read_text(f"Social Media Policy\n\nVersion 2\n\n{POLICY}").item("p1").parent is None
