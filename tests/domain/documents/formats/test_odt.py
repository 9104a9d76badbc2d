"""OpenDocument texts are read as the page shows them: numbers counted, hidden and deleted words left out."""

from __future__ import annotations

import pytest

from parch.domain.documents import read
from parch.domain.documents.formats.odt import blocks
from parch.domain.documents.paragraphs import Paragraph, Table
from tests.support.writing.odt import flat, packed

OUTLINE = (
    '<text:outline-style style:name="Outline">'
    '<text:outline-level-style text:level="1" style:num-format="1" style:num-suffix="."/>'
    '<text:outline-level-style text:level="2" style:num-format="1" text:display-levels="2"/>'
    '<text:outline-level-style text:level="3" style:num-format="1" text:display-levels="3"/></text:outline-style>'
)
DRESSES = (
    '<style:style style:name="Standard" style:family="paragraph"/>'
    '<style:style style:name="Title" style:family="paragraph" style:parent-style-name="Standard"/>'
    '<style:style style:name="Name" style:family="paragraph" style:parent-style-name="Title"/>'
    '<style:style style:name="Heading_20_1" style:family="paragraph" style:default-outline-level="1"/>'
    '<style:style style:name="Plain" style:family="paragraph" style:parent-style-name="Heading_20_1"'
    ' style:list-style-name=""/>'
    '<style:style style:name="Strong" style:family="paragraph">'
    '<style:text-properties fo:font-weight="bold"/></style:style>'
    '<style:style style:name="Large" style:family="paragraph">'
    '<style:text-properties fo:font-size="150%"/></style:style>'
    '<style:style style:name="Gone" style:family="paragraph"><style:text-properties text:display="none"/></style:style>'
    '<style:style style:name="Set_in" style:family="paragraph">'
    '<style:paragraph-properties fo:margin-left="1.27cm"/></style:style>'
    '<style:style style:name="b" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style>'
    '<style:style style:name="gone" style:family="text"><style:text-properties text:display="none"/></style:style>'
    '<style:style style:name="Ruled" style:family="paragraph" style:list-style-name="Rules"/>'
)


def level(at: int, **told: str) -> str:
    said = " ".join(f'{name.replace("__", ":").replace("_", "-")}="{value}"' for name, value in told.items())
    return f'<text:list-level-style-number text:level="{at}" {said}/>'


def style(name: str, *levels: str) -> str:
    return f'<text:list-style style:name="{name}">{"".join(levels)}</text:list-style>'


LISTS = (
    style(
        "Points",
        level(1, style__num_format="1", style__num_suffix="."),
        level(2, style__num_format="a", style__num_suffix=")"),
        level(3, style__num_format="i", style__num_prefix="(", style__num_suffix=")"),
    )
    + style(
        "Clauses",
        level(1, style__num_format="1"),
        level(2, style__num_format="1", text__display_levels="2"),
        level(3, style__num_format="1", text__display_levels="3"),
    )
    + style("Rules", level(1, style__num_format="1", style__num_prefix="Rule ", style__num_suffix=":"))
    + style("Late", level(1, style__num_format="A", text__start_value="26"))
    + style("Doubled", level(1, style__num_format="a", style__num_letter_sync="true"))
    + style("Words", level(1, style__num_format="One"), level(2, style__num_format="First"))
    + style("Dressed", level(1, style__num_format="I", loext__num_list_format="Art. %1%"))
    + style(
        "Half",
        level(1, style__num_format=""),
        level(2, style__num_format="1", text__display_levels="2"),
        level(3, style__num_format="1", style__num_list_format="%1%.%2%.%3%)"),
    )
    + '<text:list-style style:name="Dots"><text:list-level-style-bullet text:level="1" text:bullet-char="–"/>'
    '<text:list-level-style-image text:level="2"/></text:list-style>'
)


def p(words: str, dress: str = "Standard") -> str:
    return f'<text:p text:style-name="{dress}">{words}</text:p>'


