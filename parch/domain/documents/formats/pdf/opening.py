"""Opening a PDF with PDFium, and saying why it cannot be opened."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from typing import Any

import pypdfium2.raw as pdfium

from parch.domain.documents.formats.pdf.wording import MANY_PAGES, NO_PAGES, SEALED
from parch.domain.documents.formats.wording import BROKEN, LOCKED
from parch.domain.documents.model import Unreadable

MOST_PAGES = 1000
PASSWORD, SECURITY = 4, 5  # PDFium's own numbers for why it did not open a file


@contextmanager
def opened(data: bytes) -> Iterator[Any]:
    """PDFium's handle of the document. Raises Unreadable where it is locked, broken, without pages or has too many."""
    _begin()
    handle = pdfium.FPDF_LoadMemDocument64(data, len(data), None)
    if not handle:
        raise Unreadable({PASSWORD: LOCKED, SECURITY: SEALED}.get(pdfium.FPDF_GetLastError(), BROKEN))
    try:
        pages = pdfium.FPDF_GetPageCount(handle)
        if pages < 1:
            raise Unreadable(NO_PAGES)
        if pages > MOST_PAGES:
            raise Unreadable(MANY_PAGES)
        yield handle
    finally:
        pdfium.FPDF_CloseDocument(handle)


@cache
def _begin() -> None:
    pdfium.FPDF_InitLibrary()
