"""What a form carries of the thing it shows, so that nobody's change is overwritten unseen."""

from __future__ import annotations

import hashlib
import json

from parch.domain.policies.text import Details


def mark_of(value: object) -> str:
    """A short digest of JSON values as a form showed them: another one later means somebody changed them since."""
    return hashlib.sha256(json.dumps(value, sort_keys=True).encode()).hexdigest()[:16]


def mark_of_details(details: Details) -> str:
    return hashlib.sha256(repr(details).encode()).hexdigest()[:16]


def whole_number(typed: str, *, otherwise: int) -> int:
    """The number a form sent back, or ``otherwise`` where it sent something else. No number of ours has ten digits."""
    longest = 9  # Python itself refuses to read thousands of digits, and no column holds them
    is_one = typed.isascii() and typed.isdigit() and len(typed) <= longest
    return int(typed) if is_one else otherwise
