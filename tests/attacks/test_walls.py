"""A role that has ended, a school that is closed, and ids of another organisation inside one's own address."""

from __future__ import annotations

import re
from datetime import timedelta
from uuid import UUID

import pytest
from django.test import Client
from django.utils import timezone

from parch.domain.organisations.roles import Role
from parch.kernel.reach import Acting, Worker, entered
from parch.organisations.models import ClosedDays, Organisation, Person, RoleHolding
from tests.apps.policies.conftest import Cast, SignIn
from tests.factories import policies as made
from tests.factories.organisations import council, member
from tests.support.addresses import CONVERTER, addresses

pytestmark = pytest.mark.django_db

TEACHERS_OWN = {"accounts", "home", "web"}


def browser_of(sign_in: SignIn, who) -> Client:
    browser = Client()
    browser.cookies = sign_in(who).cookies
    return browser


def with_second_ids(place: str, ids: set[UUID], school: str) -> set[str]:
    """Every address in a place that takes a second id, with each of these ids."""
    found = set()
    for one in addresses():
        if one.entrance == "acting" and ("<uuid:" in one.route or "<slug:school>" in one.route):
            for second in ids:
                words = {"address": place, "school": school, "what": "words"}

                def filled(part: re.Match[str], words: dict[str, str] = words, second: UUID = second) -> str:
                    return words.get(part[2], str(second))

                found.add("/" + CONVERTER.sub(filled, one.route))
    return found


def test_whose_role_ended_yesterday_is_out_while_their_session_lives(cast: Cast, sign_in: SignIn) -> None:
    browser = browser_of(sign_in, cast.hughes)
    assert browser.get("/o/ysgol-y-bryn/people/").status_code == 200
    with entered(Worker(cast.bryn.pk)):
        RoleHolding.objects.filter(user=cast.hughes.user).update(ends_on=timezone.localdate() - timedelta(days=1))
    for one in addresses():
        if one.entrance == "acting":
            assert browser.get(one.path("ysgol-y-bryn")).status_code == 404, one
            assert browser.post(one.path("ysgol-y-bryn")).status_code == 404, one


def test_the_gallery_is_for_the_demonstration_only(client: Client, settings) -> None:
    settings.DEMONSTRATION = False
    assert client.get("/_gallery").status_code == 404


def test_nobody_acts_in_a_school_that_has_closed(cast: Cast, sign_in: SignIn) -> None:
    browser = browser_of(sign_in, cast.hughes)
    Organisation.objects.filter(pk=cast.bryn.pk).update(closed_on=timezone.localdate() - timedelta(days=1))
    assert browser.get("/o/ysgol-y-bryn/policy/").status_code == 404
    assert browser.post("/o/ysgol-y-bryn/policy/publish/").status_code == 404


def test_no_id_from_next_door_opens_at_ones_own_address(cast: Cast, sign_in: SignIn) -> None:
    """The council's, Oakfield's and another council's rows, each tried in every page that takes a second id."""
    other = council("tref-wen", "Tref Wen Council", "Cyngor Tref Wen")
    nia = member(other, Role.POLICY_OWNER, name="Ms Nia")
    draft = made.draft(cast.council, cast.owen)
    ids = {draft.pk, cast.reed.actor.person_id, cast.owen.actor.person_id}
    for who in (cast.reed, cast.owen):
        with entered(Worker(who.actor.organisation_id)):
            ids.add(RoleHolding.objects.get(user=who.user).pk)
    with entered(Acting(cast.council.pk)):
        ids.add(
            ClosedDays.objects.create(
                organisation=cast.council, name_en="A", name_cy="A", starts_on=timezone.localdate(),
                ends_on=timezone.localdate(),
            ).pk
        )  # fmt: skip
    for who, place in ((nia, "tref-wen"), (cast.hughes, "ysgol-y-bryn")):
        browser = browser_of(sign_in, who)
        for path in with_second_ids(place, ids, "oakfield"):
            for answer in (browser.get(path), browser.post(path, {"number": "1", "about": "1"})):
                assert answer.status_code in {403, 404, 405}, (who.actor.name, path, answer.status_code)
    with entered(Acting(cast.council.pk)):
        assert ClosedDays.objects.count() == 1


def test_a_teacher_does_none_of_the_heads_deeds_by_posting(cast: Cast, sign_in: SignIn) -> None:
    version = made.model(cast.council, cast.owen)
    made.take(cast.bryn, version, cast.hughes)
    browser = browser_of(sign_in, cast.jones)
    with entered(Worker(cast.bryn.pk)):
        hughes = Person.objects.get(user=cast.hughes.user).pk
    for one in addresses():
        if one.entrance == "acting" and one.name.split(":")[0] not in TEACHERS_OWN:
            path = one.path("ysgol-y-bryn").replace("00000000-0000-4000-8000-000000000000", str(hughes))
            answer = browser.post(path, {"revision": "1", "clause": "1.3", "version": str(version.pk)})
            assert answer.status_code in {403, 404, 405}, (path, answer.status_code)
