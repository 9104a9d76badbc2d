"""Forms about people and roles."""

from __future__ import annotations

from datetime import date
from typing import Any

from django import forms
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _

from parch.domain.organisations.kinds import Kind
from parch.domain.organisations.roles import HEADS, ROLES, Role, roles_in
from parch.organisations.actors import Actor
from parch.organisations.forms.fields import NameField, email, language_of_mail
from parch.organisations.models import Organisation, Person
from parch.organisations.permissions import may_give
from parch.web.forms import DateField
from parch.web.language import current


def role_choices(organisation: Organisation, actor: Actor) -> list[tuple[str, str]]:
    """The roles this person may give here, in words."""
    roles = [role for role in roles_in(Kind(organisation.kind)) if may_give(actor, organisation, role)]
    return [(str(role), capfirst(ROLES[role].name.in_language(current()))) for role in roles]


class PersonForm(forms.Form):
    """Who somebody is."""

    full_name = NameField(
        label=_("Full name"),
        help_text=_("As colleagues write it, with or without a title."),
        required_message=_("Enter the person’s name."),
    )
    email = email(help_text=_("The invitation goes here. Use an address that only this person reads."))


class RoleForm(forms.Form):
    """A role from a day on."""

    role = forms.TypedChoiceField(coerce=Role, label=_("Role"), error_messages={"required": _("Choose a role.")})
    starts_on = DateField(label=_("From which day?"))
    employer = NameField(
        label=_("Who employs them in this role?"),
        help_text=_("Leave it empty where this organisation does. For example, an agency."),
        required=False,
        required_message="",
    )

    def __init__(self, *args: Any, organisation: Organisation, actor: Actor, on: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field = self.fields["role"]
        assert isinstance(field, forms.ChoiceField)
        field.choices = role_choices(organisation, actor)
        self.fields["starts_on"].initial = on


class InvitationForm(PersonForm, RoleForm):
    """Somebody new, their first role, and the language of their invitation."""

    language = language_of_mail()
    field_order = ["full_name", "email", "role", "starts_on", "employer", "language"]


class EndRoleForm(forms.Form):
    ends_on = DateField(
        label=_("What is the last day in this role?"),
        help_text=_("On the day after it, the person can no longer do what the role allows."),
    )

    def __init__(self, *args: Any, on: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["ends_on"].initial = on


class AgainForm(forms.Form):
    """An invitation once more."""

    language = language_of_mail()


class HeadForm(PersonForm):
    """Whom the council names to run a school, or to clerk for a governing body."""

    role = forms.TypedChoiceField(
        coerce=Role, label=_("Role"), widget=forms.RadioSelect, error_messages={"required": _("Choose a role.")}
    )
    starts_on = DateField(label=_("From which day?"))
    language = language_of_mail()
    field_order = ["full_name", "email", "role", "starts_on", "language"]

    def __init__(self, *args: Any, organisation: Organisation, on: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        roles = sorted(HEADS, reverse=True) if organisation.is_school else [Role.CLERK, Role.CHAIR]
        field = self.fields["role"]
        assert isinstance(field, forms.ChoiceField)
        field.choices = [(str(role), capfirst(ROLES[role].name.in_language(current()))) for role in roles]
        self.fields["starts_on"].initial = on


class GiveStepForm(forms.Form):
    """Which colleague does this line of the first visit. Nobody in particular is an answer too."""

    person = forms.ChoiceField(label=_("Who should do this?"), required=False)

    def __init__(self, *args: Any, people: list[Person], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field = self.fields["person"]
        assert isinstance(field, forms.ChoiceField)
        field.choices = [("", _("Nobody in particular")), *((str(one.pk), one.full_name) for one in people)]
