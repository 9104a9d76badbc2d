"""Names as people type them, and what must never stand in one."""

from __future__ import annotations

import unicodedata

LONGEST = 120
# Characters that nobody can see and that turn the rest of a line round: U+202A to U+202E, U+2066 to U+2069, and marks.
_TURNING = {chr(code) for code in (*range(0x202A, 0x202F), *range(0x2066, 0x206A), 0x200E, 0x200F, 0x061C)}


def tidied(text: str) -> str:
    """``text`` in one spelling, on one line, without invisible characters. Scripts of every direction are kept."""
    normal = unicodedata.normalize("NFC", text)
    kept = (letter for letter in normal if letter not in _TURNING)
    seen = "".join(" " if unicodedata.category(letter) in {"Cc", "Zl", "Zp"} else letter for letter in kept)
    return " ".join("".join(letter for letter in seen if unicodedata.category(letter) != "Cs").split())


def slug_from(name: str) -> str:
    """The words of a web address from a name: a to z, digits and hyphens; at most 50 characters; may be empty."""
    bare = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().casefold().replace("'", "")
    words = "".join(letter if letter.isalnum() else " " for letter in bare).split()
    return "-".join(words)[:50].strip("-")
