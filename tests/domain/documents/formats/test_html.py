"""A web page gives the words of its policy as a reader sees them."""

from __future__ import annotations

import textwrap
import time

import pytest
from hypothesis import given, settings, strategies as st

from parch.domain.documents import Unreadable, printed, read, words
from parch.domain.documents.formats.html import blocks
from parch.domain.documents.paragraphs import Block, Paragraph, Table
from parch.domain.documents.reading import read_blocks
from tests.domain.documents.writing import sentences
from tests.support.writing.html import html_of


def seen(page: str) -> list[tuple[str, str]]:
    """The label and words of each paragraph; cells have no label."""
    return [(block.label, block.text) for block in blocks(page.encode()) if isinstance(block, Paragraph)]


def texts(page: str) -> list[str]:
    return [text for _, text in seen(page)]


def rows(page: str) -> list[list[str]]:
    table = next(block for block in blocks(page.encode()) if isinstance(block, Table))
    return [[" / ".join(paragraph.words for paragraph in cell) for cell in row] for row in table.rows]


class TestLists:
    @pytest.mark.parametrize(
        ("markup", "labels"),
        [
            ("<ol><li>x<li>x</ol>", ["1.", "2."]),
            ('<ol type="a" start="3"><li>x<li>x</ol>', ["c.", "d."]),
            ('<ol type="I"><li>x<li>x<li>x<li>x</ol>', ["I.", "II.", "III.", "IV."]),
            ("<ol reversed><li>x<li>x</ol>", ["2.", "1."]),
            ("<ol><li>x<li value=7>x<li>x</ol>", ["1.", "7.", "8."]),
            ("<ul><li>x</ul>", ["•"]),
            ('<ol style="list-style-type: lower-roman"><li>x<li>x</ol>', ["i.", "ii."]),
            ('<ol style="list-style: none"><li>x</ol>', [""]),
            ("<ol style=\"list-style-type: '– '\"><li>x</ol>", ["–"]),
            ('<ol style="list-style-type: decimal-leading-zero"><li>x</ol>', ["01."]),
            ('<ol><li style="display: block">x</ol>', [""]),
        ],
    )
    def test_have_the_marks_a_browser_prints(self, markup: str, labels: list[str]) -> None:
        assert [label for label, _ in seen(markup)] == labels

    def test_stand_inside_one_another(self) -> None:
        page = "<ol><li>one<ol type=a><li>two<ul><li>three</ul></ol><li>four</ol>"

        assert [(b.label, b.text, b.depth) for b in blocks(page.encode()) if isinstance(b, Paragraph)] == [
            *(("1.", "one", 0), ("a.", "two", 1), ("•", "three", 2), ("2.", "four", 0)),
        ]

    def test_what_goes_on_with_an_item_stands_further_in_than_its_mark(self) -> None:
        document = read(
            b"<h2>Rules</h2><ol><li><p>Staff must ask.</p><p>Ask early.</p><li>Wait.</ol><p>All of you.</p>"
        )

        assert [(item.id, item.parent) for item in document.items[1:]] == [
            *(("1", "h1"), ("1-p1", "1"), ("2", "h1"), ("p1", "h1")),
        ]

    def test_definitions_are_read_as_terms_and_paragraphs(self) -> None:
        assert texts("<dl><dt>Post</dt><dd>Anything said online.</dd></dl>") == ["Post", "Anything said online."]


