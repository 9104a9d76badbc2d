"""The numbers of a Word file are those its reader sees."""

from __future__ import annotations

import pytest

from parch.domain.documents import read
from parch.domain.documents.formats.docx import blocks
from parch.domain.documents.paragraphs import Paragraph
from tests.support.writing.docx_parts import lists, lvl, num, p, package, starts_at, style, table, tc

LEGAL = lvl(0, "%1.") + lvl(1, "%1.%2") + lvl(2, "(%3)", "lowerLetter") + lvl(3, "(%4)", "lowerRoman")


def labels(data: bytes) -> list[str]:
    return [block.label for block in blocks(data) if isinstance(block, Paragraph)]


def numbered(*nums: str, numbering: str, styles: str = "") -> list[str]:
    return labels(package("".join(p("words", num=num) for num in nums), numbering=numbering, styles=styles))


class TestCounting:
    def test_levels_count_under_one_another_and_begin_again(self) -> None:
        nums = ["1.0", "1.1", "1.1", "1.2", "1.2", "1.3", "1.2", "1.1", "1.0", "1.1", "1.2"]

        assert numbered(*nums, numbering=lists(LEGAL)) == [
            *("1.", "1.1", "1.2", "(a)", "(b)", "(i)", "(c)", "1.3", "2.", "2.1", "(a)"),
        ]

    def test_lists_of_one_definition_count_on_together(self) -> None:
        assert numbered("1.0", "2.0", "1.0", numbering=lists(LEGAL, more=num(2, 1))) == ["1.", "2.", "3."]

    def test_lists_of_two_definitions_count_apart(self) -> None:
        assert numbered("1.0", "2.0", "1.0", "2.0", numbering=lists(LEGAL, LEGAL)) == ["1.", "1.", "2.", "2."]

    def test_a_list_told_to_start_anew_does_so_once_and_the_others_go_on_from_it(self) -> None:
        numbering = lists(LEGAL, more=num(2, 1, starts_at(0, 5)))

        assert numbered("1.0", "1.0", "2.0", "2.0", "1.0", numbering=numbering) == ["1.", "2.", "5.", "6.", "7."]

    def test_a_level_inside_a_list_is_told_to_start_anew(self) -> None:
        numbering = lists(LEGAL, more=num(2, 1, starts_at(1, 4)))

        assert numbered("1.0", "1.1", "2.1", "2.1", numbering=numbering) == ["1.", "1.1", "1.4", "1.5"]

    def test_a_list_starts_where_it_is_said_to(self) -> None:
        assert numbered("1.0", "1.0", numbering=lists(lvl(0, "%1)", start=7))) == ["7)", "8)"]

    def test_a_level_passed_over_shows_the_number_it_begins_with(self) -> None:
        nums = ["1.1", "1.1", "1.0", "1.0", "1.2"]
        numbering = lists(lvl(0, "%1") + lvl(1, "%1.%2") + lvl(2, "%1.%2.%3"))

        assert numbered(*nums, numbering=numbering) == ["1.1", "1.2", "2", "3", "3.1.1"]

    def test_a_level_that_never_begins_again_counts_through(self) -> None:
        numbering = lists(lvl(0, "Part %1") + lvl(1, "Rule %2", more='<w:lvlRestart w:val="0"/>'))

        assert numbered("1.0", "1.1", "1.1", "1.0", "1.1", numbering=numbering) == [
            *("Part 1", "Rule 1", "Rule 2", "Part 2", "Rule 3"),
        ]

    def test_a_level_begins_again_only_after_the_one_it_names(self) -> None:
        numbering = lists(lvl(0, "%1.") + lvl(1, "%1.%2") + lvl(2, "(%3)", more='<w:lvlRestart w:val="1"/>'))
        nums = ["1.0", "1.1", "1.2", "1.1", "1.2", "1.0", "1.2"]

        assert numbered(*nums, numbering=numbering) == ["1.", "1.1", "(1)", "1.2", "(2)", "2.", "(1)"]

    def test_paragraphs_in_tables_count_with_the_others_in_their_order(self) -> None:
        rows = [tc(p("one", num="1.0")) + tc(p("two", num="1.0")), tc(p("three", num="1.0")) + tc("four")]
        body = p("before", num="1.0") + table(*rows) + p("after", num="1.0")

        assert labels(package(body, numbering=lists(LEGAL))) == ["1.", "5."]

    def test_an_empty_paragraph_takes_its_number_with_it(self) -> None:
        body = p("one", num="1.0") + p("", num="1.0") + p("three", num="1.0")

        assert labels(package(body, numbering=lists(LEGAL))) == ["1.", "3."]

    def test_a_number_that_is_a_heading_by_itself_stays(self) -> None:
        numbering = lists(lvl(0, "Appendix %1", "upperLetter"))

        assert labels(package(p("", num="1.0") + p("Forms"), numbering=numbering)) == ["Appendix A", ""]

    def test_a_number_alone_in_a_cell_stays_for_what_stands_beside_it(self) -> None:
        rows = [tc(p("", num="1.1")) + tc("Staff must be kind."), tc(p("", num="1.1")) + tc("Staff must be fair.")]
        document = read(package(p("Conduct", num="1.0") + table(*rows), numbering=lists(LEGAL)))

        assert [(item.id, item.text) for item in document.items if item.kind == "clause"] == [
            ("1.1", "Staff must be kind."),
            ("1.2", "Staff must be fair."),
        ]


