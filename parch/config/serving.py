"""Web and worker as one process group: when one of them ends, so does the other."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path
from types import FrameType

from parch.config import safety

BIN = Path(sys.executable).parent
PATIENCE = 10.0  # seconds a process is given to end by itself


def serve(host: str, port: int, language: str) -> int:
    """Run until told to stop. Returns 0 after a stop that was asked for, else what failed."""
    trouble = safety.trouble()
    if trouble is not None:
        print(trouble.in_language(language), file=sys.stderr)  # noqa: T201 - the command's answer
        return 2
    _say_where_to_begin(language)
    stopping: list[int] = []

    def stop(number: int, _frame: FrameType | None) -> None:
        stopping.append(number)

    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, stop)
    processes = [subprocess.Popen(command, env=os.environ) for command in (_web(host, port), _worker())]  # noqa: S603
    try:
        while not stopping and all(process.poll() is None for process in processes):
            time.sleep(0.2)
    finally:
        codes = [_end(process) for process in processes]
    return 0 if stopping else max((abs(code) for code in codes), default=1) or 1


def _say_where_to_begin(language: str) -> None:
    """An empty Parch is begun by whoever can read this console."""
    from django.conf import settings

    from parch.organisations.beginning import line_for_console

    if line := line_for_console(settings.BASE_URL, language):
        print(line, file=sys.stderr)  # noqa: T201 - the command's answer


def _web(host: str, port: int) -> list[str]:
    return [
        sys.executable, "-m", "gunicorn", "parch.config.wsgi", "--bind", f"{host}:{port}", "--workers", "1",
        "--threads", "8", "--worker-tmp-dir", "/dev/shm" if Path("/dev/shm").is_dir() else "/tmp",  # noqa: S108
        "--log-level", "warning", "--no-control-socket",
    ]  # fmt: skip


def _worker() -> list[str]:
    return [sys.executable, "-m", "parch.config.cli", "work"]


def _end(process: subprocess.Popen[bytes]) -> int:
    if process.poll() is None:
        process.terminate()
    try:
        return process.wait(PATIENCE)
    except subprocess.TimeoutExpired:
        process.kill()
        return process.wait()
