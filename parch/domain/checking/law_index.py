"""Finding a law by its name: as it is, as it is usually written, or with a slip in it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from parch.domain.checking.law_facts import LawFacts, Title
from parch.domain.checking.law_words import APART, key_of, slips, telling, tokens, unmutated, welsh_key

# What a name is called by: last in English, first in Welsh; and the forms in which it is met there.
ENGLISH_FORMS = {
    **dict.fromkeys(("act", "acts", "bill"), "act"),
    **dict.fromkeys(("measure", "measures"), "measure"),
    **{word: word for word in ("regulations", "regulation", "order")},
}
WELSH_FORMS = {
    **dict.fromkeys(("teddf", "teddfau"), "act"),
    **dict.fromkeys(("pesur", "pesurau"), "measure"),
    "pil": "act",
    "reoliadau": "regulations",
    "reoliad": "regulation",
    "orchymyn": "order",
}
_MANY = 3
_SAME_YEAR_SHARE = 2


@dataclass(frozen=True, slots=True)
class Name:
    """One way to write a law's name. ``words``: those that tell it, without its form ("act")."""

    title: Title
    form: str
    words: tuple[str, ...]


@dataclass(slots=True)
class Names:
    """The names of one language, by their key. ``longest``: how many words the longest of them has."""

    right: dict[str, Title] = field(default_factory=dict)
    mistaken: dict[str, Title] = field(default_factory=dict)
    all: list[Name] = field(default_factory=list)
    longest: int = 0


@dataclass(frozen=True, slots=True)
class Index:
    english: Names
    welsh: Names
    short: dict[str, Title]
    titles: tuple[Title, ...]

    def named_like(self, title: Title, year: int) -> Title | None:
        """A law of that year whose name shares most of its words with this one, if there is one."""
        own = set(_telling(title.name.en))
        best: tuple[int, Title] | None = None
        for other in self.titles:
            if other is title or year not in other.years:
                continue
            shared = len(own & set(_telling(other.name.en)))
            if shared >= _SAME_YEAR_SHARE and (best is None or shared > best[0]):
                best = shared, other
        return best[1] if best else None


@lru_cache(maxsize=4)
def index_of(facts: LawFacts) -> Index:
    index = Index(Names(), Names(), {}, facts.title)
    for title in facts.title:
        for written in (title.name.en, title.name.cy, *title.also):
            _add(index, title, written, right=True)
        for written in title.mistaken:
            _add(index, title, written, right=False)
        index.short.update(dict.fromkeys(title.short, title))
    return index


def nearest(names: Names, form: str, words: Sequence[str], years: Sequence[int]) -> Title | None:
    """The law whose name these words are with a slip in them, if exactly that can be said of one."""
    found: dict[str, Title] = {}
    for name in names.all:
        if name.title.key not in found and _is_slip(name, form, tuple(words), years):
            found[name.title.key] = name.title
    of_the_year = [title for title in found.values() if set(years) & set(title.years)]
    chosen = of_the_year or list(found.values())
    return chosen[0] if chosen else None


def _add(index: Index, title: Title, written: str, *, right: bool) -> None:
    words = [token.text for token in tokens(written) if token.is_word or token.text == "&"]
    welsh = WELSH_FORMS.get(unmutated(words[0])) if words else None
    names, key = (index.welsh, welsh_key(words)) if welsh else (index.english, key_of(words))
    (names.right if right else names.mistaken).setdefault(key, title)
    names.longest = max(names.longest, len(words))
    if right:
        form = welsh or ENGLISH_FORMS[words[-1]]
        told = tuple(map(unmutated, telling(words[1:]))) if welsh else telling(words[:-1])
        names.all.append(Name(title, form, told))


def _telling(name: str) -> tuple[str, ...]:
    return telling(token.text for token in tokens(name))[:-1]


def _is_slip(name: Name, form: str, words: tuple[str, ...], years: Sequence[int]) -> bool:
    known = name.words
    if not words or not known or (set(words) - set(known)) & APART:
        return False
    same_year = bool(set(years) & set(name.title.years))
    if name.form != form:
        return {name.form, form} == {"act", "measure"} and words == known and same_year
    # So many regulations have names alike that only the very words with a letter wrong can be said to be a slip.
    rules = _RULES if form in {"act", "measure"} else _RULES[:1]
    return any(rule(words, known, same_year) for rule in rules)


def _each_word_slips(words: tuple[str, ...], known: tuple[str, ...], same_year: bool) -> bool:
    if len(words) != len(known) or not all(map(slips, words, known)):
        return False
    return len(known) > 1 or (same_year and len(known[0]) > _MANY * 2)


def _other_order(words: tuple[str, ...], known: tuple[str, ...], same_year: bool) -> bool:
    return len(known) > 1 and words != known and sorted(words) == sorted(known)


def _one_word_out(words: tuple[str, ...], known: tuple[str, ...], same_year: bool) -> bool:
    if not same_year or len(known) < _MANY or abs(len(words) - len(known)) > 1 or words == known:
        return False
    longer, shorter = sorted((words, known), key=len, reverse=True)
    if len(longer) == len(shorter):
        return sum(not slips(one, other) for one, other in zip(words, known, strict=True)) == 1
    return any(longer[:gap] + longer[gap + 1 :] == shorter for gap in range(len(longer)))


_RULES: tuple[Callable[[tuple[str, ...], tuple[str, ...], bool], bool], ...] = (
    _each_word_slips,
    _other_order,
    _one_word_out,
)
