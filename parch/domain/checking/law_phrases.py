"""Where a document names guidance, a body or a rule that has been overtaken, told by phrases."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from parch.domain.checking.law_facts import LawFacts, Overtaken
from parch.domain.checking.law_words import Token, tokens
from parch.domain.documents import Document, Item

# An edition's year stands this many words after the name, at most: "Keeping learners safe (Welsh Government, 2015)".
_YEAR_WITHIN = 4
_MARKS_BETWEEN = 3


@dataclass(frozen=True, slots=True)
class Mention:
    """Something overtaken, named in ``item`` from ``start`` to ``end``; ``year``: of the edition meant, if any."""

    item: Item
    start: int
    end: int
    what: Overtaken
    year: int | None = None

    @property
    def quote(self) -> str:
        return self.item.text[self.start : self.end]


@dataclass(frozen=True, slots=True)
class _Phrase:
    words: tuple[str, ...]
    capitals: tuple[str, ...]
    what: Overtaken


def mentions(document: Document, facts: LawFacts) -> Iterator[Mention]:
    """Every mention in reading order; where one phrase holds another, the longer of them."""
    phrases = _by_first_word(facts)
    for item in document.body:
        words = [token for token in tokens(item.text) if token.is_word]
        covered = 0
        for place, token in enumerate(words):
            if token.start < covered or token.text not in phrases:
                continue
            if found := _first(item, words, place, phrases[token.text]):
                covered = found.end
                yield found


@lru_cache(maxsize=4)
def _by_first_word(facts: LawFacts) -> dict[str, tuple[_Phrase, ...]]:
    found: dict[str, list[_Phrase]] = {}
    for what in facts.overtaken:
        for written in what.phrases:
            told = [token for token in tokens(written) if token.is_word]
            words = tuple(token.text for token in told)
            capitals = tuple(_in_capitals(written[token.start : token.end]) for token in told)
            found.setdefault(words[0], []).append(_Phrase(words, capitals, what))
    return {first: tuple(sorted(phrases, key=lambda phrase: -len(phrase.words))) for first, phrases in found.items()}


def _in_capitals(word: str) -> str:
    """The word where it must be met in these capitals, otherwise nothing."""
    return word if sum(letter.isupper() for letter in word) > 1 else ""


def _first(item: Item, words: list[Token], place: int, phrases: tuple[_Phrase, ...]) -> Mention | None:
    for phrase in phrases:
        met = words[place : place + len(phrase.words)]
        if len(met) < len(phrase.words) or not _same(item.text, met, phrase):
            continue
        if not phrase.what.editions:
            return Mention(item, met[0].start, met[-1].end, phrase.what)
        if edition := _edition(words[place + len(met) : place + len(met) + _YEAR_WITHIN], phrase.what):
            return Mention(item, met[0].start, edition.end, phrase.what, int(edition.text))
    return None


def _same(text: str, met: list[Token], phrase: _Phrase) -> bool:
    if any(token.text != word for token, word in zip(met, phrase.words, strict=True)):
        return False
    if any(second.start - first.end > _MARKS_BETWEEN for first, second in pairwise(met)):
        return False
    return all(
        not capital or text[token.start : token.end] == capital
        for token, capital in zip(met, phrase.capitals, strict=True)
    )


def _edition(following: list[Token], what: Overtaken) -> Token | None:
    years = {str(edition.year) for edition in what.editions}
    first = next((token for token in following if token.text.isdigit()), None)
    return first if first and first.text in years else None
