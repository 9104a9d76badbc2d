"""Build what the pages need: node packages, stylesheet, script, typefaces. Run it when `inputs()` have changed.

Usage: ``.venv/bin/python frontend/build.py [--with-tests]``. Node comes from the same virtual environment.
With ``--with-tests`` the packages that only the tests use (axe-core) are installed too.
"""

from __future__ import annotations

import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
HERE = Path(__file__).resolve().parent


def inputs() -> list[Path]:
    """Every file whose change makes a new build necessary."""
    kept = [ROOT / "package.json", ROOT / "package-lock.json"]
    return kept + sorted(path for path in HERE.rglob("*") if path.is_file() and path.suffix != ".pyc")


def outputs() -> list[Path]:
    """What a finished build leaves; if one is missing, build again."""
    static, fonts = ROOT / "build" / "static" / "parch", ROOT / "build" / "fonts"
    return [static / "parch.css", static / "parch.js", fonts / "Atkinson-Regular.ttf", fonts / "Atkinson-Bold.ttf"]


def run(*command: str | Path) -> None:
    binaries = Path(sys.executable).parent
    environment = {**os.environ, "PATH": f"{binaries}{os.pathsep}{os.environ.get('PATH', '')}"}
    subprocess.run([str(word) for word in command], check=True, cwd=ROOT, env=environment)  # noqa: S603  our own words


def build(*, with_tests: bool = False) -> None:
    """Install the locked packages, then make the assets and the typefaces side by side."""
    binaries = Path(sys.executable).parent
    run(binaries / "npm", "ci", "--silent", *([] if with_tests else ["--omit=dev"]))
    with ThreadPoolExecutor() as both:
        work = [
            both.submit(run, binaries / "node", HERE / "build.mjs"),
            both.submit(run, sys.executable, HERE / "fonts.py"),
        ]
        for each in work:
            each.result()


if __name__ == "__main__":
    build(with_tests="--with-tests" in sys.argv[1:])
