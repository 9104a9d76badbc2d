"""A PDF is read back to the paragraphs it was printed from, however its pages were laid out."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from parch.domain.documents.formats.pdf import blocks
from parch.domain.documents.model import Document
from parch.domain.documents.paragraphs import Block, Paragraph, Table
from parch.domain.documents.printing import printed, words
from parch.domain.documents.reading import read_blocks
from tests.support.writing.pdf import Look, beside, pdf_of, typeset
from tests.support.writing.policies import ENGLISH, KINDS, Teller, numbered, unnumbered

LOOKS: dict[str, dict[str, object]] = {
    "plain": {},
    "flush": {"look": Look(hanging=False)},
    "justified": {"look": Look(justify=True)},
    "two columns": {"columns": 2, "look": Look(justify=True, hyphenate=True)},
    "two ragged columns": {"columns": 2, "title_across": True},
    "furnished": {
        "header": "Bro Taf Council — Social media",
        "footer": "Page {page} of {pages}",
        "contents": True,
        "look": Look(justify=True, hyphenate=True),
    },
    "bold headings": {"look": Look(plain_headings=True, hanging=False), "footer": "{page}"},
    "Tudalen": {"look": Look(spacing=11), "footer": "Tudalen {page} o {pages}"},
}


def printed_as(told: list[Block], lang: str, **how: object) -> bytes:
    look = how.pop("look", Look())
    return pdf_of(told, look=replace(look, lang=lang), **how)  # type: ignore[type-var, arg-type]


def clauses(document: Document) -> list[tuple[object, ...]]:
    return [(item.id, item.number, item.kind, item.text, item.parent) for item in document.items]


def texts(data: bytes) -> list[str]:
    return [block.words for block in blocks(data) if isinstance(block, Paragraph)]


def line(text: str, **how: object) -> Paragraph:
    return Paragraph(text, **how)  # type: ignore[arg-type]


class TestPolicies:
    @pytest.mark.parametrize("lang", ["en", "cy"])
    @pytest.mark.parametrize("look", LOOKS)
    @pytest.mark.parametrize("kind", ["numbered", "roman", "long", "with_notes"])
    def test_come_back_with_every_clause_in_its_place(self, kind, look, lang):
        told = KINDS[kind](11, lang)
        want, got = read_blocks(told), read_blocks(blocks(printed_as(told, lang, **LOOKS[look])))

        missed = set(clauses(want)) - set(clauses(got))
        assert len(missed) <= max(1, 0.02 * len(want.items)), missed
        assert sorted(words(printed(got))) == sorted(words(printed(want)))

    @pytest.mark.parametrize("look", ["plain", "flush", "furnished", "Tudalen"])
    def test_come_back_without_numbers_too(self, look):
        told = unnumbered(11)
        got = read_blocks(blocks(printed_as(told, "en", **LOOKS[look])))

        assert clauses(got) == clauses(read_blocks(told))

    def test_reading_twice_gives_the_same(self):
        data = pdf_of(numbered(), columns=2)
        assert blocks(data) == blocks(data)


class TestTwoLanguages:
    @pytest.mark.parametrize("look", [Look(hanging=False), Look(hanging=False, justify=True), Look()])
    def test_side_by_side_are_read_one_after_the_other(self, look):
        sides = [_clauses(lang) for lang in ("cy", "en")]
        title = line("Polisi cyfryngau cymdeithasol / Social media policy", level=0)
        got = read_blocks(blocks(beside(*sides, title=title.text, look=look)))

        assert clauses(got) == clauses(read_blocks([title, *sides[0], *sides[1]]))
        assert {"cy:1.1", "en:1.1"} <= {item.id for item in got.items}

    def test_in_a_table_over_several_pages_stay_one_table(self):
        sides = [_clauses(lang) for lang in ("cy", "en")]
        table = Table(tuple(((here,), (there,)) for here, there in zip(*sides, strict=True)))
        found = [
            block for block in blocks(pdf_of([line("Polisi / Policy", level=0), table])) if isinstance(block, Table)
        ]

        assert len(found) == 1
        assert len(found[0].rows) == len(table.rows)


def _clauses(lang: str) -> list[Paragraph]:
    teller = Teller(3, lang)
    return [
        line(teller.words(1, 3), label=f"{section}.{clause}")
        if clause
        else line(teller.point()[:12], label=f"{section}", level=1)
        for section in range(1, 5)
        for clause in range(5)
    ]


BODY = "Staff must ask the headteacher before they open an account for the school. " * 3


def pages(count: int, *, head: str = "", foot: str = "", body: str = BODY) -> bytes:
    """Pages set by hand: {page} in their heads and feet is their number."""
    parts = ['#set page(paper: "a4", margin: 62pt, header: none, footer: none)']
    for page in range(1, count + 1):
        top = head.replace("{page}", str(page))
        bottom = foot.replace("{page}", str(page))
        parts.append(f"#place(top + left, dy: -30pt)[{top}]\n#place(bottom + left, dy: 30pt)[{bottom}]")
        parts.append(f"{page}.1 {ENGLISH[page]} {body}\n\n{page}.2 {ENGLISH[page + 9]} {body}")
        parts.append("#pagebreak(weak: true)")
    return typeset("\n\n".join(parts))


class TestFurniture:
    @pytest.mark.parametrize("count", [2, 3, 6])
    @pytest.mark.parametrize(
        ("head", "foot"),
        [
            ("Bro Taf Council", "{page}"),
            ("Social media policy, version 2", "Page {page} of 6"),
            ("", "- {page} -"),
            ("Ysgol y Bryn #h(1fr) Polisi", "Tudalen {page} o 12"),
            ("Policy 2026", "Ysgol y Bryn #h(1fr) {page}"),
        ],
    )
    def test_running_lines_are_left_out(self, count, head, foot):
        found = " ".join(texts(pages(count, head=head, foot=foot)))
        assert sorted(words(found)) == sorted(words(" ".join(texts(pages(count)))))

    def test_a_clause_at_the_head_of_each_page_stays(self):
        assert len(texts(pages(5))) == 10

    def test_headers_that_change_from_left_to_right_pages_are_left_out(self):
        source = (
            '#set page(paper: "a5", header: context if calc.odd(counter(page).get().first()) '
            "[Bro Taf Council] else [Social media policy], footer: context [#h(1fr) #counter(page).display()])\n"
            + f"{BODY * 3}\n\n"
            * 12
        )
        found = " ".join(texts(typeset(source)))
        assert "Bro Taf" not in found
        assert "Social media policy" not in found

    def test_a_stamp_across_the_page_is_left_out(self):
        stamp = "#set page(background: rotate(-45deg, text(90pt, fill: luma(80%))[DRAFT]))\n"
        assert texts(typeset(f"{stamp}{BODY}")) == [BODY.strip()]


class TestContents:
    HEADS = ("1 Purpose", "2 Scope", "3 Personal use", "4 Review")

    @pytest.mark.parametrize("heading", ["Contents", "CONTENTS", "Table of contents", "Cynnwys", "Contents / Cynnwys"])
    @pytest.mark.parametrize(
        "entry",
        [
            "{head} #box(width: 1fr, repeat[.]) {page}",
            "{head} #box(width: 1fr, repeat[. ]) {page}",
            "{head} #h(1fr) {page}",
            "{head}",
        ],
    )
    def test_are_left_out(self, heading, entry):
        listed = "\n\n".join(entry.format(head=head, page=place + 2) for place, head in enumerate(self.HEADS))
        body = "\n\n".join(f'#text(14pt, weight: "bold")[{head}]\n\n{BODY}' for head in self.HEADS)
        found = texts(typeset(f"#text(20pt)[A policy]\n\n{heading}\n\n{listed}\n\n#pagebreak()\n\n{body}"))

        assert found == ["A policy", *(said for head in self.HEADS for said in (head, BODY.strip()))]

    def test_a_list_of_things_called_contents_stays(self):
        assert "Contents of the first-aid box" in texts(typeset(f"Contents of the first-aid box\n\n{BODY}"))

    def test_lines_to_fill_in_are_no_contents(self):
        source = "\n\n".join(f"{label} #box(width: 200pt, repeat[.])" for label in ("Name", "Post", "School", "Signed"))
        assert [said.split()[0] for said in texts(typeset(source))] == ["Name", "Post", "School", "Signed"]


class TestLetters:
    def test_ligatures_and_welsh_letters_come_whole(self):
        said = "The office finds afflicted staff; tŷ, dŵr, gwên, ïon, ŵyn and Ŷ."
        assert texts(typeset(said)) == [said]

    def test_underlined_and_bold_lines_stand_out(self):
        found = blocks(typeset(f"#underline[Personal use]\n\n{BODY}\n\n*Review*\n\n{BODY}"))
        assert [block.bold for block in found if isinstance(block, Paragraph)] == [True, False, True, False]

    def test_an_address_broken_at_the_end_of_a_line_is_one_word(self):
        address = "https://www.example.org/guidance/keeping-learners-safe/social-media/policy-for-schools-2026/part-one"
        source = f'#set page(width: 300pt)\n#show "/": it => it + sym.zws\nSee #"{address}" for more.'
        assert address in words(" ".join(texts(typeset(source))))

    def test_raised_marks_that_lead_nowhere_stay(self):
        assert texts(typeset("On the 2#super[nd] of May.")) == ["On the 2nd of May."]

    def test_footnotes_follow_the_paragraph_that_leads_to_them(self):
        told = [
            line("Ask first.", label="1.1"),
            line("In writing.", label="1", part="note"),
            line("Then post.", label="1.2"),
        ]
        assert [
            (block.label, block.text, block.part) for block in blocks(pdf_of(told)) if isinstance(block, Paragraph)
        ] == [
            ("1.1", "Ask first.", "body"),
            ("1", "In writing.", "note"),
            ("1.2", "Then post.", "body"),
        ]


class TestHyphens:
    SAID = " ".join(ENGLISH)

    @pytest.mark.parametrize("width", range(150, 260, 10))
    def test_words_come_back_as_they_were_at_any_width(self, width):
        page = f"#set page(width: {width}pt, height: auto, margin: 10pt)\n#set par(justify: true)\n"
        source = f'{page}#set text(lang: "en", hyphenate: true)\n#{json.dumps(self.SAID)}'
        assert words(" ".join(texts(typeset(source)))) == words(self.SAID)

    @pytest.mark.parametrize("width", [160, 190, 220])
    def test_hyphens_stay_where_words_are_never_broken(self, width):
        said = "Ask the key-holder, the line-manager and the play-leader of the school about the half-term. " * 3
        page = f"#set page(width: {width}pt, height: auto, margin: 10pt)\n"
        assert words(" ".join(texts(typeset(page + said)))) == words(said)


class TestTables:
    ROWS = (("Role", "Who", "When"), ("Headteacher", "Mrs Hughes", "Every term"), ("Chair", "Ms Patel", "Once a year"))

    @staticmethod
    def held(data: bytes) -> list[tuple[tuple[str, ...], ...]]:
        return [
            tuple(tuple(" ".join(paragraph.words for paragraph in cell) for cell in row) for row in block.rows)
            for block in blocks(data)
            if isinstance(block, Table)
        ]

    def test_with_lines_round_their_cells_keep_them(self):
        table = Table(tuple(tuple((line(words),) for words in row) for row in self.ROWS))
        assert self.held(pdf_of([line(BODY), table, line(BODY)])) == [self.ROWS]

    def test_with_lines_under_their_rows_keep_them(self):
        cells = ", ".join(f"[{words}]" for row in self.ROWS for words in row)
        stroke = "stroke: (bottom: 0.5pt)"
        assert self.held(typeset(f"{BODY}\n\n#table(columns: (1fr, 1fr, 1fr), {stroke}, {cells})\n\n{BODY}")) == [
            self.ROWS
        ]

    def test_merged_cells_stand_once_where_they_begin(self):
        source = "#table(columns: 3, table.cell(colspan: 2)[Who], [When], [A], [B], [C])"
        assert self.held(typeset(source)) == [(("Who", "", "When"), ("A", "B", "C"))]

    def test_a_box_round_words_is_no_table(self):
        assert texts(typeset(f"#rect(width: 100%)[{BODY}]")) == [BODY.strip()]
