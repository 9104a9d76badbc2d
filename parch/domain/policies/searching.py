"""Finding words in a policy without minding accents, capitals or the kind of apostrophe."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from parch.domain.language.folding import folded

LONGEST_QUERY = 100


@dataclass(frozen=True, slots=True)
class Query:
    """The folded words looked for; a text is found where it holds all of them."""

    words: tuple[str, ...]

    def __bool__(self) -> bool:
        return bool(self.words)


def query_of(typed: str) -> Query:
    """What somebody typed, made ready; cut at `LONGEST_QUERY` characters."""
    return Query(tuple(dict.fromkeys(folded(typed[:LONGEST_QUERY]).split())))


def spans(text: str, query: Query) -> list[tuple[int, int]]:
    """Where to highlight: offsets in `text`, in order, none touching another. Empty where not all words occur."""
    bare, origins = _folded_with_origins(text)
    found: list[tuple[int, int]] = []
    for word in query.words:
        at = bare.find(word)
        if at < 0:
            return []
        while at >= 0:
            found.append((origins[at], origins[at + len(word) - 1] + 1))
            at = bare.find(word, at + len(word))
    return _merged(sorted(found))


@lru_cache(maxsize=2048)  # schools share most of their clauses, and readers search more than once
def _folded_with_origins(text: str) -> tuple[str, list[int]]:
    """The folded text, and for each of its characters where in `text` it came from."""
    letters: list[str] = []
    origins: list[int] = []
    for place, character in enumerate(text):
        bare = character.lower() if character.isascii() and character.isalnum() else _folded_one(character)
        letters.append(bare)
        origins.extend([place] * len(bare))
        if unicodedata.combining(character) and origins:
            origins[-1] = place
    return "".join(letters), origins


def _folded_one(character: str) -> str:
    return " " if character.isspace() else folded(character)


def _merged(found: list[tuple[int, int]]) -> list[tuple[int, int]]:
    merged: list[tuple[int, int]] = []
    for start, end in found:
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return merged


def pieces(text: str, marks: list[tuple[int, int]], links: list[tuple[int, int, str]]) -> list[tuple[str, bool, str]]:
    """The text cut where highlights and links begin and end: (words, highlighted, id it leads to or "")."""
    if not marks and not links:
        return [(text, False, "")] if text else []
    stretches = [*marks, *((start, end) for start, end, _ in links)]
    edges = sorted({0, len(text), *(edge for stretch in stretches for edge in stretch)})
    cut = []
    for start, end in pairwise(edges):
        marked = any(first <= start < last for first, last in marks)
        to = next((to for first, last, to in links if first <= start < last), "")
        cut.append((text[start:end], marked, to))
    return cut
