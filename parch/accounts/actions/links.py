"""Giving a link, trying its second thing, using it up, taking it back."""

from __future__ import annotations

import hmac
import secrets
from dataclasses import dataclass, field
from datetime import datetime
from uuid import UUID, uuid4

from django.conf import settings
from django.db.models import F
from django.utils.translation import gettext_lazy as _

from parch.accounts import events
from parch.accounts.links import Purpose, purpose_called
from parch.accounts.models import Link, User
from parch.accounts.models.links import TRIES
from parch.audit.actions import record
from parch.domain.keys import Purpose as KeyPurpose
from parch.domain.language import Language
from parch.kernel.decisions import Refused
from parch.kernel.reach import Link as LinkReach, entered

TOKEN_BYTES = 16
NO_LONGER_OPEN = _("This link has been used or closed meanwhile. Ask whoever sent it for a new one.")


@dataclass(frozen=True, slots=True)
class NewLink:
    """A link at the only moment when its token is known. Its ``repr`` does not show it."""

    link: Link
    token: str = field(repr=False)

    @property
    def address(self) -> str:
        """Where it is opened, from the root of the site."""
        return f"/l/{self.token}"


def make_link(
    purpose: str, *, organisation_id: UUID, subject: object, answer: str, language: Language, at: datetime
) -> NewLink:
    """A new link of a registered purpose. ``answer``: the second thing its holder will be asked for.

    Earlier open links of the same purpose about the same subject stop working. Raises `NoSuchPurpose`.
    """
    meant = purpose_called(purpose)
    revoke(purpose=purpose, subject=subject, at=at)
    token, link_id, key = secrets.token_urlsafe(TOKEN_BYTES), uuid4(), settings.KEY_RING.writer.name
    link = Link.objects.create(
        id=link_id,
        purpose=purpose,
        organisation_id=organisation_id,
        subject=str(subject),
        language=language,
        key=key,
        token_mark=token_mark(key, token),
        answer_mark=_answer_mark(key, link_id, meant.fold(answer)),
        made_at=at,
        expires_at=at + meant.lasting,
    )
    return NewLink(link, token)


def link_with(token: str, *, at: datetime) -> Link | None:
    """The link that still leads somewhere, or None: used, revoked, expired and never made look the same."""
    link = Link.objects.filter(token_mark__in=marks_of(token)).first()
    return link if link and link.is_open_at(at) else None


def is_answered(link: Link, answer: str) -> bool:
    """Whether this is the second thing. A wrong one costs one of five tries, counted before it is looked at."""
    still_open = Link.objects.filter(pk=link.pk, tries__lt=TRIES, used_at=None, revoked_at=None)
    if not still_open.update(tries=F("tries") + 1):
        return False
    meant: Purpose = purpose_called(link.purpose)
    is_right = hmac.compare_digest(_answer_mark(link.key, link.pk, meant.fold(answer)), link.answer_mark)
    if is_right:
        Link.objects.filter(pk=link.pk).update(tries=F("tries") - 1)
    link.refresh_from_db(fields=["tries"])
    return is_right


def who_sent(link: Link, language: str) -> str:
    """The name behind the link. Only for somebody who gave the second thing."""
    with entered(LinkReach(link.purpose, link.subject, link.organisation_id)):
        return purpose_called(link.purpose).from_whom(link, language)


def accept(link: Link, *, by: User, at: datetime) -> None:
    """Use the link up and do what it is for. Raises `Refused` where somebody was quicker."""
    with entered(LinkReach(link.purpose, link.subject, link.organisation_id)):
        unused = Link.objects.filter(pk=link.pk, used_at=None, revoked_at=None, expires_at__gt=at)
        if not unused.update(used_at=at):
            raise Refused(NO_LONGER_OPEN)
        purpose_called(link.purpose).act(link, by, at)
        record(
            events.LINK_ACCEPTED,
            chain=link.organisation_id,
            by=by,
            at=at,
            subject=link,
            facts={"purpose": link.purpose},
        )


def revoke(*, subject: object, at: datetime, purpose: str | None = None) -> int:
    """Close every open link about a subject: the person left, or the matter ended. Says how many."""
    about = Link.objects.filter(subject=str(subject), used_at=None, revoked_at=None)
    return (about.filter(purpose=purpose) if purpose else about).update(revoked_at=at)


def marks_of(token: str) -> list[str]:
    """What a token may be kept as: its mark by each key on the ring."""
    return [token_mark(key.name, token) for key in settings.KEY_RING.keys]


def token_mark(key: str, token: str) -> str:
    """What a token is kept as: its HMAC by that key, hex."""
    return _mark(key, f"token:{token}")


def _answer_mark(key: str, link_id: UUID, answer: str) -> str:
    return _mark(key, f"answer:{link_id}:{answer}")


def _mark(key: str, text: str) -> str:
    mark: bytes = settings.KEY_RING.mark_by(key, KeyPurpose.LINKS, text.encode())
    return mark.hex()
