"""Everything that can be held without running Parch. Usage: ``python tools/check.py``; exit 1 names what fails."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
BIN = Path(sys.executable).parent

CHECKS: dict[str, list[str]] = {
    "lint": [str(BIN / "ruff"), "check", "."],
    "layout": [str(BIN / "ruff"), "format", "--check", "."],
    "types": [str(BIN / "mypy"), "parch", "tests", "tools", "bench"],
    "import contracts": [str(BIN / "lint-imports"), "--no-cache"],
    "templates": [str(BIN / "djlint"), "parch", "--lint", "--quiet"],
    "missing Welsh": [sys.executable, "-m", "parch.config.messages", "missing"],
    "migrations": [sys.executable, "-m", "django", "makemigrations", "--check", "--dry-run"],
    "docs in step": [sys.executable, "tools/docs.py", "--check"],
}


def main() -> int:
    failed = [name for name, command in CHECKS.items() if not _passes(name, command)]
    if failed:
        print(f"Not in order: {', '.join(failed)}.")
    return 1 if failed else 0


def _passes(name: str, command: list[str]) -> bool:
    started = time.monotonic()
    environment = {"DJANGO_SETTINGS_MODULE": "parch.config.settings"}
    done = subprocess.run(
        command, cwd=ROOT, env={**os.environ, **environment}, capture_output=True, text=True, check=False
    )
    print(f"{'ok  ' if done.returncode == 0 else 'FAIL'} {name} ({time.monotonic() - started:.0f} s)", flush=True)
    if done.returncode:
        print(done.stdout + done.stderr)
    return done.returncode == 0


if __name__ == "__main__":
    sys.exit(main())
