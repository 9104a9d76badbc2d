"""A Word file made to do harm, or broken, is read safely or refused in one sentence."""

from __future__ import annotations

import contextlib
import time
import zipfile
from collections.abc import Callable

import pytest
from hypothesis import given, strategies as st

from parch.domain.documents import Unreadable, printed, read, words
from parch.domain.documents.formats.docx import blocks
from parch.domain.documents.formats.wording import BROKEN, LOCKED, ONLY_PICTURES, SWOLLEN, TOO_DEEP, UNSAFE
from parch.domain.documents.wording import EMPTY, TOO_LONG
from parch.domain.language import Sentence
from tests.support.writing.docx import docx_of
from tests.support.writing.docx_parts import files, lists, lvl, num, p, package, packed, part, style, table, tc
from tests.support.writing.policies import KINDS

TEXT = p("Staff must ask.")
MAIN = "word/document.xml"
BOMB = (
    '<!DOCTYPE w [<!ENTITY a "ha">' + "".join(f'<!ENTITY a{n} "{"&a;" * 9}">' for n in range(9)) + "]>"
)  # fmt: skip


def refusal(data: bytes) -> Sentence:
    with pytest.raises(Unreadable) as refused:
        read(data)
    return refused.value.sentence


def changed(change: Callable[[dict[str, str]], object]) -> bytes:
    held = files(TEXT, {"styles": style("A"), "numbering": lists(lvl(0, "%1."))})
    change(held)
    return packed(held)


@pytest.mark.parametrize("name", [MAIN, "word/styles.xml", "word/numbering.xml", "word/_rels/document.xml.rels"])
class TestAnyPart:
    def test_that_declares_entities(self, name: str) -> None:
        assert refusal(changed(lambda held: held.update({name: BOMB + held[name].partition("?>")[2]}))) == UNSAFE

    def test_that_is_no_xml(self, name: str) -> None:
        assert refusal(changed(lambda held: held.update({name: held[name][:-20]}))) == BROKEN

    def test_that_swells(self, name: str) -> None:
        assert refusal(changed(lambda held: held.update({name: held[name] + " " * 20_000_000}))) == SWOLLEN


class TestWholeFiles:
    def test_that_are_cut_short(self) -> None:
        whole = package(TEXT)

        assert {refusal(whole[:length]) for length in range(600, len(whole) - 1, 50)} == {BROKEN}

    def test_that_are_locked(self) -> None:
        whole = bytearray(package(TEXT))
        whole[whole.index(b"PK\x01\x02") + 8] |= 1

        assert refusal(bytes(whole)) == LOCKED

    def test_without_a_text(self) -> None:
        assert refusal(changed(lambda held: held.pop(MAIN))) == BROKEN
        assert refusal(changed(lambda held: held.update({MAIN: part("document", "")}))) == BROKEN
        assert refusal(changed(lambda held: held.update({MAIN: "<document><body/></document>"}))) == BROKEN

    def test_without_words(self) -> None:
        assert refusal(package(p("") + table(tc("")))) == EMPTY

    @pytest.mark.parametrize("body", ["<w:p/>" * 200_000, p("word " * 100_000) * 5], ids=["lines", "words"])
    def test_longer_than_any_policy(self, body: str) -> None:
        assert refusal(packed(files(body), zipfile.ZIP_STORED)) == TOO_LONG

    @pytest.mark.parametrize("picture", ["<w:drawing/>", "<w:pict/>", "<w:object/>"])
    def test_with_pictures_only(self, picture: str) -> None:
        assert refusal(package(p(f"<w:r>{picture}</w:r>"))) == ONLY_PICTURES

    @pytest.mark.parametrize("target", ["../../../etc/passwd", "/etc/passwd", "http://a.example/x", "word/styles.xml"])
    def test_that_send_the_reader_elsewhere_for_their_text(self, target: str) -> None:
        data = changed(lambda held: held.update({"_rels/.rels": held["_rels/.rels"].replace(MAIN, target)}))

        with contextlib.suppress(Unreadable):
            assert words(printed(read(data))) == ["Staff", "must", "ask."]

    def test_that_send_the_reader_elsewhere_for_their_styles(self) -> None:
        rels = "word/_rels/document.xml.rels"
        data = changed(lambda held: held.update({rels: held[rels].replace("styles.xml", "../../../etc/passwd")}))

        assert words(printed(read(data))) == ["Staff", "must", "ask."]

    def test_with_macros_are_only_read(self) -> None:
        data = changed(lambda held: held.update({"word/vbaProject.bin": "Attribute VB_Name"}))

        assert words(printed(read(data))) == ["Staff", "must", "ask."]

    @given(st.data())
    def test_altered_anywhere_are_read_or_refused(self, data: st.DataObject) -> None:
        main = bytearray(files(TEXT + table(tc("a") + tc("b")))[MAIN].encode())
        for _ in range(data.draw(st.integers(1, 4))):
            main[data.draw(st.integers(0, len(main) - 1))] = data.draw(st.integers(32, 126))

        with contextlib.suppress(Unreadable):
            blocks(packed(files(TEXT) | {MAIN: main.decode()}))


