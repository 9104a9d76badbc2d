"""What notices and colleagues put on a person's front page."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from django.urls import reverse
from django.utils.translation import gettext as _, ngettext

from parch.accounts.pages import is_asked
from parch.home.notices.pages import lost_invitations, not_reached
from parch.organisations.actors import Actor
from parch.organisations.models import Organisation
from parch.organisations.permissions import may_see_sent_notices
from parch.organisations.registries import Need


def needs(actor: Actor, organisation: Organisation, on: date) -> Iterable[Need]:
    """Who was not reached, for those who look after people here; and a colleague who asks for one's word."""
    if is_asked(actor.user_id, on=on):
        yield Need(
            _("A colleague who lost their second factor asks you to confirm who they are."),
            _("See who asks"),
            reverse("accounts:askers"),
        )
    if not may_see_sent_notices(actor, organisation):
        return
    count = len(not_reached(organisation, on=on)) + len(lost_invitations(organisation, on=on))
    if count:
        sentence = ngettext(
            "A message to one person here may not have reached them.",
            "Messages to %(count)s people here may not have reached them.",
            count,
        )
        url = reverse("home:sent_notices", args=[organisation.address])
        yield Need(sentence % {"count": count}, _("See which"), url)
