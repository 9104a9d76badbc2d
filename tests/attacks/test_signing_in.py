"""Guessing one person's password is shut after five tries, whatever a guesser writes around it."""

from __future__ import annotations

from typing import Any

import pytest
from django.test import Client

from parch.accounts.models import User
from tests.factories.organisations import PASSWORD

SIGN_IN = "/account/sign-in/"
JONES = "jones@bryn.example"

pytestmark = pytest.mark.django_db

WAYS = {
    "another port in Host": lambda n: ({"HTTP_HOST": f"testserver:{4000 + n}"}, JONES),
    "another name in Host": lambda n: ({"HTTP_HOST": ("testserver", "localhost", "127.0.0.1")[n % 3]}, JONES),
    "an address it came from": lambda n: ({"HTTP_X_FORWARDED_FOR": f"192.0.2.{n}"}, JONES),
    "capitals": lambda n: ({}, JONES[:n].upper() + JONES[n:]),
    "spaces": lambda n: ({}, " " * n + JONES),
    "letters that fold": lambda n: ({}, JONES.replace("s", "ſ" if n % 2 else "s")),
}


@pytest.mark.parametrize("way", WAYS)
def test_no_disguise_gives_more_than_five_guesses(way: str) -> None:
    User.objects.create_user(JONES, PASSWORD)
    for number in range(1, 9):
        headers, login = WAYS[way](number)
        guessing: Any = Client(REMOTE_ADDR=f"198.51.100.{number}")
        guessing.post(SIGN_IN, {"login": login, "password": f"guess-number-{number}"}, **headers)
    late = Client(REMOTE_ADDR="198.51.100.99")
    late.post(SIGN_IN, {"login": JONES, "password": PASSWORD}, HTTP_HOST="testserver:9999")
    assert late.get("/account/").status_code == 302
