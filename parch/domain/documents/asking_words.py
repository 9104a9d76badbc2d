"""The words by which policies ask, in English and Welsh: patterns only, tried by `strengths`."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from parch.domain.documents.model import Tongue

Force = Literal["must", "must-not", "should", "should-not", "may"]
Bearing = Literal["before", "after", "addressee"]

# "Staff should be aware that …" tells; it does not ask. Nor does "the principles that staff are expected to follow".
TELLING: dict[Tongue, re.Pattern[str]] = {
    "en": re.compile(
        r"\bshould (?:also )?(?:be aware|note|have no expectations?)\b|\bshould be noted\b"
        r"|^(?:therefore,? )?should (?:you|this|any|the|it|there|an?)\b|\btherefore should you\b|\b(?:that"
        r"|which)\b[^.;:]{0,60}\bare expected to\b|\bmust have been\b|\bwhether\b[^.;:]{0,40}\bmay\b"
        r"|\b(?:what|how)\b[^.;:]{0,24}\b(?:may|can|must|should)\b(?: (?:and|or) (?:may|can|must|should) not\b)?",
        re.IGNORECASE,
    ),
    "cy": re.compile(
        r"\b[dD]dyl\w+[^.;:]{0,60}\b(?:fod|bod) yn ymwybodol\b|\bdyl\w+[^.;:]{0,60}\b(?:fod"
        r"|bod) yn ymwybodol\b|\bdylid nodi\b",
        re.IGNORECASE,
    ),
}
# Who may be bound or free: used where the verb alone would be too common to trust.
_WHO = (
    r"(?<!\bfor )(?<!\bof )(?<!\bwith )(?<!\bby )(?<!\bto )(?P<who>staff(?: members?)?|members? of staff"
    r"|employees?|teachers?|governors?|governing bod(?:y|ies)|parents?|carers?|pupils?"
    r"|students?|learners?|volunteers?|contractors?|schools?|council|headteachers?|users?|you|we|they|individuals|anyone|everyone)"
)

_DOING = (
    r"(?:keep|share|use|think|check|report|follow|treat|remember|apologise|pay|be|assume|consider|tell|speak|ask|respect|protect"
    r"|seek|contact|hold|offer|save|write|call|phone|leave|send|give|take|look|turn|choose|read|sign|talk)"
)
_IT = (
    r"(?:the|your|an?|any|all|that|in mind|to|with|only|attention|careful|responsive|others|it|them|before"
    r"|for|every\w*)"
)
# What may come before a bidding: "If you see a post, …".
_FIRST = r"(?:if|when|where|before|after|once|unless|until|whenever)\b[^,.;:]{3,120}, (?:then )?"
_CYNTAF = r"(?:os|pan|cyn|wedi|ar ôl|lle|hyd nes|oni bai)\b[^,.;:]{3,120}, "
# "Dywedwch", "rhowch", but not "cewch" and "gallwch", which allow, nor "gwelwch", which points.
_BID = r"(?!(?:ch?ewch|g?allwch|gwelwch|byddwch|oeddwch|ydwch)\b)\w{3,}wch\b(?! chi eisiau)"
_BE = r"(?:are|is) (?:strictly )?"
_PERHAPS = r"(?:be|have|lead|result|apply|face|cause|need|become|all|find|see)"
_PLEDGES = r"accept|acknowledged?|understand|agree|undertake|are aware of|are (?:committed|prepared) to|will"

# Anywhere in a sentence; the last column names what must be there for the pattern to be worth trying.
# Where two begin at the same place the first in this table is taken.
_ANYWHERE: dict[Tongue, tuple[tuple[Force, Bearing, str, str], ...]] = {
    "en": (
        ("must-not", "before", r"\bmust (?:not|never)\b|\bmustn['’]t\b|\bshall (?:not|never)\b", "must shall"),
        ("must-not", "before", r"\bmay not\b(?! (?:wish|be|have|want|always|know|agree|realise))", "may"),
        ("must-not", "before", rf"\b{_WHO} (?:cannot|can not|can never|can['’]t|are not to|is not to)\b", "can not"),
        ("must-not", "addressee", r"\b(?:will|shall|must) not (?:be )?tolerated?\b", "tolerate"),
        (
            "must-not",
            "before",
            rf"\b{_BE}(?:not (?:permitted|allowed)|prohibited|forbidden|banned) (?:to|from)\b",
            "ed forbidden",
        ),
        (
            "must-not",
            "addressee",
            rf"\b{_BE}(?:not (?:permitted|allowed|acceptable)|prohibited|forbidden)\b",
            "not ed forbidden",
        ),
        ("must-not", "addressee", r"\bunder no circumstances\b", "circumstances"),
        ("must-not", "before", r"\bwill (?:not|never) (?!be\b|have\b|always\b)(?=\w)", "will"),
        (
            "must",
            "before",
            r"\b(?:can|may)\b[^.;:,]{0,60}\bonly (?=(?:when|if|with|after|once|where|by|in|for|on|through|while)\b)",
            "only",
        ),
        ("must", "before", r"\b(?:can|may) only\b|\b(?:are|is) only (?:permitted|allowed) to\b", "only"),
        ("must", "addressee", r"\bonly (?:permits?|allows?)\b|\bonly (?:be )?(?:permitted|allowed)\b", "only"),
        ("must", "before", r"\bmust\b|\bshall\b", "must shall"),
        (
            "must",
            "before",
            r"\b(?:is|are) (?:required|obliged|obligated) to\b|\bbound by\b|\bneeds? to be\b",
            "ed bound need",
        ),
        ("must", "addressee", r"\bbe sure to\b", "be sure"),
        ("must", "before", r"\b(?:has|have) a (?:legal |statutory )?(?:duty|responsibility|obligation)\b", " a "),
        (
            "must",
            "before",
            r"\bwill (?:always |each |also )?(?=(?:abide|comply|ensure|follow|make sure|observe|review)\b)",
            "will",
        ),
        ("should-not", "before", r"\b(?:should|ought) (?:not|never)\b|\bshouldn['’]t\b", "should ought"),
        ("should-not", "before", r"\badvised not to\b|\bnot expected to\b", "not"),
        ("should-not", "after", r"\b(?:advisable|recommended) that\b(?=[^.;:]{0,80}\b(?:not|never)\b)", "that"),
        ("should-not", "after", r"\b(?:not (?:advisable|recommended)|discouraged)\b", "not discouraged"),
        ("should", "before", r"\bshould\b|\bought to\b", "should ought"),
        (
            "should",
            "before",
            r"\b(?:advised|encouraged|recommended|reminded|asked|urged) to\b|(?<!not )\bexpected to\b",
            "ed to",
        ),
        ("should", "before", r"\b(?:are|is) (?:asked|reminded):$|\bneed to\b", "asked: reminded: need"),
        (
            "should",
            "after",
            r"\b(?:advisable|recommended) that\b|\b(?:will (?:also )?expect|expects) (?=[^.;:]{0,60} to\b)",
            "that expect",
        ),
        (
            "should",
            "addressee",
            r"\badvisable\b|\bcaution is advised\b|\badvice is to\b|\brecommended\b",
            "advi recommended",
        ),
        (
            "should-not",
            "after",
            r"\bwe (?:strongly )?(?:recommend|advise|ask|urge)\b(?=[^.;:]{0,80}\b(?:not to|do not|never)\b)",
            "we",
        ),
        (
            "should",
            "after",
            r"\bwe (?:strongly )?(?:recommend|advise|urge|encourage)\b(?! and)|\bwe ask (?=[^.;:]{0,60} to\b)",
            "we",
        ),
        ("should", "addressee", r"\bgood (?:idea|practice) to\b|\bplease (?=[a-z])", "good please"),
        ("may", "after", r"\b(?:does|do) not expect (?=[^.;:]{0,60} to\b)", "expect"),
        ("may", "before", rf"\b{_WHO} (?:are|is) able to\b", "able"),
        ("may", "before", r"\b(?:entitled|permitted|allowed|free|welcome) to\b", " to"),
        ("may", "before", rf"\b{_WHO} (?:also )?(?:may|can) (?:also )?(?!{_PERHAPS}\b)(?=[a-z])", "may can"),
        ("may", "addressee", r"\bis (?:permitted|allowed|welcomed?|acceptable)\b|\bcan also be\b", "is can"),
        ("may", "addressee", r"\bmay be (?:used|shared|sent|posted|published)\b", "may be"),
    ),
    "cy": (
        ("must-not", "after", r"\brh?aid\b(?=[^.;:]{0,120}\b[bp]eidio\b)", "aid"),
        (
            "must-not",
            "after",
            r"\bn[ia] (?:chaniateir|cheir|chaiff|chewch|chânt|all|allwch|allant|ellir|oddefir)\b",
            "ni na",
        ),
        ("must-not", "addressee", r"\bgwaherddir\b|\bgwaharddedig\b|\bnad oes hawl\b|\bnid oes hawl\b", "gwah hawl"),
        (
            "must",
            "addressee",
            r"\bdim ond\b(?=[^.;:]{0,60}\b(?:caiff|ceir|cewch|gall|gallwch|gellir|caniateir)\b)",
            "dim ond",
        ),
        ("must", "after", r"\brh?aid\b|\bofynnol (?=(?:i|bod)\b)|\bdyletswydd ar\b", "aid ofynnol dyletswydd"),
        (
            "should-not",
            "after",
            r"\bn[ia] ddyl\w+|\bdyl(?:ai|id|ech|ent|em|wn)\b(?=[^.;:]{0,80}\b(?:beidio|peidio|osgoi)\b)",
            "dyl",
        ),
        (
            "should-not",
            "after",
            r"\b(?:cynghorir|argymhellir|anogir|disgwylir)\b(?=[^.;:]{0,80}\b[bp]eidio\b)|\bni ddisgwylir\b",
            "ir",
        ),
        (
            "should",
            "after",
            r"\bdd?yl(?:ai|id|ech|ent|em|wn|ait)\b|\b(?:cynghorir|argymhellir|anogir|disgwylir|gofynnir)\b",
            "dyl ir",
        ),
        (
            "should-not",
            "after",
            r"\b(?:rydym|ryd[ŷy]n) (?:ni )?yn (?:argymell|cynghori|gofyn|annog)\b(?=[^.;:]{0,80}\b[bp]eidio\b)",
            "ryd",
        ),
        ("should", "after", r"\b(?:rydym|ryd[ŷy]n) (?:ni )?yn (?:argymell|cynghori|annog)\b", "ryd"),
        ("should", "after", r"\b(?:rydym|ryd[ŷy]n) (?:ni )?yn gofyn (?=i )", "ryd"),
        ("should", "addressee", r"\bdoeth (?:fyddai|yw|ydy)\b|\byn ddoeth\b|\bdisgwyl (?=i\b)", "oeth disgwyl"),
        (
            "may",
            "after",
            r"\b(?:caiff|cewch|ceir|cânt|gellir|caniateir|gallwch|gallant)\b|\bgall\b(?![^.;:]{0,60}\b(?:arwain|fod|achosi|olygu|ddigwydd)\b)",
            "c g",
        ),
    ),
}
# At the beginning of a sentence only.
_OPENING: dict[Tongue, tuple[tuple[Force, Bearing, str, str], ...]] = {
    "en": (
        ("must-not", "addressee", r"(?:never|do not|don['’]t)\b", "n"),
        ("must-not", "before", rf"{_WHO} never\b", "never"),
        ("must-not", "before", rf"no {_WHO} (?:can|may|shall|must|is to)\b", "no "),
        ("must", "addressee", r"(?:always|ensure|make sure|be sure|only [a-z]+)\b(?! (?:be )?the\b)", ""),
        ("must", "addressee", rf"we (?:{_PLEDGES})\b(?! not| never)", "we "),
        ("should-not", "addressee", r"avoid\b", "avoid"),
        ("should", "addressee", rf"{_DOING} {_IT}\b", ""),
        ("must-not", "addressee", rf"{_FIRST}(?:never|do not|don['’]t)\b", ""),
        ("must", "addressee", rf"{_FIRST}(?:always|ensure|make sure|be sure)\b", ""),
        ("should", "addressee", rf"{_FIRST}(?:please )?{_DOING} {_IT}\b", ""),
    ),
    "cy": (
        ("must-not", "addressee", r"peidiwch\b|byth\b", ""),
        ("must", "addressee", r"(?:sicrhewch|cofiwch bob amser|gwnewch yn siŵr)\b", ""),
        ("should-not", "addressee", r"osgowch\b", ""),
        ("should", "addressee", rf"{_BID}", ""),
        ("must-not", "addressee", rf"{_CYNTAF}peidiwch\b", ""),
        ("should", "addressee", rf"{_CYNTAF}{_BID}", ""),
    ),
}


@dataclass(frozen=True, slots=True)
class Rule:
    """A way of asking: how strongly, whom to look for where, and the words that must be there to try it."""

    force: Force
    bearing: Bearing
    pattern: re.Pattern[str]
    hints: tuple[str, ...]


def _compiled(rules: tuple[tuple[Force, Bearing, str, str], ...]) -> tuple[Rule, ...]:
    return tuple(
        Rule(force, bearing, re.compile(pattern, re.IGNORECASE), tuple(hints.split() or [""]))
        for force, bearing, pattern, hints in rules
    )


SEARCHED: dict[Tongue, tuple[Rule, ...]] = {"en": _compiled(_ANYWHERE["en"]), "cy": _compiled(_ANYWHERE["cy"])}
MATCHED: dict[Tongue, tuple[Rule, ...]] = {"en": _compiled(_OPENING["en"]), "cy": _compiled(_OPENING["cy"])}
