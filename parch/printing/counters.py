"""Printed numbers taken apart: what counts in "6.1", "A)", "(iv)" or "Appendix 2", and what only stands around it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final, Literal

Format = Literal["decimal", "upperLetter", "lowerLetter", "upperRoman", "lowerRoman"]

_NUMBER: Final = re.compile(r"(?P<before>.*?)(?P<count>\d{1,4}(?:\.\d{1,4})*|[A-Za-z]+)(?P<after>\W*)", re.DOTALL)
_ROMAN: Final = tuple(zip((50, 40, 10, 9, 5, 4, 1), ("l", "xl", "x", "ix", "v", "iv", "i"), strict=True))
_LAST_ROMAN: Final = 89


@dataclass(frozen=True, slots=True)
class Counter:
    """A number as Word counts it. `counts` has one entry a level: (6, 1) for "6.1", (2,) for "Appendix 2"."""

    before: str
    format: Format
    counts: tuple[int, ...]
    after: str

    def __str__(self) -> str:
        return f"{self.before}{'.'.join(shown(count, self.format) for count in self.counts)}{self.after}"


def counters(number: str) -> Iterator[Counter]:
    """The ways a printed number can be counted, likeliest first; none where it cannot be.

    "i" may be the first Roman numeral or the ninth letter: what stands before it decides.
    """
    found = _NUMBER.fullmatch(number)
    if found is None or "%" in number:  # a per cent sign means something else in Word's number texts
        return
    before, count, after = found.groups()
    if count[0].isdigit():
        ways = [Counter(before, "decimal", tuple(map(int, count.split("."))), after)]
    elif before[-1:].isalpha():
        return
    else:
        ways = [Counter(before, style, (value,), after) for style, value in _letters(count)]
    yield from (way for way in ways if str(way) == number)  # "01" is not how Word writes 1


def _letters(count: str) -> Iterator[tuple[Format, int]]:
    is_upper = count.isupper()
    value = _roman_value(count.lower())
    roman: tuple[Format, int] = ("upperRoman" if is_upper else "lowerRoman", value)
    if value and (len(count) > 1 or value == 1):
        yield roman
    if len(count) == 1:
        yield ("upperLetter" if is_upper else "lowerLetter", ord(count.lower()) - ord("a") + 1)
    if value > 1 and len(count) == 1:
        yield roman


def shown(count: int, style: str) -> str:
    """One count as Word shows it. Letters go on after z as aa, bb; Roman numerals as usual."""
    if style in {"upperLetter", "lowerLetter"}:
        letters = chr(ord("a") + (count - 1) % 26) * ((count - 1) // 26 + 1)
        return letters.upper() if style == "upperLetter" else letters
    if style in {"upperRoman", "lowerRoman"}:
        return _roman(count).upper() if style == "upperRoman" else _roman(count)
    return str(count)


def _roman(count: int) -> str:
    numeral = ""
    for value, letters in _ROMAN:
        numeral += letters * (count // value)
        count %= value
    return numeral


def _roman_value(numeral: str) -> int:
    """What a Roman numeral up to 89 is worth; 0 for anything else."""
    return next((value for value in range(1, _LAST_ROMAN + 1) if _roman(value) == numeral), 0)
