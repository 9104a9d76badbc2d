"""The shapes of a Word file: notes, boxes, tables, headings and looks, and where its parts are."""

from __future__ import annotations

import pytest

from parch.domain.documents.formats.docx import blocks
from parch.domain.documents.paragraphs import Paragraph, Table
from parch.domain.documents.sniffing import content_type
from tests.domain.documents.formats.test_docx_words import AUTHOR, cells, texts, told
from tests.support.writing.docx_parts import field, files, lists, lvl, p, package, packed, part, r, style, table, tc


class TestNotes:
    FOOTNOTES = (
        '<w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>'
        '<w:footnote w:id="1"><w:p><w:r><w:footnoteRef/></w:r><w:r><w:t> First.</w:t></w:r></w:p></w:footnote>'
        '<w:footnote w:id="2"><w:p><w:r><w:footnoteRef/></w:r><w:r><w:t> Second.</w:t></w:r></w:p>'
        "<w:p><w:r><w:t>And more.</w:t></w:r></w:p></w:footnote>"
        '<w:footnote w:id="3"><w:p><w:r><w:t>* Starred.</w:t></w:r></w:p></w:footnote>'
        '<w:footnote w:id="4"><w:p><w:r><w:t>Never cited.</w:t></w:r></w:p></w:footnote>'
    )

    def test_stand_after_the_paragraph_that_cites_them(self) -> None:
        cite = '<w:r><w:footnoteReference w:id="{}"/></w:r>'
        body = p(r("One"), cite.format(1), r(" and two"), cite.format(2), r(".")) + p(r("Next."), cite.format(9))
        lines = told(package(body, footnotes=self.FOOTNOTES))

        assert [(line.part, line.label, line.text) for line in lines] == [
            ("body", "", "One and two."),
            ("note", "1", "First."),
            ("note", "2", "Second."),
            ("note", "", "And more."),
            ("body", "", "Next."),
        ]

    def test_a_mark_of_its_own_is_left_out_of_the_words(self) -> None:
        cite = '<w:r><w:footnoteReference w:customMarkFollows="1" w:id="3"/><w:t>*</w:t></w:r>'
        footnotes = self.FOOTNOTES.replace(
            "<w:r><w:t>* Starred.</w:t></w:r>", "<w:r><w:t>*</w:t></w:r><w:r><w:t> Starred.</w:t></w:r>"
        )
        lines = told(package(p(r("One"), cite, r(".")), footnotes=footnotes))

        assert [(line.label, line.text) for line in lines] == [("", "One."), ("*", "Starred.")]

    def test_endnotes_have_marks_of_their_own(self) -> None:
        endnotes = self.FOOTNOTES.replace("footnote", "endnote")
        cites = "".join(f'<w:r><w:{kind}Reference w:id="1"/></w:r>' for kind in ("endnote", "footnote"))
        lines = told(package(p(r("One."), cites), footnotes=self.FOOTNOTES, endnotes=endnotes))

        assert [line.label for line in lines] == ["", "i", "1"]

    def test_a_note_cited_in_words_that_were_deleted_is_gone(self) -> None:
        cite = f'<w:del {AUTHOR}><w:r><w:footnoteReference w:id="1"/></w:r></w:del>'

        assert texts(p(r("One."), cite), footnotes=self.FOOTNOTES) == ["One."]

    def test_lists_in_notes_count_by_themselves(self) -> None:
        note = f'<w:footnote w:id="1">{p("kind", num="1.0")}{p("fair", num="1.0")}</w:footnote>'
        body = p("one", num="1.0") + p(r("two"), '<w:r><w:footnoteReference w:id="1"/></w:r>', num="1.0")

        assert texts(body + p("x", num="1.0"), footnotes=note, numbering=lists(lvl(0, "%1."))) == [
            *("1. one", "2. two", "1 1. kind", "2. fair", "3. x"),
        ]


