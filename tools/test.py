"""Every test, on both databases, journeys in Chromium included. Usage: ``python tools/test.py [pytest words]``.

First everything on SQLite with the journeys, then what touches the database again on PostgreSQL.
Without Chromium the journeys are said to be not run; under CI that is a failure.
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from tests.support.chromium import chromium  # noqa: E402


def main(words: list[str]) -> int:
    under_ci = os.environ.get("CI") == "true"
    journeys = []
    if chromium() is None:
        print("No Chromium on this machine: the journeys are NOT RUN. (Debian: apt-get install chromium)")
        if under_ci:
            return 1
        journeys = ["-m", "not journey"]
    # Journeys take their time from a browser and a server each, so they run beside nothing else.
    first = _pytest("sqlite", "-n", "2", "-m", "not journey", *words)
    walks = 0 if journeys else _pytest("sqlite", "-m", "journey", *words)
    second = _pytest(
        "postgresql", "-n", "2", "-m", "not journey", "tests/apps", "tests/architecture", "tests/attacks", *words
    )
    return first or walks or second


def _pytest(database: str, *words: str) -> int:
    print(f"== {database}: pytest {' '.join(words)}", flush=True)
    environment = {**os.environ, "PARCH_TEST_DATABASE": database}
    return subprocess.run([sys.executable, "-m", "pytest", *words], cwd=ROOT, env=environment, check=False).returncode


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
