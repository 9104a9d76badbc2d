"""What every answer carries, so that neither a proxy nor the next person at the machine reads it."""

from __future__ import annotations

import pytest
from django.test import Client

from tests.apps.policies.conftest import Cast, SignIn
from tests.support.addresses import addresses

pytestmark = pytest.mark.django_db


def test_no_page_of_anybodys_is_kept_by_a_proxy_or_a_shared_machine(cast: Cast, sign_in: SignIn) -> None:
    browser = Client()
    browser.cookies = sign_in(cast.hughes).cookies
    for path in sorted({one.path(cast.bryn.address) for one in addresses() if "sign-out" not in one.route}):
        answer = browser.get(path)
        assert "no-store" in answer.headers.get("Cache-Control", ""), path
        assert "public" not in answer.headers["Cache-Control"], path
        assert "default-src 'none'" in answer.headers["Content-Security-Policy"], path
        assert answer.headers["X-Content-Type-Options"] == "nosniff", path
        assert answer.headers["X-Frame-Options"] == "DENY", path
        assert "frame-ancestors 'none'" in answer.headers["Content-Security-Policy"], path


def test_a_nul_in_an_address_is_a_bad_request(cast: Cast, sign_in: SignIn) -> None:
    assert sign_in(cast.hughes).get(f"/o/{cast.bryn.address}/people/?q=%00").status_code == 400
