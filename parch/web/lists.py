"""Long lists: one page at a time, sorted by a link in the heading, with no script."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from django.core.paginator import Paginator
from django.http import HttpRequest

if TYPE_CHECKING:
    from django_stubs_ext import StrPromise

SORT: Final = "sort"
PAGE: Final = "page"


@dataclass(frozen=True, slots=True)
class Heading:
    """A column that may be sorted by, under the key that the address uses."""

    key: str
    label: str | StrPromise
    numeric: bool = False
    sortable: bool = True


@dataclass(frozen=True, slots=True)
class Column:
    """A heading as `<c-table>` draws it: ``sort`` is "ascending", "descending" or empty."""

    label: str | StrPromise
    href: str
    sort: str
    numeric: bool


def order(request: HttpRequest, headings: Sequence[Heading], default: str) -> str:
    """The wanted order as Django's ``order_by`` takes it (``name`` or ``-name``); only headings that may be sorted."""
    wanted = request.GET.get(SORT, "")
    allowed = {heading.key for heading in headings if heading.sortable}
    return wanted if wanted.removeprefix("-") in allowed else default


def columns(request: HttpRequest, headings: Sequence[Heading], default: str) -> list[Column]:
    """The headings with the link that sorts by each, or turns the order round."""
    now = order(request, headings, default)
    return [_column(request, heading, now) for heading in headings]


def _column(request: HttpRequest, heading: Heading, now: str) -> Column:
    directions = {heading.key: "ascending", f"-{heading.key}": "descending"}
    wanted = f"-{heading.key}" if now == heading.key else heading.key
    href = _with(request, SORT, wanted) if heading.sortable else ""
    return Column(heading.label, href, directions.get(now, ""), heading.numeric)


def _with(request: HttpRequest, key: str, value: str) -> str:
    query = request.GET.copy()
    query.pop(PAGE, None)
    query[key] = value
    return f"?{query.urlencode()}"


@dataclass(frozen=True, slots=True)
class ListPage:
    """One page of a list as `<c-pagination>` draws it.

    ``numbers`` holds None where pages are left out; ``previous`` and ``next`` are 0 where there is none; ``query`` is
    the rest of the address, ready to have ``page=`` put behind it; ``total`` counts the rows of every page.
    """

    rows: Sequence[Any]
    number: int
    numbers: list[int | None]
    previous: int
    next: int
    query: str
    total: int = 0


def page_of(request: HttpRequest, rows: Any, size: int = 50) -> ListPage:
    """The page of these rows that the address asks for; the nearest there is where the number makes no sense."""
    paginator = Paginator(rows, size)
    page = paginator.get_page(request.GET.get(PAGE))
    query = request.GET.copy()
    query.pop(PAGE, None)
    elided = paginator.get_elided_page_range(page.number, on_each_side=1, on_ends=1)
    return ListPage(
        rows=list(page),
        number=page.number,
        numbers=[number if isinstance(number, int) else None for number in elided],
        previous=page.previous_page_number() if page.has_previous() else 0,
        next=page.next_page_number() if page.has_next() else 0,
        query=f"{query.urlencode()}&" if query else "",
        total=paginator.count,
    )
