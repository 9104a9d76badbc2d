"""Counting as documents do it: roman figures and numbers spelled out in English and Welsh."""

from __future__ import annotations

import re

_ROMAN = re.compile(r"(?=[ivxl])(xl|l?x{0,3})(ix|iv|v?i{0,3})$", re.IGNORECASE)
_VALUES = {"i": 1, "v": 5, "x": 10, "l": 50}
_SPELLED = {
    word: value
    for value, words in enumerate(
        (
            "one un",
            "two dau dwy",
            "three tri tair",
            "four pedwar pedair",
            "five pump",
            "six chwech",
            "seven saith",
            "eight wyth",
            "nine naw",
            "ten deg",
            "eleven",
            "twelve deuddeg",
        ),
        start=1,
    )
    for word in words.split()
}


def roman(figures: str) -> int | None:
    """The value of a roman figure below ninety, or None."""
    if not _ROMAN.match(figures):
        return None
    values = [_VALUES[figure] for figure in figures.lower()]
    following = [*values[1:], 0]
    return sum(-value if value < after else value for value, after in zip(values, following, strict=True))


def spelled(word: str) -> int | None:
    """The value of a number written as a word ("Two", "Dau"), or None."""
    return _SPELLED.get(word.lower())