class TestCounters:
    def test_number_headings_clauses_and_points(self) -> None:
        style = """body{counter-reset:s} h2{counter-increment:s;counter-reset:c} h2::before{content:counter(s)". "}
            p.c{counter-reset:l} p.c:before{counter-increment:c;content:counter(s) "." counter(c) " "}
            ol{list-style:none} ol>li{counter-increment:l}
            ol > li::before{content:"(" counter(l, lower-alpha) ") "}"""
        page = (
            f"<style>{style}</style><body><h2>Scope<h2>Rules</h2><p class=c>Staff must not:</p>"
            "<ol><li>lie<li>cheat</ol><p class=c>Staff should ask."
        )

        assert seen(page) == [
            *(("1.", "Scope"), ("2.", "Rules"), ("2.1", "Staff must not:"), ("(a)", "lie"), ("(b)", "cheat")),
            ("2.2", "Staff should ask."),
        ]

    def test_number_nested_lists_with_all_their_numbers(self) -> None:
        style = "ol{counter-reset:a;list-style:none} li::before{counter-increment:a;content:counters(a,'.') ' '}"

        assert [label for label, _ in seen(f"<style>{style}</style><ol><li>x<ol><li>x<li>x</ol><li>x</ol>")] == [
            *("1", "1.1", "1.2", "2"),
        ]

    def test_draw_the_marks_of_lists(self) -> None:
        style = 'li::marker{content:"Rule " counter(list-item, upper-roman) ":"}'

        assert [label for label, _ in seen(f"<style>{style}</style><ol><li>x<li>x</ol>")] == ["Rule I:", "Rule II:"]

    @pytest.mark.parametrize(
        ("style", "labels"),
        [
            ("@counter-style c{system:cyclic;symbols:'✓' '✗';suffix:' '} ol{list-style-type:c}", ["✓", "✗", "✓"]),
            (
                "@counter-style c{system:extends decimal;prefix:'(';suffix:')'} ol{list-style-type:c}",
                ["(1)", "(2)", "(3)"],
            ),
            ("@counter-style c{system:alphabetic;symbols:x y} ol{list-style-type:c}", ["x.", "y.", "xx."]),
            ("@counter-style c{system:fixed;symbols:'A' 'B'} ol{list-style-type:c}", ["A.", "B.", "3."]),
        ],
    )
    def test_may_be_made_up_by_the_page(self, style: str, labels: list[str]) -> None:
        assert [label for label, _ in seen(f"<style>{style}</style><ol><li>x<li>x<li>x</ol>")] == labels

    def test_do_not_count_what_is_not_drawn(self) -> None:
        style = "li.no{display:none} @media print{li{display:none}} ol li:not(.yes):last-child{display:none}"

        assert seen(f"<style>{style}</style><ol><li>a<li class=no>b<li>c<li>d</ol>") == [("1.", "a"), ("2.", "c")]

    def test_the_stronger_rule_wins_and_ornament_is_no_word(self) -> None:
        style = "#x p::before{content:'!'} p::before{content:counter(n) ' '} p.a::before{content:'» '}"

        assert seen(f"<style>{style}</style><div id=x><p class=a>Words</p></div><p class=a>More") == [
            *(("", "Words"), ("", "More")),
        ]

    def test_a_section_spelled_out_by_the_style_sheet_is_one(self) -> None:
        style = "h2{counter-increment:s} h2::before{content:'Section ' counter(s) ': '}"
        document = read(f"<style>{style}</style><h1>Policy</h1><h2>Scope</h2><p>All.<h2>Rules</h2><p>No.</p>".encode())

        assert [(item.id, item.text) for item in document.items if item.role == "section"] == [
            *(("1", "Scope"), ("2", "Rules")),
        ]


class TestWords:
    def test_inline_elements_split_no_word_and_unseen_letters_are_none(self) -> None:
        assert texts("<p>so<b>ci</b>al&shy; me\u200bdia&nbsp;&amp;\n you") == ["social media & you"]

    def test_a_number_in_an_element_of_its_own_is_parted_from_its_words(self) -> None:
        assert texts("<p><span>1.1</span><span>Staff must ask.</span><p><b>(a)</b>ask") == [
            *("1.1 Staff must ask.", "(a) ask"),
        ]

    def test_a_broken_line_goes_on_unless_a_clause_begins(self) -> None:
        assert texts("<p>Staff must<br>ask.<br>1.1 Wait.<br><br>Then<br>go.") == [
            *("Staff must ask.", "1.1 Wait.", "Then go."),
        ]

    def test_a_bold_line_over_a_text_stands_by_itself(self) -> None:
        found = blocks(b"<p><strong>Who this is for</strong><br>All staff, and all governors.</p>")

        assert [(b.text, b.bold) for b in found if isinstance(b, Paragraph)] == [
            *(("Who this is for", True), ("All staff, and all governors.", False)),
        ]

    def test_lines_of_preformatted_text_are_lines(self) -> None:
        assert texts("<pre>1.1 Staff must\nask.\n\n1.2 Wait.</pre>") == ["1.1 Staff must ask.", "1.2 Wait."]

    def test_text_struck_out_or_hidden_is_left_out(self) -> None:
        page = "<p>Staff <del>should</del> <ins>must</ins> ask.<p hidden>No<p style='display:none'>No"

        assert texts(
            f"{page}<p aria-hidden=true>No<p style='position:absolute;left:-9999px'>No<p style='visibility:hidden'>No"
        ) == [
            "Staff must ask.",
        ]

    def test_addresses_behind_the_words_are_kept(self) -> None:
        page = '<p><a href="https://a.example/x">Report it</a> or <a href="https://b.example/">b.example</a>'
        (paragraph,) = blocks(page.encode())

        assert isinstance(paragraph, Paragraph)
        assert (paragraph.text, paragraph.links) == ("Report it or b.example", ("https://a.example/x",))

    def test_what_unfolds_is_read(self) -> None:
        assert texts("<details><summary>More</summary>Words</details>") == ["More", "Words"]

    def test_a_button_that_unfolds_is_its_heading(self) -> None:
        assert texts("<h2><button>Scope</button></h2><p>All.<button>Print</button>") == ["Scope", "All."]


