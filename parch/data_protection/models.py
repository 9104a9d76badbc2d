"""What a school answered, each save a row of its own, and the notices it showed to everyone."""

from __future__ import annotations

from typing import ClassVar

from django.conf import settings
from django.db import models
from django.db.models import Q

from parch.kernel.tenancy import TenantOwned


class Filled(TenantOwned):
    """One save of one document. The highest ``number`` is the one that stands; the others are its history.

    ``values_en`` and ``values_cy`` hold what was typed by the key of the field. ``pack_digest`` is the digest of the
    template as it was when somebody saved, so that a page can say that the template has changed since.
    """

    document = models.CharField(max_length=60)
    number = models.PositiveIntegerField()
    values_en = models.JSONField(default=dict)
    values_cy = models.JSONField(default=dict)
    pack_digest = models.CharField(max_length=64)
    updated_at = models.DateTimeField()
    updated_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")

    class Meta:
        default_related_name = "filled_documents"
        ordering = ["document", "-number"]
        constraints = [
            models.UniqueConstraint(
                name="data_protection_filled_numbered_per_document", fields=["organisation", "document", "number"]
            ),
            models.CheckConstraint(name="data_protection_filled_counts_from_one", condition=Q(number__gte=1)),
        ]

    def __str__(self) -> str:
        return str(self.id)

    def values_in(self, language: str) -> dict[str, str]:
        values: dict[str, str] = self.values_cy if language == "cy" else self.values_en
        return values


class PublishedNotice(TenantOwned):
    """A privacy notice as everyone could read it from a moment on, whole. The highest ``number`` stands.

    A text is Markdown, or "" where the notice was not ready in that language. A row without either says that the
    notice was withdrawn. Rows are added and never changed.
    """

    open_when: ClassVar[dict[str, object] | None] = {}

    document = models.CharField(max_length=60)
    number = models.PositiveIntegerField()
    title_en = models.CharField(max_length=120)
    title_cy = models.CharField(max_length=120)
    text_en = models.TextField(blank=True)
    text_cy = models.TextField(blank=True)
    pack_digest = models.CharField(max_length=64)
    published_at = models.DateTimeField()
    published_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")

    class Meta:
        default_related_name = "published_notices"
        ordering = ["document", "-number"]
        constraints = [
            models.UniqueConstraint(
                name="data_protection_notice_numbered_per_document", fields=["organisation", "document", "number"]
            ),
            models.CheckConstraint(name="data_protection_notice_counts_from_one", condition=Q(number__gte=1)),
        ]

    def __str__(self) -> str:
        return str(self.id)

    @property
    def is_withdrawn(self) -> bool:
        return not (self.text_en or self.text_cy)

    def text_in(self, language: str) -> str:
        return self.text_cy if language == "cy" else self.text_en

    def title_in(self, language: str) -> str:
        return self.title_cy if language == "cy" else self.title_en
