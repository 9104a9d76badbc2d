"""What the front pages are given."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.utils.text import capfirst

from parch.domain.organisations.kinds import NAMES, Kind
from parch.domain.organisations.roles import ROLES, Role
from parch.organisations.actors import Actor
from parch.organisations.models import Organisation, RoleHolding
from parch.organisations.permissions import may_see_sent_notices
from parch.organisations.registries import MOST_NEEDS, Need, Page, needs_of, pages_of
from parch.web.language import current


@dataclass(frozen=True, slots=True)
class FrontPage:
    """At most seven things that wait for this person here, soonest first, and how many more there are."""

    needs: tuple[Need, ...]
    more: int
    roles: tuple[str, ...]
    pages: tuple[Page, ...]
    sees_sent: bool


def front_page(actor: Actor, organisation: Organisation, *, on: date) -> FrontPage:
    """Ask every app what waits. Called within the reach of the organisation."""
    found = needs_of(actor, organisation, on=on)
    roles = tuple(in_words(role) for role in ROLES if role in actor.roles)
    elsewhere = tuple(page for page in pages_of(actor, organisation) if page.order)
    more = max(0, len(found) - MOST_NEEDS)
    return FrontPage(tuple(found[:MOST_NEEDS]), more, roles, elsewhere, bool(may_see_sent_notices(actor, organisation)))


@dataclass(frozen=True, slots=True)
class Place:
    """An organisation the person may go to, and what they do there."""

    organisation: Organisation
    kind: str
    roles: tuple[str, ...]


def places(holdings: list[RoleHolding]) -> list[Place]:
    """Where these roles of one person are held, by the organisation's name in the language being spoken."""
    roles: dict[Organisation, list[str]] = {}
    for holding in holdings:
        roles.setdefault(holding.organisation, []).append(in_words(Role(holding.role)))
    key = "sort_key_cy" if current() == "cy" else "sort_key"
    return [
        Place(organisation, NAMES[Kind(organisation.kind)].in_language(current()), tuple(roles[organisation]))
        for organisation in sorted(roles, key=lambda one: (getattr(one, key), one.address))
    ]


def in_words(role: Role) -> str:
    return capfirst(ROLES[role].name.in_language(current()))