def h(words: str, at: int = 1, more: str = "") -> str:
    return f'<text:h text:outline-level="{at}" {more}>{words}</text:h>'


def li(*inside: str, more: str = "") -> str:
    return f"<text:list-item {more}>{''.join(inside)}</text:list-item>"


def ul(*items: str, named: str = "", more: str = "") -> str:
    told = f'text:style-name="{named}"' if named else ""
    return f"<text:list {told} {more}>{''.join(items)}</text:list>"


DEEP = li(p("a"), ul(li(p("b"), ul(li(p("c"))))))


def read_flat(body: str) -> list[Paragraph]:
    """The paragraphs of a text with this body, those of tables after one another."""
    found = blocks(flat(body, styles=DRESSES + OUTLINE, lists=LISTS))
    tables = ([block] if isinstance(block, Paragraph) else flattened(block) for block in found)
    return [paragraph for paragraphs in tables for paragraph in paragraphs]


def flattened(table: Table) -> list[Paragraph]:
    return [paragraph for row in table.rows for cell in row for paragraph in cell]


def labels(body: str) -> list[str]:
    return [paragraph.label for paragraph in read_flat(body)]


def words(body: str) -> list[str]:
    return [paragraph.text for paragraph in read_flat(body)]


class TestNumbersOfLists:
    @pytest.mark.parametrize(
        ("body", "said"),
        [
            (ul(li(p("a")), li(p("b")), named="Points"), ["1.", "2."]),
            (ul(DEEP, li(p("d")), named="Points"), ["1.", "a)", "(i)", "2."]),
            (ul(li(p("a"), p("of it too")), li(p("b")), named="Points"), ["1.", "", "2."]),
            (ul("<text:list-header>" + p("x") + "</text:list-header>", li(p("a")), named="Points"), ["", "1."]),
            (ul(li(p("a")), li(p("")), li(p("b")), named="Points"), ["1.", "3."]),
            (ul(li(p("a")), li(p("b"), more='text:start-value="7"'), li(p("c")), named="Points"), ["1.", "7.", "8."]),
            (ul(li(p("a")), named="Points") + ul(li(p("b")), named="Points"), ["1.", "1."]),
            (
                ul(li(p("a")), named="Points")
                + p("x")
                + ul(li(p("b")), named="Points", more='text:continue-numbering="true"'),
                ["1.", "", "2."],
            ),
            (
                ul(li(p("a")), named="Points") + ul(li(p("b")), named="Rules", more='text:continue-numbering="true"'),
                ["1.", "Rule 1:"],
            ),
            (
                ul(li(p("a")), named="Points", more='xml:id="one"')
                + ul(li(p("b")), named="Late")
                + ul(li(p("c")), named="Points", more='text:continue-list="one"'),
                ["1.", "Z", "2."],
            ),
            (ul(li(p("a"), ul(li(p("b"))), ul(li(p("c")))), named="Points"), ["1.", "a)", "a)"]),
            (ul(li(p("a"), ul(li(p("b")))), li(ul(li(p("c")))), named="Clauses"), ["1", "1.1", "1.1"]),
            (ul(li(ul(li(p("a")))), li(p("b")), named="Clauses"), ["1.1", "2"]),
            (ul(li(p("a"), ul(li(ul(li(p("b")))))), named="Clauses"), ["1", "1.1.1"]),
            (ul(li(p("a")), li(p("b")), named="Late"), ["Z", "AA"]),
            (ul(li(p("a"), more='text:start-value="28"'), named="Doubled"), ["bb"]),
            (ul(li(p("a"), ul(li(p("b")))), named="Words"), ["One", "First"]),
            (ul(li(p("a"), more='text:start-value="4"'), named="Dressed"), ["Art. IV"]),
            (ul(DEEP, named="Half"), ["", "1", "1.1)"]),
            (ul(li(p("a"), ul(li(p("b")))), named="Dots"), ["–", "•"]),
            (
                ul(li(p("a")), li(p("b"), more='text:style-override="Late"'), li(p("c")), named="Points"),
                ["1.", "B", "3."],
            ),
            (ul(li(p("a", "Ruled")), li(p("b", "Ruled"))), ["Rule 1:", "Rule 2:"]),
            (p("a", "Ruled"), [""]),
            (ul(li(p("hidden", "Gone")), li(p("a")), named="Points"), ["2."]),
            (ul(li(p("a")), named="Nowhere"), ["•"]),
        ],
    )
    def test_are_those_the_page_shows(self, body: str, said: list[str]) -> None:
        assert labels(body) == said

    def test_of_paragraphs_numbered_without_a_list(self) -> None:
        told = 'text:list-id="n" text:level="{}" text:style-name="Points"'
        numbered = f"<text:numbered-paragraph {told}>{{}}</text:numbered-paragraph>"

        assert labels("".join(numbered.format(at, p("x")) for at in (1, 2, 2, 1))) == ["1.", "a)", "b)", "2."]

    def test_stored_in_the_file_are_read_where_no_list_counts(self) -> None:
        assert labels(p("<text:number>7)</text:number>a")) == ["7)"]
        assert labels(ul(li(p("<text:number>99.</text:number>a")), named="Points")) == ["1."]


