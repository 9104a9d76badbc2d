"""Parts a policy should have and has not."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import zip_longest

from parch.domain.checking.knowledge import Knowledge
from parch.domain.checking.parts_patterns import Patterns, patterns_of, plain, sentences
from parch.domain.checking.problems import Part, Problem
from parch.domain.documents import Document, Item

# A label is short. What it introduces with a colon goes on over this many items at most.
_LABEL_WORDS = 9
_LABEL_ENDS = re.compile(r":|\s[-–—]\s|\t")
_INTRODUCED = 8
_FEW_WORDS = 4
# Something with fewer than half of the parts is a whole policy only where it is long; otherwise it is an extract.
_HALF, _LONG = 5, 1000


def missing_part(document: Document, knowledge: Knowledge) -> Iterator[Problem]:
    """The parts that are missing from a whole policy; from an extract or a letter nothing is missed."""
    facts = knowledge.parts
    there = set(_parts_in(document, patterns_of(facts)))
    if document.language != "en":
        there.add("welsh")
    if len(there) < _HALF and sum(len(item.text.split()) for item in document.body) < _LONG:
        return
    for part in facts.part:
        if part.key not in there:
            yield Problem("missing-part", part.says, part.remedy, part.severity, "likely", part=part.key)


def _parts_in(document: Document, patterns: Patterns) -> Iterator[Part]:
    for text, label in _pieces(document, patterns):
        for sentence in sentences(text):
            yield from _told_in(sentence, patterns)
        if label:
            yield from _labelled(label, patterns)


def _labelled(label: str, patterns: Patterns) -> Iterator[Part]:
    met = list(patterns.met_in(label))
    unless = {pattern.part for pattern in met if pattern.use == "unless"}
    if all(pattern.use != "listing" for pattern in met):
        yield from (part for part in patterns.labelled(label) if part not in unless)


def _told_in(sentence: str, patterns: Patterns) -> Iterator[Part]:
    met = list(patterns.met_in(sentence))
    if any(pattern.use == "listing" for pattern in met):
        return
    unless = {pattern.part for pattern in met if pattern.use == "unless"}
    for pattern in met:
        if pattern.part and (pattern.use == "strong" or (pattern.use == "told" and pattern.part not in unless)):
            yield pattern.part


def _pieces(document: Document, patterns: Patterns) -> Iterator[tuple[str, str]]:
    """What is said, piece by piece, each with the label it is or begins with; what only lists policies is left out."""
    body = document.body
    introduction, left, listing = "", 0, False
    for item, following in zip_longest(body, body[1:]):
        if item.kind == "heading":
            introduction, listing = "", _lists(item.text, patterns)
        if not listing and (item.role != "title" or _heads_a_table(item, following)):
            label = _label(item.text)
            yield item.text, label
            yield from ((joined, "") for joined in _joined(item, following))
            if introduction and left > 0:
                yield f"{introduction} {item.text}", ""
        left -= 1
        if item.text.rstrip().endswith(":"):
            introduction, left = item.text, _INTRODUCED
            listing = listing or _lists(item.text, patterns)
        elif listing and item.kind not in {"bullet", "subpoint", "heading", "cell"} and not _lists(item.text, patterns):
            listing = False


def _heads_a_table(item: Item, following: Item | None) -> bool:
    """Whether what looks like a line of the title is the first label of the table at the front."""
    return following is not None and following.kind == "cell" and len(item.text.split()) <= _FEW_WORDS


def _lists(text: str, patterns: Patterns) -> bool:
    return any(pattern.use == "listing" for pattern in patterns.met_in(plain(text)))


def _label(text: str) -> str:
    """The whole text where it is short, otherwise what stands before its colon or dash where that is."""
    before, *after = _LABEL_ENDS.split(text, maxsplit=1)
    label = plain(before)
    return label if (after or label == plain(text)) and len(label.split()) <= _LABEL_WORDS else ""


def _joined(item: Item, following: Item | None) -> Iterator[str]:
    """What goes on in the next item: a row of cells, or a line broken by hand."""
    if following is None:
        return
    in_a_row = item.kind == following.kind == "cell"
    broken = following.kind == "paragraph" and item.kind != "heading" and re.search(r"[\w,]$", item.text) is not None
    if in_a_row or broken:
        yield f"{item.text} {following.text}"
