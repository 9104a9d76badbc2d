"""What a person changes in how they sign in stands in their own history."""

from __future__ import annotations

from django.test import Client

from parch.audit.models import Entry
from parch.kernel.reach import Person, entered
from tests.apps.accounts.support import sign_in
from tests.factories.organisations import PASSWORD, Member

BETTER = "another-long-enough-password"


def test_a_changed_password_is_in_the_history_of_its_owner_and_the_password_is_not(
    browser: Client, jones: Member
) -> None:
    sign_in(browser, jones.user)
    browser.post("/account/password/", {"oldpassword": PASSWORD, "password1": BETTER, "password2": BETTER})
    with entered(Person(jones.user.pk)):
        entries = list(Entry.objects.of_chain(jones.user.pk))
    assert [entry.event for entry in entries] == ["accounts:password-changed"]
    assert BETTER not in str(entries[0].__dict__)
