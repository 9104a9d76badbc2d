"""What every process of one Parch must know for a few minutes: how often something was tried."""

from __future__ import annotations

from typing import ClassVar

from django.db import models


class SharedCache(models.Model):
    """The table behind Django's database cache, made by a migration like every other.

    The columns are Django's. Names in ``cache_key`` are HMACs, so no address of anybody stands here.
    """

    cache_key = models.CharField(max_length=255, primary_key=True)
    value = models.TextField()
    expires = models.DateTimeField(db_index=True)

    objects: ClassVar[models.Manager[SharedCache]] = models.Manager()

    class Meta:
        db_table = "accounts_shared_cache"

    def __str__(self) -> str:
        return self.cache_key
