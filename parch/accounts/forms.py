"""What is asked on the pages of sign-in. allauth's forms in our words; they check, and never draw or save."""

from __future__ import annotations

from typing import Any

from allauth.account import forms as account_forms
from allauth.mfa.base import forms as factor_forms
from allauth.mfa.totp import forms as totp_forms
from allauth.mfa.webauthn import forms as webauthn_forms
from django import forms
from django.contrib.auth.password_validation import validate_password
from django.utils.translation import gettext_lazy as _, gettext_noop

from parch.accounts.models import User
from parch.web.forms import CodeInput

EMAIL = _("E-mail address")
PASSWORD_HINT = _("At least 12 characters. Three words that have nothing to do with each other are easy to remember.")
TYPE_EMAIL = _("Enter your e-mail address, such as name@school.example.")


class InOurWords:
    """Labels, hints and refusals of allauth's fields, without placeholders: those vanish as one types."""

    words: dict[str, dict[str, Any]] = {}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name, field in self.fields.items():  # type: ignore[attr-defined]
            field.widget.attrs.pop("placeholder", None)
            ours = self.words.get(name, {})
            field.label = ours.get("label", field.label)
            field.help_text = ours.get("hint", "")
            field.error_messages |= {"required": ours["empty"]} if "empty" in ours else {}
            if isinstance(field, forms.EmailField):
                field.error_messages |= {"required": TYPE_EMAIL, "invalid": TYPE_EMAIL}
            if name == "code":
                field.widget = CodeInput(numeric=False)


PASSWORD = {"label": _("Password"), "empty": _("Enter your password.")}
CODE = {
    "label": _("Code"),
    "hint": _("Such as ABCD-EFGH. Capitals and the hyphen do not matter."),
    "empty": _("Enter the code."),
}
APP_CODE = {
    "label": _("Code"),
    "hint": _("Six digits from your app, or one of your printed recovery codes."),
    "empty": _("Enter the code."),
}
# Said by allauth; named here so that our catalogue has the Welsh.
TWICE = gettext_noop("You must type the same password each time.")
NEW_PASSWORD = {
    "password1": {"label": _("New password"), "hint": PASSWORD_HINT, "empty": _("Enter the new password.")},
    "password2": {"label": _("New password again"), "empty": _("Enter the new password a second time.")},
}


class LoginForm(InOurWords, account_forms.LoginForm):  # type: ignore[misc]
    words = {"login": {"label": EMAIL}, "password": PASSWORD}


class RequestLoginCodeForm(InOurWords, account_forms.RequestLoginCodeForm):  # type: ignore[misc]
    words = {"email": {"label": EMAIL, "hint": _("The one your invitation was sent to.")}}


class ConfirmLoginCodeForm(InOurWords, account_forms.ConfirmLoginCodeForm):  # type: ignore[misc]
    words = {"code": CODE}


class ResetPasswordForm(InOurWords, account_forms.ResetPasswordForm):  # type: ignore[misc]
    words = {"email": {"label": EMAIL}}


class ConfirmPasswordResetCodeForm(InOurWords, account_forms.ConfirmPasswordResetCodeForm):  # type: ignore[misc]
    words = {"code": CODE}


class ResetPasswordKeyForm(InOurWords, account_forms.ResetPasswordKeyForm):  # type: ignore[misc]
    words = NEW_PASSWORD


class ChangePasswordForm(InOurWords, account_forms.ChangePasswordForm):  # type: ignore[misc]
    words = {
        "oldpassword": {"label": _("Current password"), "empty": _("Enter your current password.")},
        **NEW_PASSWORD,
    }


class SetPasswordForm(InOurWords, account_forms.SetPasswordForm):  # type: ignore[misc]
    words = NEW_PASSWORD


class ReauthenticateForm(InOurWords, account_forms.ReauthenticateForm):  # type: ignore[misc]
    words = {"password": PASSWORD}


