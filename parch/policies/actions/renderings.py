"""Files made of a publication: by the worker after it is published, and on demand until then."""

from __future__ import annotations

import hashlib
from datetime import datetime
from uuid import UUID

from django.db import transaction

from parch.domain.language import Language
from parch.domain.policies.text import LANGUAGES
from parch.outbox.handlers import Task, handles
from parch.policies.actions.schools import RENDER
from parch.policies.models import FORMATS, Publication, Rendering
from parch.policies.printables import printable
from parch.printing.typesetting import pdf
from parch.printing.word import docx


def rendered(publication: Publication, language: Language, form: str) -> bytes:
    """The publication as a PDF or a Word file in that language; the same bytes each time."""
    printed = printable(publication.content, language)
    return pdf(printed) if form == "pdf" else docx(printed)


@transaction.atomic
def keep_rendering(publication: Publication, *, language: Language, form: str, at: datetime) -> Rendering:
    """Make one file and keep it. Making it again changes nothing."""
    found: Rendering | None = publication.renderings.filter(language=language, form=form).first()
    if found is not None:
        return found
    made = rendered(publication, language, form)
    kept: Rendering = Rendering.objects.create(
        organisation_id=publication.organisation_id,
        publication=publication,
        language=language,
        form=form,
        content=made,
        digest=hashlib.sha256(made).hexdigest(),
        made_at=at,
    )
    return kept


@handles(RENDER)
def render(task: Task, at: datetime) -> None:
    publication = Publication.objects.get(pk=UUID(task.subject))
    for language in LANGUAGES:
        for form in FORMATS:
            keep_rendering(publication, language=language, form=form, at=at)
