"""Lock the packages with hashes, and note what each run-time wheel weighs. Usage: ``python tools/lock.py``.

The locks name no registry. The weights are kept beside them in ``requirements/run-weights.toml``, so that a
test can hold the sum without asking anybody.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
from pathlib import Path

import tomli_w

ROOT = Path(__file__).resolve().parents[1]
LOCKS = ROOT / "requirements"
UV = Path(sys.executable).parent / "uv"
QUIET = [
    "--quiet",
    "--generate-hashes",
    "--no-emit-index-url",
    "--no-header",
    "--no-annotate",
    "--python-version",
    "3.11",
]


def main() -> None:
    for name in ("bootstrap", "run", "test"):
        upgrade = [] if "--keep" in sys.argv else ["--upgrade"]
        held = ["-c", str(LOCKS / "run.txt")] if name == "test" else []
        _run(UV, "pip", "compile", *QUIET, *upgrade, *held, "-o", LOCKS / f"{name}.txt", LOCKS / f"{name}.in")
    weigh()


def weigh() -> None:
    """Fetch each wheel of the run lock once and write down its size in bytes."""
    with tempfile.TemporaryDirectory() as folder:
        words = ["--quiet", "--no-deps", "--require-hashes", "-r", LOCKS / "run.txt", "-d", folder]
        _run(sys.executable, "-m", "pip", "download", *words)
        weights = {_key(path): path.stat().st_size for path in sorted(Path(folder).iterdir())}
    (LOCKS / "run-weights.toml").write_text(tomli_w.dumps({"bytes": weights}))


def _key(wheel: Path) -> str:
    name, version = wheel.name.split("-")[:2]
    return f"{name.lower().replace('_', '-')}=={version.removesuffix('.tar.gz')}"


def _run(*command: object) -> None:
    subprocess.run([str(word) for word in command], cwd=ROOT, check=True)


if __name__ == "__main__":
    main()