class TestBoxes:
    BOX = (
        '<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:wsp><wps:txbx><w:txbxContent>{new}'
        "</w:txbxContent></wps:txbx></wps:wsp></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox>"
        "<w:txbxContent>{old}</w:txbxContent></v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>"
    )

    def test_the_words_of_a_box_stand_once_after_its_paragraph(self) -> None:
        box = self.BOX.format(new=p("In the box."), old=p("In the box."))

        assert texts(p(r("Before"), box, r(" and after.")) + p("Next.")) == [
            *("Before and after.", "In the box.", "Next."),
        ]

    def test_a_box_that_cannot_be_drawn_has_another_in_its_stead(self) -> None:
        box = self.BOX.format(new=p("never"), old=p("Seen.")).replace('Requires="wps"', 'Requires="own"')

        assert texts(p(box)) == ["Seen."]

    def test_an_old_box_alone_is_read(self) -> None:
        box = f"<w:r><w:pict><v:textbox><w:txbxContent>{p('Old.')}</w:txbxContent></v:textbox></w:pict></w:r>"

        assert texts(p(box)) == ["Old."]

    def test_lists_in_a_box_count_by_themselves(self) -> None:
        box = self.BOX.format(new=p("a", num="1.0") + p("b", num="1.0"), old="")
        body = p("one", num="1.0") + p(r("two"), box, num="1.0") + p("three", num="1.0")

        assert texts(body, numbering=lists(lvl(0, "%1."))) == ["1. one", "2. two", "1. a", "2. b", "3. three"]

    def test_whole_paragraphs_may_be_alternatives(self) -> None:
        either = (
            f'<mc:AlternateContent><mc:Choice Requires="w14">{p("new")}</mc:Choice>'
            f"<mc:Fallback>{p('old')}</mc:Fallback></mc:AlternateContent>"
        )

        assert texts(either) == ["new"]


class TestTables:
    def test_cells_of_a_table(self) -> None:
        assert cells(package(table(tc("Who") + tc("What"), tc("Head") + tc("Decides", "and signs")))) == [
            *(["Who", "What"], ["Head", "Decides / and signs"]),
        ]

    def test_a_wide_cell_stands_once(self) -> None:
        rows = tc("All", more='<w:gridSpan w:val="2"/>') + tc("x"), tc("a") + tc("b") + tc("c")

        assert cells(package(table(*rows))) == [["All", "", "x"], ["a", "b", "c"]]

    def test_a_tall_cell_stands_once(self) -> None:
        rows = (
            tc("Tall", more='<w:vMerge w:val="restart"/>') + tc("one"),
            tc("", more="<w:vMerge/>") + tc("two"),
            tc("Next", more='<w:vMerge w:val="restart"/>') + tc("three"),
        )

        assert cells(package(table(*rows))) == [["Tall", "one"], ["", "two"], ["Next", "three"]]

    def test_a_cell_said_to_go_on_from_none_is_read(self) -> None:
        assert cells(package(table(tc("a", more="<w:vMerge/>") + tc("b")))) == [["a", "b"]]

    def test_a_row_may_begin_further_in(self) -> None:
        row = f'<w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr>{tc("b")}</w:tr>'
        data = package(table(tc("x") + tc("y")).replace("</w:tbl>", f"{row}</w:tbl>"))

        assert cells(data) == [["x", "y"], ["", "b"]]

    def test_a_span_beyond_all_measure_is_cut(self) -> None:
        data = package(table(tc("a", more='<w:gridSpan w:val="999999999"/>') + tc("b"), tc("c") + tc("d")))

        assert all(len(row) <= 130 for row in cells(data))

    def test_a_table_in_a_cell_is_read_in_it(self) -> None:
        inner = table(tc("one") + tc("two"), tc("three") + tc("four"))

        assert cells(package(table(tc("Before", inner, "after") + tc("beside")))) == [
            ["Before / one / two / three / four / after", "beside"],
        ]

    def test_a_table_that_only_draws_a_box_is_no_table(self) -> None:
        inner = table(tc("one") + tc("two"))
        data = package(table(tc("In a box.", inner)))

        assert [type(block) for block in blocks(data)] == [Paragraph, Table]

    @pytest.mark.parametrize("wrapper", ["sdt", "customXml", "ins"])
    def test_rows_and_cells_may_be_wrapped(self, wrapper: str) -> None:
        inside = "<w:{0}><w:sdtContent>{1}</w:sdtContent></w:{0}>" if wrapper == "sdt" else "<w:{0}>{1}</w:{0}>"
        row = f"<w:tr>{tc('a')}{inside.format(wrapper, tc('b'))}</w:tr>"
        data = package(f"<w:tbl>{inside.format(wrapper, row)}</w:tbl>")

        assert cells(data) == [["a", "b"]]


