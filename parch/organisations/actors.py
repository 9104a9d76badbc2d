"""The person at work in an organisation, as permissions and actions are given them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any
from uuid import UUID

from parch.domain.organisations.roles import ROLES, Role
from parch.organisations.models import Governance, Organisation, RoleHolding

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


def holdings_of(user: User, *, on: date) -> list[RoleHolding]:
    """The roles the user holds on a day, in every organisation open that day.

    Must be asked within a reach that may read the user's own rows.
    """
    held: Any = RoleHolding.objects.filter(user=user).select_related("person", "organisation")
    return [holding for holding in held if holding.is_held_on(on) and holding.organisation.is_open_on(on)]


def actor_among(holdings: list[RoleHolding], organisation: Organisation) -> Actor | None:
    """Who acts in ``organisation`` by these holdings of one user, or None where none of them leads there.

    The clerk to a governing body is clerk in each school that it governs, too.
    """
    here = [holding for holding in holdings if holding.organisation_id == organisation.pk]
    here += _clerk_by(holdings, organisation)
    if not here:
        return None
    person, user_id = here[0].person, here[0].user_id
    assert user_id is not None
    roles = frozenset(Role(holding.role) for holding in here)
    return Actor(user_id, organisation.pk, person.pk, person.full_name, roles)


def _clerk_by(holdings: list[RoleHolding], school: Organisation) -> list[RoleHolding]:
    """Those of the holdings that make their holder clerk in this school. Asks nothing for who is clerk nowhere."""
    clerk = {holding.organisation_id: holding for holding in holdings if holding.role == Role.CLERK}
    if not clerk or not school.is_school:
        return []
    bodies = Governance.objects.filter(school=school, governing_body__in=clerk, ends_on=None)
    return [clerk[body] for body in bodies.values_list("governing_body_id", flat=True)]


def actor_in(organisation: Organisation, user: User, *, on: date) -> Actor | None:
    """The user as they act in ``organisation`` on a day, or None where they hold no role there."""
    return actor_among(holdings_of(user, on=on), organisation)


def organisations_among(holdings: list[RoleHolding]) -> list[Organisation]:
    """Where these roles are held, by name: what the organisation switcher offers."""
    found = {holding.organisation_id: holding.organisation for holding in holdings}
    return sorted(found.values(), key=lambda organisation: organisation.sort_key)


def organisations_of(user: User, *, on: date) -> list[Organisation]:
    """Where the user holds a role on a day, by name."""
    return organisations_among(holdings_of(user, on=on))
