"""Which language a piece of text is in, told by counting the small words only one of the two languages has."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Literal

from parch.domain.documents.model import Tongue

_IN_ENGLISH = (
    "the of and to in is are be that this with for not must should any their on by or from as it you your we our "
    "which when who has have been will may an all if where how those these such can only never always"
)
_IN_WELSH = (
    "yr yn ar ac eu ei ein eich mae bod fod rhaid sydd sy wrth gan gyda neu nid ni na nad dylai dylid ddylai ddylid "
    "dylech caiff gall gallu chi chwi hwn hon hyn hynny pob unrhyw cael wedi drwy trwy oes yw ydy fel pan lle beth "
    "dyma fydd bydd byddwn os oddi rhag heb dan o'r a'r i'r â'r yw'r sy'n mae'r mae'n ysgol disgyblion rhieni "
    "cyfryngau cymdeithasol polisi ysgolion plant blant llywodraethwyr dysgwyr ddysgwyr disgybl ddisgyblion rhiant "
    "rieni pennaeth athrawon lluniau llun caniatâd ganiatâd cyn dros rhwng hefyd sut pwy pryd"
)
_ENGLISH, _WELSH = frozenset(_IN_ENGLISH.split()), frozenset(_IN_WELSH.split())
_ADDRESS = re.compile(r"\b(?:https?://|www\.)\S+|(?<!\S)[^\s@]+@\S+", re.IGNORECASE)
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")

# A document is in both languages when the lesser has this share of the small words and more than a phrase of them.
SHARE, PHRASE = 0.15, 12
# In a document of one language a piece is in the other only when so many more of its words are.
PLAINLY = 3


def small_words(text: str) -> tuple[int, int]:
    """How many small words of English and of Welsh the text holds."""
    english = welsh = 0
    for found in _WORD.findall(_ADDRESS.sub(" ", text)):
        word = found.lower().replace("’", "'")
        english += word in _ENGLISH
        welsh += word in _WELSH
    return english, welsh


def tongue_of(counts: tuple[int, int]) -> Tongue | None:
    """The language these counts of small words tell, if they do."""
    english, welsh = counts
    if english == welsh:
        return None
    return "en" if english > welsh else "cy"


def plainly(count: tuple[int, int], usual: Tongue) -> Tongue:
    """The language of a piece of a document that is in one language: that one, unless it plainly is the other."""
    english, welsh = count
    if abs(english - welsh) < PLAINLY:
        return usual
    return "en" if english > welsh else "cy"


def language_of(pieces: Iterable[tuple[int, int]]) -> Literal["en", "cy", "both"]:
    """The language of a document whose pieces have these counts of small words: each piece goes to its greater."""
    english = welsh = 0
    for in_english, in_welsh in pieces:
        if in_english >= in_welsh:
            english += in_english
        else:
            welsh += in_welsh
    lesser, all_words = min(english, welsh), english + welsh
    if lesser > PHRASE and lesser >= SHARE * all_words:
        return "both"
    return "cy" if welsh > english else "en"
