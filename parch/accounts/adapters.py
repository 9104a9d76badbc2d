"""How allauth is told the rules of this house."""

from __future__ import annotations

import base64
import ipaddress
from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from allauth.mfa.adapter import DefaultMFAAdapter
from django.conf import settings
from django.http import HttpRequest
from django.urls import reverse
from django.utils import timezone
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext, gettext_lazy as _

from parch.accounts import letters
from parch.accounts.models import User, fold_email
from parch.domain.keys import Purpose

SECRETS_OF_FACTORS = b"mfa.authenticator"


class SignIn(DefaultAccountAdapter):  # type: ignore[misc]
    """Nobody signs up; a refusal is the same whether an account exists or not."""

    error_messages = {
        **DefaultAccountAdapter.error_messages,
        "account_inactive": _("This account is closed. Ask the person who looks after Parch where you work."),
        "email_password_mismatch": _(
            "The e-mail address and password do not belong together. Check both, or have a code sent to you."
        ),
        "enter_current_password": _("This is not your current password. Type it again."),
        "incorrect_code": _("This code does not fit, or it is too old. Check it, or ask for a new one."),
        "incorrect_password": _("This is not your password. Type it again."),
        "too_many_login_attempts": _("This was tried too many times. Wait a quarter of an hour, then try again."),
        "rate_limited": _("This was tried too many times. Wait a quarter of an hour, then try again."),
        "select_only_one": _("Choose one of the two."),
        "same_as_current": _("This is the same as before. Choose another."),
    }

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        return False

    def reauthenticate(self, user: User, password: str) -> bool:
        """allauth would look in its own table of addresses, which stays empty here."""
        found = self.authenticate(self.request, email=user.email, password=password)
        return found is not None and found.pk == user.pk

    def get_reauthentication_methods(self, user: Any) -> list[dict[str, Any]]:
        """Every way this person can show that it is them; a mailed code is one that everybody has."""
        if not user.is_authenticated:
            return []
        words = {
            "reauthenticate": gettext("Use your password"),
            "mfa_reauthenticate": gettext("Use a code from your app, or a printed one"),
            "mfa_reauthenticate:webauthn": gettext("Use your passkey"),
        }
        known = [
            {**way, "description": words[way["id"]]}
            for way in super().get_reauthentication_methods(user)
            if way["id"] in words
        ]
        by_mail = {
            "id": "code",
            "description": gettext("Send a code to your e-mail address"),
            "url": reverse("account_reauthenticate_by_code"),
        }
        return [*known, by_mail]

    def _get_login_attempts_cache_key(self, request: HttpRequest, **credentials: Any) -> str:
        """Tries are counted by the account alone: allauth would count anew for every name and port in Host."""
        return fold_email(credentials.get("email", ""))

    def get_client_ip(self, request: HttpRequest) -> str:
        """A stand-in for the address it came from: the same all day, another tomorrow, and never the address.

        It is what allauth counts tries by and keeps beside a session; it has the shape of an IPv6 address
        whose first half alone tells two apart, because that half is what allauth counts by.
        """
        true = ipaddress.ip_address(super().get_client_ip(request))
        whose = ipaddress.ip_network((true, 64), strict=False) if true.version == 6 else true  # noqa: PLR2004
        _key, mark = settings.KEY_RING.mark(Purpose.LINKS, f"address:{timezone.localdate()}:{whose}".encode())
        return str(ipaddress.IPv6Address(b"\xfd" + mark[:7] + bytes(8)))

    def send_mail(self, template_prefix: str, email: str, context: dict[str, Any]) -> None:
        letters.send_code(template_prefix, to=email, code=context["code"])

    def send_notification_mail(self, template_prefix: str, user: User, *args: Any, **kwargs: Any) -> None:
        """Tell the person that something about their account changed, where there are words for it."""
        if letters.is_known(template_prefix):
            letters.put(template_prefix, to=user.email, at=timezone.now())

    def get_password_change_redirect_url(self, request: HttpRequest) -> str:
        return reverse("accounts:account")

    def clean_email(self, email: str) -> str:
        return fold_email(email)


class SecondFactors(DefaultMFAAdapter):  # type: ignore[misc]
    """What the app's secret and the recovery codes are made from is sealed with the key ring."""

    error_messages = {
        **DefaultMFAAdapter.error_messages,
        "cannot_generate_recovery_codes": _(
            "Set up an authenticator app or a passkey first. Recovery codes only stand in for it."
        ),
        "incorrect_code": SignIn.error_messages["incorrect_code"],
    }

    def encrypt(self, text: str) -> str:
        sealed: bytes = settings.KEY_RING.seal(Purpose.TOKENS, text.encode(), SECRETS_OF_FACTORS)
        return base64.b64encode(sealed).decode()

    def decrypt(self, encrypted_text: str) -> str:
        opened: bytes = settings.KEY_RING.open(Purpose.TOKENS, base64.b64decode(encrypted_text), SECRETS_OF_FACTORS)
        return opened.decode()

    def build_totp_svg(self, url: str) -> SafeString:
        """The picture for the camera, ready to stand in a page: the policy on content allows no picture from data."""
        drawn: str = super().build_totp_svg(url)
        return mark_safe(drawn[drawn.index("<svg") :])  # noqa: S308 - drawn by us, of squares

    def generate_authenticator_name(self, user: Any, type: Any) -> str:
        return gettext("My passkey")

    def get_public_key_credential_rp_entity(self) -> dict[str, str]:
        entity: dict[str, str] = super().get_public_key_credential_rp_entity()
        return {**entity, "name": "Parch"}

    def get_public_key_credential_user_entity(self, user: User) -> dict[str, Any]:
        entity: dict[str, Any] = super().get_public_key_credential_user_entity(user)
        return {**entity, "display_name": user.email}
