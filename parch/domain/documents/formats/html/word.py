"""What Word leaves in a page it saves: the numbers and bullets it typed where a list would have them."""

from __future__ import annotations

import re
from collections.abc import Mapping

from parch.domain.documents.formats.html.tree import LABEL, Element

_TYPED = re.compile(r"mso-list:\s*ignore", re.IGNORECASE)
_GAP = re.compile(r"font:\s*7(?:\.0)?pt", re.IGNORECASE)
_SYMBOLS = re.compile(r"font-family:\s*[\"']?(?:symbol|wingdings|webdings)", re.IGNORECASE)
# Letters of the symbol fonts, as the bullets they draw.
_DRAWN: Mapping[str, str] = {"Ø": "➢", "ü": "✓", "v": "❖", "§": "▪", "q": "□", "n": "■", "à": "→", "l": "●", "u": "◆"}
LOOK_UP = 4


def is_label(element: Element) -> bool:
    return element.tag == LABEL or (element.tag == "span" and bool(_TYPED.search(element.get("style"))))


def label_of(element: Element) -> str:
    """The number or bullet inside, as the page shows it."""
    drawn = next((inner for inner in element.walk() if _SYMBOLS.search(inner.get("style"))), None)
    return glyph(element.words(), drawn if drawn is not None else element)


def is_gap(element: Element) -> bool:
    """Whether it is the white space Word sets in tiny letters between a number and its words."""
    return element.tag == "span" and bool(_GAP.search(element.get("style"))) and not element.words()


def glyph(typed: str, element: Element) -> str:
    """What is typed as the font round an element draws it."""
    around = [element, *list(element.ancestors())[:LOOK_UP]]
    if not any(_SYMBOLS.search(other.get("style")) for other in around):
        return typed
    return _DRAWN.get(typed, "•") if typed.isalnum() or typed == "§" else typed
