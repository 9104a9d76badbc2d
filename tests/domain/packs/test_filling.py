"""What somebody types into a blank stands on the page as they typed it, and does nothing else."""

import pytest

from parch.domain.language import Sentence
from parch.domain.markdown import html_from
from parch.domain.packs import Choice, Field, Template, blanks, filled, printed

SAID = Sentence(en="said", cy="dweud")
NAME = Field(key="name", kind="line", label=Sentence("Name", "Enw"), hint=SAID)
DAY = Field(key="day", kind="date", label=Sentence("Day", "Diwrnod"), hint=SAID)
SOON = Field(
    key="soon",
    kind="choice",
    label=SAID,
    hint=SAID,
    options=(Choice(key="24", en="24 hours", cy="24 awr"), Choice(key="48", en="48 hours", cy="48 awr")),
)
NOTICE = Template(
    key="notice",
    kind="notice",
    title=SAID,
    summary=SAID,
    text=Sentence("## Who\n\n- Ask {{ name }} by {{ day }}.", "## Pwy\n\n- Gofynnwch i {{ name }} erbyn {{ day }}."),
    fields=(NAME, DAY),
    facts=(),
    awaits_translator=True,
    digest="0" * 64,
)


class TestFilled:
    def test_sets_the_words_in_their_place_in_each_language(self):
        values = {"name": "Mrs Hughes", "day": "2027-01-12"}
        assert filled(NOTICE, values, "en") == "## Who\n\n- Ask Mrs Hughes by 12 January 2027."
        assert "Gofynnwch i Mrs Hughes erbyn 12 Ionawr 2027" in filled(NOTICE, values, "cy")

    @pytest.mark.parametrize(
        "typed",
        ["<b>Hi</b>", "**Hi**", "[Hi](https://example.org)", "# Hi", "1. Hi", "You & I", "{{ day }}", "a|b`c`\\d"],
    )  # fmt: skip
    def test_shows_markup_that_somebody_typed_as_the_characters_they_typed(self, typed):
        shown = html_from(filled(NOTICE, {"name": typed, "day": "2027-01-12"}, "en"))
        as_text = typed.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
        assert f"Ask {as_text} by 12 January 2027." in shown

    def test_keeps_lines_apart_and_in_the_same_item(self):
        shown = html_from(filled(NOTICE, {"name": "Mrs Hughes\n\n  - and Mr Jones\r\n", "day": "2027-01-12"}, "en"))
        assert "Ask Mrs Hughes<br />\n- and Mr Jones by 12 January 2027." in shown
        assert shown.count("<li>") == 1

    def test_shows_a_blank_as_what_it_asks_for(self):
        assert "<strong>[Enw: i'w lenwi]</strong>" in html_from(filled(NOTICE, {"name": "  "}, "cy"))


class TestPrinted:
    def test_writes_a_day_out_in_each_language(self):
        assert (printed(DAY, "2026-11-02", "en"), printed(DAY, "2026-11-02", "cy")) == (
            "2 November 2026",
            "2 Tachwedd 2026",
        )

    def test_calls_a_choice_by_its_name(self):
        assert (printed(SOON, "24", "en"), printed(SOON, "24", "cy")) == ("24 hours", "24 awr")

    @pytest.mark.parametrize(("field", "value"), [(DAY, "soon"), (SOON, "72"), (NAME, " \n ")])
    def test_says_nothing_for_what_the_field_cannot_mean(self, field, value):
        assert printed(field, value, "en") == ""


def test_blanks_are_named_in_the_order_of_the_template():
    assert blanks(NOTICE, {}, "en") == [NAME, DAY]
    assert blanks(NOTICE, {"name": "Mrs Hughes", "day": "2027-13-01"}, "en") == [DAY]
    assert blanks(NOTICE, {"name": "Mrs Hughes", "day": "2027-01-12"}, "en") == []
