"""The real document taken all the way by the real deeds: a council's model, a school's policy, its notices."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any
from uuid import UUID

from parch.data_protection import actions as data_protection
from parch.data_protection.pack import installed
from parch.domain.policies import drafting
from parch.domain.policies.blanks import Answer, Question
from parch.domain.policies.text import Details, Words
from parch.kernel.reach import Acting, entered
from parch.organisations.actors import Actor
from parch.organisations.models import Organisation
from parch.policies import actions, content
from parch.policies.actions.drafts import details_of
from parch.policies.marks import mark_of, mark_of_details
from parch.policies.models import Draft, SchoolPolicy
from parch.policies.offers import offered
from tests.factories.organisations import Member
from tests.support.source import source_bytes

AT = datetime.now(UTC)


def publish_model(owner: Organisation, officer: Member) -> Draft:
    """The real document, every clause the schools' to amend, published."""
    details = Details(Words("Policy", "Polisi"), "Ms Price", Words("Policy owner", ""), date(AT.year + 2, 9, 1))
    by = officer.actor
    with entered(Acting(owner.pk, officer.user.pk)):
        given = actions.give_document(owner, name="policy.txt", content=source_bytes(), by=by, at=AT)
        draft = actions.read_now(given.original.pk, at=AT)
        ids = [item.id for item in drafting.load(draft.state).document.items]
        actions.entrust(owner, draft.pk, among=ids, to_schools=ids, by=by, at=AT)
        draft = owner.drafts.get()
        mark = mark_of_details(details_of(draft))
        draft = actions.describe_draft(owner, draft.pk, details=details, mark=mark, by=by, at=AT)
        actions.publish_model(owner, draft.pk, revision=draft.revision, by=by, at=AT)
    return draft


def publish_policy(school: Organisation, head: Member) -> str:
    """Take the model, say everything it asks, publish; returns the id of a clause in the school's own words."""
    by = head.actor
    with entered(Acting(school.pk, head.user.pk)):
        version = offered(school, None)
        assert version is not None, "there is no model to take"
        policy = actions.take_model(school, version, by=by, at=AT)
        own = _in_own_words(school, policy, by)
        answers = {question.key: _answer(question) for question in content.still_open(school.policies.get())}
        actions.fill_in(school, answers=answers, mark=mark_of(content.plain_answers([])), by=by, at=AT)
        actions.publish_policy(school, revision=school.policies.get().revision, by=by, at=AT)
    return own


def _in_own_words(school: Organisation, policy: SchoolPolicy, by: Actor) -> str:
    """Every clause that asks the school to choose, and the last one that it may word."""
    choosing = [one.clauses[0] for one in content.still_open(policy) if not one.ways]
    last = [clause.id for clause in content.own_text(policy).clauses if clause.amendable and clause.words][-1]
    for clause in dict.fromkeys([*choosing, last]):
        words = Words("Our own words, which leave nothing open.", "Ein geiriau ein hunain, heb adael dim yn agored.")
        actions.amend_clause(school, clause, words=words, mark=mark_of(None), by=by, at=AT)
    return last


def _answer(question: Question) -> Answer:
    how = question.ways[0]
    return Answer(how, Words("Ysgol y Bryn", "Ysgol y Bryn") if how == "words" else Words())


def publish_notices(school: Organisation, head: Member) -> None:
    """Every privacy notice filled in and shown to everyone."""
    with entered(Acting(school.pk, head.user.pk)):
        for template in installed().templates:
            values = {field.key: _said(field) for field in template.fields}
            both = {"en": values, "cy": dict(values)}
            data_protection.save_answers(school, template, values=both, builds_on=0, by=head.actor, at=AT)
            if template.kind == "notice":
                data_protection.publish_notice(school, template, by=head.actor, at=AT)


def _said(field: Any) -> str:
    if field.kind == "date":
        return AT.date().isoformat()
    return str(field.options[0].key) if field.kind == "choice" else "Words that fill a blank."


def publish_again(owner: Organisation, draft: Draft, officer: Member) -> None:
    """A newer version of the model, which every school is offered."""
    with entered(Acting(owner.pk, officer.user.pk)):
        now = details_of(draft)
        later = replace(now, title=Words("Policy on social media", "Polisi ar y cyfryngau cymdeithasol"))
        described = actions.describe_draft(
            owner, draft.pk, details=later, mark=mark_of_details(now), by=officer.actor, at=AT
        )
        actions.publish_model(owner, draft.pk, revision=described.revision, by=officer.actor, at=AT)


def give_unread(owner: Organisation, officer: Member) -> UUID:
    """A document that the worker cannot read, so that its page stays what it is. Returns the original's id."""
    content = b"More words than any policy has. " * 80_000
    with entered(Acting(owner.pk, officer.user.pk)):
        return actions.give_document(owner, name="long.txt", content=content, by=officer.actor, at=AT).original.pk
