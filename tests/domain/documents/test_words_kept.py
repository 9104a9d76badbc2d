"""Not one word is lost, added or moved, whatever the document."""

from __future__ import annotations

import json
import textwrap

import pytest
from hypothesis import given, strategies as st

from parch.domain.documents import Document, as_json, dump, load, printed, read_text, words
from tests.domain.documents.writing import policies
from tests.support.source import source_text


def is_sound(document: Document) -> bool:
    """Ids are unique, and everything stands under something that comes before it."""
    seen: set[str | None] = {None}
    for item in document.items:
        if item.id in seen or item.parent not in seen:
            return False
        seen.add(item.id)
    return {ask.id for ask in document.unsure} <= seen


def broken_at(width: int, text: str) -> str:
    """The text as an e-mail or a terminal would break it."""
    wrapper = textwrap.TextWrapper(width, break_long_words=False, break_on_hyphens=False)
    return "\n".join("\n".join(wrapper.wrap(line)) for line in text.splitlines())


class TestReadingAndPrintingBack:
    def test_keeps_every_word_of_the_real_policy(self) -> None:
        assert words(printed(read_text(source_text()))) == words(source_text())

    @pytest.mark.parametrize("width", [60, 72, 100])
    def test_keeps_every_word_of_the_real_policy_broken_at_a_page_width(self, width: int) -> None:
        broken = broken_at(width, source_text())
        document = read_text(broken)

        assert words(printed(document)) == words(source_text())
        assert [item.id for item in document.items if item.kind == "clause"] == [
            item.id for item in read_text(source_text()).items if item.kind == "clause"
        ]

    @given(policies)
    def test_keeps_every_word_of_any_policy(self, text: str) -> None:
        document = read_text(text)

        assert words(printed(document)) == words(text)
        assert is_sound(document)

    @given(st.text())
    def test_keeps_every_word_of_any_text_at_all(self, text: str) -> None:
        document = read_text(text)

        assert words(printed(document)) == words(text)
        assert is_sound(document)

    @given(policies)
    def test_reading_twice_gives_the_same(self, text: str) -> None:
        assert read_text(text) == read_text(text)


class TestKeepingADocument:
    @given(policies)
    def test_gives_back_what_was_kept(self, text: str) -> None:
        document = read_text(text)

        assert load(dump(document)) == document

    def test_keeps_only_what_json_can_hold(self) -> None:
        document = read_text(source_text())

        assert load(json.loads(json.dumps(dump(document)))) == document
        assert json.loads(json.dumps(as_json(document))) == as_json(document)

    @given(policies)
    def test_tells_others_every_word_but_the_bullets(self, text: str) -> None:
        told = as_json(read_text(text))
        clauses = " ".join(f"{clause['number'] or ''} {clause['text']}" for clause in told["clauses"])
        appendices = " ".join(f"{appendix['number'] or ''} {appendix['title']}" for appendix in told["appendices"])

        letters = sorted(filter(str.isalnum, clauses + appendices))
        # The letter o is a bullet when a tab follows it.
        assert [x for x in letters if x != "o"] == sorted(x for x in text if x.isalnum() and x != "o")
