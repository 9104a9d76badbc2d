"""What a council may know of its schools' policies: which version each has published, and nothing of their drafts."""

from __future__ import annotations

from dataclasses import dataclass

from django.db.models import Max

from parch.organisations.models import Organisation, Stewardship
from parch.policies.models import Publication


@dataclass(frozen=True, slots=True)
class Uptake:
    """`schools` in the council's care; of these how many have published anything, and how many by model number."""

    schools: int
    published: int
    by_number: dict[int, int]

    @property
    def rows(self) -> list[tuple[int, int]]:
        """Model number and how many schools, newest first."""
        return sorted(self.by_number.items(), reverse=True)


def uptake(owner: Organisation) -> Uptake:
    """Counted from published rows only, in two queries whatever the number of schools."""
    in_care = Stewardship.objects.filter(owner=owner, ends_on=None)
    newest = (
        Publication.objects.filter(organisation_id__in=in_care.values("school_id"), model_owner=owner)
        .order_by()
        .values("organisation_id")
        .annotate(latest=Max("model_number"))
        .values_list("latest", flat=True)
    )
    by_number: dict[int, int] = {}
    for number in newest:
        by_number[number] = by_number.get(number, 0) + 1
    return Uptake(in_care.count(), sum(by_number.values()), by_number)
