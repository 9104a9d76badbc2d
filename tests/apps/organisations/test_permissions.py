"""Who may do what, as a table. Everybody not named in a line may not."""

from __future__ import annotations

import pytest

from parch.domain.organisations.roles import ROLES, Role
from parch.organisations import permissions
from parch.organisations.actors import Actor
from tests.factories.organisations import council, governing_body, school

pytestmark = pytest.mark.django_db

H, A, B = Role.HEADTEACHER, Role.ACTING_HEADTEACHER, Role.BUSINESS_MANAGER
P, D, U = Role.POLICY_OWNER, Role.DATA_PROTECTION_OFFICER, Role.AUDITOR
C, R = Role.CLERK, Role.CHAIR
COUNCIL = {role for role, facts in ROLES.items() if facts.held_in == "owner"}

TABLE = [
    ("may_manage_people", "council", {P}),
    ("may_manage_people", "school", {H, A, B}),
    ("may_manage_people", "body", {C, R}),
    ("may_set_details", "council", {P}),
    ("may_set_details", "school", {H, A, B}),
    ("may_set_details", "body", {C, R}),
    ("may_change_directory", "council", {P}),
    ("may_change_directory", "school", {H, A, B, P}),
    ("may_change_directory", "body", {C, R, P}),
    ("may_decide_over", "council", {P}),
    ("may_decide_over", "school", {P}),
    ("may_decide_over", "body", {P}),
    ("may_open_under", "council", {P}),
    ("may_see_schools", "council", COUNCIL),
    ("may_see_schools", "school", set()),
    ("may_read_history", "council", {P, D, U}),
    ("may_read_history", "school", {H, A}),
    ("may_read_history", "body", {C, R}),
]


@pytest.fixture
def places():
    bro_taf = council()
    bryn = school(owner=bro_taf)
    return {"council": bro_taf, "school": bryn, "body": governing_body(bryn)}


def actor(place, role):
    return Actor(place.pk, place.pk, place.pk, "Somebody", frozenset({role}))


def works_at(role):
    return {"owner": "council", "school": "school", "governing-body": "body"}[ROLES[role].held_in]


@pytest.mark.parametrize(("permission", "over", "allowed"), TABLE)
def test_only_these_roles_may(places, permission, over, allowed):
    may = getattr(permissions, permission)
    assert {role for role in Role if may(actor(places[works_at(role)], role), places[over])} == allowed


@pytest.mark.parametrize(("permission", "over", "allowed"), TABLE)
def test_nobody_may_from_next_door(places, permission, over, allowed):
    other = council("cwm-rhos", "Cwm Rhos Council", "Cyngor Cwm Rhos")
    oakfield = school("oakfield", "Oakfield", "Oakfield", owner=other)
    next_door = {"council": other, "school": oakfield, "body": governing_body(oakfield, address="oakfield-governors")}
    for role in Role:
        decision = getattr(permissions, permission)(actor(next_door[works_at(role)], role), places[over])
        assert not decision
        assert str(decision.refusal).endswith(".")


def test_no_more_than_a_headteacher_or_the_council_makes_a_headteacher(places):
    bryn = places["school"]
    able = {role for role in Role if permissions.may_give(actor(places[works_at(role)], role), bryn, H)}
    assert able == {H, A}
    assert permissions.may_give(actor(bryn, B), bryn, Role.TEACHER)


def test_the_program_itself_may(places):
    assert permissions.may_manage_people(None, places["school"])
    assert permissions.may_decide_over(None, places["school"])
