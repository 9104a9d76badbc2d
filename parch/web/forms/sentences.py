"""Our words for what Django's own fields say when an answer cannot be taken: what is wrong and what to do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django import forms
from django.utils.translation import gettext_lazy as _

if TYPE_CHECKING:
    from django_stubs_ext import StrOrPromise

CHOOSE = _("Choose one of the answers offered.")

SENTENCES: dict[type[forms.Field], dict[str, StrOrPromise]] = {
    forms.Field: {"required": _("Fill this in.")},
    forms.CharField: {
        "max_length": _("Write at most %(limit_value)s characters; there are %(show_value)s now."),
        "min_length": _("Write at least %(limit_value)s characters; there are %(show_value)s now."),
        "null_characters_not_allowed": _("Take out the character that cannot be shown, and try again."),
    },
    forms.EmailField: {"invalid": _("Write an e-mail address in full, such as name@school.example.")},
    forms.URLField: {"invalid": _("Write a web address in full, such as https://school.example.")},
    forms.IntegerField: {
        "invalid": _("Write a whole number, such as 12."),
        "min_value": _("Write a number that is %(limit_value)s or more."),
        "max_value": _("Write a number that is %(limit_value)s or less."),
    },
    forms.ChoiceField: {"required": _("Choose an answer."), "invalid_choice": CHOOSE},
    forms.MultipleChoiceField: {
        "required": _("Choose at least one."),
        "invalid_choice": CHOOSE,
        "invalid_list": CHOOSE,
    },
    forms.ModelChoiceField: {"required": _("Choose an answer."), "invalid_choice": CHOOSE},
    forms.BooleanField: {"required": _("Tick the box to go on.")},
    forms.FileField: {
        "required": _("Choose a file."),
        "invalid": _("The file did not arrive. Choose it again."),
        "missing": _("The file did not arrive. Choose it again."),
        "empty": _("The file is empty. Choose another."),
    },
}


def use() -> None:
    """Have Django's fields speak these sentences. Called once, when the program starts."""
    for field, sentences in SENTENCES.items():
        own = vars(field).get("default_error_messages", {})
        field.default_error_messages = {**own, **sentences}
