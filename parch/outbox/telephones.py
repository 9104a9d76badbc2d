"""The mobile number somebody gave for text messages: checked here, kept sealed, opened only to send."""

from __future__ import annotations

import re
from uuid import UUID

from django.conf import settings

from parch.domain.keys import Purpose
from parch.outbox.models import Telephone

# Ofcom's numbering plan: 07 and nine digits. 070 are personal numbers and 076 pagers, but for the Isle of Man's 07624.
_MOBILE = re.compile(r"(?:\+44(?:\(?0\)?)?|0044|0)(7(?:[1-57-9]\d{8}|624\d{6}))")


def as_mobile(text: str) -> str | None:
    """A United Kingdom mobile number as ``+447`` and nine digits, however it was typed; None where it is not one."""
    found = _MOBILE.fullmatch(re.sub(r"[\s.\-–]|(?<=\d)[()]", "", text.strip()))
    return f"+44{found[1]}" if found else None


def as_people_write_it(number: str) -> str:
    """``07700 900123`` for ``+447700900123``."""
    return f"0{number[3:7]} {number[7:]}"


def number_of(user_id: UUID) -> str | None:
    """The number of a person, opened; None where they gave none."""
    kept = Telephone.objects.filter(pk=user_id).first()
    if kept is None:
        return None
    return settings.KEY_RING.open(Purpose.TOKENS, bytes(kept.sealed), kept.bound_to).decode()


def keep_number(user_id: UUID, number: str | None) -> None:
    """Keep a number that `as_mobile` gave, or forget the one there is."""
    if number is None:
        Telephone.objects.filter(pk=user_id).delete()
        return
    kept = Telephone(pk=user_id)
    kept.sealed = settings.KEY_RING.seal(Purpose.TOKENS, number.encode(), kept.bound_to)
    Telephone.objects.update_or_create(pk=user_id, defaults={"sealed": kept.sealed})
