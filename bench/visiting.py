"""Asking Parch for a page as its server would: the whole way in and out, timed in one process."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.core.handlers.wsgi import WSGIHandler
from django.test import Client, RequestFactory

from tests.factories.organisations import Member

BACKEND = "allauth.account.auth_backends.AuthenticationBackend"
SECRET = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP"
OK = 200
Answer = tuple[int, str, bytes]


@dataclass(frozen=True)
class Visitor:
    """Somebody with a session, or a stranger without one."""

    cookie: str = ""


STRANGER = Visitor()
_handler: list[WSGIHandler] = []


def visitor(person: Member) -> Visitor:
    """The person signed in, with a second factor, having just shown who they are."""
    from allauth.account.internal.flows.login import _AUTHENTICATION_METHODS_USER_SESSION_KEY as WHOSE
    from allauth.mfa.totp.internal.auth import TOTP

    TOTP.activate(person.user, SECRET)
    client = Client()
    client.force_login(person.user, backend=BACKEND)
    session = client.session
    session["account_authentication_methods"] = [{"method": "password", "at": time.time() + 86400}]
    session[WHOSE] = str(person.user.pk)
    session.save()
    return Visitor(f"{settings.SESSION_COOKIE_NAME}={session.session_key}")


def visit(address: str, who: Visitor) -> Answer:
    """Status, content type and body."""
    return visiting(address, who)()


def visiting(address: str, who: Visitor) -> Callable[[], Answer]:
    """The same visit, to be made again and again."""
    if not _handler:
        _handler.append(WSGIHandler())
    asked = {**RequestFactory().get(address).environ, "HTTP_COOKIE": who.cookie}

    def go() -> Answer:
        said: list[Any] = []

        def start(status: str, headers: list[tuple[str, str]], *_: Any) -> Callable[[bytes], object]:
            said.extend((status, headers))
            return bytes

        response = _handler[0](dict(asked), start)
        body = b"".join(response)
        response.close()
        return int(said[0].split()[0]), dict(said[1]).get("Content-Type", ""), body

    return go
