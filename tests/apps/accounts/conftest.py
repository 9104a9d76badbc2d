"""Mrs Hughes, head of Ysgol y Bryn, and a browser that does not skip the check of forms."""

from __future__ import annotations

import pytest
from django.test import Client

from parch.domain.organisations.roles import Role
from parch.organisations.models import Organisation
from tests.factories.organisations import Member, council, member, school
from tests.support.html import InsistingClient


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
def browser() -> Client:
    return InsistingClient()
