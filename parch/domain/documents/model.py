"""What a policy document is once it has been read: items in reading order, each holding its own words."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Literal, get_args

from parch.domain.language import Sentence

Kind = Literal["heading", "clause", "subpoint", "bullet", "paragraph", "cell", "footnote", "letter"]
Strength = Literal["must", "must-not", "should", "should-not", "may", "information"]
Use = Literal["personal", "official", "both"]
Tongue = Literal["en", "cy"]
Role = Literal["", "title", "section", "appendix", "part", "furniture"]

KINDS: tuple[Kind, ...] = get_args(Kind)
STRENGTHS: tuple[Strength, ...] = get_args(Strength)
USES: tuple[Use, ...] = get_args(Use)


class Unreadable(Exception):
    """The bytes are not a document Parch can read; `sentence` says why and what to do next."""

    def __init__(self, sentence: Sentence) -> None:
        super().__init__(sentence.en)
        self.sentence = sentence


@dataclass(frozen=True, slots=True)
class Reference:
    """A pointer in an item's text to another place in the document.

    `text` is the phrase as printed, `to` the id it leads to, or None where it leads nowhere.
    `start` and `end` are offsets in the item's text of the one number that leads there.
    """

    text: str
    to: str | None
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Unsure:
    """A place where a person is asked to look; `about` says which guess it was."""

    id: str
    about: str
    says: Sentence
    settled: bool = False


@dataclass(frozen=True, slots=True)
class Item:
    """One piece of the document. Its printed words are `glyph`, `number`, `gap` and `text`, in that order.

    `glyph` is a bullet as printed, `number` a printed number with its brackets and stops, `gap` whatever stood
    between the number and the text (often one space, sometimes a colon or a dash).
    `links` are addresses behind the words that the words do not show.
    `role` marks what the house treats differently: the title, a section, an appendix, a part, or page furniture.
    """

    id: str
    kind: Kind
    text: str
    number: str | None = None
    glyph: str = ""
    gap: str = ""
    parent: str | None = None
    role: Role = ""
    lang: Tongue = "en"
    strength: Strength | None = None
    binds: tuple[str, ...] = ()
    use: Use | None = None
    fill_ins: tuple[str, ...] = ()
    references: tuple[Reference, ...] = ()
    links: tuple[str, ...] = ()


@dataclass(frozen=True)
class Document:
    """A policy as read, or as mended by a person since. `date` is the day the document gives for itself."""

    title: str | None
    version: str | None
    date: datetime.date | None
    language: Literal["en", "cy", "both"]
    items: tuple[Item, ...]
    unsure: tuple[Unsure, ...] = ()

    @cached_property
    def places(self) -> dict[str, int]:
        """Where each id stands in reading order."""
        return {item.id: place for place, item in enumerate(self.items)}

    def item(self, item_id: str) -> Item:
        """The item of that id. Raises KeyError where there is none."""
        return self.items[self.places[item_id]]

    def children(self, item_id: str | None) -> tuple[Item, ...]:
        """The items directly under one item (or at the top, for None), in reading order."""
        return tuple(item for item in self.items if item.parent == item_id)

    @property
    def appendices(self) -> tuple[Item, ...]:
        """The headings of the appendices."""
        return tuple(item for item in self.items if item.role == "appendix")

    @property
    def body(self) -> tuple[Item, ...]:
        """What a reader is shown: everything but page numbers, running headers and contents pages."""
        return tuple(item for item in self.items if item.role != "furniture")

    @property
    def asks(self) -> tuple[Unsure, ...]:
        """What still waits for a person to look at."""
        return tuple(unsure for unsure in self.unsure if not unsure.settled)

    def depths(self) -> Iterator[tuple[Item, int]]:
        """Each item in reading order with how many items it stands under."""
        depth: dict[str | None, int] = {None: -1}
        for item in self.items:
            depth[item.id] = depth.get(item.parent, -1) + 1
            yield item, depth[item.id]