class TestHeadings:
    def test_levels_come_from_styles_by_their_own_names(self) -> None:
        styles = (
            style("Pennawd1", called="heading 1")
            + style("House", based="Pennawd1")
            + style("Teitl", called="Title")
            + style("Deep", '<w:pPr><w:outlineLvl w:val="3"/></w:pPr>')
            + style("Flat", '<w:pPr><w:outlineLvl w:val="9"/></w:pPr>', based="Pennawd1")
        )
        body = "".join(p("x", style=name) for name in ("Teitl", "Pennawd1", "House", "Deep", "Flat", "None"))

        assert [line.level for line in told(package(body, styles=styles))] == [0, 1, 1, 4, None, None]

    def test_a_paragraph_says_more_than_its_style(self) -> None:
        styles = style("Heading2", called="heading 2")
        body = p("x", style="Heading2", more='<w:outlineLvl w:val="9"/>') + p("y", more='<w:outlineLvl w:val="0"/>')

        assert [line.level for line in told(package(body, styles=styles))] == [None, 1]


class TestLooks:
    @pytest.mark.parametrize(
        ("heading", "stands_out"),
        [
            (r("Scope", "<w:b/>"), True),
            (r("Scope ", "<w:b/>") + r("and more"), False),
            (r("Scope", "<w:caps/>"), True),
            (r("Scope", "<w:smallCaps/>"), True),
            (r("Scope", '<w:u w:val="single"/>'), True),
            (r("Scope", '<w:u w:val="none"/>'), False),
            (r("Scope", '<w:sz w:val="32"/>'), True),
            (r("Scope", '<w:sz w:val="22"/>'), False),
            (r("Scope", '<w:rStyle w:val="Strong"/>'), True),
            (r("Scope", '<w:rStyle w:val="Strong"/><w:b w:val="0"/>'), False),
            (r("Scope", "<w:b/>") + r(" – ") + r("us", "<w:b/>"), True),
            ('<w:hyperlink r:id="x">' + r("Scope", '<w:u w:val="single"/>') + "</w:hyperlink>", False),
        ],
        ids=range(12),
    )
    def test_words_that_stand_out(self, heading: str, stands_out: bool) -> None:
        styles = style("Strong", "<w:rPr><w:b/></w:rPr>", kind="character")
        body = p(heading) + p("Staff must ask the headteacher before they post a picture of a learner.")

        assert told(package(body, styles=styles))[0].bold is stands_out

    def test_small_print_in_tables_makes_no_heading_of_the_text(self) -> None:
        small = p(r("Small print that goes on for a good while. " * 20, '<w:sz w:val="16"/>'))
        body = p(r("Staff must ask first.", '<w:sz w:val="22"/>')) * 20 + table(tc(small) + tc(small))

        assert not any(line.bold for line in told(package(body)))

    def test_of_two_sizes_of_text_neither_stands_out(self) -> None:
        body = p(r("Staff must ask before they post.", '<w:sz w:val="20"/>')) * 5
        body += p(r("Staff must ask before they post.", '<w:sz w:val="24"/>')) * 4

        assert not any(line.bold for line in told(package(body)))

    def test_bold_in_a_bold_style_is_plain(self) -> None:
        styles = style("Strong", "<w:rPr><w:b/></w:rPr>", kind="character") + style("Loud", "<w:rPr><w:b/></w:rPr>")
        body = p("Loud words", style="Loud") + p(r("Not so", '<w:rStyle w:val="Strong"/>'), style="Loud")
        body += p("Staff must ask the headteacher before they post a picture of a learner.")

        assert [line.bold for line in told(package(body, styles=styles))] == [True, False, False]

    def test_where_all_is_bold_nothing_stands_out(self) -> None:
        styles = style("Normal", "<w:rPr><w:b/></w:rPr>").replace(
            'w:styleId="Normal"', 'w:styleId="Normal" w:default="1"'
        )

        assert [line.bold for line in told(package(p("Scope") + p("Staff must ask."), styles=styles))] == [False, False]

    def test_white_space_before_a_paragraph(self) -> None:
        roomy = '<w:spacing w:before="240"/>'
        body = p("one") + p("") + p("two") + p("three") + p("four", more=roomy) + p("five") + p("six")

        assert [line.gap for line in told(package(body))] == [False, True, False, True, False, False]

    def test_lines_broken_by_hand_that_begin_with_a_number_are_lines_of_their_own(self) -> None:
        broken = (
            "<w:r><w:t>1.1 Staff must ask.</w:t><w:br/><w:t>1.2 Staff must wait.</w:t><w:br/><w:t>So there.</w:t></w:r>"
        )

        assert texts(p(broken)) == ["1.1 Staff must ask.", "1.2 Staff must wait. So there."]