class TestDepth:
    @pytest.mark.parametrize(
        ("before", "after"),
        [
            ("<w:tbl><w:tr><w:tc>", "</w:tc></w:tr></w:tbl>"),
            ("<w:sdt><w:sdtContent>", "</w:sdtContent></w:sdt>"),
            ("<w:p><w:r><w:pict><w:txbxContent>", "</w:txbxContent></w:pict></w:r></w:p>"),
            ("<w:p><w:hyperlink>", "</w:hyperlink></w:p>"),
            ("<w:customXml>", "</w:customXml>"),
        ],
    )
    @pytest.mark.parametrize("times", [1, 10, 60, 10_000])
    def test_of_any_kind(self, before: str, after: str, times: int) -> None:
        inside = TEXT if "hyperlink" not in before else "<w:r><w:t>Staff must ask.</w:t></w:r>"
        data = package(before * times + inside + after * times)

        if times > 60:
            assert refusal(data) == TOO_DEEP
        else:
            with contextlib.suppress(Unreadable):
                assert words(printed(read(data))) == ["Staff", "must", "ask."]

    def test_fields_within_fields(self) -> None:
        begin = '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'

        assert words(printed(read(package(p(begin * 10_000, "Staff must ask."))))) == ["Staff", "must", "ask."]

    def test_lists_and_levels_beyond_all_measure(self) -> None:
        body = "".join(p("Staff must ask.", num=f"1.{depth}") for depth in (*range(12), 10_000))

        assert len(read(package(body, numbering=lists(lvl(0, "%1.") + lvl(8, "%9.")))).items) == 13

    def test_styles_based_on_one_another_without_end(self) -> None:
        styles = "".join(style(f"S{n}", based=f"S{n + 1}") for n in range(10_000))

        assert words(printed(read(package(p("Staff must ask.", style="S0"), styles=styles)))) == [
            *("Staff", "must", "ask."),
        ]


class TestSize:
    def test_a_policy_of_three_hundred_pages_is_read_in_seconds(self) -> None:
        told = [block for seed in range(75) for block in KINDS["numbered"](seed, "en")]
        data = docx_of(told)

        began = time.process_time()
        assert len(blocks(data)) == len(told)
        assert time.process_time() - began < 5

    def test_thousands_of_lists(self) -> None:
        numbering = lists(lvl(0, "%1."), more="".join(num(n, 1) for n in range(2, 5_000)))
        body = "".join(p("Staff must ask.", num=str(n)) for n in range(1, 5_000))

        began = time.process_time()
        assert len(blocks(package(body, numbering=numbering))) == 4_999
        assert time.process_time() - began < 5

    def test_a_table_of_thousands_of_wide_cells(self) -> None:
        wide = tc("a", more='<w:gridSpan w:val="60"/>') + tc("b")
        data = package(table(*[wide] * 3_000))

        began = time.process_time()
        blocks(data)
        assert time.process_time() - began < 5
