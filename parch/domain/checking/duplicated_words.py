"""Words, sentences and clauses that stand twice."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from parch.domain.checking.by_hand import ByHand
from parch.domain.checking.doubled import doubled
from parch.domain.checking.folding import folded
from parch.domain.checking.knowledge import Knowledge
from parch.domain.checking.problems import Problem, Sureness
from parch.domain.checking.spans import sentence_spans
from parch.domain.documents.fill_ins import blanks
from parch.domain.documents.model import Document, Item
from parch.domain.language import Sentence

SLIP = Sentence(
    "Words stand twice: “{quote}”. It is a slip of the hand, and makes readers wonder what else was not read through.",
    "Mae geiriau yno ddwywaith: “{quote}”. Llithriad ydyw, ac mae'n gwneud i ddarllenwyr amau beth arall na "
    "ddarllenwyd drosto.",
)
ONCE = Sentence("Take one of the two out.", "Tynnwch un o'r ddau.")
SAID_AGAIN = Sentence(
    "The same sentence stands twice in one place: “{quote}”. Readers look for a difference that is not there.",
    "Mae'r un frawddeg yno ddwywaith mewn un lle: “{quote}”. Bydd darllenwyr yn chwilio am wahaniaeth nad yw yno.",
)
TWO_RULES = Sentence(
    "The same rule stands in {places}. When one of them is changed the other stays, and the policy then says "
    "two things.",
    "Mae'r un rheol yn {places}. Pan newidir y naill bydd y llall yn aros, ac yna bydd y polisi'n dweud dau beth.",
)
KEEP_ONE = Sentence(
    "Keep the rule in one place and point to it from the other.",
    "Cadwch y rheol mewn un lle a chyfeiriwch ati o'r llall.",
)

_SHORTEST_HERE = 5  # words in a sentence that stands twice in one item
_SHORTEST = 8  # in a clause that stands twice word for word
_SHORTEST_PART = 10  # in a sentence of a clause
_SHORTEST_LISTED = 12  # in items of two lists, which often share words
_SHORTEST_REWORDED = 12  # where only who is spoken to differs
_RULES = frozenset({"clause", "subpoint", "bullet", "paragraph"})
_LISTED = frozenset({"bullet", "subpoint"})
_STAFF = re.compile(
    r"\b(?:all )?(?:staff members|members of staff|staff|employees|you|they|aelodau (?:o )?staff|aelodau'r staff"
    r"|gweithwyr|chi)\b"
)
_THEIRS = re.compile(r"\b(?:your|their|eich|eu)\b")


# "Lawful basis: public task" is an entry of a register, and may be the same in many of them.
_LABEL = re.compile(r"[\w'’ -]{1,40}:\s")


@dataclass(frozen=True, slots=True)
class Said:
    """A sentence where it stands. `whole`: it is all its item says."""

    item: Item
    start: int
    end: int
    words: int
    whole: bool

    @property
    def quote(self) -> str:
        return self.item.text[self.start : self.end]


def duplicated_words(document: Document, _knowledge: Knowledge) -> Iterator[Problem]:
    """Each slip by itself, and each rule that stands in two places once with both."""
    for item in document.body:
        blank = [(each.start, each.end) for each in blanks(item.text)] if item.fill_ins else []
        for start, end in doubled(item.text):
            if not any(first < end and start < last for first, last in blank):
                quote = item.text[start:end]
                yield Problem(
                    "duplicated-words", SLIP.format(quote=quote), ONCE, "low", "certain", (item.id,), (quote,)
                )
    yield from _said_again(document)


def _said_again(document: Document) -> Iterator[Problem]:
    hand = ByHand(document)
    places = _Places(document)
    groups: dict[tuple[str, str], list[Said]] = {}
    reworded: dict[tuple[str, str], list[Said]] = {}
    for item in document.body:
        if item.kind in _RULES and not hand.in_form(item):
            for said, plain in _sentences(item):
                where = places.of(item)
                groups.setdefault((where, plain), []).append(said)
                if said.words >= _SHORTEST_REWORDED:
                    reworded.setdefault((where, _THEIRS.sub("P", _STAFF.sub("S", plain))), []).append(said)
    told: set[frozenset[str]] = set()
    several: list[tuple[Sureness, list[Said]]] = [("certain", saids) for saids in groups.values()]
    several += [("likely", saids) for saids in reworded.values()]
    for sure, saids in several:
        pair = frozenset(said.item.id for said in saids)
        if len(saids) > 1 and pair not in told and _matters(saids):
            told.add(pair)
            yield _problem(saids, sure)


def _sentences(item: Item) -> Iterator[tuple[Said, str]]:
    plain = folded(item.text)
    spans = sentence_spans(plain)
    if _LABEL.match(plain):
        return
    for start, end in spans:
        words = re.findall(r"[^\W_]+(?:'[^\W_]+)?", plain[start:end])
        if len(words) >= _SHORTEST_HERE:
            yield Said(item, start, end, len(words), len(spans) == 1), " ".join(words)


def _matters(saids: list[Said]) -> bool:
    """Whether these are one rule said again, and not a turn of phrase that several places share."""
    first = saids[0]
    if all(said.item is first.item for said in saids):
        return True
    if all(said.item.kind in _LISTED for said in saids) and len({said.item.parent for said in saids}) > 1:
        return first.words >= _SHORTEST_LISTED
    return first.words >= (_SHORTEST if all(said.whole for said in saids) else _SHORTEST_PART)


def _problem(saids: list[Said], sure: Sureness) -> Problem:
    where = tuple(dict.fromkeys(said.item.id for said in saids))
    quotes = tuple(said.quote for said in saids)
    if len(where) == 1:
        says = SAID_AGAIN.format(quote=quotes[0])
        return Problem("duplicated-words", says, ONCE, "low", sure, where, quotes)
    named = Sentence(" and ".join(where), " ac yn ".join(where))
    return Problem("duplicated-words", TWO_RULES.format(places=named), KEEP_ONE, "low", sure, where, quotes)


class _Places:
    """Which part of the document a rule stands in: what the body says, an appendix may say again for its readers."""

    def __init__(self, document: Document) -> None:
        self._items = {item.id: item for item in document.items}
        self._both = document.language == "both"

    def of(self, item: Item) -> str:
        here: Item | None = item
        while here is not None and here.role != "appendix":
            here = self._items.get(here.parent or "")
        return f"{item.lang if self._both else ''}:{here.id if here else ''}"
