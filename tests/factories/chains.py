"""Chains built in memory, as the program would have written them."""

from datetime import UTC, datetime, timedelta
from uuid import UUID, uuid5

from parch.domain.chains.checkpoints import Point
from parch.domain.chains.findings import Finding
from parch.domain.chains.rows import GENESIS, Row, digest, facts_text, mark_of
from parch.domain.chains.walk import Kept, Walk
from parch.domain.keys import Key, KeyRing

RING = KeyRing((Key("first", bytes(range(32))),))
YSGOL_Y_BRYN = str(UUID(int=1))
OAKFIELD = str(UUID(int=2))
FRIDAY = datetime(2026, 9, 4, 15, 0, tzinfo=UTC)
SALT = bytes(16)


def chain_of(length: int, *, chain: str = YSGOL_Y_BRYN, ring: KeyRing = RING) -> list[Row]:
    """A sound chain; each row has one fact and one particular, "who"."""
    rows: list[Row] = []
    for sequence in range(1, length + 1):
        rows.append(
            after(
                rows[-1] if rows else None,
                ring=ring,
                chain=chain,
                facts=facts_text({"number": sequence}, {"who": digest(SALT, f"person {sequence}")}),
            )
        )
    return rows


def after(row: Row | None, *, facts: str = "{}", chain: str = YSGOL_Y_BRYN, ring: KeyRing = RING) -> Row:
    """The next row the program would write, rightly marked."""
    sequence = row.sequence + 1 if row else 1
    unmarked = Row(
        id=str(uuid5(UUID(chain), str(sequence))),
        chain=chain,
        owner=chain,
        sequence=sequence,
        at=FRIDAY + timedelta(minutes=sequence),
        event="policies:published",
        actor="mrs-hughes",
        subject_type="policies.policy",
        subject_id="17",
        facts=facts,
        key=ring.writer.name,
        previous=row.mark if row else GENESIS,
    )
    return marked(unmarked, ring=ring)


def marked(row: Row, *, ring: KeyRing = RING) -> Row:
    fields = {name: getattr(row, name) for name in Row.__slots__} | {"mark": ""}
    return Row(**fields | {"mark": mark_of(ring, Row(**fields))})


def head_of(rows: list[Row]) -> Point | None:
    return point_at(max(rows, key=lambda row: row.sequence)) if rows else None


def point_at(row: Row) -> Point:
    return Point(row.chain, row.owner, row.sequence, row.mark)


def particulars_of(row: Row) -> dict[str, Kept]:
    return {"who": Kept(SALT, f"person {row.sequence}")}


def walked(
    rows: list[Row],
    *,
    head: Point | None = None,
    points: tuple[Point, ...] = (),
    ring: KeyRing = RING,
    chain: str = YSGOL_Y_BRYN,
    particulars: dict[int, dict[str, Kept]] | None = None,
) -> list[Finding]:
    """What a walk finds. Without ``head`` the head is that of the rows as they stand."""
    walk = Walk(ring, chain, points)
    for row in sorted(rows, key=lambda r: (r.sequence, r.id)):
        walk.step(row, (particulars or {}).get(row.sequence, particulars_of(row)))
    return walk.ended(head or head_of(rows), standing=len(rows))
