"""A document's sentences, each with what it asks, of whom, and the ideas it is made of."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from parch.domain.checking.conduct import WEIGHTS, ConductFile, Found, Lexicon, Token, tokens
from parch.domain.documents.asking_words import Force
from parch.domain.documents.model import Document, Item, Tongue, Use
from parch.domain.documents.parties import bound_by, named
from parch.domain.documents.strengths import RANK, Asking, askings, sentences
from parch.domain.documents.uses import use_in

LISTED = frozenset({"bullet", "subpoint", "cell"})
SILENT = frozenset({"heading", "letter"})
# Those who do not work at the school: what is said to them is not said to staff.
OUTSIDE = frozenset({"parents", "learners"})
# Where a sentence goes on to ask a second thing: "… must tell the headteacher and should keep a copy".
_SECOND = re.compile(
    r"(?:,|;|–)? (?:and|but|or|a|ac|ond) (?=(?:\w+ ){0,3}(?:must|should|may|can|ought)\b(?! only)"
    r"|(?:rh?aid|dylai|dylid|caiff|ni)\b)"
)
_LEAST = 12
# What allows or forbids without naming one of the people the reader knows: "The school's account may follow …".
_UNSAID = re.compile(
    r"\b(?:(?P<none>nobody|no one|no (?:other )?(?:person|adult|member of staff))\b.{0,40}\b(?:may|can|should|must|is to)\b"
    r"|may (?:also )?(?:be (?:friends|members?|used|published|posted|made|taken|kept|recorded|filmed|followed|named"
    r"|streamed|given|shared with|part of)|(?!also|be|have|not|lead|result|apply|face|cause|need|become|contain|include"
    r"|arise|occur|happen|mean|breach|amount|constitute|seem|appear|think|feel|wish|want|find|see|know|lose|harm|damage"
    r"|suffer|well|offer|differ|vary|then|still|help|affect|involve|require|take place|depend)\w+)\b)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Statement:
    """One sentence of an item, or the half of one that asks by itself.

    `text` are its words as they stand; a listed item is understood together with the words that lead in to it.
    `ideas` are the keys of all ideas named, `content` the weight of each idea or other word it is about, `head` the
    first of them after the verb that asks. `force` is None where it only tells; `against` is true where it asks that
    the deed be left alone.
    """

    item: Item
    text: str
    force: Force | None
    against: bool
    bound: tuple[str, ...]
    use: Use | None
    ideas: frozenset[str]
    content: dict[str, float]
    head: str | None
    words: tuple[str, ...]

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
    told: list[Statement] = []
    for item in document.body:
        if item.text.endswith(":") and item.kind not in LISTED:
            leads[item.parent] = item.text
        elif item.kind not in LISTED:
            leads.pop(item.parent, None)
        if item.kind not in SILENT and item.text:
            lead = _lead(item, leads, texts) if item.kind in LISTED else ""
            told += _of_item(item, lead, conduct.lexicons[item.lang])
    return tuple(told)


def _lead(item: Item, leads: dict[str | None, str], texts: dict[str, str]) -> str:
    """The unfinished sentence a listed item goes on with, if it stands under one."""
    above = texts.get(item.parent or "", "")
    whole = above if above.endswith(":") else leads.get(item.parent, "")
    return sentences(whole.rstrip(":"))[-1] if whole else ""


def _of_item(item: Item, lead: str, lexicon: Lexicon) -> Iterator[Statement]:
    for sentence in sentences(item.text):
        for part in _parts(sentence, item.lang):
            if len(part) >= _LEAST:
                yield _statement(item, part, lead, lexicon)


def _parts(sentence: str, tongue: Tongue) -> Iterator[str]:
    start = 0
    for found in _SECOND.finditer(sentence):
        if found.start() - start >= _LEAST and any(askings(sentence[start : found.start()], tongue)):
            yield sentence[start : found.start()]
            start = found.end()
    yield sentence[start:]


def _statement(item: Item, text: str, lead: str, lexicon: Lexicon) -> Statement:
    asking = next(askings(text, item.lang), None)
    led = None if asking or not lead else next(askings(lead, item.lang), None)
    said = f"{lead} {text}" if lead and not asking else text
    words = tokens(said, item.lang)
    found = lexicon.found([token.word for token in words])
    ideas = frozenset(each.idea.key for each in found)
    content, heads = _content(words, found, lexicon)
    force = _force(item, text, asking or led, lead)
    return Statement(
        item=item,
        text=text,
        force=force,
        against=_against(force, ideas, lexicon),
        bound=_bound(item, asking),
        use=use_in(said) or item.use,
        ideas=ideas,
        content=content,
        head=_head(heads, words, asking or led),
        words=tuple(token.word for token in words),
    )


def _force(item: Item, text: str, asking: Asking | None, lead: str) -> Force | None:
    if asking is not None:
        return asking.force
    if not lead and (found := _UNSAID.search(text)):
        return "must-not" if found["none"] else "may"
    # A listed item asks what leads in to it asks; the reader has told how strongly.
    return item.strength if lead and item.strength and item.strength != "information" else None


def _bound(item: Item, asking: Asking | None) -> tuple[str, ...]:
    if asking is None:
        return item.binds
    bound = bound_by(asking, addressee=item.binds, terms=frozenset(), tongue=item.lang) or item.binds
    # "We ask parents that they should …" is not said to everyone.
    before = frozenset(named(asking.sentence[: asking.start])) - {"addressee"}
    return tuple(before) if bound == ("everyone",) and before and before <= OUTSIDE else bound


def _against(force: Force | None, ideas: frozenset[str], lexicon: Lexicon) -> bool:
    refused = any(lexicon.ideas[key].against for key in ideas)
    return force in {"must-not", "should-not"} or "leave-alone" in ideas or (refused and force is not None)


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
                heads.append((words[each.places[-1]].start, key))
    for place, token in enumerate(words):
        if place not in taken and token.word not in lexicon.small and len(token.word) > 1:
            content[token.word] = 1.0
            heads.append((token.start, token.word))
    return content, sorted(heads)


def _head(heads: list[tuple[int, str]], words: tuple[Token, ...], asking: Asking | None) -> str | None:
    """The first thing named after the verb that asks: "must not [post] pictures"; before it where none follows."""
    after = asking.end if asking else 0
    return next((key for start, key in heads if start >= after), heads[-1][1] if heads else None)
