"""What may be done to policies, by whom and when; and that what is published never changes."""

from __future__ import annotations

from datetime import date

import pytest
from django.db import DatabaseError, connection, transaction

from parch.audit.models import Entry
from parch.domain.documents import Unreadable
from parch.domain.policies import drafting, mending
from parch.domain.policies.blanks import Answer
from parch.domain.policies.text import Words, digest
from parch.kernel.decisions import Refused
from parch.kernel.reach import Acting, Public, entered
from parch.outbox.models import Job
from parch.policies import actions, content
from parch.policies.actions.schools import RENDER
from parch.policies.models import Draft, Mend, ModelVersion, Original, Publication, Rendering, SchoolPolicy
from tests.factories import policies as made
from tests.factories.policies import LATER, NOON, SMALL

pytestmark = pytest.mark.django_db


def reword(cast, draft, item, words, *, mark=None, by=None):
    with entered(Acting(cast.council.pk)):
        state = drafting.load(Draft.objects.get(pk=draft.pk).state)
        return actions.mend(
            cast.council,
            draft.pk,
            what="words",
            about=item,
            mark=mark or mending.mark_of(state, item),
            change=lambda working: mending.reword(working, item, own=words, other=""),
            by=(by or cast.owen).actor,
            at=LATER,
        )


def text_of(draft, item):
    return drafting.load(draft.state).document.item(item).text


def test_a_document_is_kept_byte_for_byte_with_what_was_read_from_it(cast):
    draft = made.draft(cast.council, cast.owen)
    with entered(Acting(cast.council.pk)):
        original = Original.objects.get()
        assert bytes(original.content) == SMALL.encode()
        assert (original.media_type, original.size) == ("text", len(SMALL.encode()))
    assert draft.title_en == "A POLICY ON PIGEONS"
    assert text_of(draft, "1.1").startswith("Staff of")


def test_what_cannot_be_read_leaves_nothing_behind(cast):
    with entered(Acting(cast.council.pk)), pytest.raises(Unreadable):
        actions.give_document(cast.council, name="x", content=b"\x89PNG\r\n\x1a\n", by=cast.owen.actor, at=NOON)
    with entered(Acting(cast.council.pk)):
        assert not Original.objects.exists()
        assert not Draft.objects.exists()


def test_only_the_policy_owner_mends(cast):
    draft = made.draft(cast.council, cast.owen)
    with pytest.raises(Refused, match="Only the policy owner"):
        reword(cast, draft, "1.1", "Other words.", by=cast.lewis)


def test_every_mend_is_a_row_and_the_last_can_be_undone_and_the_one_before(cast):
    draft = made.draft(cast.council, cast.owen)
    before = draft.state
    reword(cast, draft, "1.1", "Staff sing.")
    reword(cast, draft, "1.2", "Visitors hum.")
    with entered(Acting(cast.council.pk)):
        actions.undo_mend(cast.council, draft.pk, number=2, by=cast.owen.actor, at=LATER)
        undone = actions.undo_mend(cast.council, draft.pk, number=1, by=cast.owen.actor, at=LATER)
        assert undone.state == before
        assert list(Mend.objects.values_list("number", "undoes")) == [(1, None), (2, None), (3, 2), (4, 1)]
        with pytest.raises(actions.Conflict):
            actions.undo_mend(cast.council, draft.pk, number=1, by=cast.owen.actor, at=LATER)


def test_two_people_never_overwrite_each_other(cast):
    draft = made.draft(cast.council, cast.owen)
    seen = mending.mark_of(drafting.load(draft.state), "1.1")
    reword(cast, draft, "1.1", "Staff sing.")
    with pytest.raises(actions.Conflict) as conflict:
        reword(cast, draft, "1.1", "Staff hum.", mark=seen)
    assert conflict.value.by == "Ms Owen"
    other = reword(cast, draft, "1.2", "Visitors hum.")
    assert (text_of(other, "1.1"), text_of(other, "1.2")) == ("Staff sing.", "Visitors hum.")


