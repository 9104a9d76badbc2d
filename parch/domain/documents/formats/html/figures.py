"""How a style sheet writes numbers: decimal, lower-alpha, upper-roman, and the ways a page makes up itself."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from parch.domain.documents.formats.html.styles import Value, Values, word

LATIN, GREEK = "abcdefghijklmnopqrstuvwxyz", "αβγδεζηθικλμνξοπρστυφχψω"
_ROMAN = (
    *((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl")),
    *((10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i")),
)
HIGHEST_ROMAN = 3999
TWO_FIGURES = 10
BULLETS: Mapping[str, str] = {
    "disc": "•",
    "circle": "◦",
    "square": "▪",
    "disclosure-open": "▾",
    "disclosure-closed": "▸",
}
# What `<ol type>` and `<li type>` say in one letter.
TYPES: Mapping[str, str] = {
    "1": "decimal",
    "a": "lower-alpha",
    "A": "upper-alpha",
    "i": "lower-roman",
    "I": "upper-roman",
}


def figure(value: int, style: str, made_up: Mapping[str, Values]) -> str:
    """A number in a style, without what stands round it; a bullet where the style is one."""
    if style in made_up:
        return _made_up(value, made_up[style])
    if style in BULLETS:
        return BULLETS[style]
    if style == "none":
        return ""
    return _known(value, style)


def label(value: int, style: str, made_up: Mapping[str, Values]) -> str:
    """A number as a list prints it before its item: with its stop, or what the style puts there instead."""
    drawn = figure(value, style, made_up)
    if style in made_up:
        values = made_up[style]
        return f"{_text(values.get('prefix', ()))}{drawn}{_text(values['suffix']) if 'suffix' in values else '.'}"
    return drawn if style in BULLETS or not drawn else f"{drawn}."


def _known(value: int, style: str) -> str:
    name = style.removeprefix("lower-").removeprefix("upper-")
    written = str(value)
    if name in {"alpha", "latin"}:
        written = _letters(value, LATIN)
    elif name == "greek":
        written = _letters(value, GREEK)
    elif name == "roman":
        written = _roman(value)
    elif style == "decimal-leading-zero" and 0 <= value < TWO_FIGURES:
        written = f"0{value}"
    return written.upper() if style.startswith("upper-") else written


def _letters(value: int, letters: Sequence[str]) -> str:
    if value < 1 or not letters:
        return str(value)
    if len(letters) == 1:
        return letters[0] * min(value, TWO_FIGURES)
    written = ""
    while value:
        value, rest = divmod(value - 1, len(letters))
        written = letters[rest] + written
    return written


def _roman(value: int) -> str:
    if not 0 < value <= HIGHEST_ROMAN:
        return str(value)
    written = ""
    for worth, letters in _ROMAN:
        count, value = divmod(value, worth)
        written += letters * count
    return written


def _made_up(value: int, values: Values) -> str:
    symbols = [_text([token]) for token in values.get("symbols", ()) if token.type in {"string", "ident"}]
    system = values.get("system", ())
    name = word(system) or "symbolic"
    if name == "extends":
        return _known(value, system[-1].lower_value if system[-1].type == "ident" else "decimal")
    if not symbols:
        return str(value)
    if name == "alphabetic":
        return _letters(value, symbols)
    if name == "numeric" and len(symbols) > 1:
        return _digits(value, symbols)
    return _cycled(value, symbols, name)


def _digits(value: int, symbols: Sequence[str]) -> str:
    written = "" if value else symbols[0]
    while value > 0:
        value, rest = divmod(value, len(symbols))
        written = symbols[rest] + written
    return written


def _cycled(value: int, symbols: Sequence[str], system: str) -> str:
    round_, place = divmod(value - 1, len(symbols))
    if system == "fixed":
        return symbols[value - 1] if 0 < value <= len(symbols) else str(value)
    times = round_ + 1 if system == "symbolic" and 0 <= round_ < TWO_FIGURES else 1
    return symbols[place] * times


def _text(tokens: Value) -> str:
    return "".join(token.value for token in tokens if token.type in {"string", "ident"})
