"""The same fault in many places is one: its places and words gathered as the document is read."""

from __future__ import annotations

from collections.abc import Hashable, Iterator
from dataclasses import dataclass, field
from typing import Generic, TypeVar

K = TypeVar("K", bound=Hashable)


@dataclass(slots=True)
class Places:
    """Where a fault is, and in which words; each once, in reading order."""

    ids: dict[str, None] = field(default_factory=dict)
    words: dict[str, None] = field(default_factory=dict)

    @property
    def where(self) -> tuple[str, ...]:
        return tuple(self.ids)

    @property
    def quotes(self) -> tuple[str, ...]:
        return tuple(self.words)


class Gathered(Generic[K]):
    """Places by what makes the faults there one and the same."""

    def __init__(self) -> None:
        self._places: dict[K, Places] = {}

    def add(self, key: K, item_id: str, quote: str) -> None:
        places = self._places.setdefault(key, Places())
        places.ids[item_id] = None
        places.words[quote] = None

    def values(self) -> Iterator[Places]:
        yield from self._places.values()

    def items(self) -> Iterator[tuple[K, Places]]:
        yield from self._places.items()