def test_a_model_says_who_looks_after_it_and_when_it_is_reviewed(cast):
    draft = made.draft(cast.council, cast.owen, SMALL.partition("\n")[2])
    with pytest.raises(Refused, match="title"):
        made.publish_model(cast.council, draft, cast.owen)
    made.describe(cast.council, draft, cast.owen, review_on=None)
    with pytest.raises(Refused, match="due for review"):
        made.publish_model(cast.council, draft, cast.owen)
    made.describe(cast.council, draft, cast.owen, review_on=date(2026, 9, 4))
    with pytest.raises(Refused, match="passed"):
        made.publish_model(cast.council, draft, cast.owen)


def test_the_same_thing_is_not_published_twice_and_versions_count_up(cast):
    first = made.model(cast.council, cast.owen)
    assert first.number == 1
    assert first.digest == digest(first.content)
    with pytest.raises(Refused, match="nothing new"):
        made.publish_model(cast.council, first.draft, cast.owen)
    reword(cast, first.draft, "1.1", "Staff sing.")
    assert made.publish_model(cast.council, first.draft, cast.owen, at=LATER).number == 2


def test_what_is_published_is_what_was_checked(cast):
    draft = made.describe(cast.council, made.draft(cast.council, cast.owen), cast.owen)
    reword(cast, draft, "1.1", "Staff sing.")
    with entered(Acting(cast.council.pk)), pytest.raises(Refused, match="changed the policy while"):
        actions.publish_model(cast.council, draft.pk, revision=draft.revision, by=cast.owen.actor, at=LATER)


def test_nothing_blank_is_published(cast):
    version = made.model(cast.council, cast.owen)
    made.take(cast.bryn, version, cast.hughes)
    with pytest.raises(Refused, match="4 places"):
        made.publish(cast.bryn, cast.hughes)
    made.answer(cast.bryn, cast.hughes, {"school-name": Answer("words", Words("Ysgol y Bryn", ""))})
    with pytest.raises(Refused, match="3 places"):
        made.publish(cast.bryn, cast.hughes)
    made.answer_everything(cast.bryn, cast.hughes)
    published = made.publish(cast.bryn, cast.hughes)
    assert published.number == 1
    assert "insert" not in str(published.content["clauses"])


@pytest.mark.parametrize(("clause", "left"), [("1.3", "NOTE"), ("2.2", "delete as appropriate")])
def test_a_drafting_note_or_an_open_choice_stops_publishing(cast, clause, left):
    version = made.model(cast.council, cast.owen)
    made.take(cast.bryn, version, cast.hughes)
    made.answer_everything(cast.bryn, cast.hughes)
    made.amend(cast.bryn, cast.hughes, clause, Words(f"Something. {left}: schools should amend this."))
    with entered(Acting(cast.bryn.pk)):
        if clause == "1.3":
            SchoolPolicy.objects.get().fill_ins.filter(key__startswith="note").delete()
    with pytest.raises(Refused, match="1 place"):
        made.publish(cast.bryn, cast.hughes)


def test_the_same_answer_stands_in_every_place(cast):
    published = made.published(cast.bryn, made.model(cast.council, cast.owen), cast.hughes)
    said = {clause["id"]: clause["words"]["en"] for clause in published.content["clauses"]}
    assert said["1.1"].startswith("Staff of Ysgol y Bryn must")
    assert said["1.2"].startswith("Visitors to Ysgol y Bryn must")


def test_who_prepares_may_not_publish_and_a_teacher_may_do_neither(cast):
    version = made.model(cast.council, cast.owen)
    with pytest.raises(Refused, match="can prepare"):
        made.take(cast.bryn, version, cast.jones)
    made.take(cast.bryn, version, cast.price)
    made.answer_everything(cast.bryn, cast.price)
    with pytest.raises(Refused, match="Only the headteacher can publish"):
        made.publish(cast.bryn, cast.price)


