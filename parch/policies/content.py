"""What a school's policy says just now, and the one JSON body that is published of it."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime
from typing import Any

from parch.domain.policies import blanks, linking, tailoring
from parch.domain.policies.blanks import Answer, Question
from parch.domain.policies.text import LANGUAGES, PolicyText, Words, digest, dump, load
from parch.kernel.decisions import Decision
from parch.organisations.models import Organisation
from parch.policies import guards
from parch.policies.models import FillIn, Publication, SchoolPolicy
from parch.printing.characters import clean

VARIES = ("number", "published_at")  # what differs between two publications that say the same


def amendments_of(policy: SchoolPolicy) -> dict[str, Words]:
    return {clause: Words(words["en"], words["cy"]) for clause, words in policy.amendments.items()}


def answers_of(policy: SchoolPolicy) -> dict[str, Answer]:
    return {one.key: Answer(one.how, Words(one.value_en, one.value_cy)) for one in policy.fill_ins.all()}  # type: ignore[arg-type]


def plain_answers(fill_ins: Iterable[FillIn]) -> dict[str, list[str]]:
    """The answers as plain JSON, for telling whether they have changed."""
    return {one.key: [one.how, one.value_en, one.value_cy] for one in fill_ins}


def own_text(policy: SchoolPolicy) -> PolicyText:
    """The model with the school's own words in it, its blanks still blank."""
    return tailoring.amended(load(policy.base), amendments_of(policy))


def final_text(policy: SchoolPolicy) -> PolicyText:
    """The policy as it would be published now."""
    return blanks.filled(own_text(policy), answers_of(policy))


def still_open(policy: SchoolPolicy) -> tuple[Question, ...]:
    return blanks.still_open(own_text(policy), answers_of(policy))


def published(policy: SchoolPolicy, school: Organisation, *, number: int, at: datetime) -> dict[str, Any]:
    """The body of a publication: the text, where its words point to, whose it is and when it starts."""
    text = load(_readable(dump(final_text(policy))))
    return {
        **dump(text),
        "links": {language: linking.links(text, language) for language in LANGUAGES},
        "school": {"en": school.name_en, "cy": school.name_cy},
        "model": {"owner": str(policy.model_owner_id), "number": policy.model_number},
        "number": number,
        "published_at": at.isoformat(),
    }


def _readable(value: Any) -> Any:
    """Without characters that no page may hold, or that make a line read in another order than it is stored."""
    if isinstance(value, str):
        return value if value.isascii() and value.isprintable() else clean(value)
    if isinstance(value, dict):
        return {key: _readable(one) for key, one in value.items()}
    return [_readable(one) for one in value] if isinstance(value, list) else value


def ready(policy: SchoolPolicy, body: dict[str, Any], last: Publication | None, *, on: date) -> Decision:
    """Whether this body may be published: nothing blank, in date, and not what is published already."""
    details = load(body).details
    for decision in (
        guards.nothing_blank(still_open(policy)),
        guards.not_out_of_date(details, on=on),
        guards.has_changed(_said(body), _said(last.content) if last else None),
    ):
        if not decision:
            return decision
    return decision


def _said(body: dict[str, Any]) -> str:
    return digest({key: value for key, value in body.items() if key not in VARIES})


def carried(policy: SchoolPolicy, new: PolicyText) -> tailoring.Carried:
    """What would become of the school's own words under another version of the model."""
    return tailoring.carried(load(policy.base), new, amendments_of(policy))
