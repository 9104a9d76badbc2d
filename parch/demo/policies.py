"""A policy that one of the schools has used for years, read, checked and half worked down."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from django.utils import timezone

from parch.accounts.models import User
from parch.domain.policies import drafting, mending
from parch.kernel.reach import Acting, Person, entered
from parch.organisations.actors import Actor, actor_in
from parch.organisations.models import Organisation
from parch.policies import actions
from parch.policies.models import Draft

OLD_POLICY = Path(__file__).resolve().parent / "documents" / "our-policy.md"
TWICE, ONCE = " and and ", " and "
ACCEPTED = "term-drift"
REASON = "At our school both names mean the same four people, and the staff handbook says so."


def give_old_policy(school: Organisation, *, email: str, at: datetime) -> None:
    """Given, read and checked as by the person of this address; one fault mended, one accepted with a reason."""
    user = User.objects.get(email=email)
    with entered(Person(user.pk)):
        by = actor_in(school, user, on=timezone.localdate(at))
    assert by is not None
    with entered(Acting(school.pk, user.pk)):
        given = actions.give_document(school, name=OLD_POLICY.name, content=OLD_POLICY.read_bytes(), by=by, at=at)
        draft = actions.read_now(given.original.pk, at=at)
        check = actions.check_of(draft, at=at)
        _mend(school, draft, by, at)
        for problem in check.problems:
            if problem["kind"] == ACCEPTED:
                actions.accept(school, draft.pk, key=problem["key"], reason=REASON, by=by, at=at)
                break


def _mend(school: Organisation, draft: Draft, by: Actor, at: datetime) -> None:
    """The words that stand twice, once."""
    working = drafting.load(draft.state)
    item = next(item for item in working.document.items if TWICE in item.text)
    words = item.text.replace(TWICE, ONCE)
    actions.mend(
        school, draft.pk, what="words", about=item.id, mark=mending.mark_of(working, item.id),
        change=lambda now: mending.reword(now, item.id, own=words, other=""), by=by, at=at,
    )  # fmt: skip
