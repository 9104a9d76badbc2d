"""Documents given to Parch: kept at once as they are, read by the worker, removed while nothing rests on them."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from parch.audit.actions import record
from parch.domain.documents import Document, Unreadable, as_json, printed
from parch.domain.documents.apart import read_apart
from parch.domain.documents.reading import READERS, REFUSALS
from parch.domain.documents.sniffing import content_type, decoded
from parch.domain.documents.wording import EMPTY, NOT_TEXT
from parch.domain.language import Sentence
from parch.domain.policies import drafting
from parch.organisations.actors import Actor
from parch.organisations.models import Organisation
from parch.outbox.actions import put
from parch.outbox.handlers import MAKERS, Maker, Task
from parch.policies import checking, events
from parch.policies.actions.checking import ask_for_check
from parch.policies.models import Draft, Original, Reading
from parch.policies.permissions import may_mend

READ = "policies.read"


@dataclass(frozen=True, slots=True)
class Given:
    """The document as it is kept; `is_new` is False where these very bytes had been given before."""

    original: Original
    is_new: bool


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of reading: a document with its words as they were first read, or why there is none."""

    document: Document | None = None
    source: str = ""
    why: Sentence | None = None


@transaction.atomic
def give_document(owner: Organisation, *, name: str, content: bytes, by: Actor, at: datetime) -> Given:
    """Keep a document and ask the worker to read it.

    Raises `Unreadable`, before anything is saved, for what no reader takes. The same bytes again are the first.
    """
    may_mend(by, owner).or_refuse()
    _refuse_what_nobody_reads(content)
    # Two who press at once wait here for each other, so that the second finds what the first gave.
    Organisation.objects.select_for_update(no_key=True).only("pk").get(pk=owner.pk)
    digest = hashlib.sha256(content).hexdigest()
    found: Original | None = owner.originals.defer("content").filter(sha256=digest).first()
    if found is not None:
        return Given(found, is_new=False)
    original: Original = Original.objects.create(
        organisation=owner,
        name=name[:200],
        media_type=content_type(content),
        sha256=digest,
        size=len(content),
        content=content,
        given_at=at,
    )
    reading = Reading.objects.create(organisation=owner, original=original, given_by=by.name, changed_at=at)
    _put(reading, at=at)
    record(events.GIVEN, chain=owner, by=by, at=at, subject=original)
    return Given(original, is_new=True)


def _refuse_what_nobody_reads(content: bytes) -> None:
    if not content.strip():
        raise Unreadable(EMPTY)
    kind = content_type(content)
    if kind not in READERS:
        raise Unreadable(REFUSALS[kind])


def key_of(reading: Reading) -> str:
    """The name of its job in the outbox."""
    return f"{READ}:{reading.original_id}:{reading.tries}"


def _put(reading: Reading, *, at: datetime) -> None:
    put(READ, organisation=reading.organisation_id, subject=str(reading.original_id), at=at, key=key_of(reading))


@transaction.atomic
def read_again(owner: Organisation, original_id: UUID, *, by: Actor, at: datetime) -> None:
    """Ask the worker once more. Raises `Reading.DoesNotExist` where it has been read, or removed, meanwhile."""
    may_mend(by, owner).or_refuse()
    reading: Reading = owner.readings.select_for_update().get(original_id=original_id)
    reading.state, reading.why_en, reading.why_cy = Reading.State.WAITING, "", ""
    reading.tries, reading.changed_at = reading.tries + 1, at
    reading.save()
    _put(reading, at=at)
    record(events.ASKED_AGAIN, chain=owner, by=by, at=at, subject=("policies.original", original_id))


@transaction.atomic
def remove_original(owner: Organisation, original_id: UUID, *, by: Actor, at: datetime) -> None:
    """Take away a document that was not read. Raises `Reading.DoesNotExist` where it has been, or is gone."""
    may_mend(by, owner).or_refuse()
    owner.readings.select_for_update().get(original_id=original_id)
    owner.originals.defer("content").get(pk=original_id).delete()
    record(events.REMOVED, chain=owner, by=by, at=at, subject=("policies.original", original_id))


