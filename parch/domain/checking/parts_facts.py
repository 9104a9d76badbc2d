"""What the health check knows of the parts a policy should have, and the words they are known by."""

from __future__ import annotations

from typing import Literal

from parch.domain.checking.facts import CheckedFact, FactFile
from parch.domain.checking.problems import Part, Severity
from parch.domain.packs.shapes import Shape, Words


class PartFact(CheckedFact):
    """One part. ``labels``, ``told`` and ``unless`` are patterns, as parts.toml explains them at its head.

    ``says``: why it matters that the part is missing. ``remedy``: what to add.
    """

    key: Part
    says: Words
    remedy: Words
    severity: Severity
    labels: tuple[str, ...]
    told: tuple[str, ...]
    unless: tuple[str, ...] = ()


class Group(Shape):
    """Words that stand for one another, by the name patterns have for them."""

    name: str
    words: str


class PartFacts(FactFile):
    """parts.toml. ``nation``: whose policies it is about.

    ``listing``: sentences and headings that only name other policies.
    """

    nation: Literal["wales"]
    listing: tuple[str, ...]
    group: tuple[Group, ...]
    part: tuple[PartFact, ...]
