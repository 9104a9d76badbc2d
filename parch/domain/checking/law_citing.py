"""Where a document names a law: in either language, by its name or its letters, with the years it gives for it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import zip_longest

from parch.domain.checking.folding import folded
from parch.domain.checking.law_citation import Citation
from parch.domain.checking.law_english import english
from parch.domain.checking.law_index import ENGLISH_FORMS, WELSH_FORMS, Index
from parch.domain.checking.law_welsh import welsh
from parch.domain.checking.law_words import Token, tokens, unmutated
from parch.domain.checking.law_years import year_after
from parch.domain.documents import Document, Item

_LAW_WORD = re.compile(
    r"\b(?:acts?|measures?|regulations?|order|bill|n?dd?eddf(?:au)?|[mf]esur(?:au)?|rh?eoliad(?:au)?|g?orchymyn|[bf]il)\b"
)
_NEAR = 100


def citations(document: Document, index: Index) -> Iterator[Citation]:
    """Every law the document names that is known, or that a known one was meant by, in reading order."""
    body = document.body
    for item, following in zip_longest(body, body[1:]):
        found = list(_in_item(item, index))
        if following is not None and _runs_on(item, following):
            found = [*_over_the_line(item, following, index)]
        yield from sorted(_outermost(found), key=lambda citation: citation.start)


def _runs_on(item: Item, following: Item) -> bool:
    """Whether a line that was broken by hand may go on in the next item, with a law's name across the break."""
    if following.kind != "paragraph" or item.kind in {"heading", "cell"} or following.number or following.glyph:
        return False
    return (
        item.text[-1:].isalnum()
        and _LAW_WORD.search(folded(item.text[-_NEAR:] + " " + following.text[:_NEAR])) is not None
    )


def _over_the_line(item: Item, following: Item, index: Index) -> Iterator[Citation]:
    both = replace(item, text=f"{item.text} {following.text}")
    for citation in _in_item(both, index):
        if citation.start < len(item.text):
            yield replace(citation, onto=following)


def _in_item(item: Item, index: Index) -> Iterator[Citation]:
    text = folded(item.text)
    named = _LAW_WORD.search(text) is not None
    words = tokens(item.text)
    for place, token in enumerate(words):
        if item.text[token.start : token.end] in index.short:
            yield from _by_letters(item, text, token, index)
        if not named:
            continue
        if token.text in ENGLISH_FORMS:
            yield from english(item, words, place, index)
        elif token.capital and unmutated(token.text) in WELSH_FORMS:
            yield from welsh(item, words, place, index)


def _outermost(found: Sequence[Citation]) -> Iterator[Citation]:
    """Those that do not stand inside the name of another law."""
    for one in found:
        if not any(
            other is not one
            and other.start <= one.start
            and one.end <= other.end
            and other.end - other.start > one.end - one.start
            for other in found
        ):
            yield one


def _by_letters(item: Item, text: str, token: Token, index: Index) -> Iterator[Citation]:
    title = index.short[item.text[token.start : token.end]]
    # A regulation's letters are often followed by the year in which it began to apply, and mean no more by it.
    found = None if title.name.en.endswith(" Regulation") else year_after(text, token.end)
    years, end = ((found[0],), found[1]) if found else ((), token.end)
    yield Citation(item, token.start, end, title, years, "letters")
