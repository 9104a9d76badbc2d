"""The first visit: one list of what to do, which can be left, come back to and shared out."""

from __future__ import annotations

from dataclasses import dataclass

from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from parch.domain.organisations.roles import ROLES, Role
from parch.organisations import actions, permissions
from parch.organisations.entrances import ActingRequest, acting
from parch.organisations.first_visit import DETAILS
from parch.organisations.forms.people import GiveStepForm
from parch.organisations.models import Organisation
from parch.organisations.pages import people_of
from parch.organisations.registries import Line, lines_of
from parch.organisations.views import done
from parch.web.language import current


@dataclass(frozen=True, slots=True)
class Shown:
    """A line as the page draws it. ``kind`` and ``status``: the mark at its end, a shape and a word."""

    line: Line
    who: str
    given_to: str
    kind: str
    status: str
    can: bool

    @property
    def href(self) -> str:
        return self.line.url if self.can and not self.line.waits_for else ""


@acting
@require_safe
def show_first_visit(request: ActingRequest, organisation: Organisation) -> HttpResponse:
    lines = lines_of(organisation, on=timezone.localdate())
    given = {
        step.key: step.given_to
        for step in organisation.set_up_steps.filter(given_to__isnull=False).select_related("given_to")
    }
    shown = [_shown(request, line, given.get(line.key)) for line in lines]
    context = {
        "lines": shown,
        "left": sum(1 for line in lines if not line.is_done),
        "may": permissions.may_set_details(request.actor, organisation),
    }
    return render(request, "organisations/first_visit.html", context)


def _shown(request: ActingRequest, line: Line, given_to: object) -> Shown:
    actor = request.actor
    can = actor.holds(*line.who)
    kind, status = "todo", _("To do")
    if line.is_done:
        kind, status = "done", _("Done")
    elif line.waits_for:
        kind, status = "closed", _("Not yet")
    elif getattr(given_to, "pk", None) == actor.person_id or (can and given_to is None):
        kind, status = "now", _("Yours to do")
    return Shown(line, _who(line), getattr(given_to, "full_name", ""), kind, status, can)


def _who(line: Line) -> str:
    """The roles in one sentence. Whoever acts as headteacher is meant where the headteacher is."""
    named = [role for role in ROLES if role in line.who]
    if Role.HEADTEACHER in named and Role.ACTING_HEADTEACHER in named:
        named.remove(Role.ACTING_HEADTEACHER)
    *first, last = [ROLES[role].name.in_language(current()) for role in named]
    roles = _("%(roles)s or %(last)s") % {"roles": ", ".join(first), "last": last} if first else last
    return capfirst(_("%(roles)s can do this.") % {"roles": roles})


@acting
@require_http_methods(["GET", "HEAD", "POST"])
def give_step(request: ActingRequest, organisation: Organisation, key: str) -> HttpResponse:
    """Choose which colleague does a line. It then waits on their front page."""
    permissions.may_set_details(request.actor, organisation).or_refuse()
    at = timezone.now()
    line = next((line for line in lines_of(organisation, on=timezone.localdate(at)) if line.key == key), None)
    if line is None:
        raise Http404
    able = organisation.people.filter(roles__role__in=line.who)
    people = list(people_of(organisation, on=timezone.localdate(at)).filter(pk__in=able.values("pk")))
    form = GiveStepForm(request.POST or None, people=people)
    if request.method == "POST" and done(
        form,
        lambda said: actions.give_step(
            organisation,
            key=key,
            to=next((one for one in people if str(one.pk) == said["person"]), None),
            by=request.actor,
            at=at,
        ),
    ):
        return redirect("organisations:first_visit", organisation.address)
    return render(request, "organisations/give_step.html", {"form": form, "line": line})


@acting
@require_POST
def confirm_details(request: ActingRequest, organisation: Organisation) -> HttpResponse:
    """Somebody looked at the details and they are right."""
    actions.confirm_step(organisation, key=DETAILS, by=request.actor, at=timezone.now())
    return redirect("organisations:first_visit", organisation.address)
