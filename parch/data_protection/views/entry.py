"""What every page of a school's documents begins with."""

from __future__ import annotations

from typing import Any

from django.http import Http404

from parch.data_protection import permissions
from parch.data_protection.models import Filled
from parch.data_protection.pack import installed
from parch.domain.language import Language
from parch.domain.packs import Template
from parch.organisations.entrances import ActingRequest
from parch.organisations.models import Organisation, Person
from parch.web import language as spoken


def let_in(request: ActingRequest, school: Organisation) -> None:
    """Only readers of a school's documents come in; a council's own are not kept here."""
    if not school.is_school:
        raise Http404
    permissions.may_see_documents(request.actor).or_refuse()


def template_called(key: str) -> Template:
    template = installed().template(key)
    if template is None:
        raise Http404
    return template


def tongue_called(language: str) -> Language:
    tongue = spoken.known(language)
    if tongue is None:
        raise Http404
    return tongue


def title_of(template: Template) -> str:
    return template.title.in_language(spoken.current())


def last_save(answers: Filled | None) -> dict[str, Any] | None:
    """Number, moment and name of who saved, for the line under the heading."""
    if answers is None:
        return None
    who = Person.objects.filter(organisation_id=answers.organisation_id, user_id=answers.updated_by_id).first()
    return {"number": answers.number, "at": answers.updated_at, "by": who.full_name if who else ""}
