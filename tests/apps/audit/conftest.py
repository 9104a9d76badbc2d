"""A small history to tamper with."""

from __future__ import annotations

import pytest
from django.conf import settings

from parch.audit import registry
from parch.audit.command import checkpoint
from tests.factories.record import BRYN, FRIDAY, OAKFIELD, invites, reads


@pytest.fixture
def six_entries(monkeypatch):
    """Six entries at Ysgol y Bryn, the fourth with a name in it, and two next door."""
    monkeypatch.setattr(registry, "_owners", [lambda: [BRYN, OAKFIELD]])
    for number in (1, 2, 3):
        reads(number)
    invites("Mr Jones")
    for number in (5, 6):
        reads(number)
    for number in (1, 2):
        reads(number, chain=OAKFIELD)


@pytest.fixture
def signed(tmp_path, six_entries):
    path = tmp_path / "away" / "checkpoint.jsonl"
    assert checkpoint(settings.KEY_RING, path, at=FRIDAY).exit_code == 0
    return path
