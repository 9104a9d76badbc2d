"""The pack whose templates are filled in here."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from django.conf import settings

from parch.domain.packs import Pack, read_pack

FOLDER = "schools-social-media"


@cache
def installed() -> Pack:
    """The pack as it lies beside the program, read once in the life of a process."""
    return read_pack(Path(settings.PACKS) / FOLDER)
