"""Doing what a person does on the pages of sign-in."""

from __future__ import annotations

import re
import time
from typing import Any

from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal.auth import TOTP, format_hotp_value, hotp_value
from django.core import mail
from django.test import Client

from parch.accounts.models import User
from tests.factories.organisations import PASSWORD

SIGN_IN = "/account/sign-in/"
SECRET = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP"


def sign_in(browser: Client, user: User, password: str = PASSWORD, **more: Any) -> Any:
    return browser.post(SIGN_IN, {"login": user.email, "password": password, **more})


def is_signed_in(browser: Client) -> bool:
    return bool(browser.get("/account/").status_code == 200)


def code_in_mail() -> str:
    """The code in the newest mail."""
    found = re.search(r"\b([A-Z0-9]{3}-[A-Z0-9]{3})\b", mail.outbox[-1].body)
    assert found, mail.outbox[-1].body
    return found[1]


def give_app(user: User) -> None:
    """An authenticator app whose secret the test knows."""
    TOTP.activate(user, SECRET)


def app_code(steps: int = 0) -> str:
    return format_hotp_value(hotp_value(SECRET, int(time.time()) // 30 + steps))


def has_app(user: User) -> bool:
    return bool(Authenticator.objects.filter(user=user, type=Authenticator.Type.TOTP).exists())
