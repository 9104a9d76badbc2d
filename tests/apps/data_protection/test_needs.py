"""What the documents put on the front page, the first visit and the bar under the header."""

from datetime import date

import pytest

from parch.data_protection.needs import lines, navigation, needs
from parch.data_protection.pack import installed
from parch.kernel.reach import Acting, entered
from tests.apps.data_protection.conftest import answers

pytestmark = pytest.mark.django_db
TODAY = date(2026, 11, 20)


@pytest.fixture
def assessment(save):
    template = installed().template("impact-assessment")

    def due_on(day):
        values = answers(template)
        values["en"]["review-date"] = values["cy"]["review-date"] = day
        save(template, values)

    return due_on


class TestNeeds:
    def waiting(self, who, school):
        with entered(Acting(school.pk)):
            return list(needs(who.actor, school, TODAY))

    def test_names_a_document_whose_day_of_review_is_within_a_month(self, bryn, mrs_hughes, assessment):
        assessment("2026-12-18")
        [need] = self.waiting(mrs_hughes, bryn)
        assert need.sentence == "“Impact assessment” is to be looked at again by 18 December 2026."
        assert need.due == date(2026, 12, 18)
        assert need.url == "/o/ysgol-y-bryn/data-protection/impact-assessment/"

    def test_says_nothing_while_the_day_is_further_off(self, bryn, mrs_hughes, assessment):
        assessment("2027-11-20")
        assert self.waiting(mrs_hughes, bryn) == []

    def test_says_nothing_to_somebody_who_cannot_do_it(self, bryn, mr_jones, assessment):
        assessment("2026-11-01")
        assert self.waiting(mr_jones, bryn) == []


class TestTheFirstVisit:
    def line_of(self, organisation):
        with entered(Acting(organisation.pk)):
            return list(lines(organisation, TODAY))

    def test_has_a_line_that_stays_open_while_anything_is_blank(self, bryn, save):
        templates = installed().templates
        for template in templates[:-1]:
            save(template)
        assert [line.is_done for line in self.line_of(bryn)] == [False]
        save(templates[-1])
        assert [line.is_done for line in self.line_of(bryn)] == [True]

    def test_asks_nothing_of_a_council(self, bro_taf):
        assert self.line_of(bro_taf) == []


def test_the_bar_leads_readers_of_the_documents_there_and_nobody_else(bryn, bro_taf, mrs_hughes, dsp, mr_jones):
    assert [page.url for page in navigation(mrs_hughes.actor, bryn)] == ["/o/ysgol-y-bryn/data-protection/"]
    assert len(list(navigation(dsp.actor, bryn))) == 1
    assert list(navigation(mr_jones.actor, bryn)) == []
    assert list(navigation(mrs_hughes.actor, bro_taf)) == []
