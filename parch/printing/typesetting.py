"""PDF by Typst: tagged, PDF/UA-1, the same bytes for the same input.

The document reaches Typst as JSON that the template reads as strings, so nothing in it can become markup.
The template imports no package and its root is its own folder: nothing else is read, nothing is fetched.
"""

from __future__ import annotations

import json
from datetime import UTC, datetime, time
from pathlib import Path
from typing import Final

from parch.domain.language import Sentence
from parch.printing.outline import outline
from parch.printing.press import typeset
from parch.printing.printable import Printable

FONTS: Final = Path(__file__).resolve().parents[2] / "build" / "fonts"
FONT_FILES: Final = ("Atkinson-Regular.ttf", "Atkinson-Bold.ttf")
NO_FONTS: Final = Sentence(
    en="The typefaces for printing are not in {folder}. They are built with the other assets when Parch is set up.",
    cy="Nid yw’r ffurfdeipiau argraffu yn {folder}. Cânt eu creu gyda’r asedau eraill wrth osod Parch.",
)


class FontsMissing(Exception):
    """The folder does not hold the house typeface; `sentence` says where it was looked for."""

    def __init__(self, folder: Path) -> None:
        self.sentence = NO_FONTS.format(folder=folder)
        super().__init__(self.sentence.en)


def pdf(printable: Printable, *, fonts: Path = FONTS) -> bytes:
    """The document as a tagged PDF (PDF/UA-1). Raises FontsMissing where `fonts` lacks the house typeface."""
    if not all((fonts / name).is_file() for name in FONT_FILES):
        raise FontsMissing(fonts)
    moment = int(datetime.combine(printable.date, time(), UTC).timestamp())
    return typeset(json.dumps(outline(printable), ensure_ascii=False), moment=moment, fonts=fonts)
