"""From bytes to letters, whether or not the file says how it wrote them."""

from __future__ import annotations

import codecs
import re
import unicodedata
from dataclasses import dataclass

from parch.domain.documents.model import Unreadable
from parch.domain.documents.wording import UNKNOWN_LETTERS

BOMS: tuple[tuple[bytes, str], ...] = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
# How much of an unmarked file is looked at to see whether it has two bytes a letter, and how sure that must be.
SAMPLE, MOSTLY = 4096, 0.8
# The letters ŵ, ŷ, Ŵ and Ŷ of ISO 8859-14 as Windows shows them: no word of English or Welsh has these.
_WELSH = re.compile(r"[ðþÐÞ]")
_TAG = re.compile(r"<[^<>]{1,2000}>")
_WINDOWS = re.compile(rb"[\x80-\x9f]")


@dataclass(frozen=True, slots=True)
class Decoded:
    """The text of a file; `guessed` where its encoding was not certain."""

    text: str
    guessed: bool = False


def letters_in(data: bytes, named: str = "") -> Decoded:
    """The text of these bytes; `named` is the encoding the file gives for itself, which is believed only if it fits.

    Raises Unreadable where there is no telling what the letters are.
    """
    marked = next((name for mark, name in BOMS if data.startswith(mark)), None) or wide(data)
    if marked:
        text = _tried(data, marked)
        if text is None:
            raise Unreadable(UNKNOWN_LETTERS)
        return Decoded(text)
    text = _tried(data, "utf-8")
    if text is not None:
        return Decoded(text)
    known = _known(named)
    text = _tried(data, known) if known else None
    return Decoded(text) if text is not None else _guessed(data)


def wide(data: bytes) -> str | None:
    """The encoding of unmarked text with two bytes a letter, told by where its zeros stand."""
    sample = data[:SAMPLE]
    if b"\x00" not in sample:
        return None
    half = max(1, len(sample) // 2)
    first, second = sample[::2].count(0), sample[1::2].count(0)
    if second >= MOSTLY * half and not first:
        return "utf-16-le"
    return "utf-16-be" if first >= MOSTLY * half and not second else None


def unprintable(text: str) -> bool:
    """Whether more than one character in a hundred is a control code; or any is the zero no text holds."""
    if "\x00" in text:
        return True
    codes = [letter for letter in set(text) if unicodedata.category(letter) == "Cc" and not letter.isspace()]
    return sum(map(text.count, codes)) * 100 > len(text)


def _known(named: str) -> str:
    """The codec of that name, if it is one that writes western letters in one byte each."""
    try:
        name = codecs.lookup(named.strip()).name if named.strip() else ""
    except LookupError:
        return ""
    if name in {"ascii", "iso8859-1", "cp1252"}:
        return "cp1252"  # as every browser reads them
    return name if name.startswith(("iso8859", "cp125", "mac-")) else ""


def _tried(data: bytes, encoding: str) -> str | None:
    try:
        return data.decode(encoding)
    except (UnicodeDecodeError, LookupError):
        return None


def _guessed(data: bytes) -> Decoded:
    text = _tried(data, "cp1252")
    if text is not None and _WELSH.search(text) and not _WINDOWS.search(data):
        text = _tried(data, "iso8859_14")
    if text is None or not _sensible(text):
        raise Unreadable(UNKNOWN_LETTERS)
    return Decoded(text, guessed=True)


def _sensible(text: str) -> bool:
    """Whether the letters give words: mostly plain letters and spaces, with a few others among them."""
    words = _TAG.sub("", text)
    plain = sum(1 for letter in words if letter.isascii() and (letter.isalnum() or letter.isspace()))
    odd = sum(1 for letter in words if not letter.isascii())
    return plain >= MOSTLY * (plain + odd)
