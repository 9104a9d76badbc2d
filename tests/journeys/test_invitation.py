"""Mari Morgan opens her invitation on a telephone, in Welsh, and is in."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from typing import Any

import pytest

from tests.support.serving import Site, served

pytestmark = pytest.mark.journey

MARI = "mari@ysgol-y-bryn.example"
INVITED = f"""
import django
django.setup()
from django.utils import timezone
from parch.domain.organisations.roles import Role
from parch.kernel.reach import Acting, entered
from parch.organisations import actions
from tests.factories.organisations import LONG_AGO, council, member, school
bryn = school(owner=council())
head = member(bryn, Role.HEADTEACHER, name="Mrs Hughes")
with entered(Acting(bryn.pk, head.user.pk)):
    actions.invite_person(
        bryn, full_name="Mari Morgan", email="{MARI}", role=Role.TEACHER, starts_on=LONG_AGO, language="cy",
        by=head.actor, at=timezone.now(),
    )
"""
PATIENCE = 20.0


@pytest.fixture(scope="module")
def site() -> Iterator[Site]:
    with served("serve") as site:
        settings = {
            "PARCH_VAR": str(site.var), "PARCH_BASE_URL": site.url, "DJANGO_SETTINGS_MODULE": "parch.config.settings",
        }  # fmt: skip
        kept = {name: value for name, value in os.environ.items() if not name.startswith("PARCH_")}
        subprocess.run([sys.executable, "-c", INVITED], env={**kept, **settings}, check=True)
        yield site


def test_an_invitation_is_opened_and_accepted(site: Site, phone: Any, looks_well: Callable[..., None]) -> None:
    link = _link(site)
    phone.goto(link)
    phone.get_by_role("heading", name="Mae rhywbeth yn aros amdanoch", level=1).wait_for()
    assert phone.url == f"{site.url}/account/link/"
    assert "Bryn" not in phone.inner_text("main")
    looks_well(phone, "link")

    phone.get_by_label("Cyfeiriad e-bost").fill("somebody@else.example")
    phone.get_by_role("button", name="Ymlaen").click()
    phone.get_by_role("heading", name="Mae problem").wait_for()
    looks_well(phone, "link-wrong")
    phone.get_by_label("Cyfeiriad e-bost").fill(MARI)
    phone.get_by_role("button", name="Ymlaen").click()

    phone.get_by_role("button", name="Allgofnodi").wait_for()
    phone.goto(f"{site.url}/account/")
    assert phone.get_attribute("html", "lang") == "cy"
    looks_well(phone, "account")
    phone.goto(link)
    phone.get_by_role("heading", name="Nid yw’r ddolen hon yn agor dim").wait_for()
    assert link.rpartition("/")[2] not in site.log
    assert MARI not in site.log


def _link(site: Site) -> str:
    """The worker sends the mail by itself, a moment after the invitation stands."""
    until = time.monotonic() + PATIENCE
    while not site.mails() and time.monotonic() < until:
        time.sleep(0.2)
    found = re.search(r"https?://\S+/l/\S+", site.mails()[-1])
    assert found, site.mails()[-1]
    return found[0]
