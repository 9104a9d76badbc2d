"""Every address is tried as a stranger, as the neighbour school and as each role."""

from __future__ import annotations

import re

import pytest
from django.test import Client
from django.urls import reverse

from parch.domain.organisations.kinds import Kind
from parch.domain.organisations.roles import ROLES, Role
from tests.factories.organisations import council, governing_body, member, school
from tests.support.addresses import Address, addresses

pytestmark = pytest.mark.django_db

# Pages a stranger may open, each for a reason. Public pages of schools are marked `public` and stand apart.
OPEN = {
    "home:calendar": "a calendar cannot sign in: its address is the secret",
    "home:front": "strangers are told what Parch is and asked to sign in",
    "organisations:begin": "shown once, on an empty system, to whoever has the code from its console",
    "web:accessibility": "a statement for everyone",
    "web:gallery": "shown in the demonstration only",
    "web:help": "help for everyone",
    "web:language": "the switch of language",
    "web:privacy": "a notice for everyone",
}
OPEN_SPACES = ("account_", "mfa_", "accounts:l")  # signing in, links and codes: each page asks for itself
NOTHING_LIKE_IT = "/o/no-such-organisation/"


def of(entrance: str) -> list[Address]:
    return [address for address in addresses() if address.entrance == entrance]


@pytest.fixture
def bryn():
    owner = council()
    member(owner, Role.POLICY_OWNER, name="Ms Price")
    made = school(owner=owner)
    governing_body(made)
    return made


@pytest.fixture
def reed(bryn):
    """The head next door, who must get 404 everywhere."""
    return member(school("oakfield", "Oakfield Primary", "Ysgol Gynradd Oakfield"), Role.HEADTEACHER, name="Mr Reed")


def signed_in(member) -> Client:
    client = Client(raise_request_exception=True)
    client.force_login(member.user, backend="allauth.account.auth_backends.AuthenticationBackend")
    return client


def test_every_address_has_a_name():
    assert [address.route for address in addresses() if not address.name] == []


def test_a_stranger_is_asked_to_sign_in_wherever_people_act(bryn):
    for address in of("acting"):
        answer = Client().get(address.path("ysgol-y-bryn"))
        assert answer.status_code == 302, address
        assert answer.headers["Location"].startswith(reverse("account_login")), address


def test_only_pages_named_here_are_open_to_strangers():
    opened = {a.name for a in of("person") if a.is_open and not a.name.startswith(OPEN_SPACES)}
    assert opened - set(OPEN) == set()


def test_next_door_is_404_with_the_body_of_what_never_was(reed, settings):
    settings.DEMONSTRATION = True  # second factors are asked for elsewhere
    client = signed_in(reed)
    never = client.get(NOTHING_LIKE_IT).content
    for address in of("acting"):
        for answer in (client.get(address.path("ysgol-y-bryn")), client.post(address.path("ysgol-y-bryn"))):
            assert answer.status_code == 404, address
            assert without_tokens(answer.content) == without_tokens(never), address


def test_no_address_breaks_for_any_role(bryn, settings):
    settings.DEMONSTRATION = True
    places = {
        Kind.SCHOOL: bryn,
        Kind.OWNER: bryn.stewardships.get().owner,
        Kind.GOVERNING_BODY: bryn.governed_by.get().governing_body,
    }
    for role, facts in ROLES.items():
        place = places[facts.held_in]
        client = signed_in(member(place, role, name=f"{role} {facts.held_in}"))
        for address in of("acting"):
            assert client.get(address.path(place.address)).status_code in {200, 302, 403, 404, 405}, (role, address)


def without_tokens(body: bytes) -> bytes:
    """The body without the hidden token that differs each time, and without the address it names."""
    text = re.sub(rb'name="csrfmiddlewaretoken" value="[^"]*"', b"", body)
    return re.sub(rb'name="next" value="[^"]*"', b"", text)
