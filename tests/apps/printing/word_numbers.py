"""What numbers a Word file shows, counted from its own numbering the way word processors do."""

from __future__ import annotations

import io
import re
from dataclasses import dataclass
from typing import Any

import docx as python_docx
from docx.oxml.ns import qn

Levels = dict[int, tuple[str, str, int]]  # level: format, text, start


@dataclass
class _List:
    """One `w:num`: its scheme, its levels, and the overrides it has and has not used yet."""

    scheme: str
    levels: Levels
    overrides: dict[int, int]
    unused: dict[int, int]

    def next(self, level: int, counts: dict[int, int]) -> str:
        """Count a paragraph at the level, and show its number."""
        if level in self.unused:
            counts[level] = self.unused.pop(level)
        elif level in counts:
            counts[level] += 1
        else:
            counts[level] = self.start(level)
        for deeper in [each for each in counts if each > level]:
            del counts[deeper]
        return re.sub(r"%(\d)", lambda found: self._shown(int(found[1]) - 1, counts), self.levels[level][1])

    def start(self, level: int) -> int:
        return self.overrides.get(level, self.levels[level][2])

    def _shown(self, level: int, counts: dict[int, int]) -> str:
        return _shown(counts.get(level, self.start(level)), self.levels[level][0])


def shown_numbers(document: bytes, *, together: bool) -> list[tuple[str, str, str]]:
    """Number, style and text of each paragraph outside tables, in order; the number is empty where none is counted.

    `together`: lists (`w:num`) of one scheme (`w:abstractNum`) count on together, as in Word; otherwise each list
    counts by itself, as in other programs. An override of a start takes effect when its level is first used.
    """
    word: Any = python_docx.Document(io.BytesIO(document))
    lists = _lists(word.part.numbering_part.element)
    counting: dict[str, dict[int, int]] = {}
    shown = []
    for paragraph in word.paragraphs:
        place = paragraph._p.pPr.numPr if paragraph._p.pPr is not None else None
        number = ""
        if place is not None:
            name = str(place.numId.val)
            counts = counting.setdefault(lists[name].scheme if together else name, {})
            number = lists[name].next(place.ilvl.val, counts)
        shown.append((number, paragraph.style.name, paragraph.text))
    return shown


def _lists(numbering: Any) -> dict[str, _List]:
    schemes = {each.get(qn("w:abstractNumId")): _levels(each) for each in numbering.findall(qn("w:abstractNum"))}
    lists = {}
    for each in numbering.findall(qn("w:num")):
        scheme = each.find(qn("w:abstractNumId")).get(qn("w:val"))
        overrides = _overrides(each)
        lists[each.get(qn("w:numId"))] = _List(scheme, schemes[scheme], overrides, dict(overrides))
    return lists


def _levels(scheme: Any) -> Levels:
    return {
        int(level.get(qn("w:ilvl"))): (
            level.find(qn("w:numFmt")).get(qn("w:val")),
            level.find(qn("w:lvlText")).get(qn("w:val")),
            int(level.find(qn("w:start")).get(qn("w:val"))),
        )
        for level in scheme.findall(qn("w:lvl"))
    }


def _overrides(each: Any) -> dict[int, int]:
    return {
        int(override.get(qn("w:ilvl"))): int(override.find(qn("w:startOverride")).get(qn("w:val")))
        for override in each.findall(qn("w:lvlOverride"))
    }


def _shown(count: int, style: str) -> str:
    if style == "upperLetter":
        return "ABCDEFGHIJKLMNOPQRSTUVWXYZ"[count - 1]
    if style == "lowerLetter":
        return "abcdefghijklmnopqrstuvwxyz"[count - 1]
    if style in {"lowerRoman", "upperRoman"}:
        numeral = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii")[count - 1]
        return numeral.upper() if style == "upperRoman" else numeral
    return str(count)
