"""The form of one document: every field in both languages, or once where the answer is the same in both."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from django import forms
from django.forms import BoundField
from django.http import QueryDict
from django.utils.translation import gettext as _

from parch.data_protection.guards import LANGUAGES
from parch.data_protection.proposals import Values
from parch.domain.packs import Field, Template, printed
from parch.web import language as spoken
from parch.web.forms import DateField
from parch.web.forms.renderer import ParchField

LINE, LINES = 300, 3000
LANGUAGE_NAMES = {"en": "English", "cy": "Cymraeg"}


@dataclass(frozen=True, slots=True)
class Row:
    """One field of the template as it stands on the form. ``boxes``: a control for each language, or the one for both.

    ``theirs``: what somebody else saved in the meantime, by language, where it differs from what is in the boxes.
    """

    label: str
    hint: str
    boxes: list[tuple[str, BoundField]]
    theirs: list[tuple[str, str]]

    @property
    def is_pair(self) -> bool:
        return len(self.boxes) > 1


class LaterField(ParchField):
    """A blank that may wait but is not optional: the document is complete only with it."""

    @property
    def says_optional(self) -> bool:
        return False


class AnswersForm(forms.Form):
    """Any blank may stay blank here: work is saved half done, and only publishing asks for everything."""

    bound_field_class = LaterField

    builds_on = forms.IntegerField(widget=forms.HiddenInput, min_value=0)

    def __init__(self, template: Template, proposals: Values, data: QueryDict | None = None, *, builds_on: int) -> None:
        self.template, self.proposals = template, proposals
        super().__init__(data, initial={"builds_on": builds_on, **dict(_initial(template, proposals))})
        for field in template.fields:
            for name, language in _names(field):
                self.fields[name] = _control(field, language)

    def rows(self, theirs: Values | None = None) -> Iterator[Row]:
        """The fields in the template's order; with what somebody else saved beside what was typed."""
        now = spoken.current()
        for field in self.template.fields:
            names = sorted(_names(field), key=lambda pair: pair[1] not in ("", now))
            yield Row(
                label=field.label.in_language(now),
                hint=field.hint.in_language(now),
                boxes=[(language, self[name]) for name, language in names],
                theirs=self._theirs(field, theirs) if theirs else [],
            )

    def build_on(self, number: int) -> None:
        """Show the same words again, as a change to somebody else's save."""
        assert isinstance(self.data, QueryDict)
        self.data = self.data.copy()
        self.data["builds_on"] = str(number)

    def values(self) -> Values:
        """What was typed, by language and field, as it is kept: dates as 2027-01-12, choices by their key."""
        typed = self.cleaned_data
        return {
            language: {
                field.key: _kept(typed.get(_name(field, language)) if not field.is_asked_once else typed.get(field.key))
                for field in self.template.fields
            }
            for language in LANGUAGES
        }

    def _theirs(self, field: Field, theirs: Values) -> list[tuple[str, str]]:
        mine = self.values()
        asked = LANGUAGES[:1] if field.is_asked_once else LANGUAGES
        return [
            (language, printed(field, theirs[language].get(field.key, ""), spoken.current()))
            for language in asked
            if theirs[language].get(field.key, "") != mine[language][field.key]
        ]


def _names(field: Field) -> list[tuple[str, str]]:
    """The controls of a field with the language of each, "" where it is asked once."""
    return [(field.key, "")] if field.is_asked_once else [(_name(field, language), language) for language in LANGUAGES]


def _name(field: Field, language: str) -> str:
    return f"{field.key}-{language}"


def _initial(template: Template, proposals: Values) -> Iterator[tuple[str, Any]]:
    for field in template.fields:
        for name, language in _names(field):
            said = proposals[language or "en"].get(field.key, "")
            yield name, _day(said) if field.kind == "date" else said


def _control(field: Field, language: str) -> forms.Field:
    now = spoken.current()
    label = field.label.in_language(now)
    asked: dict[str, Any] = {"required": False, "label": LANGUAGE_NAMES.get(language, label)}
    if not language:
        asked["help_text"] = field.hint.in_language(now)
    if field.kind == "date":
        return DateField(**asked)
    if field.kind == "choice":
        options = [(option.key, option.in_language(now)) for option in field.options]
        return forms.ChoiceField(choices=options, widget=forms.RadioSelect, **asked)
    limit = LINE if field.kind == "line" else LINES
    attrs = {"lang": language} if language else {}
    widget = forms.TextInput(attrs) if field.kind == "line" else forms.Textarea({"rows": 4, **attrs})
    too_long = _("%(label)s: write at most %(limit)s characters.") % {"label": label, "limit": limit}
    return forms.CharField(widget=widget, max_length=limit, error_messages={"max_length": too_long}, **asked)


def _kept(typed: Any) -> str:
    return typed.isoformat() if isinstance(typed, date) else str(typed or "").strip()


def _day(said: str) -> date | None:
    try:
        return date.fromisoformat(said)
    except ValueError:
        return None
