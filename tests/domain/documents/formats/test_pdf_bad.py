"""A PDF that is broken, locked or made to do harm gets one clear sentence, or is read safely."""

from __future__ import annotations

import contextlib
import io
import resource
import time
import zlib
from typing import Literal

import pikepdf
import pytest
from hypothesis import HealthCheck, given, settings, strategies as st

from parch.domain.documents import Unreadable, read
from parch.domain.documents.apart import read_apart
from parch.domain.documents.formats.pdf import blocks
from parch.domain.documents.formats.pdf.wording import MANY_PAGES, NO_PAGES, SCANNED
from parch.domain.documents.formats.wording import BROKEN, LOCKED
from parch.domain.documents.model import Document
from parch.domain.documents.paragraphs import Paragraph
from parch.domain.documents.wording import EMPTY, TOO_HARD
from parch.domain.language import Sentence
from tests.support.writing.pdf import pdf_of
from tests.support.writing.policies import long, numbered

GOOD = pdf_of(numbered())
CATALOGUE = b"<< /Type /Catalog /Pages 2 0 R >>"
FONT = b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"
SHEET = b"/Type /Page /Parent 2 0 R /MediaBox [0 0 595 842]"
SAYS = b"BT /F1 12 Tf 72 700 Td (Staff must ask.) Tj ET"


def file_of(*things: bytes, more: bytes = b"") -> bytes:
    """A PDF of these objects, numbered from 1; the first is its catalogue."""
    out, places = b"%PDF-1.7\n", []
    for number, thing in enumerate(things, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, thing)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    start = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n%s" % (len(things) + 1, table)
    return out + b"trailer\n<< /Size %d /Root 1 0 R %s>>\nstartxref\n%d\n%%%%EOF" % (len(things) + 1, more, start)


def stream(data: bytes, filters: bytes = b"") -> bytes:
    return b"<< /Length %d %s >>\nstream\n%s\nendstream" % (len(data), filters, data)


def page_of(content: bytes, catalogue: bytes = CATALOGUE, more: bytes = b"") -> bytes:
    sheet = b"<< %s /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> %s >> >>" % (SHEET, more)
    return file_of(catalogue, b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>", sheet, content, FONT)


def locked(user: str, *, revision: Literal[4, 6] = 6) -> bytes:
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(GOOD)) as opened:
        opened.save(out, encryption=pikepdf.Encryption(user=user, owner="boss", R=revision))
    return out.getvalue()


def scanned() -> bytes:
    held = io.BytesIO()
    with pikepdf.new() as made:
        page = made.add_blank_page(page_size=(595, 842))
        picture = made.make_stream(b"\x00" * 10_000, Type=pikepdf.Name.XObject, Subtype=pikepdf.Name.Image, Width=100)
        picture.Height, picture.ColorSpace, picture.BitsPerComponent = 100, pikepdf.Name.DeviceGray, 8
        page.Resources = pikepdf.Dictionary(XObject=pikepdf.Dictionary(I=picture))
        page.Contents = made.make_stream(b"q 595 0 0 842 0 0 cm /I Do Q")
        made.save(held)
    return held.getvalue()


def many_pages(count: int) -> bytes:
    return file_of(
        CATALOGUE, b"<< /Type /Pages /Kids [%s] /Count %d >>" % (b"3 0 R " * count, count), b"<< %s >>" % SHEET
    )


def nested(depth: int) -> bytes:
    kids = [
        b"<< /Type /Pages /Kids [%d 0 R] /Count 1 /Parent %d 0 R >>" % (place + 3, place + 1) for place in range(depth)
    ]
    return file_of(CATALOGUE, *kids, b"<< %s >>" % SHEET)


def bomb(times: int) -> bytes:
    """More than a gigabyte of spaces, packed so many times over."""
    packer = zlib.compressobj(1)
    packed = b"".join(packer.compress(bytes(10_000_000)) for _ in range(120)) + packer.flush()
    for _ in range(times - 1):
        packed = zlib.compress(packed, 9)
    return page_of(stream(packed, b"/Filter [%s]" % (b"/FlateDecode " * times)))


def refused(data: bytes) -> Sentence:
    with pytest.raises(Unreadable) as caught:
        read_apart(data)
    return caught.value.sentence


def said(data: bytes) -> list[str]:
    return [block.words for block in blocks(data) if isinstance(block, Paragraph)]


