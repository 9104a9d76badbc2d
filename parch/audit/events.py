"""What happens to the record itself."""

from django.utils.translation import gettext_lazy as _

from parch.audit.registry import declared

PERSON_FORGOTTEN = declared(
    "audit:person-forgotten",
    _("%(by)s had a person forgotten. Particulars emptied in this history: %(count)s."),
)
