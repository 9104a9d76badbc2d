"""Dates and times in words on a page, in the language being spoken."""

from __future__ import annotations

from datetime import date, datetime

from django import template

from parch.web import dates
from parch.web.language import current

register = template.Library()


@register.filter
def day(on: date | None) -> str:
    """``3 May 2026``; nothing for nothing."""
    return dates.day(on, current()) if on else ""


@register.filter
def weekday(on: date | None) -> str:
    """``Sunday 3 May 2026``."""
    return dates.weekday(on, current()) if on else ""


@register.filter
def moment(at: datetime | None) -> str:
    """``3 May 2026 at 9.40 pm``."""
    return dates.moment(at, current()) if at else ""
