"""A publication in one language, as the printers take it."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.utils import timezone

from parch.domain.language import Language, Sentence
from parch.domain.policies.text import PolicyText, Words, load
from parch.printing.printable import Printable, PrintableItem

VERSION = Sentence("Version {number}", "Fersiwn {number}")
PARTLY = Sentence(
    "{count} parts of this policy have not been translated into English yet. They are printed in Welsh.",
    "Nid yw {count} rhan o’r polisi hwn wedi’u cyfieithu i’r Gymraeg eto. Maent wedi’u hargraffu yn Saesneg.",
)
WHOLLY = Sentence(
    "This policy has not been translated into English yet. It is printed in Welsh.",
    "Nid yw’r polisi hwn wedi’i gyfieithu i’r Gymraeg eto. Mae wedi’i argraffu yn Saesneg.",
)
ONE = Sentence(
    "One part of this policy has not been translated into English yet. It is printed in Welsh.",
    "Nid yw un rhan o’r polisi hwn wedi’i chyfieithu i’r Gymraeg eto. Mae wedi’i hargraffu yn Saesneg.",
)


def printable(body: dict[str, Any], language: Language) -> Printable:
    """The whole publication in that language; where it has none there, in the other, and a note says so."""
    text = load(body)
    details = text.details
    role = details.owner_role.shown(language)[0]
    return Printable(
        title=details.title.shown(language)[0],
        language=language,
        organisation=Words(**body["school"]).shown(language)[0],
        version_line=VERSION.in_language(language).format(number=body["number"]),
        date=timezone.localdate(datetime.fromisoformat(body["published_at"])),
        items=tuple(_items(text, language)),
        notes=tuple(filter(None, [missing_note(text, language)])),
        owner=", ".join(filter(None, [details.owner_name, role])),
        review_date=details.review_on,
    )


def missing_note(text: PolicyText, language: Language) -> str:
    """An honest sentence on what is not there in that language, or nothing."""
    missing = text.missing(language)
    whole = sum(1 for clause in text.clauses if clause.words)
    if not missing:
        return ""
    sentence = WHOLLY if missing == whole else ONE if missing == 1 else PARTLY
    return sentence.in_language(language).format(count=missing)


def _items(text: PolicyText, language: Language) -> list[PrintableItem]:
    items = []
    for clause, depth in text.depths():
        words, spoken = clause.words.shown(language)
        items.append(PrintableItem(clause.id, depth + 1, clause.kind, clause.number, words, spoken))
    return items
