"""Where a document names a law: in either language, by its name or its letters, with the years it gives for it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import zip_longest
from typing import Literal

from parch.domain.checking.folding import folded
from parch.domain.checking.law_facts import Title
from parch.domain.checking.law_index import ENGLISH_FORMS, WELSH_FORMS, Index, nearest
from parch.domain.checking.law_words import LEADS, SMALL, Token, bare, key_of, telling, tokens, unmutated
from parch.domain.checking.law_years import is_year, year_after, years_of
from parch.domain.documents import Document, Item

_LAW_WORD = re.compile(
    r"\b(?:acts?|measures?|regulations?|order|bill|n?dd?eddf(?:au)?|[mf]esur(?:au)?|rh?eoliad(?:au)?|g?orchymyn|[bf]il)\b"
)
_MOST_WORDS = 12
_NEAR = 100
_PLURAL = frozenset(("acts", "teddfau", "measures", "pesurau"))

How = Literal["right", "mistaken", "letters"]


@dataclass(frozen=True, slots=True)
class Citation:
    """A law named in ``item``, from ``start`` to ``end``. ``years`` as given there; ``bill``: it is called a Bill.

    ``how``: by its right name, by a name with a mistake in it, or by its letters. ``onto``: the item on the next line
    into which the words run on; ``item`` then holds the words of both.
    """

    item: Item
    start: int
    end: int
    title: Title
    years: tuple[int, ...] = ()
    how: How = "right"
    plural: bool = False
    bill: bool = False
    onto: Item | None = None

    @property
    def quote(self) -> str:
        return self.item.text[self.start : self.end]

    def pieces(self, end: int | None = None) -> Iterator[tuple[str, str]]:
        """The ids it stands under and its words there, to its own end or a later one."""
        last = self.end if end is None else end
        border = len(self.item.text) - len(self.onto.text) if self.onto else last
        yield self.item.id, self.item.text[self.start : min(last, border)].rstrip()
        if self.onto and last > border:
            yield self.onto.id, self.item.text[border:last]


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
            yield from _english(item, words, place, index)
        elif token.capital and unmutated(token.text) in WELSH_FORMS:
            yield from _welsh(item, words, place, index)


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


def _english(item: Item, words: Sequence[Token], place: int, index: Index) -> Iterator[Citation]:
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
    marks = _marks(words[start : words.index(form, start)])
    if not words[start].is_word or marks.count("(") != marks.count(")"):
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


def _welsh(item: Item, words: Sequence[Token], place: int, index: Index) -> Iterator[Citation]:
    form = unmutated(words[place].text)
    head = {"teddfau": "teddf", "pesurau": "pesur"}.get(form, form)
    bill = form == "pil"
    end, title, how = _forward(words, place, "teddf" if bill else head, index)
    if title is None and head == "pesur":
        bill = True  # an older word for a Bill
        end, title, how = _forward(words, place, "teddf", index)
    if title is None and not bill:
        end, title = _welsh_slip(item, words, place, WELSH_FORMS[form], index)
        how = "mistaken"
    if title is None:
        return
    begins, years, last = years_of(item.text, words[place].start, words[end].end)
    yield Citation(item, begins, last, title, years, how, form in _PLURAL, bill)


def _forward(words: Sequence[Token], place: int, head: str, index: Index) -> tuple[int, Title | None, How]:
    key = head
    best: tuple[int, Title | None, How] = (place, None, "right")
    for end in range(place + 1, min(len(words), place + 2 * index.welsh.longest)):
        if words[end].text in ";:!?":
            break
        key += unmutated(words[end].text) if words[end].is_word else bare(words[end].text)
        # A closing bracket belongs to the name it ends.
        last = (
            end + 1 if end + 1 < len(words) and words[end + 1].text == ")" and "(" in _marks(words[place:end]) else end
        )
        if words[end].is_word and (title := index.welsh.right.get(key)) and _ends(words, last + 1):
            best = last, title, "right"
    return best


def _marks(words: Iterable[Token]) -> str:
    return "".join(word.text for word in words if not word.is_word)


def _ends(words: Sequence[Token], after: int) -> bool:
    """Whether a Welsh name ends here: no capital word follows that is not another law, alone or over "a" or "o"."""
    for word in words[after : after + 2]:
        if word.capital:
            return unmutated(word.text) in WELSH_FORMS or word.text in LEADS
        if not word.is_word or word.text not in {"a", "ac", "a'r", "ar", "i", "o", "yn", "y", "yr", "rhag"}:
            return True
    return True


def _welsh_slip(item: Item, words: Sequence[Token], place: int, form: str, index: Index) -> tuple[int, Title | None]:
    """The law meant by the words between "Deddf" and a year."""
    for end in range(place + 2, min(len(words), place + _MOST_WORDS)):
        if is_year(words[end].text):
            run = words[place + 1 : end]
            told = tuple(map(unmutated, telling(word.text for word in run)))
            return end - 1, nearest(index.welsh, form, told, (int(words[end].text),))
        if not words[end].is_word and words[end].text not in ",()&":
            break
    return place, None
