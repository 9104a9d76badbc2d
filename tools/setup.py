"""Set everything up, doing only what has changed since the last time.

Usage: ``python3 tools/setup.py run|test``. Needs Python 3.11 or later with pip, and nothing else:
the environment in ``.venv/``, the packages of the lock, the assets, the messages, the collected files.
Prints one line for each step it really does.
"""

from __future__ import annotations

import hashlib
import json
import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterable
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
VENV = ROOT / ".venv"
PYTHON = VENV / "bin" / "python"
STAMPS = VENV / "parch-setup.json"
LOCKS = ROOT / "requirements"


def main(purpose: str) -> None:
    """Bring the checkout to where it can run, or be tested. A failed step is done again next time."""
    if sys.version_info < (3, 11):  # noqa: UP036 - said in words before pip says it in its own
        sys.exit("Parch needs Python 3.11 or later. / Mae angen Python 3.11 neu ddiweddarach ar Parch.")
    stamps = _read_stamps()
    for name, digest, outputs, say, do in _steps(purpose, stamps):
        if stamps.get(name) == digest and all(output.exists() for output in outputs):
            continue
        started = time.monotonic()
        print(f"{say} ...", end="", flush=True)
        do()
        print(f" {time.monotonic() - started:.0f} s", flush=True)
        stamps[name] = digest
        STAMPS.write_text(json.dumps(stamps, indent=1))


Step = tuple[str, str, list[Path], str, Callable[[], None]]


def _steps(purpose: str, stamps: dict[str, str]) -> Iterable[Step]:
    lock = _lock_for(purpose, stamps)
    packages = _digest([lock, LOCKS / "bootstrap.txt"], lock.name)
    yield "packages", packages, [PYTHON], "Installing the packages", lambda: _install(lock)
    own = _digest([ROOT / "pyproject.toml"])
    yield "command", own + packages, [VENV / "bin" / "parch"], "Installing the parch command", _install_command
    with_tests = lock.name == "test.txt"
    assets = _digest([*_files(ROOT / "frontend"), ROOT / "package.json", ROOT / "package-lock.json"], str(with_tests))
    built = [ROOT / "build" / "static" / "parch" / "parch.css", ROOT / "build" / "fonts" / "Atkinson-Regular.ttf"]
    yield "assets", assets, built, "Building the style sheet, script and typefaces", lambda: _build(with_tests)
    catalogues = _digest(sorted((ROOT / "parch").rglob("*.po")))
    compiled = [path.with_suffix(".mo") for path in (ROOT / "parch").rglob("*.po")]
    yield "messages", catalogues, compiled, "Compiling the Welsh", _compile
    static = _digest(_files(ROOT / "build" / "static") + sorted((ROOT / "parch").glob("*/static/**/*.*")), packages)
    collected = [ROOT / "build" / "collected" / "staticfiles.json"]
    yield "static", static, collected, "Collecting the static files", _collect


def _lock_for(purpose: str, stamps: dict[str, str]) -> Path:
    """What the tests need includes what running needs, so an environment made for tests is left as it is."""
    for_tests = LOCKS / "test.txt"
    has_tests = stamps.get("packages") == _digest([for_tests, LOCKS / "bootstrap.txt"], for_tests.name)
    return for_tests if purpose == "test" or has_tests else LOCKS / "run.txt"


def _install(lock: Path) -> None:
    if not PYTHON.exists():
        _run(sys.executable, "-m", "venv", VENV)
    uv = VENV / "bin" / "uv"
    if not uv.exists():
        quietly = ["--quiet", "--disable-pip-version-check", "--require-hashes"]
        _run(PYTHON, "-m", "pip", "install", *quietly, "-r", LOCKS / "bootstrap.txt")
    _run(uv, "pip", "sync", "--quiet", "--require-hashes", lock)


def _install_command() -> None:
    options = ["--no-deps", "--no-build-isolation", "-C", "editable_mode=compat"]
    _run(VENV / "bin" / "uv", "pip", "install", "--quiet", *options, "-e", ROOT)


def _build(with_tests: bool) -> None:
    _run(PYTHON, ROOT / "frontend" / "build.py", *(["--with-tests"] if with_tests else []))


def _compile() -> None:
    _run(PYTHON, "-m", "parch.config.messages", "compile")


def _collect() -> None:
    _run(PYTHON, "-m", "django", "collectstatic", "--noinput", "--clear", "--verbosity", "0")


def _run(*command: object) -> None:
    environment = {
        **os.environ,
        "UV_PYTHON_DOWNLOADS": "never",
        "VIRTUAL_ENV": str(VENV),
        "DJANGO_SETTINGS_MODULE": "parch.config.settings",
    }
    done = subprocess.run([str(word) for word in command], cwd=ROOT, env=environment, check=False)
    if done.returncode:
        sys.exit(f"\nThis step failed: {' '.join(str(word) for word in command)}")


def _files(folder: Path) -> list[Path]:
    return sorted(path for path in folder.rglob("*") if path.is_file() and "__pycache__" not in path.parts)


def _digest(paths: list[Path], extra: str = "") -> str:
    digest = hashlib.sha256(extra.encode())
    for path in paths:
        digest.update(str(path.relative_to(ROOT)).encode())
        digest.update(path.read_bytes() if path.exists() else b"missing")
    return digest.hexdigest()


def _read_stamps() -> dict[str, str]:
    try:
        found: dict[str, str] = json.loads(STAMPS.read_text())
    except (OSError, ValueError):
        return {}
    return found


if __name__ == "__main__":
    main(sys.argv[1] if len(sys.argv) > 1 else "run")
