"""A document on paper: the same words as on the screen, as PDF and as a Word file."""

from __future__ import annotations

from datetime import date
from typing import Final

from parch.data_protection.models import Filled
from parch.domain.language import Language, Sentence
from parch.domain.packs import Template, blanks, filled
from parch.organisations.models import Organisation
from parch.printing import Printable, docx, from_markdown, pdf

FILE_TYPES: Final = {
    "pdf": "application/pdf",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
}
SAVE: Final = Sentence(en="save {number}", cy="cadwyd rhif {number}")
NOT_SAVED: Final = Sentence(en="template, not filled in", cy="templed, heb ei lenwi")
BLANK: Final = Sentence(
    en="Draft. Still to fill in: {blanks}.",
    cy="Drafft. Heb eu llenwi eto: {blanks}.",
)
UNSIGNED: Final = Sentence(
    en="This Welsh waits for a translator’s signature.",
    cy="Mae’r Gymraeg hon yn aros am lofnod cyfieithydd.",
)


def as_file(
    kind: str, template: Template, answers: Filled | None, school: Organisation, language: Language, *, on: date
) -> bytes:
    """``kind``: "pdf" or "docx". ``on``: the day printed where nothing was saved yet."""
    make = pdf if kind == "pdf" else docx
    return make(printable(template, answers, school, language, on=on))


def printable(
    template: Template, answers: Filled | None, school: Organisation, language: Language, *, on: date
) -> Printable:
    values = answers.values_in(language) if answers else {}
    version = SAVE.format(number=answers.number) if answers else NOT_SAVED
    return Printable(
        title=template.title.in_language(language),
        language=language,
        organisation=school.name_in(language),
        version_line=version.in_language(language),
        date=answers.updated_at.date() if answers else on,
        items=from_markdown(filled(template, values, language), language=language),
        notes=_notes(template, values, language),
    )


def _notes(template: Template, values: dict[str, str], language: Language) -> tuple[str, ...]:
    missing = [field.label.in_language(language) for field in blanks(template, values, language)]
    notes = [BLANK.format(blanks=", ".join(missing))] if missing else []
    if language == "cy" and template.awaits_translator:
        notes.append(UNSIGNED)
    return tuple(note.in_language(language) for note in notes)
