"""Sentences in both languages, for code that stands outside Django."""

from dataclasses import dataclass
from typing import Literal

Language = Literal["en", "cy"]


@dataclass(frozen=True, slots=True)
class Sentence:
    """One thing to say to a person, in English and in Welsh."""

    en: str
    cy: str

    def in_language(self, language: str) -> str:
        """The Welsh for ``cy``, otherwise the English."""
        return self.cy if language == "cy" else self.en

    def format(self, **values: object) -> "Sentence":
        """The same sentence with named values set in both languages.

        A value that is itself a `Sentence` is set in each language in its own words.
        """
        return Sentence(
            en=self.en.format(**_spoken(values, "en")),
            cy=self.cy.format(**_spoken(values, "cy")),
        )


def _spoken(values: dict[str, object], language: Language) -> dict[str, object]:
    return {
        name: value.in_language(language) if isinstance(value, Sentence) else value for name, value in values.items()
    }
