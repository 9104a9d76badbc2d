"""How Word writes the numbers of its lists (ECMA-376 part 1, 17.18.59)."""

from __future__ import annotations

from collections.abc import Callable, Mapping

# Word itself draws no larger numbers in letters and roman figures.
MOST_ROMAN, MOST_LETTERS = 32_767, 780

_ROMAN = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"),
    (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip
_SMALL = (
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
)  # fmt: skip
_TENS = ("", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_ORDINALS = {
    "one": "first", "two": "second", "three": "third", "five": "fifth", "eight": "eighth", "nine": "ninth",
    "twelve": "twelfth",
}  # fmt: skip
HUNDRED, THOUSAND, TEENS = 100, 1000, 20
_CHICAGO = "*†‡§"


def written(number: int, style: str, pattern: str = "") -> str:
    """A number in one of Word's styles; in figures where the style is not one of ours.

    `pattern` is the example a custom style gives of itself ("001, 002, …").
    """
    if style == "custom":
        return str(number).zfill(len(pattern.partition(",")[0].strip()))
    way = _STYLES.get(style)
    return str(number) if way is None or number < 0 else way(number)


def _roman(number: int) -> str:
    if not 0 < number <= MOST_ROMAN:
        return str(number)
    figures = ""
    for worth, figure in _ROMAN:
        times, number = divmod(number, worth)
        figures += figure * times
    return figures


def _letters(number: int) -> str:
    """a to z, then aa to zz, as Word counts."""
    if not 0 < number <= MOST_LETTERS:
        return str(number)
    times, letter = divmod(number - 1, 26)
    return chr(ord("a") + letter) * (times + 1)


def _ordinal(number: int) -> str:
    teen = number // 10 % 10 == 1
    return f"{number}{'th' if teen else {1: 'st', 2: 'nd', 3: 'rd'}.get(number % 10, 'th')}"


def _cardinal(number: int) -> str:
    if number < TEENS:
        return _SMALL[number]
    if number < HUNDRED:
        tens, ones = divmod(number, 10)
        return _TENS[tens] + (f"-{_SMALL[ones]}" if ones else "")
    if number < THOUSAND:
        return _with_rest(number, HUNDRED, "hundred")
    return _with_rest(number, THOUSAND, "thousand") if number < THOUSAND * THOUSAND else str(number)


def _with_rest(number: int, worth: int, name: str) -> str:
    many, rest = divmod(number, worth)
    return f"{_cardinal(many)} {name}" + (f" {_cardinal(rest)}" if rest else "")


def _ordinal_text(number: int) -> str:
    words = _cardinal(number)
    stem, dash, last = words.rpartition("-" if "-" in words.rpartition(" ")[2] else " ")
    ending = _ORDINALS.get(last) or (f"{last[:-1]}ieth" if last.endswith("y") else f"{last}th")
    return f"{stem}{dash}{ending}"


def _chicago(number: int) -> str:
    times, sign = divmod(max(number, 1) - 1, len(_CHICAGO))
    return _CHICAGO[sign] * min(times + 1, 9)


def _circled(number: int) -> str:
    return chr(0x2460 + number - 1) if 0 < number <= TEENS else str(number)


_STYLES: Mapping[str, Callable[[int], str]] = {
    "none": lambda number: "",
    "bullet": lambda number: "",
    "decimalZero": lambda number: f"{number:02}",
    "lowerRoman": _roman,
    "upperRoman": lambda number: _roman(number).upper(),
    "lowerLetter": _letters,
    "upperLetter": lambda number: _letters(number).upper(),
    "ordinal": _ordinal,
    "cardinalText": lambda number: _cardinal(number).capitalize(),
    "ordinalText": lambda number: _ordinal_text(number).capitalize(),
    "hex": lambda number: f"{number:X}",
    "chicago": _chicago,
    "numberInDash": lambda number: f"- {number} -",
    "decimalEnclosedParen": lambda number: f"({number})",
    "decimalEnclosedFullstop": lambda number: f"{number}.",
    "decimalEnclosedCircle": _circled,
}
