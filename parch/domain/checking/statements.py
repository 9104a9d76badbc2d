"""A document's sentences, each with what it asks, of whom, and the ideas it is made of."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from parch.domain.checking.conduct import WEIGHTS, ConductFile, Found, Lexicon
from parch.domain.checking.folding import folded
from parch.domain.checking.statement_words import (
    ADVISED_AGAINST,
    BACK,
    IDEALLY,
    NO_NEED,
    NOT_DONE,
    SECOND,
    SPOKEN_OF,
    UNSAID,
)
from parch.domain.checking.word_forms import Token, tokens, unmutated
from parch.domain.documents.asking_words import Force
from parch.domain.documents.model import Document, Item, Tongue, Use
from parch.domain.documents.parties import bound_by, named
from parch.domain.documents.strengths import RANK, Asking, askings, sentences
from parch.domain.documents.uses import use_in

LISTED = frozenset({"bullet", "subpoint", "cell"})
SILENT = frozenset({"heading", "letter"})
# Those who do not work at the school: what is said to them is not said to staff.
OUTSIDE = frozenset({"parents", "learners"})
OWNERS = frozenset({"school", "council"})
ADVICE = RANK["should"]
ACTING = 24  # letters within which a sentence names those who act
_LEAST = 12  # letters; less is no sentence


@dataclass(frozen=True, slots=True)
class Statement:
    """One sentence of an item, or the half of one that asks by itself.

    `text` are its words as they stand; a listed item is understood together with the words that lead in to it.
    `ideas` are the keys of all ideas named, `content` the weight of each idea or other word it is about, `head` the
    first of them after the verb that asks. `force` is None where it only tells; `against` is true where it asks that
    the deed be left alone, `denied` where it tells that it is not done. `context` are the ideas of the sentence before,
    where this one points back to it ("of them"), and `topic` those of its heading.
    """

    item: Item
    text: str
    force: Force | None
    against: bool
    denied: bool
    bound: tuple[str, ...]
    use: Use | None
    ideas: frozenset[str]
    content: dict[str, float]
    head: str | None
    words: tuple[str, ...]
    context: frozenset[str] = frozenset()
    topic: frozenset[str] = frozenset()

    @property
    def rank(self) -> int:
        return RANK[self.force] if self.force else 0

    @property
    def weight(self) -> float:
        return sum(self.content.values())


def statements(document: Document, conduct: ConductFile) -> tuple[Statement, ...]:
    """Everything the body of a document says, sentence by sentence, without headings and letters."""
    leads: dict[str | None, str] = {}
    texts = {item.id: item.text for item in document.body}
    headings = {item.id: item.text for item in document.body if item.kind == "heading"}
    told: list[Statement] = []
    for item in document.body:
        if item.text.endswith(":") and item.kind not in LISTED:
            leads[item.parent] = item.text
        elif item.kind not in LISTED:
            leads.pop(item.parent, None)
        if item.kind not in SILENT and item.text:
            lead = _lead(item, leads, texts) if item.kind in LISTED else ""
            told += _of_item(item, lead, headings.get(item.parent or "", ""), conduct.lexicons[item.lang])
    return tuple(told)


def _lead(item: Item, leads: dict[str | None, str], texts: dict[str, str]) -> str:
    """The unfinished sentence a listed item goes on with, if it stands under one."""
    above = texts.get(item.parent or "", "")
    whole = above if above.endswith(":") else leads.get(item.parent, "")
    return sentences(whole.rstrip(":"))[-1] if whole else ""


def _of_item(item: Item, lead: str, heading: str, lexicon: Lexicon) -> Iterator[Statement]:
    # "It will be reviewed …" points back to what its heading is about.
    topic = _ideas(heading, item.lang, lexicon) if heading and BACK.search(item.text) else frozenset[str]()
    before: frozenset[str] = frozenset()
    for sentence in sentences(item.text):
        for part in _parts(sentence, item.lang):
            if len(part) >= _LEAST:
                told = _statement(item, part, lead, lexicon)
                points_back = BACK.search(part) is not None
                yield replace(told, context=before, topic=topic) if points_back else told
                before = told.ideas | before if points_back else told.ideas


def _ideas(text: str, tongue: Tongue, lexicon: Lexicon) -> frozenset[str]:
    return frozenset(each.idea.key for each in lexicon.found([token.word for token in tokens(text, tongue)]))


def _parts(sentence: str, tongue: Tongue) -> Iterator[str]:
    start = 0
    for found in SECOND.finditer(sentence):
        if found.start() - start >= _LEAST and any(askings(sentence[start : found.start()], tongue)):
            yield sentence[start : found.start()]
            start = found.end()
    yield sentence[start:]


def _statement(item: Item, text: str, lead: str, lexicon: Lexicon) -> Statement:
    asking = next(askings(text, item.lang), None)
    leading = next(askings(lead, item.lang), None) if lead else None
    if leading and asking and not asking.start and not asking.force.endswith("not"):
        asking = None  # "Staff must not: use the logo": the words that lead in tell how the verb asks
    led = None if asking else leading
    said = f"{lead} {text}" if lead and not asking else text
    words = tokens(said, item.lang)
    found = _without_softened(lexicon.found([token.word for token in words]))
    ideas = frozenset(key for each in found for key in (each.idea.key, each.idea.against) if key)
    content, heads = _content(words, found, lexicon)
    force = _force(item, text, asking or led, lead)
    return Statement(
        item=item,
        text=text,
        force=force,
        against=_against(force, ideas, lexicon),
        denied=force is None and bool(NOT_DONE[item.lang].search(folded(text))),
        bound=_bound(item, text, asking),
        use=use_in(said) or item.use,
        ideas=ideas,
        content=content,
        head=_head(heads, words, asking or led),
        words=tuple(token.word for token in words),
    )


def _without_softened(found: list[Found]) -> list[Found]:
    """What was found, but for the conditions that are none: "where possible"."""
    soft = {place for each in found if each.idea.key == "where-possible" for place in each.places}
    return [each for each in found if each.idea.key != "condition" or not soft.issuperset(each.places)]


def _force(item: Item, text: str, asking: Asking | None, lead: str) -> Force | None:
    low = folded(text)
    if asking is not None and NO_NEED.search(low):
        return None
    advised = asking is None or RANK[asking.force] <= ADVICE
    if advised and ADVISED_AGAINST[item.lang].search(low):
        return "should-not"
    if asking is not None and IDEALLY.search(low):
        return "should-not" if asking.force.endswith("not") else "should"
    if asking is not None:
        # "Need to" asks as much as "must".
        return "must" if asking.sentence[asking.start : asking.end].lower().startswith("need") else asking.force
    if not lead:
        return next((force for force, pattern in UNSAID[item.lang] if pattern.search(low)), None)
    # A listed item asks what leads in to it asks; the reader has told how strongly.
    return item.strength if lead and item.strength and item.strength != "information" else None


def _bound(item: Item, text: str, asking: Asking | None) -> tuple[str, ...]:
    """Whom a sentence binds or tells of; nobody where that is not said."""
    if asking is None:
        parties = tuple(party for party in named(text[:ACTING]) if party != "addressee")
        acting = () if SPOKEN_OF.search(text) else parties[:1]
        return acting or (() if item.binds == ("everyone",) else item.binds)
    bound = bound_by(asking, addressee=item.binds, terms=frozenset(), tongue=item.lang) or item.binds
    # "We ask parents that they should …" is not said to everyone.
    before = [party for party in named(asking.sentence[: asking.start]) if party != "addressee"]
    if (bound == ("everyone",) or OUTSIDE.issuperset(bound)) and SPOKEN_OF.search(asking.sentence):
        # "Friend requests from parents must be declined" does not bind parents.
        return ("everyone",)
    if before and bound == ("everyone",) and OUTSIDE.issuperset(before):
        return tuple(before)
    # "Staff who leave the school must …": it is not the school that must.
    return (before[0],) if before and OWNERS.issuperset(bound) and before[0] not in OWNERS else bound


def _against(force: Force | None, ideas: frozenset[str], lexicon: Lexicon) -> bool:
    refused = force is not None and any(lexicon.ideas[key].against for key in ideas)
    forbidden = force in {"must-not", "should-not"} or "leave-alone" in ideas
    # To be told not to mix two things is to be told to keep them apart.
    return forbidden != refused


def _content(
    words: tuple[Token, ...], found: list[Found], lexicon: Lexicon
) -> tuple[dict[str, float], list[tuple[int, str]]]:
    """What a sentence is about, and where in it each of these begins."""
    taken: set[int] = set()
    content: dict[str, float] = {}
    heads: list[tuple[int, str]] = []
    for each in found:
        if each.idea.kind != "marker" and not taken.intersection(each.places):
            taken.update(each.places)
            key = each.idea.against or each.idea.key
            if WEIGHTS[each.idea.kind]:
                content[key] = WEIGHTS[lexicon.ideas[key].kind]
                # "not post": the first word that says anything.
                first = next((at for at in each.places if words[at].word not in lexicon.small), each.places[0])
                heads.append((words[first].start, key))
    for place, token in enumerate(words):
        if place not in taken and token.word not in lexicon.small and len(token.word) > 1:
            word = unmutated(token.word) if lexicon.tongue == "cy" else token.word
            content[word] = 1.0
            heads.append((token.start, word))
    return content, sorted(heads)


def _head(heads: list[tuple[int, str]], words: tuple[Token, ...], asking: Asking | None) -> str | None:
    """The first thing named after the verb that asks: "must not [post] pictures"; before it where none follows."""
    after = asking.end if asking else 0
    return next((key for start, key in heads if start >= after), heads[-1][1] if heads else None)
