"""Links, as somebody would attack them."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta
from uuid import UUID, uuid4

import pytest
from django.core import serializers
from django.db import IntegrityError, transaction
from django.test import Client
from django.utils import timezone

from parch.accounts import links
from parch.accounts.actions.links import NewLink, accept, is_answered, link_with, make_link, revoke, who_sent
from parch.accounts.links import NoSuchPurpose, Purpose
from parch.accounts.models import Link, User
from parch.kernel.decisions import Refused
from parch.kernel.reach import current
from tests.factories.organisations import Member

NOON = datetime(2026, 11, 23, 12, tzinfo=UTC)
SCHOOL = UUID(int=7)
done: list[tuple[str, UUID, UUID | None]] = []


@pytest.fixture(autouse=True)
def collecting(registered: None) -> None:
    done.clear()

    def act(link: Link, user: User, at: datetime) -> None:
        done.append((link.subject, user.pk, current().write))

    links.register(
        Purpose("test", timedelta(days=3), fold=str.casefold, act=act, from_whom=lambda link, language: "Ysgol y Bryn")
    )


def new(subject: str = "a-matter", at: datetime = NOON, organisation: UUID = SCHOOL) -> NewLink:
    return make_link("test", organisation_id=organisation, subject=subject, answer="Mari", language="cy", at=at)


@pytest.mark.django_db
def test_the_token_stands_nowhere_and_has_128_bits() -> None:
    made = new()
    assert made.token not in serializers.serialize("json", Link.objects.all())
    assert made.token not in repr(made)
    assert len(made.token) * 6 >= 128


@pytest.mark.django_db
def test_the_second_thing_stands_nowhere_either() -> None:
    new()
    assert "mari" not in json.dumps(list(Link.objects.values()), default=str).casefold()


@pytest.mark.django_db
def test_the_same_second_thing_of_two_links_does_not_look_the_same() -> None:
    new("one")
    new("two")
    first, second = Link.objects.values_list("answer_mark", flat=True)
    assert first != second


@pytest.mark.django_db
def test_it_is_found_by_its_token_alone() -> None:
    made = new()
    assert link_with(made.token, at=NOON) == made.link
    assert link_with(made.token[:-1] + "_", at=NOON) is None
    assert link_with("", at=NOON) is None
    assert link_with(made.link.token_mark, at=NOON) is None


@pytest.mark.django_db
def test_it_expires() -> None:
    made = new()
    assert link_with(made.token, at=NOON + timedelta(days=3) - timedelta(seconds=1))
    assert link_with(made.token, at=NOON + timedelta(days=3)) is None


@pytest.mark.django_db
def test_a_new_link_about_the_same_matter_closes_the_old_one() -> None:
    old = new()
    fresh = new()
    assert link_with(old.token, at=NOON) is None
    assert link_with(fresh.token, at=NOON)


@pytest.mark.django_db
def test_it_is_revoked_with_its_subject_and_no_other() -> None:
    gone, stays = new("gone"), new("stays")
    assert revoke(subject="gone", at=NOON) == 1
    assert link_with(gone.token, at=NOON) is None
    assert link_with(stays.token, at=NOON)


@pytest.mark.django_db
def test_the_fifth_wrong_try_closes_it_even_to_the_right_answer() -> None:
    made = new()
    assert not any(is_answered(made.link, guess) for guess in ("Ann", "Bob", "Cai", "Dai", "Eve"))
    assert not is_answered(made.link, "Mari")
    assert link_with(made.token, at=NOON) is None


@pytest.mark.django_db
def test_the_right_answer_costs_no_try_however_it_is_written() -> None:
    made = new()
    assert all(is_answered(made.link, "MARI") for _ in range(9))


@pytest.mark.django_db
def test_tries_are_counted_by_the_database_not_by_what_was_read_before() -> None:
    """Nine requests that all read the link before any of them tried it."""
    new()
    stale = [Link.objects.get() for _ in range(9)]
    for copy in stale:
        is_answered(copy, "somebody else")
    assert Link.objects.get().tries == 5


@pytest.mark.django_db
def test_a_sixth_try_is_refused_by_the_database_too() -> None:
    new()
    with pytest.raises(IntegrityError), transaction.atomic():
        Link.objects.update(tries=6)


def test_it_acts_once(jones: Member) -> None:
    made = new(organisation=jones.actor.organisation_id)
    accept(made.link, by=jones.user, at=NOON)
    with pytest.raises(Refused):
        accept(made.link, by=jones.user, at=NOON)
    assert len(done) == 1


def test_it_acts_only_in_the_organisation_it_was_made_for(jones: Member) -> None:
    made = new("a-matter", organisation=jones.actor.organisation_id)
    accept(made.link, by=jones.user, at=NOON)
    assert done == [("a-matter", jones.user.pk, jones.actor.organisation_id)]


def test_what_was_revoked_meanwhile_does_not_act(jones: Member) -> None:
    made = new(organisation=jones.actor.organisation_id)
    revoke(subject="a-matter", at=NOON)
    with pytest.raises(Refused):
        accept(made.link, by=jones.user, at=NOON)
    assert not done


@pytest.mark.django_db
def test_what_nobody_registered_cannot_be_made() -> None:
    with pytest.raises(NoSuchPurpose):
        make_link("unheard-of", organisation_id=SCHOOL, subject="x", answer="y", language="en", at=NOON)


@pytest.mark.django_db
def test_the_name_behind_it_is_asked_for_within_its_reach() -> None:
    assert who_sent(new().link, "cy") == "Ysgol y Bryn"


@pytest.mark.django_db
@pytest.mark.parametrize("state", ["never made", "expired", "revoked", "used", "tried five times", "without a page"])
def test_every_link_that_leads_nowhere_looks_the_same(browser: Client, state: str) -> None:
    token = new(at=timezone.now()).token
    changes: dict[str, dict[str, object]] = {
        "expired": {"expires_at": timezone.now() - timedelta(seconds=1)},
        "revoked": {"revoked_at": timezone.now()},
        "used": {"used_at": timezone.now()},
        "tried five times": {"tries": 5},
    }
    Link.objects.update(**changes.get(state, {}))
    address = f"/l/{uuid4().hex[:22]}" if state == "never made" else f"/l/{token}"
    response = browser.get(address)
    assert response.status_code == 404
    text = response.content.decode().replace(address, "")
    assert "This link does not open anything" in text
    assert response.headers["Referrer-Policy"] == "no-referrer"
    assert response.headers["Cache-Control"] == "no-store"


@pytest.mark.django_db
def test_guessing_at_links_is_slowed_down() -> None:
    guesser = Client(REMOTE_ADDR="192.0.2.7")
    answers = [guesser.get(f"/l/guess{number}").status_code for number in range(31)]
    assert answers == [404] * 30 + [429]
