"""Pages about organisations, people and roles."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django import forms
from django.db import transaction

from parch.kernel.decisions import Refused


def done(form: forms.Form, deed: Callable[[dict[str, Any]], object]) -> bool:
    """Do the deed with the form's answers. What the state does not allow is said on the form, and then it is not done.

    Ask whether the person may before this, so that whoever may not never sees the form.
    """
    if not form.is_valid():
        return False
    try:
        with transaction.atomic():
            deed(dict(form.cleaned_data))
    except Refused as refused:
        form.add_error(None, refused.sentence)
        return False
    return True