class TestNumbersOfHeadings:
    @pytest.mark.parametrize(
        ("body", "said"),
        [
            (h("a") + h("b", 2) + h("c", 3) + h("d", 2) + h("e"), ["1.", "1.1", "1.1.1", "1.2", "2."]),
            (h("a") + h("b", 3), ["1.", "1.1.1"]),
            (h("a") + h("b", more='text:is-list-header="true"') + h("c"), ["1.", "", "2."]),
            (h("a") + h("b", more='text:restart-numbering="true" text:start-value="7"') + h("c"), ["1.", "7.", "8."]),
            (h("a") + p("b", "Heading_20_1") + h("c"), ["1.", "2.", "3."]),
            (ul(li(h("a")), named="Rules") + h("b"), ["Rule 1:", "1."]),
            (ul(li(h("a")), named="Outline") + h("b"), ["1.", "2."]),
            (h("a", 4), [""]),
        ],
    )
    def test_come_from_the_outline(self, body: str, said: list[str]) -> None:
        assert labels(body) == said

    def test_are_none_where_the_file_has_no_outline(self) -> None:
        (heading,) = blocks(flat(h("Scope")))

        assert isinstance(heading, Paragraph)
        assert (heading.label, heading.level) == ("", 1)

    def test_a_style_or_its_parent_makes_the_title(self) -> None:
        assert [paragraph.level for paragraph in read_flat(p("Policy", "Name") + h("Scope", 2) + p("Words."))] == [
            0,
            2,
            None,
        ]


