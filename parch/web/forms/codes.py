"""A short code that somebody copies from a mail, an app or a printed sheet."""

from __future__ import annotations

from typing import Any

from django import forms
from django.core.validators import RegexValidator
from django.utils.translation import gettext_lazy as _


class CodeInput(forms.TextInput):
    """Offers the code that the telephone has just received, and the number keys where the code is digits only."""

    def __init__(self, *, numeric: bool = True) -> None:
        attrs = {"autocomplete": "one-time-code", "class": "parch-code-input", "spellcheck": "false"}
        super().__init__(attrs | ({"inputmode": "numeric"} if numeric else {"autocapitalize": "characters"}))


class CodeField(forms.CharField):
    """Takes the code however it was typed: spaces and hyphens are dropped."""

    def __init__(self, *, numeric: bool = True, **kwargs: Any) -> None:
        kwargs.setdefault("widget", CodeInput(numeric=numeric))
        kwargs.setdefault("error_messages", {"required": _("Enter the code.")})
        super().__init__(**kwargs)
        if numeric:
            self.validators.append(RegexValidator(r"^[0-9]+\Z", _("Enter the code as digits only, such as 123456.")))

    def to_python(self, value: Any) -> str:
        return "".join(str(super().to_python(value)).replace("-", " ").split())
