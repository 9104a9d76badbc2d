"""The words of a Word file are those its reader sees, each once and in order."""

from __future__ import annotations

import pytest

from parch.domain.documents.formats.docx import blocks
from parch.domain.documents.paragraphs import Paragraph, Table
from tests.support.writing.docx_parts import field, lists, lvl, p, package, r, style, table, tc

AUTHOR = 'w:id="1" w:author="Mrs Hughes" w:date="2026-01-05T09:00:00Z"'
HIDDEN = "<w:vanish/>"


def told(data: bytes) -> list[Paragraph]:
    return [block for block in blocks(data) if isinstance(block, Paragraph)]


def texts(body: str, *, styles: str = "", numbering: str = "", footnotes: str = "") -> list[str]:
    data = package(body, styles=styles, numbering=numbering, footnotes=footnotes)
    return [block.words for block in told(data)]


def cells(data: bytes) -> list[list[str]]:
    """The one table of a file, as the words of its cells."""
    (grid,) = [block for block in blocks(data) if isinstance(block, Table)]
    return [[" / ".join(paragraph.words for paragraph in cell) for cell in row] for row in grid.rows]


def ins(*inside: str) -> str:
    return f"<w:ins {AUTHOR}>{''.join(inside)}</w:ins>"


def deleted(words: str) -> str:
    return f"<w:del {AUTHOR}><w:r><w:delText>{words}</w:delText></w:r></w:del>"


def mark(inside: str) -> str:
    """What is said of the end of a paragraph."""
    return f"<w:rPr>{inside}</w:rPr>"


class TestRuns:
    @pytest.mark.parametrize(
        ("inside", "words"),
        [
            (r("Sta") + r("ff ", "<w:b/>") + r("must"), "Staff must"),
            (
                "<w:r><w:t>one</w:t><w:tab/><w:t>two</w:t><w:br/><w:t>three</w:t><w:cr/><w:t>four</w:t></w:r>",
                "one two three four",
            ),
            ("<w:r><w:t>co</w:t><w:noBreakHyphen/><w:t>op</w:t></w:r>", "co-op"),
            ("<w:r><w:t>co</w:t><w:softHyphen/><w:t>operate</w:t></w:r>", "cooperate"),
            (r("co\u00adoper\u200bate"), "cooperate"),
            (r("no\u00a0break"), "no break"),
            ('<w:r><w:sym w:font="Wingdings" w:char="F0FE"/><w:t> agreed</w:t></w:r>', "☑ agreed"),
            ('<w:r><w:sym w:font="Symbol" w:char="F0B3"/><w:t>3</w:t></w:r>', "≥3"),
            ('<w:r><w:sym w:font="Arial" w:char="00A3"/><w:t>5</w:t></w:r>', "£5"),
            ('<w:r><w:sym w:font="Arial" w:char="zz"/><w:t>5</w:t></w:r>', "5"),
            (r("one") + "<w:r><w:lastRenderedPageBreak/><w:br w:type='page'/></w:r>" + r("two"), "one two"),
            (f"<w:smartTag><w:customXml>{r('wrapped')}</w:customXml></w:smartTag>", "wrapped"),
            (f'<w:bdo w:val="rtl">{r("turned")}</w:bdo>', "turned"),
            (
                f"<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>{r('Click here.')}</w:sdtContent></w:sdt>",
                "Click here.",
            ),
            ("<m:oMath><m:r><m:t>x=1</m:t></m:r></m:oMath>", "x=1"),
            (
                "<w:r><w:ruby><w:rubyPr/><w:rt><w:r><w:t>over</w:t></w:r></w:rt>"
                "<w:rubyBase><w:r><w:t>base</w:t></w:r></w:rubyBase></w:ruby></w:r>",
                "base",
            ),
            (r("kept") + r("hidden", HIDDEN) + r(" too", '<w:vanish w:val="0"/>'), "kept too"),
            (
                r("kept ")
                + '<w:commentRangeStart w:id="1"/>'
                + r("said")
                + "<w:r><w:commentReference w:id='1'/></w:r>",
                "kept said",
            ),
            ("<own:thing><w:r><w:t>known inside unknown</w:t></w:r></own:thing>", "known inside unknown"),
        ],
        ids=range(19),
    )
    def test_are_read_as_they_are_printed(self, inside: str, words: str) -> None:
        assert texts(p(inside)) == [words]

    def test_words_hidden_by_a_style_are_hidden_unless_they_say_otherwise(self) -> None:
        styles = style("Note", f"<w:rPr>{HIDDEN}</w:rPr>", kind="character") + style(
            "Quiet", f"<w:rPr>{HIDDEN}</w:rPr>"
        )
        body = p(r("kept ") + r("hidden", '<w:rStyle w:val="Note"/>') + r("said"))
        body += p(r("hidden") + r("shown", '<w:vanish w:val="false"/>'), style="Quiet")

        assert texts(body, styles=styles) == ["kept said", "shown"]


