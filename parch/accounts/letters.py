"""The few mails that sign-in sends by itself, at once and in the person's language.

A code is of use for a quarter of an hour to somebody who is looking at the page that asks for it, so it
does not wait in the outbox. None of these is written anywhere: not in the queue, not in a log.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from django.conf import settings
from django.core.mail import EmailMessage
from django.db import transaction
from django.utils.translation import gettext_lazy as _, override

from parch.accounts.models import User, fold_email
from parch.domain.language import Language

if TYPE_CHECKING:
    from django_stubs_ext import StrOrPromise

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
    "parch/vouch_wanted": (
        _("A colleague asks you to confirm who they are"),
        (
            _(
                "Somebody where you work has lost their second factor for Parch. "
                "Sign in, open “Your account”, and choose “Colleagues who ask you”."
            ),
            _("Speak to them first, in person or by a telephone number you already have."),
        ),
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
SIGNATURE = _("Parch – %(base)s")


def send_letter(name: str, *, to: str, code: str = "") -> None:
    """Send one of the `LETTERS` to an address, in the language its person prefers."""
    subject, body = LETTERS[name]
    _send(to, language_of(to), subject, body, {"code": code})


def is_known(name: str) -> bool:
    """Whether there are words for a mail of that name. A mail without words is not sent."""
    return name in LETTERS


def invitation(*, to: str, organisation_name: str, address: str, language: Language) -> None:
    """Send the link once the invitation stands. ``address``: from the root of the site."""
    words = {"organisation": organisation_name, "address": f"{settings.BASE_URL.rstrip('/')}{address}"}
    transaction.on_commit(partial(_send, to, language, INVITED_SUBJECT, INVITED, words))


def language_of(email: str) -> str:
    """The language the owner of an address prefers; the one being spoken where nobody has it."""
    found = User.objects.filter(email=fold_email(email)).values_list("preferred_language", flat=True).first()
    return found or "en"


def _send(to: str, language: str, subject: StrOrPromise, body: tuple[StrOrPromise, ...], words: dict[str, str]) -> None:
    with override(language):
        paragraphs = [str(paragraph) % words for paragraph in body]
        foot = str(SIGNATURE) % {"base": settings.BASE_URL}
        text = "\n\n".join([*paragraphs, f"-- \n{foot}"]) + "\n"
        EmailMessage(str(subject) % words, text, settings.DEFAULT_FROM_EMAIL, [to]).send()
