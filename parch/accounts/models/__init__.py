"""Who signs in, what lets them in, and what is kept for a little while."""

from parch.accounts.models.factors import LostFactor, Vouch
from parch.accounts.models.feeds import CalendarFeed
from parch.accounts.models.links import Link
from parch.accounts.models.shared import SharedCache
from parch.accounts.models.users import User, UserManager, fold_email
from parch.accounts.models.words import KeptWords

__all__ = [
    "CalendarFeed",
    "KeptWords",
    "Link",
    "LostFactor",
    "SharedCache",
    "User",
    "UserManager",
    "Vouch",
    "fold_email",
]
