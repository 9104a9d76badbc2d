"""The places a school must fill in, in all the dress authors give them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

Need = Literal["insert", "line", "choose", "instruction", "note"]

_THINGS = (
    r"(?:names?|titles?|dates?|logo|address|number|details|e-?mail|contact|role|statement|link"
    r"|policy|policies|text|here"
    r"|council|authority)"
)
_WELSH_THINGS = r"(?:enw|dyddiad|logo|cyfeiriad|manylion|teitl|rhif|datganiad|swydd|dolen|polisi)"
_NAMED = (
    r"name|date|school|college|council|authority|address|e-?mail|telephone|phone|number|role"
    r"|headteacher|link|url|logo"
    r"|enw|dyddiad|cyfeiriad|ysgol|rhif|swydd|dolen|cyngor|month|year|period|person|mis|blwyddyn|cyfnod"
)
# What is still to be said, in so many words: only where nothing but the end or a bracket comes after.
_LATER = (
    r"(?i:to be (?:confirmed|advised|announced|decided|inserted|added|completed)"
    r"|i['’]w (?:gadarnhau|chadarnhau|cadarnhau|ychwanegu|hychwanegu|benderfynu|bennu|gwblhau|chwblhau))"
)
_WHOSE = r"(?:school|head ?teacher|head|dsp|dsl|council|governor|chair|lead|officer|safeguarding lead)(?:['’]?s)?"
_BRACKETED = r"insert|enter|add|complete|name of|your |rhowch|nodwch|mewnosod\w*|ychwaneg\w*|enw['’]r|dyddiad\b"
_TELL = (
    r"make reference|refer to your|include (?:the|your|any)|state (?:the|your|which|who|where|how)"
    r"|specify|amend|adapt"
    r"|give (?:the )?(?:details|name)|provide (?:the )?(?:details|name)|list (?:the|your|any)|cyfeiriwch"
    r"|diwygiwch|addaswch"
)
_NEEDS: dict[Need, str] = {
    "choose": (
        r"[\[(]?\b(?:please )?(?:delete|strike out|circle) (?:as |where "
        r"|which(?:ever)? is )?(?:not )?(?:appropriate|applicable|necessary|required)\b[\])]?"
        r"|[\[(]?\bdil(?:eer|eu|ëwch|ewch) (?:fel|lle) (?:y |sy['’]n |bo['’]n )?(?:bo['’]n |yn )?(?:briodol"
        r"|berthnasol|angenrheidiol)\b[\])]?"
    ),
    "note": (
        r"\b(?:DRAFTING |GUIDANCE )?(?:NOTE|N\.?B\.?|NODYN|D\.S\.)(?: (?:TO|FOR) SCHOOLS?)?\b\s?:?\s[^.]{0,200}?"
        r"(?i:\b(?:amend|adapt|delete|insert|tailor|complete|personali[sz]e|replace|ddiwygio|diwygio"
        r"|addasu|dileu)\b)[^.]{0,200}\.?"
    ),
    "instruction": rf"\(\s?(?i:{_TELL})\b[^()]{{0,160}}\)|\(\s?(?i:where|who|when|how|which|whom|ble|pwy|pryd)\s?\)",
    "line": r"[.…]{4,}(?:\s+[.…]{4,})*|…{2,}|_{3,}(?:\s+_{3,})*|(?<![\w_])__(?![\w_])",
    "insert": (
        rf"\(\s?(?i:{_BRACKETED})[^()]{{0,120}}\)"
        rf"|\[\s?(?i:{_BRACKETED}|school|date|council|ysgol|cyngor)[^\[\]]{{0,120}}\]"
        rf"|<\s?(?i:{_BRACKETED}|school|date|ysgol)[^<>]{{0,120}}>"
        r"|\[[A-Z][A-Z ’'/]{2,60}\]|\{\{?[\w ’'/-]{1,60}\}\}?|\bX{3,}\b"
        rf"|\b(?i:insert) (?i:(?:the |your |relevant |appropriate )*(?:name of (?:the |your )?\w+"
        rf"|(?:\w+ ){{0,3}}?{_THINGS}\b))"
        rf"|\b(?i:mewnosodwch|mewnosoder) (?i:{_WELSH_THINGS})(?:['’]r| yr?)? ?\w*(?: yr? ysgol)?"
        rf"|\b(?i:rhowch|nodwch) (?i:{_WELSH_THINGS})(?:['’]r| yr?| eich)? ?(?:(?i:ysgol|cyngor"
        rf"|awdurdod)\b|\w* ?yma\b|$)"
        r"|^(?i:(?:add|list|insert) (?:any |other ){0,2}(?:relevant|appropriate|your|local|school)\b[\w ]{0,30}"
        r"\b(?:polic|procedure|document|statement|(?:contacts?(?: details)?|links?)\b(?=\s*(?:here|e\.g|:|\.?$)))"
        r"|include (?:any )?(?:relevant|appropriate) (?:\w+ )?polic).{0,200}"
        r"|^(?i:ychwanegwch|rhestrwch) (?i:unrhyw )?(?i:bolisïau|fanylion|eich)\b.{0,200}"
        rf"|\[\s?(?i:(?:[\w’'/&,-]+ ){{0,6}}?(?:{_NAMED}|tbc|tbd)s?\b[^\[\]]{{0,60}})\](?!\()"
        rf"|<(?:[\w’'/-]+ ){{0,5}}?(?i:{_NAMED})\b[\w ’'/-]{{0,40}}>"
        rf"|\(\s?(?i:(?:the |your )?{_WHOSE} name|name|date|name and (?:job title|contact details|date)"
        rf"|job title)\s?\)"
        r"|\[\s?(?:[Xx●•*?]{1,20}|[._…]{5,60})\s?\]"
        rf"|«[^«»]{{0,40}}\b(?i:{_NAMED})\b[^«»]{{0,40}}»|\bx{{4,}}\b|\bXX(?= (?:days|weeks|months|years|hours)\b)"
        r"|\b(?:ENTER|INSERT|ADD|TYPE) (?:[A-Z]{2,} ){0,3}(?:NAME|DATE|HERE|DETAILS|ADDRESS|NUMBER)\b(?: HERE)?"
        r"|@@\w{2,40}@@|%[A-Z][A-Z_ ]{2,40}%|\b(?i:anytown|anywhere) (?i:primary|secondary|high|school)\b"
        r"|\bx{3,}(?=@)|\bXX(?= (?:Primary|Secondary|High|Infant|Junior|School))"
        r"|\bYsgol X{1,5}\b|\b0\d{0,4}\s?(?:[xX]{6,}|[xX]{3,}(?:\s[xX]{3,})+)"
        r"|\b(?i:(?:dd|xx)[/.-](?:mm|xx)[/.-](?:20xx|yyyy|xxxx|yy|xx|(?:20)?\d\d))\b|\b20[Xx]{2}\b"
        rf"|\b(?:TBC|TBA|TBD)\b|\btbc\b|[\[(]\s?{_LATER}[^\[\]()]{{0,60}}[\])]|{_LATER}(?=[.;,]?$)"
        r"|\b(?i:lorem ipsum)\b[^.]{0,80}"
    ),
}
_ALL = re.compile("|".join(f"(?P<{need}>{pattern})" for need, pattern in _NEEDS.items()))
# Cheap to look for first: a text without any of these holds no blank.
_HINT = re.compile(
    r"(?i:insert|delete|dil[eë]|amend|adapt|rhowch|nodwch|mewnos|ychwan|rhestr|NOTE|NODYN|NB|N\.B|D\.S|xx|tb[acd]\b"
    r"|to be |i['’]w |lorem|\bdd|Ysgol X|anytown|anywhere|enter|type )|[\[({<«_…@%]|\.{4}|^(?i:add|incl|list)"
)

_INSERT = re.compile("insert", re.IGNORECASE)
_LATER_BARE = re.compile(_LATER)
_LACKING = re.compile(
    r"(?:[:–—-]|\b(?:is|are|dates?|names?|yet|still|times?|venue|numbers?|details|dyddiad|enw|manylion)) $",
    re.IGNORECASE,
)
_NAMES = re.compile(r"\bnames?\b|\bhere\b", re.IGNORECASE)
_DOER = re.compile(
    r"\b(?:must|should|may|might|can|will|shall|not|to|never|only|always|or|and|who|they|you|we|staff|pupils|learners"
    r"|parents|please) $",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Blank:
    """One place to fill in: where it stands in a text, what sort it is, and the key it shares with others like it."""

    start: int
    end: int
    text: str
    need: Need
    key: str


@lru_cache(maxsize=8192)  # every school of a council has the same clauses
def blanks(text: str) -> tuple[Blank, ...]:
    """Every place to fill in, in order. Offsets are in characters of `text`."""
    if not _HINT.search(text):
        return ()
    return tuple(_blank(found) for found in _ALL.finditer(text) if found[0].strip() and not _is_prose(text, found))


def _is_prose(text: str, found: re.Match[str]) -> bool:
    """Whether these are words of the sentence: "Staff must not insert links", "we ask for this to be confirmed"."""
    before = text[max(0, found.start() - 24) : found.start()]
    if found.lastgroup != "insert":
        return False
    if _LATER_BARE.match(found[0]):
        return bool(before.strip()) and not _LACKING.search(before)
    return bool(_INSERT.match(found[0])) and not _NAMES.search(found[0]) and bool(_DOER.search(before))


def _blank(found: re.Match[str]) -> Blank:
    text = found[0].rstrip()
    need: Need = found.lastgroup  # type: ignore[assignment]
    return Blank(found.start(), found.start() + len(text), text, need, key_of(text, need))


def key_of(text: str, need: Need) -> str:
    """What the blank asks for, whatever its dress: "(insert school name)" and "Insert School Name" are one."""
    if need == "line":
        return "…"
    bare = " ".join(text.strip("()[]<>{} ").casefold().split())
    return re.sub(r"^(?:insert|enter|add|rhowch|nodwch|mewnosodwch|mewnosoder) (?:the |your )?", "", bare)


def tally(texts: Iterable[str]) -> list[dict[str, str | int]]:
    """Each blank once with how often it comes, in order of first appearance: `[{"text": …, "count": …}]`.

    Dotted lines and underscores are counted together, however long.
    """
    firsts: dict[str, str] = {}
    counts: dict[str, int] = {}
    for text in texts:
        bare = text.strip("()[]<>{} ")
        key = "…" if not any(map(str.isalnum, bare)) else bare.casefold()
        firsts.setdefault(key, "…" if key == "…" else bare)
        counts[key] = counts.get(key, 0) + 1
    return [{"text": firsts[key], "count": count} for key, count in counts.items()]
