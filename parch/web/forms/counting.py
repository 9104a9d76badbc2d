"""What the character counter says, as attributes that its script reads."""

from __future__ import annotations

from django.forms.utils import flatatt
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

COUNT = {"count": "%{count}"}


def attributes(limit: int) -> SafeString:
    """The counter's limit and its sentences in the language being spoken; the script fills in the count."""
    under = _("You have %(count)s characters left.") % COUNT
    over = _("You have %(count)s characters too many.") % COUNT
    return flatatt(
        {
            "data-module": "govuk-character-count",
            "data-maxlength": str(limit),
            "data-i18n.characters-under-limit.one": _("You have %(count)s character left.") % COUNT,
            "data-i18n.characters-under-limit.other": under,
            "data-i18n.characters-at-limit": _("You have no characters left."),
            "data-i18n.characters-over-limit.one": _("You have %(count)s character too many.") % COUNT,
            "data-i18n.characters-over-limit.other": over,
        }
    )
