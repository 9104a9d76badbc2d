"""A ZIP from outside, opened in memory: nothing is written, and no more is unpacked than a policy can hold.

What the archive says of itself is not believed: sizes are counted while unpacking, and every entry must have its
bytes to itself. The layout is that of PKWARE's APPNOTE.TXT.
"""

from __future__ import annotations

import io
import stat
import struct
import zipfile
import zlib
from collections.abc import Iterable
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipInfo

from parch.domain.documents.formats.wording import BROKEN, LOCKED, SWOLLEN
from parch.domain.documents.model import Unreadable

MOST_ENTRIES = 10_000
LARGEST_ENTRY = 48 * 1024 * 1024  # bytes, unpacked
MOST_UNPACKED = 96 * 1024 * 1024  # bytes, of all the entries that are read
# Text of an office program packs to a fifth or a tenth; a bomb to a thousandth. Small files may repeat themselves.
HIGHEST_RATIO = 250
SMALL = 4 * 1024 * 1024

_LOCAL = struct.Struct("<4s22xHH")  # signature; lengths of the name and of the extra field
_LOCAL_SIGN = b"PK\x03\x04"
_CENTRAL_SIGN = b"PK\x01\x02"
_ENCRYPTED = 0x1 | 0x40 | 0x2000
_WHAT_ZIPFILE_RAISES = (
    zipfile.BadZipFile,
    NotImplementedError,
    EOFError,
    OSError,
    OverflowError,
    ValueError,
    struct.error,
)


class Archive:
    """The entries of an archive that may be read, by name. Names are told apart without regard to capitals.

    Entries with a name that leads out of a folder, links and folders are left out, as if they were not there.
    """

    def __init__(self, data: bytes, entries: Iterable[ZipInfo]) -> None:
        self._data = data
        self._entries: dict[str, list[ZipInfo]] = {}
        self._left = MOST_UNPACKED
        for entry in entries:
            if _plain_file(entry):
                self._entries.setdefault(entry.filename.casefold(), []).append(entry)

    @property
    def names(self) -> tuple[str, ...]:
        """The names as written, in the order of the archive."""
        return tuple(entries[0].filename for entries in self._entries.values())

    def __contains__(self, name: str) -> bool:
        return name.casefold() in self._entries

    def read(self, name: str) -> bytes | None:
        """What the entry holds, or None where there is none.

        Raises Unreadable where it is damaged, stands there twice, or holds more than any policy.
        """
        entries = self._entries.get(name.casefold())
        if entries is None:
            return None
        if len(entries) > 1:
            raise Unreadable(BROKEN)
        return self._unpacked(entries[0])

    def _unpacked(self, entry: ZipInfo) -> bytes:
        packed = memoryview(self._data)[_start(self._data, entry) :][: entry.compress_size]
        most = min(LARGEST_ENTRY, self._left, max(SMALL, len(packed) * HIGHEST_RATIO))
        content = bytes(packed) if entry.compress_type == ZIP_STORED else _inflated(packed, most)
        if len(content) > most:
            raise Unreadable(SWOLLEN)
        if len(content) != entry.file_size or zlib.crc32(content) != entry.CRC:
            raise Unreadable(BROKEN)
        self._left -= len(content)
        return content


def opened(data: bytes) -> Archive:
    """The archive in these bytes. Raises Unreadable where it is damaged, locked or made to do harm."""
    if data.count(_CENTRAL_SIGN) > 2 * MOST_ENTRIES:  # packed files inside may hold a few of their own
        raise Unreadable(SWOLLEN)
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            entries, directory = archive.infolist(), archive.start_dir
    except _WHAT_ZIPFILE_RAISES:
        raise Unreadable(BROKEN) from None
    if len(entries) > MOST_ENTRIES:
        raise Unreadable(SWOLLEN)
    if any(entry.flag_bits & _ENCRYPTED for entry in entries):
        raise Unreadable(LOCKED)
    if any(entry.compress_type not in {ZIP_STORED, ZIP_DEFLATED} for entry in entries):
        raise Unreadable(BROKEN)
    _check_apart(data, entries, directory)
    return Archive(data, entries)


def _check_apart(data: bytes, entries: Iterable[ZipInfo], directory: int) -> None:
    """No two entries share bytes, which is how a small archive unpacks into a vast one."""
    free = 0
    for entry in sorted(entries, key=lambda entry: entry.header_offset):
        if entry.header_offset < free:
            raise Unreadable(SWOLLEN)
        free = _start(data, entry) + entry.compress_size
        if free > directory:
            raise Unreadable(BROKEN)


def _start(data: bytes, entry: ZipInfo) -> int:
    """Where the packed bytes of an entry begin. Raises Unreadable where its own header is not there."""
    header = data[entry.header_offset : entry.header_offset + _LOCAL.size] if entry.header_offset >= 0 else b""
    if len(header) < _LOCAL.size:
        raise Unreadable(BROKEN)
    sign, name, extra = _LOCAL.unpack(header)
    if sign != _LOCAL_SIGN:
        raise Unreadable(BROKEN)
    return int(entry.header_offset + _LOCAL.size + name + extra)


def _inflated(packed: memoryview, most: int) -> bytes:
    """What was packed, or one byte more than `most` of it."""
    inflate = zlib.decompressobj(-zlib.MAX_WBITS)
    try:
        content = inflate.decompress(packed, most + 1)
    except zlib.error:
        raise Unreadable(BROKEN) from None
    if len(content) <= most and not inflate.eof:
        raise Unreadable(BROKEN)
    return content


def _plain_file(entry: ZipInfo) -> bool:
    """Whether an entry is a file with an ordinary name, not a folder, a link or a way out of the archive."""
    name = entry.orig_filename
    steps = name.split("/")
    if stat.S_IFMT(entry.external_attr >> 16) not in {0, stat.S_IFREG}:
        return False
    return not ("\\" in name or "\x00" in name or ":" in steps[0] or any(step in {"", ".", ".."} for step in steps))
