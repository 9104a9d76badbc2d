"""Places that the school was to fill in and did not."""

from __future__ import annotations

import re
from collections.abc import Iterator

from parch.domain.checking.by_hand import ByHand
from parch.domain.checking.drafting_notes import notes
from parch.domain.checking.folding import folded
from parch.domain.checking.gathering import Gathered
from parch.domain.checking.knowledge import Knowledge
from parch.domain.checking.problems import Problem, Sureness
from parch.domain.documents.fill_ins import Blank, blanks
from parch.domain.documents.model import Document, Item
from parch.domain.language import Sentence
from parch.domain.policies.blanks import fact_of

LEFT = Sentence(
    "A place to fill in was left as it was: “{blank}”. Readers cannot tell what holds in their school, "
    "and a policy with gaps looks as if nobody adopted it.",
    "Gadawyd bwlch heb ei lenwi: “{blank}”. Ni all darllenwyr wybod beth sy'n berthnasol yn eu hysgol hwy, "
    "ac mae polisi â bylchau yn edrych fel pe na bai neb wedi'i fabwysiadu.",
)
LEFT_OFTEN = Sentence(
    "A place to fill in was left as it was in {count} places: “{blank}”. Readers cannot tell what holds in their "
    "school, and a policy with gaps looks as if nobody adopted it.",
    "Gadawyd yr un bwlch heb ei lenwi mewn {count} o leoedd: “{blank}”. Ni all darllenwyr wybod beth sy'n berthnasol "
    "yn eu hysgol hwy, ac mae polisi â bylchau yn edrych fel pe na bai neb wedi'i fabwysiadu.",
)
FILL = Sentence(
    "Put your own words in each of these places, or take the sentence out where it does not apply to you.",
    "Rhowch eich geiriau eich hun ym mhob un o'r lleoedd hyn, neu tynnwch y frawddeg lle nad yw'n berthnasol i chi.",
)

# Blanks that only their label tells apart: the owner's "TBC" is another than the review date's.
_BARE = re.compile(
    r"(?:…|tb[acd]|x+|[xd]{2}[/.-].*|20xx|to be .*|i['’]w .*|names?|dates?|job title|[.…_●•*?]+|name and .*|0.*)"
)
# In a form a hand fills these in too; a "TBC" or the school's own name it does not.
_EACH_TIME = re.compile(r"tb[acd]|x+|20xx|to be .*|i['’]w .*|lorem.*")
_NO_NAME = re.compile(
    r"^(?:\W*(?:your |the )?(?:name of (?:the |your )?school|school(?:'s)? (?:name|logo)|enw'?r (?:eich )?ysgol"
    r"|logo'r ysgol))(?: here| yma)?\b(?!\s?:)"
)
_LONGEST = 60


def blank_fill_ins(document: Document, _knowledge: Knowledge) -> Iterator[Problem]:
    """Each blank once with all its places. Lines that wait for a hand to sign or write on them are no fault."""
    hand = ByHand(document)
    gathered: Gathered[tuple[str, Sureness]] = Gathered()
    for item in document.body:
        for key, sure, quote in _in(item, hand):
            gathered.add((key, sure), item.id, quote)
    for (_, sure), place in gathered.items():
        often, blank = len(place.where), place.quotes[0]
        says = LEFT_OFTEN.format(count=often, blank=blank) if often > 1 else LEFT.format(blank=blank)
        yield Problem("blank-fill-in", says, FILL, "medium", sure, place.where, place.quotes)


def _in(item: Item, hand: ByHand) -> Iterator[tuple[str, Sureness, str]]:
    found = _NO_NAME.match(folded(item.text)) if item.kind == "heading" else None
    if found and not item.fill_ins:
        yield "school-name", "likely", item.text[: found.end()]
    if not item.fill_ins:
        return
    taken = [(note.start, note.end) for note in notes(item.text)]
    for blank in blanks(item.text):
        if blank.need in {"line", "insert"} and not any(start <= blank.start < end for start, end in taken):
            yield from _left(item, blank, hand)


def _left(item: Item, blank: Blank, hand: ByHand) -> Iterator[tuple[str, Sureness, str]]:
    label = hand.label(item, blank)
    if blank.need == "line":
        of_school = bool(re.match(r"\W*(?:school|primary|secondary|ysgol)\b", folded(item.text[blank.end :])))
        if (of_school and item.kind != "letter") or not hand.fills(item, blank, label):
            yield f"…{label}", "likely", _with_label(item, blank)
        return
    fact = fact_of(blank.key) or ""
    if item.kind == "letter" or (hand.in_form(item) and not fact and not _EACH_TIME.fullmatch(blank.key)):
        return
    bare = bool(_BARE.fullmatch(blank.key))
    if bare and hand.fills(item, blank, label):
        return
    yield fact or (f"{blank.key} {label}" if bare else blank.key), "certain", blank.text


def _with_label(item: Item, blank: Blank) -> str:
    """A line with the words before it, so that one line can be told from another."""
    start = max(0, blank.start - _LONGEST)
    before = item.text[start : blank.start]
    cut = max((found.end() for found in re.finditer(r"[.…_]{2,}|[.;] ", before)), default=0)
    if not cut and start:
        cut = before.find(" ") + 1
    return item.text[start + cut : blank.end].strip()