@transaction.atomic
def take_out(owner: Organisation, original: Original, *, by: Actor, at: datetime) -> bytes:
    """The document as it was given, byte for byte. That it was taken out is recorded."""
    record(events.TAKEN_OUT, chain=owner, by=by, at=at, subject=original)
    return bytes(original.content)


@transaction.atomic
def read_now(original_id: UUID, *, at: datetime) -> Draft:
    """Read a document without the worker, within the reach of its owner.

    Raises `Unreadable`, and `Reading.DoesNotExist` where it waits no more.
    """
    task = Task(original_id, READ, None, str(original_id), {})
    content = _look(task, at)
    if content is None:
        raise Reading.DoesNotExist
    outcome = made_of(content)
    if outcome.why is not None:
        raise Unreadable(outcome.why)
    _keep(task, outcome, at)
    draft: Draft = Draft.objects.get(original_id=original_id)
    return draft


def _look(task: Task, at: datetime) -> bytes | None:
    """The bytes to read; None where the document was removed, or read already."""
    found = Reading.objects.select_for_update().exclude(state=Reading.State.UNREADABLE)
    reading = found.filter(original_id=UUID(task.subject)).first()
    if reading is None:
        return None
    reading.state, reading.changed_at = Reading.State.READING, at
    reading.save()
    return bytes(reading.original.content)


def made_of(content: bytes) -> Outcome:
    """Read these bytes, and try the health check on them, in processes apart. Changes nothing.

    What cannot be checked in good time is refused here, so that neither the worker nor a page is ever held up by it.
    """
    try:
        document = read_apart(content)
        checking.try_on(document, on=timezone.localdate())
        source = decoded(content).text if content_type(content) == "text" else printed(document)
        _refuse_what_no_database_keeps(source)
    except Unreadable as unreadable:
        return Outcome(why=unreadable.sentence)
    return Outcome(document, source)


def _refuse_what_no_database_keeps(text: str) -> None:
    """Zeros and halves of characters are no words, and PostgreSQL takes neither."""
    if "\0" in text or any("\ud800" <= letter <= "\udfff" for letter in set(text)):
        raise Unreadable(NOT_TEXT)


def _keep(task: Task, outcome: Outcome, at: datetime) -> None:
    reading = Reading.objects.select_for_update().filter(original_id=UUID(task.subject)).first()
    if reading is None:  # somebody removed the document while it was being read
        return
    if outcome.document is None:
        _note_failure(reading, outcome.why or EMPTY, at)
        return
    draft = Draft.objects.create(
        organisation_id=reading.organisation_id,
        original_id=reading.original_id,
        **_begun(outcome.document),
        source=outcome.source,
        begun_at=at,
        changed_at=at,
        changed_by=reading.given_by,
    )
    reading.delete()
    facts = {"pieces": len(as_json(outcome.document)["clauses"]), "unsure": len(outcome.document.asks)}
    record(events.READ, chain=draft.organisation_id, by=None, at=at, subject=draft, facts=facts)
    ask_for_check(draft, at=at)


def _note_failure(reading: Reading, why: Sentence, at: datetime) -> None:
    reading.state, reading.why_en, reading.why_cy = Reading.State.UNREADABLE, why.en, why.cy
    reading.changed_at = at
    reading.save()
    subject = ("policies.original", reading.original_id)
    record(events.NOT_READ, chain=reading.organisation_id, by=None, at=at, subject=subject)


def _begun(document: Document) -> dict[str, Any]:
    title = (document.title or "")[:200]
    return {
        "title_en": title if document.language != "cy" else "",
        "title_cy": title if document.language == "cy" else "",
        "state": drafting.dump(drafting.begun(document)),
        "unsure": len(document.asks),
    }


MAKERS[READ] = Maker(_look, made_of, _keep)
