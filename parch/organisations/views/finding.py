"""Finding one row within the organisation of the page, or the same 404 as for one that never was."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.core.exceptions import ObjectDoesNotExist
from django.http import Http404

from parch.organisations.models import Organisation


def found(rows: Any, pk: UUID) -> Any:
    try:
        return rows.get(pk=pk)
    except ObjectDoesNotExist:
        raise Http404 from None


def school_in_care(owner: Organisation, address: str) -> Organisation:
    """A school, or the governing body of a school, that ``owner`` looks after now."""
    school = Organisation.objects.in_care_of(owner).filter(address=address).first()
    if school is None:
        raise Http404
    return school
