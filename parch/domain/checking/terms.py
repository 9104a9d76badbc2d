"""Two names for one role or thing, used as if they were one: SLT and SMT, pupil and student."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from parch.domain.checking.folding import folded
from parch.domain.checking.knowledge import Knowledge
from parch.domain.checking.problems import Problem
from parch.domain.checking.terms_data import Group, InTongues, Name, TermsFile
from parch.domain.documents.model import Document, Item, Tongue
from parch.domain.documents.strengths import sentences
from parch.domain.language import Sentence

# Where a document explains one name by another, the other must still turn up this often to be a habit.
AFTER_DEFINING = 3
TWO = 2  # names make a drift
SILENT = frozenset({"heading", "letter"})
_QUOTED = re.compile(r"[‘“\"][^‘’“”\"]{3,80}[’”\"]|(?<!\w)'[^']{3,80}'(?!\w)")
# What is left of a title in quotes that has a colon in it.
_TITLE_END = re.compile(r"^[^‘“\"]{3,80}[’”\"]\W*$")
_LABEL = re.compile(r"^[‘“\"']?[^.,;:]{2,40}?[’”\"']?\s*(?:[:–—=]|-\s)")
_CAPITAL_BEFORE, _CAPITAL_AFTER = re.compile(r"(?:^|[^.:;?!]\s)[A-Z]\w*\s+$"), re.compile(r"^[’']?s?\s+[A-Z]\w+")

SAYS = Sentence(
    "{about}: the document uses more than one name ({names}). A reader cannot be sure whether they are the same, and a "
    "rule that names one may be said not to cover the other.",
    "{about}: mae'r ddogfen yn defnyddio mwy nag un enw ({names}). Ni all darllenydd fod yn sicr ai'r un peth ydynt, "
    "ac efallai y dywedir nad yw rheol sy'n enwi'r naill yn cynnwys y llall.",
)
REMEDY = Sentence(
    "Choose one name and use it throughout, or say once at the beginning that the names mean the same.",
    "Dewiswch un enw a'i ddefnyddio drwyddi draw, neu dywedwch unwaith ar y dechrau fod yr enwau'n golygu'r un peth.",
)


@dataclass(frozen=True, slots=True)
class Use:
    """One place where a name is used: the words as printed, and the sentence they stand in."""

    name: Name
    item: Item
    place: int
    words: str
    sentence: str


def term_drift(document: Document, knowledge: Knowledge) -> Iterator[Problem]:
    """One problem for each group of names of which two are used for the same; one sentence is quoted for each."""
    body = [(place, item) for place, item in enumerate(document.body) if item.kind not in SILENT and item.text]
    whole = "\n".join(item.text for _, item in body)
    for group in knowledge.terms.group:
        if _worth_looking(group, whole):
            yield from _drifted(group, _used(group, body, knowledge.terms))


def _worth_looking(group: Group, whole: str) -> bool:
    """Whether two of the group's names stand anywhere in the document at all."""
    return any(sum(1 for _, pattern in patterns if pattern.search(whole)) > 1 for patterns in group.patterns.values())


@dataclass(slots=True)
class _Told:
    """What was found of one group: uses by part and language, and which names the document itself explains."""

    uses: dict[tuple[str, Tongue], list[Use]]
    defined: frozenset[str]
    equal: bool


def _used(group: Group, body: Sequence[tuple[int, Item]], terms: TermsFile) -> _Told:
    uses: dict[tuple[str, Tongue], list[Use]] = defaultdict(list)
    defined: set[str] = set()
    equal = False
    for place, item in body:
        for sentence in _naming(group, item):
            found = list(_in_sentence(group, item, place, sentence))
            names = {use.name.key for use in found}
            if len(names) > 1 and _says(terms.equates, sentence, item.lang):
                equal = True
            if _defining(sentence, names, terms.defines, item.lang):
                defined |= names
            else:
                uses[_part(item) if group.within == "part" else "", item.lang] += _unjoined(found, sentence)
    return _Told(uses, frozenset(defined), equal)


def _naming(group: Group, item: Item) -> list[str]:
    """The sentences of an item, if any name of the group is in it at all; a title in quotes is no sentence."""
    named = any(pattern.search(item.text) for _, pattern in group.patterns[item.lang])
    return [sentence for sentence in sentences(item.text) if not _TITLE_END.match(sentence)] if named else []