class TestTables:
    def test_cells_that_span_stand_once(self) -> None:
        page = "<table><tr><th rowspan=2>Who<th colspan=2>What<tr><td>a<td>b</table>"

        assert rows(page) == [["Who", "What", ""], ["", "a", "b"]]

    def test_feet_come_last_and_captions_first(self) -> None:
        page = "<table><caption>Sums</caption><tfoot><tr><td>foot<tbody><tr><td>body<td>x</table>"

        assert (texts(page), rows(page)) == (["Sums"], [["body", "x"], ["foot"]])

    def test_tables_that_lay_out_a_page_are_read_as_text(self) -> None:
        assert seen("<table role=presentation><tr><td><p>1.1 One<td>1.2 Two</table>") == [
            *(("", "1.1 One"), ("", "1.2 Two")),
        ]

    def test_tables_in_tables_give_their_words_to_the_cell(self) -> None:
        assert rows("<table><tr><td><table><tr><td>a<td>b</table><td>c</table>") == [["a / b", "c"]]

    def test_languages_side_by_side_are_read_one_after_the_other(self) -> None:
        welsh = "Rhaid i staff fod yn garedig â phob plentyn yn yr ysgol."
        english = "The staff must be kind to all who are in the school."
        row = "".join(
            f"<tr><td><p>{n} {welsh}</p></td><td><p>{n} {english}</p></td></tr>" for n in ("1.1", "1.2", "1.3")
        )

        assert [item.id for item in read(f"<table>{row}</table>".encode()).items] == [
            *("cy:1.1", "cy:1.2", "cy:1.3", "en:1.1", "en:1.2", "en:1.3"),
        ]


class TestNotes:
    @pytest.mark.parametrize(
        ("mark", "note"),
        [
            (
                '<sup><a href="#n" id="r">1</a></sup>',
                '<section class="footnotes"><ol><li id="n">Why. <a href="#r">↩</a></ol>',
            ),
            ('<a href="#n" name="r"><span>[1]</span></a>', '<div id=x><p><a href="#r" name="n">[1]</a> Why.</p></div>'),
            ('<a href="#fn1">*</a>', '<div class="footnote" id="fn1">Why.</div>'),
        ],
    )
    def test_stand_after_what_cites_them(self, mark: str, note: str) -> None:
        found = [b for b in blocks(f"<p>Ask{mark} first.<p>Wait.</p>{note}".encode()) if isinstance(b, Paragraph)]

        assert [(b.text, b.part) for b in found] == [("Ask first.", "body"), ("Why.", "note"), ("Wait.", "body")]
        assert found[1].label.strip("[]") in {"1", "*"}

    def test_a_link_to_a_clause_is_no_note(self) -> None:
        assert texts('<p>See <a href="#c">2</a>.<p id=c>2 Wait.') == ["See 2.", "2 Wait."]


CHROME = [
    '<nav><a href="/">Home</a></nav>',
    '<div role="navigation"><a href="/">Home</a></div>',
    '<div class="breadcrumbs"><a href="/">Home</a> / Policies</div>',
    '<div id="cookieBanner"><p>We keep cookies.</p></div>',
    '<a class="skip-link" href="#m">Skip to content</a>',
    '<p><a href="#top">Back to top</a></p>',
    '<p><a href="#">Yn ôl i\'r brig</a></p>',
    '<div class="share-buttons"><a href="https://x.example">Share</a></div>',
    '<aside><h2>Related</h2><a href="/x">Other</a></aside>',
    '<form class="feedback"><p>Is this page useful?</p><button>Yes</button></form>',
    '<form role="search"><label>Search</label><input></form>',
    "<noscript>Turn on scripts.</noscript>",
    "<template><p>Unused</p></template>",
    '<div role="dialog"><p>Sign up</p></div>',
    '<span class="visually-hidden">opens in a new tab</span>',
    "<svg><text>logo</text></svg>",
    "<select><option>Cymraeg</option></select>",
    '<div class="related-links"><h2>Related</h2><ul><li><a href="/x">x</a></ul></div>',
]


