"""What people call the kinds of problems, how grave they are and how sure we are of them."""

from __future__ import annotations

from collections.abc import Mapping

from parch.domain.checking.problems import ProblemKind, Severity, Sureness
from parch.domain.language import Sentence

KINDS: Mapping[ProblemKind, Sentence] = {
    "blank-fill-in": Sentence("Left blank", "Gadawyd yn wag"),
    "broken-reference": Sentence("Points nowhere", "Nid yw'n cyfeirio i unman"),
    "wrong-reference": Sentence("Points to the wrong place", "Mae'n cyfeirio i'r lle anghywir"),
    "duplicated-words": Sentence("Said twice", "Dywedwyd ddwywaith"),
    "drafting-note": Sentence("Note to the author", "Nodyn i'r awdur"),
    "wrong-law": Sentence("Wrong law", "Cyfraith anghywir"),
    "repealed-law": Sentence("Law no longer in force", "Cyfraith nad yw mewn grym mwyach"),
    "dead-link": Sentence("Dead or unsafe link", "Dolen farw neu anniogel"),
    "email-as-link": Sentence("E-mail given as a website", "E-bost yn lle gwefan"),
    "retired-number": Sentence("Retired telephone number", "Rhif ffôn nad yw ar waith"),
    "mixed-strength": Sentence("One conduct, two strengths", "Un ymddygiad, dau gryfder"),
    "contradiction": Sentence("Contradiction", "Gwrth-ddweud"),
    "term-drift": Sentence("Two names for one thing", "Dau enw ar yr un peth"),
    "missing-part": Sentence("Something is missing", "Mae rhywbeth ar goll"),
}
SEVERITIES: Mapping[Severity, Sentence] = {
    "high": Sentence("grave", "difrifol"),
    "medium": Sentence("matters", "o bwys"),
    "low": Sentence("small", "bach"),
}
SURENESS: Mapping[Sureness, Sentence] = {
    "certain": Sentence("certain", "sicr"),
    "likely": Sentence("likely", "tebygol"),
    "possible": Sentence("possible", "posibl"),
}
CLEAN = Sentence("Nothing wrong was found.", "Ni chafwyd hyd i ddim o'i le.")
COUNTED = Sentence("Problems found: {count}.", "Problemau a gafwyd: {count}.")
NOWHERE = Sentence("the whole document", "y ddogfen gyfan")
REMEDY = Sentence("What to do:", "Beth i'w wneud:")
