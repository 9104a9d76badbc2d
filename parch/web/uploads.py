"""How much a page takes in: files stay in memory, and only a page that says so takes large ones."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

from django.conf import settings
from django.core.files.uploadhandler import MemoryFileUploadHandler

V = TypeVar("V", bound=Callable[..., Any])
FORM = 64 * 1024  # bytes of a form beside its file


def takes_files(longest: int) -> Callable[[V], V]:
    """Mark a view that takes a file of up to this many bytes, from whoever is signed in."""

    def mark(view: V) -> V:
        view.parch_longest_file = longest  # type: ignore[attr-defined]
        return view

    return mark


class WithinLimit(MemoryFileUploadHandler):
    """Keeps a file in memory where its page takes one that long. A longer one is let go by, unread and unkept."""

    def handle_raw_input(
        self,
        input_data: Any,
        META: dict[str, str],  # noqa: N803 - Django's name
        content_length: int,
        boundary: str,
        encoding: str | None = None,
    ) -> None:
        self.activated = content_length <= self._limit()

    def _limit(self) -> int:
        request: Any = self.request
        view = getattr(getattr(request, "resolver_match", None), "func", None)
        longest = getattr(view, "parch_longest_file", None)
        if longest is None or not request.user.is_authenticated:
            return settings.FILE_UPLOAD_MAX_MEMORY_SIZE
        return int(longest) + FORM
