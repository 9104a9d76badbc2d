"""Everything that can be done to a school's data protection documents. No other module writes to these tables."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from django.db import IntegrityError, transaction

from parch.audit.actions import record
from parch.data_protection import events, guards, permissions
from parch.data_protection.models import Filled, PublishedNotice
from parch.data_protection.proposals import Values
from parch.data_protection.standing import newest_answer, newest_notice
from parch.domain.language import Language
from parch.domain.packs import Template, blanks, filled
from parch.kernel.decisions import Refused
from parch.organisations.actors import Actor
from parch.organisations.models import Organisation


@transaction.atomic
def save_answers(
    school: Organisation, template: Template, *, values: Values, builds_on: int, by: Actor, at: datetime
) -> Filled:
    """Keep what was typed as a new row. ``builds_on``: the number of the save it was begun from, 0 for none.

    Returns the newest row unchanged where nothing was changed. Raises `Refused`.
    """
    permissions.may_fill_in(by).or_refuse()
    newest = newest_answer(school, template.key)
    guards.builds_on_the_newest(newest, builds_on=builds_on).or_refuse()
    if newest and (newest.values_en, newest.values_cy) == (values["en"], values["cy"]):
        return newest

    saved = _add_answers(school, template, values, number=builds_on + 1, by=by, at=at)

    left = sum(len(blanks(template, values[language], language)) for language in guards.LANGUAGES)
    facts = {"document": template.key, "number": saved.number, "blanks": left}
    record(events.ANSWERS_SAVED, chain=school, by=by, at=at, subject=saved, facts=facts)
    return saved


@transaction.atomic
def publish_notice(school: Organisation, template: Template, *, by: Actor, at: datetime) -> PublishedNotice:
    """Show a privacy notice to everyone, in each language that has no blank. Raises `Refused`."""
    permissions.may_publish_notices(by).or_refuse()
    answers = newest_answer(school, template.key)
    guards.is_notice(template).or_refuse()
    guards.has_no_blanks(template, answers).or_refuse()
    assert answers is not None

    texts = {
        language: filled(template, answers.values_in(language), language)
        for language in guards.languages_ready(template, answers)
    }
    shown = _add_notice(school, template, texts, by=by, at=at)

    facts = {"document": template.key, "number": shown.number, "languages": sorted(texts), "from_save": answers.number}
    record(events.NOTICE_PUBLISHED, chain=school, by=by, at=at, subject=shown, facts=facts)
    return shown


@transaction.atomic
def withdraw_notice(school: Organisation, template: Template, *, by: Actor, at: datetime) -> None:
    """Take a privacy notice off the public page. What it said stays in the school's own history."""
    permissions.may_publish_notices(by).or_refuse()
    guards.is_published(newest_notice(school, template.key)).or_refuse()

    withdrawal = _add_notice(school, template, {}, by=by, at=at)

    facts = {"document": template.key, "number": withdrawal.number}
    record(events.NOTICE_WITHDRAWN, chain=school, by=by, at=at, subject=withdrawal, facts=facts)


def _add_answers(
    school: Organisation, template: Template, values: Values, *, number: int, by: Actor, at: datetime
) -> Filled:
    try:
        with transaction.atomic():
            added: Filled = Filled.objects.create(
                organisation=school,
                document=template.key,
                number=number,
                values_en=values["en"],
                values_cy=values["cy"],
                pack_digest=template.digest,
                updated_at=at,
                updated_by_id=by.user_id,
            )
    except IntegrityError as clash:  # somebody saved between our look and our write
        raise Refused(guards.SAVED_MEANWHILE) from clash
    return added


def _add_notice(
    school: Organisation, template: Template, texts: Mapping[Language, str], *, by: Actor, at: datetime
) -> PublishedNotice:
    last = newest_notice(school, template.key)
    added: PublishedNotice = PublishedNotice.objects.create(
        organisation=school,
        document=template.key,
        number=last.number + 1 if last else 1,
        title_en=template.title.en,
        title_cy=template.title.cy,
        text_en=texts.get("en", ""),
        text_cy=texts.get("cy", ""),
        pack_digest=template.digest,
        published_at=at,
        published_by_id=by.user_id,
    )
    return added
