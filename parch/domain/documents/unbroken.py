"""Paragraphs broken where a line ended: words pasted from a mail or a PDF, one paragraph to each line of it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from parch.domain.documents.markers import marker_at
from parch.domain.documents.paragraphs import Paragraph

# A line that long was broken by a page's width; a shorter one only goes on where it began with a number.
FULL = 45
# So many words say more than a number, a label or the name of a thing.
FEWEST = 3
_ADDRESS = re.compile(r"\S+(?:://|@|\.\w)")
ENDS = (".", ":", ";", ",", "?", "!", "”", '"', "…", "_")


def unbroken(paragraphs: Iterable[Paragraph]) -> Iterator[Paragraph]:
    """The same words, with each paragraph that begins in small letters joined to the unfinished one before it."""
    pieces: list[str] = []
    first: Paragraph | None = None
    for paragraph in paragraphs:
        if first is not None and _goes_on(first, pieces[-1], paragraph):
            pieces.append(paragraph.text)
            continue
        if first is not None:
            yield _joined(first, pieces)
        first, pieces = paragraph, [paragraph.text]
    if first is not None:
        yield _joined(first, pieces)


def _joined(first: Paragraph, pieces: list[str]) -> Paragraph:
    return first if len(pieces) == 1 else replace(first, text=" ".join(pieces))


def _goes_on(first: Paragraph, last: str, paragraph: Paragraph) -> bool:
    """Whether a paragraph is the rest of one whose latest line is `last`."""
    if not (_is_running(first) and _is_running(paragraph)) or paragraph.gap or paragraph.label or paragraph.links:
        return False
    if paragraph.bold != first.bold or not paragraph.text[:1].islower() or last.rstrip().endswith(ENDS):
        return False
    if len(last.split()) < FEWEST or _ADDRESS.match(paragraph.text) or _is_marked(paragraph.text):
        return False
    return len(last) >= FULL or (last == first.text and _is_numbered(first))


def _is_running(paragraph: Paragraph) -> bool:
    return paragraph.part == "body" and paragraph.level is None


def _is_numbered(paragraph: Paragraph) -> bool:
    words = " ".join(paragraph.words.split())
    marker = marker_at(words, words)
    return marker is not None and bool(marker.number) and not marker.weak


def _is_marked(text: str) -> bool:
    words = " ".join(text.split())
    return marker_at(words, text) is not None
