"""That something waits: told at once or gathered in one morning mail, and never saying what."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from uuid import UUID

from django.contrib.auth import get_user_model
from django.utils import timezone

from parch.domain.language import Sentence
from parch.kernel.reach import Person, Worker, entered
from parch.outbox.actions import put
from parch.outbox.handlers import SENDERS, Sender, Task
from parch.outbox.messages import Message, worded
from parch.outbox.models import Notice, NoticeChoice, NoticeState, Way

SATURDAY = 5
DIGEST_AT = time(7, 30)
SOON = timedelta(hours=24)


@dataclass(frozen=True, slots=True)
class NoticeKind:
    """A kind of notice a person can choose about. ``urgent`` ones go at once whatever the digest."""

    name: str
    says: Sentence
    urgent: bool = False


KINDS: dict[str, NoticeKind] = {}


def register(kind: NoticeKind) -> NoticeKind:
    """Let people choose how to hear of this kind."""
    return KINDS.setdefault(kind.name, kind)


def notify(kind: str, *, user_id: UUID, organisation: UUID, at: datetime, due_on: date | None = None) -> Notice:
    """Tell somebody that something waits, in the way they chose. Within the organisation's reach."""
    way = way_of(kind, user_id=user_id, at=at, due_on=due_on)
    notice: Notice = Notice.objects.create(
        organisation_id=organisation, user_id=user_id, kind=kind, due_on=due_on, put_at=at,
        state=NoticeState.KEPT if way == Way.CALENDAR else NoticeState.PENDING,
        ended_at=at if way == Way.CALENDAR else None,
    )  # fmt: skip
    if way == Way.AT_ONCE:
        put("outbox.notice", organisation=organisation, subject=str(notice.pk), at=at, key=f"notice:{notice.pk}")
    elif way == Way.DIGEST:
        morning = next_morning(at)
        put(
            "outbox.digest", organisation=None, subject=str(user_id), at=at, after=morning,
            key=f"digest:{user_id}:{timezone.localdate(morning)}",
        )  # fmt: skip
    return notice


def way_of(kind: str, *, user_id: UUID, at: datetime, due_on: date | None) -> str:
    """What the person chose; else at once where it is urgent or due within a day, and the digest otherwise."""
    chosen = NoticeChoice.objects.filter(user_id=user_id, kind=kind).values_list("way", flat=True).first()
    is_soon = due_on is not None and due_on <= timezone.localdate(at + SOON)
    if chosen is not None and not (chosen == Way.DIGEST and is_soon):
        return chosen
    return Way.AT_ONCE if is_soon or KINDS[kind].urgent else Way.DIGEST


def next_morning(at: datetime) -> datetime:
    """Half past seven on the next weekday morning after ``at``: nobody is reminded at a weekend."""
    local = timezone.localtime(at)
    day = local.date() if local.time() < DIGEST_AT else local.date() + timedelta(days=1)
    while day.weekday() >= SATURDAY:
        day += timedelta(days=1)
    return timezone.make_aware(datetime.combine(day, DIGEST_AT))


def _compose_notice(task: Task, at: datetime) -> Message | None:
    notice = Notice.objects.select_related("organisation").filter(pk=task.subject, state=NoticeState.PENDING).first()
    return None if notice is None else _message(task, notice.user_id, [notice])


def _notice_told(task: Task, outcome: str, at: datetime) -> None:
    Notice.objects.filter(pk=task.subject).update(state=outcome, ended_at=at)


def _compose_digest(task: Task, at: datetime) -> Message | None:
    waiting = _waiting_for(task.subject, at)
    return _message(task, UUID(task.subject), waiting) if waiting else None


def _digest_told(task: Task, outcome: str, at: datetime) -> None:
    for notice in _waiting_for(task.subject, at):
        with entered(Worker(notice.organisation_id)):
            Notice.objects.filter(pk=notice.pk).update(state=outcome, ended_at=at)


def _waiting_for(user_id: str, at: datetime) -> list[Notice]:
    """What the morning mail gathers for one person, from every organisation, soonest first."""
    urgent = [kind.name for kind in KINDS.values() if kind.urgent]
    with entered(Person(UUID(user_id))):
        waiting = Notice.objects.filter(user_id=user_id, state=NoticeState.PENDING, put_at__lte=at)
        return list(waiting.exclude(kind__in=urgent).select_related("organisation").order_by("due_on", "put_at"))


def _message(task: Task, user_id: UUID, notices: list[Notice]) -> Message | None:
    user = get_user_model().objects.filter(pk=user_id, is_active=True).first()
    if user is None:
        return None
    language = getattr(user, "preferred_language", "en")
    lines = [{"organisation": notice.organisation.name_in(language), "due_on": notice.due_on} for notice in notices]
    return worded(
        "outbox/mail/notice.txt", {"lines": lines, "first": lines[0]},
        key=task.job_id, to=str(getattr(user, "email", "")), language=language,
    )  # fmt: skip


SENDERS["outbox.notice"] = Sender(_compose_notice, _notice_told)
SENDERS["outbox.digest"] = Sender(_compose_digest, _digest_told)
