"""A law named in English: its name, and what it is ("Act") after it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from parch.domain.checking.law_citation import Citation, How
from parch.domain.checking.law_facts import Title
from parch.domain.checking.law_index import ENGLISH_FORMS, Index, nearest
from parch.domain.checking.law_words import LEADS, SMALL, Token, bare, key_of, marks, telling
from parch.domain.checking.law_years import years_of
from parch.domain.documents import Item

_MOST_WORDS = 12
_PLURAL = frozenset(("acts", "measures"))


def english(item: Item, words: Sequence[Token], place: int, index: Index) -> Iterator[Citation]:
    form = words[place]
    start, title, how = _longest(words, place, index)
    if title is None:
        start, title = _slip(item, words, place, index)
        how = "mistaken"
    if title is None:
        return
    begins, years, end = years_of(item.text, words[start].start, form.end)
    if not (form.capital or years):  # "how children act"
        return
    yield Citation(item, begins, end, title, years, how, form.text in _PLURAL, form.text == "bill")


def _longest(words: Sequence[Token], place: int, index: Index) -> tuple[int, Title | None, How]:
    """The longest run of words before "Act" that is the name of a law and stands alone."""
    key = key_of((ENGLISH_FORMS[words[place].text] if words[place].text != "regulations" else "regulations",))
    best: tuple[int, Title | None, How] = (place, None, "right")
    for start in range(place - 1, max(-1, place - 3 * index.english.longest), -1):
        if words[start].text in ".;:!?" and place - start > 1 and words[start + 1].text != ")":
            if words[start - 1].text not in {"no", "etc"}:
                break
            continue
        key = bare(words[start].text) + key
        if title := index.english.right.get(key):
            if _stands_alone(words, start, words[place]):
                best = start, title, "right"
        elif (title := index.english.mistaken.get(key)) and _stands_alone(words, start, words[place]):
            best = start, title, "mistaken"
    return best


def _stands_alone(words: Sequence[Token], start: int, form: Token) -> bool:
    """Whether nothing before it belongs to the name: no other capital word, alone or over "and" or "of"."""
    within = marks(words[start : words.index(form, start)])
    if not words[start].is_word or within.count("(") != within.count(")"):
        return False
    if start == 0:
        return True
    before = words[start - 1]
    if not before.is_word and before.text != "&":
        return True
    if before.text in LEADS or before.text[0].isdigit():
        return True
    if before.text in SMALL or before.text == "&":
        further = words[start - 2] if start > 1 else None
        return further is None or not further.is_word or not further.capital or further.text in LEADS
    return not before.capital and form.capital


def _slip(item: Item, words: Sequence[Token], place: int, index: Index) -> tuple[int, Title | None]:
    """The law meant by the capital words before "Act", where they are a known name with a slip in it."""
    start = place
    while start > 0 and place - start < _MOST_WORDS and _goes_on(words[start - 1], words[start]):
        start -= 1
    while start < place and (words[start].text in LEADS or words[start].text in SMALL or not words[start].is_word):
        start += 1
    run = words[start:place]
    if not run or not words[place].capital:
        return start, None
    _, years, _ = years_of(item.text, run[0].start, words[place].end)
    told = telling(word.text for word in run)
    return start, nearest(index.english, ENGLISH_FORMS[words[place].text], told, years)


def _goes_on(word: Token, after: Token) -> bool:
    if word.text in ENGLISH_FORMS:
        return False
    if word.is_word:
        return word.capital or word.text in SMALL
    return word.text in ",()&"
