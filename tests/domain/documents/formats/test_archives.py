"""An archive from outside gives its files or one clear sentence, however it was made."""

from __future__ import annotations

import contextlib
import io
import stat
import struct
import warnings
import zipfile
import zlib
from collections.abc import Callable, Sequence

import pytest
from hypothesis import given, strategies as st

from parch.domain.documents import Unreadable
from parch.domain.documents.formats import archives
from parch.domain.documents.formats.archives import opened
from parch.domain.documents.formats.wording import BROKEN, LOCKED, SWOLLEN
from parch.domain.language import Sentence

GOOD = {"[Content_Types].xml": b"<Types/>", "word/document.xml": b"<document>Staff must ask.</document>"}


def packed(files: Sequence[tuple[str, bytes]], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    held = io.BytesIO()
    with warnings.catch_warnings(action="ignore"), zipfile.ZipFile(held, "w", method) as archive:
        for name, content in files:
            archive.writestr(name, content)
    return held.getvalue()


def linked(name: str, to: str) -> bytes:
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w") as archive:
        entry = zipfile.ZipInfo(name)
        entry.external_attr = (stat.S_IFLNK | 0o777) << 16
        archive.writestr(entry, to)
    return held.getvalue()


def central(data: bytes, place: int, change: Callable[[bytearray, int], None]) -> bytes:
    """The archive with the record of one entry in its directory changed."""
    altered = bytearray(data)
    at = -1
    for _ in range(place + 1):
        at = data.index(b"PK\x01\x02", at + 1)
    change(altered, at)
    return bytes(altered)


def put(layout: str, offset: int, value: int) -> Callable[[bytearray, int], None]:
    return lambda altered, at: struct.pack_into(layout, altered, at + offset, value)


def overlapping(times: int, size: int) -> bytes:
    """Many entries in the directory over one packed kernel, as in Fifield's bomb without the quotes."""
    inflate = zlib.compressobj(9, zlib.DEFLATED, -15)
    raw = bytes(size)
    kernel = inflate.compress(raw) + inflate.flush()
    crc = zlib.crc32(raw)
    local = struct.pack("<4s5H3L2H", b"PK\x03\x04", 20, 0, 8, 0, 0, crc, len(kernel), size, 1, 0) + b"a"
    body = local + kernel
    directory = b"".join(
        struct.pack("<4s6H3L5H2L", b"PK\x01\x02", 20, 20, 0, 8, 0, 0, crc, len(kernel), size, 1, 0, 0, 0, 0, 0, 0)
        + b"a"
        for _ in range(times)
    )
    end = struct.pack("<4s4H2LH", b"PK\x05\x06", 0, 0, times, times, len(directory), len(body), 0)
    return body + directory + end


def quoted(size: int) -> bytes:
    """Two entries, the first of which quotes the header of the second in a stored block and goes on into its bytes."""
    inflate = zlib.compressobj(9, zlib.DEFLATED, -15)
    raw = bytes(size)
    kernel = inflate.compress(raw) + inflate.flush()
    crc = zlib.crc32(raw)
    inner = struct.pack("<4s5H3L2H", b"PK\x03\x04", 20, 0, 8, 0, 0, crc, len(kernel), size, 1, 0) + b"b"
    quote = struct.pack("<BHH", 0, len(inner), len(inner) ^ 0xFFFF)
    outer_raw = inner + raw
    outer_crc, outer_size = zlib.crc32(outer_raw), len(quote) + len(inner) + len(kernel)
    outer = struct.pack("<4s5H3L2H", b"PK\x03\x04", 20, 0, 8, 0, 0, outer_crc, outer_size, len(outer_raw), 1, 0) + b"a"
    body = outer + quote + inner + kernel
    directory = b"".join(
        struct.pack("<4s6H3L5H2L", b"PK\x01\x02", 20, 20, 0, 8, 0, 0, *facts, 1, 0, 0, 0, 0, 0, at) + name
        for name, facts, at in (
            (b"a", (outer_crc, outer_size, len(outer_raw)), 0),
            (b"b", (crc, len(kernel), size), len(outer) + len(quote)),
        )
    )
    end = struct.pack("<4s4H2LH", b"PK\x05\x06", 0, 0, 2, 2, len(directory), len(body), 0)
    return body + directory + end


def said(data: bytes, *names: str) -> Sentence:
    with pytest.raises(Unreadable) as refusal:
        archive = opened(data)
        for name in names or archive.names:
            archive.read(name)
    return refusal.value.sentence


class TestReading:
    @pytest.mark.parametrize("method", [zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED])
    def test_gives_what_was_packed(self, method: int) -> None:
        archive = opened(packed(list(GOOD.items()), method))

        assert {name: archive.read(name) for name in archive.names} == GOOD

    def test_names_are_told_apart_without_regard_to_capitals(self) -> None:
        archive = opened(packed(list(GOOD.items())))

        assert "[content_types].XML" in archive
        assert archive.read("Word/Document.xml") == GOOD["word/document.xml"]
        assert archive.read("word/styles.xml") is None

    def test_reads_what_was_written_without_knowing_its_size(self) -> None:
        held = io.BytesIO()
        with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as archive, archive.open("a.xml", "w") as entry:
            entry.write(b"Staff must ask." * 100)

        assert opened(held.getvalue()).read("a.xml") == b"Staff must ask." * 100

    def test_reads_an_archive_with_something_before_it(self) -> None:
        assert opened(b"before" + packed(list(GOOD.items()))).read("word/document.xml") == GOOD["word/document.xml"]

    def test_an_archive_in_an_archive_stays_packed(self) -> None:
        inner = packed([("deep.txt", b"deep")])
        archive = opened(packed([("inner.zip", inner)]))

        assert archive.names == ("inner.zip",)
        assert archive.read("inner.zip") == inner

    @pytest.mark.parametrize(
        "name", ["../up.xml", "/etc/passwd", "a/../../b.xml", "a\\b.xml", "C:/x.xml", "./a", "a//b"]
    )
    def test_a_name_that_leads_out_is_as_if_not_there(self, name: str) -> None:
        archive = opened(packed([(name, b"out"), ("a.xml", b"in")]))

        assert archive.names == ("a.xml",)
        assert archive.read(name) is None

    def test_a_link_is_as_if_not_there(self) -> None:
        assert opened(linked("word/document.xml", "/etc/passwd")).names == ()


class TestRefusing:
    def test_what_is_cut_short_anywhere(self) -> None:
        whole = packed(list(GOOD.items()))

        assert {said(whole[:length]) for length in range(len(whole) - 1)} == {BROKEN}

    def test_what_is_locked(self) -> None:
        assert said(central(packed(list(GOOD.items())), 1, put("<H", 8, 1))) == LOCKED

    @pytest.mark.parametrize("method", [zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
    def test_ways_of_packing_that_no_office_program_uses(self, method: int) -> None:
        assert said(packed([("a.xml", b"a")], method)) == BROKEN

    def test_one_name_twice(self) -> None:
        assert said(packed([("a.xml", b"one"), ("A.xml", b"two")]), "a.xml") == BROKEN

    def test_a_file_that_unpacks_into_far_more_than_it_should(self) -> None:
        assert said(packed([("a.xml", bytes(20_000_000))])) == SWOLLEN

    def test_a_bomb_that_is_not_looked_at_does_no_harm(self) -> None:
        archive = opened(packed([("media/bomb.png", bytes(20_000_000)), *GOOD.items()]))

        assert archive.read("word/document.xml") == GOOD["word/document.xml"]

    def test_many_files_that_are_large_together(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(archives, "MOST_UNPACKED", 10_000)

        assert said(packed([(f"{n}.xml", bytes(3_000)) for n in range(3)] + [("last.xml", bytes(3_000))])) == SWOLLEN

    @pytest.mark.parametrize("size", [0, 10, 100_000_000])
    def test_a_size_that_is_not_so(self, size: int) -> None:
        assert said(central(packed(list(GOOD.items())), 1, put("<L", 24, size))) == BROKEN

    def test_contents_that_are_not_what_was_packed(self) -> None:
        assert said(central(packed(list(GOOD.items())), 1, put("<L", 16, 0))) == BROKEN

    def test_packed_bytes_beyond_the_end(self) -> None:
        assert said(central(packed(list(GOOD.items())), 1, put("<L", 20, 1_000_000))) == BROKEN

    @pytest.mark.parametrize("place", [3, 1_000_000])
    def test_a_file_that_does_not_begin_where_it_should(self, place: int) -> None:
        assert said(central(packed(list(GOOD.items())), 1, put("<L", 42, place))) in {BROKEN, SWOLLEN}

    def test_entries_that_share_their_bytes(self) -> None:
        assert said(overlapping(500, 1_000_000)) == SWOLLEN

    def test_entries_that_quote_one_another(self) -> None:
        data = quoted(10_000)
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            assert archive.namelist() == ["a", "b"]

        assert said(data) == SWOLLEN

    def test_more_entries_than_any_document_has(self) -> None:
        assert said(packed([(f"{n}", b"") for n in range(archives.MOST_ENTRIES + 1)])) == SWOLLEN
        assert said(b"PK\x01\x02" * 1_000_000) == SWOLLEN

    @given(st.data())
    def test_an_archive_altered_anywhere_is_read_or_refused(self, data: st.DataObject) -> None:
        whole = bytearray(packed(list(GOOD.items())))
        for _ in range(data.draw(st.integers(1, 3))):
            whole[data.draw(st.integers(0, len(whole) - 1))] = data.draw(st.integers(0, 255))

        with contextlib.suppress(Unreadable):
            archive = opened(bytes(whole))
            for name in archive.names:
                archive.read(name)
