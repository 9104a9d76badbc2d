"""What a document says of itself: its title, its version and its date."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator, Sequence

from parch.domain.documents.drafts import Draft
from parch.domain.documents.titles import is_title

# How many items at the start and at the end of a document may speak of the document itself.
EDGE = 12
# Tables at either end say it too: this many cells are looked at, and a row of askers has no more than so many.
CELLS, ROW = 48, 8
LABEL_WORDS, LABEL_LENGTH = 16, 200
# In so few words a line that names a version says nothing else; in fewer still, one that gives a date.
FEW, FEWER = 6, 3

_MONTHS = (
    "january ionawr jan",
    "february chwefror feb",
    "march mawrth fawrth mar",
    "april ebrill apr",
    "may mai fai",
    "june mehefin fehefin jun",
    "july gorffennaf orffennaf jul",
    "august awst aug",
    "september medi fedi sep sept",
    "october hydref oct",
    "november tachwedd dachwedd nov",
    "december rhagfyr ragfyr dec",
)
_MONTH = {name: number for number, names in enumerate(_MONTHS, start=1) for name in names.split()}
_DAY = re.compile(
    r"\b(?P<day>\d{1,2})(?:st|nd|rd|th|ain|af|il|ydd|fed|eg)?\s(?:of\s|o\s)?(?P<month>[A-Za-z]{3,10})\.?,?\s(?P<year>(?:19|20)\d{2})\b"
    r"|\b(?P<y>(?:19|20)\d{2})-(?P<m>\d{2})-(?P<d>\d{2})\b|\b(?P<dd>\d{1,2})[/.](?P<mm>\d{1,2})[/.](?P<yy>(?:19|20)\d{2})\b"
)
_VERSION = re.compile(
    r"\b(?:version|fersiwn|ver\.?|v\.?|issue(?: no\.?)?)\s?:?\s?(\d{1,3}(?:\.\d{1,3}){0,3})\b", re.IGNORECASE
)
_DATED = re.compile(
    r"\b(?:date|dated|approved|adopted|issued|ratified|agreed|effective|dyddiad|mabwysiadwyd|cymeradwywyd|cytunwyd)\b",
    re.IGNORECASE,
)
_ASKER = re.compile(
    r"\b(?:version|fersiwn|issue|date|dated|approved|adopted|agreed|ratified|review(?:ed)?|next|author|owner|by|signed"
    r"|name|role|status|changes?|dyddiad|cymeradwy\w*|gymeradwy\w*|mabwysiad\w*|adolyg\w*|awdur|perchennog|gan|enw|rôl"
    r"|statws|newid\w*|llofnod\w*)\b",
    re.IGNORECASE,
)
_REVIEW = re.compile(r"\b(?:review|adolygu|next|nesaf)\b", re.IGNORECASE)
_POLICY = re.compile(r"\b(?:policy|polisi|code|cod|guid(?:e|ance)|canllaw|procedure|gweithdrefn)\w*", re.IGNORECASE)


def date_in(text: str) -> datetime.date | None:
    """The first whole date in a text, in English, Welsh or figures (day before month)."""
    for found in _DAY.finditer(text):
        day = _date(found)
        if day:
            return day
    return None


def _date(found: re.Match[str]) -> datetime.date | None:
    if found["month"]:
        parts = (int(found["year"]), _MONTH.get(found["month"].lower(), 0), int(found["day"]))
    elif found["y"]:
        parts = (int(found["y"]), int(found["m"]), int(found["d"]))
    else:
        parts = (int(found["yy"]), int(found["mm"]), int(found["dd"]))
    try:
        return datetime.date(*parts)
    except ValueError:
        return None


def version_and_date(drafts: Sequence[Draft]) -> tuple[str | None, datetime.date | None]:
    """The version and date a document gives for itself, in a line or a row of its own near its beginning or its end.

    Marks such a line at the end as page furniture.
    """
    version: str | None = None
    day: datetime.date | None = None
    for draft, label in _labelled(drafts):
        if len(label) > LABEL_LENGTH or len(label.split()) > LABEL_WORDS or draft.kind in {"letter", "bullet"}:
            continue
        found = _VERSION.search(label)
        dated = None if _REVIEW.search(label) else date_in(label)
        if found and _labels(label, found) and version is None:
            version, day = found[1], dated or day
            _set_aside(draft, drafts)
        elif dated and day is None and (_DATED.search(label) or not draft.text.endswith(".")):
            day = dated if _DATED.search(label) or _only_date(label) else day
    return version, day


def _labelled(drafts: Sequence[Draft]) -> Iterator[tuple[Draft, str]]:
    """The drafts near the edges with what they say; a cell that only asks ("Version") is given its answer."""
    edge = {*range(EDGE), *range(len(drafts) - EDGE, len(drafts))}
    far = {*range(CELLS), *range(len(drafts) - CELLS, len(drafts))}
    for place, draft in enumerate(drafts):
        if place in edge or (place in far and draft.kind == "cell"):
            yield draft, f"{draft.number or ''} {draft.text} {_answer(drafts, place)}".strip()


def _answer(drafts: Sequence[Draft], place: int) -> str:
    """What stands beside or below a cell that asks: beside it, or as far on as the row of askers is long."""
    if not _is_asking(drafts[place]):
        return ""
    first = last = place
    while first > 0 and place - first < ROW and _is_asking(drafts[first - 1]):
        first -= 1
    while last + 1 < len(drafts) and last - place < ROW and _is_asking(drafts[last + 1]):
        last += 1
    at = place + last - first + 1
    return drafts[at].text if at < len(drafts) and drafts[at].kind == "cell" else ""


def _is_asking(draft: Draft) -> bool:
    few = len(draft.text.split()) <= FEW and not any(map(str.isdigit, draft.text))
    return draft.kind == "cell" and few and bool(_ASKER.search(draft.text))


def _labels(label: str, found: re.Match[str]) -> bool:
    """Whether the line is about the version, and does not just happen to name one."""
    return found.start() == 0 or bool(date_in(label)) or len(label.split()) <= FEW


def _only_date(label: str) -> bool:
    return len(label.split()) <= FEWER


def _set_aside(draft: Draft, drafts: Sequence[Draft]) -> None:
    near_end = any(draft is late for late in drafts[-4:])
    if near_end and draft.kind in {"paragraph", "heading"} and draft.number is None:
        draft.kind, draft.role, draft.parent = "paragraph", "furniture", None
        draft.doubts.clear()


def title_of(drafts: Sequence[Draft]) -> tuple[int | None, bool]:
    """Where the title stands, before anything numbered, and whether that is certain: it names a policy or a code."""
    candidates: list[int] = []
    for place, draft in enumerate(drafts[:EDGE]):
        if draft.number or draft.glyph or draft.kind == "letter":
            break
        if draft.kind in {"cell", "footnote"}:
            continue
        if (
            draft.role != "furniture"
            and is_title(draft.text, 16)
            and not _VERSION.match(draft.text)
            and not date_in(draft.text)
        ):
            candidates.append(place)
    for place in candidates:
        if _POLICY.search(drafts[place].text):
            return place, True
    return (candidates[0], False) if candidates else (None, False)
