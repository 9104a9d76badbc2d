"""The process of its own in which a sheet is read: bytes in, rows as JSON out, and nothing else.

Run as ``python -m parch.domain.sheets.apart``. Exit 0 with ``{"rows": [[line, [cells]]]}`` or
``{"en": ..., "cy": ...}`` saying why not; anything else means the limits ended it.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Sequence

from parch.domain import apart
from parch.domain.language import Sentence
from parch.domain.sheets import MOST_BYTES, TOO_LARGE, CannotRead, Row

SECONDS = 10
MEMORY = 400_000_000


def told(rows: Sequence[Row]) -> str:
    return json.dumps({"rows": [[row.line, row.cells] for row in rows]})


def heard(answer: bytes) -> list[Row]:
    """What the other process said. Raises `CannotRead` with its sentence."""
    said = json.loads(answer)
    if "rows" not in said:
        raise CannotRead(Sentence(said["en"], said["cy"]))
    return [Row(line, tuple(cells)) for line, cells in said["rows"]]


def main() -> None:
    apart.limit(seconds=SECONDS, memory=MEMORY)
    from parch.domain.sheets.reading import read

    try:
        answer = told(read(sys.stdin.buffer.read(MOST_BYTES + 1)))
    except (CannotRead, MemoryError) as error:
        why = error.sentence if isinstance(error, CannotRead) else TOO_LARGE
        answer = json.dumps({"en": why.en, "cy": why.cy})
    sys.stdout.write(answer)


if __name__ == "__main__":
    main()