class TestFurniture:
    @pytest.mark.parametrize("chrome", CHROME)
    @pytest.mark.parametrize(
        "frame", ["{0}<main>{1}{0}</main>", "{0}<div>{1}</div>{0}", "<div class=content>{1}{0}</div>"]
    )
    def test_is_left_out_wherever_it_stands(self, chrome: str, frame: str) -> None:
        policy = "<h1>Policy</h1><p>Staff must ask.</p><h2>Cookies</h2><p>The site of the school uses some of them.</p>"

        assert " ".join(texts(frame.format(chrome, policy))) == (
            "Policy Staff must ask. Cookies The site of the school uses some of them."
        )

    @pytest.mark.parametrize(
        "page",
        [
            "<header><a href=/>Taf</a></header><main><header><h1>Policy</h1></header><p>Ask.</main><footer>©</footer>",
            "<header><h1>Policy</h1></header><section><p>Ask.</section><footer>© Bro Taf</footer>",
            "<header class=site-header><h1><a href=/>Taf</a></h1></header><article><h1>Policy</h1><p>Ask.</article>",
            "<div class=hero><h1>Policy</h1></div><main><p>Ask.</main>",
            "<form id=aspnetForm><div id=sideNavBox><a href=/>Home</a></div><h1>Policy</h1><p>Ask.</form>",
            "<div class=overflow-hidden><h1>Policy</h1><p>Ask.</div>",
        ],
    )
    def test_the_title_stays_and_the_site_goes(self, page: str) -> None:
        assert texts(page) == ["Policy", "Ask."]

    def test_a_section_named_after_its_heading_stays(self) -> None:
        page = '<h1>Policy</h1><section id="related-policies"><h2>Related policies</h2><p>The code.</p></section>'

        assert texts(page) == ["Policy", "Related policies", "The code."]

    def test_a_footer_that_gives_the_version_stays(self) -> None:
        assert texts("<h1>Policy</h1><p>Ask.<footer>Version 2, approved 1 May 2024</footer>")[-1].startswith(
            "Version 2"
        )

    @pytest.mark.parametrize(
        "contents",
        [
            '<h2>Contents</h2><ul><li><a href="#a">Scope</a><li><a href="#b">Rules</a></ul>',
            '<p>Ar y dudalen hon</p><ol><li><a href="#a">Scope</a><ol><li><a href="#b">Rules</a></ol></ol>',
            "<h2>Contents</h2><ol><li>Scope<li>Rules</ol>",
            '<p class=MsoToc1><a href="#a">Scope<span>..</span>1</a></p><p class=MsoToc1><a href="#b">Rules 2</a></p>',
        ],
    )
    def test_a_contents_list_is_left_out(self, contents: str) -> None:
        page = f"<h1>Policy</h1>{contents}<h2 id=a>Scope</h2><p>All.</p><h2 id=b>Rules</h2><p>Ask."

        assert texts(page) == ["Policy", "Scope", "All.", "Rules", "Ask."]


WORD = """<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style><!-- p.MsoNormal{margin:0cm} --></style>
<!--[if gte mso 9]><xml>settings</xml><![endif]--></head><body><div class=WordSection1>
<p class=MsoTitle>Social media policy<o:p></o:p></p>
<h1><![if !supportLists]><span style='mso-list:Ignore'>1<span style='font:7.0pt "Times New Roman"'>&nbsp; </span></span>
<![endif]>Scope</h1>
<p class=MsoListParagraph style='margin-left:36.0pt;text-indent:-18.0pt;mso-list:l0 level2 lfo1'><![if !supportLists]>
<span><span style='mso-list:Ignore'>1.1<span style='font:7.0pt "Times New Roman"'>&nbsp; </span></span></span><![endif]>
Staff must not:</p>
<p class=MsoListParagraph style='margin-left:54.0pt;text-indent:-18.0pt'><span style='font-family:Wingdings'>Ø<span
style='font:7.0pt "Times New Roman"'>&nbsp; </span></span>lie<o:p></o:p></p>
<p class=MsoListParagraph style='margin-left:90.0pt;text-indent:-18.0pt'><span style='font-family:"Courier New"'>o<span
style='font:7.0pt "Times New Roman"'>&nbsp; </span></span>in writing</p>
<p class=MsoListParagraph style='margin-left:36.0pt;text-indent:-18.0pt'>1.2<span
style='font:7.0pt "Times New Roman"'>&nbsp;</span>Staff should ask.</p></div></body></html>"""

