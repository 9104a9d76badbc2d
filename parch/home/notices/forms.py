"""The choices of one person: a way for each kind of notice, and a number for text messages."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from django import forms
from django.utils.translation import gettext as _, gettext_lazy

from parch.outbox.choices import ways_open
from parch.outbox.models import Way
from parch.outbox.notices import KINDS, NoticeKind
from parch.outbox.telephones import as_mobile, as_people_write_it
from parch.web.language import current

if TYPE_CHECKING:
    from django_stubs_ext import StrOrPromise

LABELS: dict[Way, StrOrPromise] = {
    Way.AT_ONCE: gettext_lazy("At once, by mail"),
    Way.DIGEST: gettext_lazy("In the morning mail"),
    Way.TEXT: gettext_lazy("At once, by text message"),
    Way.CALENDAR: gettext_lazy("Calendar only"),
}


def offered(kind: NoticeKind, *, texts: bool) -> list[Way]:
    """The ways this kind may be chosen to go here, where text messages are or are not set up."""
    return [way for way in ways_open(kind) if texts or way != Way.TEXT]


class ChoicesForm(forms.Form):
    """One question for each kind that has more than one way, and the number where texts are set up."""

    telephone = forms.CharField(
        label=gettext_lazy("Mobile number for text messages"),
        help_text=gettext_lazy("A number in the United Kingdom, such as 07700 900123. Empty it and it is forgotten."),
        required=False,
        max_length=30,
        widget=forms.TextInput(attrs={"type": "tel", "autocomplete": "tel", "class": "govuk-input--width-20"}),
    )

    def __init__(self, *args: Any, ways: Mapping[str, Way], number: str | None, texts: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        telephone = self.fields.pop("telephone")
        for kind in KINDS.values():
            open_ways = offered(kind, texts=texts)
            if len(open_ways) > 1:
                self.fields[_field(kind)] = _question(kind, open_ways, ways[kind.name])
        if texts:
            telephone.initial = as_people_write_it(number) if number else ""
            self.fields["telephone"] = telephone
        self._number = number

    def clean_telephone(self) -> str | None:
        typed = self.cleaned_data["telephone"]
        number = as_mobile(typed)
        if typed and number is None:
            raise forms.ValidationError(_("Enter a mobile number in the United Kingdom, such as 07700 900123."))
        return number

    def clean(self) -> dict[str, Any]:
        given: dict[str, Any] = super().clean() or {}
        if "telephone" in given and given["telephone"] is None and Way.TEXT in self.ways().values():
            self.add_error("telephone", _("Enter the number that text messages go to, or choose another way."))
        return given

    def ways(self) -> dict[str, Way]:
        """The chosen way of each kind that was asked about."""
        given = {kind.name: self.cleaned_data.get(_field(kind)) for kind in KINDS.values()}
        return {name: Way(way) for name, way in given.items() if way}

    @property
    def number(self) -> str | None:
        """The number as it is kept; the one there was where it was not asked for."""
        number: str | None = self.cleaned_data.get("telephone", self._number)
        return number


def _question(kind: NoticeKind, ways: list[Way], chosen: Way) -> forms.ChoiceField:
    return forms.ChoiceField(
        label=kind.says.in_language(current()),
        help_text=_("This is urgent: it always goes at once.") if kind.urgent else "",
        choices=[(str(way), LABELS[way]) for way in ways],
        initial=chosen if chosen in ways else Way.AT_ONCE,
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose how you hear of it.")},
    )


def _field(kind: NoticeKind) -> str:
    return "way-" + kind.name.replace(".", "-")
