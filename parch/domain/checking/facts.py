"""What every dated fact of the health check has, and every file of them."""

from __future__ import annotations

from datetime import date
from typing import Annotated

from pydantic import Field as Rule

from parch.domain.packs.shapes import Dated, Key, Shape, Words


class CheckedFact(Dated):
    """One dated fact. ``source``: where it was read or, while it is unverified, where it can be looked up.

    ``start`` and ``end`` ("from" and "until" in the file) bound the days on which it holds; the last day is counted.
    """

    key: Key
    source: Annotated[str, Rule(pattern=r"^https?://\S+$")]
    end: date | None = Rule(default=None, alias="until")

    def holds_on(self, day: date) -> bool:
        return (self.start is None or self.start <= day) and (self.end is None or day <= self.end)


class FactFile(Shape):
    """One file in health/: who keeps its facts true, and after how many months they are looked at again."""

    owner: Words
    stale_after_months: int
