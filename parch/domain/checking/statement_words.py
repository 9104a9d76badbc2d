"""The words by which sentences ask or deny without naming anyone, go on to a second rule, or point back."""

from __future__ import annotations

import re

from parch.domain.documents.asking_words import Force
from parch.domain.documents.model import Tongue

# Where a sentence goes on to ask a second thing: "… must tell the headteacher and should keep a copy".
SECOND = re.compile(
    r"(?:,|;|–)? (?:and|but|or|a|ac|ond) (?=(?:\w+ ){0,3}(?:must|should|may|can|ought)\b(?! only)"
    r"|(?:rh?aid|dylai|dylid|caiff|ni)\b)"
)
# What allows, advises or forbids without naming one of the people the reader knows: "The account may follow …".
UNSAID: dict[Tongue, tuple[tuple[Force, re.Pattern[str]], ...]] = {
    "en": (
        (
            "must-not",
            re.compile(
                r"\b(?:nobody|no one|no (?:other )?(?:person|adult|member of staff))\b.{0,40}\b(?:may|can|must|is to)\b"
            ),
        ),
        ("should-not", re.compile(r"\b(?:asked|requested|encouraged|urged|reminded) not to\b")),
        ("must-not", re.compile(r"\b(?:essential|vital|imperative) that\b[^.;:]{0,60}\b(?:not|never)\b")),
        (
            "must",
            re.compile(r"\b(?:mandatory|compulsory|obligatory)\b|\b(?:essential|vital|imperative) (?:that|to|for)\b"),
        ),
        ("must", re.compile(r"\b(?:have|has) to\b(?! (?:do with|say))")),
        ("should", re.compile(r"\b(?:good|best) practice\b.{0,30}\bto\b|\bsuggest\w* that\b|\binvited to\b")),
        ("should", re.compile(r"\b(?:sensible|wise|preferable)\b.{0,30}\bto\b|\bideally\b")),
        (
            "should",
            re.compile(r"\b(?:we|school|trust|governors?|headteacher) (?:would|strongly) (?:encourage|urge|advise)\b"),
        ),
        ("should", re.compile(r"\b(?:better|best|wise|safer|preferable|sensible) (?:if|when)\b")),
        ("may", re.compile(r"\bmight (?:like|wish|want|choose) to\b")),
        (
            "may",
            re.compile(r"\b(?:staff|you|teachers|governors|parents|carers|learners|pupils|students) could\b(?! be\b)"),
        ),
        (
            "may",
            re.compile(
                r"\bmay (?:also )?(?:be (?:friends|members?|used|published|posted|made|taken|kept|recorded"
                r"|filmed|followed|named|streamed|given|part of)|(?!also|be|have|not|lead|result|apply|face|cause|need"
                r"|become|contain"
                r"|include|arise|occur|happen|mean|breach|amount|constitute|seem|appear|think|feel|wish|want|find|see"
                r"|know|lose|harm|damage|suffer|well|offer|differ|vary|then|still|help|affect|involve|require"
                r"|depend)[a-z]+)\b"
            ),
        ),
    ),
    "cy": (
        ("must", re.compile(r"\b[gn]?orfodol\b|\bmae gofyn i\b|\bhanfodol (?:bod|i)\b")),
        ("should", re.compile(r"\b(?:arfer|syniad) da\b|\bdd?oeth\b|\bddelfrydol\b")),
        ("may", re.compile(r"\bgaiff\b")),
    ),
}
# What advises against a deed in more words than the verb: "We recommend that staff are not …".
ADVISED_AGAINST: dict[Tongue, re.Pattern[str]] = {
    "en": re.compile(
        r"\b(?:recommend|advis|suggest|request|ask)\w* that\b[^.;:]{0,60}\b(?:not|never)\b"
        r"|\b(?:advis|recommend|caution|warn)\w* (?:\w+ ){0,2}against\b|\bdiscourag\w+"
        r"|\b(?:advis|expect|ask|urg|remind|encourag|request|caution|recommend)\w* (?:\w+ ){0,3}not to\b"
        r"|\b(?:unwise|inadvisable|not (?:advisable|wise|sensible|recommended|advised|a good idea))\b"
        r"|\b(?:preferable|preferably|better)\b[^.;:]{0,60}\bnot\b"
        r"|\b(?:try|best|wish) (?:not to|to avoid)\b"
        r"|\b(?:best|better|safer|wiser?) (?:if|that)\b[^.;:]{0,60}\b(?:not|never|avoid)\b"
    ),
    "cy": re.compile(
        r"\b(?:argymhellir|cynghorir|awgrymir|anogir)\b[^.;:]{0,40}\bna\b|\bdd?oeth\b[^.;:]{0,40}\b[bp]eidio\b"
        r"|\bwell\b[^.;:]{0,40}\b[bp]eidio\b|\bn(?:i|id) (?:argymhellir|chynghorir|anogir)\b"
        r"|\bnid yw'n ddoeth\b|\bannoeth\b"
    ),
}
# What makes any verb advice: "Ideally, staff will not …".
IDEALLY = re.compile(r"\b(?:ideally|yn ddelfrydol)\b")
# "There is no need to …" asks nothing; "you need to …" asks as much as "must".
BACK = re.compile(r"\b(?:them|it|this|these|those|they|ef|fe['’]i|caiff ei|nhw|hyn|rhain|hynny)\b", re.IGNORECASE)
# A sentence whose first mention of families or learners is not as those who act.
SPOKEN_OF = re.compile(
    r"^(?:(?!\b(?:learner|pupil|student|child|parent|carer|famil)).)*\b(?:of|from|by|with|for|about|to|at)\s"
    r"(?:(?:the|a|an|any|all|every|their|our|other|current|former|individual)\s){0,2}"
    r"(?:learner|pupil|student|child|parent|carer|famil)",
    re.IGNORECASE,
)
NO_NEED = re.compile(r"\b(?:no need|need not|not (?:need|have) to|nid oes angen|nad oes angen)\b", re.IGNORECASE)
# What tells that something is not done: "The school does not reply", "No pictures will be published", "Ni chyhoeddir".
NOT_DONE: dict[Tongue, re.Pattern[str]] = {
    "en": re.compile(
        r"^no \w+(?: \w+){0,5} (?:will|is|are)\b|\b(?:do|does|is|are|will|would)(?: not|n't)\b|\bnever\b"
        r"|^(?:nobody|no one)(?! (?:is (?:expected|asked|required|obliged|made)|has to|need))\b"
    ),
    "cy": re.compile(r"^(?:ni|nid|nac)\b|\bbyth\b|\bddim yn\b"),
}
