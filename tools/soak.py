"""The long tests: a hundred kills a path on both databases, and the property tests at length.

Usage: ``python tools/soak.py``. Takes about half an hour; prints what it did.
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
RUNS = [
    ("a hundred kills a path, SQLite", {"PARCH_KILLS": "100"}, ["-m", "kills"]),
    (
        "a hundred kills a path, PostgreSQL",
        {"PARCH_KILLS": "100", "PARCH_TEST_DATABASE": "postgresql"},
        ["-m", "kills"],
    ),
    ("properties at length", {"PARCH_EXAMPLES": "5000"}, ["tests/domain"]),
]


def main() -> int:
    failed = 0
    for name, settings, words in RUNS:
        print(f"== {name}", flush=True)
        command = [sys.executable, "-m", "pytest", "--timeout", "1800", *words]
        failed |= subprocess.run(command, cwd=ROOT, env={**os.environ, **settings}, check=False).returncode
    return failed


if __name__ == "__main__":
    sys.exit(main())