GOOGLE = """<html><head><meta content="text/html; charset=UTF-8" http-equiv="content-type"><style>
.lst-a-0>li:before{content:"" counter(lst-a-0,decimal) ". "}ol.lst-a-0.start{counter-reset:lst-a-0 0}
.lst-a-0>li{counter-increment:lst-a-0}
.lst-a-1>li:before{content:"" counter(lst-a-0,decimal) "." counter(lst-a-1,decimal) " "}
ol.lst-a-1.start{counter-reset:lst-a-1 0}.lst-a-1>li{counter-increment:lst-a-1}ol{list-style-type:none}
ul.lst-b-0{list-style-type:none}.lst-b-0>li:before{content:"\\0025cf  "}.c1{margin-left:36pt}.c2{margin-left:72pt}
</style></head><body class="doc-content"><p class="c5 title">Social media policy</p>
<ol class="lst-a-0 start" start="1"><li class="c1"><h1 style="display:inline">Scope</h1></li></ol>
<ol class="lst-a-1 start" start="1"><li class="c2">Staff must not:</li></ol>
<ul class="lst-b-0 start"><li class=c2>lie</li></ul>
<ol class="lst-a-1" start="2"><li class="c2">Staff should ask.</li></ol>
<ol class="lst-a-0" start="2"><li class="c1"><h1>Rules</h1></li></ol>
<ol class="lst-a-1 start" start="1"><li class="c2">Be kind.</li></ol></body></html>"""


class TestProgramsThatSaveWebPages:
    def test_word_types_its_numbers_and_bullets(self) -> None:
        document = read(WORD.encode("cp1252"))

        assert document.title == "Social media policy"
        assert [(item.id, item.parent, item.text) for item in document.items[1:]] == [
            ("1", None, "Scope"),
            ("1.1", "1", "Staff must not:"),
            ("1.1-b1", "1.1", "lie"),
            ("1.1-b2", "1.1-b1", "in writing"),
            ("1.2", "1", "Staff should ask."),
        ]

    def test_google_counts_in_style_sheets(self) -> None:
        document = read(GOOGLE.encode())

        assert document.title == "Social media policy"
        assert [item.id for item in document.items[1:]] == ["1", "1.1", "1.1-b1", "1.2", "2", "2.1"]

    def test_a_browser_packs_a_page_with_its_pictures(self) -> None:
        page = (
            'From: <Saved by a browser>\nMIME-Version: 1.0\nContent-Type: multipart/related;\n\ttype="text/html"; '
            'boundary="x"\n\n--x\nContent-Type: text/html; charset=utf-8\n'
            "Content-Transfer-Encoding: quoted-printable\n\n"
            "<h1>Polisi</h1><p>Rhaid i d=C5=B7 ofyn.</p>\n--x\nContent-Type: image/png\n\nrest\n--x--\n"
        )

        assert [item.text for item in read(page.encode()).items] == ["Polisi", "Rhaid i dŷ ofyn."]


class TestLetters:
    @pytest.mark.parametrize(
        ("declared", "encoding"),
        [
            ('<meta charset="utf-8">', "utf-8"),
            ("", "utf-8"),
            ("", "utf-8-sig"),
            ("", "utf-16"),
            ('<meta http-equiv="Content-Type" content="text/html; charset=iso-8859-14">', "iso8859_14"),
            ("", "iso8859_14"),
        ],
    )
    def test_are_made_out_however_they_are_written(self, declared: str, encoding: str) -> None:
        page = (
            f"<!DOCTYPE html><html><head>{declared}</head><body><h1>Polisi</h1><p>Rhaid i dŷ a dŵr ofyn.</body></html>"
        )
        document = read(page.encode(encoding))

        assert document.items[-1].text == "Rhaid i dŷ a dŵr ofyn."
        assert ("old-encoding" in {ask.about for ask in document.asks}) == (not declared and encoding == "iso8859_14")

    def test_of_windows_are_guessed_and_asked_about(self) -> None:
        document = read("<html><body><p>The school’s policy – all of it.".encode("cp1252"))

        assert document.items[0].text == "The school’s policy – all of it."
        assert "old-encoding" in {ask.about for ask in document.asks}

    def test_that_make_no_sense_are_refused(self) -> None:
        with pytest.raises(Unreadable, match="cannot be made out"):
            read("<html><body>полиця школи для всіх учнів".encode("koi8-u"))


