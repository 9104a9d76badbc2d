"""A school's policy: taken from its council, filled in, amended, published."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from django.db import transaction
from django.utils import timezone

from parch.audit.actions import record
from parch.domain.policies.blanks import Answer
from parch.domain.policies.text import Words, digest, load
from parch.organisations.actors import Actor
from parch.organisations.models import Organisation
from parch.outbox.actions import put
from parch.policies import content, events, guards
from parch.policies.actions.drafts import Conflict
from parch.policies.marks import mark_of
from parch.policies.models import FillIn, ModelVersion, Publication, SchoolPolicy
from parch.policies.permissions import may_prepare, may_publish

RENDER = "policies:render"


@transaction.atomic
def take_model(school: Organisation, version: ModelVersion, *, by: Actor, at: datetime) -> SchoolPolicy:
    """Take a version of the council's model. Answers stay; so do amendments where the clause may still be amended."""
    may_prepare(by, school).or_refuse()
    # The first time there is no policy yet to wait at, so two who take it at once wait at the school.
    Organisation.objects.select_for_update(no_key=True).only("pk").get(pk=school.pk)
    policy: SchoolPolicy | None = school.policies.select_for_update().first()
    if policy is None:
        policy = SchoolPolicy(organisation=school, taken_at=at)
    else:
        guards.is_newer(version, policy).or_refuse()
        _carry(policy, version)
    policy.model_owner_id, policy.model_number = version.organisation_id, version.number
    policy.base, policy.taken_at = version.content, at
    _save(policy, by, at)
    record(events.TAKEN, chain=school, by=by, at=at, subject=policy, facts={"number": version.number})
    return policy


def _carry(policy: SchoolPolicy, version: ModelVersion) -> None:
    carried = content.carried(policy, version.text)
    policy.amendments = _plain(carried.kept)
    policy.fell_away = {**policy.fell_away, **_plain(carried.fell_away)}
    policy.look_again = list(carried.look_again)


def _plain(amendments: Mapping[str, Words]) -> dict[str, dict[str, str]]:
    return {clause: {"en": words.en, "cy": words.cy} for clause, words in amendments.items()}


def _save(policy: SchoolPolicy, by: Actor, at: datetime) -> None:
    policy.waiting = len(content.still_open(policy))
    policy.revision += 1
    policy.changed_at, policy.changed_by = at, by.name
    policy.save()


@transaction.atomic
def fill_in(school: Organisation, *, answers: Mapping[str, Answer], mark: str, by: Actor, at: datetime) -> int:
    """Keep these answers, each to be used wherever its blank stands; says how many changed.

    ``mark``: `mark_of` the answers as the person saw them. Raises `Conflict` where they have changed since.
    """
    may_prepare(by, school).or_refuse()
    policy = _held(school)
    kept = {fill_in.key: fill_in for fill_in in policy.fill_ins.all()}
    if mark_of(content.plain_answers(kept.values())) != mark:
        raise Conflict(policy.changed_by)
    changed = [key for key, answer in answers.items() if _differs(kept.get(key), answer)]
    for key in changed:
        answer = answers[key]
        FillIn.objects.update_or_create(
            organisation=school,
            policy=policy,
            key=key[:300],
            defaults={"how": answer.how, "value_en": answer.words.en, "value_cy": answer.words.cy},
        )
    if changed:
        _save(policy, by, at)
        record(events.FILLED_IN, chain=school, by=by, at=at, subject=policy, facts={"count": len(changed)})
    return len(changed)


def _differs(kept: FillIn | None, answer: Answer) -> bool:
    was = (kept.how, kept.value_en, kept.value_cy) if kept else ("words", "", "")
    return was != (answer.how, answer.words.en, answer.words.cy)


@transaction.atomic
def amend_clause(
    school: Organisation, clause: str, *, words: Words, mark: str, by: Actor, at: datetime
) -> SchoolPolicy:
    """Put the school's own words in a clause its council leaves to it.

    ``mark``: `mark_of` the amendment as the person saw it. Raises `Conflict` where it has changed since.
    """
    may_prepare(by, school).or_refuse()
    policy = _held(school)
    guards.is_the_schools_to_amend(load(policy.base), clause).or_refuse()
    _refuse_if_changed(policy, clause, mark)
    policy.amendments = {**policy.amendments, **_plain({clause: words})}
    policy.look_again = [other for other in policy.look_again if other != clause]
    _save(policy, by, at)
    record(events.AMENDED, chain=school, by=by, at=at, subject=policy, facts={"clause": clause})
    return policy


@transaction.atomic
def restore_clause(school: Organisation, clause: str, *, mark: str, by: Actor, at: datetime) -> SchoolPolicy:
    """Put the model's words back in a clause, or strike an amendment that fell away off the list."""
    may_prepare(by, school).or_refuse()
    policy = _held(school)
    _refuse_if_changed(policy, clause, mark)
    policy.amendments = {key: words for key, words in policy.amendments.items() if key != clause}
    policy.fell_away = {key: words for key, words in policy.fell_away.items() if key != clause}
    policy.look_again = [other for other in policy.look_again if other != clause]
    _save(policy, by, at)
    record(events.RESTORED, chain=school, by=by, at=at, subject=policy, facts={"clause": clause})
    return policy


@transaction.atomic
def publish_policy(school: Organisation, *, revision: int, by: Actor, at: datetime) -> Publication:
    """Publish the policy as it stands, whole, in both languages. From now on it is what anyone reads.

    ``revision``: the policy as the person read it on the page of answers to check; a later one is refused.
    """
    may_publish(by, school).or_refuse()
    policy = _held(school)
    guards.is_as_read(policy.revision, revision, policy.changed_by).or_refuse()
    last = school.publications.first()
    body = content.published(policy, school, number=last.number + 1 if last else 1, at=at)
    content.ready(policy, body, last, on=timezone.localdate(at)).or_refuse()
    publication: Publication = Publication.objects.create(
        organisation=school,
        number=body["number"],
        model_owner_id=policy.model_owner_id,
        model_number=policy.model_number,
        starts_at=at,
        review_on=load(policy.base).details.review_on,
        content=body,
        digest=digest(body),
        published_by=by.name,
    )
    facts: dict[str, Any] = {"number": publication.number, "digest": publication.digest}
    record(events.PUBLISHED, chain=school, by=by, at=at, subject=publication, facts=facts)
    key = f"{RENDER}:{publication.pk}"
    put(RENDER, organisation=school.pk, subject=str(publication.pk), at=at, key=key)
    return publication


def _held(school: Organisation) -> SchoolPolicy:
    policy: SchoolPolicy = school.policies.select_for_update().get()
    return policy


def _refuse_if_changed(policy: SchoolPolicy, clause: str, mark: str) -> None:
    if mark_of(policy.amendments.get(clause)) != mark:
        raise Conflict(policy.changed_by)
