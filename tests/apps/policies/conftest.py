"""The council, the school next door and the people who work on policies."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass

import pytest

from parch.domain.organisations.roles import Role
from parch.organisations.models import Organisation
from tests.factories.organisations import Member, council, member, school
from tests.support.html import InsistingClient

SignIn = Callable[[Member], InsistingClient]


@dataclass(frozen=True)
class Cast:
    council: Organisation
    bryn: Organisation
    oakfield: Organisation
    owen: Member
    """policy owner"""
    lewis: Member
    """the council's auditor: sees drafts, changes nothing"""
    hughes: Member
    """head of Ysgol y Bryn"""
    price: Member
    """its business manager: prepares, does not publish"""
    jones: Member
    """a teacher there"""
    reed: Member
    """head next door"""


@pytest.fixture
def cast(db, settings) -> Cast:
    settings.DEMONSTRATION = True  # second factors are asked for elsewhere
    owner = council()
    bryn = school(owner=owner)
    oakfield = school("oakfield", "Oakfield Primary", "Ysgol Gynradd Oakfield", owner=owner)
    return Cast(
        council=owner,
        bryn=bryn,
        oakfield=oakfield,
        owen=member(owner, Role.POLICY_OWNER, name="Ms Owen"),
        lewis=member(owner, Role.AUDITOR, name="Mr Lewis"),
        hughes=member(bryn, Role.HEADTEACHER),
        price=member(bryn, Role.BUSINESS_MANAGER, name="Mrs Price"),
        jones=member(bryn, Role.TEACHER, name="Mr Jones"),
        reed=member(oakfield, Role.HEADTEACHER, name="Mr Reed"),
    )


@pytest.fixture
def sign_in() -> SignIn:
    """A client of somebody who has just shown who they are."""

    def sign(who: Member) -> InsistingClient:
        client = InsistingClient()
        client.force_login(who.user, backend="allauth.account.auth_backends.AuthenticationBackend")
        session = client.session
        session["account_authentication_methods"] = [{"method": "password", "at": time.time(), "email": who.user.email}]
        session["account_authentication_methods_user"] = str(who.user.pk)
        session.save()
        return client

    return sign
