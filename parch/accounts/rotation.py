"""What accounts seal, for putting a key out of use: secrets of second factors, and kept words."""

from __future__ import annotations

import base64
from collections.abc import Iterator
from typing import Any

from allauth.mfa.models import Authenticator
from django.db import transaction

from parch.accounts.adapters import SECRETS_OF_FACTORS
from parch.accounts.models import KeptWords
from parch.audit import rotation
from parch.audit.rotation import BATCH, Batch, SealedColumn
from parch.domain.keys import CannotOpen, KeyRing, NoSuchKey, Purpose, is_by_an_old_key, rewrapped
from parch.kernel.reach import Reach

SEALED_PARTS = ("secret", "seed")  # of an authenticator app; of recovery codes


def rewrap_factors(ring: KeyRing) -> Iterator[Batch]:
    """Each step commits one batch. The seal is one part of a JSON cell, so the row is held while it is changed."""
    sealed = Authenticator.objects.exclude(type=Authenticator.Type.WEBAUTHN)
    keys = list(sealed.order_by("pk").values_list("pk", flat=True))
    for start in range(0, len(keys), BATCH):
        with transaction.atomic():
            held = sealed.select_for_update().filter(pk__in=keys[start : start + BATCH])
            outcomes = [_rewrapped(ring, row) for row in held]
        yield Batch(done=outcomes.count("done"), stuck=outcomes.count("stuck"))


def register() -> None:
    rotation.register("accounts: second factors", rewrap_factors)
    words = SealedColumn(
        Purpose.WORDS,
        "sealed",
        rows=KeptWords.objects.all,
        reaches=lambda: [Reach("worker")],
        bound_to=lambda kept: kept.bound_to,
    )
    rotation.register("accounts: kept words", words)


def _rewrapped(ring: KeyRing, row: Any) -> str:
    part = next((name for name in SEALED_PARTS if name in row.data), None)
    if part is None:
        return "plain"
    try:
        sealed = base64.b64decode(row.data[part])
        if not is_by_an_old_key(ring, sealed):
            return "new"
        again = rewrapped(ring, Purpose.TOKENS, sealed, SECRETS_OF_FACTORS)
    except (NoSuchKey, CannotOpen):
        return "stuck"
    row.data[part] = base64.b64encode(again).decode()
    row.save(update_fields=["data"])
    return "done"