class TestChanges:
    @pytest.mark.parametrize(
        ("inside", "words"),
        [
            (r("Staff ") + ins(r("must ")) + deleted("should ") + r("ask."), "Staff must ask."),
            (f"<w:moveFrom {AUTHOR}>{r('gone ')}</w:moveFrom>" + r("kept"), "kept"),
            (f"<w:moveTo {AUTHOR}>{r('come ')}</w:moveTo>" + r("here"), "come here"),
            (ins(f"<w:del {AUTHOR}>{r('never')}</w:del>", r("kept")), "kept"),
            (r("kept", f"<w:rPrChange {AUTHOR}><w:rPr>{HIDDEN}</w:rPr></w:rPrChange>"), "kept"),
        ],
        ids=range(5),
    )
    def test_are_accepted(self, inside: str, words: str) -> None:
        assert texts(p(inside)) == [words]

    def test_paragraphs_whose_end_was_deleted_join(self) -> None:
        body = p("Staff must", more=mark(f"<w:del {AUTHOR}/>")) + p(" be kind.") + p("Next.")

        assert texts(body) == ["Staff must be kind.", "Next."]

    def test_a_paragraph_deleted_whole_leaves_nothing_and_takes_no_number(self) -> None:
        gone = p(deleted("gone"), num="1.0", more=mark(f"<w:del {AUTHOR}/>"))
        body = p("one", num="1.0") + gone + p("two", num="1.0")

        assert texts(body, numbering=lists(lvl(0, "%1."))) == ["1. one", "2. two"]

    def test_joined_paragraphs_have_the_number_of_the_end_that_is_left(self) -> None:
        body = p("one ", num="1.0", more=mark(f"<w:del {AUTHOR}/>")) + p("and two", num="1.1") + p("x", num="1.0")

        assert texts(body, numbering=lists(lvl(0, "%1.") + lvl(1, "(%2)"))) == ["(1) one and two", "2. x"]

    def test_rows_and_cells_that_were_deleted_are_gone(self) -> None:
        rows = tc("Who") + tc("What"), tc("Head") + tc("Decides") + tc("gone", more=f"<w:cellDel {AUTHOR}/>")
        gone = f"<w:tr><w:trPr><w:del {AUTHOR}/></w:trPr>{tc('gone')}{tc('gone')}</w:tr>"
        data = package(table(*rows).replace("</w:tbl>", f"{gone}</w:tbl>"))

        assert cells(data) == [["Who", "What"], ["Head", "Decides"]]

    def test_earlier_properties_of_a_paragraph_count_for_nothing(self) -> None:
        before = f'<w:pPrChange {AUTHOR}><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:pPrChange>'

        assert texts(p("plain", more=before), numbering=lists(lvl(0, "%1."))) == ["plain"]

    def test_hidden_ends_join_what_is_drawn_in_one_line(self) -> None:
        body = p("Respect. ", num="1.0", more=mark(HIDDEN + "<w:specVanish/>"), style="Heading1") + p("Staff are kind.")
        styles = style("Heading1", called="heading 1")
        data = package(body, numbering=lists(lvl(0, "%1.")), styles=styles)

        assert [(line.label, line.level, line.text) for line in told(data)] == [
            ("1.", None, "Respect. Staff are kind.")
        ]


