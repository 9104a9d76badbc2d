"""The council's schools: what stands in the directory and what schools have published, nothing of their own tables."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from parch.domain.organisations.kinds import Phase, choices
from parch.domain.organisations.roles import Role
from parch.kernel.reach import Public, entered
from parch.organisations import actions, permissions
from parch.organisations.entrances import ActingRequest, acting
from parch.organisations.forms.directory import OpenSchoolForm
from parch.organisations.models import Governance, Organisation, SchoolCharacter
from parch.organisations.pages import character_in_words, character_of, school_rows
from parch.organisations.registries import standings_of
from parch.organisations.views import done
from parch.organisations.views.details import profile_of
from parch.organisations.views.finding import school_in_care
from parch.web import lists
from parch.web.language import current

form_page = require_http_methods(["GET", "HEAD", "POST"])


def owner_only(request: ActingRequest, organisation: Organisation) -> None:
    """These pages are not there for a school or a governing body."""
    if not organisation.is_owner:
        raise Http404
    permissions.may_see_schools(request.actor, organisation).or_refuse()


@acting
@require_safe
def show_schools(request: ActingRequest, organisation: Organisation) -> HttpResponse:
    """Every school in the owner's care: found by any word of its names, narrowed by phase, standing and date."""
    owner_only(request, organisation)
    today = timezone.localdate()
    asked = {name: request.GET.get(name, "") for name in ("q", "phase", "standing", "open")}
    standings = standings_of(organisation)
    page = lists.page_of(request, _narrowed(organisation, asked, standings, today))
    context = {
        "page": page,
        "rows": school_rows(organisation, page.rows, on=today),
        "asked": asked,
        "phases": choices(Phase, current()),
        "standings": {standing.key: standing.label for standing in standings.values()},
        "columns": [
            lists.Heading(key, label)
            for key, label in (("n", _("School")), ("p", _("Phase")), ("s", _("Where it stands")))
        ],
        "may": permissions.may_open_under(request.actor, organisation),
    }
    return render(request, "organisations/schools.html", context)


def _narrowed(owner: Organisation, asked: dict[str, str], standings: dict[Any, Any], today: date) -> Any:
    schools = Organisation.objects.in_care_of(owner).found_by(asked["q"]).by_name(current())
    if asked["phase"] in set(Phase):
        now = SchoolCharacter.objects.filter(starts_on__lte=today, phase=asked["phase"])
        schools = schools.filter(pk__in=now.values("organisation_id"))
    if asked["standing"] == "none":
        schools = schools.exclude(pk__in=list(standings))
    elif asked["standing"]:
        schools = schools.filter(pk__in=[pk for pk, one in standings.items() if one.key == asked["standing"]])
    return schools.exclude(closed_on__lt=today) if asked["open"] != "all" else schools


@acting
@require_safe
def show_school(request: ActingRequest, organisation: Organisation, school: str) -> HttpResponse:
    owner_only(request, organisation)
    shown = school_in_care(organisation, school)
    body = Governance.objects.filter(school=shown, ends_on=None).select_related("governing_body").first()
    with entered(Public(shown.pk)):
        profile = profile_of(shown)
    context = {
        "school": shown,
        "names": shown.names.order_by("-starts_on"),
        "character": character_in_words(character_of(shown, on=timezone.localdate())),
        "body": body.governing_body if body else None,
        "profile": profile,
        "standing": standings_of(organisation, [shown.pk]).get(shown.pk),
        "may": permissions.may_open_under(request.actor, organisation),
    }
    return render(request, "organisations/school.html", context)


@acting
@form_page
def open_school(request: ActingRequest, organisation: Organisation) -> HttpResponse:
    owner_only(request, organisation)
    permissions.may_open_under(request.actor, organisation).or_refuse()
    at = timezone.now()
    form = OpenSchoolForm(request.POST or None)

    def deed(said: dict[str, Any]) -> None:
        head = {"full_name": said.pop("head_name"), "email": said.pop("head_email"), "language": said.pop("language")}
        school = actions.open_school(organisation, by=request.actor, at=at, **said)
        if head["full_name"]:
            today = max(school.opened_on, timezone.localdate(at))
            actions.name_head(school, role=Role.HEADTEACHER, starts_on=today, by=request.actor, at=at, **head)

    if request.method == "POST" and done(form, deed):
        messages.success(request, _("The school is open in Parch."))
        return redirect("organisations:schools", organisation.address)
    return render(request, "organisations/open_school.html", {"form": form})
