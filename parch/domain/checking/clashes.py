"""Sentences held against each other: the same conduct with two strengths, and what cannot both hold."""

from __future__ import annotations

from collections.abc import Iterator

from parch.domain.checking.contradictions import contradictions
from parch.domain.checking.knowledge import Knowledge
from parch.domain.checking.problems import Problem
from parch.domain.checking.statements import statements
from parch.domain.checking.strengths import mixed_strengths
from parch.domain.documents.model import Document


def clashes(document: Document, knowledge: Knowledge) -> Iterator[Problem]:
    """Every mixed strength and contradiction; the sentences are taken apart once for both."""
    told = statements(document, knowledge.conduct)
    yield from mixed_strengths(told)
    yield from contradictions(document, told, knowledge.contradictions)
