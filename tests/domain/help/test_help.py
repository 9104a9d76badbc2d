from pathlib import Path

import pytest

from parch.domain.help import UnreadableHelp, missing, read

ENGLISH = """## What is this?

The page where **Mrs Hughes** publishes the policy.

## Who can see it?

The head and the clerk.

## Whom do I ask?

- the clerk
- the council
"""
WELSH = ENGLISH.replace("What is this?", "Beth yw hwn?")


def write(folder: Path, name: str, text: str) -> None:
    (folder / name).write_text(text, encoding="utf-8")


def test_a_pages_help_has_three_answers(tmp_path: Path) -> None:
    write(tmp_path, "policies.publish.en.md", ENGLISH)
    found = read(tmp_path, "policies:publish", "en")
    assert found is not None
    assert found.what == "<p>The page where <strong>Mrs Hughes</strong> publishes the policy.</p>\n"
    assert found.who == "<p>The head and the clerk.</p>\n"
    assert "<li>the clerk</li>" in found.whom


def test_a_page_without_a_file_has_no_help(tmp_path: Path) -> None:
    assert read(tmp_path, "home:front", "cy") is None


def test_a_tag_in_help_is_shown_as_text(tmp_path: Path) -> None:
    write(tmp_path, "home.front.en.md", ENGLISH.replace("The head", "<script>alert(1)</script> [x](javascript:y)"))
    found = read(tmp_path, "home:front", "en")
    assert found is not None
    assert "<script" not in found.who
    assert "href" not in found.who


@pytest.mark.parametrize(
    "text",
    [
        "",
        "No heading.",
        ENGLISH.partition("## Whom")[0],
        ENGLISH + "\n## And more?\n\nYes.",
        "## A?\n\n## B?\n\nb\n\n## C?\n\nc",
    ],
)
def test_help_without_exactly_three_answers_is_refused_by_name(tmp_path: Path, text: str) -> None:
    write(tmp_path, "home.front.en.md", text)
    with pytest.raises(UnreadableHelp, match=r"home\.front\.en\.md"):
        read(tmp_path, "home:front", "en")


def test_what_is_missing_is_named_for_each_language(tmp_path: Path) -> None:
    write(tmp_path, "home.front.en.md", ENGLISH)
    write(tmp_path, "home.front.cy.md", WELSH)
    write(tmp_path, "web.gallery.en.md", ENGLISH)
    write(tmp_path, "web.gallery.cy.md", "## Dim ond un?\n\nIe.")
    assert missing(tmp_path, ["home:front", "web:gallery", "web:help"]) == [
        "web.gallery.cy.md should hold 3 headings, each with an answer under it.",
        "web.help.en.md is missing.",
        "web.help.cy.md is missing.",
    ]
