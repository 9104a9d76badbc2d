"""Contents pages: what they say stands elsewhere in the document, so they are left out."""

from __future__ import annotations

import re
from collections.abc import Sequence

from parch.domain.documents.formats.docx.told import Block, Told

FEWEST = 2  # lines make a contents page of what stands under that title
_TITLES = frozenset({"contents", "table of contents", "contents page", "cynnwys", "tabl cynnwys", "tudalen gynnwys"})
_LINE = re.compile(r"\S.*\t[\s.…]*(?:\d{1,3}|[ivxl]{1,5})\s*$", re.DOTALL)


def drop_title(found: list[Block]) -> None:
    """Leave out the heading over a table of contents that is itself left out."""
    if found and _is_title(found[-1]):
        found.pop()


def without_typed(blocks: Sequence[Block]) -> list[Block]:
    """The same without contents pages that were typed by hand: lines that end in a tab and the number of a page."""
    found: list[Block] = []
    place = 0
    while place < len(blocks):
        after = place + 1
        while _is_title(blocks[place]) and after < len(blocks) and _is_line(blocks[after]):
            after += 1
        if after - place <= FEWEST:
            after = place + 1
            found.append(blocks[place])
        place = after
    return found


def _is_title(block: Block) -> bool:
    return isinstance(block, Told) and " ".join(block.content.text.casefold().split()).rstrip(":") in _TITLES


def _is_line(block: Block) -> bool:
    return isinstance(block, Told) and _LINE.match(block.content.text) is not None
