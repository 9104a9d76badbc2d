"""Everything that can be done to policies. No other module writes to these tables."""

from parch.policies.actions.drafts import Conflict, describe_draft, entrust, give_document, mend, undo_mend
from parch.policies.actions.models import publish_model
from parch.policies.actions.renderings import keep_rendering
from parch.policies.actions.schools import amend_clause, fill_in, publish_policy, restore_clause, take_model

__all__ = [
    "Conflict",
    "amend_clause",
    "describe_draft",
    "entrust",
    "fill_in",
    "give_document",
    "keep_rendering",
    "mend",
    "publish_model",
    "publish_policy",
    "restore_clause",
    "take_model",
    "undo_mend",
]
