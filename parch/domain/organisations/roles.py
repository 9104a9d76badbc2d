"""Who does what: the roles a person may hold, where they can be held, and what they need to sign in."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from parch.domain.language import Sentence
from parch.domain.organisations.kinds import Kind


class Role(StrEnum):
    """Roles as `domain` words; the screen's words stand in `ROLES`."""

    POLICY_OWNER = "policy-owner"
    INFORMATION_SECURITY_OFFICER = "information-security-officer"
    LEGAL = "legal"
    COMMUNICATIONS = "communications"
    DATA_PROTECTION_OFFICER = "data-protection-officer"
    AUDITOR = "auditor"
    HEADTEACHER = "headteacher"
    ACTING_HEADTEACHER = "acting-headteacher"
    SENIOR_LEADER = "senior-leader"
    DSP = "dsp"
    DEPUTY_DSP = "deputy-dsp"
    BUSINESS_MANAGER = "business-manager"
    TEACHER = "teacher"
    SUPPORT_STAFF = "support-staff"
    CLERK = "clerk"
    CHAIR = "chair"
    VICE_CHAIR = "vice-chair"
    GOVERNOR = "governor"


@dataclass(frozen=True, slots=True)
class RoleFacts:
    """``held_in``: the kind of organisation. ``needs_second_factor``: leaders and officers do (sign-in rule)."""

    name: Sentence
    held_in: Kind
    needs_second_factor: bool = False


ROLES: dict[Role, RoleFacts] = {
    Role.POLICY_OWNER: RoleFacts(Sentence("policy owner", "perchennog y polisi"), Kind.OWNER, True),
    Role.INFORMATION_SECURITY_OFFICER: RoleFacts(
        Sentence("Information Security Officer", "Swyddog Diogelwch Gwybodaeth"), Kind.OWNER, True
    ),
    Role.LEGAL: RoleFacts(Sentence("Legal Services", "Gwasanaethau Cyfreithiol"), Kind.OWNER, True),
    Role.COMMUNICATIONS: RoleFacts(Sentence("Corporate Communications", "Cyfathrebu Corfforaethol"), Kind.OWNER, True),
    Role.DATA_PROTECTION_OFFICER: RoleFacts(
        Sentence("Data Protection Officer", "Swyddog Diogelu Data"), Kind.OWNER, True
    ),
    Role.AUDITOR: RoleFacts(Sentence("auditor", "archwilydd"), Kind.OWNER, True),
    Role.HEADTEACHER: RoleFacts(Sentence("headteacher", "pennaeth"), Kind.SCHOOL, True),
    Role.ACTING_HEADTEACHER: RoleFacts(Sentence("acting headteacher", "pennaeth dros dro"), Kind.SCHOOL, True),
    Role.SENIOR_LEADER: RoleFacts(Sentence("senior leader", "uwch arweinydd"), Kind.SCHOOL, True),
    Role.DSP: RoleFacts(Sentence("Designated Safeguarding Person", "Person Diogelu Dynodedig"), Kind.SCHOOL, True),
    Role.DEPUTY_DSP: RoleFacts(
        Sentence("deputy Designated Safeguarding Person", "dirprwy Berson Diogelu Dynodedig"), Kind.SCHOOL, True
    ),
    Role.BUSINESS_MANAGER: RoleFacts(Sentence("school business manager", "rheolwr busnes ysgol"), Kind.SCHOOL, True),
    Role.TEACHER: RoleFacts(Sentence("teacher", "athro neu athrawes"), Kind.SCHOOL),
    Role.SUPPORT_STAFF: RoleFacts(Sentence("support staff", "staff cymorth"), Kind.SCHOOL),
    Role.CLERK: RoleFacts(Sentence("clerk to the governors", "clerc y llywodraethwyr"), Kind.GOVERNING_BODY, True),
    Role.CHAIR: RoleFacts(Sentence("chair of governors", "cadeirydd y llywodraethwyr"), Kind.GOVERNING_BODY, True),
    Role.VICE_CHAIR: RoleFacts(
        Sentence("vice-chair of governors", "is-gadeirydd y llywodraethwyr"), Kind.GOVERNING_BODY, True
    ),
    Role.GOVERNOR: RoleFacts(Sentence("governor", "llywodraethwr"), Kind.GOVERNING_BODY),
}

HEADS = frozenset({Role.HEADTEACHER, Role.ACTING_HEADTEACHER})

# Who looks after the people, roles and details of each kind of organisation.
MANAGERS: dict[str, tuple[Role, ...]] = {
    Kind.OWNER: (Role.POLICY_OWNER,),
    Kind.SCHOOL: (Role.HEADTEACHER, Role.ACTING_HEADTEACHER, Role.BUSINESS_MANAGER),
    Kind.GOVERNING_BODY: (Role.CLERK, Role.CHAIR),
}


def roles_in(kind: Kind) -> list[Role]:
    """The roles that can be held in an organisation of this kind, in the order people expect them."""
    return [role for role, facts in ROLES.items() if facts.held_in is kind]


def is_held_on(day: date, *, starts_on: date, ends_on: date | None) -> bool:
    """Whether a role is held on ``day``. The last day of a role is still a day in it."""
    return starts_on <= day and (ends_on is None or day <= ends_on)
