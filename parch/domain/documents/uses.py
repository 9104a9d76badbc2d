"""Whether a rule is about one's own accounts or the school's."""

from __future__ import annotations

import re

from parch.domain.documents.model import Use

_PERSONAL = re.compile(
    r"\bpersonal (?:use|social|account|webspace|capacity|site|profile)|\bown (?:account|social)"
    r"|\bprivate (?:use|account)"
    r"|\b[dn]?defnydd personol|\b(?:cyfrif|chyfrif|cyfryngau cymdeithasol)\w* personol|\bgofod gwe personol",
    re.IGNORECASE,
)
_OFFICIAL = re.compile(
    r"\bofficial (?:school )?(?:use|site|account|purpose|social)|\bofficial school\b|\b(?:social|accounts?"
    r"|sites?|online|post\w*|content|media)\b[^.;:]{0,60}\bon behalf of (?:the |our |your )?\(?(?:school|insert)"
    r"|\bschool[’']s corporate account|\bschool (?:social media )?account|\bdefnydd swyddogol|\b(?:cyfrif"
    r"|chyfrif|safle|sianel)\w* swyddogol"
    r"|\bar ran (?:yr |eich |ein )?ysgol",
    re.IGNORECASE,
)


def use_in(text: str) -> Use | None:
    """Which use of social media a text speaks of, if it says."""
    personal, official = bool(_PERSONAL.search(text)), bool(_OFFICIAL.search(text))
    if personal and official:
        return "both"
    if personal:
        return "personal"
    return "official" if official else None
