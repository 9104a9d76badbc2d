"""The words at the foot of every page: What is this? Who can see it? Whom do I ask?

A page's help is one Markdown file in each language, ``<name of its address>.<language>.md``, where a colon in the name
is written as a full stop (``policies:publish`` is ``policies.publish.en.md``). It holds three second-level headings in
this order, each with its answer; the headings may be worded as the page needs, so it is their order that counts.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from parch.domain.language import Language
from parch.domain.markdown import html_from

LANGUAGES: tuple[Language, ...] = ("en", "cy")
SECTIONS = 3


@dataclass(frozen=True, slots=True)
class Help:
    """The three answers as HTML that is safe to show."""

    what: str
    who: str
    whom: str


class UnreadableHelp(ValueError):
    """The file is there, but does not hold three headings with an answer each."""


def path_of(folder: Path, name: str, language: str) -> Path:
    return folder / f"{name.replace(':', '.')}.{language}.md"


def read(folder: Path, name: str, language: str) -> Help | None:
    """The help of the page with this name, or None where nobody has written it.

    Raises `UnreadableHelp` naming the file when it does not hold three answers.
    """
    path = path_of(folder, name, language)
    if not path.is_file():
        return None
    answers = _answers(path.read_text(encoding="utf-8"))
    if len(answers) != SECTIONS or not all(answers):
        raise UnreadableHelp(f"{path.name} should hold {SECTIONS} headings, each with an answer under it.")
    return Help(*(html_from(answer) for answer in answers))


def missing(folder: Path, names: Iterable[str]) -> list[str]:
    """One sentence for every file that these pages lack or that cannot be read, in the order of the names."""
    return [fault for name in names for language in LANGUAGES if (fault := _fault(folder, name, language))]


def _fault(folder: Path, name: str, language: Language) -> str:
    try:
        found = read(folder, name, language)
    except UnreadableHelp as problem:
        return str(problem)
    return "" if found else f"{path_of(folder, name, language).name} is missing."


def _answers(text: str) -> list[str]:
    parts = ("\n" + text.replace("\r\n", "\n")).split("\n## ")[1:]
    return [part.partition("\n")[2].strip() for part in parts]
