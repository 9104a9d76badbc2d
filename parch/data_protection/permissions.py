"""Who may see and fill in a school's data protection documents."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from parch.domain.organisations.roles import HEADS, Role
from parch.kernel.decisions import ALLOWED, Decision
from parch.organisations.actors import Actor

FILLS_IN = frozenset({*HEADS, Role.BUSINESS_MANAGER})
READS = FILLS_IN | {Role.SENIOR_LEADER, Role.DSP, Role.DEPUTY_DSP}


def may_see_documents(actor: Actor) -> Decision:
    if not actor.holds(*READS):
        return Decision(
            _(
                "Only the headteacher, the business manager, senior leaders and the Designated Safeguarding Person can"
                " see these documents. The privacy notices your school has published are open to everyone."
            )
        )
    return ALLOWED


def may_fill_in(actor: Actor) -> Decision:
    if not actor.holds(*FILLS_IN):
        return Decision(
            _(
                "Only the headteacher or the business manager can fill in these documents. You can read them, and tell"
                " one of them what should change."
            )
        )
    return ALLOWED


def may_publish_notices(actor: Actor) -> Decision:
    if not actor.holds(*FILLS_IN):
        return Decision(_("Only the headteacher or the business manager can publish or withdraw a privacy notice."))
    return ALLOWED
