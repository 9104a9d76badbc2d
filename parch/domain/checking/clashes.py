"""Sentences held against each other: the same conduct with two strengths, and what cannot both hold."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import replace

from parch.domain.checking.contradictions import contradictions
from parch.domain.checking.knowledge import Knowledge
from parch.domain.checking.problems import Problem
from parch.domain.checking.statements import statements
from parch.domain.checking.strengths import mixed_strengths
from parch.domain.documents.model import Document
from parch.domain.language import Sentence

MOST_NEAR = 100  # problems at one number that another there may be the twin of


def clashes(document: Document, knowledge: Knowledge) -> Iterator[Problem]:
    """Every mixed strength and contradiction; the sentences are taken apart once for both."""
    told = statements(document, knowledge.conduct)
    found = [*mixed_strengths(told), *contradictions(document, told, knowledge.contradictions)]
    yield from _said_in_both(found) if document.language == "both" else found


def _said_in_both(found: Iterable[Problem]) -> list[Problem]:
    """The same fault in the Welsh and in the English of one document is one problem with the places of both."""
    kept: list[Problem] = []
    at: dict[tuple[Sentence, str], list[int]] = defaultdict(list)  # who speaks of a number, to look at no others
    for problem in found:
        numbers = {(problem.says, _parted(place)[0]) for place in problem.where}
        near = sorted({place for number in numbers for place in at[number][:MOST_NEAR]})
        twin = next((place for place in near if _are_twins(kept[place], problem)), None)
        for number in numbers:
            at[number].append(len(kept) if twin is None else twin)
        if twin is None:
            kept.append(problem)
        else:
            first = kept[twin]
            kept[twin] = replace(first, where=first.where + problem.where, quotes=first.quotes + problem.quotes)
    return kept


def _are_twins(one: Problem, other: Problem) -> bool:
    """Whether two problems are of one sort, at the same numbers, in two languages."""
    first, second = (dict(_parted(place) for place in problem.where) for problem in (one, other))
    languages = set(first.values()) | set(second.values())
    return one.says == other.says and not set(first).isdisjoint(second) and languages == {"cy", "en"}


def _parted(place: str) -> tuple[str, str]:
    """The number of a place and its language: "5.1" and "cy" of "cy:5.1"."""
    language, colon, number = place.partition(":")
    return (number, language) if colon else (place, "")
