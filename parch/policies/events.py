"""What the record says about policies. Events hold names of things and numbers, never the words of a draft."""

from django.utils.translation import gettext_lazy as _

from parch.audit.registry import declared
from parch.policies.wording import kind_in_words

GIVEN = declared("policies:document-given", _("%(by)s gave Parch a document to read."))
READ = declared(
    "policies:document-read", _("%(by)s read a document: %(pieces)s pieces, %(unsure)s of them places in doubt.")
)
NOT_READ = declared("policies:document-not-read", _("%(by)s could not read a document that it was given."))
ASKED_AGAIN = declared("policies:document-asked-again", _("%(by)s asked Parch to read a document again."))
REMOVED = declared("policies:document-removed", _("%(by)s removed a document that had not been read."))
TAKEN_OUT = declared("policies:original-downloaded", _("%(by)s downloaded a document as it was given."))
ACCEPTED = declared(
    "policies:problem-accepted",
    _("%(by)s accepted what the health check found in a draft: %(kind)s."),
    shown={"kind": kind_in_words},
)
TAKEN_BACK = declared(
    "policies:acceptance-taken-back",
    _("%(by)s no longer accepts what the health check found in a draft: %(kind)s."),
    shown={"kind": kind_in_words},
)
MENDED = declared("policies:draft-mended", _("%(by)s mended the draft of the policy (mend %(number)s)."))
UNDONE = declared("policies:mend-undone", _("%(by)s took back mend %(undoes)s of the draft of the policy."))
DESCRIBED = declared(
    "policies:draft-described", _("%(by)s changed the title, owner, review date or languages of the draft.")
)
MODEL_PUBLISHED = declared("policies:model-published", _("%(by)s published version %(number)s of the model policy."))
TAKEN = declared("policies:model-taken", _("%(by)s took version %(number)s of the council’s model policy."))
FILLED_IN = declared("policies:blanks-filled-in", _("%(by)s filled in the school’s policy: %(count)s places changed."))
AMENDED = declared("policies:clause-amended", _("%(by)s put the school’s own words in clause %(clause)s."))
RESTORED = declared("policies:clause-restored", _("%(by)s put the model’s words back in clause %(clause)s."))
PUBLISHED = declared("policies:policy-published", _("%(by)s published the school’s policy, number %(number)s."))
