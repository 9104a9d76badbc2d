"""What may be done as things stand."""

from __future__ import annotations

from datetime import datetime

from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from parch.accounts import second_factor
from parch.accounts.colleagues import Colleague
from parch.accounts.models import LostFactor, User
from parch.kernel.decisions import ALLOWED, Decision


def may_vouch(request: LostFactor, *, by: User, beside: list[Colleague], at: datetime) -> Decision:
    """Two colleagues who lead where the person works, neither of them that person."""
    if by.pk == request.user_id:
        return Decision(_("You cannot vouch for yourself. Two of your colleagues must do it."))
    if not request.is_open_at(at):
        return Decision(_("Nobody needs to confirm this any more: it was settled, taken back, or too long ago."))
    if not beside:
        return Decision(_("Only somebody who leads where this person works can confirm who they are."))
    if second_factor.is_missing(by.pk, on=timezone.localdate(at)):
        return Decision(_("Set up a second factor of your own before you confirm who somebody is."))
    if request.vouches.filter(person=by).exists():
        return Decision(_("You have confirmed this already. A second colleague must do it now."))
    return ALLOWED
