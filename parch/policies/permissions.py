"""Who may do what to a model policy and to a school's own."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from parch.domain.organisations.roles import HEADS, Role
from parch.kernel.decisions import ALLOWED, Decision
from parch.organisations.actors import Actor
from parch.organisations.models import Organisation

PREPARERS = (*HEADS, Role.BUSINESS_MANAGER, Role.SENIOR_LEADER, Role.CLERK)

GIVERS = (*HEADS, Role.BUSINESS_MANAGER, Role.CLERK)

_ONLY_OWNER = Decision(_("Only the policy owner can change the model policy. You can ask them to."))
_ONLY_OFFICERS = Decision(_("Only people who work for the council can see its drafts."))
_ONLY_GIVERS = Decision(
    _("Only the headteacher, the school business manager or the clerk can change this. You can ask them to.")
)
_ONLY_SEERS = Decision(
    _(
        "Only the headteacher, a senior leader, the school business manager or the clerk can see what the school is "
        "working on."
    )
)
_ONLY_COUNCILS = Decision(_("Only a council publishes a model policy. Your school’s own policy stays your school’s."))
_ONLY_PREPARERS = Decision(
    _("Only the headteacher, a senior leader, the school business manager or the clerk can prepare the policy.")
)
_ONLY_HEAD = Decision(_("Only the headteacher can publish the policy. You can prepare it and ask them to."))


def may_see_drafts(actor: Actor, organisation: Organisation) -> Decision:
    """See the documents given to Parch: everyone of a council, and whoever prepares a school’s policy."""
    if organisation.is_school:
        return ALLOWED if _holds(actor, organisation, *PREPARERS) else _ONLY_SEERS
    return ALLOWED if organisation.is_owner and actor.organisation_id == organisation.pk else _ONLY_OFFICERS


def may_mend(actor: Actor, organisation: Organisation) -> Decision:
    """Give Parch a document, mend its reading, say what the policy is, and accept what the health check found."""
    if organisation.is_school:
        return ALLOWED if _holds(actor, organisation, *GIVERS) else _ONLY_GIVERS
    return ALLOWED if _holds(actor, organisation, Role.POLICY_OWNER) and organisation.is_owner else _ONLY_OWNER


def may_publish_model(actor: Actor, owner: Organisation) -> Decision:
    """Make a draft the model, and say before which of its clauses are the schools' to amend."""
    return _ONLY_COUNCILS if owner.is_school else may_mend(actor, owner)


def may_prepare(actor: Actor, school: Organisation) -> Decision:
    """Take the model, fill it in, amend what is the school's to amend, and read it before it is published."""
    return ALLOWED if school.is_school and _holds(actor, school, *PREPARERS) else _ONLY_PREPARERS


def may_publish(actor: Actor, school: Organisation) -> Decision:
    return ALLOWED if school.is_school and _holds(actor, school, *HEADS) else _ONLY_HEAD


def _holds(actor: Actor, organisation: Organisation, *roles: Role) -> bool:
    return actor.organisation_id == organisation.pk and actor.holds(*roles)