def _in_sentence(group: Group, item: Item, place: int, sentence: str) -> Iterator[Use]:
    """The names used in a sentence, without those that are part of another phrase, title or name."""
    text = sentence
    mask = group.masks[item.lang]
    if mask is not None:
        low = folded(text)
        for found in mask.finditer(low):
            text = text[: found.start()] + " " * len(found[0]) + text[found.end() :]
    if group.common:
        text = _QUOTED.sub(lambda found: " " * len(found[0]), text) if not _LABEL.match(text) else text
    for name, pattern in group.patterns[item.lang]:
        for found in pattern.finditer(text):
            if not (group.common and _part_of_name(sentence, found.start(), found.end())):
                yield Use(name, item, place, found[0], sentence)


def _part_of_name(sentence: str, start: int, end: int) -> bool:
    """Whether a plain noun is written with a capital beside another capital: "Student Council", "the Pupil Act"."""
    if not sentence[start].isupper():
        return False
    return bool(_CAPITAL_AFTER.match(sentence[end:]) or _CAPITAL_BEFORE.search(sentence[:start]))


def _says(phrases: InTongues, sentence: str, tongue: Tongue) -> bool:
    low = folded(sentence)
    return any(phrase in low for phrase in phrases.of(tongue))


def _defining(sentence: str, names: set[str], defines: InTongues, tongue: Tongue) -> bool:
    if not names:
        return False
    quoted = bool(re.search(r"[‘“\"'][^‘’“”\"']{2,40}[’”\"']", sentence)) or len(names) > 1
    return (quoted and _says(defines, sentence, tongue)) or (len(names) > 1 and bool(_LABEL.match(sentence)))


def _unjoined(found: list[Use], sentence: str) -> list[Use]:
    """The uses of a sentence but for two names side by side, as in "pupils (learners)" or "pupils and students"."""
    names = {use.name.key for use in found}
    if len(names) < TWO:
        return found
    joined = r"['’s]*\s*(?:/|\(|,?\s(?:and|or|a|ac|neu)\s|\s?&\s?)\s*(?:\w+ )?"
    beside = {
        id(use)
        for use in found
        for other in found
        if use.name is not other.name
        and (
            re.search(re.escape(use.words) + joined + re.escape(other.words), sentence)
            or re.search(re.escape(other.words) + joined + re.escape(use.words), sentence)
        )
    }
    return [use for use in found if id(use) not in beside]


def _drifted(group: Group, told: _Told) -> Iterator[Problem]:
    if told.equal:
        return
    chosen: list[Use] = []
    places: list[Use] = []
    for uses in told.uses.values():
        by_name: dict[str, list[Use]] = defaultdict(list)
        for use in uses:
            by_name[use.name.key].append(use)
        if len(by_name) < TWO:
            continue
        common, *rarer = sorted(by_name.values(), key=len, reverse=True)
        drifting = [named for named in rarer if _is_habit(named, group, told.defined)]
        if drifting:
            chosen += [_example(named) for named in (common, *drifting)]
            places += [use for named in drifting for use in named]
    if chosen:
        yield _problem(group, chosen, [*chosen, *places])


def _is_habit(named: list[Use], group: Group, defined: frozenset[str]) -> bool:
    """Whether a rarer name is used often enough to be more than a word the document has just explained."""
    least = named[0].name.least or group.least
    return len(named) >= (max(least, AFTER_DEFINING) if named[0].name.key in defined else least)


def _example(named: list[Use]) -> Use:
    """The first place where something is asked by that name, or else the first of all."""
    return next((use for use in named if use.item.strength not in {None, "information"}), named[0])


def _problem(group: Group, chosen: list[Use], places: list[Use]) -> Problem:
    ordered = sorted(chosen, key=lambda use: use.place)
    names = ", ".join(dict.fromkeys(f"“{use.words}”" for use in ordered))
    about = Sentence(group.about.en[:1].upper() + group.about.en[1:], group.about.cy[:1].upper() + group.about.cy[1:])
    return Problem(
        kind="term-drift",
        says=SAYS.format(about=about, names=names),
        remedy=REMEDY,
        severity="low",
        sure="likely",
        where=tuple(dict.fromkeys(use.item.id for use in sorted(places, key=lambda use: use.place))),
        quotes=tuple(dict.fromkeys(use.sentence for use in ordered)),
    )


def _part(item: Item) -> str:
    """The top-level part an item stands in, by its id: "A4" of "A4-P2-b3", "9" of "9.4-5B"."""
    found = re.match(r"(?:cy:|en:)?([A-Z]?\w+)", item.id)
    return found[1] if found else item.id