class TestPrinting:
    @pytest.mark.parametrize(
        ("style", "start", "printed"),
        [
            ("decimal", 12, "12"),
            ("decimalZero", 7, "07"),
            ("decimalZero", 12, "12"),
            ("lowerLetter", 2, "b"),
            ("lowerLetter", 27, "aa"),
            ("upperLetter", 28, "BB"),
            ("lowerRoman", 4, "iv"),
            ("upperRoman", 1999, "MCMXCIX"),
            ("ordinal", 1, "1st"),
            ("ordinal", 12, "12th"),
            ("ordinal", 22, "22nd"),
            ("ordinal", 113, "113th"),
            ("cardinalText", 1, "One"),
            ("cardinalText", 21, "Twenty-one"),
            ("cardinalText", 342, "Three hundred forty-two"),
            ("ordinalText", 3, "Third"),
            ("ordinalText", 20, "Twentieth"),
            ("ordinalText", 42, "Forty-second"),
            ("ordinalText", 112, "One hundred twelfth"),
            ("hex", 31, "1F"),
            ("chicago", 2, "†"),
            ("chicago", 5, "**"),
            ("numberInDash", 3, "- 3 -"),
            ("decimalEnclosedParen", 3, "(3)"),
            ("decimalEnclosedFullstop", 3, "3."),
            ("decimalEnclosedCircle", 3, "③"),
            ("none", 3, ""),
            ("upperRoman", 999_999_999, "999999999"),
            ("lowerLetter", 999_999_999, "999999999"),
            ("someNewWay", 3, "3"),
        ],
    )
    def test_each_style_of_number(self, style: str, start: int, printed: str) -> None:
        assert numbered("1.0", numbering=lists(lvl(0, "%1", style, start=start))) == [printed]

    def test_words_and_brackets_round_a_number(self) -> None:
        numbering = lists(lvl(0, "Section %1:", "upperRoman"), lvl(0, "[%1]"))

        assert numbered("1.0", "2.0", numbering=numbering) == ["Section I:", "[1]"]

    def test_legal_style_shows_the_levels_above_in_figures(self) -> None:
        legal = "<w:isLgl/>"
        numbering = lists(lvl(0, "Article %1.", "upperRoman") + lvl(1, "Section %1.%2", "decimalZero", legal))

        assert numbered("1.0", "1.0", "1.1", numbering=numbering) == ["Article I.", "Article II.", "Section 2.01"]

    def test_a_level_without_number_or_text_prints_nothing(self) -> None:
        numbering = lists(lvl(0, "", "none") + lvl(1, "%1%2."))

        assert numbered("1.0", "1.1", numbering=numbering) == ["", "1."]

    def test_a_bullet_among_the_levels_gives_no_number(self) -> None:
        numbering = lists(lvl(0, "%1.") + lvl(1, "•", "bullet") + lvl(2, "%1.%2%3."))

        assert numbered("1.0", "1.1", "1.2", numbering=numbering) == ["1.", "•", "1.1."]

    @pytest.mark.parametrize(
        ("text", "font", "printed"),
        [
            ("\uf0b7", "Symbol", "\uf0b7"),
            ("o", "Courier New", "o"),
            ("§", "Wingdings", "▪"),
            ("Ø", "Wingdings", "➢"),
            ("ü", "Wingdings", "✓"),
            ("w", "Webdings", "•"),
            ("·", "Symbol", "•"),
            ("–", "Calibri", "–"),
            ("", "Symbol", "•"),
            ("x", "Calibri", "•"),
        ],
    )
    def test_bullets_are_signs_and_never_letters(self, text: str, font: str, printed: str) -> None:
        fonts = f'<w:rPr><w:rFonts w:ascii="{font}" w:hAnsi="{font}"/></w:rPr>'

        assert numbered("1.0", numbering=lists(lvl(0, text, "bullet", fonts))) == [printed]

    def test_a_custom_style_shows_how_many_figures_it_has(self) -> None:
        styled = (
            '<mc:AlternateContent><mc:Choice Requires="w14"><w:numFmt w:val="custom" w:format="001, 002, 003, ..."/>'
            '</mc:Choice><mc:Fallback><w:numFmt w:val="decimal"/></mc:Fallback></mc:AlternateContent>'
        )
        level = f'<w:lvl w:ilvl="0"><w:start w:val="9"/>{styled}<w:lvlText w:val="%1"/></w:lvl>'

        assert numbered("1.0", "1.0", numbering=lists(level)) == ["009", "010"]

    def test_a_hidden_number_counts_but_is_not_printed(self) -> None:
        level = lvl(0, "%1.", more="<w:rPr><w:vanish/></w:rPr>") + lvl(1, "%1.%2")

        assert numbered("1.0", "1.1", numbering=lists(level)) == ["", "1.1"]

    def test_an_override_may_change_the_whole_level(self) -> None:
        changed = f'<w:lvlOverride w:ilvl="0">{lvl(0, "(%1)", "upperLetter", start=3)}</w:lvlOverride>'

        assert numbered("1.0", "2.0", numbering=lists(LEGAL, more=num(2, 1, changed))) == ["1.", "(B)"]


