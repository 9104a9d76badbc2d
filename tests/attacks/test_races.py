"""Two who press the same button at the same moment: one does it, the other is told, nothing is done twice."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest
from django.db import connection
from django.test import Client
from django.utils import timezone

from parch.accounts.models import User
from parch.domain.organisations.roles import Role
from parch.kernel.reach import Acting, entered
from parch.organisations import actions
from parch.organisations.models import Organisation
from parch.policies import actions as policies
from parch.policies.models import Acceptance, Draft, Original, Publication, SchoolPolicy
from tests.apps.accounts.support import link_in_mail
from tests.apps.policies.conftest import Cast, SignIn
from tests.factories import policies as made
from tests.factories.organisations import LONG_AGO

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.postgresql]
AT_ONCE = 4


def answers(post: Callable[[], int]) -> list[int]:
    """The status of each of four who post at the same moment."""
    ready = Barrier(AT_ONCE)

    def one(_: int) -> int:
        ready.wait(timeout=20)
        try:
            return post()
        finally:
            connection.close()

    with ThreadPoolExecutor(AT_ONCE) as threads:
        return sorted(threads.map(one, range(AT_ONCE)))


def poster(browser: Client, path: str, form: dict[str, str]) -> Callable[[], int]:
    def post() -> int:
        mine = Client(raise_request_exception=False)
        mine.cookies = browser.cookies
        return int(mine.post(path, form).status_code)

    return post


def test_a_policy_is_published_once(cast: Cast, sign_in: SignIn) -> None:
    version = made.model(cast.council, cast.owen)
    made.take(cast.bryn, version, cast.hughes)
    made.answer_everything(cast.bryn, cast.hughes)
    with entered(Acting(cast.bryn.pk)):
        revision = str(SchoolPolicy.objects.get().revision)
    given = answers(poster(sign_in(cast.hughes), f"/o/{cast.bryn.address}/policy/publish/", {"revision": revision}))
    assert given == [302, 403, 403, 403]
    with entered(Acting(cast.bryn.pk)):
        assert Publication.objects.count() == 1


def test_a_model_is_taken_once(cast: Cast, sign_in: SignIn) -> None:
    version = made.model(cast.council, cast.owen)
    given = answers(poster(sign_in(cast.hughes), f"/o/{cast.bryn.address}/policy/take/", {"version": str(version.pk)}))
    assert max(given) < 500, given
    with entered(Acting(cast.bryn.pk)):
        assert SchoolPolicy.objects.count() == 1


def test_a_document_that_is_sent_twice_is_kept_and_read_once(cast: Cast, sign_in: SignIn) -> None:
    given = answers(poster(sign_in(cast.hughes), f"/o/{cast.bryn.address}/policies/give/", {"text": made.SMALL}))
    assert given == [302] * AT_ONCE
    made.work_off()
    with entered(Acting(cast.bryn.pk)):
        assert Original.objects.count() == Draft.objects.count() == 1


def test_a_problem_is_accepted_once(cast: Cast, sign_in: SignIn) -> None:
    draft = made.draft(cast.bryn, cast.hughes)
    with entered(Acting(cast.bryn.pk)):
        key = policies.check_of(draft, at=timezone.now()).problems[0]["key"]
    form = {"key": key, "reason": "It may stay."}
    given = answers(poster(sign_in(cast.hughes), f"/o/{cast.bryn.address}/policies/{draft.pk}/check/accept/", form))
    assert given == [302] * AT_ONCE
    with entered(Acting(cast.bryn.pk)):
        assert Acceptance.objects.count() == 1


def test_parch_is_begun_once(settings) -> None:
    form = {
        "full_name": "Ms Owen", "own_email": "owen@bro-taf.example", "password": "three-quiet-pigeons-sleep",
        "owner_kind": "council", "name_en": "Bro Taf Council", "name_cy": "Cyngor Bro Taf", "nation": "wales",
        "look": "teal",
    }  # fmt: skip
    settings.DEMONSTRATION = False

    def post() -> int:
        browser = Client(raise_request_exception=False, HTTP_HOST="localhost", REMOTE_ADDR="127.0.0.1")
        return int(browser.post("/begin/", form).status_code)

    given = answers(post)
    assert given.count(302) == 1, given
    assert max(given) < 500, given
    assert Organisation.objects.count() == 1


def test_an_invitation_is_accepted_once(cast: Cast) -> None:
    with entered(Acting(cast.bryn.pk)):
        invited = actions.invite_person(
            cast.bryn, full_name="Mr Nowell", email="nowell@bryn.example", role=Role.TEACHER, starts_on=LONG_AGO,
            language="en", by=cast.hughes.actor, at=timezone.now(),
        )  # fmt: skip
    browser = Client()
    browser.get(link_in_mail())
    form = {"email": invited.email, "language": "en", "password": "three-quiet-pigeons-sleep"}
    given = answers(poster(browser, "/account/link/", form))
    assert max(given) < 500, given
    assert User.objects.filter(email=invited.email).count() == 1
