"""Form fields that draw themselves, and the few field kinds that Django lacks."""

from parch.web.forms.codes import CodeField, CodeInput
from parch.web.forms.dates import DateField, DateInput

__all__ = ["CodeField", "CodeInput", "DateField", "DateInput"]
