"""Pointers that lead to another place than they say."""

from __future__ import annotations

import re
from collections.abc import Iterator

from parch.domain.checking.broken_references import pointer_start
from parch.domain.checking.describing import descriptions, tells_contents
from parch.domain.checking.folding import folded
from parch.domain.checking.knowledge import Knowledge
from parch.domain.checking.problems import Problem
from parch.domain.checking.topics import topics
from parch.domain.checking.wrong_ways import itself, other_way
from parch.domain.documents.model import Document, Item, Reference, Tongue
from parch.domain.language import Sentence

ELSEWHERE = Sentence(
    "“{quote}” leads to “{there}”, which is about something else: a reader who follows it does not find what "
    "is promised.",
    "Mae “{quote}” yn arwain at “{there}”, sy'n ymwneud â rhywbeth arall: ni fydd darllenydd sy'n ei ddilyn yn cael "
    "yr hyn a addewir.",
)
LOOK_AT = Sentence(
    "Check whether {better} is meant, and point there.", "Gwiriwch ai {better} a olygir, a chyfeiriwch yno."
)

_SHARED = 6  # words in a row that two texts do not share by chance
_SORTS = frozenset({"=form", "=code", "=letter"})
_PLACES = frozenset({"section", "appendix"})
_NAME = 12  # words of a place by which it is called
_RULES = frozenset({"clause", "subpoint"})
_TWO = 2
_OFTEN = 2  # times a place must speak of something to be about it


def wrong_references(document: Document, _knowledge: Knowledge) -> Iterator[Problem]:
    """Each pointer whose own words, or the words about it, fit another place and not the one it leads to."""
    places = _Places(document)
    for item in document.body:
        if item.references and item.kind != "heading":
            for start, end, several in _pointers(item):
                problem = places.told_wrong(item, start, end, several) or other_way(document, item, end, several)
                if problem:
                    yield problem
        if item.number and re.search(r"\d\.\d", item.number):
            yield from itself(item)


def _pointers(item: Item) -> Iterator[tuple[int, int, list[Reference]]]:
    """Each phrase that points, with every place it leads to."""
    phrases: dict[tuple[int, int], list[Reference]] = {}
    for reference in item.references:
        start = pointer_start(item, reference)
        phrases.setdefault((start, start + len(reference.text)), []).append(reference)
    for (start, end), several in phrases.items():
        yield start, end, several


