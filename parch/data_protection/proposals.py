"""What may be proposed for a blank, so that nobody types the same thing nine times."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta

from parch.data_protection.guards import LANGUAGES
from parch.data_protection.models import Filled
from parch.domain.language import Sentence
from parch.domain.organisations.roles import ROLES, Role
from parch.domain.packs import Field, Template
from parch.organisations.models import Organisation, Profile, RoleHolding, Stewardship

Values = Mapping[str, Mapping[str, str]]
A_YEAR = timedelta(days=365)
_BLANK = Sentence(en="", cy="")
_THE_HEAD = Sentence(en="{name}, {role}", cy="{name}, y {role}")


def proposed(template: Template, school: Organisation, newest: dict[str, Filled], *, on: date) -> Values:
    """Values by language and field: what was saved here, else said in another document, else known, else suggested."""
    own = newest.get(template.key)
    others = sorted((row for row in newest.values() if row is not own), key=lambda row: row.updated_at, reverse=True)
    known = facts_about(school, on=on)
    return {
        language: {
            field.key: own.values_in(language).get(field.key, "")
            if own and field.key in own.values_in(language)
            else _proposal(field, language, others, known)
            for field in template.fields
        }
        for language in LANGUAGES
    }


def facts_about(school: Organisation, *, on: date) -> dict[str, Sentence]:
    """What Parch knows of a school, by the names a pack may use for it."""
    stewardship = Stewardship.objects.filter(school=school, ends_on=None).select_related("owner").first()
    owner = stewardship.owner if stewardship else None
    profile, owners = _profile(school), _profile(owner)
    return {
        "school-name": Sentence(en=school.name_en, cy=school.name_cy),
        "school-address": _same(profile.postal_address),
        "contact-email": _same(profile.email),
        "contact-phone": _same(profile.telephone),
        "headteacher": _headteacher(school, on=on),
        "owner-name": Sentence(en=owner.name_en, cy=owner.name_cy) if owner else _BLANK,
        "owner-email": _same(owners.email),
        "today": _same(on.isoformat()),
        "in-a-year": _same((on + A_YEAR).isoformat()),
    }


def _proposal(field: Field, language: str, others: list[Filled], known: dict[str, Sentence]) -> str:
    said = (row.values_in(language).get(field.key, "") for row in others)
    said_elsewhere = "" if field.kind == "date" else next(filter(None, said), "")
    fact = known.get(field.fact or "", _BLANK).in_language(language)
    suggestion = (field.suggestion or _BLANK).in_language(language)
    return said_elsewhere or fact or suggestion


def _profile(organisation: Organisation | None) -> Profile:
    found: Profile | None = Profile.objects.filter(organisation=organisation).first() if organisation else None
    return found or Profile()


def _headteacher(school: Organisation, *, on: date) -> Sentence:
    for role in (Role.HEADTEACHER, Role.ACTING_HEADTEACHER):
        for holding in RoleHolding.objects.filter(organisation=school, role=role).select_related("person"):
            if holding.is_held_on(on):
                return _THE_HEAD.format(name=holding.person.full_name, role=ROLES[role].name)
    return _BLANK


def _same(words: str) -> Sentence:
    return Sentence(en=words, cy=words)
