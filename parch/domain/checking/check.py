"""The whole health check: every finder over a document, and what they find in the order in which it is read."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date

from parch.domain.checking.blank_fill_ins import blank_fill_ins
from parch.domain.checking.broken_references import broken_references
from parch.domain.checking.clashes import clashes
from parch.domain.checking.dead_links import dead_links
from parch.domain.checking.drafting_notes import drafting_notes
from parch.domain.checking.duplicated_words import duplicated_words
from parch.domain.checking.email_links import email_links
from parch.domain.checking.knowledge import Knowledge
from parch.domain.checking.law import wrong_law
from parch.domain.checking.law_overtaken import repealed_law
from parch.domain.checking.parts import missing_part
from parch.domain.checking.problems import PROBLEM_KINDS, Problem
from parch.domain.checking.retired_numbers import retired_numbers
from parch.domain.checking.terms import term_drift
from parch.domain.checking.wrong_references import wrong_references
from parch.domain.documents import Document

Finder = Callable[[Document, Knowledge], Iterator[Problem]]
DatedFinder = Callable[[Document, Knowledge, date], Iterator[Problem]]

FINDERS: tuple[Finder, ...] = (
    blank_fill_ins,
    drafting_notes,
    duplicated_words,
    broken_references,
    wrong_references,
    dead_links,
    email_links,
    retired_numbers,
    clashes,
    term_drift,
    wrong_law,
    missing_part,
)
# Those whose answer depends on the day on which they are asked.
DATED_FINDERS: tuple[DatedFinder, ...] = (repealed_law,)


def check(document: Document, knowledge: Knowledge, *, on: date) -> tuple[Problem, ...]:
    """Everything that is wrong with a document on a day, in reading order, what is missing at the end.

    The same document, knowledge and day always give the same problems, each of them once.
    """
    found = [problem for find in FINDERS for problem in find(document, knowledge)]
    found += [problem for find in DATED_FINDERS for problem in find(document, knowledge, on)]
    once = {(problem.kind, problem.where, problem.quotes, problem.part): problem for problem in reversed(found)}
    return tuple(sorted(once.values(), key=lambda problem: _place(document, problem)))


def _place(document: Document, problem: Problem) -> tuple[object, ...]:
    first = document.places[problem.where[0]] if problem.where else len(document.items)
    return first, PROBLEM_KINDS.index(problem.kind), problem.where, problem.quotes, problem.part or ""
