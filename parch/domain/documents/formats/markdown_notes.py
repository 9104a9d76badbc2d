"""Footnotes in Markdown: `[^1]` where they are cited, `[^1]: words` wherever the writer put them."""

from __future__ import annotations

import re

_NOTE = re.compile(r" {0,3}\[\^([^\]\s]{1,60})\]:[ \t]*(.*)")
_CITED = re.compile(r"\[\^([^\]\s]{1,60})\]")
_FENCE = re.compile(r" {0,3}(```|~~~)")
_BEGINS = re.compile(r" {0,3}(?:#{1,6}\s|[-*+]\s|\d{1,9}[.)]\s|>|\||```|~~~)")
_INDENT = "    "


class Notes:
    """The footnotes of a text. They are numbered as they are cited, as the page shows them."""

    def __init__(self, text: str) -> None:
        self._words: dict[str, list[str]] = {}
        self._marks: dict[str, str] = {}
        self.text = "\n".join(self._kept(text.split("\n")))

    def cited(self, words: str) -> tuple[str, list[str]]:
        """The words without the marks of notes, and the names of the notes that are cited for the first time."""
        names: list[str] = []

        def mark(found: re.Match[str]) -> str:
            name = found[1].casefold()
            if name not in self._words:
                return found[0]
            if name not in self._marks:
                self._marks[name] = str(len(self._marks) + 1)
                names.append(name)
            return ""

        return _CITED.sub(mark, words), names

    def note(self, name: str) -> tuple[str, str]:
        """The mark and the Markdown of a note."""
        return self._marks.get(name, name), "\n".join(self._words[name])

    @property
    def uncited(self) -> list[str]:
        """The names of notes that nothing points to."""
        return [name for name in self._words if name not in self._marks]

    def _kept(self, lines: list[str]) -> list[str]:
        kept: list[str] = []
        note: list[str] | None = None
        fence = ""
        for line in lines:
            marker = _FENCE.match(line)
            if marker and fence in {"", marker[1]}:
                fence = "" if fence else marker[1]
            found = None if fence else _NOTE.match(line)
            if found:
                note = self._words.setdefault(found[1].casefold(), [])
                note.append(found[2])
            elif note is not None and _goes_on(note, line):
                note.append(line.removeprefix(_INDENT).strip())
            else:
                note = None
                kept.append(line)
                continue
            kept.append("")
        return kept


def _goes_on(note: list[str], line: str) -> bool:
    """Whether a line belongs to the note before it: straight below it, or set in."""
    if not line.strip() or line.startswith((_INDENT, "\t")):
        return True
    return bool(note[-1].strip()) and not _BEGINS.match(line)
