"""Typesetting in a process of its own, for one that was forked from a process that had printed."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import Final

_SECONDS: Final = 60


def typeset_afresh(document: str, *, moment: int, fonts: Path) -> bytes:
    """As `press.typeset`, in a fresh process. Raises subprocess.SubprocessError where that fails or takes a minute."""
    return subprocess.run(  # noqa: S603 - our own interpreter and module; the document goes in as input
        [sys.executable, "-m", __name__, str(moment), str(fonts)],
        input=document.encode(),
        stdout=subprocess.PIPE,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
        timeout=_SECONDS,
        check=True,
    ).stdout


def main() -> None:
    """Read a document from standard input; write its PDF to standard output."""
    from parch.printing.press import typeset

    moment, fonts = sys.argv[1:]
    document = sys.stdin.buffer.read().decode()
    sys.stdout.buffer.write(typeset(document, moment=int(moment), fonts=Path(fonts)))


if __name__ == "__main__":
    main()
