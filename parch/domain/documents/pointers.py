"""The words by which one place in a document points to another, and by which it points out of the document."""

from __future__ import annotations

import re
from typing import Literal

_SPELLED = (
    r"(?i:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|un|dau|dwy|tri|tair|pedwar|pedair|pump|chwech"
    r"|saith|wyth|naw|deg)\b"
)
# "Ch", "Dd" and their like are letters of the Welsh alphabet.
_N = (
    r"(?:\d{1,3}(?:\.\d{1,3})*(?:\([a-z0-9]{1,4}\))*[A-Za-z]?|\b[A-Z](?:\.?\d{1,3})+\b(?:\([a-z0-9]{1,4}\))*"
    r"|\b[A-Z]\b|\b[IVX]{2,5}\b"
    r"|\b(?:Ch|Dd|Ff|Ng|Ll|Ph|Rh|Th)\b)"
)
_MORE = (
    rf"(?:\s?(?:,\s?(?:and\s|or\s|a\s|neu\s)?|[-–]|\band\b|\bor\b|\bto\b|&|\ba\b|\bac\b|\bneu\b"
    rf"|\bi\b)\s?{_N}(?!\w)){{0,30}}"
)
KINDS = {
    "appendix": r"appendix|appendices|annexe?s?|schedules?|h?atodiad(?:au)?|h?atodlen(?:ni)?",
    "part": r"parts?|rhan(?:nau)?|ran",
    "section": (
        r"sections?|clauses?|(?:sub-?)?paragraphs?|paras?\.?|h?adran(?:nau)?|(?:c|g|ngh|ch)ymal(?:au)?"
        r"|(?:p|b|ph|mh)aragraff?(?:au)?"
    ),
    "point": r"points?|(?:p|b|ph|mh)wynt(?:iau)?",
}
_WORDED = "|".join(rf"(?P<{kind}>{names})" for kind, names in KINDS.items())
_DECIMAL = r"(?<![\w.])(?:\d{1,3}|[A-Z])(?:\.\d{1,3}){1,8}(?:\([a-z0-9]{1,4}\))*"
_TELLS = (
    r"(?:(?:also |already )?(?:says?|explains?|sets? out|describes?|covers?|deals? with|tells?|applies|apply|requires?)"
    r"|yn (?:dweud|nodi|egluro|berthnasol|sôn|disgrifio|gofyn|ymdrin))"
)
_DECIMALS = rf"{_DECIMAL}(?:(?:,\s?|\s(?:and|or|to|a|ac|neu|i)\s){_DECIMAL}(?!\w)){{0,12}}"
POINTER = re.compile(
    rf"\b(?i:{_WORDED})\s(?P<numbers>(?:{_N}(?!\w){_MORE}|{_SPELLED}))"
    r"|\b(?i:(?:sub-?)?paragraph|clause|point|paragraff|mharagraff|cymal|nghymal|pwynt|mhwynt)\s(?P<small>\([a-z]{1,4}\))(?=[\s,.;:)]|$)"
    r"|\b(?i:in|at|under|see|per|with|yn|ym|gweler)\s(?P<letter>\(?[A-Za-z]\))(?=[\s,.;:]|$)"
    rf"|\b(?i:see|in|under|by|gweler|yn|dan)\s(?P<clause>{_DECIMALS})(?!\w)"
    r"|\b(?i:refer(?:red)? to(?: in| at)?|accordance with|line with|according to|outlined (?:in|at)|yn unol â"
    rf"|(?:set out|described|detailed|listed|explained|rules?|procedure|process) at)\s(?P<named>{_DECIMALS})(?!\w)"
    r"|\((?P<inner>(?:\d{1,3}|[A-Z])(?:\.\d{1,3})+)(?:\s(?i:above|below|uchod|isod))?\)"
    rf"|(?<!\w)(?P<near>{_DECIMAL})(?=\s(?i:above|below|uchod|isod)\b)"
    rf"|(?<!\w)(?P<telling>{_DECIMALS})(?=\s{_TELLS}\b)"
    r"|\(?(?i:see|gweler)\s(?i:the\s|yr\s)?(?P<unnamed>(?i:appendix|atodiad))(?=[\s.,;)]|$)"
    r"(?!\s(?:\d|[A-Z]\b|[IVX]+\b|(?:Ch|Dd|Ff|Ng|Ll|Ph|Rh|Th)\b))"
    r"|\((?i:see|gweler)[^()]{0,20}(?P<star>[*†‡])\s?\)"
)
SINGLE = re.compile(rf"[-–]|\bto\b|\bi\b|{_N}|{_SPELLED}")
DECIMAL = re.compile(_DECIMAL)

