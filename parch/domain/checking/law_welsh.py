"""A law named in Welsh: what it is ("Deddf"), in any mutation, and its name after it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from parch.domain.checking.law_citation import Citation, How
from parch.domain.checking.law_facts import Title
from parch.domain.checking.law_index import WELSH_FORMS, Index, nearest
from parch.domain.checking.law_words import LEADS, Token, bare, marks, telling, unmutated
from parch.domain.checking.law_years import is_year, years_of
from parch.domain.documents import Item

_MOST_WORDS = 12
_PLURAL = frozenset(("teddfau", "pesurau"))


def welsh(item: Item, words: Sequence[Token], place: int, index: Index) -> Iterator[Citation]:
    form = unmutated(words[place].text)
    head = {"teddfau": "teddf", "pesurau": "pesur"}.get(form, form)
    bill = form == "pil"
    end, title, how = _forward(words, place, "teddf" if bill else head, index)
    if title is None and head == "pesur":
        bill = True  # an older word for a Bill
        end, title, how = _forward(words, place, "teddf", index)
    if title is None and not bill:
        end, title = _slip(item, words, place, WELSH_FORMS[form], index)
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
            end + 1 if end + 1 < len(words) and words[end + 1].text == ")" and "(" in marks(words[place:end]) else end
        )
        if words[end].is_word and (title := index.welsh.right.get(key)) and _ends(words, last + 1):
            best = last, title, "right"
    return best


def _ends(words: Sequence[Token], after: int) -> bool:
    """Whether a Welsh name ends here: no capital word follows that is not another law, alone or over "a" or "o"."""
    for word in words[after : after + 2]:
        if word.capital:
            return unmutated(word.text) in WELSH_FORMS or word.text in LEADS
        if not word.is_word or word.text not in {"a", "ac", "a'r", "ar", "i", "o", "yn", "y", "yr", "rhag"}:
            return True
    return True


def _slip(item: Item, words: Sequence[Token], place: int, form: str, index: Index) -> tuple[int, Title | None]:
    """The law meant by the words between "Deddf" and a year."""
    for end in range(place + 2, min(len(words), place + _MOST_WORDS)):
        if is_year(words[end].text):
            run = words[place + 1 : end]
            told = tuple(map(unmutated, telling(word.text for word in run)))
            return end - 1, nearest(index.welsh, form, told, (int(words[end].text),))
        if not words[end].is_word and words[end].text not in ",()&":
            break
    return place, None
