"""Reading an uploaded spreadsheet in a process of its own, with limits on time, memory and what it may answer."""

from __future__ import annotations

import os
import subprocess
import sys

from parch.domain.sheets import MOST_BYTES, NOT_A_SHEET, TOO_LARGE, TOO_SLOW, CannotRead, Row
from parch.domain.sheets.apart import SECONDS, heard

MODULE = "parch.domain.sheets.apart"
MOST_ANSWER = 40_000_000


def rows_of(content: bytes) -> list[Row]:
    """The rows of the sheet in these bytes. Raises `CannotRead` with a sentence, whatever the bytes did."""
    if len(content) > MOST_BYTES:
        raise CannotRead(TOO_LARGE)
    try:
        done = subprocess.run(  # noqa: S603 - our own interpreter and module; the bytes go in as input
            [sys.executable, "-m", MODULE],
            input=content,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            # Nothing of ours goes along: no keys, no database.
            env={"PYTHONPATH": os.pathsep.join(sys.path), "PYTHONUTF8": "1", "LANG": "C.UTF-8"},
            timeout=SECONDS + 5,
            check=False,
        )
    except subprocess.TimeoutExpired:
        raise CannotRead(TOO_SLOW) from None
    if done.returncode != 0:
        raise CannotRead(TOO_SLOW if done.returncode < 0 else NOT_A_SHEET)
    if len(done.stdout) > MOST_ANSWER:
        raise CannotRead(TOO_LARGE)
    return heard(done.stdout)
