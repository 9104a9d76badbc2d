"""The few words the printers add to a document, in the document's language."""

from __future__ import annotations

import datetime as dt
from typing import Final

from babel.dates import format_date

from parch.domain.language import Language, Sentence

CONTENTS: Final = Sentence(en="Contents", cy="Cynnwys")
DATE: Final = Sentence(en="Date", cy="Dyddiad")
OWNER: Final = Sentence(en="Owner", cy="Perchennog")
PAGE: Final = Sentence(en="Page", cy="Tudalen")
OF: Final = Sentence(en="of", cy="o")
REVIEW: Final = Sentence(en="Due for review", cy="I’w adolygu erbyn")


def day(date: dt.date, language: Language) -> str:
    """A date as it is written out: 22 November 2026, 22 Tachwedd 2026."""
    return format_date(date, "d MMMM y", locale="cy" if language == "cy" else "en_GB")
