"""Invitations: the first use of a link. Nobody signs up; somebody who may invites a person by e-mail.

The app that knows people registers what joining means:
``invitations.register(join=..., from_whom=...)``.
"""

from __future__ import annotations

from datetime import datetime, timedelta
from uuid import UUID

from parch.accounts import events, links
from parch.accounts.actions.links import make_link
from parch.accounts.letters import put_invitation
from parch.accounts.links import Act, Purpose, Tell
from parch.accounts.models import Link, fold_email
from parch.audit.actions import record
from parch.domain.language import Language

NAME = "invitation"
LASTING = timedelta(days=14)


def register(*, join: Act, from_whom: Tell) -> Purpose:
    """Say what accepting does.

    ``join(link, user, at)``: called within ``Link("invitation", subject, organisation)``, in the
    transaction that uses the link up; sets who the invited person is. ``from_whom(link, language)``:
    the organisation's name, shown once the address was given.
    """
    return links.register(Purpose(NAME, lasting=LASTING, fold=fold_email, act=join, from_whom=from_whom))


def invite(
    *,
    organisation_id: UUID,
    organisation_name: str,
    subject: object,
    email: str,
    language: Language,
    by: object,
    at: datetime,
) -> Link:
    """Invite the person ``subject`` by mail to ``email``. An earlier invitation of theirs stops working.

    Call it within a reach that writes in the organisation. The mail names the organisation, because an
    invitation from nobody is thrown away; the page it leads to names nobody until the address is given.
    """
    made = make_link(NAME, organisation_id=organisation_id, subject=subject, answer=email, language=language, at=at)
    put_invitation(
        organisation_id=organisation_id,
        about=str(subject),
        to=email,
        organisation_name=organisation_name,
        address=made.address,
        language=language,
        at=at,
    )
    record(events.PERSON_INVITED, chain=organisation_id, by=by, at=at, subject=made.link)
    return made.link
