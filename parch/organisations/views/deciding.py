"""What the council decides over a school: who heads it, who governs it, who looks after it, when it closes."""

from __future__ import annotations

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from parch.domain.organisations.kinds import Kind
from parch.organisations import actions, permissions
from parch.organisations.entrances import ActingRequest, acting
from parch.organisations.forms.directory import BodyForm, OneDayForm, OtherForm
from parch.organisations.forms.people import HeadForm
from parch.organisations.models import Governance, Organisation
from parch.organisations.views import done
from parch.organisations.views.finding import school_in_care
from parch.organisations.views.schools import owner_only
from parch.web.language import current

form_page = require_http_methods(["GET", "HEAD", "POST"])


@acting
@form_page
def name_head(request: ActingRequest, organisation: Organisation, school: str, of: str = "school") -> HttpResponse:
    """Who runs the school, or with ``of="body"`` who clerks for its governing body."""
    owner_only(request, organisation)
    named = school_in_care(organisation, school)
    if of == "body":
        governed = Governance.objects.filter(school=named, ends_on=None).select_related("governing_body").first()
        if governed is None:
            raise Http404
        named = governed.governing_body
    permissions.may_decide_over(request.actor, named).or_refuse()
    at = timezone.now()
    form = HeadForm(request.POST or None, organisation=named, on=timezone.localdate(at))
    if request.method == "POST" and done(form, lambda said: actions.name_head(named, by=request.actor, at=at, **said)):
        messages.success(
            request, _("An invitation is on its way to %(name)s.") % {"name": form.cleaned_data["full_name"]}
        )
        return redirect("organisations:school", organisation.address, school)
    return render(request, "organisations/name_head.html", {"form": form, "named": named, "school": school})


@acting
@form_page
def move_school(request: ActingRequest, organisation: Organisation, school: str) -> HttpResponse:
    """Hand the school over to another owner. Everything of the school's own stays with the school."""
    owner_only(request, organisation)
    moved = school_in_care(organisation, school)
    permissions.may_decide_over(request.actor, moved).or_refuse()
    at = timezone.now()
    today = timezone.localdate(at)
    others = Organisation.objects.filter(kind=Kind.OWNER).open_on(today).exclude(pk=organisation.pk)
    form = OtherForm(
        request.POST or None, others=list(others.by_name(current())), other_label=_("Who will look after it?"),
        label=_("From which day?"), on=today,
    )  # fmt: skip
    if request.method == "POST" and done(
        form,
        lambda said: actions.move_to_another_owner(
            moved, to=others.get(address=said["other"]), on=said["on"], by=request.actor, at=at
        ),
    ):
        messages.success(request, _("The school has been handed over."))
        return redirect("organisations:schools", organisation.address)
    return render(request, "organisations/move_school.html", {"form": form, "school": moved})


@acting
@form_page
def close_school(request: ActingRequest, organisation: Organisation, school: str) -> HttpResponse:
    owner_only(request, organisation)
    closed = school_in_care(organisation, school)
    permissions.may_decide_over(request.actor, closed).or_refuse()
    form = OneDayForm(request.POST or None, label=_("What is the school’s last day?"))
    if request.method == "POST" and done(
        form, lambda said: actions.close(closed, on=said["on"], by=request.actor, at=timezone.now())
    ):
        messages.success(request, _("The closing date is written down."))
        return redirect("organisations:school", organisation.address, school)
    return render(request, "organisations/close_school.html", {"form": form, "school": closed})


@acting
@form_page
def open_body(request: ActingRequest, organisation: Organisation, school: str) -> HttpResponse:
    """A governing body of the school's own."""
    owner_only(request, organisation)
    governed = school_in_care(organisation, school)
    permissions.may_decide_over(request.actor, governed).or_refuse()
    at = timezone.now()
    initial = {
        "name_en": f"Governors of {governed.name_en}",
        "name_cy": f"Llywodraethwyr {governed.name_cy}",
        "opened_on": timezone.localdate(at),
    }
    form = BodyForm(request.POST or None, initial=initial)
    if request.method == "POST" and done(
        form,
        lambda said: actions.open_governing_body(organisation, governs=[governed], by=request.actor, at=at, **said),
    ):
        return redirect("organisations:school", organisation.address, school)
    return render(request, "organisations/open_body.html", {"form": form, "school": governed})


@acting
@form_page
def join_body(request: ActingRequest, organisation: Organisation, school: str) -> HttpResponse:
    """Put the school under a governing body that governs another of the owner's schools: a federation."""
    owner_only(request, organisation)
    governed = school_in_care(organisation, school)
    permissions.may_decide_over(request.actor, governed).or_refuse()
    at = timezone.now()
    in_care = Organisation.objects.in_care_of(organisation)
    bodies = Organisation.objects.filter(governed__school__in=in_care, governed__ends_on=None).distinct()
    form = OtherForm(
        request.POST or None, others=list(bodies.by_name(current())), other_label=_("Which governing body?"),
        label=_("From which day?"), on=timezone.localdate(at),
    )  # fmt: skip
    if request.method == "POST" and done(
        form,
        lambda said: actions.federate(
            bodies.get(address=said["other"]), [governed], starts_on=said["on"], by=request.actor, at=at
        ),
    ):
        return redirect("organisations:school", organisation.address, school)
    return render(request, "organisations/join_body.html", {"form": form, "school": governed})
