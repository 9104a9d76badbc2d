"""Nobody becomes by a back door what only the headteacher or the council can make them."""

from __future__ import annotations

import pytest
from django.utils import timezone

from parch.accounts.actions import factors
from parch.domain.organisations.roles import Role
from parch.kernel.decisions import Refused
from parch.kernel.reach import Acting, Worker, entered
from parch.organisations import actions
from parch.organisations.models import Person, RoleHolding
from tests.apps.accounts.support import give_app, has_app
from tests.apps.policies.conftest import Cast
from tests.factories.organisations import LONG_AGO, member

EVE = "eve@elsewhere.example"

pytestmark = pytest.mark.django_db


@pytest.fixture
def head_to_be(cast: Cast) -> Person:
    """Named by the council, and has not joined yet."""
    with entered(Acting(cast.council.pk)):
        actions.name_head(
            cast.oakfield, full_name="Mrs Lloyd", email="lloyd@oakfield.example", role=Role.HEADTEACHER,
            starts_on=LONG_AGO, language="en", by=cast.owen.actor, at=timezone.now(),
        )  # fmt: skip
    with entered(Worker(cast.oakfield.pk)):
        found: Person = Person.objects.select_related("organisation").get(email="lloyd@oakfield.example")
    return found


def test_the_business_manager_cannot_take_the_heads_invitation_for_themself(cast: Cast, head_to_be: Person) -> None:
    manager = member(cast.oakfield, Role.BUSINESS_MANAGER, name="Mr Flint")
    with entered(Acting(cast.oakfield.pk)):
        with pytest.raises(Refused):
            actions.change_person(head_to_be, full_name="Mrs Lloyd", email=EVE, by=manager.actor, at=timezone.now())
        actions.change_person(
            head_to_be, full_name="Mrs Siân Lloyd", email=head_to_be.email, by=manager.actor, at=timezone.now()
        )


def test_the_business_manager_may_correct_a_teachers_address(cast: Cast) -> None:
    with entered(Acting(cast.bryn.pk)):
        jones = Person.objects.select_related("organisation").get(full_name="Mr Jones")
        actions.change_person(
            jones, full_name="Mr Jones", email="jones@bryn.example", by=cast.price.actor, at=timezone.now()
        )


def test_a_word_counts_no_longer_once_its_giver_has_left(cast: Cast) -> None:
    now = timezone.now()
    leaving, staying = (member(cast.bryn, Role.SENIOR_LEADER, name=name) for name in ("Mr Fry", "Ms Bow"))
    third = member(cast.bryn, Role.DSP, name="Miss Rees")
    for somebody in (cast.hughes, leaving, staying, third):
        give_app(somebody.user)
    asked = factors.ask_colleagues(cast.hughes.user, at=now)
    factors.vouch(asked, by=leaving.user, at=now)
    with entered(Worker(cast.bryn.pk)):
        RoleHolding.objects.filter(user=leaving.user).update(ends_on=LONG_AGO)
    assert not factors.vouch(asked, by=staying.user, at=now)
    assert has_app(cast.hughes.user)
    assert factors.vouch(asked, by=third.user, at=now)


def test_who_should_have_a_second_factor_and_has_none_cannot_vouch(cast: Cast, settings) -> None:
    leader = member(cast.bryn, Role.SENIOR_LEADER, name="Ms Bow")
    give_app(cast.hughes.user)
    asked = factors.ask_colleagues(cast.hughes.user, at=timezone.now())
    settings.DEMONSTRATION = False
    with pytest.raises(Refused):
        factors.vouch(asked, by=leader.user, at=timezone.now())
