"""The order of names in a list: one key for English, one that knows the Welsh alphabet."""

from __future__ import annotations

import re

from parch.domain.language.folding import folded

# Letters of the Welsh alphabet that are written with two. Each stands after every word that begins with its first.
# "ng" counts only at the start of a word, where it is always one letter: inside a word it may be n and g, as in Bangor.
_TWO = re.compile(r"ch|dd|ff|\bng|ll|ph|rh|th")
_KEPT = 120


def english_key(name: str) -> str:
    """What a list is sorted by when English is spoken; at most 120 characters."""
    return folded(name)[:_KEPT]


def welsh_key(name: str) -> str:
    """What a list is sorted by when Welsh is spoken: "Ysgol Llan" after "Ysgol Lôn"; at most 120 characters.

    Plain letters only, so that every database and collation agrees about the order.
    """
    return _TWO.sub(lambda letter: f"{letter.group()[0]}zz{letter.group()[1]}", folded(name))[:_KEPT]


def search_key(*names: str) -> str:
    """All of these folded on one line, for finding one by any of its words; at most 500 characters."""
    return " ".join(dict.fromkeys(folded(name) for name in names))[:500]
