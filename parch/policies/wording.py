"""Names of kinds, strengths, uses, mends and ways to answer, as the pages say them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.utils.translation import gettext_lazy as _

from parch.domain.checking.problems import ProblemKind, Severity, Sureness
from parch.domain.policies.blanks import Question
from parch.domain.policies.mending import ASIDE

if TYPE_CHECKING:
    from django_stubs_ext import StrOrPromise

KINDS: dict[str, StrOrPromise] = {
    "heading": _("Heading"),
    "clause": _("Clause"),
    "subpoint": _("Point"),
    "bullet": _("Bullet"),
    "paragraph": _("Paragraph"),
    "cell": _("Cell of a table"),
    "footnote": _("Footnote"),
    "letter": _("Part of a letter"),
    ASIDE: _("Page number or running header"),
}
STRENGTHS: dict[str, StrOrPromise] = {
    "must": _("Must"),
    "must-not": _("Must not"),
    "should": _("Should"),
    "should-not": _("Should not"),
    "may": _("May"),
    "information": _("Information"),
}
USES: dict[str, StrOrPromise] = {
    "personal": _("Personal use"),
    "official": _("Official use"),
    "both": _("Personal and official use"),
}
MENDS: dict[str, StrOrPromise] = {
    "describe": _("Said what a piece is"),
    "words": _("Changed the words"),
    "split": _("Split a piece in two"),
    "join": _("Joined a piece with the one before"),
    "indent": _("Moved a piece in"),
    "outdent": _("Moved a piece out"),
    "settle": _("Answered a doubt of the reader"),
    "entrust": _("Said which clauses schools may amend"),
    "undo": _("Took back a mend"),
}
ANSWER_IN: dict[str, StrOrPromise] = {"en": _("In English"), "cy": _("In Welsh")}
NEEDS: dict[str, StrOrPromise] = {
    "insert": _("To fill in"),
    "instruction": _("To say in your own words"),
    "line": _("A line to write on"),
    "note": _("A note to the school"),
    "choose": _("A choice to make"),
}
FACTS: dict[str, StrOrPromise] = {
    "school-name": _("The name of the school"),
    "council-name": _("The name of the council"),
}
FORMATS: dict[str, StrOrPromise] = {
    "text": _("Plain text"),
    "markdown": _("Markdown"),
    "pdf": _("PDF"),
    "word": _("Word document"),
    "opendocument": _("OpenDocument text"),
    "html": _("Web page"),
}
STEPS: dict[str, StrOrPromise] = {
    "received": _("Received"),
    "reading": _("Being read"),
    "checking": _("Being checked"),
    "ready": _("Ready"),
}
PROBLEMS: dict[ProblemKind, StrOrPromise] = {
    "blank-fill-in": _("A blank nobody filled in"),
    "broken-reference": _("A reference that leads nowhere"),
    "wrong-reference": _("A reference that leads to the wrong place"),
    "duplicated-words": _("The same words twice"),
    "drafting-note": _("A drafting note left in"),
    "wrong-law": _("A wrong name or year of a law"),
    "repealed-law": _("A law that is no longer in force"),
    "dead-link": _("A link that leads nowhere or is not secure"),
    "email-as-link": _("An e-mail address written as a web address"),
    "retired-number": _("A telephone number no longer in use"),
    "mixed-strength": _("Asked for once as a must and once as a should"),
    "contradiction": _("Two places that contradict each other"),
    "term-drift": _("Two names for the same thing"),
    "missing-part": _("A part that is missing"),
}
SEVERITIES: dict[Severity, tuple[StrOrPromise, StrOrPromise]] = {
    "high": (_("Mend these first"), _("They mislead people, or leave somebody without help.")),
    "medium": (_("Mend these next"), _("They confuse people, or date the policy.")),
    "low": (_("Mend these when you can"), _("They make the policy harder to read.")),
}
SURENESSES: dict[Sureness, StrOrPromise] = {
    "certain": _("Certain"),
    "likely": _("Likely"),
    "possible": _("Possible: look for yourself"),
}


def kind_in_words(kind: object) -> StrOrPromise:
    """A kind of problem as a page names it; one that this Parch does not know any more, as it was kept."""
    known: dict[str, StrOrPromise] = dict(PROBLEMS)  # type: ignore[arg-type]
    return known.get(str(kind), str(kind))


_LEAVE_OUT = _("Leave this out of the policy")
_BY_HAND = _("Leave the line, to be written on by hand")
_STRUCK_OUT = _("Leave both, to be struck out by hand each time the letter is sent")
_DEALT_WITH = _("We have read this note. Leave it out of what we publish")


def ways(question: Question) -> dict[str, StrOrPromise]:
    """How a question may be answered, in words."""
    return {
        "words": _("Use these words"),
        "by-hand": _STRUCK_OUT if question.need == "choose" else _BY_HAND,
        "left-out": _DEALT_WITH if question.need == "note" else _LEAVE_OUT,
    }
