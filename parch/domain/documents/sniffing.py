"""What a file is, told from its bytes and never from its name; and its text, where it is text."""

from __future__ import annotations

import codecs
import unicodedata
from dataclasses import dataclass
from typing import Literal

from parch.domain.documents.model import Unreadable
from parch.domain.documents.wording import EMPTY, NOT_TEXT, TOO_LONG, UNKNOWN_LETTERS

ContentType = Literal["text", "pdf", "word", "opendocument", "zip", "old-office", "rtf", "html", "picture", "binary"]

# Two megabytes: forty times a long school policy.
LONGEST = 2 * 1024 * 1024
# More lines than this are no policy either, however short they are.
MOST_LINES = 60_000
# How far to look into a file for what it says about itself.
HEAD = 4096

_SIGNS: tuple[tuple[bytes, ContentType], ...] = (
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "old-office"),
    (b"{\\rtf", "rtf"),
    (b"\x89PNG\r\n", "picture"),
    (b"\xff\xd8\xff", "picture"),
    (b"GIF87a", "picture"),
    (b"GIF89a", "picture"),
    (b"II*\x00", "picture"),
    (b"MM\x00*", "picture"),
    (b"\x1f\x8b", "zip"),
    (b"7z\xbc\xaf\x27\x1c", "zip"),
    (b"Rar!\x1a", "zip"),
    (b"\x7fELF", "binary"),
)
_BOMS: tuple[tuple[bytes, str], ...] = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)


@dataclass(frozen=True, slots=True)
class Decoded:
    """The text of a file; `guessed` where its encoding was not certain."""

    text: str
    guessed: bool = False


def content_type(data: bytes) -> ContentType:
    """What kind of file these bytes are."""
    head = data[:HEAD]
    for sign, kind in _SIGNS:
        if head.startswith(sign):
            return kind
    if b"%PDF-" in head[:1024]:
        return "pdf"
    if head.startswith(b"PK\x03\x04"):
        return _in_zip(data)
    if head[:4] == b"RIFF" and head[8:12] == b"WEBP":
        return "picture"
    if head.removeprefix(codecs.BOM_UTF8).lstrip()[:14].lower().startswith((b"<!doctype html", b"<html")):
        return "html"
    return "text" if not _binary(data) else "binary"


def _in_zip(data: bytes) -> ContentType:
    head = data[:HEAD]
    if b"mimetypeapplication/vnd.oasis.opendocument" in head:
        return "opendocument"
    return "word" if b"word/" in data[: 16 * HEAD] or b"word/document.xml" in data[-16 * HEAD :] else "zip"


def _binary(data: bytes) -> bool:
    return b"\x00" in data and not data.startswith(tuple(mark for mark, _ in _BOMS))


def decoded(data: bytes) -> Decoded:
    """The text of these bytes: UTF-8, UTF-16 with its mark, else Windows' western letters if they make sense.

    Raises Unreadable where there is nothing, too much, or no telling what the letters are.
    """
    if len(data) > LONGEST:
        raise Unreadable(TOO_LONG)
    result = _decoded(data)
    if not result.text.strip():
        raise Unreadable(EMPTY)
    if len(result.text.splitlines()) > MOST_LINES:
        raise Unreadable(TOO_LONG)
    if _unprintable(result.text):
        raise Unreadable(NOT_TEXT)
    return result


def _decoded(data: bytes) -> Decoded:
    encoding = next((name for mark, name in _BOMS if data.startswith(mark)), "utf-8")
    try:
        return Decoded(data.decode(encoding))
    except UnicodeDecodeError:
        if encoding != "utf-8":
            raise Unreadable(UNKNOWN_LETTERS) from None
    try:
        text = data.decode("cp1252")
    except UnicodeDecodeError:
        raise Unreadable(UNKNOWN_LETTERS) from None
    if not _sensible(text):
        raise Unreadable(UNKNOWN_LETTERS)
    return Decoded(text, guessed=True)


def _sensible(text: str) -> bool:
    """Whether Windows' letters give words: mostly plain letters and spaces, with a few others among them."""
    plain = sum(1 for letter in text if letter.isascii() and (letter.isalnum() or letter.isspace()))
    return plain >= 0.75 * len(text)


def _unprintable(text: str) -> bool:
    """Whether more than one character in a hundred is a control code; or any is the zero no text holds."""
    if "\x00" in text:
        return True
    codes = [letter for letter in set(text) if unicodedata.category(letter) == "Cc" and not letter.isspace()]
    return sum(map(text.count, codes)) * 100 > len(text)
