"""A date as three boxes: the month may be a number or its name in either language."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from parch.web.dates import month_named

PARTS = ("day", "month", "year")
FOUR_DIGITS = 1000


class DateInput(forms.MultiWidget):
    """Three text boxes named ``<field>_day``, ``<field>_month`` and ``<field>_year``."""

    template_name = "web/forms/date.html"

    def __init__(self, attrs: dict[str, Any] | None = None) -> None:
        digits = {"inputmode": "numeric"}
        boxes: dict[str, forms.Widget | type[forms.Widget]] = {
            part: forms.TextInput({} if part == "month" else digits) for part in PARTS
        }
        super().__init__(boxes, attrs)

    def get_context(self, name: str, value: Any, attrs: dict[str, Any] | None) -> dict[str, Any]:
        context: dict[str, Any] = super().get_context(name, value, attrs)
        for part, width in zip(context["widget"]["subwidgets"], (2, 3, 4), strict=True):
            part["attrs"]["class"] = f"{part['attrs'].get('class', '')} govuk-input--width-{width}".strip()
        return context

    def decompress(self, value: Any) -> list[Any]:
        return [value.day, value.month, value.year] if isinstance(value, date) else [None, None, None]

    def value_from_datadict(self, data: Mapping[str, Any], files: Any, name: str) -> list[Any]:
        return [data.get(f"{name}_{part}", "") for part in PARTS]


class DateField(forms.Field):
    """A calendar day. Says which box is empty or cannot be read, and why a day does not exist."""

    widget = DateInput
    default_error_messages = {
        "required": _("Enter the date."),
        "day": _("Enter the day."),
        "month": _("Enter the month."),
        "year": _("Enter the year."),
        "digits": _("Enter the day and the year as numbers, such as 3 5 2026."),
        "which_month": _("Enter the month as a number from 1 to 12, or by its name."),
        "short_year": _("Enter the year with four digits, such as 2026."),
        "no_such_day": _("There is no such day in the calendar. Check the day and the month."),
    }

    def to_python(self, value: Any) -> date | None:
        """A date, or None where all three boxes are empty."""
        if value is None or isinstance(value, date):
            return value
        words = [str(part or "").strip() for part in value]
        if not any(words):
            return None
        for part, word in zip(PARTS, words, strict=True):
            if not word:
                self._refuse(part)
        return self._date(*words)

    def has_changed(self, initial: Any, data: Any) -> bool:
        try:
            return bool(self.to_python(data) != initial)
        except ValidationError:
            return True

    def _date(self, day: str, month: str, year: str) -> date:
        if not (_is_number(day) and _is_number(year)):
            self._refuse("digits")
        which = int(month) if _is_number(month) else month_named(month)
        if not which or which not in range(1, 13):
            self._refuse("which_month")
        if int(year) < FOUR_DIGITS:
            self._refuse("short_year")
        try:
            return date(int(year), which or 0, int(day))
        except ValueError:
            self._refuse("no_such_day")
            raise

    def _refuse(self, code: str) -> None:
        raise ValidationError(self.error_messages[code], code=code)


def _is_number(word: str) -> bool:
    return word.isascii() and word.isdigit()
