"""The words by which a law is told as what used to hold. All are looked for in folded text."""

from __future__ import annotations

import re

_BINDS = re.compile(r"\b(?:must|will|shall|should|compl\w+|accordance|under|rhaid|dylai|unol|cydymffurf\w*|dilyn)\b")

_TURNED = r"""(?: replaced | superseded | repealed | revoked | withdrawn | abolished | merged | renamed | overtaken
    | displaced | scrapped | consolidated | swept\ away | phased\ out | taken\ out | removed | deleted | dropped
    | d?disodl\w* | d?diddym\w* | d?dirym\w* )"""
# Before the name: what has taken its place.
_REPLACED = re.compile(
    r"""\b(?: replac\w+ | supersed\w+ | repeal\w* | revok\w+ | displac\w+ | succeed(?:s|ed|ing)? | overtook
    | consolidat\w+ | br(?:ings|ought)\ together | sw(?:eeps|ept)\ away | re-?enact(?:s|ed)
    | t(?:akes?|ook|aken|aking)\ (?:over\ )?the\ (?:place|work|role|duties|functions)\ of
    | t(?:akes?|ook|aken|aking)\ over\ (?:\w+\ ){0,4}from | st(?:ands?|ood)\ in\ the\ (?:shoes|place|stead|room)\ of
    | abolish\w* | removed | deleted | took\ out | taken\ out | successor\ to
    | d?disodl\w* | d?diddym\w* | d?dirym\w* | olynydd | olynodd
    | [cg]ymer\w*\ [^.;]{0,40}?\b(?:ei\ )?le(?:'r)? | [cg]ymryd\ lle(?:'r)? )\b([^.;]*)$""",
    re.VERBOSE,
)
# Something else than it. What follows a comma is what is to be done instead.
_INSTEAD = re.compile(r"\b(?:in (?:the )?(?:place|stead) of|instead of|rather than|yn lle|yn hytrach nag?)\b([^.;,]*)$")
_NOT = re.compile(r"(?:,|\band|\bbut|\bac|\bond) (?:not|nid|na) (?:(?:under|by|in|o dan) )?(?:the |y |yr )?$")
# That it is of another time.
_FORMER = re.compile(
    r"""\b(?: former(?:ly)? | previous(?:ly)? | predecessors? | (?<!at\ )once | earlier | old | the\ then
    | historic(?:al)? | originally | began(?:\ life)?\ as | repealed | outdated | out-of-date | defunct | obsolete
    | blaenorol | flaenorol | hen | cynt | gynt | wreiddiol | arfer\ bod\ yn )\b\W*((?:[\w'’]+\W+){0,4})$""",
    re.VERBOSE,
)
_USED_TO = re.compile(
    r"""\b(?: used\ to | no\ longer(?!\ (?:needed|required|used|wanted|necessary|relevant)) | in\ the\ (?:days|time)\ of
    | arferai | arferid | arferem | yn\ nyddiau | yn\ oes )(?:\W+[\w'’]+){0,4}\W+$
    | \b(?: (?:relied|depended|rested)\ (?:up)?on | was\ (?:written\ (?:under|for)|based\ on) )\ (?:the\ )?$
    | \b(?: (?:there|what)\ was | (?:was|were)\ (?:once\ |then\ )?(?:known|called|named)(?:\ as)? | r?oedd )
        \ (?:the\ |an?\ |yr?\ )?$
    | \b(?: last | older? | earlier | previous | (?:19|20)\d\d | hen | blaenorol | flaenorol )\b [^.;,]{0,40}
        \b(?: cit(?:es?|ed|ing) | refer(?:s|red|ring)?\ to | nam(?:es?|ed|ing) | mention(?:s|ed|ing)?
        | quot(?:es?|ed|ing) | cyfeir\w+\ at | gyfeir\w+\ at | enw\w+ | dyfyn\w+ )
        \ (?:the\ |yr?\ )?$""",
    re.VERBOSE,
)
_UNTIL = re.compile(
    r"\b(?:before|until|up to|prior to|pre|cyn|hyd at|tan|pan oedd)\b\W*(?!\w+(?:ing|u|io)\b)((?:[\w'’]+\W+){0,2})$"
)
# Of a person whose title has changed: "until the … arrives" and "when the … is away" are of today.
_TODAY = re.compile(
    r"^\W{0,2}(?:has|have|is|are|can|may|arriv\w+|says|decid\w+|agree\w*|gives|makes|knows|wedi|yn|â|gan|i)\b"
)
_WHEN, _WAS = re.compile(r"\bwhen (?:the )?$"), re.compile(r"^[^.;,]{0,25}\b(?:was|were|applied|held)\b")
# After it: that it is gone.
_GONE = re.compile(
    rf"""^[^.;]{{0,60}}?\b(?: was | were | has\ been | have\ been | had\ been | is\ now | are\ now | now | since
        | wedi | wedi'i | ei | eu | a | bellach )\s+(?:\w+\s+)?{_TURNED}\b
    | ^[^.;]{{0,40}}?\b(?: which | that )\b[^.;]{{0,40}}?\b(?: repealed | replaced | superseded | revoked )\b
    | ^\W{{0,3}}(?: now | since | bellach | erbyn\ hyn | yn\ awr | formerly | gynt | diddymwyd | disodlwyd | dirymwyd
        | {_TURNED} )\b
    | ^\W{{0,3}}(?:(?:which|that|is|are|was|were|has|have|had|it|a)\ ){{0,2}}(?:now\ |since\ |been\ |long\ )?
        (?: used\ to | out\ of\ date | out-of-date | outdated | obsolete | defunct | gone | lapsed | expired
        | stopped\ (?:applying|being) | history | until\ then | applied\ (?:then|until|before) )\b
    | \b(?:neither|none|both)\ of\ which\b[^.;]{{0,40}}?\b(?:use|uses|apply|applies|holds?|force|gone|{_TURNED})\b
    | \breplac(?:ed|es|ing)\ (?:it|them|this|that)\b | \bd?disodlodd\ (?:ef|hi|hwn|hon)\b
    | ^[^.;]{{0,40}}?\b(?: no\ longer | ceased\ to | g(?:a|i)ve[sn]?\ way | ma(?:de|kes?)\ way | was\ the\ law
        | applied\ until | in\ force\ (?:then|until|before) | read\ as\ (?:references?|the) | became\ (?:law|the)
        | nid\ yw\b[^.;]{{0,12}}\bmwyach | daeth\ i\ ben | oedd\ (?:y\ gyfraith|mewn\ grym|yn\ (?:berthnasol|gymwys))
        | mewn\ grym\ (?:mwyach|bellach|tan|hyd|cyn|gynt|bryd\ hynny) )\b
    | ^\W{{0,3}}(?: i\ ben | ei\ lle | wedi\ dyddio | wedi\ mynd | wedi\ dod\ i\ ben )\b""",
    re.VERBOSE,
)
# The next sentence, where it goes on about it.
_GOES_ON = re.compile(
    rf"""^[.;:]\s+(?: it | this | that | both | they | those | these | the\ (?:\w+\ )?acts? | mae | cafodd | nid\ yw
        )\b[^.;]{{0,50}}?\b(?: {_TURNED} | no\ longer | ceased | given\ way | mwyach )\b""",
    re.VERBOSE,
)
_NEGATED = re.compile(r"\b(?:nid(?: yw| ydyw?)?(?:'r| yr?)?|(?:is|was|are) not(?: under)?(?: the)?)\s*$")
_NOT_NOW = re.compile(r"^[^.;]{0,50}?\b(?:mwyach|bellach|erbyn hyn|but|ond|any more|any longer|now)\b")
_DATED = re.compile(
    r"\b(?:before|until|up to|prior to|cyn|hyd at|tan)\b[^.;]{0,25}?\b((?:19|20)\d\d)\b"
    r"|\b(?:in|during|yn|ym|ystod) (?:[a-z]+ )?((?:19|20)\d\d) (?:under|by|o dan|gan)\b[^.;·]{0,12}·"
)
_LISTED = re.compile(r"\b(?:19|20)\d\d(?:,| and\b| a\b| ac\b)+")
_GAP, _SMALL_GAP = 9, 6
# What was renamed or moved is often told by the year in which everybody had heard of it.
_HEARD_OF = 2


