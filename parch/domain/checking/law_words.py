"""The words of a text as laws are looked for in it, and the forms in which their names are compared."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from parch.domain.checking.folding import folded

_TOKEN = re.compile(r"\d+(?:/\d+)*|[^\W\d_]+(?:['-][^\W\d_]+)*|[^\w\s]")
_MARKS = str.maketrans("", "", "'-")

_SMALL = """
of the and for from in to on with against by at or a an its etc
ac ar i o y yr am gan rhag yn
"""
# Words that stand before the name of a law without being part of it.
_LEADS = """
the this that these those our your their its his her a an any every each both all such same per via as is are was
under with by to in see uk british eu english school schools school's schools' council council's current relevant
applicable new newer updated amended revised latest following including also breach breaches section sections
article articles part parts schedule chapter offence offences provisions requirements terms compliance legislation
law laws statute statutes act acts measure regulations order bill however where when while since if because although
e.g i.e eg ie y yr yn o a ac i
"""
# Words that make a law another country's, or another instrument: no slip of the pen adds them.
_APART = """
scotland scottish northern ireland irish jersey guernsey amendment amending commencement consequential transitional
order regulations no diwygio alban iwerddon gogledd cychwyn rhif
"""

SMALL, LEADS, APART = frozenset(_SMALL.split()), frozenset(_LEADS.split()), frozenset(_APART.split())


@dataclass(frozen=True, slots=True)
class Token:
    """A word, a number or a mark. ``text`` is folded; ``capital``: it begins with a capital letter in the document."""

    start: int
    end: int
    text: str
    capital: bool

    @property
    def is_word(self) -> bool:
        return self.text[0].isalnum()


@lru_cache(maxsize=8192)
def tokens(text: str) -> tuple[Token, ...]:
    return tuple(
        Token(found.start(), found.end(), found.group(), text[found.start()].isupper())
        for found in _TOKEN.finditer(folded(text))
    )


def marks(words: Iterable[Token]) -> str:
    """The brackets, commas and other marks among some words."""
    return "".join(word.text for word in words if not word.is_word)


def bare(word: str) -> str:
    """A word without apostrophes and hyphens; "&" is "and", and "etc" counts for nothing."""
    if word == "&":
        return "and"
    return "" if word == "etc" or not word[0].isalnum() else word.translate(_MARKS)


def key_of(words: Iterable[str]) -> str:
    """Words as one string, so that hyphens, spaces, commas and brackets make no difference."""
    return "".join(map(bare, words))


def unmutated(word: str) -> str:
    """A Welsh word with its first letters brought to one form, whatever mutation it stands in."""
    plain = bare(word)
    for beginnings, radical in _MUTATED:
        for beginning in beginnings:
            if plain.startswith(beginning):
                return radical + plain[len(beginning) :]
    return plain


# Longest first. What begins with g loses it in the soft mutation, so c and g, which it is mutated from, go with it.
_MUTATED: tuple[tuple[tuple[str, ...], str], ...] = (
    (("ngh", "ng", "ch", "c", "g"), ""),
    (("ph", "mh", "p", "b", "ff", "f", "m"), "p"),
    (("nh", "dd", "th", "t", "d", "n"), "t"),
    (("ll", "l"), "l"),
    (("rh", "r"), "r"),
)


def welsh_key(words: Iterable[str]) -> str:
    return "".join(map(unmutated, words))


def telling(words: Iterable[str]) -> tuple[str, ...]:
    """The words that tell one law from another."""
    return tuple(plain for word in words if word not in SMALL and word[0].isalnum() and (plain := bare(word)))


def slips(first: str, second: str) -> bool:
    """Whether one word may be the other with a slip of the pen: a letter or two, or a plural."""
    if first == second or _singular(first) == _singular(second):
        return True
    shorter = min(len(first), len(second))
    if shorter < 4 or first[0] != second[0] or first.isdigit() or second.isdigit():  # noqa: PLR2004
        return False
    return _apart(first, second) <= (2 if shorter >= 9 else 1)  # noqa: PLR2004


def _singular(word: str) -> str:
    if word.endswith("ies"):
        return word[:-3] + "y"
    return word[:-1] if word.endswith("s") and not word.endswith("ss") else word


def _apart(first: str, second: str) -> int:
    """How many letters must be put in, taken out, changed or swapped with the next to make one word the other."""
    before: list[int] = []
    last = list(range(len(second) + 1))
    for row, letter in enumerate(first, 1):
        line = [row]
        for column, other in enumerate(second, 1):
            step = min(last[column] + 1, line[-1] + 1, last[column - 1] + (letter != other))
            if row > 1 and column > 1 and letter == second[column - 2] and first[row - 2] == other:
                step = min(step, before[column - 2] + 1)
            line.append(step)
        before, last = last, line
    return last[-1]
