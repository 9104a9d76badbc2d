"""A file of keys that only its owner can read."""

from __future__ import annotations

import os
import stat
import tempfile
from contextlib import suppress
from pathlib import Path
from secrets import token_hex

from parch.domain.keys import sentences
from parch.domain.keys.ring import DEMONSTRATION, BadKeys, KeyRing, new_key


def make_key_file(path: Path, *, demonstration: bool = False) -> KeyRing:
    """Make a file with one fresh key unless there is a file already, and read it.

    The file appears whole, with mode 0600, or not at all; of two programs making it at once one
    wins and both read the same key. A demonstration's key says so in its name. Raises `BadKeys`.
    """
    if not path.exists():
        key = new_key((DEMONSTRATION if demonstration else "key-") + token_hex(4))
        try:
            path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            _put_whole(path, f"{key}\n")
        except OSError as problem:
            raise BadKeys(sentences.CANNOT_MAKE.format(path=path)) from problem
    return read_key_file(path)


def read_key_file(path: Path) -> KeyRing:
    """The keys in the file. Raises `BadKeys` where it cannot be read, or can be read by others."""
    try:
        with path.open(encoding="utf-8") as file:
            mode = stat.S_IMODE(os.fstat(file.fileno()).st_mode)
            text = file.read()
    except (OSError, UnicodeDecodeError) as problem:
        raise BadKeys(sentences.NO_FILE.format(path=path)) from problem
    if mode & 0o077:
        raise BadKeys(sentences.OTHERS_CAN_READ.format(path=path))
    return KeyRing.parse(text)


def _put_whole(path: Path, text: str) -> None:
    # mkstemp opens with mode 0600, so the secret is never readable by others, not for a moment.
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    try:
        with os.fdopen(handle, "w", encoding="utf-8") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        # A hard link, unlike a rename, refuses to take the place of a file that is there.
        with suppress(FileExistsError):
            path.hardlink_to(name)
    finally:
        Path(name).unlink(missing_ok=True)
