"""The cast at their screens."""

from __future__ import annotations

import pytest
from django.urls import reverse

from parch.domain.organisations.roles import Role
from tests.factories.organisations import council, governing_body, member, school


@pytest.fixture
def bro_taf():
    return council()


@pytest.fixture
def bryn(bro_taf):
    return school(owner=bro_taf)


@pytest.fixture
def oakfield(bro_taf):
    return school("oakfield", "Oakfield Primary", "Ysgol Gynradd Oakfield", owner=bro_taf)


@pytest.fixture
def body(bryn):
    return governing_body(bryn)


@pytest.fixture
def lewis(bro_taf):
    return member(bro_taf, Role.POLICY_OWNER, name="Ms Lewis")


@pytest.fixture
def hughes(bryn):
    return member(bryn, Role.HEADTEACHER)


@pytest.fixture
def jones(bryn):
    return member(bryn, Role.TEACHER, name="Mr Jones")


@pytest.fixture
def reed(oakfield):
    return member(oakfield, Role.HEADTEACHER, name="Mr Reed")


@pytest.fixture
def evans(body):
    return member(body, Role.CLERK, name="Mr Evans")


@pytest.fixture
def as_(client, settings):
    """A browser where somebody of the cast is signed in."""
    settings.DEMONSTRATION = True  # second factors are asked for elsewhere

    def signed_in(someone, language="en"):
        client.force_login(someone.user)
        client.cookies["parch_language"] = language
        return client

    return signed_in


@pytest.fixture
def at():
    """The address of a page of organisations."""

    def address(name, *args, space="organisations"):
        return reverse(f"{space}:{name}", args=args)

    return address
