"""What happens to notices, as histories tell it."""

from django.utils.translation import gettext_lazy as _

from parch.audit.registry import declared

NOTICES_CHOSEN = declared("outbox:notices-chosen", _("%(by)s chose how to hear of what waits."))
