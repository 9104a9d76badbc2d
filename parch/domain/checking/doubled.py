"""Words and phrases that stand twice one after the other."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from parch.domain.checking.folding import folded

_WORD = re.compile(r"[^\W_]+(?:['-][^\W_]+)*")
_LONGEST = 12  # words in a phrase
_PAIR = 2
_PHRASE = 4  # words that may be repeated after a comma and still be a slip

# Said twice on purpose, or ending one phrase and beginning the next: "had had", "that that", "very, very".
_MEANT = frozenset(
    {"had", "that", "very", "so", "really", "no", "yes", "now", "bye", "well", "there", "tut", "win", "knock", "ha"}
    | {"never", "many", "much", "far", "long", "blah", "her", "you", "hear"}
    | {"iawn", "bach", "byth", "ie", "nage", "hir", "pell", "mawr", "llawer", "da", "wel", "na"}
)
# "He logged in in the morning", "switched on on Monday".
_ENDING_A_VERB = frozenset({"in", "on", "up", "to", "by", "over", "out", "off"})
_VERB = re.compile(
    r"(?:log|sign|hand|turn|switch|come|came|join|put|tak|took|carr|dial|check|clock|drop|fill|stay|bring|step|stand|pass"
    r"|opt|key|plug|mov|carry|refer|listen|belong|adher)\w{0,5}$"
)
# "Step by step by step", "mwy a mwy a mwy".
_JOINING = frozenset({"by", "and", "to", "or", "after", "upon", "a", "ac", "i", "wrth", "ar", "o", "am", "neu"})


@dataclass(frozen=True, slots=True)
class Word:
    text: str
    start: int
    end: int


def words_of(text: str) -> list[Word]:
    """The words of a text, folded, with their places."""
    return [Word(found[0], found.start(), found.end()) for found in _WORD.finditer(folded(text))]


def doubled(text: str) -> Iterator[tuple[int, int]]:
    """Where something stands twice: from the beginning of the first to the end of the second."""
    words = words_of(text)
    place = 0
    while place < len(words) - 1:
        end = _repeated(text, words, place)
        if end:
            yield words[place].start, words[end - 1].end
            place = end
        else:
            place += 1


def _repeated(text: str, words: list[Word], place: int) -> int:
    """The place after the repetition that begins here, the longest there is; 0 where nothing is repeated."""
    for size in range(min(_LONGEST, (len(words) - place) // 2), 0, -1):
        if words[place].text != words[place + size].text:
            continue
        first, second = words[place : place + size], words[place + size : place + 2 * size]
        if [word.text for word in first] == [word.text for word in second] and _is_slip(text, words, place, size):
            return place + 2 * size
    return 0


def _is_slip(text: str, words: list[Word], place: int, size: int) -> bool:
    first, second = words[place : place + size], words[place + size : place + 2 * size]
    between = text[first[-1].end : second[0].start]
    if re.search(r"[.;:?!]\s", text[first[0].start : second[-1].end]):
        return False
    if any(character.isdigit() for word in first for character in word.text):
        return False
    if between.strip() and (size < _PHRASE or between.strip() not in {",", "-", "–"}):
        return False
    if size == 1:
        return _is_slip_of_one(text, words, place)
    return not (size == _PAIR and _is_chained(words, place)) and not all(word.text in _MEANT for word in first)


def _is_chained(words: list[Word], place: int) -> bool:
    """Whether a joining word stands between one word said three times: "more and more and more"."""
    one, other = words[place].text, words[place + 1].text
    following = words[place + 2 * _PAIR].text if place + 2 * _PAIR < len(words) else ""
    before = words[place - 1].text if place else ""
    return (other in _JOINING and following == one) or (one in _JOINING and before == other)


def _is_slip_of_one(text: str, words: list[Word], place: int) -> bool:
    word, again = words[place], words[place + 1]
    if word.text in _MEANT or _is_name(text, word, again):
        return False
    before = [word.text for word in words[max(0, place - 2) : place]]
    if word.text in _ENDING_A_VERB and any(map(_VERB.match, before)):
        return False
    # "A A Milne", "section a a": letters are names of things.
    return len(word.text) > 1 or (word.text in {"a", "i", "o", "y"} and text[word.start].islower())


def _is_name(text: str, word: Word, again: Word) -> bool:
    """Whether both begin with a capital in a text that is not all capitals: "Duran Duran"."""
    if not (text[word.start].isupper() and text[again.start].isupper()):
        return False
    return not text[word.start : word.end].isupper() or len(word.text) == 1
