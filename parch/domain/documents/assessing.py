"""What each item asks, of whom, about which use; which blanks it holds and where it points."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from parch.domain.documents.drafts import DEEPEST
from parch.domain.documents.fill_ins import blanks
from parch.domain.documents.model import Item, Strength, Use
from parch.domain.documents.parties import addressed, begins_with, bound_by, collective_terms, leading, listed
from parch.domain.documents.references import Scope, points_known, references_in
from parch.domain.documents.strengths import Asking, askings, overall, sentences
from parch.domain.documents.uses import use_in

Parties = tuple[str, ...]
# A lead-in that ends so is a whole sentence: what follows does not go on with it.
CLOSED = (".", "?", "!")
SILENT = frozenset({"heading", "letter"})
LISTED = frozenset({"bullet", "subpoint", "cell"})


def assessed(items: Sequence[Item]) -> tuple[Item, ...]:
    """The same items with strength, whom they bind, use, blanks and references told from their words."""
    return with_references(_Assessor(items).all())


class _Assessor:
    """Goes through items in order, keeping what each part of the document was said to be about."""

    def __init__(self, items: Sequence[Item]) -> None:
        self._items = items
        self._by_id = {item.id: item for item in items}
        self._terms = collective_terms(
            item.text for item in items if "‘" in item.text or "'" in item.text or '"' in item.text or "“" in item.text
        )
        self._done: dict[str, Item] = {}
        self._everyone: Parties = ("everyone",)
        self._leads: dict[str, Item] = {}
        self._told: dict[str, tuple[Parties, Use | None]] = {}

    def all(self) -> list[Item]:
        return [self._one(item) for item in self._items]

    def _one(self, item: Item) -> Item:
        parties, use = self._above(item)
        if item.kind == "heading":
            parties = addressed(item.text) or parties
            self._everyone = parties or self._everyone if item.role == "title" else self._everyone
            use = use_in(item.text) or use
        elif item.text.endswith(":") and item.kind == "paragraph" and use_in(item.text) == "official" and item.parent:
            # A line that leads in what follows ("When posting on behalf of the school:") speaks for its part.
            self._told[self._part_of(item)] = (parties, "official")
            use = "official"
        self._told[item.id] = (parties, use)
        done = self._asked(item, parties, use)
        self._done[item.id] = done
        if item.parent and item.kind == "paragraph":
            if item.text.endswith(":"):
                self._leads[item.parent] = done
            else:
                self._leads.pop(item.parent, None)
        return replace(
            done, fill_ins=() if item.role == "furniture" else tuple(blank.text for blank in blanks(item.text))
        )

    def _part_of(self, item: Item) -> str:
        """The appendix, part or section an item stands in, or its highest heading."""
        here = item
        while here.parent and here.role not in {"appendix", "part", "section"}:
            here = self._by_id[here.parent]
        return here.id

    def _above(self, item: Item) -> tuple[Parties, Use | None]:
        return self._told.get(item.parent, ((), None)) if item.parent else ((), None)

    def _asked(self, item: Item, parties: Parties, use: Use | None) -> Item:
        if item.kind in SILENT or item.role == "furniture" or not item.text:
            return replace(item, strength=None, binds=(), use=use if item.kind == "heading" else None)
        found = list(askings(item.text, item.lang))
        strength: Strength = overall(found)
        addressee = parties or (("account-holders",) if use == "official" and item.parent else self._everyone)
        lead = self._lead(item)
        if lead is not None and lead.binds and not lead.text.endswith(CLOSED):
            addressee = lead.binds
        if lead is not None and (not found or _goes_on_with(lead, item, found)):
            strength, binds = self._led_in(item, lead, parties or self._everyone)
        elif found:
            askers = [asking for asking in found if asking.force == strength]
            each = (bound_by(asking, addressee=addressee, terms=self._terms, tongue=item.lang) for asking in askers)
            binds = tuple(dict.fromkeys(party for group in each for party in group))
        else:
            binds = self._spoken_of(item, parties or self._everyone)
        return replace(item, strength=strength, binds=binds, use=self._use(item, strength, use))

    def _lead(self, item: Item) -> Item | None:
        """What leads in to a listed item: the last paragraph before it ending in a colon, or what it stands under."""
        if item.kind not in LISTED or item.parent is None:
            return None
        return self._leads.get(item.parent) or self._done.get(item.parent)

    def _led_in(self, item: Item, lead: Item, otherwise: Parties) -> tuple[Strength, Parties]:
        """A listed item asks what the unfinished sentence before it asks: "Staff must:"."""
        own = begins_with(item.text, self._terms)
        if lead.text.endswith(CLOSED) or lead.strength in {None, "information"}:
            return "information", own or lead.binds or otherwise
        last = list(askings(sentences(lead.text)[-1], lead.lang))
        if not last and lead.kind in LISTED and lead.strength and not any(askings(lead.text, lead.lang)):
            return lead.strength, lead.binds
        return (overall(last), lead.binds) if last else ("information", own or lead.binds)

    def _spoken_of(self, item: Item, otherwise: Parties) -> Parties:
        return listed(item.text, self._terms) or leading(item.text, self._terms) or otherwise

    def _use(self, item: Item, strength: Strength, above: Use | None) -> Use | None:
        if above:
            return above
        own = use_in(item.text)
        return own or ("both" if strength != "information" and not self._in_appendix(item) else None)

    def _in_appendix(self, item: Item) -> bool:
        return item.id.partition(":")[2].startswith("A") or item.id.startswith("A")


def _goes_on_with(lead: Item, item: Item, found: Sequence[Asking]) -> bool:
    """Whether what looks like a bidding is the rest of a sentence: "You must not:", "use the school's name"."""
    asked = lead.strength not in {None, "information"} and not lead.text.endswith(CLOSED)
    return asked and item.text[:1].islower() and all(asking.start == 0 and asking.force == "should" for asking in found)


def with_references(items: Sequence[Item]) -> tuple[Item, ...]:
    """The same items with every pointer in their words followed to an id, or to None where it leads nowhere."""
    parents = {item.id: item.parent for item in items}
    known: dict[str, str | None] = {item.id: item.id for item in items}
    known |= points_known(known)
    law: dict[str, bool] = {}
    done: list[Item] = []
    for item in items:
        if item.kind == "footnote" and item.number in {"*", "†", "‡"}:
            known.setdefault("*", item.id)
        if item.kind == "heading" and item.text.casefold().startswith(("appendix", "atodiad")):
            known.setdefault("appendix:", item.id)
    for item in items:
        scope = _scope(item, parents)
        root = item.parent or ""
        found, law[item.id] = references_in(item.text, scope, known, law.get(root, False))
        if item.kind in {"paragraph", "bullet"}:
            law[root] = law[item.id]
        own = tuple(reference for reference in found if reference.to != item.id) if item.role != "furniture" else ()
        done.append(item if own == item.references else replace(item, references=own))
    return tuple(done)


def _scope(item: Item, parents: dict[str, str | None]) -> Scope:
    above: list[str] = []
    here = item.parent
    while here is not None and len(above) < DEEPEST:
        above.append(here)
        here = parents.get(here)
    return Scope(item.id, tuple(above))
