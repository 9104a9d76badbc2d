"""The mails of sign-in, in the language of the person they are for.

A code is of use for a quarter of an hour to somebody who is looking at the page that asks for it, so it is
sent at once and written down nowhere. All others go through the outbox, sealed till they are sent.
"""

from __future__ import annotations

import logging
from datetime import datetime
from typing import TYPE_CHECKING
from uuid import UUID, uuid4

from django.conf import settings
from django.utils.translation import gettext_lazy as _, override

from parch.accounts.models import User, fold_email
from parch.domain.language import Language
from parch.outbox.channels import Bounced, InDoubt, NotSent, Unanswered, channel
from parch.outbox.letters import put_letter
from parch.outbox.messages import Message

if TYPE_CHECKING:
    from django_stubs_ext import StrOrPromise

log = logging.getLogger("parch.accounts")
TEMPLATE = "accounts/mail/letter.txt"

NOT_YOU = _(
    "If this was not you, sign in and end the sessions you do not know, "
    "then tell the person who looks after Parch where you work."
)
IGNORE = _(
    "If you did not ask for this, you need do nothing. Give the code to nobody: we never ask for it by telephone."
)

# allauth's names of its mails: what each is called and what it says.
LETTERS: dict[str, tuple[StrOrPromise, tuple[StrOrPromise, ...]]] = {
    "account/email/login_code": (
        _("Your code to sign in to Parch"),
        (_("Your code is %(code)s. It works once, for a quarter of an hour."), IGNORE),
    ),
    "account/email/password_reset_code": (
        _("Your code to choose a new password for Parch"),
        (_("Your code is %(code)s. It works once, for a quarter of an hour."), IGNORE),
    ),
    "parch/confirm_code": (
        _("Your code to confirm that it is you"),
        (_("Your code is %(code)s. It works once, for a quarter of an hour."), IGNORE),
    ),
    "account/email/password_changed": (
        _("Your Parch password was changed"),
        (_("Your password was changed just now."), NOT_YOU),
    ),
    "account/email/password_reset": (
        _("Your Parch password was changed"),
        (_("Your password was changed just now."), NOT_YOU),
    ),
    "account/email/password_set": (_("You now have a Parch password"), (_("You chose a password just now."), NOT_YOU)),
    "mfa/email/totp_activated": (
        _("An authenticator app was added to your Parch account"),
        (_("From now on Parch asks for a code from your app when you sign in."), NOT_YOU),
    ),
    "mfa/email/totp_deactivated": (
        _("The authenticator app was removed from your Parch account"),
        (_("Parch no longer asks for a code from your app."), NOT_YOU),
    ),
    "mfa/email/webauthn_added": (
        _("A passkey was added to your Parch account"),
        (_("You can sign in with the new passkey from now on."), NOT_YOU),
    ),
    "mfa/email/webauthn_removed": (
        _("A passkey was removed from your Parch account"),
        (_("The passkey no longer opens your account."), NOT_YOU),
    ),
    "mfa/email/recovery_codes_generated": (
        _("New recovery codes were made for your Parch account"),
        (_("The codes you printed before no longer work."), NOT_YOU),
    ),
    "parch/factor_lost": (
        _("Somebody asked to remove the second factor of your Parch account"),
        (_("Two colleagues who lead where you work must each confirm that it was you."), NOT_YOU),
    ),
    "parch/factor_mended": (
        _("The second factor of your Parch account was removed"),
        (_("Two colleagues confirmed that it was you. Sign in and set up a new second factor."), NOT_YOU),
    ),
}
INVITED_SUBJECT = _("%(organisation)s invites you to Parch")
INVITED = (
    _("%(organisation)s has invited you to Parch, where it looks after its social media policy."),
    _("Open this address within 14 days. You will be asked for the e-mail address that this message was sent to."),
    "%(address)s",
    _("The address is for you alone. If you do not know why you were invited, leave it unopened."),
)


def send_code(name: str, *, to: str, code: str) -> None:
    """Send a code now. The page says the same whatever comes of it, so trouble is only logged, without the address."""
    language = language_of(to)
    subject, body = _worded(language, *LETTERS[name], {"code": code})
    try:
        channel().send(Message(uuid4(), to, subject, body, language))
    except (Bounced, InDoubt, NotSent, Unanswered) as trouble:
        log.warning("A code could not be sent: %s", type(trouble).__name__)


def put(name: str, *, to: str, at: datetime) -> None:
    """Put one of the `LETTERS` in the outbox, within the caller's transaction."""
    language = language_of(to)
    subject, body = _worded(language, *LETTERS[name], {})
    values = {"subject": subject, "body": body}
    put_letter(TEMPLATE, organisation=None, to=to, language=language, values=values, at=at)


def put_invitation(
    *,
    organisation_id: UUID,
    about: str,
    to: str,
    organisation_name: str,
    address: str,
    language: Language,
    at: datetime,
) -> UUID:
    """The link, on its way once the invitation stands. ``address``: from the root of the site. Returns the job's id.

    ``about``: the id of the person invited, so that the sender sees a bounce.
    """
    words = {"organisation": organisation_name, "address": f"{settings.BASE_URL.rstrip('/')}{address}"}
    subject, body = _worded(language, INVITED_SUBJECT, INVITED, words)
    values = {"subject": subject, "body": body}
    return put_letter(
        TEMPLATE, organisation=organisation_id, to=to, language=language, values=values, at=at, about=about
    )


def is_known(name: str) -> bool:
    """Whether there are words for a mail of that name. A mail without words is not sent."""
    return name in LETTERS


def language_of(email: str) -> str:
    """The language the owner of an address prefers."""
    found = User.objects.filter(email=fold_email(email)).values_list("preferred_language", flat=True).first()
    return found or "en"


def _worded(
    language: str, subject: StrOrPromise, body: tuple[StrOrPromise, ...], words: dict[str, str]
) -> tuple[str, str]:
    with override(language):
        paragraphs = [str(paragraph) % words for paragraph in body]
        return str(subject) % words, "\n\n".join([*paragraphs, f"Parch\n{settings.BASE_URL}"]) + "\n"
