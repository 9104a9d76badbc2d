"""Things done in the history of an organisation, for tests of the record itself."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from uuid import UUID

from parch.audit.actions import record
from parch.audit.registry import EVENTS, Event
from parch.kernel.reach import Acting, entered

FRIDAY = datetime(2026, 9, 4, 15, 0, tzinfo=UTC)
BRYN, OAKFIELD = UUID(int=0xB0), UUID(int=0x0A)
MRS_HUGHES, MR_JONES = UUID(int=0x41), UUID(int=0x42)
POLICY = ("policies.policy", UUID(int=0x17))

# Made for the tests alone; the real ones stand in each app's events.py.
READ = EVENTS.setdefault("tests:read", Event("tests:read", "%(by)s read version %(version)s."))
INVITED = EVENTS.setdefault("tests:invited", Event("tests:invited", "%(by)s invited %(name)s."))


def reads(number: int = 1, *, chain: UUID = BRYN, by: UUID = MRS_HUGHES) -> None:
    """Somebody reads a version, in a transaction of their own."""
    with entered(Acting(chain, by)):
        record(READ, chain=chain, by=by, at=_minute(number), subject=POLICY, facts={"version": number})


def invites(name: str, *, chain: UUID = BRYN, who: UUID = MR_JONES, by: UUID = MRS_HUGHES) -> None:
    """Somebody invites a named person, in a transaction of their own."""
    with entered(Acting(chain, by)):
        record(INVITED, chain=chain, by=by, at=FRIDAY, subject=("people.person", who), particulars={"name": name})


def _minute(number: int) -> datetime:
    return FRIDAY + timedelta(minutes=number)
