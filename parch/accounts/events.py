"""What happens to how people sign in, as histories tell it."""

from django.utils.translation import gettext_lazy as _

from parch.audit.registry import declared

LINK_ACCEPTED = declared("accounts:link-accepted", _("%(by)s opened a link and accepted it."))
PERSON_INVITED = declared("accounts:person-invited", _("%(by)s had an invitation sent."))
FACTOR_LOST = declared(
    "accounts:factor-lost", _("%(by)s asked two colleagues to vouch for them: a second factor was lost.")
)
FACTOR_VOUCHED = declared("accounts:factor-vouched", _("%(by)s vouched for a colleague who lost a second factor."))
FACTOR_MENDED = declared(
    "accounts:factor-mended",
    _("The second factor of a colleague was removed after two had vouched. %(by)s was the second."),
)
FACTOR_KEPT = declared("accounts:factor-kept", _("%(by)s found the second factor again and took the request back."))
PASSWORD_CHANGED = declared("accounts:password-changed", _("%(by)s changed their password."))
FACTOR_ADDED = declared("accounts:factor-added", _("%(by)s set up a second factor or printed codes."))
FACTOR_REMOVED = declared("accounts:factor-removed", _("%(by)s removed a second factor."))
FEED_MADE = declared("accounts:feed-made", _("%(by)s made a private address for a calendar."))
FEED_STOPPED = declared("accounts:feed-stopped", _("%(by)s took the private address of a calendar back."))