class TestFields:
    @pytest.mark.parametrize(
        ("inside", "words"),
        [
            (r("see ") + field("REF _Ref1 \\r \\h", "4.2") + r("."), "see 4.2."),
            (f'<w:fldSimple w:instr="PAGE">{r("3")}</w:fldSimple>', "3"),
            (field("IF " + "x", "yes").replace(">IF x<", f">IF <{''}").replace("IF <", "IF x<"), "yes"),
            ('<w:r><w:fldChar w:fldCharType="begin"/></w:r>' + r("never closed"), "never closed"),
            (r("x") + '<w:r><w:fldChar w:fldCharType="end"/></w:r>' + r("y"), "xy"),
            (
                '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>IF </w:instrText></w:r>'
                + field("MERGEFIELD School", "inner")
                + '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
                + r("outer")
                + '<w:r><w:fldChar w:fldCharType="end"/></w:r>',
                "outer",
            ),
            (
                '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
                "<w:r><w:instrText>MACROBUTTON NoMacro [insert name]</w:instrText></w:r>"
                '<w:r><w:fldChar w:fldCharType="end"/></w:r>',
                "[insert name]",
            ),
            (
                '<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:ddList><w:result w:val="1"/>'
                '<w:listEntry w:val="yes"/><w:listEntry w:val="no"/></w:ddList></w:ffData></w:fldChar></w:r>'
                "<w:r><w:instrText>FORMDROPDOWN</w:instrText></w:r>"
                '<w:r><w:fldChar w:fldCharType="end"/></w:r>',
                "no",
            ),
        ],
        ids=range(8),
    )
    def test_show_what_they_work_out(self, inside: str, words: str) -> None:
        assert texts(p(inside)) == [words]

    def test_may_run_over_several_paragraphs(self) -> None:
        begin = '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>QUOTE </w:instrText></w:r>'
        middle = '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
        end = '<w:r><w:fldChar w:fldCharType="end"/></w:r>'

        assert texts(p(begin) + p(middle, r("one")) + p("two", end) + p("three")) == ["one", "two", "three"]


class TestContentsPages:
    def test_a_field_of_contents_is_left_out_with_its_heading(self) -> None:
        begin = '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> TOC \\o "1-3" </w:instrText></w:r>'
        middle, end = (f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("separate", "end"))
        body = p("Contents") + p(begin, middle, r("1 Scope 2")) + p("2 Rules 3") + p(end) + p("Scope")

        assert texts(body) == ["Scope"]

    def test_a_control_of_contents_is_left_out(self) -> None:
        gallery = '<w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj>'
        control = (
            f"<w:sdt><w:sdtPr>{gallery}</w:sdtPr><w:sdtContent>{p('Contents')}{p('Scope 1')}</w:sdtContent></w:sdt>"
        )

        assert texts(p("Policy") + control + p("Scope")) == ["Policy", "Scope"]

    def test_lines_in_styles_of_contents_are_left_out(self) -> None:
        styles = style("TOC1", called="toc 1") + style("TOCHeading", called="TOC Heading")
        body = p("Cynnwys", style="TOCHeading") + p("Scope 2", style="TOC1") + p("Scope")

        assert texts(body, styles=styles) == ["Scope"]

    def test_a_contents_page_typed_by_hand_is_left_out(self) -> None:
        lines = [
            f"<w:r><w:t>{words}</w:t><w:tab/><w:t>{page}</w:t></w:r>" for words, page in (("Scope", 2), ("Rules", 3))
        ]
        body = p("Table of contents") + "".join(map(p, lines)) + p("Scope")

        assert texts(body) == ["Scope"]

    def test_the_word_alone_is_only_a_word(self) -> None:
        assert texts(p("Contents") + p("What is in the box.")) == ["Contents", "What is in the box."]
