"""One row of a chain, and the mark that binds it to the row before."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from parch.domain.chains.canonical import canonical, instant
from parch.domain.keys import KeyRing, Purpose

GENESIS = "0" * 64  # what the first row of every chain follows
_MARK = re.compile(r"[0-9a-f]{64}")


@dataclass(frozen=True, slots=True)
class Row:
    """One entry. Identifiers are plain text; ``facts`` is canonical JSON text; marks are 64 hex digits.

    ``previous`` is the mark of the row before and ``mark`` this row's own, by the key named ``key``.
    """

    id: str
    chain: str
    owner: str
    sequence: int
    at: datetime
    event: str
    actor: str
    subject_type: str
    subject_id: str
    facts: str
    key: str
    previous: str
    mark: str = ""


def said(row: Row) -> bytes:
    """What a mark is over: the previous mark (32 bytes), the sequence (8, big-endian), the row's canonical JSON."""
    body = canonical(
        {
            "actor": row.actor,
            "at": instant(row.at),
            "chain": row.chain,
            "event": row.event,
            "facts": row.facts,
            "id": row.id,
            "key": row.key,
            "owner": row.owner,
            "sequence": row.sequence,
            "subject_id": row.subject_id,
            "subject_type": row.subject_type,
        }
    )
    return bytes.fromhex(row.previous) + row.sequence.to_bytes(8, "big") + body.encode()


def mark_of(ring: KeyRing, row: Row) -> str:
    """The row's mark by the key it names: 64 hex digits. Raises `NoSuchKey`."""
    return ring.mark_by(row.key, Purpose.AUDIT, said(row)).hex()


def is_sound(ring: KeyRing, row: Row) -> bool:
    """Whether the row is as it was written. Raises `NoSuchKey` where its key is not on the ring.

    Whoever writes to the database past the program may put anything at all in a column, so a row
    that cannot even be spelled is an altered one.
    """
    if not (isinstance(row.key, str) and _is_mark(row.previous) and _is_mark(row.mark)):
        return False
    try:
        data = said(row)
    except (ValueError, TypeError, AttributeError, OverflowError):
        return False
    return ring.is_marked(Purpose.AUDIT, data, by=row.key, mark=bytes.fromhex(row.mark))


def facts_text(facts: Mapping[str, object], digests: Mapping[str, str]) -> str:
    """What a row keeps: facts as they are, personal particulars only as salted digests."""
    return canonical({"facts": facts, "particulars": digests})


def digest(salt: bytes, value: str) -> str:
    """SHA-256 over a random salt and a particular's text. Salt and text gone, it tells nothing of either."""
    return hashlib.sha256(salt + value.encode()).hexdigest()


def batch_digest(items: list[str]) -> str:
    """One digest for a whole list, in the order given: SHA-256 over its canonical JSON."""
    return hashlib.sha256(canonical(items).encode()).hexdigest()


def _is_mark(text: object) -> bool:
    return isinstance(text, str) and _MARK.fullmatch(text) is not None