class TestWords:
    @pytest.mark.parametrize(
        ("written", "said"),
        [
            ('Staff<text:s text:c="3"/>must<text:tab/>ask<text:soft-page-break/>.', "Staff must ask."),
            ("Staff\n   must<text:line-break/>ask.", "Staff must ask."),
            ('Staff <text:span text:style-name="gone">never </text:span>must.', "Staff must."),
            (
                "Staff <office:annotation><text:p>Why?</text:p></office:annotation>must<office:annotation-end/>.",
                "Staff must.",
            ),
            (
                'Staff <text:change-start text:change-id="a"/>must<text:change-end text:change-id="a"/> ask.',
                "Staff must ask.",
            ),
            (
                "On <text:date>1 May 2026</text:date>, page <text:page-number>3</text:page-number>.",
                "On 1 May 2026, page 3.",
            ),
            ("Ask <text:placeholder>&lt;name of head&gt;</text:placeholder>.", "Ask <name of head>."),
            ('a<text:hidden-text text:is-hidden="true">b</text:hidden-text>c', "ac"),
            (
                "<text:ruby><text:ruby-base>base</text:ruby-base><text:ruby-text>over</text:ruby-text></text:ruby>",
                "base",
            ),
            ('a<text:variable-set text:display="none">b</text:variable-set>c', "ac"),
            ('<text:drop-down><text:label text:value="x"/><text:label text:value="y"/>x</text:drop-down>', "x"),
            ('a<text:bookmark text:name="b"/>c<draw:frame><draw:image/></draw:frame>d', "acd"),
        ],
    )
    def test_are_those_a_reader_sees(self, written: str, said: str) -> None:
        assert words(p(written)) == [said]

    @pytest.mark.parametrize(
        "hidden",
        [
            '<text:section text:name="s" text:display="none"><text:p>No.</text:p></text:section>',
            '<text:section text:display="condition" text:is-hidden="true"><text:p>No.</text:p></text:section>',
            "<text:tracked-changes><text:changed-region><text:deletion><text:p>No.</text:p></text:deletion>"
            "</text:changed-region></text:tracked-changes>",
            "<text:table-of-content><text:index-body><text:p>No.</text:p></text:index-body></text:table-of-content>",
            "<text:alphabetical-index><text:index-body><text:p>No.</text:p></text:index-body></text:alphabetical-index>",
            p("No.", "Gone"),
            p('<text:hidden-paragraph text:is-hidden="true"/>No.'),
            "<office:forms><text:p>No.</text:p></office:forms>",
        ],
    )
    def test_that_nobody_sees_are_left_out(self, hidden: str) -> None:
        assert words(p("Before.") + hidden + p("After.")) == ["Before.", "After."]

    def test_in_sections_boxes_and_shapes_are_read(self) -> None:
        box = "<draw:frame><draw:text-box>{}</draw:text-box></draw:frame>"
        shape = "<draw:g><draw:custom-shape><text:p>In a shape.</text:p></draw:custom-shape></draw:g>"
        body = f"<text:section>{p('In a section.')}</text:section>" + p("Beside" + box.format(p("In a box.")) + " it.")

        assert words(body + shape) == ["In a section.", "Beside it.", "In a box.", "In a shape."]

    def test_a_hidden_section_counts_on(self) -> None:
        hidden = f'<text:section text:display="none">{h("No")}</text:section>'

        assert labels(h("a") + hidden + h("b")) == ["1.", "3."]

    def test_behind_a_link_keep_its_address(self) -> None:
        (paragraph,) = read_flat(p('See <text:a xlink:href="http://a.example/b">the page</text:a>.'))

        assert (paragraph.text, paragraph.links) == ("See the page.", ("http://a.example/b",))

    def test_stand_out_in_bold_or_larger(self) -> None:
        body = p("Bold", "Strong") + p("Large", "Large") + p('Part <text:span text:style-name="b">bold</text:span>')
        body += p('<text:span text:style-name="b">All</text:span>') + p("Plain words that are the most of all here.")

        assert [paragraph.bold for paragraph in read_flat(body)] == [True, True, False, True, False]

    def test_broken_by_hand_before_a_letter_are_paragraphs(self) -> None:
        assert words(p("Staff must:<text:line-break/>(a) ask;<text:line-break/>(b) wait.")) == [
            "Staff must:",
            "(a) ask;",
            "(b) wait.",
        ]

    def test_after_an_empty_line_are_told_so(self) -> None:
        assert [paragraph.gap for paragraph in read_flat(p("a") + p("") + p("b") + p("c"))] == [False, True, False]

    def test_under_a_bullet_stand_deeper_than_it(self) -> None:
        bullets = ul(li(p("a"), p("more of a"), ul(li(p("b")))), named="Points")

        assert [paragraph.depth for paragraph in read_flat(bullets + p("x") + p("y", "Set_in"))] == [0, 1, 1, 0, 2]


