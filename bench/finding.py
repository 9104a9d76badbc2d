"""Which pages answer, and for whom each is slowest: found by walking every address."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import product
from typing import Any

from bench.figures import timed
from bench.seeding import Seeded
from bench.visiting import OK, STRANGER, Answer, Visitor, visit, visiting, visitor
from parch.kernel.reach import Worker, entered
from tests.support.addresses import Address, addresses

BLANK = re.compile(r"<(?:\w+:)?(\w+)>")
SCHOOLS = ("ysgol-0001", "ysgol-y-bryn")


@dataclass(frozen=True)
class Found:
    """A page that answers, and who asks for it. ``way_in`` is its bare page's: acting/<address>, person and so on."""

    name: str
    address: str
    way_in: str
    who: Visitor

    def visiting(self) -> Callable[[], Answer]:
        return visiting(self.address, self.who)

    def visit(self) -> Answer:
        return visit(self.address, self.who)


def found_pages(seeded: Seeded, only: str = "") -> tuple[list[Found], list[str]]:
    """Every page that answers 200, for whom it takes longest; and the names of those that answer nobody."""
    visitors = [visitor(place.person) for place in seeded.places]
    found, closed = [], []
    for address in addresses():
        if only in address.name and not address.name.startswith(":"):
            slowest = _slowest(address, seeded, visitors)
            found.extend(slowest)
            closed.extend([] if slowest else [address.name])
    return found, [name for name in closed if name]


def _slowest(address: Address, seeded: Seeded, visitors: list[Visitor]) -> list[Found]:
    """One page for each way of asking (with and without a search, say) that answers somebody."""
    best: dict[str, tuple[float, Found]] = {}
    for page in _tries(address, seeded, visitors):
        if page.visit()[0] != OK:
            continue
        seconds = min(timed(page.visit) for _ in range(3))
        if page.name not in best or best[page.name][0] < seconds:
            best[page.name] = (seconds, page)
    return [page for _, page in best.values()]


def _tries(address: Address, seeded: Seeded, visitors: list[Visitor]) -> Iterator[Found]:
    samples, queries = _samples(address, seeded), _queries(seeded).get(address.name, {})
    for (place, who), query in product(_askers(address, seeded, visitors), {"": "", **queries}.items()):
        for values in _choices({**samples, "address": [place]}, address.route):
            path = _path(address.route, values)
            name = f"{address.name} ({query[0]})" if query[0] else address.name
            yield Found(name, path + query[1], _way_in(address, place), who)


def _path(route: str, values: dict[str, Any]) -> str:
    return "/" + BLANK.sub(lambda blank: str(values[blank[1]]), route)


def _choices(samples: dict[str, list[Any]], route: str) -> Iterator[dict[str, Any]]:
    names = BLANK.findall(route)
    for values in product(*(samples.get(name, ["nothing"]) for name in names)):
        yield dict(zip(names, values, strict=True))


def _askers(address: Address, seeded: Seeded, visitors: list[Visitor]) -> Iterator[tuple[str, Visitor]]:
    places = [place.organisation.address for place in seeded.places]
    if address.entrance == "acting":
        yield from zip(places, visitors, strict=True)
    elif address.entrance == "public":
        yield from ((place, STRANGER) for place in places)
    else:
        yield from (("", who) for who in ([STRANGER] if address.is_open else []) + visitors)


def _way_in(address: Address, place: str) -> str:
    if address.entrance == "person":
        return "open" if address.is_open else "person"
    return f"{address.entrance}/{place}"


def _samples(address: Address, seeded: Seeded) -> dict[str, list[Any]]:
    return {
        "draft_id": [seeded.draft.pk],
        "original_id": [seeded.unread],
        "pk": _keys(seeded, "role_holdings" if "/roles/" in address.route else "people"),
        "school": list(SCHOOLS),
        "key": ["organisations.details"],
        "document": ["privacy-staff"],
        "notice": ["staff"],
        "language": ["en"],
        "number": [1],
        "form": ["pdf", "docx"],
    }


def _keys(seeded: Seeded, rows: str) -> list[Any]:
    """One row of each place: its newest person or role."""
    keys = []
    for place in seeded.places:
        with entered(Worker(place.organisation.pk)):
            keys.extend(getattr(place.organisation, rows).values_list("pk", flat=True)[:1])
    return keys


def _queries(seeded: Seeded) -> dict[str, dict[str, str]]:
    """More ways of asking for a page: a search, a form opened."""
    item = seeded.draft.state["document"]["items"][9]["id"]
    return {
        "policies:mend": {"mending": f"?item={item}"},
        "policies:clause": {"one clause": f"?clause={seeded.amended}"},
        "policies:public-en": {"searching": "?q=staff"},
        "organisations:schools": {"searching": "?q=cwm"},
    }
