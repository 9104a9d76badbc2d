"""Who may do what to organisations, people and roles.

``None`` in the place of an actor is the program itself: the beginning, a command, the demonstration.
"""

from __future__ import annotations

from collections.abc import Collection
from datetime import date
from typing import TYPE_CHECKING

from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from parch.domain.organisations.kinds import Kind
from parch.domain.organisations.roles import HEADS, MANAGERS, Role
from parch.kernel.decisions import ALLOWED, Decision
from parch.organisations.actors import Actor
from parch.organisations.models import Governance, Organisation, Person, Stewardship

if TYPE_CHECKING:
    from django_stubs_ext import StrOrPromise

READERS_OF_HISTORY: dict[str, tuple[Role, ...]] = {
    Kind.OWNER: (Role.POLICY_OWNER, Role.DATA_PROTECTION_OFFICER, Role.AUDITOR),
    Kind.SCHOOL: (Role.HEADTEACHER, Role.ACTING_HEADTEACHER),
    Kind.GOVERNING_BODY: (Role.CLERK, Role.CHAIR),
}
_ONLY_MANAGERS: dict[str, StrOrPromise] = {
    Kind.OWNER: _("Only the policy owner can change this. You can ask them to."),
    Kind.SCHOOL: _("Only the headteacher or the school business manager can change this. You can ask them to."),
    Kind.GOVERNING_BODY: _("Only the clerk or the chair of governors can change this. You can ask them to."),
}
_ONLY_READERS: dict[str, StrOrPromise] = {
    Kind.OWNER: _("Only the policy owner, the Data Protection Officer and the auditor can read the history."),
    Kind.SCHOOL: _("Only the headteacher can read the school’s history."),
    Kind.GOVERNING_BODY: _("Only the clerk and the chair of governors can read the history."),
}
_ONLY_ITS_OWNER = Decision(_("Only the policy owner of the council that looks after this school can change this."))


def _works_in(actor: Actor | None, organisation: Organisation, roles: Collection[Role]) -> bool:
    return actor is None or (actor.organisation_id == organisation.pk and actor.holds(*roles))


def _looks_after(actor: Actor | None, organisation: Organisation) -> bool:
    """Whether the actor is policy owner of the owner of this school, or of the schools of this governing body."""
    if actor is None or not actor.holds(Role.POLICY_OWNER):
        return actor is None
    schools = {organisation.pk}
    if organisation.is_governing_body:
        governed = Governance.objects.filter(governing_body=organisation, ends_on=None)
        schools = set(governed.values_list("school_id", flat=True))
    in_care = Stewardship.objects.filter(owner_id=actor.organisation_id, school_id__in=schools, ends_on=None)
    return bool(schools) and in_care.count() == len(schools)


def may_manage_people(actor: Actor | None, organisation: Organisation) -> Decision:
    """Add people, invite them, give and end their roles."""
    if _works_in(actor, organisation, MANAGERS[organisation.kind]):
        return ALLOWED
    return Decision(_ONLY_MANAGERS[organisation.kind])


def may_give(actor: Actor | None, organisation: Organisation, role: Role) -> Decision:
    """Give or end this role. Who manages people for the head does not make or unmake the head."""
    allowed = may_manage_people(actor, organisation)
    if allowed and role in HEADS and actor is not None and not actor.holds(*HEADS):
        return Decision(_("Only the headteacher or the council can say who is headteacher."))
    return allowed


def may_readdress(actor: Actor | None, person: Person, *, on: date) -> Decision:
    """Change where somebody's invitation goes: whoever may not make a head must not make themself one by its mail."""
    held = person.roles.filter(Q(ends_on=None) | Q(ends_on__gte=on), role__in=HEADS)
    head = held.values_list("role", flat=True).first()
    if head is None:
        return may_manage_people(actor, person.organisation)
    return may_give(actor, person.organisation, Role(head))


def may_see_particulars(actor: Actor, organisation: Organisation, person: Person) -> Decision:
    """See somebody's e-mail address and the dates of their roles."""
    if actor.person_id == person.pk or may_manage_people(actor, organisation):
        return ALLOWED
    return Decision(_("Only the people who look after roles here can see this person’s details."))


def may_see_sent_notices(actor: Actor, organisation: Organisation) -> Decision:
    """See what was sent to the people here, and whether it reached them."""
    return may_manage_people(actor, organisation)


def may_set_details(actor: Actor | None, organisation: Organisation) -> Decision:
    """Contacts, look, closed days, and the lines of the first visit."""
    return may_manage_people(actor, organisation)


def may_change_directory(actor: Actor | None, organisation: Organisation) -> Decision:
    """Its name and what kind of school it is: by those who run it, or by the council that looks after it."""
    if _works_in(actor, organisation, MANAGERS[organisation.kind]) or _looks_after(actor, organisation):
        return ALLOWED
    return Decision(_ONLY_MANAGERS[organisation.kind])


def may_open_under(actor: Actor | None, owner: Organisation) -> Decision:
    """Open schools and governing bodies, by hand or from a spreadsheet."""
    if _works_in(actor, owner, MANAGERS[Kind.OWNER]):
        return ALLOWED
    return Decision(_("Only the council’s policy owner can open a school or a governing body."))


def may_see_schools(actor: Actor, owner: Organisation) -> Decision:
    """The council's list of schools: what stands in the directory and what schools have published, nothing else."""
    if owner.is_owner and actor.organisation_id == owner.pk:
        return ALLOWED
    return Decision(_("Only people who work for the council can see its list of schools."))


def may_decide_over(actor: Actor | None, organisation: Organisation) -> Decision:
    """Move it to another owner, put it under a governing body, name its head, close it: not for itself to do."""
    own = organisation.is_owner and _works_in(actor, organisation, MANAGERS[Kind.OWNER])
    return ALLOWED if own or _looks_after(actor, organisation) else _ONLY_ITS_OWNER


def may_read_history(actor: Actor, organisation: Organisation) -> Decision:
    if _works_in(actor, organisation, READERS_OF_HISTORY[organisation.kind]):
        return ALLOWED
    return Decision(_ONLY_READERS[organisation.kind])
