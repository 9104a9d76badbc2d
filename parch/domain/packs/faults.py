"""What does not fit together in a pack whose files can each be read."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import zip_longest

from parch.domain.language import Sentence
from parch.domain.packs import sentences as say
from parch.domain.packs.filling import placeholders
from parch.domain.packs.shapes import DocumentsFile, FactsFile, TemplateEntry

_HEADING = re.compile(r"^(#{1,6}) ", re.MULTILINE)


def in_lists(documents: DocumentsFile, facts: FactsFile) -> Iterator[Sentence]:
    """Keys that are there twice or that nothing defines; choices without options; sources that are not named."""
    yield from _twice("documents.toml", [entry.key for entry in documents.document])
    yield from _twice("documents.toml", [field.key for field in documents.field])
    yield from _twice("facts.toml", [fact.key for fact in facts.fact])
    fields, known = {field.key for field in documents.field}, {fact.key for fact in facts.fact}
    for entry in documents.document:
        yield from (say.UNKNOWN_FIELD.format(document=entry.key, key=key) for key in entry.fields if key not in fields)
        yield from (say.UNKNOWN_FACT.format(document=entry.key, key=key) for key in entry.facts if key not in known)
    for field in documents.field:
        if field.kind == "choice" and len(field.options) < 2:  # noqa: PLR2004 - one option is no choice
            yield say.NO_OPTIONS.format(key=field.key)
    yield from (say.NO_SOURCE.format(key=fact.key) for fact in facts.fact if fact.is_verified and not fact.source)


def in_texts(entry: TemplateEntry, text: Sentence) -> Iterator[Sentence]:
    """Blanks and fields that do not match, and places where the two languages part ways."""
    for language, words in (("en", text.en), ("cy", text.cy)):
        file, there = f"{entry.key}.{language}.md", dict.fromkeys(placeholders(words))
        yield from (say.NOT_ASKED.format(file=file, key=key) for key in there if key not in entry.fields)
        yield from (say.NOT_PRINTED.format(file=file, key=key) for key in entry.fields if key not in there)
    yield from _uneven(entry.key, say.HEADINGS, _HEADING.findall(text.en), _HEADING.findall(text.cy))
    yield from _uneven(entry.key, say.BLANKS, _blanks_by_section(text.en), _blanks_by_section(text.cy))


def _blanks_by_section(text: str) -> list[list[str]]:
    """The blanks under each heading; within a section each language keeps its own order of words."""
    return [sorted(placeholders(section)) for section in re.split(r"^#{1,6} ", text, flags=re.MULTILINE)]


def _uneven(document: str, part: Sentence, english: Sequence[object], welsh: Sequence[object]) -> Iterator[Sentence]:
    for number, (one, other) in enumerate(zip_longest(english, welsh), start=1):
        if one != other:
            yield say.UNEVEN.format(document=document, part=part, number=number)
            return


def _twice(file: str, keys: Iterable[str]) -> Iterator[Sentence]:
    yield from (say.TWICE.format(file=file, key=key) for key, count in Counter(keys).items() if count > 1)
