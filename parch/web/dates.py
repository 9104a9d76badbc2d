"""Dates, times and lengths in words, in both languages: 3 May 2026, 3 Mai 2026."""

from __future__ import annotations

from datetime import date, datetime, time
from typing import Final
from zoneinfo import ZoneInfo

from parch.domain.language import Sentence

WHERE: Final = ZoneInfo("Europe/London")

MONTHS: Final = tuple(
    Sentence(en, cy)
    for en, cy in (
        ("January", "Ionawr"),
        ("February", "Chwefror"),
        ("March", "Mawrth"),
        ("April", "Ebrill"),
        ("May", "Mai"),
        ("June", "Mehefin"),
        ("July", "Gorffennaf"),
        ("August", "Awst"),
        ("September", "Medi"),
        ("October", "Hydref"),
        ("November", "Tachwedd"),
        ("December", "Rhagfyr"),
    )
)
WEEKDAYS: Final = tuple(
    Sentence(en, cy)
    for en, cy in (
        ("Monday", "dydd Llun"),
        ("Tuesday", "dydd Mawrth"),
        ("Wednesday", "dydd Mercher"),
        ("Thursday", "dydd Iau"),
        ("Friday", "dydd Gwener"),
        ("Saturday", "dydd Sadwrn"),
        ("Sunday", "dydd Sul"),
    )
)
NOON: Final = 12


def day(on: date, language: str) -> str:
    """``3 May 2026`` or ``3 Mai 2026``. An instant is first moved to where the schools are."""
    local = _local(on)
    return f"{local.day} {MONTHS[local.month - 1].in_language(language)} {local.year}"


def weekday(on: date, language: str) -> str:
    """``Sunday 3 May 2026`` or ``dydd Sul 3 Mai 2026``."""
    return f"{WEEKDAYS[_local(on).weekday()].in_language(language)} {day(on, language)}"


def clock(at: datetime | time, language: str) -> str:
    """``9.40 pm`` or ``9.40 yh``; the twelve o'clocks by name, and no ``.00``."""
    moment = at.astimezone(WHERE).time() if isinstance(at, datetime) else at
    if moment.minute == 0 and moment.hour in (0, NOON):
        name = Sentence("midday", "hanner dydd") if moment.hour else Sentence("midnight", "hanner nos")
        return name.in_language(language)
    half = Sentence("pm", "yh") if moment.hour >= NOON else Sentence("am", "yb")
    minutes = f".{moment.minute:02d}" if moment.minute else ""
    return f"{moment.hour % NOON or NOON}{minutes} {half.in_language(language)}"


def moment(at: datetime, language: str) -> str:
    """``3 May 2026 at 9.40 pm`` or ``3 Mai 2026 am 9.40 yh``."""
    joined = Sentence("{day} at {clock}", "{day} am {clock}")
    return joined.in_language(language).format(day=day(at, language), clock=clock(at, language))


def month_named(word: str) -> int | None:
    """The month from 1 to 12 that the word names in either language, whole or by its first three letters."""
    folded = word.strip().casefold().rstrip(".")
    names = [(number, name.casefold()) for number, month in enumerate(MONTHS, 1) for name in (month.en, month.cy)]
    shortest = 3
    found = {
        number for number, name in names if folded == name or (len(folded) >= shortest and name.startswith(folded))
    }
    return found.pop() if len(found) == 1 else None


def _local(on: date) -> date:
    return on.astimezone(WHERE).date() if isinstance(on, datetime) else on
