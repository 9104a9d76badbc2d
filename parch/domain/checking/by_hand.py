"""Which blanks are meant to be empty: lines to sign on, forms and letters that are filled in each time."""

from __future__ import annotations

import re

from parch.domain.checking.folding import folded
from parch.domain.documents.fill_ins import Blank
from parch.domain.documents.model import Document, Item

_PAPER = (
    r"forms?|slips?|pro ?formas?|templates?|checklists?|tear[- ]off|sign[- ]?off|ffurflen(?:ni)?|slip(?:iau)?"
    r"|rhestr(?:au)? wirio|templed(?:i|au)?"
)
_PAPER_AT_THE_END = (
    r"|agreements?|contract|declarations?|acknowledge?ments?|consent|permission|register|log|record|requests?"
    r"|applications?|letters?|notices?|pledge|charter|risk assessment|report|cytundeb(?:au)?|datganiad(?:au)?"
    r"|cydnabyddiaeth|caniat[aâ]d|cydsyniad|gydsyniad|cofrestr|cofnod(?:ion)?|cais|ceisiadau|llythyr(?:au|on)?"
    r"|addewid|adroddiad|asesiad risg"
)
_FORM = re.compile(rf"\b(?:{_PAPER})\b")
_FORM_AT_THE_END = re.compile(rf"\b(?:{_PAPER}{_PAPER_AT_THE_END})\b")
_SIGNING = re.compile(r"\b(?:signed|signature|sign here|signatory|signatories|llofnod\w*|lofnod\w*|arwyddwyd)\b")
_ABOUT_WHO_SIGNS = re.compile(
    r"\b(?:print|name|date|position|role|job title|post|class|form|year|witness|initials|relationship|on behalf of"
    r"|enw|dyddiad|swydd|dosbarth|blwyddyn|tyst|perthynas|ar ran)\b"
)
_OF_ONE_READER = re.compile(
    r"\b(?:print(?:ed)? name|names? of (?:the )?(?:parent|carer|child|pupil|learner|student|employee|volunteer"
    r"|member of)|(?:parent|carer|pupil|child|learner|student|employee|staff|volunteer)s?['’]?s? name|class|year group"
    r"|relationship to|witness|initials|enw'r (?:plentyn|rhiant|disgybl|dysgwr|gofalwr)|dosbarth|grŵp blwyddyn)\b"
)
# What the house says once and for all, however many times the paper is filled in.
_OF_THE_HOUSE = re.compile(r"\b(?:review|adolygu|version|fersiwn|insert|policy|polisi)\b")
_NEAR = 4  # items round a line to sign on


class ByHand:
    """Tells of one document which of its blanks a hand will fill."""

    def __init__(self, document: Document) -> None:
        self._body = document.body
        self._items = {item.id: item for item in self._body}
        self._place = {item.id: place for place, item in enumerate(self._body)}
        self._form: dict[str, bool] = {}
        self._signed = [bool(item.fill_ins) and bool(_SIGNING.search(folded(item.text))) for item in self._body]

    def in_form(self, item: Item) -> bool:
        """Whether the item stands in a form: under a heading that calls it one."""
        if item.id not in self._form:
            parent = self._items.get(item.parent or "")
            above = parent is not None and self.in_form(parent)
            self._form[item.id] = above or (item.kind == "heading" and self._is_form(item))
        return self._form[item.id]

    def _is_form(self, heading: Item) -> bool:
        here: Item | None = heading
        while here is not None and here.role != "appendix":
            here = self._items.get(here.parent or "")
        return bool((_FORM_AT_THE_END if here else _FORM).search(folded(heading.text)))

    def fills(self, item: Item, blank: Blank, label: str) -> bool:
        """Whether a hand fills this line; `label` is what stands before it."""
        if item.kind == "letter" or self.in_form(item):
            return True
        if _OF_THE_HOUSE.search(label):
            return False
        return bool(_OF_ONE_READER.search(label)) or self._is_signed(item, label)

    def _is_signed(self, item: Item, label: str) -> bool:
        """Whether it is a line to sign on, or says who signed and when."""
        place = self._place[item.id]
        if self._signed[place] or _SIGNING.search(label):
            return True
        near = range(max(0, place - _NEAR), min(len(self._body), place + _NEAR + 1))
        return bool(_ABOUT_WHO_SIGNS.search(label)) and any(
            self._signed[other] or _SIGNING.match(folded(self._body[other].text)) for other in near
        )

    def label(self, item: Item, blank: Blank) -> str:
        """The few words before a blank, folded; those of the cell before where it stands alone in a cell."""
        before = item.text[: blank.start]
        if not before.strip() and item.kind == "cell" and (place := self._place[item.id]):
            before = self._body[place - 1].text
        words = re.split(r"[.…_]{2,}", folded(before))[-1].split()
        return " ".join(words[-4:])
