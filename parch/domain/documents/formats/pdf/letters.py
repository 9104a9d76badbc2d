"""What letters of PDFs stand for: spaces, nothing at all, ligatures, accents drawn over a letter."""

from __future__ import annotations

import unicodedata

SPACES = frozenset({9, 10, 12, 13, 0x20, 0xA0, 0x1680, *range(0x2000, 0x200B), 0x2028, 0x2029, 0x202F, 0x205F, 0x3000})
# No letter: joiners, direction marks, what a font does not explain.
NOTHING = frozenset({0, *range(0x200B, 0x2010), *range(0x202A, 0x202F), 0x2060, 0xFEFF, 0xFFFD, 0xFFFF})
LIGATURES = {0xFB00: "ff", 0xFB01: "fi", 0xFB02: "fl", 0xFB03: "ffi", 0xFB04: "ffl", 0xFB05: "st", 0xFB06: "st"}
# PDFium's sign for a hyphen at the end of a line; the hyphens that look like it.
HYPHENS = {0x02: "-", 0xFFFE: "-", 0x2010: "-", 0x2011: "-"}
# Accents that old typesetters draw over a letter as a letter of their own.
ACCENTS = {"ˆ": "\u0302", "^": "\u0302", "´": "\u0301", "`": "\u0300", "¨": "\u0308", "˜": "\u0303"}
SOFT_HYPHEN = "\u00ad"


def letter_of(code: int) -> str:
    """The letter or letters of one code."""
    return LIGATURES.get(code) or HYPHENS.get(code) or chr(code)


def composed(text: str) -> str:
    """Letters with their accents as one, and no control codes."""
    text = unicodedata.normalize("NFC", text)
    return (
        text
        if text.isprintable()
        else "".join(
            letter for letter in text if letter == SOFT_HYPHEN or unicodedata.category(letter) not in {"Cc", "Cs", "Cn"}
        )
    )
