"""Reading a pack from its folder: every file is checked before anything is used, and every fault is named."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable
from hashlib import sha256
from pathlib import Path
from typing import TypeVar

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from parch.domain.language import Sentence
from parch.domain.packs import faults, sentences as say
from parch.domain.packs.shapes import (
    DocumentsFile,
    Fact,
    FactsFile,
    Field,
    Pack,
    PackFile,
    Shape,
    Template,
    TemplateEntry,
)

S = TypeVar("S", bound=Shape)
FOLDER = "data-protection"
_HELP = "help"  # may be mended at any time without the pack becoming another


class UnreadablePack(ValueError):
    """The folder is not a sound pack. ``faults``: one sentence for each thing to mend, in both languages."""

    def __init__(self, faults: Iterable[Sentence]) -> None:
        self.faults = tuple(faults)
        super().__init__(" ".join(fault.en for fault in self.faults))


def read_pack(folder: Path) -> Pack:
    """The pack in ``folder``. Raises `UnreadablePack` with every fault that could be found."""
    about = _toml(folder, "pack.toml", PackFile)
    documents = _toml(folder, f"{FOLDER}/documents.toml", DocumentsFile)
    facts = _toml(folder, f"{FOLDER}/facts.toml", FactsFile)
    _insist([*_misnamed(about, folder), *faults.in_lists(documents, facts)])
    texts = {entry.key: _texts(folder, entry.key) for entry in documents.document}
    _insist([fault for entry in documents.document for fault in faults.in_texts(entry, texts[entry.key])])
    return Pack(
        key=about.key,
        version=about.version,
        nation=about.nation,
        dated=about.dated,
        name=about.name,
        facts_owner=facts.owner,
        facts_stale_after_months=facts.stale_after_months,
        templates=tuple(_template(entry, texts[entry.key], documents, facts) for entry in documents.document),
        digest=_digest(folder),
    )


def _template(entry: TemplateEntry, text: Sentence, documents: DocumentsFile, facts: FactsFile) -> Template:
    fields: dict[str, Field] = {field.key: field for field in documents.field}
    known: dict[str, Fact] = {fact.key: fact for fact in facts.fact}
    asked = tuple(fields[key] for key in entry.fields)
    parts = [entry.model_dump_json(), text.en, text.cy, *(field.model_dump_json() for field in asked)]
    return Template(
        key=entry.key,
        kind=entry.kind,
        title=entry.title,
        summary=entry.summary,
        text=text,
        fields=asked,
        facts=tuple(known[key] for key in entry.facts),
        awaits_translator=entry.welsh == "awaiting-translator",
        digest=sha256("\0".join(parts).encode()).hexdigest(),
    )


def _texts(folder: Path, key: str) -> Sentence:
    return Sentence(en=_text(folder, f"{FOLDER}/{key}.en.md"), cy=_text(folder, f"{FOLDER}/{key}.cy.md"))


def _toml(folder: Path, file: str, shape: type[S]) -> S:
    try:
        return shape.model_validate(tomllib.loads(_text(folder, file)))
    except tomllib.TOMLDecodeError as problem:
        raise UnreadablePack([say.NOT_TOML.format(file=file, why=problem)]) from problem
    except ValidationError as problem:
        raise UnreadablePack(_fault(file, error) for error in problem.errors()) from problem


def _text(folder: Path, file: str) -> str:
    try:
        return (folder / file).read_text(encoding="utf-8")
    except FileNotFoundError as problem:
        raise UnreadablePack([say.NO_FILE.format(file=file)]) from problem
    except UnicodeDecodeError as problem:
        raise UnreadablePack([say.NOT_TEXT.format(file=file)]) from problem


def _fault(file: str, error: ErrorDetails) -> Sentence:
    # TOML counts its tables from 0; people count from 1.
    place = ", ".join(str(step + 1 if isinstance(step, int) else step) for step in error["loc"])
    sentence = {
        "missing": say.MISSING,
        "extra_forbidden": say.UNKNOWN,
        "unexpected_keyword_argument": say.UNKNOWN,
        "said_in_one_language": say.ONE_LANGUAGE,
        "literal_error": say.NOT_AN_OPTION,
    }.get(error["type"], say.WRONG)
    options = error.get("ctx", {}).get("expected", "")
    return sentence.format(file=file, place=place, options=options, given=repr(error["input"]))


def _misnamed(about: PackFile, folder: Path) -> list[Sentence]:
    name = folder.resolve().name
    return [] if about.key == name else [say.WRONG_FOLDER.format(key=about.key, folder=name)]


def _insist(found: list[Sentence]) -> None:
    if found:
        raise UnreadablePack(found)


def _digest(folder: Path) -> str:
    whole = sha256()
    for path in sorted(path for path in folder.rglob("*") if path.is_file()):
        name = path.relative_to(folder).as_posix()
        if not name.startswith(f"{_HELP}/"):
            whole.update(f"{name}\0{sha256(path.read_bytes()).hexdigest()}\n".encode())
    return whole.hexdigest()
