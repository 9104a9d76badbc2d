"""Pointers to places that are not in the document."""

from __future__ import annotations

import re
from collections.abc import Iterator

from parch.domain.checking.folding import folded
from parch.domain.checking.gathering import Gathered
from parch.domain.checking.knowledge import Knowledge
from parch.domain.checking.problems import Problem, Sureness
from parch.domain.documents.model import Document, Item, Reference
from parch.domain.documents.pointers import is_sent_to
from parch.domain.language import Sentence

NOWHERE = Sentence(
    "“{quote}” points to a place that is not in this policy: whoever looks for it finds nothing, and cannot tell what "
    "was meant.",
    "Mae “{quote}” yn cyfeirio at le nad yw yn y polisi hwn: ni fydd neb sy'n chwilio amdano yn cael dim, nac yn gallu "
    "dweud beth a olygwyd.",
)
MEND = Sentence(
    "Point to the right place, add what is missing, or take the pointer out.",
    "Cyfeiriwch at y lle iawn, ychwanegwch yr hyn sydd ar goll, neu tynnwch y cyfeiriad.",
)

_KIND = re.compile(r"(appendi|annex|schedule|h?atodiad|h?atodlen|part|rhan|point|\w*wynt)")
# "At this point 5 pupils came": a pointer is followed by a stop or by a small word.
_GOES_ON = re.compile(r"\s*(?:[.,;:)\]]|$|(?:above|below|of|and|or|in|to|is|are|must|uchod|isod|o|a|ac|neu|yn)\b)")
_SAYS = re.compile(r"\s(?:appl|for|when|where|before|after|must|should|shall|says|sets|explains|above|below)")
# "A section 47 enquiry" is of the law, though no Act is named.
_OF_THE_LAW = re.compile(
    r"\s(?:enquir|inquir|audit|notice|dut(?:y|ies)|investigation|order|assessment|meeting|agreement|ymholiad|archwiliad"
    r"|hysbysiad|dyletswydd|gorchymyn|asesiad)"
)
_LETTER = re.compile(r"\s[A-Z]$")
_OWN = re.compile(r"\s(?:of (?:this|the) policy|o'r polisi|below|above|attached|uchod|isod|ynghlwm)\b")
_LEADING = re.compile(
    r"^\W{0,3}(?:(?:section|part|appendix|annex|schedule|adran|rhan|atodiad|atodlen)\s(\w+(?:\.\d+)*)"
    r"|(\d+(?:\.\d+)*|[ivx]+|[a-z])[.):]\s|(\d+(?:\.\d+)*)\s)"
)


def broken_references(document: Document, _knowledge: Knowledge) -> Iterator[Problem]:
    """Each place that is pointed to and does not exist, once with all the pointers to it."""
    printed = _Printed(document)
    gathered: Gathered[str] = Gathered()
    sent: set[str] = set()
    for item in document.body:
        for reference in item.references:
            number = item.text[reference.start : reference.end]
            if (
                reference.to is None
                and not printed.has(number, _kind(reference))
                and _is_pointer(item, reference, printed)
            ):
                key = f"{_kind(reference)} {number.casefold().strip('()')}"
                gathered.add(key, item.id, reference.text)
                if is_sent_to(item.text, pointer_start(item, reference)):
                    sent.add(key)
    for key, place in gathered.items():
        says = NOWHERE.format(quote=place.quotes[0])
        sure: Sureness = "certain" if key in sent else "likely"
        yield Problem("broken-reference", says, MEND, "medium", sure, place.where, place.quotes)


_APPENDICES = frozenset({"appendi", "annex", "schedule", "atodiad", "hatodiad", "atodlen", "hatodlen"})


class _Printed:
    """What stands in the document as a number, however it was read."""

    def __init__(self, document: Document) -> None:
        ids = {re.sub(r"^(?:en|cy):|~\d+$", "", item.id) for item in document.items}
        self._stems = {stem for item_id in ids for stem in _stems(item_id)}
        leading = (_LEADING.match(folded(item.text)) for item in document.items)
        self._leading: set[str] = set()
        self._named: set[str] = set()
        for found in filter(None, leading):
            self._leading |= {number for number in found.groups()[1:] if number}
            self._named |= {found[1]} if found[1] else set()
        self._bare = {(item.number or "").strip("(). ").casefold() for item in document.items}
        self.parts = any(item.role == "part" for item in document.items)
        self.schedules = any(
            (item.number or "").casefold().startswith(("schedule", "atodlen")) for item in document.items
        )

    def has(self, number: str, kind: str) -> bool:
        """Whether something begins with the number or is counted under it."""
        small = number.casefold()
        if kind in _APPENDICES:
            return small in self._named
        return (
            number in self._stems
            or small in self._leading | self._named
            or (number.startswith("(") and small.strip("()") in self._bare)
        )


def _stems(item_id: str) -> Iterator[str]:
    """The numbers an id stands under: 4 and 4.2 for 4.2.1."""
    parts = item_id.split(".")
    for count in range(1, len(parts)):
        yield ".".join(parts[:count])


def _kind(reference: Reference) -> str:
    found = _KIND.match(folded(reference.text))
    return found[1] if found else "section"


def pointer_start(item: Item, reference: Reference) -> int:
    """Where the whole phrase of a reference begins, of which it may be the second number."""
    return max(0, item.text.rfind(reference.text, 0, reference.start + len(reference.text)))


def _is_pointer(item: Item, reference: Reference, printed: _Printed) -> bool:
    """Whether the words round it show that a place in this document is meant."""
    start = pointer_start(item, reference)
    after = folded(item.text)[start + len(reference.text) :]
    kind = _kind(reference)
    if item.kind == "heading" and start == 0:
        return False
    if reference.text[0].isdigit():
        return bool(_GOES_ON.match(after) or _SAYS.match(after))
    if kind == "point" or kind.endswith("wynt"):
        return bool(_GOES_ON.match(after))
    sent, own = is_sent_to(item.text, start), bool(_OWN.match(after))
    return {
        "part": printed.parts or sent or own,
        "rhan": printed.parts or sent or own,
        "schedule": printed.schedules or sent or own,
        "atodlen": printed.schedules or sent or own,
        "hatodlen": printed.schedules or sent or own,
        # "In section A of the hall", "a section 47 enquiry".
        "section": not (_OF_THE_LAW.match(after) or (_LETTER.search(reference.text) and not sent)),
    }.get(kind, True)