_LAW = r"(?:Acts?|Regulations?|Measure|Order|Directive|GDPR|Convention|D?[Dd]deddf|Deddf|Rheoliadau|Confensiwn)"
_PAPER = (
    r"(?i:polic(?:y|ies)|procedures?|handbook|code|guidance|guidelines|agreement|framework|plan|scheme|standards|toolkit"
    r"|charter|contract|strategy|form|guide|manual)"
)
_WELSH_PAPER = (
    r"(?:[Ll]lawlyfr|[CcGg]anllaw\w*|[CcGg]od|[Gg]weithdrefn\w*|[Cc]ontract|[CcGg]ytundeb|[Ff]frae?mwaith"
    r"|[PpBb]olisi\s(?!hwn\b|hon\b|hyn\b|a\b|ac\b|sy|yn\b|i\b|ar ôl\b)\w)"
)
_BETWEEN = r"(?:(?!(?i:with|and|who|when|or|if|is|by|sections?|clauses?|paragraphs?|this)\b)[\w’'()-]+\s)"
# "Part I, Chapter II of the Act": what stands between a pointer and where it leads.
_FROM_HERE = r"\s?(?:\(\d+\)\s?)*(?:,?\s(?i:chapter|part|schedule|pennod|rhan|atodlen)\s(?:\d+|[IVX]+)\b)*,?\s?(?:"
_LAW_AFTER = re.compile(
    _FROM_HERE + rf"(?:of|to|into?|from|under|by|o|i|o['’]r|i['’]r|yr?|at|dan|yn)\s(?!this\b)"
    rf"(?:(?!(?i:sections?|policy|polisi)\b)[\w’'()-]+\s){{0,8}}?{_LAW}\b"
    r"|(?:[A-Z][\w’']+\s(?:and\s|of\s)?){1,7}Act\b|D?[Dd]deddf\b|Deddf\b)"
)
_PAPER_AFTER = re.compile(
    _FROM_HERE
    + rf"(?:of|to|in|from|within|under)\s(?:the|our|your|its|their|that|[\w’']+['’]s?)\s(?!policy\b(?!\son)|document\b)"
    rf"{_BETWEEN}{{0,4}}?{_PAPER}\b(?!\s(?:below|above))"
    r"|(?:of|in)\s(?:the\s)?[A-Z][a-z][\w’'-]+(?:\s(?:in|of|for|and|to|on|the))*\s[A-Z][\w’'-]+"
    rf"|(?:o['’]r|o|i['’]r|yn\sy|yn|yr?|ein|eich|eu)\s(?:[\w’'-]+\s){{0,3}}?{_WELSH_PAPER}(?!\w*\s(?:hwn|hon|hyn)\b)"
    r"|o\s[A-Z][\w’'-]+\s(?:yn\s|a\s|y\s)?[A-Z])"
)
_BEFORE = re.compile(
    r"(?:\b(?!This|Y )(?:[A-Z][\w’'-]+\s(?:(?:and|of|for|in|on|the|to|y|yr|a|ar|o)\s){0,2}){1,7}"
    r"(?:Policy|Policies|Procedures?|Handbook|Code|Conduct|Guidance|Agreement|Framework|Regulations|Convention|Safe"
    r"|Education|Standards|Act|Ddiogel)(?:\s\d{4})?"
    r"|\bPolisi\s[A-Z]\w+"
    # "Under the disciplinary policy, section 6": of one that is called something else than this.
    r"|\b(?:the|our|your|its)\s(?!social\b|e-?safety\b)(?:(?!policy\b)[\w’'-]+\s){1,3}?(?:policy|handbook)(?=,\s$)"
    r"|\b(?:p|ph|b|m)h?olisi\s(?!hwn\b|cyfryngau\b)(?:[\w’'-]+\s?){1,4}(?=,\s$)"
    r"|\bD?[Dd]deddf\s(?:[\w’'()-]+\s){1,8}?\d{4}|\bDeddf\s(?:[\w’'()-]+\s){1,8}?\d{4}"
    r"|\b(?:council|authority|union|government|LEA|cyngor|awdurdod|undeb|llywodraeth)(?:['’]s?)?\s(?:[\w’']+\s){0,3}?"
    r"(?:policy|code|handbook|guidance|procedures?|agreement|standards|polisi|cod|llawlyfr|canllawiau)"
    r")[”’\"']?[,:]?\s?\(?(?:at\s|in\s|under\s|yn\s)?$"
)
_OF_THE_ACT = re.compile(
    r"(?:\b(?i:the|that|this|same)\s(?:\d{4}\s)?(?:Act|Regulations|Measure|Order|Directive|Convention)|\bDdeddf(?:\shon)?)"
    r"\b[^.]{0,80}$"
)
_SENT = re.compile(r"\b(?:see|gweler|(?:set out|described|listed|explained) in)\s(?:also\s|hefyd\s)?$", re.IGNORECASE)
_REACH = 120


def leaves(text: str, end: int) -> Literal["", "law", "paper"]:
    """Where what follows a pointer says that it leads: "… of the Staff Handbook", "… Deddf Addysg 2002"."""
    if _LAW_AFTER.match(text, end):
        return "law"
    return "paper" if _PAPER_AFTER.match(text, end) else ""


def is_sent_to(text: str, start: int) -> bool:
    """Whether the reader is sent to the place, as to one of this document even where Acts are spoken of: "see …"."""
    return bool(_SENT.search(text[max(0, start - _REACH) : start]))


def comes_from_outside(text: str, start: int) -> bool:
    """Whether what stands before a pointer says that it speaks of another document or of an Act."""
    before = text[max(0, start - _REACH) : start]
    return bool(_BEFORE.search(before) or _OF_THE_ACT.search(before))
