"""That something waits: told at once or gathered in one morning mail, and never saying what."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from uuid import UUID

from django.contrib.auth import get_user_model
from django.utils import timezone, translation
from django.utils.translation import gettext as _

from parch.domain.language import Sentence
from parch.kernel.reach import Person, Worker, entered
from parch.outbox.actions import put
from parch.outbox.channels import text_channel
from parch.outbox.handlers import SENDERS, Sender, Task
from parch.outbox.messages import Message, worded
from parch.outbox.models import Notice, NoticeChoice, NoticeState, Telephone, Way
from parch.outbox.telephones import number_of
from parch.web.dates import day as in_words

SATURDAY = 5
DIGEST_AT = time(7, 30)
SOON = timedelta(hours=24)
AT_ONCE_BY: dict[str, str] = {Way.AT_ONCE: "outbox.notice", Way.TEXT: "outbox.text"}  # the kind of job, by way
LONGEST_TEXT = 160  # characters


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
    if way in AT_ONCE_BY:
        put(AT_ONCE_BY[way], organisation=organisation, subject=str(notice.pk), at=at, key=f"notice:{notice.pk}")
    elif way == Way.DIGEST:
        morning = next_morning(at)
        put(
            "outbox.digest", organisation=None, subject=str(user_id), at=at, after=morning,
            key=f"digest:{user_id}:{timezone.localdate(morning)}",
        )  # fmt: skip
    return notice


def way_of(kind: str, *, user_id: UUID, at: datetime, due_on: date | None) -> str:
    """What the person chose; else at once where it is urgent or due within a day, and the digest otherwise.

    What is urgent never waits, whatever was chosen; what cannot be texted any more is mailed at once.
    """
    chosen = NoticeChoice.objects.filter(user_id=user_id, kind=kind).values_list("way", flat=True).first()
    is_soon = due_on is not None and due_on <= timezone.localdate(at + SOON)
    if chosen == Way.TEXT:
        return Way.TEXT if can_be_texted(user_id) else Way.AT_ONCE
    if KINDS[kind].urgent:
        return Way.AT_ONCE
    if chosen is not None and not (chosen == Way.DIGEST and is_soon):
        return chosen
    return Way.AT_ONCE if is_soon else Way.DIGEST


def can_be_texted(user_id: UUID) -> bool:
    return text_channel() is not None and Telephone.objects.filter(pk=user_id).exists()


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


def _compose_text(task: Task, at: datetime) -> Message | None:
    """A text message; a mail where the number was taken back or texts are no longer set up."""
    notice = Notice.objects.select_related("organisation").filter(pk=task.subject, state=NoticeState.PENDING).first()
    if notice is None:
        return None
    number = number_of(notice.user_id) if text_channel() else None
    mail = _message(task, notice.user_id, [notice])
    if mail is None or number is None:
        return mail
    return Message(task.job_id, number, "", text_of(notice, mail.language), mail.language, by="text")


def text_of(notice: Notice, language: str) -> str:
    """At most `LONGEST_TEXT` characters: a long name of a school is cut, never the day."""
    with translation.override(language):
        if notice.due_on:
            day = in_words(notice.due_on, language)
            says = _("Parch: something waits for you at %(organisation)s, by %(day)s. Sign in to see what it is.")
        else:
            day = ""
            says = _("Parch: something waits for you at %(organisation)s. Sign in to see what it is.")
        name = notice.organisation.name_in(language)
        room = LONGEST_TEXT - len(says % {"organisation": "", "day": day})
        return says % {"organisation": name if len(name) <= room else f"{name[: room - 1]}…", "day": day}


def _notice_told(task: Task, outcome: str, at: datetime) -> None:
    Notice.objects.filter(pk=task.subject).update(state=outcome, ended_at=at)


def _compose_digest(task: Task, at: datetime) -> Message | None:
    waiting = _waiting_for(UUID(task.subject), at)
    return _message(task, UUID(task.subject), waiting) if waiting else None


def _digest_told(task: Task, outcome: str, at: datetime) -> None:
    """What this mail took before has bounced since; else what waits was in it just now."""
    user_id = UUID(task.subject)
    with entered(Person(user_id)):
        taken = list(Notice.objects.filter(user_id=user_id, sent_as=task.job_id))
    for notice in taken or _waiting_for(user_id, at):
        with entered(Worker(notice.organisation_id)):
            Notice.objects.filter(pk=notice.pk).update(state=outcome, ended_at=at, sent_as=task.job_id)


def _waiting_for(user_id: UUID, at: datetime) -> list[Notice]:
    """What the morning mail gathers for one person, from every organisation, soonest first."""
    urgent = [kind.name for kind in KINDS.values() if kind.urgent]
    with entered(Person(user_id)):
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
SENDERS["outbox.text"] = Sender(_compose_text, _notice_told)
SENDERS["outbox.digest"] = Sender(_compose_digest, _digest_told)