def test_a_fixed_clause_stays_as_the_council_wrote_it(cast):
    made.take(cast.bryn, made.model(cast.council, cast.owen), cast.hughes)
    with pytest.raises(Refused, match="fixed the words"):
        made.amend(cast.bryn, cast.hughes, "1.1", Words("Staff may do as they like."))


def test_a_new_version_keeps_answers_and_shows_what_fell_away(cast):
    version = made.model(cast.council, cast.owen)
    made.published(cast.bryn, version, cast.hughes)
    with entered(Acting(cast.council.pk)):
        draft = Draft.objects.get()
        actions.entrust(cast.council, draft.pk, among=["2.2"], to_schools=set(), by=cast.owen.actor, at=LATER)
    reword(cast, version.draft, "2.2", "The caretaker signs.")
    second = made.publish_model(cast.council, version.draft, cast.owen, at=LATER)
    policy = made.take(cast.bryn, second, cast.hughes, at=LATER)
    assert list(policy.fell_away) == ["2.2"]
    assert policy.waiting == 0
    assert made.publish(cast.bryn, cast.hughes, at=LATER).model_number == 2


def test_a_school_that_moves_keeps_its_policy_whole(cast):
    from parch.organisations.models import Stewardship
    from tests.factories.organisations import council as another

    made.published(cast.bryn, made.model(cast.council, cast.owen), cast.hughes)
    Stewardship.objects.filter(school=cast.bryn).update(ends_on=date(2026, 9, 30))
    Stewardship.objects.create(
        owner=another("dyffryn", "Dyffryn", "Dyffryn"), school=cast.bryn, starts_on=date(2026, 10, 1)
    )
    with entered(Acting(cast.bryn.pk)):
        assert content.final_text(SchoolPolicy.objects.get()).clause("1.1").words.en.startswith("Staff of Ysgol y Bryn")


def test_publishing_is_recorded_and_files_are_asked_for_once(cast):
    published = made.published(cast.bryn, made.model(cast.council, cast.owen), cast.hughes)
    with entered(Acting(cast.bryn.pk)):
        events = list(Entry.objects.of_chain(cast.bryn.pk).values_list("event", flat=True))
        assert events[-1] == "policies:policy-published"
        job = Job.objects.get(kind=RENDER)
        assert job.subject == str(published.pk)


def test_files_are_made_once_in_both_languages(cast):
    published = made.published(cast.bryn, made.model(cast.council, cast.owen), cast.hughes)
    with entered(Acting(cast.bryn.pk)):
        for _ in range(2):
            for language in ("en", "cy"):
                for form in ("pdf", "docx"):
                    actions.keep_rendering(published, language=language, form=form, at=LATER)
        assert Rendering.objects.count() == 4


@pytest.mark.parametrize("table", ["publication", "modelversion", "original"])
@pytest.mark.parametrize(
    "statement", ["UPDATE policies_{} SET organisation_id = organisation_id", "DELETE FROM policies_{}"]
)
def test_the_database_itself_refuses_to_change_what_is_published(cast, table, statement):
    made.published(cast.bryn, made.model(cast.council, cast.owen), cast.hughes)
    owner = cast.bryn if table == "publication" else cast.council
    with (
        entered(Acting(owner.pk)),
        pytest.raises(DatabaseError, match="never changes"),
        transaction.atomic(),
        connection.cursor() as cursor,
    ):
        cursor.execute(statement.format(table))


def test_a_council_sees_what_is_published_and_no_draft_of_a_school(cast):
    made.published(cast.bryn, made.model(cast.council, cast.owen), cast.hughes)
    with entered(Acting(cast.council.pk)):
        assert Publication.objects.count() == 1
        assert not SchoolPolicy.objects.exists()
    with entered(Acting(cast.oakfield.pk)):
        assert ModelVersion.objects.count() == 1
        assert not Publication.objects.exists()
        assert not Draft.objects.exists()
    with entered(Public(cast.bryn.pk)):
        assert Publication.objects.count() == 1
        assert not SchoolPolicy.objects.exists()
