"""Doing what a person does on the pages of sign-in."""

from __future__ import annotations

import json
import re
import time
from typing import Any

from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal.auth import TOTP, format_hotp_value, hotp_value
from django.conf import settings
from django.test import Client

from parch.accounts.models import User
from parch.domain.keys import Purpose
from parch.outbox.messages import Message
from parch.outbox.models import Job
from tests.factories.organisations import PASSWORD

SIGN_IN = "/account/sign-in/"
SECRET = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP"


def sign_in(browser: Client, user: User, password: str = PASSWORD, **more: Any) -> Any:
    return browser.post(SIGN_IN, {"login": user.email, "password": password, **more})


def is_signed_in(browser: Client) -> bool:
    return bool(browser.get("/account/").status_code == 200)


def code_in(message: Message) -> str:
    found = re.search(r"\b([A-Z0-9]{4}-[A-Z0-9]{4})\b", message.body)
    assert found, message.body
    return found[1]


def letters_waiting() -> list[tuple[str, str]]:
    """To whom, and which subject: what the outbox will send."""
    return [(letter["to"], letter["values"]["subject"]) for letter in _letters()]


def link_in_mail() -> str:
    """The address of the newest invitation that waits in the outbox, from the root of the site."""
    found = re.search(r"https?://[^/]+(/l/\S+)", _letters()[-1]["values"]["body"])
    assert found
    return found[1]


def _letters() -> list[dict[str, Any]]:
    jobs = Job.objects.filter(kind="outbox.letter").order_by("put_at", "pk")
    return [json.loads(settings.KEY_RING.open(Purpose.TOKENS, bytes(job.sealed or b""), job.pk.bytes)) for job in jobs]


def give_app(user: User) -> None:
    """An authenticator app whose secret the test knows."""
    TOTP.activate(user, SECRET)


def app_code(steps: int = 0) -> str:
    return str(format_hotp_value(hotp_value(SECRET, int(time.time()) // 30 + steps)))


def has_app(user: User) -> bool:
    return bool(Authenticator.objects.filter(user=user, type=Authenticator.Type.TOTP).exists())


def end_session(browser: Client) -> None:
    """As if the session had run out on the server; the browser knows nothing of it."""
    browser.session.flush()


def answer_link(browser: Client, link: str, answers: dict[str, str]) -> Any:
    """Open a link and send the form it leads to."""
    opened = browser.get(link)
    return browser.post(opened.headers["Location"], answers) if opened.status_code == 302 else opened
