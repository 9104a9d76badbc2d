"""What the organisation is called, what kind it is, how it is reached and how its pages look."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from parch.domain.organisations.kinds import NAMES, Nation
from parch.organisations import actions, permissions
from parch.organisations.entrances import ActingRequest, acting
from parch.organisations.forms.directory import LOOK_NAMES, ContactsForm, DatedCharacterForm, NamesForm
from parch.organisations.models import Governance, Organisation, Profile, Stewardship
from parch.organisations.pages import character_in_words, character_of
from parch.organisations.views import done
from parch.web.language import current

form_page = require_http_methods(["GET", "HEAD", "POST"])
CONTACTS = ("email", "telephone", "website", "postal_address")


def profile_of(organisation: Organisation) -> Profile:
    """How it is reached; an empty one where nothing was written down yet."""
    profile: Profile | None = organisation.profiles.first()
    return profile or Profile(organisation=organisation)


@acting
@require_safe
def show_details(request: ActingRequest, organisation: Organisation) -> HttpResponse:
    today = timezone.localdate()
    owner = Stewardship.objects.filter(school=organisation, ends_on=None).select_related("owner").first()
    body = Governance.objects.filter(school=organisation, ends_on=None).select_related("governing_body").first()
    context = {
        "names": organisation.names.order_by("-starts_on"),
        "character": character_in_words(character_of(organisation, on=today)) if organisation.is_school else None,
        "nation": NAMES[Nation(organisation.nation)].in_language(current()),
        "profile": profile_of(organisation),
        "look": LOOK_NAMES[organisation.look],
        "owner": owner.owner if owner else None,
        "body": body.governing_body if body else None,
        "governed": Organisation.objects.governed_now_by(organisation).by_name(current()),
        "may": permissions.may_set_details(request.actor, organisation),
    }
    return render(request, "organisations/details.html", context)


@acting
@form_page
def change_contacts(request: ActingRequest, organisation: Organisation) -> HttpResponse:
    permissions.may_set_details(request.actor, organisation).or_refuse()
    profile = profile_of(organisation)
    initial = {name: getattr(profile, name) for name in CONTACTS} | {"look": organisation.look}
    form = ContactsForm(request.POST or None, initial=initial)
    if request.method == "POST" and done(
        form, lambda said: actions.set_profile(organisation, by=request.actor, at=timezone.now(), **said)
    ):
        messages.success(request, _("Everyone can reach you this way from now on."))
        return redirect("organisations:details", organisation.address)
    return render(request, "organisations/contacts.html", {"form": form})


@acting
@form_page
def rename(request: ActingRequest, organisation: Organisation) -> HttpResponse:
    permissions.may_change_directory(request.actor, organisation).or_refuse()
    at = timezone.now()
    initial = {
        "name_en": organisation.name_en,
        "name_cy": organisation.name_cy,
        "starts_on": timezone.localdate(at),
    }
    form = NamesForm(request.POST or None, initial=initial)
    if request.method == "POST" and done(
        form, lambda said: actions.rename_organisation(organisation, by=request.actor, at=at, **said)
    ):
        messages.success(request, _("The new name is written down. The old one stays in the list of names."))
        return redirect("organisations:details", organisation.address)
    return render(request, "organisations/rename.html", {"form": form})


@acting
@form_page
def change_character(request: ActingRequest, organisation: Organisation) -> HttpResponse:
    permissions.may_change_directory(request.actor, organisation).or_refuse()
    at = timezone.now()
    now = character_of(organisation, on=timezone.localdate(at))
    initial = {name: getattr(now, name, None) for name in ("phase", "language_category", "status")}
    form = DatedCharacterForm(request.POST or None, initial=initial | {"starts_on": timezone.localdate(at)})
    if request.method == "POST" and done(
        form, lambda said: actions.change_character(organisation, by=request.actor, at=at, **said)
    ):
        messages.success(request, _("The change is written down from the day you gave."))
        return redirect("organisations:details", organisation.address)
    return render(request, "organisations/character.html", {"form": form})
