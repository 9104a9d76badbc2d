"""Notes to whoever writes the policy, left in what readers are given."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from parch.domain.checking import note_asides
from parch.domain.checking.by_hand import ByHand
from parch.domain.checking.folding import folded
from parch.domain.checking.gathering import Gathered
from parch.domain.checking.knowledge import Knowledge
from parch.domain.checking.note_words import BRACKETED, CHOICE, HINT, SAID, UNSURE
from parch.domain.checking.problems import Problem, Sureness
from parch.domain.checking.spans import sentence_spans
from parch.domain.documents.model import Document, Item
from parch.domain.language import Sentence

LEFT = Sentence(
    "A note to whoever writes the policy is still in it: “{note}”. Readers take it for a rule, or see that nobody "
    "finished the policy.",
    "Mae nodyn i bwy bynnag sy'n ysgrifennu'r polisi yn dal ynddo: “{note}”. Bydd darllenwyr yn ei gymryd yn rheol, "
    "neu'n gweld na orffennodd neb y polisi.",
)
DO_IT = Sentence(
    "Do what the note asks for, then take the note itself out.",
    "Gwnewch yr hyn y mae'r nodyn yn ei ofyn, ac yna tynnwch y nodyn ei hun.",
)
CHOOSE = Sentence(
    "A choice was left open: “{note}”. Nobody can tell which of the words hold.",
    "Gadawyd dewis heb ei wneud: “{note}”. Ni all neb wybod pa rai o'r geiriau sy'n gymwys.",
)
MAKE_IT = Sentence(
    "Keep the words that hold in your school, and take the others and the note out.",
    "Cadwch y geiriau sy'n gymwys yn eich ysgol, a thynnwch y lleill a'r nodyn.",
)


@dataclass(frozen=True, slots=True)
class Note:
    """A note to the author as it stands from `start` to `end` of a text. `chooses`: it leaves a choice open."""

    start: int
    end: int
    sure: Sureness
    chooses: bool = False


def drafting_notes(document: Document, _knowledge: Knowledge) -> Iterator[Problem]:
    """Each note once with all its places. In a form or a letter a choice is struck out by hand."""
    hand = ByHand(document)
    gathered: Gathered[tuple[str, Sureness, bool]] = Gathered()
    for item in document.body:
        for note in notes(item.text):
            if not (note.chooses and _by_hand(item, hand)):
                quote = item.text[note.start : note.end]
                gathered.add((folded(quote).strip("()[]* ."), note.sure, note.chooses), item.id, quote)
    for (_, sure, chooses), place in gathered.items():
        says, remedy = (CHOOSE, MAKE_IT) if chooses else (LEFT, DO_IT)
        yield Problem(
            "drafting-note", says.format(note=place.quotes[0]), remedy, "medium", sure, place.where, place.quotes
        )


def _by_hand(item: Item, hand: ByHand) -> bool:
    return item.kind == "letter" or hand.in_form(item)


@lru_cache(maxsize=8192)
def notes(text: str) -> tuple[Note, ...]:
    """Every note to the author in a text, none within another, in order."""
    plain = folded(text)
    if not HINT.search(plain) and not note_asides.HINT.search(plain):
        return ()
    found: list[Note] = []
    for note in sorted(_all(text, plain), key=lambda note: (note.start, -note.end)):
        if found and _goes_on(plain, found[-1], note):
            found[-1] = Note(found[-1].start, note.end, found[-1].sure)
        elif not found or note.start >= found[-1].end:
            found.append(note)
    return tuple(found)


def _goes_on(plain: str, before: Note, note: Note) -> bool:
    """Whether one remark of two sentences was found as two."""
    between = plain[before.end : note.start]
    return note.start >= before.end and not between.strip() and not before.chooses and not note.chooses


def _all(text: str, plain: str) -> Iterator[Note]:
    # A choice first: of two that stand in one place the first is kept.
    small = [Note(each.start(), each.end(), "certain", chooses=True) for each in CHOICE.finditer(plain)]
    for pattern in BRACKETED:
        small += [Note(each.start(), each.end(), "certain") for each in pattern.finditer(plain)]
    small += [Note(start, end, "certain") for start, end in note_asides.asides(text, plain)]
    yield from small
    for start, end in sentence_spans(plain):
        if any(start <= note.start < end for note in small):
            continue
        sentence = plain[start:end]
        if SAID.search(sentence) or note_asides.SAYS.search(sentence):
            yield Note(start, end, "certain")
        elif UNSURE.search(sentence):
            yield Note(start, end, "likely")
