"""Who works here, in which roles, since when."""

from __future__ import annotations

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from parch.domain.organisations.roles import Role
from parch.organisations import actions, permissions
from parch.organisations.entrances import ActingRequest, acting
from parch.organisations.forms.people import AgainForm, EndRoleForm, InvitationForm, PersonForm, RoleForm
from parch.organisations.models import Organisation, Person, RoleHolding
from parch.organisations.pages import people_of, person_rows, role_in_words
from parch.organisations.views import done
from parch.organisations.views.finding import found
from parch.web import lists

form_page = require_http_methods(["GET", "HEAD", "POST"])


@acting
@require_safe
def show_people(request: ActingRequest, organisation: Organisation) -> HttpResponse:
    """The list: found by any word of a name, one page at a time."""
    today, words = timezone.localdate(), request.GET.get("q", "")
    left = request.GET.get("who") == "left"
    page = lists.page_of(request, people_of(organisation, on=today, words=words, left=left))
    return render(
        request,
        "organisations/people.html",
        {
            "page": page,
            "rows": person_rows(page.rows, on=today),
            "words": words,
            "left": left,
            "columns": [lists.Heading(key, label) for key, label in (("n", _("Name")), ("r", _("Roles")))],
            "may": permissions.may_manage_people(request.actor, organisation),
        },
    )


@acting
@form_page
def invite_person(request: ActingRequest, organisation: Organisation) -> HttpResponse:
    """Somebody new: who they are, their first role, and an invitation."""
    permissions.may_manage_people(request.actor, organisation).or_refuse()
    at = timezone.now()
    form = InvitationForm(
        request.POST or None, organisation=organisation, actor=request.actor, on=timezone.localdate(at)
    )
    if request.method == "POST" and done(
        form, lambda said: actions.invite_person(organisation, by=request.actor, at=at, **said)
    ):
        messages.success(
            request, _("An invitation is on its way to %(name)s.") % {"name": form.cleaned_data["full_name"]}
        )
        return redirect("organisations:people", organisation.address)
    return render(request, "organisations/invite.html", {"form": form})


@acting
@require_safe
def show_person(request: ActingRequest, organisation: Organisation, pk: UUID) -> HttpResponse:
    """One person: how to reach them, and every role they held or hold, with dates."""
    person: Person = found(organisation.people, pk)
    permissions.may_see_particulars(request.actor, organisation, person).or_refuse()
    today = timezone.localdate()
    held = [
        (
            holding,
            role_in_words(holding.role),
            holding.is_held_on(today),
            holding.ends_on is None or holding.ends_on >= today,
        )
        for holding in person.roles.order_by("-starts_on", "role")
    ]
    context = {
        "person": person,
        "held": held,
        "again": AgainForm(),
        "may": permissions.may_manage_people(request.actor, organisation),
    }
    return render(request, "organisations/person.html", context)


@acting
@form_page
def change_person(request: ActingRequest, organisation: Organisation, pk: UUID) -> HttpResponse:
    permissions.may_manage_people(request.actor, organisation).or_refuse()
    person: Person = found(organisation.people, pk)
    form = PersonForm(request.POST or None, initial={"full_name": person.full_name, "email": person.email})
    if request.method == "POST" and done(
        form, lambda said: actions.change_person(person, by=request.actor, at=timezone.now(), **said)
    ):
        return redirect("organisations:person", organisation.address, pk)
    return render(request, "organisations/change_person.html", {"form": form, "person": person})


@acting
@form_page
def give_role(request: ActingRequest, organisation: Organisation, pk: UUID) -> HttpResponse:
    permissions.may_manage_people(request.actor, organisation).or_refuse()
    person: Person = found(organisation.people, pk)
    at = timezone.now()
    form = RoleForm(request.POST or None, organisation=organisation, actor=request.actor, on=timezone.localdate(at))
    if request.method == "POST" and done(
        form,
        lambda said: actions.give_role(person, by=request.actor, at=at, **said),
    ):
        messages.success(request, _("%(name)s has a new role.") % {"name": person.full_name})
        return redirect("organisations:person", organisation.address, pk)
    return render(request, "organisations/give_role.html", {"form": form, "person": person})


@acting
@form_page
def end_role(request: ActingRequest, organisation: Organisation, pk: UUID) -> HttpResponse:
    """The last day in a role. Nothing is taken out: the row stays with its end."""
    holding: RoleHolding = found(organisation.role_holdings.select_related("person", "organisation"), pk)
    permissions.may_give(request.actor, organisation, Role(holding.role)).or_refuse()
    at = timezone.now()
    form = EndRoleForm(request.POST or None, on=timezone.localdate(at))
    if request.method == "POST" and done(
        form, lambda said: actions.end_role(holding, on=said["ends_on"], by=request.actor, at=at)
    ):
        messages.success(request, _("The end of the role is written down."))
        return redirect("organisations:person", organisation.address, holding.person_id)
    context = {"form": form, "person": holding.person, "role": role_in_words(holding.role)}
    return render(request, "organisations/end_role.html", context)


@acting
@require_POST
def invite_again(request: ActingRequest, organisation: Organisation, pk: UUID) -> HttpResponse:
    permissions.may_manage_people(request.actor, organisation).or_refuse()
    person: Person = found(organisation.people.select_related("organisation"), pk)
    form = AgainForm(request.POST)
    if done(form, lambda said: actions.invite(person, language=said["language"], by=request.actor, at=timezone.now())):
        messages.success(request, _("A new invitation is on its way. The one before no longer works."))
    else:
        messages.error(request, " ".join(str(error) for errors in form.errors.values() for error in errors))
    return redirect("organisations:person", organisation.address, pk)
