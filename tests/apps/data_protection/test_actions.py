import pytest
from django.db import DatabaseError, IntegrityError, transaction

from parch.audit.models import Entry
from parch.data_protection import actions
from parch.data_protection.models import Filled, PublishedNotice
from parch.data_protection.pack import installed
from parch.data_protection.standing import newest_answers, standing_notices
from parch.kernel.decisions import Refused
from parch.kernel.reach import Acting, Public, entered
from tests.apps.data_protection.conftest import FRIDAY, answers

pytestmark = pytest.mark.django_db


def events_of(organisation):
    with entered(Acting(organisation.pk)):
        return list(Entry.objects.of_chain(organisation.pk).as_written().values_list("event", flat=True))


class TestSaveAnswers:
    def test_keeps_each_save_as_a_row_of_its_own(self, bryn, save, staff_notice):
        save(staff_notice, answers(staff_notice, dpo_name="Ms Lewis"))
        save(staff_notice, answers(staff_notice, dpo_name="Mr Khan"), builds_on=1)

        with entered(Acting(bryn.pk)):
            names = [row.values_en["dpo-name"] for row in Filled.objects.all()]
            assert newest_answers(bryn)["privacy-staff"].values_en["dpo-name"] == "Mr Khan"
        assert names == ["Mr Khan", "Ms Lewis"]
        assert events_of(bryn) == ["data_protection:answers-saved"] * 2

    def test_adds_no_row_where_nothing_was_changed(self, bryn, save, staff_notice):
        first = save(staff_notice)
        assert save(staff_notice, builds_on=1) == first
        assert len(events_of(bryn)) == 1

    def test_says_in_the_record_which_document_and_never_what_was_written(self, bryn, save, staff_notice):
        save(staff_notice, answers(staff_notice, dpo_name="Ms Lewis"))
        with entered(Acting(bryn.pk)):
            [entry] = Entry.objects.all()
        assert '"document":"privacy-staff"' in entry.facts.replace(" ", "")
        assert "Ms Lewis" not in entry.facts

    def test_is_refused_where_somebody_saved_in_the_meantime(self, save, staff_notice):
        save(staff_notice)
        with pytest.raises(Refused, match="Somebody saved this document while you were writing"):
            save(staff_notice, answers(staff_notice, dpo_name="Ms Lewis"), builds_on=0)

    @pytest.mark.parametrize("who", ["mr_jones", "dsp"])
    def test_is_refused_to_everyone_but_the_head_and_the_business_manager(self, who, save, staff_notice, request):
        with pytest.raises(Refused, match="Only the headteacher or the business manager can fill in"):
            save(staff_notice, by=request.getfixturevalue(who))


class TestPublishNotice:
    def test_shows_everyone_the_words_as_they_were_filled_in(self, bryn, save, publish, staff_notice):
        save(staff_notice, answers(staff_notice, dpo_name="Ms Lewis"))
        publish(staff_notice)

        with entered(Public(bryn.pk)):
            shown = standing_notices(bryn)["privacy-staff"]
        assert "Our Data Protection Officer is Ms Lewis" in shown.text_en
        assert "Ein Swyddog Diogelu Data yw Ms Lewis" in shown.text_cy
        assert "{{" not in shown.text_en + shown.text_cy
        assert events_of(bryn)[-1] == "data_protection:notice-published"

    def test_leaves_out_a_language_in_which_something_is_blank(self, save, publish, staff_notice):
        values = answers(staff_notice)
        values["cy"]["dpo-name"] = " "
        save(staff_notice, values)
        shown = publish(staff_notice)
        assert (bool(shown.text_en), shown.text_cy) == (True, "")

    def test_is_refused_while_both_languages_have_a_blank(self, save, publish, staff_notice):
        with pytest.raises(Refused, match="Nothing blank can be published"):
            publish(staff_notice)
        values = answers(staff_notice)
        values["en"]["dpo-name"] = values["cy"]["dpo-name"] = ""
        save(staff_notice, values)
        with pytest.raises(Refused, match="Nothing blank can be published"):
            publish(staff_notice)

    def test_is_refused_for_what_is_not_a_notice(self, save, publish):
        record = installed().template("record-of-processing")
        save(record)
        with pytest.raises(Refused, match="Only privacy notices are published"):
            publish(record)

    def test_is_refused_to_a_teacher(self, save, publish, staff_notice, mr_jones):
        save(staff_notice)
        with pytest.raises(Refused, match="Only the headteacher or the business manager can publish"):
            publish(staff_notice, by=mr_jones)

    def test_replaces_the_last_edition_and_keeps_it(self, bryn, save, publish, staff_notice):
        save(staff_notice, answers(staff_notice, dpo_name="Ms Lewis"))
        publish(staff_notice)
        save(staff_notice, answers(staff_notice, dpo_name="Mr Khan"), builds_on=1)
        publish(staff_notice)
        with entered(Acting(bryn.pk)):
            assert "Mr Khan" in standing_notices(bryn)["privacy-staff"].text_en
            assert "Ms Lewis" in PublishedNotice.objects.get(number=1).text_en


class TestWithdrawNotice:
    def withdraw(self, bryn, template, by):
        with entered(Acting(bryn.pk)):
            actions.withdraw_notice(bryn, template, by=by.actor, at=FRIDAY)

    def test_takes_the_notice_away_and_keeps_what_it_said(self, bryn, save, publish, staff_notice, mrs_hughes):
        save(staff_notice)
        publish(staff_notice)
        self.withdraw(bryn, staff_notice, mrs_hughes)
        with entered(Acting(bryn.pk)):
            assert standing_notices(bryn) == {}
            assert PublishedNotice.objects.count() == 2
        assert events_of(bryn)[-1] == "data_protection:notice-withdrawn"

    def test_is_refused_where_nothing_is_published(self, bryn, staff_notice, mrs_hughes):
        with pytest.raises(Refused, match="there is nothing to withdraw"):
            self.withdraw(bryn, staff_notice, mrs_hughes)

    def test_is_refused_to_a_teacher(self, bryn, save, publish, staff_notice, mr_jones):
        save(staff_notice)
        publish(staff_notice)
        with pytest.raises(Refused, match="publish or withdraw"):
            self.withdraw(bryn, staff_notice, mr_jones)


class TestTheDatabase:
    def test_never_changes_what_was_published(self, bryn, save, publish, staff_notice):
        save(staff_notice)
        publish(staff_notice)
        for model, change in ((PublishedNotice, {"text_en": "Other words."}), (Filled, {"values_en": {}})):
            with entered(Acting(bryn.pk)), pytest.raises(DatabaseError, match="is not changed"), transaction.atomic():
                model.objects.update(**change)

    def test_numbers_the_saves_of_a_document_once_each(self, bryn, save, staff_notice):
        saved = save(staff_notice)
        with entered(Acting(bryn.pk)), pytest.raises(IntegrityError), transaction.atomic():
            Filled.objects.create(
                organisation=bryn, document=saved.document, number=1, pack_digest="", updated_at=FRIDAY,
                updated_by_id=saved.updated_by_id,
            )  # fmt: skip

    def test_shows_nobody_next_door_the_answers_and_the_public_only_what_is_published(
        self, bryn, oakfield, bro_taf, published_notice
    ):
        for organisation in (oakfield, bro_taf):
            with entered(Acting(organisation.pk)):
                assert not Filled.objects.exists()
                assert not PublishedNotice.objects.exists()
        with entered(Public(bryn.pk)):
            assert not Filled.objects.exists()
            assert PublishedNotice.objects.exists()
