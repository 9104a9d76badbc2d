"""What a school must still say: every blank in a text, gathered into questions that are answered once."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Literal

from parch.domain.documents import fill_ins
from parch.domain.language import Language
from parch.domain.policies.text import LANGUAGES, NO_WORDS, Clause, PolicyText, Words

How = Literal["words", "by-hand", "left-out"]
Fact = Literal["school-name", "council-name"]

# Keys that ask for something the house knows, whatever the wording and the language.
_FACTS: dict[Fact, re.Pattern[str]] = {
    "school-name": re.compile(
        r"(?:the )?(?:name of (?:the |your )?school|school(?:['’]s)? name|school|enw(?:['’]r| yr| eich)? ysgol|ysgol)",
        re.IGNORECASE,
    ),
    "council-name": re.compile(
        r"(?:the )?(?:name of (?:the |your )?(?:council|(?:local )?authority)"
        r"|(?:council|(?:local )?authority)(?:['’]s)? name"
        r"|council|local authority|enw(?:['’]r| y| eich)? (?:cyngor|awdurdod(?: lleol)?))",
        re.IGNORECASE,
    ),
}


@dataclass(frozen=True, slots=True)
class Place:
    """One blank where it stands: offsets are in the clause's words in that language."""

    clause: str
    language: Language
    start: int
    end: int
    text: str
    need: fill_ins.Need
    key: str


@dataclass(frozen=True, slots=True)
class Question:
    """One thing to say, however often it is used. `languages` are those in which it is asked."""

    key: str
    need: fill_ins.Need
    text: str
    languages: tuple[Language, ...]
    clauses: tuple[str, ...]
    fact: Fact | None
    count: int
    fills_clause: bool
    in_letter: bool

    @property
    def ways(self) -> tuple[How, ...]:
        """How it may be answered; none where only words of the school's own will do.

        In a letter that is filled in each time it is sent, a choice may be left to be struck out by hand.
        """
        if self.need == "choose":
            return ("by-hand",) if self.in_letter else ()
        if self.need == "note":
            return ("left-out",)
        if self.need == "line":
            return ("words", "by-hand")
        return ("words", "left-out") if self.need == "instruction" or self.fills_clause else ("words",)


@dataclass(frozen=True, slots=True)
class Answer:
    """What a school says: words, "leave the line to be written on by hand", or "leave this out"."""

    how: How = "words"
    words: Words = NO_WORDS


Answers = Mapping[str, Answer]


def places_in(clause: Clause) -> Iterator[Place]:
    """Every blank in one clause, in both languages. The third line of a clause is one line in both."""
    for language in LANGUAGES:
        counted: Counter[str] = Counter()
        for blank in fill_ins.blanks(clause.words.of(language)):
            counted[blank.need] += 1
            key = _key(blank, clause.id, counted[blank.need])
            yield Place(clause.id, language, blank.start, blank.end, blank.text, blank.need, key)


def _key(blank: fill_ins.Blank, clause_id: str, count: int) -> str:
    if blank.need in {"line", "note", "choose"}:
        return f"{blank.need}:{clause_id}:{count}"
    return fact_of(blank.key) or blank.key


def fact_of(key: str) -> Fact | None:
    """The fact a blank asks for, if it asks for one the house knows."""
    return next((fact for fact, pattern in _FACTS.items() if pattern.fullmatch(key.strip())), None)


def questions(text: PolicyText) -> tuple[Question, ...]:
    """Each question once, in the order a reader meets them."""
    found: dict[str, Question] = {}
    for clause in text.clauses:
        for place in places_in(clause):
            asked = found.get(place.key)
            fills = place.start == 0 and place.end == len(clause.words.of(place.language))
            if asked is None:
                fact = fact_of(place.key) or (place.key if place.key in _FACTS else None)
                found[place.key] = Question(
                    place.key,
                    place.need,
                    place.text,
                    (place.language,),
                    (clause.id,),
                    fact,
                    1,
                    fills,
                    clause.kind == "letter",
                )
            else:
                found[place.key] = _also(asked, place, fills)
    return tuple(found.values())


def _also(asked: Question, place: Place, fills: bool) -> Question:
    languages = tuple(language for language in LANGUAGES if language in {*asked.languages, place.language})
    clauses = asked.clauses if place.clause in asked.clauses else (*asked.clauses, place.clause)
    count = asked.count + (1 if place.language == asked.languages[0] else 0)
    return replace(asked, languages=languages, clauses=clauses, count=count, fills_clause=asked.fills_clause and fills)


def is_answered(question: Question, answers: Answers) -> bool:
    answer = answers.get(question.key)
    if answer is None or answer.how not in question.ways:
        return False
    return answer.how != "words" or all(answer.words.of(language).strip() for language in question.languages)


def still_open(text: PolicyText, answers: Answers) -> tuple[Question, ...]:
    """The questions without a whole answer. Nothing may be published while there is one."""
    return tuple(question for question in questions(text) if not is_answered(question, answers))


def filled(text: PolicyText, answers: Answers) -> PolicyText:
    """The text with every answer in its places. What is not answered stays as it was printed.

    A clause left with no words at all goes, unless something stands under it.
    """
    clauses = [_filled(clause, answers) for clause in text.clauses]
    holders = {clause.parent for clause in clauses}
    kept = (
        clause
        for clause, was in zip(clauses, text.clauses, strict=True)
        if clause.words or not was.words or clause.id in holders
    )
    return PolicyText(text.details, tuple(kept))


def _filled(clause: Clause, answers: Answers) -> Clause:
    words = clause.words
    for place in reversed(list(places_in(clause))):
        answer = answers.get(place.key)
        if answer is None or answer.how == "by-hand":
            continue
        said = "" if answer.how == "left-out" else answer.words.shown(place.language)[0]
        if said or answer.how == "left-out":
            words = words.having(place.language, _set(words.of(place.language), place, said))
    return clause if words == clause.words else replace(clause, words=words)


def _set(text: str, place: Place, said: str) -> str:
    if place.start == 0 and place.text.lstrip("([<{ ")[:1].isupper():
        said = said[:1].upper() + said[1:]
    whole = f"{text[: place.start]}{said}{text[place.end :]}"
    return whole if said else re.sub(r"\s+([.,;:])", r"\1", " ".join(whole.split()))