class TestRefusals:
    @pytest.mark.parametrize(
        ("data", "sentence"),
        [
            (locked("secret"), LOCKED),
            (locked("secret", revision=4), LOCKED),
            (GOOD[: len(GOOD) // 2], BROKEN),
            (b"%PDF-1.7\n", BROKEN),
            (b"%PDF-1.4\n" + bytes(1000), BROKEN),
            (scanned(), SCANNED),
            (page_of(stream(b"")), EMPTY),
            (file_of(CATALOGUE, b"<< /Type /Pages /Kids [] /Count 0 >>"), NO_PAGES),
            (file_of(CATALOGUE, b"<< /Type /Pages /Kids [] /Count 2000000000 >>"), NO_PAGES),
            (many_pages(100_000), MANY_PAGES),
            (file_of(CATALOGUE, b"<< /Type /Pages /Kids [2 0 R 2 0 R] /Count 2 >>"), EMPTY),
            (nested(5000), EMPTY),
        ],
    )
    def test_say_what_it_is_and_what_to_do(self, data, sentence):
        assert refused(data) == sentence

    @pytest.mark.parametrize("times", [1, 2])
    def test_streams_that_swell_are_stopped(self, times):
        before = time.monotonic()
        assert refused(bomb(times)) == TOO_HARD
        assert time.monotonic() - before < 25

    def test_forms_that_hold_themselves_come_to_an_end(self):
        own = b"<< /Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X 6 0 R >> >> /Length 5 >>"
        sheet = b"<< %s /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> /XObject << /X 6 0 R >> >> >>" % SHEET
        data = file_of(
            CATALOGUE,
            b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            sheet,
            stream(b"/X Do " + SAYS),
            FONT,
            own + b"\nstream\n/X Do\nendstream",
        )
        assert said(data) == ["Staff must ask."]


class TestReadAllTheSame:
    @pytest.mark.parametrize(
        "data",
        [
            locked(""),
            GOOD.replace(b"startxref", b"startxxxx"),
            b"from a mail program\n" * 9 + GOOD,
        ],
    )
    def test_with_no_password_or_a_lost_table_of_contents(self, data):
        assert read_apart(data) == read(GOOD)

    def test_scripts_are_not_looked_at(self):
        opens = b"<< /Type /Catalog /Pages 2 0 R /OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) >> >>"
        assert said(page_of(stream(SAYS), opens)) == ["Staff must ask."]

    def test_words_laid_invisibly_over_a_scan_are_read(self):
        assert said(page_of(stream(b"BT 3 Tr /F1 12 Tf 72 700 Td (Staff must ask.) Tj ET"))) == ["Staff must ask."]

    def test_pages_turned_on_their_side_are_read(self):
        with pikepdf.open(io.BytesIO(GOOD)) as turned:
            for page in turned.pages:
                page.Rotate = 90
            held = io.BytesIO()
            turned.save(held)
        assert blocks(held.getvalue()) == blocks(GOOD)

    def test_what_was_filled_into_a_form_is_read(self):
        look = stream(
            b"/Tx BMC BT /F1 12 Tf 2 5 Td (Mrs Hughes) Tj ET EMC",
            b"/Type /XObject /Subtype /Form /BBox [0 0 200 20] /Resources << /Font << /F1 5 0 R >> >>",
        )
        field = (
            b"<< /Type /Annot /Subtype /Widget /FT /Tx /T (head) /V (Mrs Hughes) /Rect [72 600 272 620] "
            b"/F 4 /P 3 0 R /AP << /N 7 0 R >> >>"
        )
        sheet = b"<< %s /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> /Annots [6 0 R] >>" % SHEET
        data = file_of(
            b"<< /Type /Catalog /Pages 2 0 R /AcroForm << /Fields [6 0 R] >> >>",
            b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            sheet,
            stream(SAYS),
            FONT,
            field,
            look,
        )
        assert said(data) == ["Staff must ask.", "Mrs Hughes"]


class TestLimits:
    def test_a_hundred_pages_are_read_within_the_floor(self):
        told = [block for seed in range(21) for block in long(seed)]
        data = pdf_of(told, footer="Page {page} of {pages}")
        with pikepdf.open(io.BytesIO(data)) as opened:
            assert len(opened.pages) >= 100
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        document: Document = read_apart(data)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        # Time of work and not of the clock: what else the machine does meanwhile says nothing of the reader.
        assert after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime < 15
        assert len(document.items) > 450

    def test_memory_does_not_grow_with_every_reading(self):
        for _ in range(3):
            blocks(GOOD)
        before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        for _ in range(12):
            blocks(GOOD)
        assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < 50_000  # kilobytes

    @settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.too_slow])
    @given(st.integers(0, len(GOOD) - 1), st.binary(min_size=1, max_size=40))
    def test_whatever_is_written_over_it_there_is_an_answer(self, place, over):
        data = GOOD[:place] + over + GOOD[place + len(over) :]
        with contextlib.suppress(Unreadable):
            assert read_apart(data).items
