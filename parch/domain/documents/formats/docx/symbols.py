"""Characters of the fonts that draw signs instead of letters, as the signs they draw."""

from __future__ import annotations

PRIVATE = 0xF000  # where Word keeps the characters of such fonts
BULLET = "•"
MOST = 0xFFFF

_SIGN_FONTS = ("wingdings", "webdings", "symbol", "zapfdingbats", "monotype sorts", "marlett")
_WINGDINGS = {
    0x4A: "☺", 0x4C: "☹", 0x6C: "●", 0x6D: "❍", 0x6E: "■", 0x6F: "□", 0x71: "❑", 0x72: "❒", 0x73: "⬧", 0x74: "⧫",
    0x75: "◆", 0x76: "❖", 0x77: "⬥", 0x9F: "•", 0xA1: "○", 0xA7: "▪", 0xA8: "☐", 0xD8: "➢", 0xDF: "←", 0xE0: "→",
    0xE8: "➔", 0xF0: "⇨", 0xFB: "✗", 0xFC: "✓", 0xFD: "☒", 0xFE: "☑",
}  # fmt: skip
_WINGDINGS_2 = {0x4F: "✗", 0x50: "✓", 0x51: "☒", 0x52: "☑", 0x53: "☒", 0x54: "☒", 0xA3: "☐"}
_SYMBOL = {
    0x2D: "−", 0xA3: "≤", 0xA5: "∞", 0xA8: "♦", 0xAB: "↔", 0xAC: "←", 0xAD: "↑", 0xAE: "→", 0xAF: "↓", 0xB0: "°",
    0xB1: "±", 0xB2: "″", 0xB3: "≥", 0xB4: "×", 0xB7: "•", 0xB8: "÷", 0xB9: "≠", 0xBB: "≈", 0xBC: "…", 0xD2: "®",
    0xD3: "©", 0xD4: "™", 0xDE: "⇒", 0xE2: "®", 0xE3: "©", 0xE4: "™",
}  # fmt: skip
_SYMBOL_LETTERS = dict(
    zip(
        "ABGDEZHQIKLMNXOPRSTUFCYWabgdezhqiklmnxoprstufcyw",
        "ΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡΣΤΥΦΧΨΩαβγδεζηθικλμνξοπρστυφχψω",
        strict=True,
    )
)


def symbol(code: int, font: str) -> str:
    """The sign that character draws in that font; the character itself where the font draws letters."""
    low, name = code & 0xFF, font.casefold()
    if PRIVATE <= code <= PRIVATE + 0xFF or name.startswith(_SIGN_FONTS):
        return _sign(low, name) or chr(PRIVATE + low)
    letter = chr(code) if 0 <= code <= MOST else ""
    return letter if letter.isprintable() else ""


def _sign(low: int, font: str) -> str | None:
    if font.startswith("wingdings 2"):
        return _WINGDINGS_2.get(low)
    if font.startswith("symbol"):
        return _SYMBOL.get(low) or _SYMBOL_LETTERS.get(chr(low))
    return _WINGDINGS.get(low) if font.startswith("wingdings") and not font.startswith("wingdings 3") else None


def bullet_of(text: str, font: str) -> str:
    """The bullet a list prints. It is never mistaken for a letter, but for the one that Word does print: o."""
    sign = text.strip()
    if len(sign) == 1 and font.casefold().startswith(_SIGN_FONTS) and ord(sign) < PRIVATE:
        sign = _sign(ord(sign) & 0xFF, font.casefold()) or BULLET
    return BULLET if not sign or (sign != "o" and any(map(str.isalnum, sign))) else sign
