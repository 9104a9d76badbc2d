"""Mrs Hughes signs in with a mailed code, adds a passkey, prints her codes, and next time shows only her finger."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Callable, Iterator
from typing import Any

import pytest

from tests.support.serving import Site, served

pytestmark = pytest.mark.journey

HEAD = "hughes@ysgol-y-bryn.example"
ONE_HEAD = f"""
import django
django.setup()
from parch.domain.organisations.roles import Role
from tests.factories.organisations import council, member, school
member(school(owner=council()), Role.HEADTEACHER, name="Mrs Hughes", email="{HEAD}")
"""
FINGER = {
    "protocol": "ctap2",
    "transport": "internal",
    "hasResidentKey": True,
    "hasUserVerification": True,
    "isUserVerified": True,
    "automaticPresenceSimulation": True,
}


@pytest.fixture(scope="module")
def site() -> Iterator[Site]:
    with served("serve") as site:
        settings = {"PARCH_VAR": str(site.var), "DJANGO_SETTINGS_MODULE": "parch.config.settings"}
        kept = {name: value for name, value in os.environ.items() if not name.startswith("PARCH_")}
        subprocess.run([sys.executable, "-c", ONE_HEAD], env={**kept, **settings}, check=True)
        yield site


def test_a_passkey_signs_in_by_itself(site: Site, phone: Any, looks_well: Callable[..., None]) -> None:
    finger = phone.context.new_cdp_session(phone)
    finger.send("WebAuthn.enable")
    finger.send("WebAuthn.addVirtualAuthenticator", {"options": FINGER})

    phone.goto(f"{site.url}/account/sign-in/")
    looks_well(phone, "sign-in")
    phone.get_by_role("link", name="Have a code sent to me").click()
    phone.get_by_label("E-mail address").fill(HEAD)
    phone.get_by_role("button", name="Send me a code").click()
    looks_well(phone, "code")
    phone.get_by_label("Code", exact=True).fill(_code(site))
    phone.get_by_role("button", name="Sign in").click()

    phone.goto(f"{site.url}/o/ysgol-y-bryn/")
    phone.get_by_role("heading", name="Set up a second factor", level=1).wait_for()
    looks_well(phone, "second-factor")
    phone.get_by_role("link", name="Add a passkey").click()
    phone.get_by_label("Name of the passkey").fill("Telephone")
    phone.get_by_label("Sign in with this passkey alone").check()
    looks_well(phone, "add-passkey")
    phone.get_by_role("button", name="Add the passkey").click()

    phone.get_by_role("heading", name="Your recovery codes", level=1).wait_for()
    assert phone.locator(".parch-codes li").count() == 10
    looks_well(phone, "recovery-codes")
    phone.get_by_role("link", name="I have printed them").click()
    phone.wait_for_url(f"{site.url}/o/ysgol-y-bryn/**")

    phone.get_by_role("button", name="Sign out").click()
    phone.get_by_role("button", name="Use my passkey").click()
    phone.get_by_role("button", name="Sign out").wait_for()
    phone.goto(f"{site.url}/account/factors/passkeys/")
    looks_well(phone, "passkeys")
    assert "Telephone" in phone.inner_text("main")
    assert HEAD not in site.log


def _code(site: Site) -> str:
    found = re.search(r"\b([A-Z0-9]{4}-[A-Z0-9]{4})\b", site.mails()[-1])
    assert found, site.mails()[-1]
    return found[1]
