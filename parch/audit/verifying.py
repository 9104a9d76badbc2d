"""Walking every chain in the database, a page at a time, so that nobody who writes has to wait."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from uuid import UUID

from django.db import DataError
from django.db.models import Exists, OuterRef, Q

from parch.audit.models import Entry, EntryQuerySet, Head, Particular
from parch.audit.registry import all_owners
from parch.domain.chains.checkpoints import Point
from parch.domain.chains.findings import Finding, Kind
from parch.domain.chains.rows import Row
from parch.domain.chains.walk import Kept, Walk
from parch.domain.keys import KeyRing
from parch.kernel.reach import Worker, entered

PAGE = 500
# What reading a column raises that holds what no program of ours can have written.
GARBAGE = (ValueError, TypeError, AttributeError, OverflowError, DataError)
Place = tuple[int, UUID | None]


@dataclass(frozen=True, slots=True)
class Examined:
    """One chain: how many entries it has and what is wrong with them."""

    chain: str
    entries: int
    findings: Sequence[Finding]


def examine(ring: KeyRing, points: Sequence[Point] = ()) -> Iterator[Examined]:
    """Every chain there is, or was when a checkpoint was written, one after another.

    Must be called outside `entered`: each page is read in a transaction of its own, in the name of
    the chain's owner.
    """
    for chain, owner in sorted(_chains(points).items()):
        own = [point for point in points if point.chain == str(chain)]
        yield _examine_chain(Walk(ring, str(chain), own), chain, owner)


def _chains(points: Sequence[Point]) -> dict[UUID, UUID]:
    """Whose each chain is: by its head, by the checkpoint, and by entries whose head was taken away."""
    owners = {owner: owner for owner in all_owners()}
    chains = {UUID(point.chain): UUID(point.owner) for point in points}
    chains |= dict(Head.objects.values_list("chain", "owner"))
    for owner in {*owners, *chains.values()}:
        with entered(Worker(owner)):
            headless = Entry.objects.filter(owner=owner).exclude(chain=owner).order_by()
            owners |= dict.fromkeys(headless.values_list("chain", flat=True).distinct(), owner)
    return owners | chains


def _examine_chain(walk: Walk, chain: UUID, owner: UUID) -> Examined:
    place: Place | None = None
    while True:
        with entered(Worker(owner)):
            further = _read_page(walk, chain, place)
        if further is None:
            break
        place = further
    with entered(Worker(owner)):
        # What was added meanwhile; with the head held, nothing can be added any more.
        head = Head.objects.select_for_update().filter(chain=chain).first()
        while (further := _read_page(walk, chain, place)) is not None:
            place = further
        standing = Entry.objects.of_chain(chain).count()
        findings = [*walk.ended(head.as_point() if head else None, standing=standing), *_strays(chain, owner)]
    return Examined(walk.chain, walk.seen, findings)


def _read_page(walk: Walk, chain: UUID, place: Place | None) -> Place | None:
    """Give the walk the next rows. The place of the last of them, or None where there were none."""
    entries = _after(Entry.objects.of_chain(chain).as_written(), place)
    try:
        read = [_as_read(entry) for entry in entries.prefetch_related("particulars")[:PAGE]]
    except GARBAGE:
        return _read_one_by_one(walk, chain, list(entries.values_list("sequence", flat=True)[:PAGE]))
    for row, particulars in read:
        walk.step(row, particulars)
    if not read or type(read[-1][0].sequence) is not int:
        return None
    return read[-1][0].sequence, UUID(read[-1][0].id)


def _read_one_by_one(walk: Walk, chain: UUID, sequences: Sequence[int]) -> Place | None:
    whole = [sequence for sequence in sequences if type(sequence) is int]
    for sequence in sorted(set(whole)):
        entries = Entry.objects.of_chain(chain).filter(sequence=sequence).order_by()
        try:
            read = [_as_read(entry) for entry in entries.prefetch_related("particulars")]
        except GARBAGE:
            walk.miss(sequence)
            continue
        for row, particulars in read:
            walk.step(row, particulars)
    return (whole[-1], None) if whole else None


def _after(entries: EntryQuerySet, place: Place | None) -> EntryQuerySet:
    if place is None:
        return entries
    sequence, last = place
    beside = Q(sequence=sequence, id__gt=last) if last else Q(pk__in=[])
    return entries.filter(Q(sequence__gt=sequence) | beside)


def _as_read(entry: Entry) -> tuple[Row, Mapping[str, Kept]]:
    return entry.as_row(), {one.name: one.as_kept() for one in entry.particulars.all()}


def _strays(chain: UUID, owner: UUID) -> list[Finding]:
    """Particulars that hang from no entry, which only somebody who writes past the program can leave."""
    if chain != owner:
        return []
    entries = Entry.objects.filter(pk=OuterRef("entry_id"))
    strays = Particular.objects.filter(~Exists(entries), owner=owner).values_list("name", flat=True)
    return [Finding(Kind.PARTICULAR_ADDED, str(chain), 0, 0, name) for name in strays]
