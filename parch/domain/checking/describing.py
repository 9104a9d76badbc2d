"""The words beside a pointer that say what is to be found where it leads."""

from __future__ import annotations

import re
from collections.abc import Iterator

_NOUN = (
    r"(?:roles and responsibilities|rules?|codes?|forms?|letters?|procedures?|process|policy"
    r"|guidance|checklists?|templates?|lists?|agreements?"
    r"|flow ?charts?|tables?|register|notices?|statements?|contacts?|slips?|logs?|records?|arrangements"
    r"|duties|responsibilities|requirements|sanctions|steps|advice|section|appendix)"
)
_WELSH_NOUN = (
    r"(?:rheol(?:au)?|[td]refn|cod|chod|god|ffurflen(?:ni)?|llythyr(?:au)?|lythyr(?:au)?"
    r"|[gc]?weithdrefn(?:au)?|canllawiau"
    r"|ganllawiau|rhestr|restr|templed|dempled|cytundeb|gytundeb|trefniadau|drefniadau|dyletswyddau|ddyletswyddau"
    r"|cyngor|gyngor)"
)
_AT = (
    r"(?:(?:is |are |can be found |will be found )?(?:in|at|under)|to|are in|set out in"
    r"|attached (?:as|at|in)|given in|found (?:in|at)|contained in"
    r"|described in|laid out in|yn|ym|yng|sydd yn|a geir yn|a nodir yn|ynghlwm fel|o dan)"
)
# "Section 4 (Monitoring)", "section 4: Monitoring", "section 4, Monitoring,", "section 4 on monitoring".
_AFTER = (
    re.compile(r"\s?\(([^()\d]{3,60})\)"),
    re.compile(r"(?::|\s[-–])\s([A-ZÂÊÎÔÛŴŶ][^.;,()]{2,60})"),
    re.compile(r",\s((?:the\s|yr?\s)?[A-ZÂÊÎÔÛŴŶ][^.;,()]{2,50})(?=[,.;)]|$)"),
    re.compile(r",?\s(?:on|about|ar|am|ynghylch)\s([^.;,()]{3,50})"),
    re.compile(
        r"\sfor\s((?:[\w’'-]+\s){1,3}(?:rules?|procedures?|arrangements|requirements|advice|guidance|details))\b"
    ),
    re.compile(r"\sfor\s((?:the|our|a|an|its)\s[^.;,()]{3,60}|how\s[^.;,()]{3,60})"),
    re.compile(
        r",?\s(?:(?:which|that)\s)?(?:(?:says|tells \w+|has to say)\s(?:about|on|of)|covers|deals with|is about"
        r"|explains|(?:sy['’]n|yn) (?:ymdrin â|egluro|sôn am|dweud am|dweud wrthych am))\s([^.;,()]{3,60})"
    ),
)
# "the photographs rule in section 4", "the parents' code (Appendix 3)".
_BEFORE = (
    re.compile(
        r"(?:^|[.;:]\s)((?:[\w’'/-]+\s){1,10}?)(?:is|are|has been|have been)\s"
        r"(?:(?:described|covered|explained|dealt with|set out|laid out|handled|addressed|given|listed|outlined"
        r"|contained|found)\s)?"
        r"(?:as (?:set out|described)\s)?(?:in|at|under|by)\s(?:the\s)?$"
    ),
    re.compile(r"(?:^|[.;]\s)([A-ZÂÊÎÔÛŴŶ][^.;:()]{2,50}):\s(?:see|gweler)\s$"),
    re.compile(r"(?:^|[.;:]\s)([A-ZÂÊÎÔÛŴŶ][\w’'-]+(?:\s[\w’'-]+){0,2})\s\((?:see\s|gweler\s)?$"),
    re.compile(r"\b[Ff]or\s([^.;()]{3,60}),\ssee\s$"),
    re.compile(
        rf"(?i:\b(?:the|our|a|an|this|model|its|their)\s((?:(?!(?:and|or|of|to|in|with|is|are)\b)[\w’'/-]+\s){{0,4}}?"
        rf"{_NOUN}(?:\s(?:for|on|about|of)"
        rf"\s(?:(?!(?:and|or)\b)[\w’'/-]+\s?){{1,3}}?)?)\s?(?:\(|,\s)?(?:see\s)?(?:{_AT}\s)?(?:the\s)?)$"
    ),
    re.compile(
        rf"(?i:\b(model letters?|(?:[\w’'-]+\s){{0,2}}?(?:form|checklist|template|letters?))\s\(?(?:{_AT}\s)?)$"
    ),
    re.compile(r"\b(?i:see|gweler)\s((?:[A-ZÂÊÎÔÛŴŶ][\w’'/-]+(?:\s(?:of|and|the|a|ac|o|i|y|yr))*\s?){1,6}),?\s?\(?$"),
    re.compile(
        rf"(?i:(?:\b(?:yr?)\s"
        rf"|['’]r\s)({_WELSH_NOUN}(?:\s[\w’'/-]+){{0,4}}?)\s?\(?(?:gweler\s)?(?:{_AT}\s)?)$"
    ),
)
_CONTENTS = re.compile(
    r"\b(?:within|in) (?:this|that) (?:document|code|leaflet|letter|appendix)\b"
    r"|\b(?:it|which) (?:sets out|says|contains|reminds)\b"
    r"|\bo fewn y (?:ddogfen|cod) (?:hwn|hon)\b|\byn y (?:ddogfen|cod) (?:hwn|hon)\b",
    re.IGNORECASE,
)
_REACH = 90


def descriptions(text: str, start: int, end: int) -> Iterator[str]:
    """What is said of the place that the pointer from `start` to `end` leads to, the surest first."""
    for pattern in _AFTER:
        after = pattern.match(text, end)
        if after:
            yield after[1]
    before = text[max(0, start - _REACH) : start]
    for pattern in _BEFORE:
        found = pattern.search(before)
        if found:
            yield found[1]


def tells_contents(text: str, end: int) -> bool:
    """Whether the text goes on to say what stands in the place it points to."""
    return bool(_CONTENTS.search(text, end))