class TestBadPages:
    @pytest.mark.parametrize(
        ("page", "says"),
        [
            (
                b"<!DOCTYPE html><html><body><div id=root></div><script src=x></script></body></html>",
                "no words of its own",
            ),
            (b"<html><body></body></html>", "nothing to read"),
            (b"<!DOCTYPE html>", "nothing to read"),
            (
                b"MIME-Version: 1.0\nContent-Type: multipart/related; boundary=x\n\n--x\n"
                b"Content-Type: a/b\n\ntext/html\n--x--",
                "no web page in this saved page",
            ),
        ],
    )
    def test_are_refused_with_a_reason(self, page: bytes, says: str) -> None:
        with pytest.raises(Unreadable, match=says):
            read(page)

    @pytest.mark.parametrize("tag", ["div", "b", "ul><li", "table><tr><td", "blockquote", "ol"])
    def test_ten_thousand_levels_lose_no_word_and_no_time(self, tag: str) -> None:
        began = time.process_time()

        assert "".join(texts(f"<p>before<{tag}>" + f"<{tag}>" * 10_000 + "within")).startswith("before")
        assert "within" in str(blocks((f"<{tag}>" * 10_000 + "within<p>after").encode()))
        assert time.process_time() - began < 15

    def test_entities_of_a_page_are_not_opened(self) -> None:
        page = (
            '<?xml version="1.0"?><!DOCTYPE html [<!ENTITY a SYSTEM "file:///etc/hostname"><!ENTITY b "&a;&a;">]>'
            "<html><body><p>Ask &b; first.</p></body></html>"
        )

        assert "Ask &b; first." in " ".join(texts(page))

    def test_tags_left_open_lose_nothing(self) -> None:
        assert " ".join(texts("<html><body><p>one<b>two<i>three</b><p>four<table><tr><td>five")) == "onetwothree four"


told = st.one_of(
    st.builds(Paragraph, sentences),
    st.builds(Paragraph, sentences, bold=st.booleans()),
    st.builds(Paragraph, sentences, level=st.integers(0, 9)),
    st.builds(
        Paragraph, sentences, label=st.sampled_from(["1.1", "(a)", "•", "iv.", "Rule 2"]), depth=st.integers(0, 3)
    ),
    st.builds(Paragraph, sentences, label=st.sampled_from(["1", "*"]), part=st.just("note")),
    st.builds(
        lambda rows: Table(tuple(tuple((Paragraph(words),) for words in row) for row in rows)),
        st.lists(st.lists(sentences, min_size=1, max_size=3), min_size=1, max_size=3),
    ),
)


def all_words(found: list[Block]) -> list[str]:
    """Every word, in no order: notes stand where they are cited."""
    return sorted(" ".join(filter(None, map(str, words_of(found)))).split())


def words_of(found: list[Block]) -> list[str]:
    return [
        paragraph.words
        for block in found
        for paragraph in (
            [block] if isinstance(block, Paragraph) else [p for row in block.rows for c in row for p in c]
        )
    ]


class TestEveryWord:
    @settings(deadline=None)
    @given(st.lists(told, min_size=1, max_size=12), st.booleans())
    def test_of_a_policy_is_kept(self, policy: list[Block], furnished: bool) -> None:
        begin: list[Block] = [Paragraph("Social media policy of the school", level=1)]
        page = html_of([*begin, *policy], furnished=furnished)
        found = blocks(page)

        assert all_words(found) == all_words([*begin, *policy])
        assert sorted(words(printed(read_blocks(found)))) == all_words(found)

    def test_of_a_long_page_is_read_in_seconds(self) -> None:
        paragraph = "<p class=MsoNormal style='margin-left:36pt;font-family:Arial;mso-fareast-language:EN-GB'>{}</p>"
        page = "".join(
            paragraph.format(textwrap.shorten("Staff must ask the school. " * 20, 300)) for _ in range(4_000)
        )
        began = time.process_time()

        assert len(blocks(page.encode())) == 4_000
        assert time.process_time() - began < 10


@pytest.mark.parametrize("edge", ["header", "footer"])
def test_the_running_head_and_foot_of_an_office_programs_page_are_left_out(edge: str) -> None:
    page = f"<body><div title='{edge}'><p>Oakfield, page 1</p></div><h1>Policy</h1><p>Staff must ask.</p></body>"

    assert words_of(blocks(page.encode())) == ["Policy", "Staff must ask."]
