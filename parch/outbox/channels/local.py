"""Mail that stays on this machine: files to read in a demonstration, or the console."""

from __future__ import annotations

import os
import sys
from dataclasses import dataclass
from pathlib import Path

from parch.outbox.messages import Message


@dataclass(frozen=True, slots=True)
class Files:
    """One file a message, named by its key: sent again, it takes its own place."""

    folder: Path

    def send(self, message: Message) -> None:
        self.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        draft = self.folder / f".{message.key}.{os.getpid()}"
        draft.write_text(f"To: {message.to}\nSubject: {message.subject}\n\n{message.body}", encoding="utf-8")
        draft.replace(self._path(message))

    def was_sent(self, message: Message) -> bool | None:
        return self._path(message).exists()

    def _path(self, message: Message) -> Path:
        return self.folder / f"{message.key}.txt"


@dataclass(frozen=True, slots=True)
class Console:
    """Printed where Parch runs. A message may be printed twice after a kill, which harms nobody."""

    def send(self, message: Message) -> None:
        sys.stderr.write(f"--- {message.message_id}\nTo: {message.to}\nSubject: {message.subject}\n\n{message.body}\n")

    def was_sent(self, message: Message) -> bool | None:
        return False
