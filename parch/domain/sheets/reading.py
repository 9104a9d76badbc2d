"""Bytes to rows of text. The kind is told by the content, never by the file's name.

These parsers meet bytes from outside, so call them in a process of its own: `parch.domain.sheets.apart`.
"""

from __future__ import annotations

import csv
import io
import zipfile
from collections.abc import Iterable, Iterator
from datetime import date, datetime

from openpyxl import load_workbook

from parch.domain.sheets import (
    EMPTY,
    LONGEST_CELL,
    MOST_BYTES,
    MOST_COLUMNS,
    MOST_ROWS,
    MOST_UNPACKED,
    NOT_A_SHEET,
    OLD_EXCEL,
    TOO_LARGE,
    CannotRead,
    Row,
)

_ZIP, _OLD = b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_BINARY = (b"%PDF", b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"{\\rtf")
_WORKBOOK = "xl/workbook.xml"


def read(content: bytes) -> list[Row]:
    """The rows of a CSV file or of the first sheet of a workbook; empty rows are left out.

    Raises `CannotRead` with a sentence for anything else, and for what is too large.
    """
    if len(content) > MOST_BYTES:
        raise CannotRead(TOO_LARGE)
    if content.startswith(_OLD):
        raise CannotRead(OLD_EXCEL)
    cells = _workbook(content) if content.startswith(_ZIP) else _comma_separated(content)
    rows = [row for line, values in enumerate(cells, 1) if any((row := _row(line, values)).cells)]
    if not rows:
        raise CannotRead(EMPTY)
    return rows


def _row(line: int, values: Iterable[str]) -> Row:
    if line > MOST_ROWS:
        raise CannotRead(TOO_LARGE)
    texts = [value.strip()[:LONGEST_CELL] for _, value in zip(range(MOST_COLUMNS), values, strict=False)]
    while texts and not texts[-1]:
        texts.pop()
    return Row(line, tuple(texts))


def _comma_separated(content: bytes) -> Iterator[list[str]]:
    text = _text(content)
    first = text.lstrip("\r\n").partition("\n")[0]
    delimiter = max(",;\t", key=first.count)
    try:
        yield from csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
    except csv.Error:
        raise CannotRead(NOT_A_SHEET) from None


def _text(content: bytes) -> str:
    """Excel writes UTF-8 with or without a mark, UTF-16 with one, or Windows-1252, which has no Welsh ŵ and ŷ."""
    if content.startswith(_BINARY):
        raise CannotRead(NOT_A_SHEET)
    encodings = ["utf-16"] if content[:2] in (b"\xff\xfe", b"\xfe\xff") else ["utf-8-sig", "cp1252"]
    for encoding in encodings:
        try:
            text = content.decode(encoding)
        except UnicodeDecodeError:
            continue
        if "\x00" not in text:
            return text
    raise CannotRead(NOT_A_SHEET)


def _workbook(content: bytes) -> Iterator[list[str]]:
    try:
        _refuse_traps(content)
        # Formulas are read as their text, not as a value that the sender's program left beside them.
        book = load_workbook(io.BytesIO(content), read_only=True, data_only=False, keep_links=False)
        for row in book.worksheets[0].iter_rows(max_col=MOST_COLUMNS, values_only=True):
            yield [_cell(value) for value in row]
    except (CannotRead, MemoryError):
        raise
    except Exception:  # a broken workbook breaks the parser in its own way each time
        raise CannotRead(NOT_A_SHEET) from None


def _refuse_traps(content: bytes) -> None:
    """A workbook that unpacks to far more than a list, or whose XML declares a document type, is none of ours."""
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        if sum(entry.file_size for entry in package.infolist()) > MOST_UNPACKED:
            raise CannotRead(TOO_LARGE)
        if _WORKBOOK not in package.namelist():
            raise CannotRead(NOT_A_SHEET)
        for name in package.namelist():
            if name.endswith((".xml", ".rels")):
                with package.open(name) as part:
                    start = part.read(4096).replace(b"\x00", b"").lower()
                if b"<!doctype" in start or b"<!entity" in start:
                    raise CannotRead(NOT_A_SHEET)


def _cell(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, datetime):
        return value.date().isoformat()
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(getattr(value, "text", value))
