"""Fields that several of the forms have."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from parch.domain.organisations.kinds import choices
from parch.domain.organisations.names import LONGEST, tidied
from parch.web.language import current

TOO_LONG = _("Use at most 120 characters.")


class NameField(forms.CharField):
    """A name on one line, in one spelling, without characters that nobody can see."""

    def __init__(self, *, required_message: Any, **kwargs: Any) -> None:
        messages = {"required": required_message, "max_length": TOO_LONG}
        super().__init__(max_length=LONGEST, error_messages=messages, **kwargs)

    def to_python(self, value: Any) -> str:
        return tidied(str(super().to_python(value) or ""))


def english_name(label: Any = None) -> NameField:
    return NameField(label=label or _("Name in English"), required_message=_("Enter the name in English."))


def welsh_name(label: Any = None) -> NameField:
    return NameField(
        label=label or _("Name in Welsh"),
        help_text=_("The same name again where it has only one."),
        required_message=_("Enter the name in Welsh."),
    )


def email(label: Any = None, *, required: bool = True, help_text: Any = "") -> forms.EmailField:
    return forms.EmailField(
        label=label or _("E-mail address"),
        help_text=help_text,
        required=required,
        max_length=254,
        error_messages={
            "required": _("Enter the e-mail address."),
            "invalid": _("Enter an e-mail address such as name@school.example."),
        },
    )


def language_of_mail() -> forms.ChoiceField:
    return forms.ChoiceField(
        label=_("In which language should we write to them?"),
        choices=[("en", "English"), ("cy", "Cymraeg")],
        initial=current,
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose a language.")},
    )


def one_of(kinds: Any, label: Any, *, required_message: Any, radio: bool = True) -> forms.TypedChoiceField:
    """A choice among kinds of `domain`, named in the language being spoken; the answer is one of the kinds."""
    return forms.TypedChoiceField(
        coerce=kinds,
        label=label,
        choices=lambda: choices(kinds, current()),
        widget=forms.RadioSelect if radio else forms.Select,
        error_messages={"required": required_message},
    )
