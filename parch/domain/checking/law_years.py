"""The years a law is cited by, as they stand after its name or before it."""

from __future__ import annotations

import re

from parch.domain.checking.folding import folded

_YEAR = r"((?:1[6-9]|20)\d\d)\b"
# After a name: "1998", ", 1998", "(1998)", "of 1998", "(DPA) 1998", "(Wales) 2014"; then "and 2002", "to 2011".
_AFTER = re.compile(rf"(?:\s*\([a-z][^()\d]{{0,24}}\))?[\s,]*(?:of\s+|o\s+)?[(\[]?\s?{_YEAR}")
_MORE = re.compile(
    rf"\s*(?:,\s*(?:and|a|ac)?|and|&|a|ac|or|neu|to|hyd|-|/)\s*{_YEAR}(?=\W*$|\s*[.,;:)&/-]|\s+(?:and|a|ac)\b)"
)
_SOME = re.compile(rf"\s*(?:,|and|&|a|ac|to|hyd|-|/)+\s*{_YEAR}")
_BEFORE = re.compile(rf"{_YEAR}\s$")
_NEXT = re.compile(rf"\s?\(?{_YEAR}")


def is_year(word: str) -> bool:
    return re.fullmatch(_YEAR, word) is not None


def year_after(text: str, end: int) -> tuple[int, int] | None:
    """The year directly after a place in a folded text, and where it ends."""
    found = _NEXT.match(text, end)
    return (int(found.group(1)), found.end()) if found else None


def years_of(text: str, start: int, end: int) -> tuple[int, tuple[int, ...], int]:
    """Where the name from ``start`` to ``end`` begins with its years, the years themselves, and where it ends."""
    text = folded(text)
    if found := _AFTER.match(text, end):
        years, last = [int(found.group(1))], found.end()
        more = _SOME if text[start:end].endswith(("acts", "ments")) or "eddfau" in text[start:end] else _MORE
        while further := more.match(text, last):
            years.append(int(further.group(1)))
            last = further.end()
        closing = text[last : last + 1] in {")", "]"} and text[found.start() : last].count("(") > text[
            start:last
        ].count(")")
        return start, tuple(years), last + closing
    if before := _BEFORE.search(text, max(0, start - 6), start):
        return before.start(), (int(before.group(1)),), end
    return start, (), end
