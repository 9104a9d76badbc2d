"""Killing a worker at chosen points: a forked, warmed child that SIGKILLs itself, as a power cut would."""

from __future__ import annotations

import os
import signal
from collections.abc import Callable
from typing import Any

from django.db import connections


def killed_while(work: Callable[[], object], *, owner: Any, name: str, when: str) -> bool:
    """Fork, and in the child run ``work`` until ``owner.name`` is about to be called, or has just returned.

    ``when`` is "before" or "after". True where the child was killed there; False where it ended by itself,
    because the work never came that way.
    """
    connections.close_all()
    child = os.fork()
    if child == 0:
        _die_at(owner, name, when)
        try:
            work()
        finally:
            os._exit(0)
    _, status = os.waitpid(child, 0)
    return os.WIFSIGNALED(status) and os.WTERMSIG(status) == signal.SIGKILL


def _die_at(owner: Any, name: str, when: str) -> None:
    real = getattr(owner, name)

    def deadly(*words: Any, **named: Any) -> Any:
        if when == "before":
            os.kill(os.getpid(), signal.SIGKILL)
        result = real(*words, **named)
        os.kill(os.getpid(), signal.SIGKILL)
        return result

    setattr(owner, name, deadly)


def kills_a_path() -> int:
    """How many kills each path is given: ten in `make test`, a hundred in `make soak`."""
    return int(os.environ.get("PARCH_KILLS", "10"))
