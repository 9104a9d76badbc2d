"""Organisations, how they belong together, the people in them and what those people do."""

from parch.organisations.models.directory import (
    LOOKS,
    Beginning,
    Governance,
    Organisation,
    OrganisationName,
    SchoolCharacter,
    Stewardship,
)
from parch.organisations.models.people import Person, RoleHolding
from parch.organisations.models.profile import ClosedDays, Profile, SetUpStep

__all__ = [
    "LOOKS",
    "Beginning",
    "ClosedDays",
    "Governance",
    "Organisation",
    "OrganisationName",
    "Person",
    "Profile",
    "RoleHolding",
    "SchoolCharacter",
    "SetUpStep",
    "Stewardship",
]
