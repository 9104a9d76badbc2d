"""Who may do what to a model policy and to a school's own."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from parch.domain.organisations.roles import HEADS, Role
from parch.kernel.decisions import ALLOWED, Decision
from parch.organisations.actors import Actor
from parch.organisations.models import Organisation

PREPARERS = (*HEADS, Role.BUSINESS_MANAGER, Role.SENIOR_LEADER, Role.CLERK)

_ONLY_OWNER = Decision(_("Only the policy owner can change the model policy. You can ask them to."))
_ONLY_OFFICERS = Decision(_("Only people who work for the council can see its drafts."))
_ONLY_PREPARERS = Decision(
    _("Only the headteacher, a senior leader, the school business manager or the clerk can prepare the policy.")
)
_ONLY_HEAD = Decision(_("Only the headteacher can publish the policy. You can prepare it and ask them to."))


def may_see_drafts(actor: Actor, owner: Organisation) -> Decision:
    return ALLOWED if owner.is_owner and actor.organisation_id == owner.pk else _ONLY_OFFICERS


def may_mend(actor: Actor, owner: Organisation) -> Decision:
    """Give Parch a document, mend its reading, and say what the policy is."""
    return ALLOWED if _holds(actor, owner, Role.POLICY_OWNER) and owner.is_owner else _ONLY_OWNER


def may_publish_model(actor: Actor, owner: Organisation) -> Decision:
    return may_mend(actor, owner)


def may_prepare(actor: Actor, school: Organisation) -> Decision:
    """Take the model, fill it in, amend what is the school's to amend, and read it before it is published."""
    return ALLOWED if school.is_school and _holds(actor, school, *PREPARERS) else _ONLY_PREPARERS


def may_publish(actor: Actor, school: Organisation) -> Decision:
    return ALLOWED if school.is_school and _holds(actor, school, *HEADS) else _ONLY_HEAD


def _holds(actor: Actor, organisation: Organisation, *roles: Role) -> bool:
    return actor.organisation_id == organisation.pk and actor.holds(*roles)
