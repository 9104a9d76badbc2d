"""Contents pages: the titles of a document said once before it begins, with their pages or without."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from parch.domain.documents.lines import Line

_OVER = re.compile(
    r"(?:\d{1,2}[.)]?\s)?(?:(?:table of |list of )?contents(?: page| list)?|index"
    r"|(?:tabl |tudalen )?(?:y )?(?:c|g|ng)ynnwys(?:ion|iad)?)",
    re.IGNORECASE,
)
_PAGE = re.compile(r"[\s.…_·-]+(?:p\.|t\.|tud\.|page|tudalen)?\s?(\d{1,3})$|[\s.…]+([ivx]{1,5})$", re.IGNORECASE)
_NUMBER = re.compile(
    r"(?:(?:section|appendix|annexe?|part|schedule|adran|atodiad|rhan|atodlen)\s\w{1,6}"
    r"|\(?[\divx]{1,4}(?:\.\d{1,3})*[.):]?|\(?[a-z][.)])[\s:.–—-]+(?=\S)",
    re.IGNORECASE,
)
FEWEST, LONGEST = 2, 160
# Without a heading over them, so many lines with pages make a contents page.
FEWEST_ALONE = 4
# A contents page stands near the beginning; what comes later is not looked at.
NEAR = 200


def with_contents_aside(lines: Sequence[Line]) -> list[Line]:
    """The same lines; those of a contents page are set aside, with the heading over them."""
    keys = [_key(line.text) for line in lines[: 10 * NEAR]]
    later: dict[str, list[int]] = defaultdict(list)
    for place, key in enumerate(keys):
        later[key].append(place)
        later[_bare(lines[place].text)].append(place)
    found = _Finder(lines, later)
    aside: set[int] = set()
    place = 0
    while place < min(len(lines), NEAR):
        run = found.run(place)
        aside.update(run)
        place = max(run, default=place) + 1
    return [replace(line, aside=True) if place in aside else line for place, line in enumerate(lines)]


class _Finder:
    def __init__(self, lines: Sequence[Line], later: dict[str, list[int]]) -> None:
        self._lines = lines
        self._later = later

    def run(self, place: int) -> range:
        """The contents page that begins at a line, if one does."""
        headed = bool(_OVER.fullmatch(self._lines[place].text.strip(" :")))
        first = place + 1 if headed else place
        end = self._end(first, headed=headed)
        fewest = FEWEST if headed else FEWEST_ALONE
        return range(place, end) if end - first >= fewest else range(0)

    def _end(self, first: int, *, headed: bool) -> int:
        seen: set[str] = set()
        pages = paged = 0
        place = first
        while place < len(self._lines):
            text = self._lines[place].text
            key = _key(text)
            if not key or key in seen:
                break
            page = _page(text)
            if page is None:
                recurs = headed and (self._recurs(key, place) or self._recurs(_bare(text), place))
            else:
                recurs = page >= pages and (headed or self._recurs(key, place))
            if not recurs:
                break
            seen.add(key)
            pages, paged = (page, paged + 1) if page is not None else (pages, paged)
            place += 1
        return place if headed or paged == place - first else first

    def _recurs(self, key: str, place: int) -> bool:
        return bool(key) and any(later > place + 1 for later in self._later.get(key, ())[-4:])


def _page(text: str) -> int | None:
    found = _PAGE.search(text)
    if not found:
        return None
    return int(found[1]) if found[1] else 0


def _key(text: str) -> str:
    """What a title is without its number and its page."""
    if len(text) > LONGEST:
        return ""
    bare = _PAGE.sub("", text)
    return " ".join(_NUMBER.sub("", bare, count=1).casefold().split())


def _bare(text: str) -> str:
    return " ".join(_PAGE.sub("", text).casefold().split()) if len(text) <= LONGEST else ""
