"""What the layout of every page is given."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

from django.conf import settings
from django.http import HttpRequest
from django.utils.safestring import SafeString, mark_safe

from parch.domain.help import read
from parch.web import language

HELP_FOLDER = "schools-social-media/help"


@dataclass(frozen=True, slots=True)
class PageHelp:
    """The three answers at the foot of a page, in the language being spoken."""

    what: SafeString
    who: SafeString
    whom: SafeString


def layout(request: HttpRequest) -> dict[str, Any]:
    """Context processor: language, its switch, the demonstration's banner and this page's help.

    Upper apps add, from processors of their own: ``organisation`` (its name when printed), ``switch_url``,
    ``person_name``, ``account_url``, ``navigation`` (a list of label, url, current). A page that has a different
    address in the other language sets ``counterpart``. Error pages blank all of these, so that every 404 is the same.
    """
    spoken = language.current()
    return {
        "language": spoken,
        "other_language": language.other(spoken),
        "language_next": request.get_full_path(),
        "demonstration": settings.DEMONSTRATION,
        "help": help_of(request),
    }


def help_of(request: HttpRequest) -> PageHelp | None:
    """The help of the page at this address, where somebody has written it."""
    name = request.resolver_match.view_name if request.resolver_match else ""
    return _help(Path(settings.PACKS) / HELP_FOLDER, name, language.current()) if name else None


@lru_cache(maxsize=512)
def _help(folder: Path, name: str, spoken: str) -> PageHelp | None:
    found = read(folder, name, spoken)
    if found is None:
        return None
    # Made from our own pack's Markdown with tags switched off.
    return PageHelp(mark_safe(found.what), mark_safe(found.who), mark_safe(found.whom))  # noqa: S308
