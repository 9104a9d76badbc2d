"""Forms about organisations: names, kinds, contacts, closed days, moving and closing."""

from __future__ import annotations

from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from parch.domain.organisations.kinds import LanguageCategory, Phase, Status
from parch.organisations.forms.fields import NameField, email, english_name, language_of_mail, one_of, welsh_name
from parch.organisations.models import LOOKS, Organisation
from parch.web.forms import DateField
from parch.web.language import current

LOOK_NAMES = {
    "teal": _("Teal"), "navy": _("Navy"), "plum": _("Plum"), "forest": _("Forest"), "brick": _("Brick"),
}  # fmt: skip
CHOOSE_PHASE = _("Choose a phase.")


class NamesForm(forms.Form):
    """A new name, and the day it starts."""

    name_en = english_name()
    name_cy = welsh_name()
    starts_on = DateField(label=_("From which day has it had this name?"))


class CharacterForm(forms.Form):
    """What kind of school it is."""

    phase = one_of(Phase, _("Phase"), required_message=CHOOSE_PHASE)
    language_category = one_of(
        LanguageCategory, _("Language category"), required_message=_("Choose a language category."), radio=False
    )
    status = one_of(Status, _("Status"), required_message=_("Choose a status."), radio=False)


class DatedCharacterForm(CharacterForm):
    starts_on = DateField(label=_("From which day?"))


class OpenSchoolForm(CharacterForm):
    """A school by hand, with its head where one is known."""

    name_en = english_name()
    name_cy = welsh_name()
    opened_on = DateField(
        label=_("When did the school open?"), help_text=_("Roughly will do, if nobody knows the day.")
    )
    head_name = NameField(label=_("Headteacher’s name"), required=False, required_message="")
    head_email = email(_("Headteacher’s e-mail address"), required=False)
    language = language_of_mail()
    field_order = ["name_en", "name_cy", "phase", "language_category", "status", "opened_on", "head_name", "head_email"]

    def clean(self) -> dict[str, Any]:
        answers: dict[str, Any] = super().clean() or {}
        if answers.get("head_name") and not answers.get("head_email") and "head_email" not in self.errors:
            self.add_error("head_email", _("Enter the address to send the headteacher’s invitation to."))
        if answers.get("head_email") and not answers.get("head_name"):
            self.add_error("head_name", _("Enter the headteacher’s name."))
        return answers


class ContactsForm(forms.Form):
    """How everyone may reach the organisation, and which colours its pages wear."""

    email = email(required=False)
    telephone = forms.CharField(
        label=_("Telephone"),
        required=False,
        max_length=40,
        widget=forms.TextInput(attrs={"type": "tel"}),
        error_messages={"max_length": _("Use at most 40 characters.")},
    )
    website = forms.URLField(
        label=_("Website"),
        required=False,
        max_length=200,
        assume_scheme="https",
        error_messages={"invalid": _("Enter an address such as https://school.example.")},
    )
    postal_address = forms.CharField(
        label=_("Postal address"), required=False, max_length=300, widget=forms.Textarea(attrs={"rows": 4})
    )
    look = forms.ChoiceField(
        label=_("Colour of your pages"),
        help_text=_("Every one of them is legible by day and by night."),
        choices=[(look, LOOK_NAMES[look]) for look in LOOKS],
        widget=forms.RadioSelect,
        initial=LOOKS[0],
        error_messages={"required": _("Choose a colour.")},
    )


class ClosedDaysForm(forms.Form):
    """Days without school."""

    name_en = english_name(_("What is it called in English?"))
    name_cy = NameField(label=_("What is it called in Welsh?"), required_message=_("Enter the name in Welsh."))
    starts_on = DateField(label=_("First day"))
    ends_on = DateField(label=_("Last day"), help_text=_("The same day again where it is only one."))

    def clean(self) -> dict[str, Any]:
        answers: dict[str, Any] = super().clean() or {}
        first, last = answers.get("starts_on"), answers.get("ends_on")
        if first and last and last < first:
            self.add_error("ends_on", _("The last day comes before the first. Check both dates."))
        return answers


class OneDayForm(forms.Form):
    """The day of something that was decided. ``label`` says which."""

    on = DateField()

    def __init__(self, *args: Any, label: Any, on: date | None = None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["on"].label = label
        self.fields["on"].initial = on


class OtherForm(OneDayForm):
    """Another organisation, and from which day: a new owner, or a governing body."""

    other = forms.ChoiceField(error_messages={"required": _("Choose one.")})
    field_order = ["other", "on"]

    def __init__(self, *args: Any, others: list[Organisation], other_label: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field = self.fields["other"]
        assert isinstance(field, forms.ChoiceField)
        field.label = other_label
        field.choices = [("", "–"), *((one.address, one.name_in(current())) for one in others)]


class BodyForm(forms.Form):
    """A new governing body."""

    name_en = english_name()
    name_cy = welsh_name()
    opened_on = DateField(label=_("Since when does it govern the school?"))


class ListForm(forms.Form):
    """The council's list of its schools."""

    file = forms.FileField(
        label=_("Your list of schools"),
        help_text=_("An Excel workbook (.xlsx) or a CSV file with one line for each school."),
        error_messages={
            "required": _("Choose the file with your list."),
            "empty": _("There is nothing in this file. Choose another."),
        },
    )
    language = language_of_mail()