class AuthenticateForm(InOurWords, factor_forms.AuthenticateForm):  # type: ignore[misc]
    words = {"code": APP_CODE}


class ReauthenticateByFactorForm(InOurWords, factor_forms.ReauthenticateForm):  # type: ignore[misc]
    words = {"code": APP_CODE}


class ActivateTOTPForm(InOurWords, totp_forms.ActivateTOTPForm):  # type: ignore[misc]
    words = {
        "code": {
            "label": _("Code from your app"),
            "hint": _("Six digits."),
            "empty": _("Enter the six digits your app shows."),
        }
    }


NAME_OF_PASSKEY = {
    "name": {
        "label": _("Name of the passkey"),
        "hint": _("So that you know it again, such as “School laptop”."),
        "empty": _("Enter a name for the passkey."),
    }
}


class AddPasskeyForm(InOurWords, webauthn_forms.AddWebAuthnForm):  # type: ignore[misc]
    words = {
        **NAME_OF_PASSKEY,
        "passwordless": {
            "label": _("Sign in with this passkey alone"),
            "hint": _("Your device then asks for your face, your finger or its PIN, and Parch asks for nothing more."),
        },
    }


class RenamePasskeyForm(InOurWords, webauthn_forms.EditWebAuthnForm):  # type: ignore[misc]
    words = NAME_OF_PASSKEY


class MailedCodeForm(forms.Form):
    """The code that was sent to confirm that it is you."""

    code = forms.CharField(
        label=CODE["label"],
        help_text=CODE["hint"],
        error_messages={"required": CODE["empty"]},
        widget=CodeInput(numeric=False),
    )


class LanguageForm(forms.Form):
    """The language of this person's screens and mail."""

    language = forms.ChoiceField(
        label=_("Language"),
        choices=[("en", "English"), ("cy", "Cymraeg")],
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose English or Cymraeg.")},
    )


class AnswerForm(forms.Form):
    """The second thing asked of somebody who opens an invitation while signed in."""

    email = forms.EmailField(
        label=EMAIL,
        help_text=_("The one that the message with this link was sent to."),
        error_messages={"required": TYPE_EMAIL, "invalid": TYPE_EMAIL},
        widget=forms.EmailInput(attrs={"autocomplete": "email", "spellcheck": "false"}),
    )


class JoinForm(AnswerForm):
    """What somebody new is asked as well. Without a password, codes come by e-mail."""

    language = forms.ChoiceField(
        label=_("Which language shall Parch speak to you?"),
        choices=[("en", "English"), ("cy", "Cymraeg")],
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose English or Cymraeg.")},
    )
    password = forms.CharField(
        label=_("Password"),
        required=False,
        strip=False,
        help_text=_(
            "Leave it empty to have a code e-mailed each time, or to use a passkey. Otherwise at least 12 characters."
        ),
        widget=forms.PasswordInput(attrs={"autocomplete": "new-password"}),
    )

    def clean(self) -> dict[str, Any]:
        given: dict[str, Any] = super().clean() or {}
        if given.get("password"):
            try:
                validate_password(given["password"], User(email=given.get("email", "")))
            except forms.ValidationError as refused:
                self.add_error("password", refused)
        return given


class VouchForm(forms.Form):
    """A colleague's word."""

    spoken = forms.BooleanField(
        label=_("I have spoken to them, in person or by a number I already had, and it is they who ask."),
        error_messages={"required": _("Speak to them first, then tick the box.")},
    )


WITHOUT_SCRIPT = {
    "credential": {
        "empty": _("A passkey needs JavaScript, which is off in this browser. Have a code sent to you instead.")
    }
}


class SignInByPasskeyForm(InOurWords, webauthn_forms.LoginWebAuthnForm):  # type: ignore[misc]
    words = WITHOUT_SCRIPT


class ConfirmByPasskeyForm(InOurWords, webauthn_forms.ReauthenticateWebAuthnForm):  # type: ignore[misc]
    words = WITHOUT_SCRIPT
