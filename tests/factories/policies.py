"""A small made-up policy, and the way from a document to a published page in a few calls."""

from __future__ import annotations

from datetime import UTC, date, datetime

from django.utils import timezone

from parch.domain.policies import blanks
from parch.domain.policies.blanks import Answer
from parch.domain.policies.text import Details, Words
from parch.kernel.reach import Acting, entered
from parch.organisations.models import Organisation
from parch.outbox.worker import work_one
from parch.policies import actions, content
from parch.policies.actions.drafts import details_of
from parch.policies.marks import mark_of, mark_of_details
from parch.policies.models import Draft, ModelVersion, Publication, SchoolPolicy
from tests.factories.organisations import Member

NOON = datetime(2026, 9, 4, 12, tzinfo=UTC)
LATER = datetime(2026, 9, 5, 12, tzinfo=UTC)
REVIEW = date(2027, 8, 31)

SMALL = """A POLICY ON PIGEONS

1
KEEPING
1.1
Staff of (insert school name) must keep the pigeons warm. They may name them.
1.2
Visitors to insert school name must not feed them (see section 2).
1.3
The loft opens at noon. NOTE: schools should amend this to fit their own day.

2
LETTING GO
2.1
Pigeons are let go by the caretaker:
· on Fridays, and
· before a storm.
2.2
The pupil (delete as appropriate) or parent signs.
2.3
Signed ..............................
"""


def details(**changes: object) -> Details:
    said: dict[str, object] = {
        "title": Words("Pigeon policy", "Polisi colomennod"),
        "owner_name": "Loft team",
        "owner_role": Words("Estates", "Ystadau"),
        "review_on": REVIEW,
        **changes,
    }
    return Details(**said)  # type: ignore[arg-type]


def draft(owner: Organisation, by: Member, text: str | bytes = SMALL, *, at: datetime = NOON) -> Draft:
    """A document given to Parch and read; where it was before, its draft as it stands."""
    with entered(Acting(owner.pk)):
        content = text.encode() if isinstance(text, str) else text
        given = actions.give_document(owner, name="policy.txt", content=content, by=by.actor, at=at)
        return actions.read_now(given.original.pk, at=at) if given.is_new else given.original.drafts.get()


def work_off(*, at: datetime | None = None) -> None:
    """Do what waits in the outbox, as the worker would."""
    while work_one(at=at or timezone.now()):
        pass


def describe(owner: Organisation, made: Draft, by: Member, *, at: datetime = NOON, **changes: object) -> Draft:
    with entered(Acting(owner.pk)):
        now = Draft.objects.get(pk=made.pk)
        return actions.describe_draft(
            owner, made.pk, details=details(**changes), mark=mark_of_details(details_of(now)), by=by.actor, at=at
        )


def model(owner: Organisation, by: Member, text: str | bytes = SMALL, *, at: datetime = NOON) -> ModelVersion:
    """A published model of that text."""
    return publish_model(owner, describe(owner, draft(owner, by, text, at=at), by, at=at), by, at=at)


def publish_model(owner: Organisation, made: Draft, by: Member, *, at: datetime = NOON) -> ModelVersion:
    with entered(Acting(owner.pk)):
        revision = Draft.objects.get(pk=made.pk).revision
        return actions.publish_model(owner, made.pk, revision=revision, by=by.actor, at=at)


def take(school: Organisation, version: ModelVersion, by: Member, *, at: datetime = NOON) -> SchoolPolicy:
    with entered(Acting(school.pk)):
        return actions.take_model(school, version, by=by.actor, at=at)


def answer(school: Organisation, by: Member, answers: dict[str, Answer], *, at: datetime = NOON) -> None:
    with entered(Acting(school.pk)):
        policy = SchoolPolicy.objects.get()
        mark = mark_of(content.plain_answers(policy.fill_ins.all()))
        actions.fill_in(school, answers=answers, mark=mark, by=by.actor, at=at)


def amend(school: Organisation, by: Member, clause: str, words: Words, *, at: datetime = NOON) -> None:
    with entered(Acting(school.pk)):
        policy = SchoolPolicy.objects.get()
        mark = mark_of(policy.amendments.get(clause))
        actions.amend_clause(school, clause, words=words, mark=mark, by=by.actor, at=at)


def answer_everything(school: Organisation, by: Member, *, at: datetime = NOON) -> None:
    """Answer whatever can be answered; put words of the school's own where somebody must choose."""
    with entered(Acting(school.pk)):
        policy = SchoolPolicy.objects.get()
        waiting = content.still_open(policy)
        text = content.own_text(policy)
    name = Words(school.name_en, school.name_cy)
    answer(school, by, {one.key: _answer(one, name) for one in waiting if one.ways}, at=at)
    for one in waiting:
        if not one.ways:
            amend(school, by, one.clauses[0], _chosen(text.clause(one.clauses[0]).words), at=at)


def _answer(question: blanks.Question, name: Words) -> Answer:
    how = next((way for way in ("words", "by-hand", "left-out") if way in question.ways and way != "words"), "words")
    words = name if question.fact == "school-name" else Words("our own words", "ein geiriau ein hunain")
    return Answer(how, words if how == "words" else Words())  # type: ignore[arg-type]


def _chosen(words: Words) -> Words:
    return Words(
        *(words.of(language).replace("(delete as appropriate)", "").replace("  ", " ") for language in ("en", "cy"))
    )


def publish(school: Organisation, by: Member, *, at: datetime = NOON) -> Publication:
    with entered(Acting(school.pk)):
        revision = SchoolPolicy.objects.get().revision
        return actions.publish_policy(school, revision=revision, by=by.actor, at=at)


def published(school: Organisation, version: ModelVersion, by: Member, *, at: datetime = NOON) -> Publication:
    """A school that has taken a version, answered everything and published."""
    take(school, version, by, at=at)
    answer_everything(school, by, at=at)
    return publish(school, by, at=at)
