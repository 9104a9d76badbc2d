"""`parch policy read FILE [--json]`: what the command says, without the command line round it."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from parch.domain.documents import storage
from parch.domain.documents.apart import read_apart
from parch.domain.documents.fill_ins import tally
from parch.domain.documents.model import Document, Unreadable
from parch.domain.documents.printing import printed, words
from parch.domain.documents.sniffing import LONGEST_FILE
from parch.domain.documents.wording import DIRECTORY, NO_FILE
from parch.domain.language import Sentence

READ, UNREADABLE = 0, 2
# What is wrong with a document, as JSON values in the language asked for.
Check = Callable[[Document, str], Sequence[Mapping[str, Any]]]

SUMMARY = Sentence(
    "Read {words} words: {clauses} numbered clauses, {appendices} appendices, {blanks} places to fill in.",
    "Darllenwyd {words} o eiriau: {clauses} o gymalau â rhif, {appendices} o atodiadau, {blanks} o leoedd i'w llenwi.",
)
ASKS = Sentence("Please look at {count} places:", "Edrychwch ar {count} o leoedd:")
NO_ASKS = Sentence("Nothing needs a second look.", "Nid oes angen ail olwg ar ddim.")


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a command leaves behind: its exit code, what goes to standard output, and what it says beside that."""

    exit_code: int
    output: str = ""
    says: Sentence | None = None


def read(file: Path, *, as_json: bool, language: str = "en", check: Check = lambda _document, _language: ()) -> Outcome:
    """Read a policy: exit code 0 with the document as JSON or in a few lines, or 2 with the reason why not.

    `check` says what is wrong with it, for the JSON only, and raises `Unreadable` where it cannot.
    """
    try:
        document = read_apart(bytes_of(file))
        problems = check(document, language) if as_json else ()
    except Unreadable as refusal:
        return Outcome(UNREADABLE, says=refusal.sentence)
    if as_json:
        told = json.dumps(storage.as_json(document, language, problems), ensure_ascii=False, indent=2)
    else:
        told = "\n".join(_summary(document, language))
    return Outcome(READ, f"{told}\n")


def bytes_of(path: Path) -> bytes:
    """The file, at most one byte more of it than may be read, so that a huge one is refused without being loaded.

    Raises `Unreadable` where there is no such file.
    """
    if path.is_dir():
        raise Unreadable(DIRECTORY.format(name=path.name))
    try:
        with path.open("rb") as file:
            return file.read(LONGEST_FILE + 1)
    except (OSError, ValueError):
        raise Unreadable(NO_FILE.format(name=path.name)) from None


def _summary(document: Document, language: str) -> list[str]:
    kinds = Counter(item.kind for item in document.items if item.number)
    fill_ins = tally(text for item in document.items for text in item.fill_ins)
    said = SUMMARY.format(
        words=len(words(printed(document))),
        clauses=kinds["clause"],
        appendices=len(document.appendices),
        blanks=sum(int(blank["count"]) for blank in fill_ins),
    )
    asks = ASKS.format(count=len(document.asks)) if document.asks else NO_ASKS
    heading = [document.title] if document.title else []
    places = [f"  {ask.id}: {ask.says.in_language(language)}" for ask in document.asks]
    return [*heading, said.in_language(language), asks.in_language(language), *places]
