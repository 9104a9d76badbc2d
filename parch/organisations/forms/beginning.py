"""The one form with which Parch begins."""

from __future__ import annotations

from typing import Any

from django import forms
from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from parch.accounts.models import User, fold_email
from parch.domain.organisations.kinds import Nation, OwnerKind
from parch.organisations import beginning
from parch.organisations.forms.directory import ContactsForm
from parch.organisations.forms.fields import NameField, email, english_name, one_of, welsh_name
from parch.web.forms import CodeField


class BeginForm(ContactsForm):
    """The first policy owner and their council. ``code``: from the console, unless the person sits at the machine."""

    code = CodeField(
        label=_("Code from the console"),
        help_text=_("It was printed where Parch was started, and proves that you look after that machine."),
        numeric=False,
    )
    full_name = NameField(label=_("Your full name"), required_message=_("Enter your name."))
    own_email = email(_("Your e-mail address"), help_text=_("You will sign in with it."))
    password = forms.CharField(
        label=_("A password"),
        help_text=_("At least 12 characters. Three words that belong to nobody but you are better than tricks."),
        widget=forms.PasswordInput(attrs={"autocomplete": "new-password"}),
        error_messages={"required": _("Choose a password.")},
        strip=False,
    )
    owner_kind = one_of(OwnerKind, _("What are you?"), required_message=_("Choose what you are."))
    name_en = english_name(_("Name of the council in English"))
    name_cy = welsh_name(_("Name of the council in Welsh"))
    nation = one_of(Nation, _("Nation"), required_message=_("Choose a nation."))
    email = email(_("E-mail address for schools’ questions"), required=False)
    field_order = [
        "code", "full_name", "own_email", "password", "owner_kind", "name_en", "name_cy", "nation", "email",
        "telephone", "website", "postal_address", "look",
    ]  # fmt: skip

    def __init__(self, *args: Any, needs_code: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["owner_kind"].initial = OwnerKind.COUNCIL
        self.fields["nation"].initial = Nation.WALES
        if not needs_code:
            del self.fields["code"]

    def clean_code(self) -> str:
        code = str(self.cleaned_data["code"])
        if not beginning.is_code(code):
            raise ValidationError(_("This is not the code. Look for it where Parch was started."))
        return code

    def clean(self) -> dict[str, Any]:
        answers: dict[str, Any] = super().clean() or {}
        if answers.get("password"):
            try:
                validate_password(answers["password"], User(email=fold_email(answers.get("own_email", ""))))
            except ValidationError as refusal:
                self.add_error("password", refusal)
        return answers
