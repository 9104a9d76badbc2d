"""The rows that stand: of each document the save, and of each notice the publication, with the highest number."""

from __future__ import annotations

from typing import Any, TypeVar

from django.db.models import OuterRef, Subquery

from parch.data_protection.models import Filled, PublishedNotice
from parch.organisations.models import Organisation

R = TypeVar("R", Filled, PublishedNotice)


def newest_answers(school: Organisation) -> dict[str, Filled]:
    """By document. One query, however often each was saved."""
    return {row.document: row for row in _newest(Filled, school)}


def standing_notices(school: Organisation) -> dict[str, PublishedNotice]:
    """By document, withdrawn ones left out. One query, however often each was published."""
    return {row.document: row for row in _newest(PublishedNotice, school) if not row.is_withdrawn}


def newest_answer(school: Organisation, document: str) -> Filled | None:
    found: Filled | None = Filled.objects.filter(organisation=school, document=document).first()
    return found


def newest_notice(school: Organisation, document: str) -> PublishedNotice | None:
    """The publication or withdrawal with the highest number."""
    found: PublishedNotice | None = PublishedNotice.objects.filter(organisation=school, document=document).first()
    return found


def _newest(model: type[R], school: Organisation) -> Any:
    rows: Any = model.objects.filter(organisation=school)
    highest = rows.filter(document=OuterRef("document")).order_by("-number").values("number")[:1]
    return rows.filter(number=Subquery(highest))
