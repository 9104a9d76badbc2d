"""The person at work in an organisation, as permissions and actions are given them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any
from uuid import UUID

from parch.domain.organisations.roles import ROLES, Role
from parch.organisations.models import Organisation, RoleHolding

if TYPE_CHECKING:
    from parch.accounts.models import User


@dataclass(frozen=True, slots=True)
class Actor:
    """Who acts, where, and in which roles held today."""

    user_id: UUID
    organisation_id: UUID
    person_id: UUID
    name: str
    roles: frozenset[Role]

    def holds(self, *roles: Role) -> bool:
        return not self.roles.isdisjoint(roles)

    @property
    def needs_second_factor(self) -> bool:
        return any(ROLES[role].needs_second_factor for role in self.roles)


def actor_in(organisation: Organisation, user: User, *, on: date) -> Actor | None:
    """The user as they act in ``organisation`` on a day, or None where they hold no role there.

    Must be asked within a reach that may read the user's own rows, or the organisation's.
    """
    held = [
        holding
        for holding in RoleHolding.objects.filter(organisation=organisation, user=user).select_related("person")
        if holding.is_held_on(on)
    ]
    if not held or not organisation.is_open_on(on):
        return None
    person = held[0].person
    roles = frozenset(Role(holding.role) for holding in held)
    return Actor(user.pk, organisation.pk, person.pk, person.full_name, roles)


def organisations_of(user: User, *, on: date) -> list[Organisation]:
    """Where the user holds a role on a day, by name: what the organisation switcher offers."""
    held: Any = RoleHolding.objects.filter(user=user).select_related("organisation")
    found = {holding.organisation_id: holding.organisation for holding in held if holding.is_held_on(on)}
    return sorted((o for o in found.values() if o.is_open_on(on)), key=lambda organisation: organisation.sort_key)
