"""Which characters reach the page. What cannot be printed is left out or named, never passed on."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from typing import Final

_KEPT_CONTROLS: Final = "\n\t"
_LINE_ENDS: Final = re.compile("\r\n|[\r\x85\u2028\u2029\x0b\x0c]")
# These make a line read in another order than it is stored: a published text must say what it says.
_OVERRIDES: Final = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
_LAST_TWO: Final = 0xFFFE  # the last two code points of every plane are never characters
_INVISIBLE_PARTS: Final = re.compile("[\ufe00-\ufe0f\u200d\U000e0020-\U000e007f]")


def clean(text: str) -> str:
    """The text without control characters, half pairs, non-characters and direction overrides; line ends as LF.

    What is left may stand in XML 1.0 and in JSON.
    """
    return "".join(filter(_is_printable, _LINE_ENDS.sub("\n", text))).replace("\t", " ")


def _is_printable(character: str) -> bool:
    if character in _KEPT_CONTROLS:
        return True
    is_unassigned_for_ever = ord(character) & _LAST_TWO == _LAST_TWO or "\ufdd0" <= character <= "\ufdef"
    return not (is_unassigned_for_ever or character in _OVERRIDES or unicodedata.category(character) in {"Cc", "Cs"})


def one_line(text: str) -> str:
    """The text cleaned, on one line: for titles, footers and properties."""
    return " ".join(clean(text).split())


def named(text: str, missing: Iterable[str]) -> str:
    """The text with each of the missing characters given by its Unicode name in square brackets.

    Joiners and variation marks have no look of their own and are left out.
    """
    names = {ord(character): _name(character) for character in missing}
    return text.translate(names)


def _name(character: str) -> str:
    if _INVISIBLE_PARTS.match(character):
        return ""
    return f"[{unicodedata.name(character, f'U+{ord(character):04X}').lower()}]"
