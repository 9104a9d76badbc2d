"""An OpenDocument text made to do harm, or spoilt on its way, gets one clear sentence or is read safely."""

from __future__ import annotations

import contextlib
import io
import time
import zipfile
from pathlib import Path

import pytest
from hypothesis import given, settings, strategies as st

from parch.domain.documents import Unreadable, read
from parch.domain.documents.formats.wording import BROKEN, LOCKED, SWOLLEN, TOO_DEEP, UNSAFE
from parch.domain.documents.paragraphs import Paragraph
from parch.domain.documents.wording import EMPTY, SHEET, TOO_LONG
from parch.domain.language import Sentence
from tests.support.writing.odt import TEXT, content, flat, odt_of, packed

GOOD = content("<text:p>Staff must ask.</text:p>")
XML = '<?xml version="1.0" encoding="UTF-8"?>'
HEAD = XML + "<!DOCTYPE x [{}]>"
BOMB = '<!ENTITY a "Staff must ask. ">' + "".join(
    f'<!ENTITY {after} "{f"&{before};" * 10}">' for before, after in zip("abcdefgh", "bcdefghi", strict=True)
)
LOCK = (
    '<manifest:file-entry manifest:full-path="content.xml"><manifest:encryption-data><manifest:algorithm/>'
    "</manifest:encryption-data></manifest:file-entry>"
)


def declared(declarations: str, words: str) -> str:
    return GOOD.replace(XML, HEAD.format(declarations)).replace("Staff must ask.", words)


def refused(data: bytes) -> Sentence:
    with pytest.raises(Unreadable) as refusal:
        read(data)
    return refusal.value.sentence


class TestRefusals:
    @pytest.mark.parametrize(
        ("data", "sentence"),
        [
            (packed(declared(BOMB, "&i;")), UNSAFE),
            (packed(declared('<!ENTITY x SYSTEM "file:///etc/hostname">', "&x;")), UNSAFE),
            (packed(declared('<!ENTITY % x SYSTEM "http://localhost:9/x"> %x;', "a")), UNSAFE),
            (flat("<text:p>&i;</text:p>").replace(XML.encode(), HEAD.format(BOMB).encode()), UNSAFE),
            (packed(GOOD, ("styles.xml", declared(BOMB, "&i;"))), UNSAFE),
            (packed(GOOD, manifest=LOCK), LOCKED),
            (packed(b"\x00\x8f\x1c" * 200, manifest=LOCK), LOCKED),
            (packed(GOOD, kind="application/vnd.oasis.opendocument.spreadsheet"), SHEET),
            (packed(GOOD, kind="application/vnd.oasis.opendocument.presentation"), SHEET),
            (flat("", kind="application/vnd.oasis.opendocument.graphics"), SHEET),
            (packed(GOOD.replace("office:text>", "office:spreadsheet>")), SHEET),
            (packed(GOOD[:-40]), BROKEN),
            (packed(GOOD)[:-60], BROKEN),
            (packed(GOOD)[:200], BROKEN),
            (packed("<x/>"), BROKEN),
            (packed(content("<text:p> </text:p>")), EMPTY),
            (packed(content("<text:span>" * 300 + "x" + "</text:span>" * 300)), TOO_DEEP),
            (packed(content("<text:p>Staff must ask. </text:p>" * 400_000)), SWOLLEN),
            (packed(content("".join(f"<text:p>{place}</text:p>" for place in range(61_000)))), TOO_LONG),
        ],
    )
    def test_say_what_is_the_matter(self, data: bytes, sentence: Sentence) -> None:
        assert refused(data) == sentence

    def test_a_text_cut_short_anywhere_is_refused(self) -> None:
        whole = packed(GOOD)

        assert {refused(whole[:end]).cy[-1] for end in range(100, len(whole) - 20, 40)} == {"."}


class TestReadSafely:
    def test_pictures_links_and_scripts_are_let_be(self, tmp_path: Path) -> None:
        away = tmp_path / "away.txt"
        body = (
            '<text:section><text:section-source xlink:href="../../away.odt"/>'
            "<text:p>Staff must ask.</text:p></text:section>"
            '<draw:frame><draw:image xlink:href="http://localhost:9/a.png"/></draw:frame>'
            '<text:p><text:script>open("x")</text:script>Staff must wait.</text:p>'
        )
        data = packed(content(body), (f"../../../..{away}", "gone"), ("Basic/a.xml", "<script:module/>"))

        assert [item.text for item in read(data).items] == ["Staff must ask.", "Staff must wait."]
        assert not away.exists()

    @pytest.mark.parametrize(
        "body",
        [
            '<text:p>x<text:s text:c="999999999"/>y</text:p>',
            '<table:table><table:table-row table:number-rows-repeated="9999999"><table:table-cell '
            'table:number-columns-repeated="9999999"><text:p>x</text:p></table:table-cell></table:table-row></table:table>',
            '<text:list><text:list-item text:start-value="99999999999999999999">'
            "<text:p>x</text:p></text:list-item></text:list>",
            '<text:h text:outline-level="99999">x</text:h>',
            '<text:h text:outline-level="-1">x</text:h><text:p text:style-name="&lt;">y</text:p>',
            "<text:list><text:list-item>" * 100 + "<text:p>x</text:p>" + "</text:list-item></text:list>" * 100,
            "<text:p>x</text:p>" * 8_000,
            "<text:list><text:list-item><text:p>x</text:p></text:list-item></text:list>" * 5_000,
            "<draw:frame><draw:text-box>" * 60 + "<text:p>x</text:p>" + "</draw:text-box></draw:frame>" * 60,
            "<text:p>" + "x<text:line-break/>" * 20_000 + "</text:p>",
        ],
        ids=lambda body: body[:60],
    )
    def test_in_moments(self, body: str) -> None:
        began = time.process_time()

        assert read(flat(body)).items[0].text[0] == "x"
        assert time.process_time() - began < 5

    def test_styles_that_are_their_own_parents(self) -> None:
        ring = '<style:style style:name="{}" style:family="paragraph" style:parent-style-name="{}"/>'
        data = flat('<text:p text:style-name="A">x</text:p>', styles=ring.format("A", "B") + ring.format("B", "A"))

        assert [item.text for item in read(data).items] == ["x"]

    @given(st.integers(0, 2_000), st.binary(min_size=1, max_size=8))
    @settings(max_examples=60)
    def test_a_text_altered_anywhere_is_read_or_refused(self, place: int, other: bytes) -> None:
        whole = odt_of([Paragraph("Policy", level=0), Paragraph("Staff must ask.", label="1.1")])
        at = place % len(whole)
        with contextlib.suppress(Unreadable):
            read(whole[:at] + other + whole[at + len(other) :])


def test_a_text_zipped_without_saying_what_it_is_comes_first_is_read() -> None:
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("META-INF/manifest.xml", "<manifest/>")
        archive.writestr("content.xml", GOOD)
        archive.writestr("mimetype", TEXT)

    assert [item.text for item in read(held.getvalue()).items] == ["Staff must ask."]
