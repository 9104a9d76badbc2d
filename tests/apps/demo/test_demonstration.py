"""The demonstration: made once, never in production, never beside real schools."""

from __future__ import annotations

import pytest
from django.core.exceptions import ImproperlyConfigured

from parch.demo.actions import load_demonstration
from parch.demo.cast import OFFICERS, SCHOOLS, who_may_sign_in
from parch.kernel.reach import Acting, entered
from parch.organisations.models import Organisation, Person
from parch.policies.actions import check_of
from tests.factories.organisations import council

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def demonstration(settings):
    settings.DEMONSTRATION = True


def test_makes_the_council_its_schools_and_their_people(now):
    load_demonstration(at=now)
    assert Organisation.objects.count() == 1 + len(SCHOOLS) + 1
    bryn = Organisation.objects.get(name_en="Ysgol y Bryn")
    with entered(Acting(bryn.pk)):
        assert Person.objects.filter(full_name="Mrs Hughes", user__isnull=False).exists()


def test_holds_a_policy_whose_faults_are_half_worked_down(now):
    load_demonstration(at=now)
    bryn = Organisation.objects.get(name_en="Ysgol y Bryn")
    with entered(Acting(bryn.pk)):
        draft = bryn.drafts.get()
        check = check_of(draft, at=now)
        assert draft.mends.count() == draft.acceptances.count() == 1
    assert len(check.seen) == len(check.problems) + 1  # one was mended
    assert len({one["kind"] for one in check.problems}) >= 6


def test_made_twice_harms_nothing(now):
    load_demonstration(at=now)
    load_demonstration(at=now)
    assert Organisation.objects.count() == 1 + len(SCHOOLS) + 1


def test_is_not_made_beside_real_schools(now):
    council()
    with pytest.raises(ImproperlyConfigured, match="real schools"):
        load_demonstration(at=now)


@pytest.mark.parametrize("setting", ["PRODUCTION", "DEMONSTRATION"])
def test_is_not_made_in_production_or_unasked(settings, now, setting):
    setattr(settings, setting, setting == "PRODUCTION")
    with pytest.raises(ImproperlyConfigured):
        load_demonstration(at=now)


@pytest.mark.parametrize("language", ["en", "cy"])
def test_says_where_it_is_and_who_one_may_sign_in_as(language):
    said = who_may_sign_in("http://localhost:8000", language)
    assert "http://localhost:8000" in said
    assert OFFICERS[0].email in said
