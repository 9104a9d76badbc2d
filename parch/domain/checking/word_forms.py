"""Words as they are compared: English without endings, Welsh without accents and whatever mutation does to it."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from parch.domain.checking.folding import folded
from parch.domain.documents.model import Tongue

_WORD = re.compile(r"\d+(?:[.:]\d+)*|[^\W\d_]+")
_IRREGULAR = {
    "used": "use",
    "using": "use",
    "uses": "use",
    "kept": "keep",
    "told": "tell",
    "taken": "take",
    "given": "give",
}
_IRREGULAR |= {
    "sent": "send",
    "left": "leave",
    "made": "make",
    "held": "hold",
    "children": "child",
    "don": "do",
    "won": "will",
}
_MUTATED: dict[str, tuple[str, ...]] = {
    "ll": ("l",),
    "rh": ("r",),
    "p": ("b", "mh", "ph"),
    "t": ("d", "nh", "th"),
    "c": ("g", "ngh", "ch"),
    "b": ("f", "m"),
    "d": ("dd", "n"),
    "g": ("", "ng"),
    "m": ("f",),
}
_UNMUTATING = ("ch", "th", "ph", "dd", "ff", "ng")
_SHORTEST = 3
_LONG = 5  # letters; shorter words would be mixed up
_BEGINNING = re.compile(r"^(?:ngh|ng|nh|mh|ch|th|dd|ph|ff|ll|rh|[cghtdnpbfmlr])")
_CLASS = {
    head: head_of
    for head_of, heads in {"t": "t d dd n nh th", "p": "p b f m mh ph", "l": "l ll", "r": "r rh"}.items()
    for head in heads.split()
}
_CLASS |= {"ff": "ff"}
_VOWELS = "aeiouwyh"


@dataclass(frozen=True, slots=True)
class Token:
    """One word as it is compared, and where it stands in the text."""

    word: str
    start: int
    end: int


def tokens(text: str, tongue: Tongue) -> tuple[Token, ...]:
    return tuple(_tokens(folded(text), tongue))


def _tokens(text: str, tongue: Tongue) -> Iterator[Token]:
    for found in _WORD.finditer(text):
        word, start, end = found[0], found.start(), found.end()
        joined = start > 0 and text[start - 1] == "'"
        if tongue == "en" and joined and word in {"s", "t"}:
            # "don't" asks what "do not" asks; "learner's" names what "learner" names.
            if word == "t":
                yield Token("not", start, end)
        elif word == "cannot":
            yield Token("can", start, start + 3)
            yield Token("not", start + 3, end)
        else:
            # "can't" falls into "can" and "t", "don't" into "don" and "t": the n belongs to the second.
            yield Token(stem(word, tongue), start, end)


@lru_cache(maxsize=8192)  # a policy uses few words often
def stem(word: str, tongue: Tongue) -> str:
    """An English word without its ending ("posting", "posts" and "posted" are one); a Welsh one without accents."""
    if tongue == "cy":
        return bare(word)
    word = _IRREGULAR.get(word, word)
    for ending, instead in (("ies", "y"), ("ied", "y"), ("ing", ""), ("ed", ""), ("es", "e"), ("s", "")):
        kept = len(word) - len(ending)
        if word.endswith(ending) and kept >= _SHORTEST and not word.endswith(("ss", "us", "is")):
            return _shortened(word[:kept] + instead)
    return _shortened(word)


def _shortened(word: str) -> str:
    if len(word) > _SHORTEST and word[-1] == word[-2] and word[-1] not in "sle":
        return word[:-1]
    return word[:-1] if len(word) > _SHORTEST and word.endswith("e") else word


def bare(word: str) -> str:
    """The word without accents."""
    return "".join(letter for letter in unicodedata.normalize("NFD", word) if not unicodedata.combining(letter))


def unmutated(word: str) -> str:
    """A Welsh word as it is compared when no list has it: what mutation changes is taken off ("osod" and "gosod")."""
    return word if len(word) < _LONG else _BEGINNING.sub(lambda found: _CLASS.get(found[0], ""), word, count=1)


def mutations(word: str) -> frozenset[str]:
    """The word and every form its beginning may take in Welsh."""
    forms = {word}
    if len(word) >= _SHORTEST:
        first = next((head for head in _MUTATED if word.startswith(head) and not word.startswith(_UNMUTATING)), None)
        if first is not None:
            forms.update(new + word[len(first) :] for new in _MUTATED[first])
        if word[0] in _VOWELS[:-1]:
            forms.add("h" + word)
    return frozenset(form for form in forms if form == word or len(form) > 1)
