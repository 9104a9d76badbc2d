"""One policy written in every format: read back, each word of it stands in exactly one item, where it stood."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

import pytest
from hypothesis import given, settings, strategies as st

from parch.domain.documents import Document, dump, load, read
from parch.domain.documents.apart import read_apart
from parch.domain.documents.paragraphs import Block, Paragraph, Table
from parch.domain.documents.reading import read_blocks
from tests.domain.documents.test_words_kept import is_sound
from tests.support.writing.counted import is_bullet
from tests.support.writing.docx import docx_of
from tests.support.writing.html import html_of
from tests.support.writing.markdown import markdown_of
from tests.support.writing.odt import odt_of
from tests.support.writing.pdf import pdf_of
from tests.support.writing.policies import KINDS
from tests.support.writing.text import text_of

# A PDF takes a tenth of a second to write; `make soak` looks further.
EXAMPLES = int(os.environ.get("PARCH_EXAMPLES", "240")) // 8


@dataclass(frozen=True)
class Format:
    """A way to write documents, how the mark of a note looks in it, and what words it may hang on.

    On a page the mark is only a small figure; after a word without a stop it may as well be that word's own.
    """

    written: Callable[[Sequence[Block]], bytes]
    mark: str = "{}"
    hangs_on: tuple[str, ...] = ("",)


FORMATS = {
    "text": Format(text_of, mark="[{}]"),
    "markdown": Format(markdown_of),
    "html": Format(html_of),
    "docx": Format(docx_of),
    "odt": Format(odt_of),
    "pdf": Format(pdf_of, hangs_on=(".", ":", ";")),
}
# Formats whose files say what their paragraphs are, so that nothing has to be guessed.
TELLING = ("markdown", "html", "docx", "odt")

SENTENCES = [
    "Staff must not post pictures of learners.",
    "You should tell the headteacher",
    "Rhaid i staff beidio â rhannu lluniau o ddisgyblion.",
    "Dylai rhieni ddilyn y polisi hwn;",
    "The school (insert school name) may close an account:",
    "see sections 1, 2 and 3, Appendix 2 and B) above",
    "USING SOCIAL MEDIA",
    "Cyfryngau cymdeithasol",
    "Dear parent",
    "Yours faithfully",
    "Point 1",
    "V. 2 – 1 May 2026",
    "1.1 in the middle of a line",
    "lower case start and no stop",
    "word",
    "Ask <name of head> & “others” – 5 * 3 = 15, #tag_of_ours, `so` [and] ~so~ {on} | or \\ not",
    "Write to office@bryn.example or see https://bryn.example/a_b?c=d&e=f.",
    "+ Plus and - minus and = equals",
    "In 2024. We change it in 2026) perhaps.",
]
LABELS = [
    *("1", "1.", "2.", "3", "2)", "(3)", "1.1", "1.2", "2.1", "9.4", "1.1.1", "2.1.3"),
    *("a)", "(a)", "(b)", "(i)", "(ii)", "(iv)", "C)", "II.", "A.", "•", "–", "▪", "Rule 7:", "Appendix 1"),
]
WORDS_OF_CELLS = ["Head", "Decides", "4 May 2026", "Yes", "Ms Patel", "Chair of governors", "Dyddiad"]

texts = st.sampled_from(SENTENCES)
headings = st.builds(
    Paragraph,
    st.sampled_from(["Scope", "Cwmpas", "Personal use", "Who this is for", "2 Rules", "Appendix 2 – Letters"]),
    label=st.sampled_from(["", "", "1.", "2", "1.1", "IV.", "Appendix 1"]),
    level=st.integers(1, 3),
)
listed = st.builds(Paragraph, texts, label=st.sampled_from(LABELS), depth=st.integers(0, 2))
plain = st.builds(Paragraph, texts, depth=st.integers(0, 1), bold=st.booleans())
notes = st.builds(Paragraph, texts, label=st.just("1"), part=st.just("note"))
cells = st.lists(st.builds(Paragraph, st.sampled_from(WORDS_OF_CELLS)), min_size=0, max_size=2).map(tuple)
rows = st.integers(2, 3).flatmap(lambda width: st.lists(st.tuples(*[cells] * width), min_size=1, max_size=3).map(tuple))
tables = st.builds(Table, rows)
parts = st.lists(st.one_of(headings, listed, listed, plain, plain, notes, tables), min_size=1, max_size=14)


@st.composite
def documents(draw: st.DrawFn, hangs_on: tuple[str, ...]) -> list[Block]:
    """A title or none, then anything; notes only after a paragraph they may hang on, and counted from 1."""
    told: list[Block] = [Paragraph("Social media policy", level=0)] if draw(st.booleans()) else []
    count = 0
    for part in draw(parts):
        if isinstance(part, Table) or part.part != "note":
            told.append(part)
        elif told and isinstance(told[-1], Paragraph) and told[-1].text.endswith(hangs_on):
            count += 1
            told.append(replace(part, label=str(count)))
    return [*told, Paragraph("word")]


def sayings(blocks: Sequence[Block], mark: str) -> Iterator[str]:
    """The words as they are told, without bullets."""
    for block in blocks:
        paragraphs = (
            [block] if isinstance(block, Paragraph) else [p for row in block.rows for cell in row for p in cell]
        )
        for paragraph in paragraphs:
            label = mark.format(paragraph.label) if paragraph.part == "note" else paragraph.label
            yield paragraph.text if is_bullet(paragraph.label) else f"{label} {paragraph.text}"


def letters(said: str) -> list[str]:
    """The words that hold a letter or a figure: what stands between may be a bullet a program drew."""
    return [word for word in said.split() if any(map(str.isalnum, word))]


def items_said(document: Document) -> str:
    return " ".join(f"{item.number or ''}{item.gap}{item.text}" for item in document.items)


@pytest.mark.parametrize("name", FORMATS)
@settings(max_examples=EXAMPLES)
@given(data=st.data())
def test_every_word_stands_in_exactly_one_item(name: str, data: st.DataObject) -> None:
    written = FORMATS[name]
    blocks = data.draw(documents(written.hangs_on))
    file = written.written(blocks)
    document = read(file)

    assert letters(items_said(document)) == letters(" ".join(sayings(blocks, written.mark)))
    assert is_sound(document)
    assert read(file) == document
    assert load(dump(document)) == document


@pytest.mark.parametrize("name", FORMATS)
@pytest.mark.parametrize("lang", ["en", "cy"])
@pytest.mark.parametrize("kind", KINDS)
def test_every_word_of_a_policy_is_read_in_its_place(name: str, kind: str, lang: str) -> None:
    blocks = KINDS[kind](11, lang)
    written = FORMATS[name]

    assert letters(items_said(read(written.written(blocks)))) == letters(" ".join(sayings(blocks, written.mark)))


@pytest.mark.parametrize("name", TELLING)
@pytest.mark.parametrize("lang", ["en", "cy"])
@pytest.mark.parametrize("kind", KINDS)
def test_a_policy_is_the_same_in_every_format_that_tells(name: str, kind: str, lang: str) -> None:
    blocks = KINDS[kind](12, lang)

    assert shape(read(FORMATS[name].written(blocks))) == shape(read_blocks(blocks))


@pytest.mark.parametrize("name", FORMATS)
def test_a_process_of_its_own_reads_the_same(name: str) -> None:
    data = FORMATS[name].written(KINDS["numbered"](13, "en"))

    assert read_apart(data) == read(data)


def shape(document: Document) -> list[tuple[str, str, str | None, str, str | None]]:
    return [(item.id, item.kind, item.number, item.text, item.parent) for item in document.items]
