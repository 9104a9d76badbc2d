"""What the state of a policy allows, whoever is asking."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from django.utils.translation import gettext_lazy as _, ngettext_lazy

from parch.domain.policies.blanks import Question
from parch.domain.policies.text import Details, PolicyText
from parch.kernel.decisions import ALLOWED, Decision
from parch.policies.models import ModelVersion, SchoolPolicy


def described(details: Details, *, on: date) -> Decision:
    """A model says what it is called, who looks after it and when it is reviewed, before it is published."""
    if not details.title:
        return Decision(_("Give the policy its title before you publish it."))
    if not details.owner_name and not details.owner_role:
        return Decision(_("Say who looks after the policy before you publish it."))
    if details.review_on is None:
        return Decision(_("Say when the policy is due for review before you publish it."))
    if details.review_on <= on:
        return Decision(_("The review date has passed. Choose a later day before you publish it."))
    return ALLOWED


def has_words(text: PolicyText) -> Decision:
    if not any(clause.words for clause in text.clauses):
        return Decision(_("There is nothing in this policy yet. Give Parch the document first."))
    return ALLOWED


def has_changed(digest: str, published: str | None) -> Decision:
    if digest == published:
        return Decision(_("This is exactly what is published already. There is nothing new to publish."))
    return ALLOWED


def nothing_blank(still_open: Sequence[Question]) -> Decision:
    """A school publishes nothing with a blank, a drafting note or an open choice in it."""
    count = len(still_open)
    if not count:
        return ALLOWED
    return Decision(
        ngettext_lazy(
            "%(count)s place in the policy still waits for you. Fill it in before you publish.",
            "%(count)s places in the policy still wait for you. Fill them in before you publish.",
            count,
        )
        % {"count": count}
    )


def not_out_of_date(details: Details, *, on: date) -> Decision:
    if details.review_on is not None and details.review_on <= on:
        return Decision(_("The model’s review date has passed. Ask the council for its new version."))
    return ALLOWED


def is_as_read(now: int, read: int, changed_by: str) -> Decision:
    """What is published is what the person checked, not what a colleague made of it meanwhile."""
    if now != read:
        return Decision(
            _("%(name)s changed the policy while you were reading. Read it again, then publish.") % {"name": changed_by}
        )
    return ALLOWED


def is_newer(version: ModelVersion, policy: SchoolPolicy) -> Decision:
    if (version.organisation_id, version.number) == (policy.model_owner_id, policy.model_number):
        return Decision(_("The school has this version of the model already."))
    return ALLOWED


def is_the_schools_to_amend(text: PolicyText, clause: str) -> Decision:
    if clause not in text.places:
        return Decision(_("This clause is no longer in the model. Go back to the policy and read it again."))
    if not text.clause(clause).amendable:
        return Decision(_("The council has fixed the words of this clause. If they do not fit, ask the council."))
    return ALLOWED
