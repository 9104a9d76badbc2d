"""The page that is there once."""

from __future__ import annotations

import pytest
from django.urls import reverse

from parch.accounts.models import User
from parch.organisations.beginning import code, is_code, line_for_console
from parch.organisations.models import Organisation
from tests.factories.organisations import council

pytestmark = pytest.mark.django_db

ANSWERS = {
    "full_name": "Ms Lewis", "own_email": "lewis@bro-taf.example", "password": "three words of mine",
    "owner_kind": "council", "name_en": "Bro Taf Council", "name_cy": "Cyngor Bro Taf", "nation": "wales",
    "email": "policy@bro-taf.example", "look": "navy",
}  # fmt: skip


@pytest.fixture
def begin(client):
    def sent(**changes):
        return client.post(reverse("organisations:begin"), {**ANSWERS, "code": code(), **changes})

    return sent


def at_hand(client):
    """From the machine itself."""
    return client.get(reverse("organisations:begin"), headers={"host": "localhost"})


class TestTheFrontDoor:
    def test_leads_there_while_there_is_nothing(self, client):
        assert client.get("/").headers["Location"] == reverse("organisations:begin")

    def test_leads_to_signing_in_ever_after(self, client):
        council()
        assert client.get("/").headers["Location"] == reverse("account_login")


class TestBeginning:
    def test_makes_the_council_and_leads_to_a_second_factor_before_anything_else(self, client, begin):
        answer = begin()
        assert answer.status_code == 302, answer.content.decode()
        assert Organisation.objects.get().look == "navy"
        then = client.get(answer.headers["Location"])
        assert then.status_code == 302
        assert then.headers["Location"].startswith(reverse("accounts:second_factor"))

    def test_is_gone_for_ever_after(self, client, begin):
        begin()
        client.logout()
        never = client.get("/never-was/")
        for answer in (client.get(reverse("organisations:begin")), begin()):
            assert answer.status_code == 404
        assert never.status_code == 404
        assert User.objects.count() == 1

    def test_is_not_there_once_anything_is(self, client):
        council()
        assert client.get(reverse("organisations:begin")).status_code == 404

    def test_is_not_there_in_the_demonstration(self, client, settings):
        settings.DEMONSTRATION = True
        assert client.get(reverse("organisations:begin")).status_code == 404

    @pytest.mark.parametrize(
        ("changes", "sentence"),
        [
            ({"code": "AAAA-AAAA-AAAA-AAAA"}, "This is not the code."),
            ({"code": ""}, "Enter the code."),
            ({"name_cy": ""}, "Enter the name in Welsh."),
            ({"password": "short"}, "12"),
            ({"own_email": "nobody"}, "Enter an e-mail address such as name@school.example."),
        ],
    )
    def test_says_what_is_missing_and_makes_nothing(self, begin, changes, sentence):
        assert sentence in begin(**changes).content.decode()
        assert not Organisation.objects.exists()


class TestTheCode:
    def test_is_asked_of_whoever_is_not_at_the_machine(self, client):
        assert 'name="code"' in client.get(reverse("organisations:begin")).content.decode()

    def test_is_asked_of_nobody_at_the_machine_itself(self, client):
        assert 'name="code"' not in at_hand(client).content.decode()

    def test_is_asked_behind_a_proxy_on_the_same_machine(self, client):
        headers = {"host": "localhost", "x-forwarded-for": "203.0.113.9"}
        page = client.get(reverse("organisations:begin"), headers=headers)
        assert 'name="code"' in page.content.decode()

    def test_is_asked_of_everybody_where_it_is_for_real(self, client, settings):
        settings.PRODUCTION = True
        assert 'name="code"' in at_hand(client).content.decode()

    def test_is_known_however_it_is_typed(self):
        assert is_code(code().lower().replace("-", " "))
        assert not is_code(code()[:-1])

    def test_is_printed_while_there_is_nothing_and_never_after(self):
        assert code() in line_for_console("https://parch.example", "en")
        assert "Dechreuwch" in line_for_console("https://parch.example", "cy")
        council()
        assert line_for_console("https://parch.example", "en") == ""
