"""A real Parch for journeys: its own var folder, its own port, web and worker, ended after."""

from __future__ import annotations

import os
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

PATIENCE = 60.0


@dataclass(frozen=True)
class Site:
    """``url`` has no slash at its end. ``var`` holds the database, keys and mail files. ``log`` is all it printed."""

    url: str
    var: Path

    @property
    def log(self) -> str:
        return (self.var / "served.log").read_text(errors="replace")

    def mails(self) -> list[str]:
        """Every mail written so far, oldest first."""
        folder = self.var / "mail"
        files = sorted(folder.glob("*"), key=lambda path: path.stat().st_mtime_ns) if folder.is_dir() else []
        return [path.read_text(errors="replace") for path in files]


@contextmanager
def served(*words: str, **settings: str) -> Iterator[Site]:
    """Run ``parch <words> --port N`` (``demonstrate`` or ``serve``) on a free loopback port until the block ends."""
    var = Path(tempfile.mkdtemp(prefix="parch-served-"))
    port = free_port()
    kept = {name: value for name, value in os.environ.items() if not name.startswith("PARCH_")}
    environment = {**kept, "PARCH_VAR": str(var), "PARCH_BASE_URL": f"http://localhost:{port}", **settings}
    try:
        if words[0] == "serve":
            run_parch("migrate", environment=environment)
        with (var / "served.log").open("ab") as log:
            process = subprocess.Popen(
                [sys.executable, "-m", "parch.config.cli", *words, "--port", str(port)],
                env=environment, stdout=log, stderr=log, start_new_session=True,
            )  # fmt: skip
        site = Site(f"http://localhost:{port}", var)
        try:
            _wait_until_it_answers(site, process)
            yield site
        finally:
            os.killpg(process.pid, signal.SIGTERM)
            process.wait(30)
    finally:
        shutil.rmtree(var, ignore_errors=True)


def run_parch(*words: str, environment: dict[str, str]) -> None:
    subprocess.run([sys.executable, "-m", "parch.config.cli", *words], env=environment, check=True)


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def _wait_until_it_answers(site: Site, process: subprocess.Popen[bytes]) -> None:
    until = time.monotonic() + PATIENCE
    while time.monotonic() < until:
        if process.poll() is not None:
            raise RuntimeError(f"Parch ended before it answered:\n{site.log}")
        try:
            urllib.request.urlopen(f"{site.url}/help/", timeout=5).close()
        except urllib.error.HTTPError:
            return
        except OSError:
            time.sleep(0.2)
        else:
            return
    raise RuntimeError(f"Parch did not answer within {PATIENCE:.0f} s:\n{site.log}")