class TestStyles:
    NUMBERED = '<w:pPr><w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{list}"/></w:numPr></w:pPr>'

    def test_a_style_numbers_its_paragraphs(self) -> None:
        styles = style("Clause", self.NUMBERED.format(level=1, list=1)) + style("Sub", based="Clause")
        body = p("one", num="1.0") + p("two", style="Clause") + p("three", style="Sub")

        assert labels(package(body, numbering=lists(LEGAL), styles=styles)) == ["1.", "1.1", "1.2"]

    def test_a_level_belongs_to_the_style_it_names(self) -> None:
        levels = lvl(0, "%1", more='<w:pStyle w:val="A"/>') + lvl(1, "%1.%2", more='<w:pStyle w:val="B"/>')
        only_list = '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>'
        styles = style("A", only_list) + style("B", only_list) + style("C", based="B")
        body = p("one", style="A") + p("two", style="B") + p("three", style="C") + p("four", style="A")

        assert labels(package(body, numbering=lists(levels), styles=styles)) == ["1", "1.1", "1.2", "2"]

    def test_a_style_may_only_say_the_level_and_have_the_list_from_the_one_it_is_based_on(self) -> None:
        styles = style("A", self.NUMBERED.format(level=0, list=1)) + style(
            "B", '<w:pPr><w:numPr><w:ilvl w:val="1"/></w:numPr></w:pPr>', based="A"
        )

        assert labels(package(p("x", style="A") + p("y", style="B"), numbering=lists(LEGAL), styles=styles)) == [
            *("1.", "1.1"),
        ]

    def test_a_paragraph_overrules_its_style_in_list_and_level(self) -> None:
        styles = style("A", self.NUMBERED.format(level=0, list=1))
        only_level = '<w:numPr><w:ilvl w:val="1"/></w:numPr>'
        body = p("one", style="A") + p("two", style="A", more=only_level) + p("three", style="A", num="2.0")

        assert labels(package(body, numbering=lists(LEGAL, lvl(0, "Rule %1")), styles=styles)) == [
            *("1.", "1.1", "Rule 1"),
        ]

    @pytest.mark.parametrize("where", ["paragraph", "style"])
    def test_the_list_nought_switches_numbers_off(self, where: str) -> None:
        styles = style("A", self.NUMBERED.format(level=0, list=1)) + style(
            "B", self.NUMBERED.format(level=0, list=0), based="A"
        )
        unnumbered = p("two", style="A", num="0") if where == "paragraph" else p("two", style="B")
        body = p("one", style="A") + unnumbered + p("three", style="A")

        assert labels(package(body, numbering=lists(LEGAL), styles=styles)) == ["1.", "", "2."]

    def test_a_definition_may_stand_for_the_list_of_a_style(self) -> None:
        linked = '<w:numStyleLink w:val="House"/>'
        numbering = lists(f'{LEGAL}<w:styleLink w:val="House"/>', linked)
        styles = style("House", '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>', kind="numbering")

        assert numbered("2.0", "2.1", "2.1", numbering=numbering, styles=styles) == ["1.", "1.1", "1.2"]

    def test_styles_and_lists_that_lead_round_in_a_ring_end(self) -> None:
        styles = style("A", based="B") + style("B", based="A")
        styles += style("N", '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>', kind="numbering")
        data = package(p("x", style="A", num="1.0"), styles=styles, numbering=lists('<w:numStyleLink w:val="N"/>'))

        assert labels(data) == [""]

    @pytest.mark.parametrize("number", ["7", "-1", "x", "99999999999999999999", "1.9", "1.x"])
    def test_a_list_or_level_that_is_not_there_numbers_nothing(self, number: str) -> None:
        assert numbered(number, numbering=lists(LEGAL))[0] in {"", "1."}


