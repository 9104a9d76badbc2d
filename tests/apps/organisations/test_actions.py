"""Opening, naming, moving, closing; adding people, giving and ending their roles."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from django.core import mail
from django.db import IntegrityError, transaction
from django.utils import timezone

from parch.audit.models import Entry
from parch.audit.pages import history
from parch.domain.organisations.kinds import LanguageCategory, Nation, OwnerKind, Phase, Status
from parch.domain.organisations.roles import Role
from parch.kernel.decisions import Refused
from parch.kernel.reach import Acting, Person as About, Worker, entered
from parch.organisations import actions
from parch.organisations.actors import actor_in, organisations_of
from parch.organisations.models import Beginning, ClosedDays, Governance, Person, Profile, RoleHolding, Stewardship
from tests.factories.organisations import LONG_AGO, council, governing_body, member, school

pytestmark = pytest.mark.django_db


@pytest.fixture
def bro_taf():
    return council()


@pytest.fixture
def owner(bro_taf):
    return member(bro_taf, Role.POLICY_OWNER, name="Ms Lewis").actor


@pytest.fixture
def bryn(bro_taf):
    return school(owner=bro_taf)


@pytest.fixture
def hughes(bryn):
    return member(bryn, Role.HEADTEACHER).actor


@pytest.fixture
def today(now):
    return timezone.localdate(now)


def told(organisation) -> list[str]:
    with entered(Worker(organisation.pk)):
        return [line.sentence for line in history(organisation).lines]


def opened(bro_taf, by, at, name="Ysgol Tŷ'r Dŵr"):
    return actions.open_school(
        bro_taf, name_en=name, name_cy=name, phase=Phase.PRIMARY, language_category=LanguageCategory.CATEGORY_3,
        status=Status.COMMUNITY, opened_on=LONG_AGO, by=by, at=at,
    )  # fmt: skip


class TestOpenSchool:
    def test_puts_it_in_the_directory_in_its_owners_care_and_in_both_histories(self, bro_taf, owner, now):
        with entered(Acting(bro_taf.pk)):
            made = opened(bro_taf, owner, now)
        assert made.address == "ysgol-tyr-dwr"
        assert Stewardship.objects.get(school=made).owner == bro_taf
        assert made.characters.get().phase == Phase.PRIMARY
        assert "Ms Lewis opened Ysgol Tŷ'r Dŵr." in told(bro_taf)
        assert told(made) == ["Ysgol Tŷ'r Dŵr was opened in Parch."]

    def test_gives_a_second_school_of_the_same_name_an_address_of_its_own(self, bro_taf, owner, now):
        with entered(Acting(bro_taf.pk)):
            assert [opened(bro_taf, owner, now).address for _ in range(3)] == [
                "ysgol-tyr-dwr", "ysgol-tyr-dwr-2", "ysgol-tyr-dwr-3",
            ]  # fmt: skip

    def test_never_takes_an_address_that_a_page_has(self, bro_taf, owner, now):
        with entered(Acting(bro_taf.pk)):
            assert opened(bro_taf, owner, now, name="Open").address == "open-2"

    @pytest.mark.parametrize("name", ["<script>alert(1)</script>", "\u202eegavaS", "校" * 120, "ﷺ" * 120, "''"])
    def test_takes_whatever_a_school_is_called(self, bro_taf, owner, now, name):
        with entered(Acting(bro_taf.pk)):
            made = opened(bro_taf, owner, now, name=name)
        made.refresh_from_db()
        assert made.address
        assert "\u202e" not in made.name_en
        assert len(made.sort_key) <= 120

    def test_is_refused_to_whoever_is_not_the_policy_owner(self, bro_taf, hughes, now):
        with pytest.raises(Refused, match="policy owner"), entered(Acting(bro_taf.pk)):
            opened(bro_taf, hughes, now)


class TestRename:
    def test_keeps_the_old_name_and_the_address(self, bryn, hughes, now, today):
        with entered(Acting(bryn.pk)):
            actions.rename_organisation(
                bryn, name_en="Ysgol Newydd", name_cy="Ysgol Newydd", starts_on=today, by=hughes, at=now
            )
        bryn.refresh_from_db()
        assert (bryn.name_en, bryn.address) == ("Ysgol Newydd", "ysgol-y-bryn")
        assert [name.name_en for name in bryn.names.order_by("starts_on")] == ["Ysgol y Bryn", "Ysgol Newydd"]

    def test_is_open_to_the_council_that_looks_after_the_school_and_tells_the_school(
        self, bro_taf, bryn, owner, now, today
    ):
        with entered(Acting(bro_taf.pk)):
            actions.rename_organisation(bryn, name_en="Bryn", name_cy="Bryn", starts_on=today, by=owner, at=now)
        assert told(bryn)[0].startswith("Bryn has had this name")

    def test_is_refused_to_a_teacher_and_to_the_head_next_door(self, bryn, now, today):
        next_door = member(school("oakfield", "Oakfield", "Oakfield"), Role.HEADTEACHER, name="Mr Reed").actor
        for by in (member(bryn, Role.TEACHER, name="Mr Jones").actor, next_door):
            with pytest.raises(Refused):
                actions.rename_organisation(bryn, name_en="X", name_cy="X", starts_on=today, by=by, at=now)

    def test_waits_for_the_day(self, bryn, hughes, now, today):
        with pytest.raises(Refused, match="on the day it starts"):
            actions.rename_organisation(
                bryn, name_en="X", name_cy="X", starts_on=today + timedelta(days=1), by=hughes, at=now
            )


class TestMoveToAnotherOwner:
    @pytest.fixture
    def cwm(self):
        return council("cwm-rhos", "Cwm Rhos Council", "Cyngor Cwm Rhos")

    def move(self, bro_taf, bryn, cwm, owner, now):
        with entered(Acting(bro_taf.pk)):
            actions.move_to_another_owner(bryn, to=cwm, on=timezone.localdate(now), by=owner, at=now)

    def test_leaves_the_schools_rows_whole(self, bro_taf, bryn, cwm, owner, hughes, now):
        with entered(Acting(bryn.pk)):
            actions.set_profile(
                bryn, email="office@bryn.example", telephone="", website="", postal_address="", look="plum",
                by=hughes, at=now,
            )  # fmt: skip
        self.move(bro_taf, bryn, cwm, owner, now)
        with entered(Acting(bryn.pk)):
            assert Profile.objects.get().email == "office@bryn.example"
            assert Person.objects.get().full_name == "Mrs Hughes"
            assert RoleHolding.objects.get().role == Role.HEADTEACHER

    def test_swaps_who_publishes_down_to_it(self, bro_taf, bryn, cwm, owner, now):
        for body in (bro_taf, cwm):
            with entered(Acting(body.pk)):
                actions.add_closed_days(
                    body, name_en=body.name_en, name_cy=body.name_cy, starts_on=LONG_AGO, ends_on=LONG_AGO,
                    by=None, at=now,
                )  # fmt: skip
        self.move(bro_taf, bryn, cwm, owner, now)
        with entered(Acting(bryn.pk)):
            assert [days.name_en for days in ClosedDays.objects.all()] == ["Cwm Rhos Council"]

    def test_swaps_who_decides_over_it(self, bro_taf, bryn, cwm, owner, now, today):
        self.move(bro_taf, bryn, cwm, owner, now)
        new = member(cwm, Role.POLICY_OWNER, name="Mr Price").actor
        with pytest.raises(Refused):
            actions.close(bryn, on=today, by=owner, at=now)
        actions.close(bryn, on=today, by=new, at=now)

    def test_is_told_in_all_three_histories(self, bro_taf, bryn, cwm, owner, now):
        self.move(bro_taf, bryn, cwm, owner, now)
        assert told(bro_taf)[0] == "Ms Lewis moved Ysgol y Bryn to Cwm Rhos Council from 4 September 2026."
        assert told(cwm)[0] == "Ysgol y Bryn came here from 4 September 2026."
        assert told(bryn)[0] == "The school has been looked after by Cwm Rhos Council since 4 September 2026."

    def test_is_refused_to_the_head_to_strangers_and_ahead_of_time(self, bro_taf, bryn, cwm, owner, hughes, now, today):
        stranger = member(cwm, Role.POLICY_OWNER, name="Mr Price").actor
        for by in (hughes, stranger):
            with pytest.raises(Refused):
                actions.move_to_another_owner(bryn, to=cwm, on=today, by=by, at=now)
        with pytest.raises(Refused, match="on the day itself"):
            actions.move_to_another_owner(bryn, to=cwm, on=today + timedelta(days=1), by=owner, at=now)


class TestFederate:
    def test_lets_one_body_govern_two_schools(self, bro_taf, bryn, owner, now, today):
        fach = school("ysgol-fach", "Ysgol Fach", "Ysgol Fach", owner=bro_taf)
        old = governing_body(bryn)
        with entered(Acting(bro_taf.pk)):
            made = actions.open_governing_body(
                bro_taf, name_en="Both", name_cy="Y ddwy", opened_on=today, governs=[bryn, fach], by=owner, at=now
            )
        assert {one.school_id for one in Governance.objects.filter(governing_body=made, ends_on=None)} == {
            bryn.pk, fach.pk,
        }  # fmt: skip
        assert Governance.objects.get(governing_body=old).ends_on == today - timedelta(days=1)

    def test_is_refused_for_a_school_of_another_council(self, bro_taf, bryn, owner, now, today):
        far = school("far", "Far", "Far", owner=council("cwm-rhos", "Cwm Rhos Council", "Cyngor Cwm Rhos"))
        with pytest.raises(Refused), entered(Acting(bro_taf.pk)):
            actions.federate(governing_body(bryn), [bryn, far], starts_on=today, by=owner, at=now)


class TestClose:
    def test_shuts_the_door_the_day_after(self, bro_taf, bryn, owner, now, today):
        head = member(bryn, Role.HEADTEACHER)
        actions.close(bryn, on=today, by=owner, at=now)
        bryn.refresh_from_db()
        with entered(About(head.user.pk)):
            assert actor_in(bryn, head.user, on=today) is not None
            assert actor_in(bryn, head.user, on=today + timedelta(days=1)) is None

    def test_waits_until_a_council_looks_after_no_school(self, bro_taf, bryn, owner, now, today):
        with pytest.raises(Refused, match="Move or close its schools first"):
            actions.close(bro_taf, on=today, by=owner, at=now)
        actions.close(bryn, on=today, by=owner, at=now)
        actions.close(bro_taf, on=today, by=owner, at=now)

    def test_waits_until_a_body_governs_no_school(self, bryn, owner, now, today):
        with pytest.raises(Refused, match="another governing body first"):
            actions.close(governing_body(bryn), on=today, by=owner, at=now)

    def test_happens_once(self, bryn, owner, now, today):
        actions.close(bryn, on=today, by=owner, at=now)
        with pytest.raises(Refused, match="closing date already"):
            actions.close(bryn, on=today, by=owner, at=now)


class TestRoles:
    def test_are_given_and_ended_with_dates_and_employer(self, bryn, hughes, now, today):
        with entered(Acting(bryn.pk)):
            jones = actions.add_person(bryn, full_name="Mr Jones", email="Jones@bryn.example ", by=hughes, at=now)
            held = actions.give_role(
                jones, role=Role.TEACHER, starts_on=LONG_AGO, employer="Supply Agency", by=hughes, at=now
            )
            actions.end_role(held, on=today, by=hughes, at=now)
            held.refresh_from_db()
            assert (held.employer, held.ends_on, held.is_held_on(today)) == ("Supply Agency", today, True)
            assert not held.is_held_on(today + timedelta(days=1))
        assert told(bryn)[:2] == [
            "Mrs Hughes ended the role teacher of Mr Jones. Its last day: 4 September 2026.",
            "Mrs Hughes gave Mr Jones the role teacher from 1 September 2020.",
        ]

    def test_may_be_held_by_one_person_in_two_schools(self, bro_taf, bryn, today):
        fach = school("ysgol-fach", "Ysgol Fach", "Ysgol Fach", owner=bro_taf)
        jones = member(bryn, Role.TEACHER, name="Mr Jones", email="jones@bryn.example")
        member(fach, Role.DSP, Role.TEACHER, name="Mr Jones", user=jones.user, email="jones@fach.example")
        with entered(About(jones.user.pk)):
            assert [one.name_en for one in organisations_of(jones.user, on=today)] == ["Ysgol Fach", "Ysgol y Bryn"]
            there = actor_in(fach, jones.user, on=today)
        assert there is not None
        assert there.roles == {Role.DSP, Role.TEACHER}

    def test_cannot_be_held_twice_at_once(self, bryn, hughes, now):
        with entered(Acting(bryn.pk)):
            person = Person.objects.get(pk=hughes.person_id)
            with pytest.raises(Refused, match="holds this role then already"):
                actions.give_role(person, role=Role.HEADTEACHER, starts_on=LONG_AGO, by=hughes, at=now)

    def test_stay_with_their_kind_of_organisation(self, bryn, hughes, now):
        with entered(Acting(bryn.pk)):
            person = Person.objects.get(pk=hughes.person_id)
            with pytest.raises(Refused, match="not held in this kind"):
                actions.give_role(person, role=Role.POLICY_OWNER, starts_on=LONG_AGO, by=hughes, at=now)

    def test_always_leave_somebody_who_looks_after_them(self, bryn, hughes, now, today):
        with entered(Acting(bryn.pk)):
            held = RoleHolding.objects.get(role=Role.HEADTEACHER)
            with pytest.raises(Refused, match="Nobody would be left"):
                actions.end_role(held, on=today, by=hughes, at=now)
        member(bryn, Role.BUSINESS_MANAGER, name="Mrs Rees")
        with entered(Acting(bryn.pk)):
            actions.end_role(held, on=today, by=hughes, at=now)

    def test_of_a_head_are_not_the_business_managers_to_give(self, bryn, now):
        rees = member(bryn, Role.BUSINESS_MANAGER, name="Mrs Rees").actor
        with entered(Acting(bryn.pk)):
            person = Person.objects.get(pk=rees.person_id)
            with pytest.raises(Refused, match="who is headteacher"):
                actions.give_role(person, role=Role.HEADTEACHER, starts_on=LONG_AGO, by=rees, at=now)

    def test_are_refused_by_the_database_where_they_end_before_they_start(self, bryn):
        with entered(Worker(bryn.pk)), pytest.raises(IntegrityError), transaction.atomic():
            person = Person.objects.create(organisation=bryn, full_name="X", sort_key="x")
            RoleHolding.objects.create(
                organisation=bryn, person=person, role=Role.TEACHER, starts_on=LONG_AGO,
                ends_on=LONG_AGO - timedelta(days=1),
            )  # fmt: skip


class TestBegin:
    def begun(self, now, **changes):
        answers = {
            "full_name": "Ms Lewis", "email": "lewis@bro-taf.example", "password": "three words of mine",
            "language": "cy", "name_en": "Bro Taf Council", "name_cy": "Cyngor Bro Taf",
            "owner_kind": OwnerKind.COUNCIL, "nation": Nation.WALES, "contact_email": "", "telephone": "",
            "website": "", "postal_address": "", "look": "navy",
        }  # fmt: skip
        return actions.begin(**{**answers, **changes}, at=now)

    def test_makes_the_council_and_its_first_policy_owner(self, now, today):
        made, user = self.begun(now)
        with entered(About(user.pk)):
            actor = actor_in(made, user, on=today)
        assert actor is not None
        assert actor.holds(Role.POLICY_OWNER)
        assert actor.needs_second_factor
        assert (made.look, user.preferred_language) == ("navy", "cy")

    def test_happens_once(self, now):
        self.begun(now)
        with pytest.raises(Refused, match="begun here already"):
            self.begun(now, email="other@bro-taf.example")

    def test_is_kept_from_happening_twice_by_the_database(self, now, bro_taf):
        Beginning.objects.create(organisation=bro_taf, begun_at=now)
        with pytest.raises(IntegrityError), transaction.atomic():
            Beginning.objects.create(organisation=bro_taf, begun_at=now)

    def test_never_happens_where_there_is_anything_at_all(self, now, bro_taf):
        with pytest.raises(Refused):
            self.begun(now)


def test_histories_of_organisations_nobody_acted_in_stay_empty(bryn):
    assert not told(bryn)
    with entered(Worker(bryn.pk)):
        assert not Entry.objects.exists()
    assert date(2020, 9, 1) == LONG_AGO
    assert not mail.outbox
