"""Putting broken lines together again: hyphens that were there, and those that only broke a word."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable

from parch.domain.documents.formats.pdf.letters import SOFT_HYPHEN
from parch.domain.documents.tongues import small_words

# First and last parts that English and Welsh write with a hyphen; first parts that are written closed.
_WITH_HYPHEN_AFTER = (
    "e co self non ex all well anti semi cross pre post multi half high low full part long short one two three "
    "four first second third year vice inter intra by cyber face cyd cyn ail gwrth hunan rhyng ôl rhag uwch aml lled"
)
_IN_WELSH_ALONE = frozenset(
    {"is", "di", "ar", "an", "un", "dau", "dwy", "tri"}
)  # in English, syllables of longer words
_WITH_HYPHEN_BEFORE = (
    "based led wide related specific free term time to up in on off out by making being known aged old year minded "
    "friendly facing round level quality scale lein fynd gysylltiedig ddisgybl bost ddiogelwch"
)
_WRITTEN_CLOSED = (
    "with in on up under over out any some every no may for an a al be to can work class home head pass net play safe "
    "there where here what who how mis dis un re sub trans"
)
_BEFORE, _AFTER = frozenset(_WITH_HYPHEN_AFTER.split()), frozenset(_WITH_HYPHEN_BEFORE.split())
_CLOSED = frozenset(_WRITTEN_CLOSED.split())
_TAKES_IT_ALWAYS = "e co self non well cyber half multi semi cross anti cyd hunan gwrth rhyng ôl ail uwch"
_ALWAYS = frozenset(_TAKES_IT_ALWAYS.split())
_LINKS = frozenset({"to", "of", "by", "in", "and", "the", "up", "on", "at", "y", "yr", "ar", "yn", "i", "o"})
_SHORTEST = 3  # letters of a last part that is a word by itself
_RATE = 0.03  # of the lines: more hyphens at their ends than this, and the program that set them breaks words
_FEWEST = 2  # line ends whose halves are no words, and it does so too
_WORD = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*")
_LAST = re.compile(r"(\S*?)([^\W\d_]+)[-\u00ad]$")
_FIRST = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_ADDRESS = re.compile(
    r"(?:https?:|www\.|[\w.+-]+@|\w+\.(?:gov|org|com|co|uk|wales|cymru|example)\b)\S*$", re.IGNORECASE
)
_AFTER_ADDRESS = ",;:.!?)]}'\"’”"
_ADDRESS_GOES_ON = re.compile(r"[\w%#?=&~/-]*[./?=&_~%#-][\w%#?=&~/.-]*$")
_OPEN_END = ("/", ".", "?", "=", "&", "_", "-", "@", "%", "#", "~")


class Joiner:
    """Joins the texts of lines, having seen the whole document."""

    def __init__(self, lines: Iterable[str]) -> None:
        lines = list(lines)
        english, welsh = small_words(" ".join(lines))
        self._before = _BEFORE | _IN_WELSH_ALONE if welsh > english else _BEFORE
        self._words: Counter[str] = Counter()
        ends: set[tuple[str, str]] = set()
        last, count, soft = "", 0, False
        for line in lines:
            count += 1
            words = _WORD.findall(line.casefold())
            broken = _LAST.search(last)
            if broken and words:
                ends.add((broken[2].casefold(), words[0]))
                if last.endswith(SOFT_HYPHEN):
                    self._words[broken[2].casefold() + words[0]] += 1
            self._words.update(words[bool(broken) : len(words) - line.endswith(("-", SOFT_HYPHEN))])
            soft = soft or line.endswith(SOFT_HYPHEN)
            last = line
        closed = sum(first + second in self._words for first, second in ends)
        kept = sum(f"{first}-{second}" in self._words for first, second in ends)
        strange = sum(self._strange(first, second) for first, second in ends)
        likely = sum(not self._takes_hyphen(first, second) for first, second in ends) - kept
        self._breaks_words = soft or closed > kept or strange >= _FEWEST or likely > max(_RATE * count, 1)

    def joined(self, lines: Iterable[str]) -> str:
        """One text of the lines, every word as it was before the lines were broken."""
        text = ""
        for line in lines:
            text = self._join(text, line) if text and line else text or line
        return text.replace(SOFT_HYPHEN, "")

    def _join(self, text: str, line: str) -> str:
        if text.endswith(SOFT_HYPHEN):
            return text[:-1] + line
        if _goes_on_as_address(text, line):
            return text + line
        if text.endswith("-"):
            return self._at_hyphen(text, line)
        glued = len(text) > 1 and not text[-2].isspace() and text[-1] in "/–—" and not line[0].isspace()
        return text + line if glued and text[-2].isalnum() else f"{text} {line}"

    def _at_hyphen(self, text: str, line: str) -> str:
        broken, first = _LAST.search(text), _FIRST.match(line)
        if len(text) > 1 and text[-2].isspace():
            return f"{text} {line}"  # a dash between words
        if broken and first and self._only_broken(broken[1], broken[2], first[0]):
            return text[:-1] + line
        return text + line

    def _only_broken(self, before: str, here: str, there: str) -> bool:
        """Whether the hyphen is there only because the line ended."""
        if there[0].isupper() or any(sign in before for sign in "/@"):
            return False
        first, second = here.casefold(), there.casefold()
        whole = re.sub(r"^\W+", "", before.casefold())
        closed, kept = self._words[whole + first + second], self._words[f"{whole}{first}-{second}"]
        if closed or kept:
            return closed >= kept
        if before.endswith("-") and (first in _LINKS or self._words[first] or self._words[second] or second in _AFTER):
            return False
        if not self._breaks_words or self._takes_hyphen(first, second):
            return False
        both = self._words[first] and self._words[second] and len(second) >= _SHORTEST
        return not both or first in _CLOSED

    def _strange(self, first: str, second: str) -> bool:
        """Whether neither part is a word by itself, here or anywhere."""
        return not (self._takes_hyphen(first, second) or self._words[first] or self._words[second])

    def _takes_hyphen(self, first: str, second: str) -> bool:
        if first in _CLOSED:
            return False
        before = first in _ALWAYS or (first in self._before and bool(self._words[second]))
        return len(first) == 1 or before or second in _AFTER


def _goes_on_as_address(text: str, line: str) -> bool:
    """Whether an address of the web or of mail goes on over the end of the line."""
    last, first = text.rsplit(None, 1)[-1], line.split(None, 1)[0]
    if not _ADDRESS.search(last):
        return False
    if first[0] in "/?=&_@%#":
        return True
    return (
        last.endswith(_OPEN_END)
        and not first[0].isupper()
        and (last[-1] != "." or bool(_ADDRESS_GOES_ON.match(first.rstrip(_AFTER_ADDRESS))))
    )
