"""What a fresh machine must fetch stays small, and names no registry."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

REQUIREMENTS = Path(__file__).resolve().parents[2] / "requirements"
MOST = 350_000_000  # bytes of run-time wheels


def locked() -> set[str]:
    lines = (REQUIREMENTS / "run.txt").read_text().splitlines()
    found = (re.match(r"([\w.-]+)==([^\s;\\]+)", line) for line in lines)
    return {f"{re.sub(r'[-_.]+', '-', match[1].lower())}=={match[2]}" for match in found if match}


def test_every_locked_wheel_has_been_weighed():
    weights = tomllib.loads((REQUIREMENTS / "run-weights.toml").read_text())["bytes"]
    assert set(weights) == locked()


def test_run_time_wheels_weigh_at_most_350_mb():
    weights = tomllib.loads((REQUIREMENTS / "run-weights.toml").read_text())["bytes"]
    assert sum(weights.values()) <= MOST


def test_locks_name_no_address():
    for lock in REQUIREMENTS.glob("*.txt"):
        assert not re.search(r"https?://|file:|--(extra-)?index-url|--find-links", lock.read_text()), lock.name
