"""Web addresses that lead nowhere any more, or on an open line."""

from __future__ import annotations

import re
from collections.abc import Iterator

from parch.domain.checking.addresses import Address, addresses, unended
from parch.domain.checking.gathering import Gathered
from parch.domain.checking.knowledge import Knowledge
from parch.domain.checking.link_facts import DeadAddress
from parch.domain.checking.problems import Problem, Sureness
from parch.domain.documents.model import Document
from parch.domain.language import Sentence

OPEN_LINE = Sentence(
    "{address} is on an open line (http): what a reader sees or types there can be read and changed on the way.",
    "Mae {address} ar linell agored (http): gellir darllen a newid yr hyn y mae darllenydd yn ei weld neu'n ei deipio "
    "yno ar y ffordd.",
)
CLOSE_IT = Sentence(
    "Open the address with https:// and print it so if it answers; if not, look for another source.",
    "Agorwch y cyfeiriad â https:// a'i argraffu felly os yw'n ateb; os nad yw, chwiliwch am ffynhonnell arall.",
)
MISTYPED = Sentence(
    "{address} is mistyped: no browser can open it.",
    "Mae {address} wedi'i gamdeipio: ni all unrhyw borwr ei agor.",
)
TYPE_IT = Sentence(
    "Write the address as the page itself shows it, beginning https://.",
    "Ysgrifennwch y cyfeiriad fel y mae'r dudalen ei hun yn ei ddangos, gan ddechrau â https://.",
)
# "http//www.", "https:/name", "htp://", "http://http://", "www,name" and "ww.name".
_BROKEN = re.compile(
    r"(?<![\w/.])(?:https?(?://(?=\w)|:/(?=\w)|:\\{1,2}|;//|: //|:///)|(?:htp|htpp|hhtp|ttp|http[^s:/\s])s?://"
    r"|https?://https?:|www,\w|wwww+\.\w|ww\.\w)\S*",
    re.IGNORECASE,
)


def dead_links(document: Document, knowledge: Knowledge) -> Iterator[Problem]:
    """Each address that is known to be gone, is mistyped or begins with http://, once with all its places."""
    gathered: Gathered[tuple[str, DeadAddress | None]] = Gathered()
    for item in document.body:
        for key, gone, quote in _in(item.text, knowledge):
            gathered.add((key, gone), item.id, quote)
    for (_, gone), place in gathered.items():
        if gone:
            yield Problem("dead-link", gone.says, gone.remedy, gone.severity, _sure(gone), place.where, place.quotes)
        elif _BROKEN.match(place.quotes[0]):
            says = MISTYPED.format(address=place.quotes[0])
            yield Problem("dead-link", says, TYPE_IT, "medium", "certain", place.where, place.quotes)
        else:
            says = OPEN_LINE.format(address=place.quotes[0])
            yield Problem("dead-link", says, CLOSE_IT, "low", "certain", place.where, place.quotes)


def _in(text: str, knowledge: Knowledge) -> Iterator[tuple[str, DeadAddress | None, str]]:
    """What makes each faulty address of a text the same as another, the fact that it is gone, and its words."""
    for address in addresses(text):
        if address.user or address.host == "localhost":
            continue
        gone = _gone(address, knowledge.links.address)
        if gone or address.scheme == "http":
            yield f"{address.host.removeprefix('www.')}{address.path}".casefold().rstrip("/"), gone, address.text
    for found in _BROKEN.finditer(text) if "ttp" in text or "ww" in text.lower() else ():
        yield found[0].casefold(), None, unended(found[0])


def _gone(address: Address, known: tuple[DeadAddress, ...]) -> DeadAddress | None:
    """The fact that says most exactly that this address is gone."""
    host = address.host.removeprefix("www.")
    fitting = (fact for fact in known if _covers(fact.host, host) and address.path.lower().startswith(fact.path))
    return max(fitting, key=lambda fact: (len(fact.path), len(fact.host)), default=None)


def _covers(known: str, host: str) -> bool:
    if known.startswith("*."):
        return host == known[2:] or host.endswith(known[1:])
    return host == known


def _sure(fact: DeadAddress) -> Sureness:
    return "certain" if fact.is_verified else "likely"