class _Places:
    """The sections and appendices of a document: what they are called, what is said in them."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._root: dict[str, Item] = {}
        self._texts: dict[str, list[Item]] = {}
        for item in document.items:
            parent = self._root.get(item.parent or "")
            root = item if item.role in _PLACES else parent
            if root is not None:
                self._root[item.id] = root
                self._texts.setdefault(root.id, []).append(item)

    def told_wrong(self, item: Item, start: int, end: int, several: list[Reference]) -> Problem | None:
        """The problem where every place pointed to is about something else than what is said of it."""
        targets = [self._root.get(reference.to or "") for reference in several]
        known = [target for target in targets if target is not None]
        if not known or len(known) < len(targets):
            return None
        better = self._by_name(item, start, end, several, known)
        if better is None and known[0].role == "appendix" and tells_contents(item.text, end):
            better = self._by_contents(item, known)
        there = known[-1]
        if better is None and len(several) == 1:
            there = self._document.item(several[0].to or "")
            better = self._by_clause(item, start, end, there)
        if better is None:
            return None
        quote = item.text[start:end]
        says = ELSEWHERE.format(quote=quote, there=_name(there))
        remedy = LOOK_AT.format(better=f"“{_name(better)}”")
        return Problem("wrong-reference", says, remedy, "medium", "likely", (item.id,), (quote,))

    def _by_name(self, item: Item, start: int, end: int, several: list[Reference], known: list[Item]) -> Item | None:
        """The other place whose name is what the words beside the pointer call it."""
        for told in descriptions(item.text, start, end):
            about = self._topics(told, item)
            fit = max((self._fit(about, target) for target in known), default=0.0)
            if not about or fit == 1:
                continue
            if any(about & self._words(self._document.item(reference.to or "")) for reference in several):
                continue  # a clause that speaks of it, in a section that is called something else
            better = self._called(about, item, known, fit)
            if better is not None:
                return better
        return None

    def _called(self, about: frozenset[str], item: Item, known: list[Item], fit: float) -> Item | None:
        others = [
            (len(shared) / len(about), -len(self._title(place)), place)
            for place in self._others(item, known)
            if (shared := about & self._title(place))
        ]
        best = max(others, key=lambda each: each[:2], default=None)
        # A place that is half fitting is only left for one that is called exactly so, but a form is never a code.
        sort = about & _SORTS
        other_sort = best is not None and sort <= self._title(best[2]) and not any(sort & self._title(k) for k in known)
        least = 1 / 2 if not fit or (sort and other_sort) else 1.0
        return best[2] if best and best[0] >= least and best[0] > fit else None

    def _others(self, item: Item, known: list[Item]) -> Iterator[Item]:
        for place_id in self._texts:
            place = self._document.item(place_id)
            if place not in known and self._tongue(place) == self._tongue(item) and place.role == known[0].role:
                yield place

    def _fit(self, about: frozenset[str], place: Item) -> float:
        """How far a place may be called so: the share of these things in its name, or that it often speaks of."""
        if named := about & self._title(place):
            return len(named) / len(about)
        spoken = [self._topics(each.text, each) for each in self._texts[place.id]]
        often = sum(sum(topic in words for words in spoken) >= _OFTEN for topic in about)
        return often / len(about) if about else 0.0

    def _title(self, place: Item) -> frozenset[str]:
        own = self._topics(place.text, place)
        return own | {"=letter"} if any(item.kind == "letter" for item in self._texts[place.id]) else own

    def _tongue(self, item: Item) -> Tongue:
        """A document in one language is in it throughout, whatever a line of few words looks like."""
        return item.lang if self._document.language == "both" else self._document.language

    def _topics(self, text: str, item: Item) -> frozenset[str]:
        return topics(text, self._tongue(item))

    def _words(self, item: Item) -> frozenset[str]:
        if item.role in _PLACES:
            return frozenset()
        return self._topics(item.text, item)

    def _by_clause(self, item: Item, start: int, end: int, target: Item) -> Item | None:
        """The other clause that speaks of what the words beside the pointer say, where this one never does."""
        if target.kind != "clause" or target.role:
            return None
        under = [target, *(each for each in self._texts[self._root[target.id].id] if _is_under(each, target))]
        spoken = frozenset[str]().union(*(self._topics(each.text, each) for each in under))
        title = self._title(self._root[target.id])
        for told in descriptions(item.text, start, end):
            about = self._topics(told, item)
            if not about or about & (spoken | title):
                continue
            better = self._speaking_of(about, [each for each in self._document.body if each not in {item, target}])
            if better is not None:
                return better
        return None

    def _speaking_of(self, about: frozenset[str], others: list[Item]) -> Item | None:
        """The clause that says most of it: all, or two things and half of them."""
        best, most = None, 0
        for other in others:
            shared = len(about & self._topics(other.text, other)) if other.kind in _RULES else 0
            enough = shared == len(about) or (shared >= _TWO and shared * 2 >= len(about))
            if enough and shared > most:
                best, most = other, shared
        return best

    def _by_contents(self, item: Item, known: list[Item]) -> Item | None:
        """The other appendix that says, word for word, what the item says is in the one it points to."""
        told = _runs(item.text)
        if any(told & self._runs_of(target) for target in known):
            return None
        return next((place for place in self._others(item, known) if told & self._runs_of(place)), None)

    def _runs_of(self, place: Item) -> set[tuple[str, ...]]:
        return {run for item in self._texts[place.id] for run in _runs(item.text)}


def _is_under(item: Item, clause: Item) -> bool:
    return item.id.startswith((f"{clause.id}-", f"{clause.id}(", f"{clause.id}."))


def _name(place: Item) -> str:
    """A place as it is printed, short, its blanks as dots."""
    text = re.sub(r"[_.…]{3,}", "…", place.text)
    words = f"{place.number or place.id} {text}".split()
    return " ".join(words[:_NAME]) + (" …" if len(words) > _NAME else "")


def _runs(text: str) -> set[tuple[str, ...]]:
    """Every few words in a row."""
    words = re.findall(r"[^\W_]+", folded(text))
    return {tuple(words[place : place + _SHARED]) for place in range(len(words) - _SHARED + 1)}
