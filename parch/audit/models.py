"""Three tables that name things outside them by plain identifiers only, and so survive what they describe."""

from __future__ import annotations

import uuid
from typing import Any, ClassVar

from django.db import models
from django.db.models import Q

from parch.domain.chains.checkpoints import Point
from parch.domain.chains.rows import GENESIS, Row
from parch.domain.chains.walk import Kept
from parch.kernel.reach import Reach, current


class Head(models.Model):
    """How far one chain has come. Held for no longer than it takes to add to the chain."""

    chain = models.UUIDField(primary_key=True)
    owner = models.UUIDField()
    sequence = models.PositiveBigIntegerField(default=0)
    mark = models.CharField(max_length=64, default=GENESIS)

    objects: ClassVar[models.Manager[Head]] = models.Manager()

    def __str__(self) -> str:
        return f"{self.chain} {self.sequence}"

    def as_point(self) -> Point:
        return Point(str(self.chain), str(self.owner), self.sequence, self.mark)


class EntryQuerySet(models.QuerySet["Entry"]):
    def of_chain(self, chain: uuid.UUID) -> EntryQuerySet:
        """One chain's entries. Ask for a chain only where the reader may see what it is about."""
        return self.filter(chain=chain)

    def about(self, subject_type: str, subject_id: str) -> EntryQuerySet:
        return self.filter(subject_type=subject_type, subject_id=subject_id)

    def as_written(self) -> EntryQuerySet:
        return self.order_by("sequence", "id")

    def latest_first(self) -> EntryQuerySet:
        return self.order_by("-sequence")


class EntryManager(models.Manager["Entry"]):
    """Filters by the current reach; raises `NoReach` where there is none."""

    def get_queryset(self) -> EntryQuerySet:
        return EntryQuerySet(self.model, using=self._db).filter(_within(current()))

    def of_chain(self, chain: uuid.UUID) -> EntryQuerySet:
        return self.get_queryset().of_chain(chain)


class Entry(models.Model):
    """One thing that was done. Written once; the database refuses to change it or take it away.

    ``owner`` is the organisation whose history this is, or the person. The chain is its owner's own
    today; a case will have a chain apart from its owner's, which is why there are two columns.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    chain = models.UUIDField()
    owner = models.UUIDField(db_index=True)
    sequence = models.PositiveBigIntegerField()
    at = models.DateTimeField()
    event = models.CharField(max_length=80)
    actor = models.CharField(max_length=80, blank=True)
    subject_type = models.CharField(max_length=80)
    subject_id = models.CharField(max_length=80)
    facts = models.TextField()  # text, because a mark is over its very bytes
    key = models.CharField(max_length=40)
    previous = models.CharField(max_length=64)
    mark = models.CharField(max_length=64)

    objects: ClassVar[EntryManager] = EntryManager()

    class Meta:
        verbose_name_plural = "entries"
        constraints = [
            models.UniqueConstraint(fields=["chain", "sequence"], name="audit_entry_has_its_own_place_in_the_chain"),
            models.CheckConstraint(name="audit_entry_counts_from_one", condition=Q(sequence__gte=1)),
        ]
        indexes = [
            models.Index(fields=["chain", "subject_type", "subject_id", "-sequence"], name="audit_entry_by_subject")
        ]

    def __str__(self) -> str:
        return f"{self.chain} {self.sequence} {self.event}"

    def as_row(self) -> Row:
        """The entry as the domain reads it, with identifiers as text."""
        fields = {name: getattr(self, name) for name in Row.__slots__}
        return Row(**fields | {name: str(fields[name]) for name in ("id", "chain", "owner")})


class ParticularManager(models.Manager["Particular"]):
    def get_queryset(self) -> models.QuerySet[Particular]:
        return models.QuerySet[Particular](self.model, using=self._db).filter(_within(current()))


class Particular(models.Model):
    """Something personal in an entry. Emptied to forget a person; the entry keeps only a salted digest.

    ``about`` is the plain identifier of whom it is about, emptied with the rest.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    entry = models.ForeignKey(Entry, on_delete=models.PROTECT, related_name="particulars")
    owner = models.UUIDField()
    about = models.CharField(max_length=80, blank=True)
    name = models.CharField(max_length=40)
    salt = models.BinaryField(null=True)
    value = models.TextField(null=True)  # noqa: DJ001 - forgotten is not the same as empty

    objects: ClassVar[ParticularManager] = ParticularManager()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["entry", "name"], name="audit_particular_is_named_once_in_its_entry"),
            models.CheckConstraint(
                name="audit_particular_is_whole_or_forgotten",
                condition=Q(salt=None, value=None, about="") | Q(salt__isnull=False, value__isnull=False),
            ),
        ]
        indexes = [models.Index(fields=["owner", "about"], name="audit_particular_by_person")]

    def __str__(self) -> str:
        return f"{self.entry_id} {self.name}"

    def as_kept(self) -> Kept:
        salt: Any = self.salt  # a memoryview on PostgreSQL
        return Kept(None if salt is None else bytes(salt), self.value)


def _within(reach: Reach) -> Q:
    """The history ``reach`` may read: its organisation's and its person's own. Nothing of it is ever published."""
    if reach.published_only:
        return Q(pk__in=[])
    return Q(owner__in=[owner for owner in (reach.read, reach.person) if owner is not None])
