"""The bar under the header: which pages there are for this person here."""

from __future__ import annotations

from collections.abc import Iterable

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from parch.organisations.actors import Actor
from parch.organisations.models import Organisation
from parch.organisations.permissions import may_read_history
from parch.organisations.registries import Page

_PEOPLE = tuple(f"organisations:{name}" for name in ("people", "person", "invite", "change_person", "give_role", "end"))
_SCHOOLS = tuple(f"organisations:{name}" for name in ("school", "open_school", "read_list", "save_list"))
_DETAILS = tuple(
    f"organisations:{name}" for name in ("details", "contacts", "rename", "character", "closed_days", "first_visit")
)


def pages(actor: Actor, organisation: Organisation) -> Iterable[Page]:
    here = [organisation.address]
    if organisation.is_owner:
        yield Page(40, _("Schools"), reverse("organisations:schools", args=here), _SCHOOLS)
    yield Page(60, _("People"), reverse("organisations:people", args=here), _PEOPLE)
    yield Page(70, _("About us"), reverse("organisations:details", args=here), _DETAILS)
    if may_read_history(actor, organisation):
        yield Page(80, _("History"), reverse("organisations:history", args=here), ("organisations:history",))
