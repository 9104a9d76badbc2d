"""What a school is offered: the newest version of its own council's model, unless it has that already."""

from __future__ import annotations

from parch.organisations.models import Organisation, Stewardship
from parch.policies.models import ModelVersion, SchoolPolicy


def offered(school: Organisation, policy: SchoolPolicy | None) -> ModelVersion | None:
    """The version to take, or None where there is nothing newer."""
    owner = Stewardship.objects.filter(school=school, ends_on=None).values("owner_id")
    newest: ModelVersion | None = (
        ModelVersion.objects.filter(organisation_id__in=owner).select_related("organisation").first()
    )
    if newest is None or policy is None:
        return newest
    has_it = (policy.model_owner_id, policy.model_number) == (newest.organisation_id, newest.number)
    return None if has_it else newest
