"""How every form is drawn: `{{ form }}` or `{{ form.name.as_field_group }}`, with no markup in the pages."""

from __future__ import annotations

from typing import Any

from django.forms import BoundField, Widget, widgets as django_widgets
from django.forms.renderers import TemplatesSetting
from django.utils.safestring import SafeString

from parch.web.forms import counting
from parch.web.forms.dates import DateInput

# The first kind that fits is taken, so the particular stand before the general.
KINDS: tuple[tuple[type[Widget], str, str], ...] = (
    (DateInput, "date", "govuk-input govuk-date-input__input"),
    (django_widgets.Textarea, "textarea", "govuk-textarea"),
    (django_widgets.FileInput, "file", "govuk-file-upload"),
    (django_widgets.CheckboxSelectMultiple, "checkboxes", "govuk-checkboxes__input"),
    (django_widgets.RadioSelect, "radios", "govuk-radios__input"),
    (django_widgets.CheckboxInput, "checkbox", "govuk-checkboxes__input"),
    (django_widgets.SelectMultiple, "select", "govuk-select"),
    (django_widgets.Select, "select", "govuk-select"),
    (django_widgets.PasswordInput, "password", "govuk-input govuk-password-input__input govuk-js-password-input-input"),
    (django_widgets.Input, "input", "govuk-input"),
)
GROUPS = ("radios", "checkboxes", "date")
ERROR_CLASSES = {
    "textarea": "govuk-textarea--error",
    "select": "govuk-select--error",
    "file": "govuk-file-upload--error",
}


def kind_of(widget: Widget) -> tuple[str, str]:
    """How this widget is drawn, and the classes of its control."""
    return next(((kind, classes) for known, kind, classes in KINDS if isinstance(widget, known)), ("other", ""))


class ParchField(BoundField):
    """A field on a form, that knows how it is drawn and where its error points."""

    @property
    def kind(self) -> str:
        return kind_of(self.field.widget)[0]

    @property
    def target(self) -> str:
        """The id of the control that an error about this field leads to: of a group, its first control."""
        return f"{self.auto_id}_0" if self.kind in GROUPS else self.id_for_label or self.auto_id

    @property
    def says_optional(self) -> bool:
        return not self.field.required and self.kind not in ("checkbox", "checkboxes")

    @property
    def limit(self) -> int | None:
        """How many characters may be written in a text area, where there is a limit."""
        limit: int | None = getattr(self.field, "max_length", None)
        return limit if self.kind == "textarea" else None

    @property
    def counter(self) -> SafeString:
        """The attributes of the character counter around a text area with a limit."""
        return counting.attributes(self.limit) if self.limit else SafeString("")

    def build_widget_attrs(self, attrs: dict[str, Any], widget: Widget | None = None) -> dict[str, Any]:
        built = dict(super().build_widget_attrs(attrs, widget))
        kind, classes = kind_of(widget or self.field.widget)
        own = self.field.widget.attrs.get("class", "")
        built["class"] = " ".join(word for word in (classes, own, self._error_class(kind), self._counted()) if word)
        # The browser would refuse in its own language, and cut a pasted text off without a word.
        built["required"] = False
        if self.limit:
            built["maxlength"] = False
            built["aria-describedby"] = " ".join(filter(None, [self.aria_describedby, f"{self.auto_id}-info"]))
        return built

    def _error_class(self, kind: str) -> str:
        if not self.errors or kind in ("radios", "checkboxes", "checkbox"):
            return ""
        return ERROR_CLASSES.get(kind, "govuk-input--error")

    def _counted(self) -> str:
        return "govuk-js-character-count" if self.limit else ""


class Renderer(TemplatesSetting):
    """Set as ``FORM_RENDERER``."""

    form_template_name = "web/forms/form.html"
    field_template_name = "web/forms/field.html"
    bound_field_class = ParchField
