"""Fields: what Word works out is read, how it works it out is not (ECMA-376 part 1, 17.16)."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from parch.domain.documents.formats.docx.names import Element, W, child, value, whole

# Lists of headings, tables and authorities: they say again what the document says elsewhere.
_CONTENTS = re.compile(r"\s*(?:TOC|TOA|INDEX|RD|TC|XE)\b", re.IGNORECASE)
_ADDRESS = re.compile(r'\s*HYPERLINK\s+(?:"([^"]*)"|([^\s\\"]+))', re.IGNORECASE)
_BUTTON = re.compile(r"\s*MACROBUTTON\s+\S+\s+(.*\S)", re.IGNORECASE | re.DOTALL)
_CHOICE = re.compile(r"\s*FORMDROPDOWN\b", re.IGNORECASE)
KIND = f"{W}fldCharType"


@dataclass(slots=True)
class Field:
    """A field that is open: its instruction so far, and whether its result has begun."""

    start: Element
    instruction: str = ""
    result: bool = False
    contents: bool = False


@dataclass(slots=True)
class Fields:
    """The fields that are open where a story is being read."""

    unclosed: frozenset[Element] = frozenset()
    _open: list[Field] = field(default_factory=list)

    @property
    def visible(self) -> bool:
        return all(one.result and not one.contents for one in self._open)

    @property
    def in_contents(self) -> bool:
        return any(one.contents for one in self._open)

    def instruct(self, words: str) -> None:
        if self._open and not self._open[-1].result:
            self._open[-1].instruction += words

    def mark(self, element: Element) -> tuple[str, str | None]:
        """Take a field's beginning, middle or end; answers words it shows by itself and the address it leads to."""
        kind = element.get(KIND)
        if kind == "begin" and element not in self.unclosed:
            self._open.append(Field(element))
        elif kind == "separate" and self._open and not self._open[-1].result:
            return "", self._separate(self._open[-1])
        elif kind == "end" and self._open:
            closed = self._open.pop()
            if self.visible and not closed.result:
                return shown(closed), None
        return "", None

    def _separate(self, one: Field) -> str | None:
        one.result, one.contents = True, is_contents(one.instruction)
        return address(one.instruction) if self.visible else None


def is_contents(instruction: str) -> bool:
    return _CONTENTS.match(instruction) is not None


def address(instruction: str) -> str | None:
    """Where a HYPERLINK leads."""
    found = _ADDRESS.match(instruction)
    return (found[1] or found[2]) if found else None


def shown(one: Field) -> str:
    """What a field without a result shows: the words of a button, the entry that was chosen from a list."""
    button = _BUTTON.match(one.instruction)
    if button:
        return str(button[1])
    if not _CHOICE.match(one.instruction):
        return ""
    choices = child(child(one.start, "ffData"), "ddList")
    entries = (
        [entry.get(f"{W}val") or "" for entry in choices.iterchildren(f"{W}listEntry")] if choices is not None else []
    )
    at = whole(value(choices, "result")) or whole(value(choices, "default")) or 0
    return entries[at] if 0 <= at < len(entries) else ""


def unclosed(root: Element) -> frozenset[Element]:
    """The beginnings of fields that never end: what follows them is no instruction, but the rest of the document."""
    waiting: list[Element] = []
    for mark in root.iter(f"{W}fldChar"):
        kind = mark.get(KIND)
        if kind == "begin":
            waiting.append(mark)
        elif kind == "end" and waiting:
            waiting.pop()
    return frozenset(waiting)
