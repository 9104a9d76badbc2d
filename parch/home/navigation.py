"""The front page, first in the bar under the header."""

from __future__ import annotations

from collections.abc import Iterable

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from parch.organisations.actors import Actor
from parch.organisations.models import Organisation
from parch.organisations.registries import Page


def front_page(actor: Actor, organisation: Organisation) -> Iterable[Page]:
    yield Page(0, _("Needs you"), reverse("home:organisation", args=[organisation.address]), ("home:organisation",))
