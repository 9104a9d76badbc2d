"""What the gallery shows: every component with words such as a school would meet. Everyone in it is made up."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any

from django import forms
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from parch.web import lists
from parch.web.forms import CodeField, DateField

DAY = date(2026, 5, 3)
AT = datetime(2026, 5, 3, 20, 40, tzinfo=UTC)
ROWS = [("Oakfield Primary", 214), ("Ysgol Fach", 31), ("Ysgol y Bryn", 742)]


class EveryField(forms.Form):
    """One of each kind."""

    school_name = forms.CharField(
        label=_("Name of the school"), help_text=_("As it should stand on the front of the policy."), max_length=80
    )
    reason = forms.CharField(label=_("Why is this needed?"), widget=forms.Textarea, max_length=200, required=False)
    kind = forms.ChoiceField(
        label=_("What kind of school is it?"),
        choices=[("primary", _("Primary")), ("secondary", _("Secondary")), ("special", _("Special"))],
        widget=forms.RadioSelect,
    )
    languages = forms.MultipleChoiceField(
        label=_("In which languages is the policy kept?"),
        choices=[("en", "English"), ("cy", "Cymraeg")],
        widget=forms.CheckboxSelectMultiple,
    )
    owner = forms.ChoiceField(
        label=_("Who owns the policy?"), choices=[("head", _("The head")), ("clerk", _("The clerk"))]
    )
    review = DateField(label=_("When is it due for review?"), help_text=_("For example, 3 5 2026."))
    document = forms.FileField(label=_("The policy as you have it"), required=False)
    password = forms.CharField(
        label=_("Password"), widget=forms.PasswordInput({"autocomplete": "current-password"}), required=False
    )
    code = CodeField(label=_("Code from the mail"), required=False)
    agreed = forms.BooleanField(label=_("The governors have seen this wording."))


def page(request: HttpRequest) -> dict[str, Any]:
    """The gallery's context. ``?errors`` shows the form as it looks when nothing was filled in."""
    headings = [lists.Heading("name", _("School")), lists.Heading("learners", _("Learners"), numeric=True)]
    wanted = lists.order(request, headings, "name")
    rows = sorted(ROWS, key=lambda row: row[wanted.endswith("learners")], reverse=wanted.startswith("-"))
    return {
        "form": EveryField({} if "errors" in request.GET else None),
        "day": DAY,
        "at": AT,
        "rows": rows,
        "columns": lists.columns(request, headings, "name"),
        "page": lists.page_of(request, range(300), 25),
        "items": [(_("Policies"), "/"), (_("Social media"), "")],
        "organisation": "Ysgol y Bryn",
        "switch_url": "/",
        "navigation": [
            (_("Needs you"), "/", False),
            (_("The policy"), "/_gallery", True),
            (_("People"), "/help/", False),
        ],
    }
