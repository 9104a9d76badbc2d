"""What the health check knows of web addresses and telephone numbers that no longer lead where a policy says."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field as Rule

from parch.domain.checking.facts import CheckedFact, FactFile
from parch.domain.checking.problems import Severity
from parch.domain.packs.shapes import Words


class DeadAddress(CheckedFact):
    """A host, or the part of it below ``path``, that is gone. A leading "*." stands for every name under it.

    ``says``: what became of it. ``remedy``: where to go instead.
    """

    host: Annotated[str, Rule(pattern=r"^(\*\.)?[a-z0-9-]+(\.[a-z0-9-]+)+$")]
    path: Annotated[str, Rule(pattern=r"^(/\S*)?$")] = ""
    says: Words
    remedy: Words
    severity: Severity = "medium"


class LinkFacts(FactFile):
    """links.toml"""

    address: tuple[DeadAddress, ...]


class RetiredNumber(CheckedFact):
    """A number that is no longer answered, or a beginning that no help line should have.

    ``number``: as it is dialled inside the United Kingdom, digits only; with ``whole`` false, how such numbers begin.
    """

    number: Annotated[str, Rule(pattern=r"^0\d{2,10}$")]
    whole: bool = True
    says: Words
    remedy: Words
    severity: Severity = "medium"


class NumberFacts(FactFile):
    """numbers.toml"""

    number: tuple[RetiredNumber, ...]
