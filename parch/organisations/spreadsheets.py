"""Reading an uploaded spreadsheet in a process of its own."""

from __future__ import annotations

from parch.domain import apart
from parch.domain.sheets import MOST_BYTES, NOT_A_SHEET, TOO_LARGE, TOO_SLOW, CannotRead, Row
from parch.domain.sheets.apart import SECONDS, heard

MODULE = "parch.domain.sheets.apart"
MOST_ANSWER = 40_000_000
SAYS = {"slow": TOO_SLOW, "failed": NOT_A_SHEET, "large": TOO_LARGE}


def rows_of(content: bytes) -> list[Row]:
    """The rows of the sheet in these bytes. Raises `CannotRead` with a sentence, whatever the bytes did."""
    if len(content) > MOST_BYTES:
        raise CannotRead(TOO_LARGE)
    try:
        return heard(apart.answer_of(MODULE, content, seconds=SECONDS, most=MOST_ANSWER))
    except apart.Ended as ended:
        raise CannotRead(SAYS[ended.why]) from None
