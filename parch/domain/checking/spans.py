"""Where the sentences of a text stand."""

from __future__ import annotations

import re
from functools import lru_cache

# After an ending and a space; not after "e.g." or a single letter, as in "N.B. " or "Mrs. ".
_BETWEEN = re.compile(
    r"(?<=[.?!;])(?<!\be\.g\.)(?<!\bi\.e\.)(?<!\betc\.)(?<!\bn\.b\.)(?<!\bd\.s\.)(?<!\bh\.y\.)[\"')\]]?\s+"
)


@lru_cache(maxsize=8192)
def sentence_spans(text: str) -> tuple[tuple[int, int], ...]:
    """Start and end of each sentence, without the space between them. Small letters are expected: see `folded`."""
    spans: list[tuple[int, int]] = []
    start = 0
    for gap in _BETWEEN.finditer(text):
        end = gap.start() + len(gap[0].rstrip())
        if end > start:
            spans.append((start, end))
        start = gap.end()
    if text[start:].strip():
        spans.append((start, len(text.rstrip())))
    return tuple(spans)
