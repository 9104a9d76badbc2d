from __future__ import annotations

from parch.printing import from_markdown, markdown_title

NOTICE = """# Hysbysiad preifatrwydd

Gweler [y polisi](https://parch.example/polisi) neu <post@bro-taf.example>.

## 2. Pwy all weld

- pennaeth
  - dirprwy

    yn ei le
- clerc

3) cyntaf
4) ail

| Data | Pam |
|------|-----|
| Enw  | `I` **ateb** |

### Rhagor

> Annwyl riant,\\
> diolch.

<b>nid HTML</b>
"""


def read(text: str) -> list[tuple[str, int, str | None, str]]:
    return [(item.kind, item.level, item.number, item.text) for item in from_markdown(text, language="cy")]


class TestFromMarkdown:
    def test_each_kind_of_block_becomes_items_in_reading_order(self) -> None:
        assert read(NOTICE) == [
            ("paragraph", 1, None, "Gweler y polisi (https://parch.example/polisi) neu post@bro-taf.example."),
            ("heading", 1, "2.", "Pwy all weld"),
            ("bullet", 1, None, "pennaeth"),
            ("bullet", 2, None, "dirprwy"),
            ("paragraph", 3, None, "yn ei le"),
            ("bullet", 1, None, "clerc"),
            ("subpoint", 1, "3)", "cyntaf"),
            ("subpoint", 1, "4)", "ail"),
            ("cell", 1, None, "Data"),
            ("cell", 1, None, "Pam"),
            ("cell", 1, None, "Enw"),
            ("cell", 1, None, "I ateb"),
            ("heading", 2, None, "Rhagor"),
            ("paragraph", 1, None, "Annwyl riant,\ndiolch."),
            ("paragraph", 1, None, "<b>nid HTML</b>"),
        ]

    def test_cells_know_their_row_column_and_whether_they_head_one(self) -> None:
        cells = [item for item in from_markdown(NOTICE, language="cy") if item.kind == "cell"]
        assert [(cell.row, cell.column, cell.header) for cell in cells] == [
            (0, 0, True),
            (0, 1, True),
            (1, 0, False),
            (1, 1, False),
        ]

    def test_the_one_top_heading_is_the_title(self) -> None:
        assert markdown_title(NOTICE) == "Hysbysiad preifatrwydd"
        assert markdown_title("# One\n\n# Two") is None
        assert read("# One\n\n# Two") == [("heading", 1, None, "One"), ("heading", 1, None, "Two")]

    def test_every_item_is_in_the_language_and_has_an_id_of_its_own(self) -> None:
        items = from_markdown(NOTICE, language="cy", prefix="cy-")
        assert {item.lang for item in items} == {"cy"}
        assert [item.id for item in items] == [f"cy-{place}" for place in range(1, len(items) + 1)]

    def test_a_list_item_that_begins_with_a_list_keeps_its_words(self) -> None:
        assert [text for *_, text in read("- - inner\n- # odd")] == ["", "inner", "", "odd"]

    def test_nothing_makes_nothing(self) -> None:
        assert read("") == read("\n\n---\n") == []
