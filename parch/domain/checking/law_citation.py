"""A law as a document names it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from parch.domain.checking.law_facts import Title
from parch.domain.documents import Item

How = Literal["right", "mistaken", "letters"]


@dataclass(frozen=True, slots=True)
class Citation:
    """A law named in ``item``, from ``start`` to ``end``. ``years`` as given there; ``bill``: it is called a Bill.

    ``how``: by its right name, by a name with a mistake in it, or by its letters. ``onto``: the item on the next line
    into which the words run on; ``item`` then holds the words of both.
    """

    item: Item
    start: int
    end: int
    title: Title
    years: tuple[int, ...] = ()
    how: How = "right"
    plural: bool = False
    bill: bool = False
    onto: Item | None = None

    @property
    def quote(self) -> str:
        return self.item.text[self.start : self.end]

    def pieces(self, end: int | None = None) -> Iterator[tuple[str, str]]:
        """The ids it stands under and its words there, to its own end or a later one."""
        last = self.end if end is None else end
        border = len(self.item.text) - len(self.onto.text) if self.onto else last
        yield self.item.id, self.item.text[self.start : min(last, border)].rstrip()
        if self.onto and last > border:
            yield self.onto.id, self.item.text[border:last]
