"""A document read in a process of its own: what `read` gives, whatever the bytes do.

Run as ``python -m parch.domain.documents.apart``: bytes in; out comes the reading as JSON, or why not.
"""

from __future__ import annotations

import json
import sys
from typing import Any

from parch.domain import apart
from parch.domain.documents.model import Document, Unreadable
from parch.domain.documents.reading import read
from parch.domain.documents.sniffing import LONGEST_FILE
from parch.domain.documents.storage import dump, load
from parch.domain.documents.wording import TOO_HARD, TOO_LARGE
from parch.domain.language import Sentence

SECONDS = 20
MEMORY = 1_000_000_000
MOST_ANSWER = 80_000_000


def read_apart(content: bytes) -> Document:
    """Read a document. Raises `Unreadable` with a sentence, also where the bytes made the reader run too long."""
    if len(content) > LONGEST_FILE:
        raise Unreadable(TOO_LARGE)
    try:
        answer = apart.answer_of(__name__, content, seconds=SECONDS, most=MOST_ANSWER)
    except apart.Ended:
        raise Unreadable(TOO_HARD) from None
    said = json.loads(answer)
    if "en" in said:
        raise Unreadable(Sentence(said["en"], said["cy"]))
    return load(said["document"])


def main() -> None:
    apart.limit(seconds=SECONDS, memory=MEMORY)
    try:
        told: dict[str, Any] = {"document": dump(read(sys.stdin.buffer.read(LONGEST_FILE + 1)))}
    except (Unreadable, MemoryError) as error:
        why = error.sentence if isinstance(error, Unreadable) else TOO_HARD
        told = {"en": why.en, "cy": why.cy}
    sys.stdout.write(json.dumps(told))


if __name__ == "__main__":
    main()
