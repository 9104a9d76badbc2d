"""Reading a pack from its folder: every file is checked before anything is used, and every fault is named."""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path

from parch.domain.language import Sentence
from parch.domain.packs import faults, sentences as say
from parch.domain.packs.files import UnreadablePack, insist, text_of, toml
from parch.domain.packs.shapes import (
    DocumentsFile,
    Fact,
    FactsFile,
    Field,
    Pack,
    PackFile,
    Template,
    TemplateEntry,
)

__all__ = ["UnreadablePack", "read_pack"]

FOLDER = "data-protection"
_HELP = "help"  # may be mended at any time without the pack becoming another


def read_pack(folder: Path) -> Pack:
    """The pack in ``folder``. Raises `UnreadablePack` with every fault that could be found."""
    about = toml(folder, "pack.toml", PackFile)
    documents = toml(folder, f"{FOLDER}/documents.toml", DocumentsFile)
    facts = toml(folder, f"{FOLDER}/facts.toml", FactsFile)
    insist([*_misnamed(about, folder), *faults.in_lists(documents, facts)])
    texts = {entry.key: _texts(folder, entry.key) for entry in documents.document}
    insist([fault for entry in documents.document for fault in faults.in_texts(entry, texts[entry.key])])
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
    return Sentence(en=text_of(folder, f"{FOLDER}/{key}.en.md"), cy=text_of(folder, f"{FOLDER}/{key}.cy.md"))


def _misnamed(about: PackFile, folder: Path) -> list[Sentence]:
    name = folder.resolve().name
    return [] if about.key == name else [say.WRONG_FOLDER.format(key=about.key, folder=name)]


def _digest(folder: Path) -> str:
    whole = sha256()
    for path in sorted(path for path in folder.rglob("*") if path.is_file()):
        name = path.relative_to(folder).as_posix()
        if not name.startswith(f"{_HELP}/"):
            whole.update(f"{name}\0{sha256(path.read_bytes()).hexdigest()}\n".encode())
    return whole.hexdigest()
