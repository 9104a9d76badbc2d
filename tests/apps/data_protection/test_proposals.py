"""Nobody types the same thing nine times."""

from datetime import date, timedelta

import pytest

from parch.data_protection.pack import installed
from parch.data_protection.proposals import proposed
from parch.data_protection.standing import newest_answers
from parch.kernel.reach import Acting, entered
from tests.apps.data_protection.conftest import FRIDAY, answers

pytestmark = pytest.mark.django_db
TODAY = date(2026, 11, 20)


@pytest.fixture
def proposal(bryn, mrs_hughes):
    def of(key):
        with entered(Acting(bryn.pk)):
            return proposed(installed().template(key), bryn, newest_answers(bryn), on=TODAY)

    return of


def test_what_parch_knows_of_the_school_and_its_council_is_proposed(proposal):
    record = proposal("record-of-processing")
    assert record["en"]["school-name"] == "Ysgol y Bryn"
    assert record["en"]["school-address"] == "1 Heol y Bryn, Bro Taf"
    assert record["cy"]["contact-email"] == "swyddfa@ysgol-y-bryn.example"
    assert (record["en"]["owner-name"], record["cy"]["owner-name"]) == ("Bro Taf Council", "Cyngor Bro Taf")
    assert record["en"]["host-email"] == "parch@bro-taf.example"


def test_the_head_is_named_with_the_role_in_each_language(proposal):
    agreement = proposal("school-host-agreement")
    assert agreement["en"]["headteacher"] == "Mrs Hughes, headteacher"
    assert agreement["cy"]["headteacher"] == "Mrs Hughes, y pennaeth"


def test_a_period_is_suggested_in_each_language(proposal):
    staff = proposal("privacy-staff")
    assert staff["en"]["keep-mail"] == "one year after it was sent"
    assert staff["cy"]["keep-mail"] == "blwyddyn ar ôl ei anfon"


def test_what_was_said_last_in_another_document_is_proposed_here(proposal, save, staff_notice):
    governors = installed().template("privacy-governors")
    save(staff_notice, answers(staff_notice, dpo_name="Ms Lewis"))
    save(governors, answers(governors, dpo_name="Mr Khan"), at=FRIDAY + timedelta(days=1))
    assert proposal("privacy-families")["en"]["dpo-name"] == "Mr Khan"


def test_what_was_emptied_here_stays_empty(proposal, save, staff_notice):
    save(staff_notice, answers(staff_notice, keep_mail=""))
    assert proposal("privacy-staff")["en"]["keep-mail"] == ""


def test_what_nobody_knows_stays_blank(proposal):
    assert proposal("privacy-staff")["en"]["dpo-name"] == ""


def test_a_document_is_dated_today_and_looked_at_again_within_a_year(proposal, save, staff_notice):
    save(staff_notice)
    assessment = proposal("impact-assessment")
    assert assessment["en"]["document-date"] == "2026-11-20"
    assert assessment["cy"]["review-date"] == "2027-11-20"