def told_as_past(before: str, after: str, following: str, gone: int) -> bool:
    """Whether the words round a name, in its sentence and the one ``following``, tell it as gone since that year."""
    return (
        _is_said_before(before, after)
        or (_WHEN.search(before) is not None and _WAS.search(after) is not None)
        or _GONE.search(after) is not None
        or _GOES_ON.search(following) is not None
        or (_NEGATED.search(before) is not None and _NOT_NOW.search(after) is not None)
        or _is_dated(before, after, gone)
    )


def _is_said_before(before: str, after: str) -> bool:
    if _NOT.search(before) or _USED_TO.search(before):
        return True
    gaps = [(_REPLACED, _GAP), (_INSTEAD, _SMALL_GAP), (_FORMER, _GAP)]
    if not _TODAY.search(after):
        gaps.append((_UNTIL, _GAP))
    return any(
        found is not None and _longest_step(found[1]) < most and not _BINDS.search(found[1])
        for found, most in ((pattern.search(before), most) for pattern, most in gaps)
    )


def _longest_step(between: str) -> int:
    """The words between, at the most, where other laws of a list are named on the way."""
    return max(len(step.split()) for step in _LISTED.split(between))


def _is_dated(before: str, after: str, gone: int) -> bool:
    dated = _DATED.search(f"{before} · {after}")
    if dated is None:
        return False
    return int(dated[1]) <= gone + _HEARD_OF if dated[1] else int(dated[2]) <= gone
