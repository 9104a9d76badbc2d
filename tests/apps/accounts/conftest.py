"""Mrs Hughes and Mr Jones of Ysgol y Bryn, a browser, and the mail that is sent."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from django.core.cache import cache

from parch.accounts import letters, links
from parch.accounts.links import Purpose
from parch.domain.organisations.roles import Role
from parch.organisations.models import Organisation
from parch.outbox.messages import Message
from tests.apps.accounts import addresses
from tests.factories.organisations import Member, council, member, school
from tests.support.html import InsistingClient


@pytest.fixture(autouse=True)
def with_pages_to_write_on(settings: Any) -> Iterator[None]:
    settings.ROOT_URLCONF = "tests.apps.accounts.addresses"
    yield
    addresses.written.clear()


@pytest.fixture(autouse=True)
def registered() -> Iterator[None]:
    """What a test registers about links is forgotten after it."""
    before: dict[str, Purpose] = dict(links._purposes)
    yield
    links._purposes.clear()
    links._purposes.update(before)


@pytest.fixture
def counted_anew(db: None) -> None:
    cache.clear()


@pytest.fixture
def codes(monkeypatch: pytest.MonkeyPatch) -> list[Message]:
    """Every code that is mailed, newest last."""
    sent: list[Message] = []

    class Collecting:
        def send(self, message: Message) -> None:
            sent.append(message)

    monkeypatch.setattr(letters, "channel", Collecting)
    return sent


@pytest.fixture
def bro_taf(db: None) -> Organisation:
    return council()


@pytest.fixture
def bryn(bro_taf: Organisation) -> Organisation:
    return school(owner=bro_taf)


@pytest.fixture
def hughes(bryn: Organisation) -> Member:
    return member(bryn, Role.HEADTEACHER, name="Mrs Hughes")


@pytest.fixture
def jones(bryn: Organisation) -> Member:
    return member(bryn, Role.TEACHER, name="Mr Jones")


@pytest.fixture
def browser() -> InsistingClient:
    return InsistingClient()


@pytest.fixture
def other_browser() -> InsistingClient:
    return InsistingClient()
