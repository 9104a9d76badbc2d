"""Publishing the council's model."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from parch.audit.actions import record
from parch.domain.policies import drafting
from parch.domain.policies.text import PolicyText, digest, dump
from parch.kernel.decisions import Decision
from parch.organisations.actors import Actor
from parch.organisations.models import Organisation
from parch.policies import events, guards
from parch.policies.actions.drafts import details_of
from parch.policies.actions.telling import tell_schools
from parch.policies.models import Draft, ModelVersion
from parch.policies.permissions import may_publish_model


def text_of(draft: Draft) -> PolicyText:
    """The draft as it would be published now."""
    return drafting.as_policy(drafting.load(draft.state), details_of(draft))


def ready_to_publish(owner: Organisation, text: PolicyText, *, at: datetime) -> Decision:
    last: str | None = owner.model_versions.values_list("digest", flat=True).first()
    for decision in (
        guards.has_words(text),
        guards.described(text.details, on=timezone.localdate(at)),
        guards.has_changed(digest(dump(text)), last),
    ):
        if not decision:
            return decision
    return decision


@transaction.atomic
def publish_model(owner: Organisation, draft_id: UUID, *, revision: int, by: Actor, at: datetime) -> ModelVersion:
    """Publish the draft as the council's next version. Its schools are offered it.

    ``revision``: the draft as the person read it on the page of answers to check; a later one is refused.
    """
    may_publish_model(by, owner).or_refuse()
    draft: Draft = owner.drafts.select_for_update().get(pk=draft_id)
    guards.is_as_read(draft.revision, revision, draft.changed_by).or_refuse()
    text = text_of(draft)
    ready_to_publish(owner, text, at=at).or_refuse()
    content = dump(text)
    last = owner.model_versions.values_list("number", flat=True).first() or 0
    version: ModelVersion = ModelVersion.objects.create(
        organisation=owner,
        draft=draft,
        number=last + 1,
        content=content,
        digest=digest(content),
        published_at=at,
        published_by=by.name,
    )
    record(
        events.MODEL_PUBLISHED,
        chain=owner,
        by=by,
        at=at,
        subject=version,
        facts={"number": version.number, "digest": version.digest},
    )
    tell_schools(owner.pk, version.pk, at=at)
    return version
