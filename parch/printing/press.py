"""Typst, kept warm: one compiler a process, one document at a time."""

from __future__ import annotations

import json
import os
import re
import threading
from functools import cache
from pathlib import Path
from typing import Any, Final

import typst

from parch.printing.afresh import typeset_afresh
from parch.printing.characters import named

_TEMPLATE: Final = Path(__file__).parent / "template" / "document.typ"
_UNSHOWN: Final = re.compile(r'the text `"((?:[^"\\]|\\.)+)"` could not be displayed')
_ESCAPED: Final = re.compile(r"\\u\{([0-9a-f]+)\}")
_BLANK_SHEETS: Final = 10  # after as many, Typst forgets what it set before them
_TRIES: Final = 5  # Typst names every character it cannot show at once, so a third look is already rare


def typeset(document: str, *, moment: int, fonts: Path) -> bytes:
    """The PDF of a document given as JSON (see `outline`), dated `moment` in seconds since 1970.

    Typst's threads do not survive a fork: in a child of a process that has printed, a fresh process does the work.
    """
    if _first_printer() != os.getpid():
        return typeset_afresh(document, moment=moment, fonts=fonts)
    return _press(fonts).typeset(document, moment)


@cache
def _first_printer() -> int:
    return os.getpid()


@cache
def _press(fonts: Path) -> Press:
    return Press(fonts)


class Press:
    """A compiler with its fonts read, and what it has learnt about characters that no font shows."""

    def __init__(self, fonts: Path) -> None:
        faces = typst.Fonts(include_system_fonts=False, font_paths=[fonts])
        self._compiler = typst.Compiler(_TEMPLATE, root=_TEMPLATE.parent, font_paths=faces, ignore_system_fonts=True)
        self._wiper = typst.Compiler(b"", root=_TEMPLATE.parent, font_paths=typst.Fonts(False, False))
        self._unshown: set[str] = set()
        self._one_at_a_time = threading.Lock()

    def typeset(self, document: str, moment: int) -> bytes:
        """The PDF of a document given as JSON."""
        with self._one_at_a_time:
            try:
                return self._set(document, moment)
            finally:
                self._wipe()

    def _set(self, document: str, moment: int) -> bytes:
        """PDF/UA-1 allows no empty boxes for characters the fonts lack, so those are named in words instead."""
        for _ in range(_TRIES):
            try:
                return self._compile(document, moment)
            except typst.TypstError as error:
                unshown = _characters_in(error.diagnostic) - self._unshown
                if not unshown:
                    raise
                self._unshown |= unshown
        return self._compile(document, moment)

    def _wipe(self) -> None:
        """Typst remembers the last documents in case they come again; ours do not, and each is some 40 MB."""
        for _ in range(_BLANK_SHEETS):
            self._wiper.compile(b"", format="svg")

    def _compile(self, document: str, moment: int) -> bytes:
        shown = json.dumps(_with_names(json.loads(document), self._unshown)) if self._unshown else document
        made = self._compiler.compile(
            format="pdf", pdf_standards=["ua-1"], timestamp=moment, sys_inputs={"document": shown}
        )
        assert isinstance(made, bytes)
        return made


def _characters_in(diagnostic: str) -> set[str]:
    shown = (_ESCAPED.sub(lambda found: chr(int(found[1], 16)), text) for text in _UNSHOWN.findall(diagnostic))
    return {character for text in shown for character in text}


def _with_names(value: Any, unshown: set[str]) -> Any:
    if isinstance(value, str):
        return named(value, unshown)
    if isinstance(value, list):
        return [_with_names(each, unshown) for each in value]
    if isinstance(value, dict):
        return {key: _with_names(each, unshown) for key, each in value.items()}
    return value
