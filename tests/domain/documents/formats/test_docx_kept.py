"""Whatever is written into a Word file is read from it again, word for word and number for number."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence
from dataclasses import replace

import pytest
from hypothesis import given, strategies as st

from parch.domain.documents import printed, read, read_text, words
from parch.domain.documents.formats.docx import blocks
from parch.domain.documents.paragraphs import Block, Paragraph, Table
from parch.domain.documents.reading import read_blocks
from tests.domain.documents.test_words_kept import is_sound
from tests.domain.documents.writing import SENTENCES
from tests.support.source import source_text
from tests.support.writing.docx import docx_of
from tests.support.writing.policies import KINDS
from tests.support.writing.retelling import told_of

LABELS = [
    *("", "", "1", "1.", "2.", "1.1", "1.2", "2.1", "1.1.1", "2.3.4", "(a)", "(b)", "a)", "(i)", "(ii)", "I.", "II."),
    *("A.", "(1)", "7)", "Appendix 1", "Section 2:", "1.10", "•", "–", "o", "2.3(a)(i)", "Rule A", "\uf0b7"),
]


def seen(text: str) -> str:
    """The same without what nobody sees."""
    return text.translate(dict.fromkeys((0x00AD, 0x200B, 0x2060, 0xFEFF)))


letters = st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs", "Co", "Cn", "Zl", "Zp"]), max_size=20)
texts = st.sampled_from([*SENTENCES, "", "two  spaces", '<w:t> & "quotes"']) | letters
paragraphs = st.builds(
    Paragraph,
    text=texts,
    label=st.sampled_from(LABELS),
    level=st.sampled_from([None, None, None, 0, 1, 2, 9]),
    depth=st.integers(0, 4),
    bold=st.booleans(),
    gap=st.booleans(),
    links=st.sampled_from(
        [(), (), ("https://www.bro-taf.example/a?b=1&c=2",), ("mailto:a@b.example", "http://c.example")]
    ),
).map(lambda told: told if seen(told.text).strip() else replace(told, label=""))
notes = st.builds(
    Paragraph, text=st.sampled_from(SENTENCES), label=st.sampled_from(["1", "2", "*"]), part=st.just("note")
)
cells = st.lists(paragraphs, max_size=2).map(tuple)
tables = st.lists(st.lists(cells, min_size=1, max_size=3).map(tuple), max_size=4).map(tuple).map(Table)
documents = st.lists(st.one_of(paragraphs, paragraphs, notes, tables), min_size=1, max_size=15)


def lines(told: Sequence[Block]) -> Iterator[str]:
    """The words of every paragraph, as they stand."""
    for block in told:
        inside = [block] if isinstance(block, Paragraph) else itertools.chain(*itertools.chain(*block.rows))
        for paragraph in inside:
            if paragraph.text.strip():
                yield " ".join(paragraph.words.split())


@given(documents)
def test_every_word_and_number_comes_back_in_its_place(told: list[Block]) -> None:
    came = list(lines(blocks(docx_of(told))))

    assert words("\n".join(came)) == words(seen("\n".join(lines(told))))


@given(documents)
def test_every_word_is_in_exactly_one_item(told: list[Block]) -> None:
    came = blocks(docx_of(told))
    if not any(lines(came)):
        return
    document = read_blocks(came)

    assert sorted(words(printed(document))) == sorted(words("\n".join(lines(came))))
    assert is_sound(document)


@pytest.mark.parametrize("lang", ["en", "cy"])
@pytest.mark.parametrize("kind", sorted(KINDS))
def test_policies_read_from_a_file_are_the_ones_written(kind: str, lang: str) -> None:
    told = KINDS[kind](7, lang)
    meant, came = read_blocks(told), read(docx_of(told))

    assert [(item.id, item.kind, item.text, item.parent) for item in came.items] == [
        (item.id, item.kind, item.text, item.parent) for item in meant.items
    ]


def test_the_real_policy_is_read_from_a_word_file_as_it_is_from_text() -> None:
    meant = read_text(source_text())
    came = read(docx_of(told_of(meant)))

    assert words(printed(came)) == words(printed(meant))
    assert [(item.id, item.kind, item.text, item.parent) for item in came.items] == [
        (item.id, item.kind, item.text, item.parent) for item in meant.items
    ]


def test_reading_twice_gives_the_same() -> None:
    data = docx_of(KINDS["with_notes"](3, "en"))

    assert read(data) == read(data)


def test_what_a_paragraph_says_of_itself_comes_back() -> None:
    told: list[Block] = [
        Paragraph("Social media policy", level=0),
        Paragraph("Scope", label="1.", level=1),
        Paragraph("Staff must be kind.", label="1.1"),
        Paragraph("to learners", label="(a)", depth=1),
        Paragraph("to families", label="•", depth=2),
        Paragraph("In short:", bold=True, gap=True),
        Paragraph("See our rules.", links=("https://www.bro-taf.example/rules",)),
        Paragraph("An act of 1988.", label="1", part="note"),
        Table(((cell("Who"), cell("What")), (cell("Head"), cell("Decides")))),
    ]

    assert blocks(docx_of(told)) == told


def cell(text: str) -> tuple[Paragraph, ...]:
    return (Paragraph(text),)
