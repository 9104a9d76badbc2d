"""The page where a school fills in its policy: each question once, with where its answer is used."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from parch.domain.policies.blanks import Answer, Answers, Question, is_answered
from parch.domain.policies.text import PolicyText, Words
from parch.organisations.models import Organisation
from parch.policies import wording

if TYPE_CHECKING:
    from django_stubs_ext import StrOrPromise

SHOWN = 90  # characters of a clause on each side of its blank
NAMED = 8  # clauses named on the page before "and 15 more"


class AsksOne(Protocol):
    """A form for one question."""

    question: Question


@dataclass(frozen=True, slots=True)
class Asked:
    """One question with its form. `around`: the first place it stands, as (words before, blank, words after)."""

    question: Question
    form: AsksOne
    heading: StrOrPromise
    need: StrOrPromise
    around: tuple[str, str, str]
    clauses: list[str]
    more: int
    answered: bool
    must_amend: str


def asked(text: PolicyText, forms: Iterable[AsksOne], answers: Answers) -> list[Asked]:
    """The questions in order, each with the form that asks it."""
    return [_asked(text, form, answers) for form in forms]


def _asked(text: PolicyText, form: AsksOne, answers: Answers) -> Asked:
    question = form.question
    named = list(dict.fromkeys(text.name_of(clause) for clause in question.clauses))
    return Asked(
        question=question,
        form=form,
        heading=wording.FACTS.get(question.fact or "", _heading(question)),
        need=wording.NEEDS[question.need],
        around=_around(text, question),
        clauses=named[:NAMED],
        more=max(0, len(named) - NAMED),
        answered=is_answered(question, answers),
        must_amend="" if question.ways else question.clauses[0],
    )


def _heading(question: Question) -> StrOrPromise:
    if question.need == "line":
        return wording.NEEDS["line"]
    bare = question.text.strip("()[]<>{} ").rstrip(".")
    return f"{bare[:1].upper()}{bare[1:]}"


def initial_of(question: Question, answer: Answer | None, facts: dict[str, Words]) -> dict[str, str]:
    """What is kept; before anything is, the fact the house knows, for the person to agree to."""
    if answer is not None:
        return {"en": answer.words.en, "cy": answer.words.cy, "how": answer.how}
    known = facts.get(question.fact or "", Words())
    return {"en": known.en, "cy": known.cy, "how": "words" if question.need != "line" else ""}


def _around(text: PolicyText, question: Question) -> tuple[str, str, str]:
    words = text.clause(question.clauses[0]).words.of(question.languages[0])
    at = max(0, words.find(question.text))
    end = at + len(question.text)
    before, after = words[:at], words[end:]
    if len(before) > SHOWN:
        before = f"… {before[-SHOWN:].partition(' ')[2]}"
    if len(after) > SHOWN:
        after = f"{after[:SHOWN].rpartition(' ')[0]} …"
    return before, words[at:end], after


def facts_of(school: Organisation, owner: Organisation) -> dict[str, Words]:
    """What the house knows already: the names of the school and of its council, in both languages."""
    return {
        "school-name": Words(school.name_en, school.name_cy),
        "council-name": Words(owner.name_en, owner.name_cy),
    }