class TestAddresses:
    LINKS = {"a": "https://www.bro-taf.example/policy", "b": "mailto:head@oakfield.example", "c": "file:///x"}

    def test_stand_beside_the_words_that_do_not_show_them(self) -> None:
        body = "".join(
            p(f'<w:hyperlink r:id="{name}">{r(words)}</w:hyperlink>')
            for name, words in (
                ("a", "our policy"),
                ("a", "see https://www.bro-taf.example/policy."),
                ("b", "the head"),
                ("b", "head@oakfield.example"),
                ("c", "a file"),
            )
        )
        lines = told(packed(files(body, links=self.LINKS)))

        assert [line.links for line in lines] == [
            *(("https://www.bro-taf.example/policy",), (), ("mailto:head@oakfield.example",), (), ()),
        ]

    def test_fields_lead_somewhere_too(self) -> None:
        simple = f"<w:fldSimple w:instr='HYPERLINK \"http://a.example\"'>{r('one')}</w:fldSimple>"
        line = told(package(p(simple, field(' HYPERLINK "http://b.example" \\o "tip"', " two"))))[0]

        assert (line.text, line.links) == ("one two", ("http://a.example", "http://b.example"))


class TestFiles:
    def test_page_headers_comments_and_macros_are_not_read(self) -> None:
        held = files(p("Text."), kind="application/vnd.ms-word.document.macroEnabled.main+xml") | {
            "word/header1.xml": part("hdr", p("Header.")),
            "word/comments.xml": part("comments", f'<w:comment w:id="1">{p("Comment.")}</w:comment>'),
            "word/vbaProject.bin": "Sub AutoOpen()",
        }

        assert [line.words for line in told(packed(held))] == ["Text."]

    @pytest.mark.parametrize("main", ["word/document2.xml", "office/text.xml"])
    def test_the_text_is_where_the_file_says_it_is(self, main: str) -> None:
        styles = style("H", called="heading 1")

        assert told(packed(files(p("Text.", style="H"), {"styles": styles}, main=main)))[0].level == 1

    def test_the_strict_kind_of_file_is_read_as_the_other(self) -> None:
        held = files(p("Text.", num="1.0"), {"numbering": lists(lvl(0, "%1.")), "styles": style("H")})
        strict = {
            name: content.replace(
                "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
                "http://purl.oclc.org/ooxml/wordprocessingml/main",
            ).replace(
                "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
                "http://purl.oclc.org/ooxml/officeDocument/relationships",
            )
            for name, content in held.items()
        }

        assert [line.words for line in told(packed(strict))] == ["1. Text."]

    def test_a_part_that_is_named_and_not_there_is_done_without(self) -> None:
        held = files(p("Text."), {"styles": style("A")})
        del held["word/styles.xml"]

        assert [line.words for line in told(packed(held))] == ["Text."]

    def test_a_file_in_one_piece_is_read_as_one_that_is_packed(self) -> None:
        held = files(p("Text.", num="1.0"), {"numbering": lists(lvl(0, "%1."))})
        roots = {name: content.partition("?>")[2] or content for name, content in held.items()}
        parts = "".join(
            f'<pkg:part pkg:name="/{name}"><pkg:xmlData>{root}</pkg:xmlData></pkg:part>' for name, root in roots.items()
        )
        flat = (
            '<?xml version="1.0" standalone="yes"?><?mso-application progid="Word.Document"?>'
            f'<pkg:package xmlns:pkg="http://schemas.microsoft.com/office/2006/xmlPackage">{parts}</pkg:package>'
        )

        assert content_type(flat.encode()) == "word"
        assert [line.words for line in told(flat.encode())] == ["1. Text."]