class TestNotes:
    NOTE = "<text:note><text:note-citation>{}</text:note-citation><text:note-body>{}</text:note-body></text:note>"

    def test_stand_after_what_cites_them(self) -> None:
        body = p(f"Staff{self.NOTE.format(1, p('All.') + p('Each.'))} must{self.NOTE.format('*', p('Shall.'))}.") + p(
            "Next."
        )

        assert [(said.label, said.text, said.part) for said in read_flat(body)] == [
            ("", "Staff must.", "body"),
            ("1", "All.", "note"),
            ("", "Each.", "note"),
            ("*", "Shall.", "note"),
            ("", "Next.", "body"),
        ]

    def test_cited_in_a_table_stand_after_it(self) -> None:
        cell = f"<table:table-cell>{p('Head' + self.NOTE.format(1, p('Or deputy.')))}</table:table-cell>"
        found = blocks(flat(f"<table:table><table:table-row>{cell * 2}</table:table-row></table:table>"))

        assert isinstance(found[0], Table)
        assert [said.text for said in found[1:] if isinstance(said, Paragraph)] == ["Or deputy.", "Or deputy."]


class TestTables:
    def table(self, *rows: str) -> Table:
        (found,) = blocks(flat(f"<table:table><table:table-column/>{''.join(rows)}</table:table>", lists=LISTS))
        assert isinstance(found, Table)
        return found

    def test_keep_rows_and_cells(self) -> None:
        row = "<table:table-row>{}</table:table-row>"
        head = (
            "<table:table-header-rows>"
            + row.format(f"<table:table-cell>{p('A')}{p('B')}</table:table-cell>")
            + "</table:table-header-rows>"
        )
        spanned = (
            '<table:table-cell table:number-columns-spanned="2">'
            + p("C")
            + "</table:table-cell><table:covered-table-cell/>"
        )
        empty = '<table:table-cell table:number-columns-repeated="9999999"/>'
        found = self.table(
            head, row.format(spanned), row.format(empty), '<table:table-row table:visibility="collapse"/>'
        )

        assert [[tuple(said.text for said in cell) for cell in row] for row in found.rows[:2]] == [
            [("A", "B")],
            [("C",), ()],
        ]
        assert len(found.rows) == 3
        assert len(found.rows[2]) < 100

    def test_in_a_cell_are_read_where_they_stand(self) -> None:
        cell = "<table:table-cell>{}</table:table-cell>"
        row = "<table:table-row>{}</table:table-row>"
        inner = "<table:table>" + row.format(cell.format(p("in")) * 2) + "</table:table>"
        found = self.table(row.format(cell.format(p("before") + inner + p("after"))))

        assert [said.text for said in found.rows[0][0]] == ["before", "in", "in", "after"]

    def test_count_on_from_cell_to_cell(self) -> None:
        cells = [ul(li(p("x")), named="Points", more=more) for more in ("", 'text:continue-numbering="true"')]
        row = "".join(f"<table:table-cell>{cell}</table:table-cell>" for cell in cells)

        assert [said.label for said in flattened(self.table(f"<table:table-row>{row}</table:table-row>"))] == [
            "1.",
            "2.",
        ]


class TestKinds:
    @pytest.mark.parametrize("kind", ["text", "text-template", "text-master"])
    def test_every_kind_of_text_is_read(self, kind: str) -> None:
        told = f"application/vnd.oasis.opendocument.{kind}"

        for data in (packed(flat(p("Words.")), kind=told), flat(p("Words."), kind=told)):
            assert [item.text for item in read(data).items] == ["Words."]

    def test_styles_kept_apart_are_used(self) -> None:
        data = packed(flat(h("Scope") + h("Rules")), ("styles.xml", flat("", styles=OUTLINE)))

        assert [item.number for item in read(data).items] == ["1.", "2."]

    def test_macros_stay_untouched(self) -> None:
        data = packed(flat(p("Words.")), ("Basic/Standard/Module1.xml", "<script>"), ("Scripts/python/a.py", "raise"))

        assert [item.text for item in read(data).items] == ["Words."]
