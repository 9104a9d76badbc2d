"""What no log line may hold: the token of a link or of a calendar, and anybody's e-mail address."""

from __future__ import annotations

import logging
import re

# Names of loggers that bring handlers of their own, past the one of our settings.
ELSEWHERE = ("gunicorn.access", "gunicorn.error", "django.server")

_LINK = re.compile(r"(/(?:l|calendar)/|%2F(?:l|calendar)%2F)[A-Za-z0-9_-]+", re.IGNORECASE)
_EMAIL = re.compile(r"[A-Za-z0-9._%+'-]+(@|%40)[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+", re.IGNORECASE)


def masked(text: str) -> str:
    return _EMAIL.sub("…@…", _LINK.sub(r"\1…", text))


class Mask(logging.Filter):
    """Masks a whole line before any handler sees it, the trace of an error included."""

    def filter(self, record: logging.LogRecord) -> bool:
        record.msg, record.args = masked(record.getMessage()), ()
        if record.exc_info and not record.exc_text:
            record.exc_text = logging.Formatter().formatException(record.exc_info)
        if record.exc_text:
            record.exc_text = masked(record.exc_text)
        return True


def mask_elsewhere() -> None:
    """Mask what servers log by themselves. A filter on their logger outlives any change of handlers."""
    for name in ELSEWHERE:
        logger = logging.getLogger(name)
        if not any(isinstance(one, Mask) for one in logger.filters):
            logger.addFilter(Mask())
