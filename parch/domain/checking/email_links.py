"""E-mail addresses given where a web address is promised."""

from __future__ import annotations

import re
from collections.abc import Iterator

from parch.domain.checking.addresses import Address, addresses
from parch.domain.checking.folding import folded
from parch.domain.checking.gathering import Gathered
from parch.domain.checking.knowledge import Knowledge
from parch.domain.checking.problems import Problem
from parch.domain.documents.model import Document, Item
from parch.domain.language import Sentence

GIVEN = Sentence(
    "“{quote}” promises a web page but gives an e-mail address: a reader who follows it arrives nowhere.",
    "Mae “{quote}” yn addo tudalen we ond yn rhoi cyfeiriad e-bost: ni fydd darllenydd sy'n ei ddilyn yn "
    "cyrraedd unman.",
)
GIVE_IT = Sentence(
    "Print the address of the web page, or say that this is an e-mail address.",
    "Nodwch gyfeiriad y dudalen we, neu dywedwch mai cyfeiriad e-bost yw hwn.",
)

_PAGE = (
    r"(?:web ?sites?|web ?pages?|web addresse?s?|home ?page"
    r"|(?:advice|help|information|news|support|guidance|resources?) pages?"
    r"|url|links?|hyperlinks?|online (?:form|portal)|portal"
    r"|facebook page|gwefan(?:nau)?|wefan(?:nau)?|tudalen(?:nau)? we|dudalen we|cyfeiriad gwe|gyfeiriad gwe"
    r"|dolen(?:ni)?|ddolen(?:ni)?|safle we|porth|ffurflen ar-lein)"
)
_FILLING = r"(?:[\w'’-]+ ){0,4}?"
# What is said right before the address. Nothing that offers an e-mail or a person may stand between.
_PROMISED = re.compile(
    rf"(?:\b{_PAGE}(?: {_FILLING}(?:is|at|on|yw|ydy|ar|yn|address))?"
    r"|\b(?:visit|browse|log ?on to|click(?: on)?|ymwelwch â|ewch ar-lein i)"
    rf"(?: {_FILLING}{_PAGE})?(?: at| on| yn| ar)?|\b(?:go|ewch) (?:to|i)(?: {_FILLING}{_PAGE})?"
    r"|\bonline at|\bar-lein yn|\b(?:downloaded?|lawrlwytho|i'w lawrlwytho) (?:from|at|o|yn))\s?[:;,(<\"'-]{0,3}\s*$"
)
_OFFERED = re.compile(
    r"e-?mail|e-?bost|e-?byst|\bcontact|\bcyswllt|\bcysyllt|\bgysyllt|\bwrite|\bsend|\bask\b|\breport\b|\bor\b|\band\b|\bneu\b"
    r"|\banfon|ysgrifenn|\bmessage|\bhelpdesk|\boffice|\bswyddfa|\bcc\b"
    r"|\b(?:ddolen(?:ni)?|dolen(?:ni)?|tudalen|gwefan) at\b"
)
_SAID_AFTER = re.compile(rf"^\s?\((?:\w+ )?{_PAGE}\)")
_CELL = re.compile(rf"^(?:\w+(?:'s)? )?{_PAGE}(?: address)?\s?:?$")
_BEFORE = 60


def email_links(document: Document, _knowledge: Knowledge) -> Iterator[Problem]:
    """Each e-mail address that stands for a web address, once with all its places."""
    gathered: Gathered[str] = Gathered()
    before: Item | None = None
    for item in document.body:
        for address in addresses(item.text):
            start = _start(item, address, before)
            if address.user and start is not None:
                gathered.add(f"{address.user}@{address.host}".casefold(), item.id, item.text[start : address.end])
        before = item
    for place in gathered.values():
        says = GIVEN.format(quote=place.quotes[0])
        yield Problem("email-as-link", says, GIVE_IT, "medium", "certain", place.where, place.quotes)


def _start(item: Item, address: Address, before: Item | None) -> int | None:
    """Where the promise of a web page begins that this address breaks; None where it breaks none."""
    if address.scheme in {"http", "https", "ftp"} or (address.user and address.user.lower().startswith("www.")):
        return address.start
    start = max(0, address.start - _BEFORE)
    promised = _PROMISED.search(folded(item.text)[start : address.start])
    if promised and not _OFFERED.search(promised[0]) and not _offers(item.text[start : address.start], promised):
        return start + promised.start()
    if _SAID_AFTER.match(folded(item.text)[address.end :]):
        return address.start
    if item.kind == "cell" and before is not None and item.text.strip() == address.text:
        return address.start if _CELL.match(folded(before.text).strip()) else None
    return None


def _offers(before: str, promised: re.Match[str]) -> bool:
    """Whether the same breath offers an e-mail before it speaks of the page: "e-mail or visit …"."""
    breath = re.split(r"[.;:]\s", folded(before)[: promised.start()])[-1]
    return bool(re.search(r"e-?mail|e-?bost|\bsend|\bforward|anfon", breath))
