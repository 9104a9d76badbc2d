"""The directory: public facts about organisations. It has no owner, as a telephone book has none.

Nothing here names its council in a key or an address, so a school can move, merge or close
without a record being lost. Anything that is not public stands in a table with an owner.
"""

from __future__ import annotations

import uuid
from datetime import date

from django.db import models
from django.db.models import F, Q
from django.utils.translation import get_language

from parch.domain.language.folding import folded
from parch.domain.language.sorting import english_key, search_key, welsh_key
from parch.domain.organisations.kinds import Kind, LanguageCategory, Nation, OwnerKind, Phase, Status

LOOKS = ["teal", "navy", "plum", "forest", "brick"]


def _values(
    kinds: type[Kind] | type[Nation] | type[OwnerKind] | type[Phase] | type[Status] | type[LanguageCategory],
) -> list[str]:
    return [str(kind) for kind in kinds]


class OrganisationQuerySet(models.QuerySet["Organisation"]):
    def in_care_of(self, owner: Organisation) -> OrganisationQuerySet:
        """The schools whose model policy ``owner`` looks after now."""
        return self.filter(stewardships__owner=owner, stewardships__ends_on=None)

    def governed_now_by(self, body: Organisation) -> OrganisationQuerySet:
        return self.filter(governed_by__governing_body=body, governed_by__ends_on=None)

    def open_on(self, day: date) -> OrganisationQuerySet:
        return self.filter(Q(closed_on=None) | Q(closed_on__gte=day), opened_on__lte=day)

    def found_by(self, words: str) -> OrganisationQuerySet:
        """Those whose names in either language hold every one of these words, whatever their accents."""
        found = self
        for word in folded(words).split():
            found = found.filter(search_key__contains=word)
        return found

    def by_name(self, language: str) -> OrganisationQuerySet:
        return self.order_by("sort_key_cy" if language == "cy" else "sort_key", "id")


OrganisationManager = models.Manager.from_queryset(OrganisationQuerySet)


class Organisation(models.Model):
    """A council, a school or a governing body. ``address`` is its place in web addresses and never tells its owner.

    ``look`` picks one of our legible colours. The sorting and searching keys follow the names.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    address = models.SlugField(max_length=60, unique=True)
    kind = models.CharField(max_length=20, choices=[(kind, kind) for kind in _values(Kind)])
    owner_kind = models.CharField(max_length=20, blank=True, choices=[(kind, kind) for kind in _values(OwnerKind)])
    nation = models.CharField(max_length=20, choices=[(nation, nation) for nation in _values(Nation)])
    name_en = models.CharField(max_length=120)
    name_cy = models.CharField(max_length=120)
    sort_key = models.CharField(max_length=120, db_index=True)
    sort_key_cy = models.CharField(max_length=120, blank=True, db_index=True)
    search_key = models.CharField(max_length=500, blank=True)
    look = models.CharField(max_length=10, default="teal", choices=[(look, look) for look in LOOKS])
    opened_on = models.DateField()
    closed_on = models.DateField(null=True, blank=True)

    objects = OrganisationManager()

    class Meta:
        ordering = ["sort_key", "id"]
        constraints = [
            models.CheckConstraint(
                name="organisations_organisation_closes_after_it_opens",
                condition=Q(closed_on=None) | Q(closed_on__gte=F("opened_on")),
            ),
            models.CheckConstraint(
                name="organisations_organisation_only_owners_have_an_owner_kind",
                condition=Q(kind=Kind.OWNER, owner_kind__in=_values(OwnerKind))
                | (~Q(kind=Kind.OWNER) & Q(owner_kind="")),
            ),
            models.CheckConstraint(
                name="organisations_organisation_kind_is_known", condition=Q(kind__in=_values(Kind))
            ),
        ]

    def __str__(self) -> str:
        return self.name_in((get_language() or "en")[:2])

    def call(self, name_en: str, name_cy: str) -> None:
        """Give it these names, and the keys it is sorted and found by."""
        self.name_en, self.name_cy = name_en, name_cy
        self.sort_key, self.sort_key_cy = english_key(name_en), welsh_key(name_cy)
        self.search_key = search_key(name_en, name_cy)

    @property
    def is_school(self) -> bool:
        return self.kind == Kind.SCHOOL

    @property
    def is_owner(self) -> bool:
        return self.kind == Kind.OWNER

    @property
    def is_governing_body(self) -> bool:
        return self.kind == Kind.GOVERNING_BODY

    def name_in(self, language: str) -> str:
        return self.name_cy if language == "cy" else self.name_en

    def is_open_on(self, day: date) -> bool:
        return self.opened_on <= day and (self.closed_on is None or day <= self.closed_on)


class OrganisationName(models.Model):
    """What an organisation was called from a day on. The newest also stands in `Organisation`."""

    organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="names")
    name_en = models.CharField(max_length=120)
    name_cy = models.CharField(max_length=120)
    starts_on = models.DateField()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                name="organisations_organisationname_one_name_a_day", fields=["organisation", "starts_on"]
            ),
        ]


class SchoolCharacter(models.Model):
    """What kind of school it is, from a day on."""

    organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="characters")
    phase = models.CharField(max_length=20, choices=[(phase, phase) for phase in _values(Phase)])
    language_category = models.CharField(max_length=10, choices=[(c, c) for c in _values(LanguageCategory)])
    status = models.CharField(max_length=20, choices=[(status, status) for status in _values(Status)])
    starts_on = models.DateField()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                name="organisations_schoolcharacter_one_character_a_day", fields=["organisation", "starts_on"]
            ),
        ]


class Stewardship(models.Model):
    """Which owner of a model policy looks after which school. The one without an end is in force."""

    owner = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="stewardships_as_owner")
    school = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="stewardships")
    starts_on = models.DateField()
    ends_on = models.DateField(null=True, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                name="organisations_stewardship_one_owner_at_a_time", fields=["school"], condition=Q(ends_on=None)
            ),
            models.CheckConstraint(
                name="organisations_stewardship_ends_after_it_starts",
                condition=Q(ends_on=None) | Q(ends_on__gte=F("starts_on")),
            ),
        ]


class Governance(models.Model):
    """Which governing body governs which school; one body may govern several."""

    governing_body = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="governed")
    school = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="governed_by")
    starts_on = models.DateField()
    ends_on = models.DateField(null=True, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                name="organisations_governance_one_body_at_a_time", fields=["school"], condition=Q(ends_on=None)
            ),
            models.CheckConstraint(
                name="organisations_governance_ends_after_it_starts",
                condition=Q(ends_on=None) | Q(ends_on__gte=F("starts_on")),
            ),
        ]


class Beginning(models.Model):
    """That this Parch has begun for real. Having one possible key, it cannot be begun twice, even at one moment."""

    ONCE = 1

    id = models.PositiveSmallIntegerField(primary_key=True, default=ONCE, editable=False)
    organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="+")
    begun_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.CheckConstraint(name="organisations_beginning_happens_once", condition=Q(id=1)),
        ]
