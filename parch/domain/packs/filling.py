"""Filling a template in: ``{{ key }}`` becomes what was typed, as typed. No engine, no logic, no markup."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date

from babel.dates import format_date

from parch.domain.language import Language, Sentence
from parch.domain.packs.shapes import Field, Template

PLACEHOLDER = re.compile(r"\{\{ ([a-z][a-z0-9-]*) \}\}")
_PUNCTUATION = re.compile(r"([!-/:-@\[-`{-~])")
_TO_FILL_IN = Sentence("to fill in", "i'w lenwi")


def placeholders(text: str) -> list[str]:
    """The keys of the blanks in reading order, each as often as it stands there."""
    return PLACEHOLDER.findall(text)


def printed(field: Field, value: str, language: Language) -> str:
    """A kept value in the words of a language: dates written out, choices by name. "" where it is blank."""
    value = value.strip()
    if not value:
        return ""
    if field.kind == "choice":
        return next((option.in_language(language) for option in field.options if option.key == value), "")
    if field.kind == "date":
        return _written_out(value, language)
    return value


def filled(template: Template, values: Mapping[str, str], language: Language) -> str:
    """The template's Markdown with what was typed in it; a blank stands as its label in square brackets."""
    fields = {field.key: field for field in template.fields}

    def words(match: re.Match[str]) -> str:
        field = fields[match[1]]
        said = printed(field, values.get(field.key, ""), language)
        return _as_typed(said) if said else _blank(field, language)

    return PLACEHOLDER.sub(words, template.text.in_language(language))


def blanks(template: Template, values: Mapping[str, str], language: Language) -> list[Field]:
    """The fields that still say nothing in a language, in the template's order."""
    return [field for field in template.fields if not printed(field, values.get(field.key, ""), language)]


def _as_typed(text: str) -> str:
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    return "\\\n".join(_PUNCTUATION.sub(r"\\\1", line) for line in lines)


def _blank(field: Field, language: Language) -> str:
    label = _as_typed(field.label.in_language(language))
    return f"**\\[{label}: {_TO_FILL_IN.in_language(language)}\\]**"


def _written_out(value: str, language: Language) -> str:
    try:
        day = date.fromisoformat(value)
    except ValueError:
        return ""
    return format_date(day, "d MMMM y", locale="cy" if language == "cy" else "en_GB")
