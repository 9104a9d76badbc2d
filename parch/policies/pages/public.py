"""The public page. A publication never changes, so what is drawn of it without a search is kept by its digest."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.template.loader import render_to_string
from django.utils.safestring import SafeString

from parch.domain.language import Language
from parch.domain.policies.text import Words, load
from parch.policies.models import Publication
from parch.policies.pages.reading import Reading, reading

KEPT = 64  # pages in memory, each under a quarter of a megabyte


@dataclass(frozen=True, slots=True)
class PublicPage:
    """`article`: the whole text as HTML, drawn once; it holds no word of the screen's own."""

    reading: Reading
    article: SafeString
    school: str
    owner: str
    review_on: date | None


def public_page(publication: Publication, language: Language, asked: str) -> PublicPage:
    """The publication in that language, with the words looked for highlighted."""
    if asked.strip():
        return _page(publication, language, asked)
    key = (publication.digest, language)
    if key not in _kept:
        while len(_kept) >= KEPT:
            del _kept[next(iter(_kept))]
        _kept[key] = _page(publication, language, "")
    return _kept[key]


_kept: dict[tuple[str, Language], PublicPage] = {}


def _page(publication: Publication, language: Language, asked: str) -> PublicPage:
    body = publication.content
    text = load(body)
    role = text.details.owner_role.shown(language)[0]
    drawn = reading(text, language, body["links"][language], asked)
    return PublicPage(
        reading=drawn,
        article=render_to_string("policies/_reading.html", {"reading": drawn}),
        school=Words(**body["school"]).shown(language)[0],
        owner=", ".join(filter(None, [text.details.owner_name, role])),
        review_on=text.details.review_on,
    )
