"""A draft: mended, described. Every change is a row with the way back."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from datetime import date, datetime
from typing import Any
from uuid import UUID

from django.db import transaction

from parch.audit.actions import record
from parch.domain.policies import drafting, history, mending
from parch.domain.policies.drafting import Working
from parch.domain.policies.text import Details, Words
from parch.organisations.actors import Actor
from parch.organisations.models import Organisation
from parch.policies import events
from parch.policies.actions.checking import ask_for_check
from parch.policies.marks import mark_of_details
from parch.policies.models import Draft, Mend
from parch.policies.permissions import may_mend, may_publish_model

CHANGING = (
    "title_en", "title_cy", "owner_name", "owner_role_en", "owner_role_cy", "review_on", "languages",
    "state", "unsure", "revision", "changed_at", "changed_by",
)  # fmt: skip
Change = Callable[[Working], Working]


class Conflict(Exception):
    """Somebody else changed the same place since the page was read. ``by`` is who, as far as we know."""

    def __init__(self, by: str) -> None:
        super().__init__(by)
        self.by = by


@transaction.atomic
def mend(
    owner: Organisation,
    draft_id: UUID,
    *,
    what: str,
    about: str,
    mark: str,
    change: Change,
    by: Actor,
    at: datetime,
) -> Draft:
    """Change one item. ``mark`` is `mending.mark_of` that item as the person saw it.

    Raises `Conflict` where somebody changed the item since, `CannotMend` where the change makes no sense.
    """
    may_mend(by, owner).or_refuse()
    draft = _held(owner, draft_id)
    before = drafting.load(draft.state)
    if about not in before.document.places or mending.mark_of(before, about) != mark:
        raise Conflict(_last_hand(draft, about))
    _keep(draft, change(before), what=what, about=about, by=by, at=at)
    return draft


@transaction.atomic
def entrust(
    owner: Organisation, draft_id: UUID, *, among: Sequence[str], to_schools: Collection[str], by: Actor, at: datetime
) -> Draft:
    """Of these items, leave those in ``to_schools`` to the schools to amend and fix the others.

    Items that are gone since are passed over.
    """
    may_publish_model(by, owner).or_refuse()
    draft = _held(owner, draft_id)
    before = drafting.load(draft.state)
    known = [item_id for item_id in among if item_id in before.document.places]
    after = before
    for to_school in (True, False):
        chosen = [item_id for item_id in known if (item_id in to_schools) == to_school]
        after = drafting.entrusted(after, chosen, to_school=to_school)
    _keep(draft, after, what="entrust", about=known[0] if known else "", by=by, at=at)
    return draft


@transaction.atomic
def undo_mend(owner: Organisation, draft_id: UUID, *, number: int, by: Actor, at: datetime) -> Draft:
    """Take back the last mend that still stands. Raises `Conflict` where ``number`` is no longer that one."""
    may_mend(by, owner).or_refuse()
    draft = _held(owner, draft_id)
    last = last_standing(draft)
    if last is None or last.number != number:
        raise Conflict(last.by if last else "")
    _keep(
        draft,
        drafting.load(history.undone(draft.state, last.patches)),
        what="undo",
        about=last.item,
        by=by,
        at=at,
        undoes=last,
    )
    return draft


def last_standing(draft: Draft) -> Mend | None:
    """The newest mend that was neither taken back nor is itself a taking back."""
    taken_back = draft.mends.filter(undoes__isnull=False).values("undoes")
    standing: Mend | None = draft.mends.filter(undoes=None).exclude(number__in=taken_back).order_by("-number").first()
    return standing


@transaction.atomic
def describe_draft(
    owner: Organisation, draft_id: UUID, *, details: Details, mark: str, by: Actor, at: datetime
) -> Draft:
    """Say what the policy is called, who looks after it, when it is reviewed, in which languages it is meant.

    ``mark``: `mark_of_details` as the person saw them. Raises `Conflict` where they have changed since.
    """
    may_mend(by, owner).or_refuse()
    draft = _held(owner, draft_id)
    if mark_of_details(details_of(draft)) != mark:
        raise Conflict(draft.changed_by)
    draft.title_en, draft.title_cy = details.title.en, details.title.cy
    draft.owner_name = details.owner_name
    draft.owner_role_en, draft.owner_role_cy = details.owner_role.en, details.owner_role.cy
    draft.review_on = details.review_on
    draft.languages = ",".join(details.languages)
    working = mending.titled(drafting.load(draft.state), details.title.en or details.title.cy)
    draft.state, draft.unsure = drafting.dump(working), len(working.document.asks)
    _touch(draft, by, at)
    _save(draft, at)
    record(events.DESCRIBED, chain=owner, by=by, at=at, subject=draft)
    return draft


def details_of(draft: Draft) -> Details:
    review_on: date | None = draft.review_on
    return Details(
        title=Words(draft.title_en, draft.title_cy),
        owner_name=draft.owner_name,
        owner_role=Words(draft.owner_role_en, draft.owner_role_cy),
        review_on=review_on,
        languages=tuple(language for language in ("en", "cy") if language in draft.languages.split(",")),
    )


def _held(owner: Organisation, draft_id: UUID) -> Draft:
    draft: Draft = owner.drafts.select_for_update().defer("source").get(pk=draft_id)
    return draft


def _keep(
    draft: Draft, after: Working, *, what: str, about: str, by: Actor, at: datetime, undoes: Mend | None = None
) -> None:
    state = drafting.dump(after)
    patches = history.difference(draft.state, state)
    if not patches:
        return
    _touch(draft, by, at)
    draft.state, draft.unsure = state, len(after.document.asks)
    _save(draft, at)
    Mend.objects.create(
        organisation_id=draft.organisation_id,
        draft=draft,
        number=draft.revision,
        what=what,
        item=about[:200],
        patches=patches,
        undoes=undoes.number if undoes else None,
        by=by.name,
        at=at,
    )
    facts: dict[str, Any] = {"undoes": undoes.number} if undoes else {"number": draft.revision}
    event = events.UNDONE if undoes else events.MENDED
    record(event, chain=draft.organisation_id, by=by, at=at, subject=draft, facts=facts)


def _touch(draft: Draft, by: Actor, at: datetime) -> None:
    draft.revision += 1
    draft.changed_at, draft.changed_by = at, by.name


def _save(draft: Draft, at: datetime) -> None:
    """Everything but the words of the original, which never change; and its health is looked at again."""
    draft.save(update_fields=[*CHANGING])
    ask_for_check(draft, at=at)


def _last_hand(draft: Draft, about: str) -> str:
    last = draft.mends.filter(item=about).order_by("-number").first() or draft.mends.order_by("-number").first()
    return last.by if last else draft.changed_by
