"""What a file is, told from its bytes and never from its name; and its text, where it is text."""

from __future__ import annotations

import codecs
import re
from typing import Literal

from parch.domain.documents.formats.markdown_signs import is_markdown
from parch.domain.documents.letters import BOMS, Decoded, letters_in, unprintable, wide
from parch.domain.documents.model import Unreadable
from parch.domain.documents.wording import EMPTY, NOT_TEXT, TOO_LONG

ContentType = Literal[
    "text",
    "pdf",
    "word",
    "opendocument",
    "other-office",
    "zip",
    "old-office",
    "locked",
    "rtf",
    "html",
    "markdown",
    "picture",
    "binary",
]

# Two megabytes: forty times a long school policy.
LONGEST = 2 * 1024 * 1024
# A file holds pictures and styles beside its words.
LONGEST_FILE = 25 * 1024 * 1024
# More lines than this are no policy either, however short they are.
MOST_LINES = 60_000
# How far to look into a file for what it says about itself.
HEAD = 4096

_SIGNS: tuple[tuple[bytes, ContentType], ...] = (
    (b"{\\rtf", "rtf"),
    (b"\x89PNG\r\n", "picture"),
    (b"\xff\xd8\xff", "picture"),
    (b"GIF87a", "picture"),
    (b"GIF89a", "picture"),
    (b"II*\x00", "picture"),
    (b"MM\x00*", "picture"),
    (b"PK\x05\x06", "zip"),
    (b"PK\x07\x08", "zip"),
    (b"\x1f\x8b", "zip"),
    (b"7z\xbc\xaf\x27\x1c", "zip"),
    (b"Rar!\x1a", "zip"),
    (b"\x7fELF", "binary"),
)
# Word and its kin before 2007, and what locks the files of their successors.
_OLD_OFFICE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENTRY = re.compile(rb"PK\x03\x04.{26}", re.DOTALL)
_NAMES: tuple[tuple[bytes, ContentType], ...] = (
    (b"word/", "word"),
    (b"xl/", "other-office"),
    (b"ppt/", "other-office"),
    (b"content.xml", "opendocument"),
)
_ASIDE = rb"\s*(?:<\?xml[^>]{0,200}>\s*|<!--.{0,2000}?-->\s*){0,8}"
_PAGE = re.compile(_ASIDE + rb"<(?:!doctype\s+html|html|head|body)\b", re.IGNORECASE | re.DOTALL)
_PIECE = re.compile(
    _ASIDE + rb"<(?:meta|title|style|main|article|section|header|div|h[1-6]|p|ol|ul|dl|table|center)\b[^<>]{0,2000}>",
    re.IGNORECASE | re.DOTALL,
)
_FLAT = re.compile(rb"(?:\xef\xbb\xbf)?\s*<.{0,4000}?(?<=<)office:document\b", re.DOTALL)
_FLAT_WORD = re.compile(rb"(?:\xef\xbb\xbf)?\s*<.{0,400}?(?<=<)pkg:package\b", re.DOTALL)
_XML = re.compile(rb"(?:\xef\xbb\xbf)?\s*<\?xml\s")
_PACKED = re.compile(rb"^(?:[\w-]+:[^\n]*\n(?:[ \t][^\n]*\n)*){0,20}MIME-Version:", re.IGNORECASE)


def content_type(data: bytes) -> ContentType:
    """What kind of file these bytes are."""
    head = data[:HEAD]
    signed = next((kind for sign, kind in _SIGNS if head.startswith(sign)), None)
    if signed or (head[:4] == b"RIFF" and head[8:12] == b"WEBP"):
        return signed or "picture"
    if b"%PDF-" in head[:1024]:
        return "pdf"
    if head.startswith((b"PK\x03\x04", _OLD_OFFICE)):
        return _in_zip(data) if head.startswith(b"PK") else _in_old_office(data)
    if _web_page(data):
        return "html"
    return "binary" if _binary(data) else _in_letters(data)


def _web_page(data: bytes) -> bool:
    """Whether it is a page, or one packed with its pictures as browsers save them, or a piece cut out of one."""
    head = data[:HEAD].removeprefix(codecs.BOM_UTF8)
    if head.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)) or wide(head):
        head = head.replace(b"\x00", b"").lstrip(codecs.BOM_UTF16_LE)
    if _PAGE.match(head) or (_PACKED.search(head) and b"text/html" in data[: 16 * HEAD].lower()):
        return True
    return bool(_PIECE.match(head)) and data.rstrip(b"\x00 \t\r\n").endswith(b">")


def _in_letters(data: bytes) -> ContentType:
    """What is written in letters; where they cannot be made out, the reader of plain text says so."""
    head = data[:HEAD]
    if _FLAT.match(head) or _FLAT_WORD.match(head) or _XML.match(head):
        return "opendocument" if _FLAT.match(head) else "word" if _FLAT_WORD.match(head) else "binary"
    try:
        return "markdown" if is_markdown(decoded(data).text) else "text"
    except Unreadable:
        return "text"


def _in_zip(data: bytes) -> ContentType:
    """What the first names in a packed file say that it is; files packed inside it come later."""
    kind = data[:HEAD].partition(b"mimetypeapplication/vnd.oasis.opendocument.")[2]
    if kind:
        return "opendocument" if kind.startswith(b"text") else "other-office"
    for found in _ENTRY.finditer(data):
        name = data[found.end() : found.end() + 64]
        told = next((told for start, told in _NAMES if name.startswith(start)), None)
        if told:
            return told
    return "zip"


def _in_old_office(data: bytes) -> ContentType:
    return "locked" if "EncryptedPackage".encode("utf-16-le") in data else "old-office"


def _binary(data: bytes) -> bool:
    return b"\x00" in data and not data.startswith(tuple(mark for mark, _ in BOMS)) and not wide(data)


def decoded(data: bytes) -> Decoded:
    """The text of these bytes: UTF-8, UTF-16 with its mark, else Windows' western letters if they make sense.

    Raises Unreadable where there is nothing, too much, or no telling what the letters are.
    """
    if len(data) > LONGEST:
        raise Unreadable(TOO_LONG)
    result = letters_in(data)
    if not result.text.strip():
        raise Unreadable(EMPTY)
    if len(result.text.splitlines()) > MOST_LINES:
        raise Unreadable(TOO_LONG)
    if unprintable(result.text):
        raise Unreadable(NOT_TEXT)
    return result
