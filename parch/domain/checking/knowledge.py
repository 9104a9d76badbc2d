"""What the health check knows beside the document: dated facts, read from the folder health/ of a pack."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, cast

from parch.domain.checking.conduct import ConductFile
from parch.domain.checking.contradictions_data import ContradictionsFile
from parch.domain.checking.facts import CheckedFact, FactFile
from parch.domain.checking.law_facts import LawFacts
from parch.domain.checking.link_facts import LinkFacts, NumberFacts
from parch.domain.checking.parts_facts import PartFacts
from parch.domain.checking.terms_data import TermsFile
from parch.domain.language import Sentence
from parch.domain.packs import sentences as say
from parch.domain.packs.files import UnreadablePack, insist, toml
from parch.domain.packs.shapes import Shape

FOLDER = "health"


class Knowledge(Shape):
    """All of health/. Each field is the file of its name there: ``links`` is links.toml."""

    law: LawFacts
    conduct: ConductFile
    contradictions: ContradictionsFile
    links: LinkFacts
    numbers: NumberFacts
    parts: PartFacts
    terms: TermsFile


def read_knowledge(pack: Path) -> Knowledge:
    """What the pack in this folder knows. Raises `UnreadablePack` with every fault that could be found."""
    read: dict[str, Any] = {}
    found: list[Sentence] = []
    for name, field in Knowledge.model_fields.items():
        file, shape = f"{FOLDER}/{name}.toml", cast(type[FactFile], field.annotation)
        try:
            read[name] = toml(pack, file, shape)
        except UnreadablePack as fault:
            found.extend(fault.faults)
        else:
            found.extend(_twice(file, facts_in(read[name])))
    insist(found)
    return Knowledge(**read)


def facts_in(file: FactFile) -> Iterator[CheckedFact]:
    """Every fact of one file, in the order of its lists."""
    for name in type(file).model_fields:
        held = getattr(file, name)
        if isinstance(held, tuple):
            yield from (fact for fact in held if isinstance(fact, CheckedFact))


def _twice(file: str, facts: Iterable[CheckedFact]) -> Iterator[Sentence]:
    counted = Counter(fact.key for fact in facts)
    yield from (say.TWICE.format(file=file, key=key) for key, count in counted.items() if count > 1)
