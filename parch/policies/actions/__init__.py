"""Everything that can be done to policies. No other module writes to these tables."""

from parch.policies.actions.checking import NotThere, accept, check_of, take_back
from parch.policies.actions.drafts import Conflict, describe_draft, entrust, mend, undo_mend
from parch.policies.actions.giving import give_document, read_again, read_now, remove_original, take_out
from parch.policies.actions.models import publish_model
from parch.policies.actions.renderings import keep_rendering
from parch.policies.actions.schools import amend_clause, fill_in, publish_policy, restore_clause, take_model

__all__ = [
    "Conflict",
    "NotThere",
    "accept",
    "amend_clause",
    "check_of",
    "describe_draft",
    "entrust",
    "fill_in",
    "give_document",
    "keep_rendering",
    "mend",
    "publish_model",
    "publish_policy",
    "read_again",
    "read_now",
    "remove_original",
    "restore_clause",
    "take_back",
    "take_model",
    "take_out",
    "undo_mend",
]