class TestPlaces:
    def test_the_depth_of_a_list_is_how_far_in_it_stands(self) -> None:
        def indented(depth: int, left: int) -> str:
            return lvl(depth, "%1.", more=f'<w:pPr><w:ind w:left="{left}" w:hanging="360"/></w:pPr>')

        numbering = lists(indented(0, 720) + indented(1, 1440), indented(0, 720) + indented(1, 1440))
        body = p("text") + "".join(p("x", num=n) for n in ("1.0", "1.1", "2.0", "2.1"))
        told = [block.depth for block in blocks(package(body, numbering=numbering)) if isinstance(block, Paragraph)]

        assert told == [0, 1, 2, 1, 2]

    def test_without_indents_it_is_the_level(self) -> None:
        body = "".join(p("x", num=n) for n in ("1.0", "1.1", "1.2", "1.0"))
        told = [block.depth for block in blocks(package(body, numbering=lists(LEGAL))) if isinstance(block, Paragraph)]

        assert told == [0, 1, 2, 0]

    def test_tabs_push_in_what_is_typed(self) -> None:
        tab = "<w:r><w:tab/><w:t>(a) to learners;</w:t></w:r>"
        told = [line.depth for line in blocks(package(p("Be kind:") + p(tab))) if isinstance(line, Paragraph)]

        assert told == [0, 1]