class TestDiagrams:
    def test_the_words_of_a_diagram_stand_after_its_paragraph(self) -> None:
        kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/diagramData"
        names = (
            'xmlns:dgm="http://schemas.openxmlformats.org/drawingml/2006/diagram" '
            'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
        )
        point = "<dgm:pt{}><dgm:t><a:p><a:r><a:t>{}</a:t></a:r></a:p></dgm:t></dgm:pt>"
        points = "".join(
            point.format(*said)
            for said in (("", "Tell the head."), (' type="sibTrans"', "not drawn"), ("", "Keep a copy."))
        )
        data = f"<dgm:dataModel {names}><dgm:ptLst>{points}</dgm:ptLst></dgm:dataModel>"
        rels = "word/_rels/document.xml.rels"
        held = files(p("Steps", f'<w:r><w:drawing><dgm:relIds {names} r:dm="d"/></w:drawing></w:r>') + p("After."))
        relation = f'<Relationship Id="d" Type="{kind}" Target="diagrams/data1.xml"/></Relationships>'
        held |= {rels: held[rels].replace("</Relationships>", relation), "word/diagrams/data1.xml": data}

        assert [line.words for line in told(packed(held))] == ["Steps", "Tell the head.", "Keep a copy.", "After."]


class TestDocumentsTakenIn:
    @staticmethod
    def taking_in(data: bytes) -> bytes:
        kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/aFChunk"
        rels = "word/_rels/document.xml.rels"
        held = files(p("Before.") + '<w:altChunk r:id="c"/>' + p("After."))
        relation = f'<Relationship Id="c" Type="{kind}" Target="chunk.bin"/></Relationships>'
        return packed(held | {rels: held[rels].replace("</Relationships>", relation), "word/chunk.bin": data})

    @pytest.mark.parametrize(
        "data",
        [b"<html><body><p>Staff must ask.</p></body></html>", b"Staff must ask.\n", package(p("Staff must ask."))],
        ids=["page", "text", "word"],
    )
    def test_stand_where_they_are_taken_in(self, data: bytes) -> None:
        assert [line.words for line in told(self.taking_in(data))] == ["Before.", "Staff must ask.", "After."]

    @pytest.mark.parametrize("data", [b"", b"%PDF-1.7", b"PK\x03\x04word/", b"{\\rtf1 x}"])
    def test_are_left_out_where_they_cannot_be_read(self, data: bytes) -> None:
        assert [line.words for line in told(self.taking_in(data))] == ["Before.", "After."]

    def test_take_in_no_others(self) -> None:
        inner = self.taking_in(self.taking_in(package(p("Too deep."))))

        assert [line.words for line in told(inner)] == ["Before.", "Before.", "After.", "After."]
