"""What is said in the record about these documents: which document, which save; never what was written in it."""

from __future__ import annotations

from django.utils.translation import get_language, gettext_lazy as _

from parch.audit.registry import declared
from parch.data_protection.pack import installed


def _title(key: object) -> str:
    template = installed().template(str(key))
    return template.title.in_language((get_language() or "en")[:2]) if template else str(key)


ANSWERS_SAVED = declared(
    "data_protection:answers-saved",
    _("%(by)s saved “%(document)s”, save %(number)s. Blanks left: %(blanks)s."),
    shown={"document": _title},
)
NOTICE_PUBLISHED = declared(
    "data_protection:notice-published",
    _("%(by)s published “%(document)s” for everyone to read, edition %(number)s."),
    shown={"document": _title},
)
NOTICE_WITHDRAWN = declared(
    "data_protection:notice-withdrawn",
    _("%(by)s withdrew “%(document)s” from the public page."),
    shown={"document": _title},
)
