"""Reading bytes from outside in a process of its own, with limits on time, memory and what it may answer.

The process is a module run by our own interpreter: bytes go in, text comes out, and nothing of ours
goes along, neither keys nor database. `limit` is the first thing it does.
"""

from __future__ import annotations

import os
import resource
import subprocess
import sys

GRACE = 5  # seconds beside the time of work, for a process to start on a busy machine


class Ended(Exception):
    """The process gave no answer that can be used. ``why``: "slow" (or killed by a limit), "failed" or "large"."""

    def __init__(self, why: str) -> None:
        super().__init__(why)
        self.why = why


def limit(*, seconds: int, memory: int) -> None:
    """No more than this much work and memory (bytes); no files written, few opened, no core left behind."""
    for kind, most in (
        (resource.RLIMIT_CPU, seconds),
        (resource.RLIMIT_AS, memory),
        (resource.RLIMIT_FSIZE, 0),
        (resource.RLIMIT_NOFILE, 64),
        (resource.RLIMIT_CORE, 0),
    ):
        resource.setrlimit(kind, (most, most))


def answer_of(module: str, content: bytes, *, seconds: int, most: int) -> bytes:
    """What the module printed when given ``content``. Raises `Ended`. ``most``: bytes of answer that are believed."""
    try:
        done = subprocess.run(  # noqa: S603 - our own interpreter and module; the bytes go in as input
            [sys.executable, "-m", module],
            input=content,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env={"PYTHONPATH": os.pathsep.join(sys.path), "PYTHONUTF8": "1", "LANG": "C.UTF-8"},
            timeout=seconds + GRACE,
            check=False,
        )
    except subprocess.TimeoutExpired:
        raise Ended("slow") from None
    if done.returncode != 0:
        raise Ended("slow" if done.returncode < 0 else "failed")
    if len(done.stdout) > most:
        raise Ended("large")
    return done.stdout
