"""What a pack holds. Each shape is read straight from TOML, refuses what it does not know, and never changes."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Literal

from pydantic import AfterValidator, BaseModel, ConfigDict, Field as Rule
from pydantic_core import PydanticCustomError

from parch.domain.language import Language, Sentence

Key = Annotated[str, Rule(pattern=r"^[a-z][a-z0-9-]{0,59}$")]
OptionKey = Annotated[str, Rule(pattern=r"^[a-z0-9][a-z0-9-]{0,29}$")]
# What Parch knows of an organisation and may propose for a field.
OrganisationFact = Literal[
    "school-name",
    "school-address",
    "contact-email",
    "contact-phone",
    "headteacher",
    "owner-name",
    "owner-email",
    "today",
    "in-a-year",
]


def _said_in_both(sentence: Sentence) -> Sentence:
    if not (sentence.en.strip() and sentence.cy.strip()):
        raise PydanticCustomError("said_in_one_language", "needs words in English and in Welsh")
    return sentence


Words = Annotated[Sentence, AfterValidator(_said_in_both)]


class Shape(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class Choice(Shape):
    """One answer a choice field offers."""

    key: OptionKey
    en: str
    cy: str

    def in_language(self, language: Language) -> str:
        return self.cy if language == "cy" else self.en


class Field(Shape):
    """One blank in a template. ``same``: asked once and printed in both languages; so is every date and choice."""

    key: Key
    kind: Literal["line", "lines", "date", "choice"]
    label: Words
    hint: Words
    same: bool = False
    fact: OrganisationFact | None = None
    suggestion: Words | None = None
    options: tuple[Choice, ...] = ()

    @property
    def is_asked_once(self) -> bool:
        return self.same or self.kind in {"date", "choice"}


class Dated(Shape):
    """Something known of the world outside. ``checked``: when somebody last looked, dated by them.

    ``status``: "seen" was read at ``source``; "unverified" is from memory and is shown as such.
    """

    status: Literal["seen", "unverified"]
    checked: date
    source: str = ""
    start: date | None = Rule(default=None, alias="from")

    @property
    def is_verified(self) -> bool:
        return self.status == "seen"

    def is_stale_on(self, day: date, *, after_months: int) -> bool:
        months = (day.year - self.checked.year) * 12 + day.month - self.checked.month
        return months > after_months or (months == after_months and day.day > self.checked.day)


class Fact(Dated):
    """Something of law or practice that a template relies on."""

    key: Key
    says: Words


class TemplateEntry(Shape):
    """A document as ``documents.toml`` lists it, before its text is read."""

    key: Key
    kind: Literal["internal", "agreement", "notice"]
    # There is no word for "signed": a named person of a council signs, and never in a pack.
    welsh: Literal["awaiting-translator"]
    title: Words
    summary: Words
    fields: tuple[Key, ...]
    facts: tuple[Key, ...]


class DocumentsFile(Shape):
    document: tuple[TemplateEntry, ...]
    field: tuple[Field, ...]


class FactsFile(Shape):
    owner: Words
    stale_after_months: int
    fact: tuple[Fact, ...]


class PackFile(Shape):
    key: Key
    version: Annotated[str, Rule(pattern=r"^\d{4}\.\d{1,4}(\.\d{1,4})?$")]
    nation: Literal["wales", "england", "scotland", "northern-ireland"]
    dated: date
    name: Words


class Template(Shape):
    """A document to fill in: its words in both languages, its fields in order, the facts it relies on.

    ``digest``: SHA-256 of everything that makes the document what it is, as 64 hexadecimal digits.
    """

    key: Key
    kind: Literal["internal", "agreement", "notice"]
    title: Sentence
    summary: Sentence
    text: Sentence
    fields: tuple[Field, ...]
    facts: tuple[Fact, ...]
    awaits_translator: bool
    digest: str

    @property
    def is_notice(self) -> bool:
        return self.kind == "notice"


class Pack(Shape):
    """A whole pack. ``digest``: SHA-256 over the names and bytes of its files but the help, in 64 hex digits."""

    key: str
    version: str
    nation: str
    dated: date
    name: Sentence
    facts_owner: Sentence
    facts_stale_after_months: int
    templates: tuple[Template, ...]
    digest: str

    def template(self, key: str) -> Template | None:
        return next((template for template in self.templates if template.key == key), None)
