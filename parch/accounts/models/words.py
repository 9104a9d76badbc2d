"""What somebody typed when their session had ended, until they have signed in again."""

from __future__ import annotations

import uuid
from typing import ClassVar

from django.db import models


class KeptWords(models.Model):
    """The text fields of one form, sealed, bound to its address, found by a token in a cookie."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    key = models.CharField(max_length=40)
    token_mark = models.CharField(max_length=64, unique=True)
    address = models.CharField(max_length=2000)
    sealed = models.BinaryField()
    expires_at = models.DateTimeField(db_index=True)

    objects: ClassVar[models.Manager[KeptWords]] = models.Manager()

    def __str__(self) -> str:
        return str(self.id)

    @property
    def bound_to(self) -> bytes:
        """Where the sealed words belong; they open nowhere else."""
        return f"accounts.keptwords:{self.id}:{self.address}".encode()
