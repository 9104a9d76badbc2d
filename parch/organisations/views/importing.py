"""Opening schools from a spreadsheet: read, looked at, and only then saved."""

from __future__ import annotations

from dataclasses import asdict, replace
from datetime import date
from typing import Any

from django.contrib import messages
from django.core import signing
from django.core.files.uploadedfile import UploadedFile
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from parch.domain.language.folding import folded
from parch.domain.organisations.kinds import NAMES, LanguageCategory, Phase, Status
from parch.domain.organisations.school_list import Problem, SchoolLine, SchoolList, school_list
from parch.domain.organisations.school_list_words import HERE_ALREADY, USUAL
from parch.domain.sheets import MOST_BYTES, TOO_LARGE, CannotRead
from parch.kernel.decisions import Refused
from parch.organisations import actions, permissions
from parch.organisations.entrances import ActingRequest, acting
from parch.organisations.forms.directory import ListForm
from parch.organisations.guards import names_in_care
from parch.organisations.models import Organisation
from parch.organisations.spreadsheets import rows_of
from parch.organisations.views.schools import owner_only
from parch.web.language import current

AN_HOUR = 3600
SHOWN = 50


@acting
@require_http_methods(["GET", "HEAD", "POST"])
def read_list(request: ActingRequest, organisation: Organisation) -> HttpResponse:
    """Ask for the list; then show what was read from it, every problem by line and column. Nothing is saved here."""
    owner_only(request, organisation)
    permissions.may_open_under(request.actor, organisation).or_refuse()
    form = ListForm(request.POST or None, request.FILES or None)
    if request.method == "POST" and form.is_valid():
        try:
            read = _known(organisation, school_list(rows_of(_bytes(form.cleaned_data["file"]))))
        except CannotRead as trouble:
            form.add_error("file", trouble.sentence.in_language(current()))
        else:
            return render(
                request, "organisations/list_read.html", _preview(request, read, form.cleaned_data["language"])
            )
    return render(request, "organisations/list_ask.html", {"form": form, "columns": USUAL.values()})


@acting
@require_http_methods(["POST"])
def save_list(request: ActingRequest, organisation: Organisation) -> HttpResponse:
    """Open every school that was shown, or none."""
    owner_only(request, organisation)
    try:
        kept = signing.loads(request.POST.get("list", ""), salt=_salt(request), max_age=AN_HOUR)
        lines = [_line(one) for one in kept["lines"]]
        schools = actions.read_in_schools(
            organisation, lines, language=kept["language"], by=request.actor, at=timezone.now()
        )
    except signing.BadSignature:
        messages.error(request, _("This list was read more than an hour ago. Send the file again."))
        return redirect("organisations:read_list", organisation.address)
    except Refused as refused:
        messages.error(request, refused.sentence)
        return redirect("organisations:read_list", organisation.address)
    messages.success(request, _("The schools are open in Parch. Their number: %(count)s.") % {"count": len(schools)})
    return redirect("organisations:schools", organisation.address)


def _bytes(file: UploadedFile[Any]) -> bytes:
    if (file.size or 0) > MOST_BYTES:
        raise CannotRead(TOO_LARGE)
    content: bytes = file.read()
    return content


def _known(owner: Organisation, read: SchoolList) -> SchoolList:
    """With a problem for every school that is looked after here already."""
    names = names_in_care(owner)
    twice = [
        Problem(school.line, read.name_column, HERE_ALREADY)
        for school in read.schools
        if folded(school.name_en) in names
    ]
    return replace(read, problems=tuple(sorted([*read.problems, *twice], key=lambda one: one.line)))


def _preview(request: ActingRequest, read: SchoolList, language: str) -> dict[str, Any]:
    lines = [asdict(school) for school in read.schools]
    for line in lines:
        line["opened_on"] = line["opened_on"] and line["opened_on"].isoformat()
    kept = {"lines": lines, "language": language}
    return {
        "schools": [(school, NAMES[school.phase].in_language(current())) for school in read.schools[:SHOWN]],
        "more": max(0, len(read.schools) - SHOWN),
        "count": len(read.schools),
        "heads": sum(1 for school in read.schools if school.head_email),
        "clerks": len({school.clerk_email for school in read.schools if school.clerk_email}),
        "problems": [(one.line, one.column, one.reason.in_language(current())) for one in read.problems],
        "ignored": read.ignored,
        # Kept by the browser, not by us, until the person has looked: sealed against changes, for an hour.
        "list": "" if read.problems else signing.dumps(kept, salt=_salt(request), compress=True),
        "columns": [{"label": label} for label in (_("School"), _("Phase"), _("Headteacher"), _("Clerk"))],
        "problem_columns": [{"label": label} for label in (_("Line"), _("Column"), _("What is wrong"))],
    }


def _salt(request: ActingRequest) -> str:
    return f"organisations.list:{request.actor.organisation_id}:{request.actor.user_id}"


def _line(kept: dict[str, Any]) -> SchoolLine:
    return SchoolLine(
        **{
            **kept,
            "phase": Phase(kept["phase"]),
            "language_category": LanguageCategory(kept["language_category"]),
            "status": Status(kept["status"]),
            "opened_on": date.fromisoformat(kept["opened_on"]) if kept["opened_on"] else None,
        }
    )
