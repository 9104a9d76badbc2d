"""What single lines look like: titles, page furniture, the first and last lines of a letter."""

from __future__ import annotations

import re

TITLE_WORDS = 12
TITLE_LENGTH = 100
ASKING_WORDS = 11
LONGEST_LABEL, LONGEST_GREETING = 200, 80

# Words that make a sentence of a line, so that it is no title however short.
_TELLING = re.compile(
    r"\b(?:is|are|was|were|has|have|must|shall|should|will|would|can|may|cannot|please|see|(?-i:I)|we|you|they"
    r"|mae|oes|yw|ydy|bydd|rhaid|dylai|dylid|caiff|gall|gallwch|dylech|gweler|chi|ydym|rydym|byddwn|gofynnwn"
    r"|disgwylir|disgwyliwn|ch?aniateir|gellir|ellir|ch?eir|chaiff|ch?ewch|gallwn|peidiwch|cofiwch)\b",
    re.IGNORECASE,
)
_ADDRESS = re.compile(r"https?:|www\.|@|\d{4,}\s?\d{3}|\b\w+\.(?:org|gov|com|cymru|wales|uk)\b", re.IGNORECASE)
_PLACEHOLDER = re.compile(r"\(?\s*(?:insert|add|include|enter|rhowch|nodwch|mewnosodwch)\b|[._…\s]+$", re.IGNORECASE)
# "Signed ______", "Version 2": lines of a form, not titles.
_LABEL = re.compile(
    r"_{3,}|[.…]{4,}|^(?:version|fersiwn|v\.?|issue)\s?:?\s?\d|^(?:version|date|approved|adopted|agreed"
    r"|ratified|(?:next |last )?review(?:ed)?"
    r"|owner|author|signed|name|chair|fersiwn|dyddiad|cymeradwy\w*|mabwysiad\w*|adolyg\w*|perchennog|llofnod\w*|enw)\b[^:]{0,40}:"
    r"|^(?:(?:last )?(?:approved|adopted|agreed|ratified|reviewed|issued|updated)|cymeradwywyd|mabwysiadwyd|adolygwyd"
    r"|diweddarwyd)\s(?:by|on|in|gan|ar|yn)\b"
    r"|^(?:[\w’']+ ){1,3}(?:owner|lead|author|date|review|version|status|role|(?:y |'r )?polisi)\b[^:]{0,20}: \S",
    re.IGNORECASE,
)
# A question or a case makes a title though it has a verb: "What we never do", "If you see a post".
_ASKS = re.compile(
    r"(?:Why|What|How|When|Who|Where|Which|If|Before|After|Pam|Beth|Sut|Pryd|Pwy|Ble|Pa|I bwy|Ar gyfer pwy|Os|Pan|Cyn"
    r"|Wedi|Ar ôl)\b"
)
_PAGE = re.compile(
    r"(?:page|tudalen|tud\.?)\s*\d{0,4}(?:\s*(?:of|/|o|allan o)\s*\d{1,4})?$|-\s?\d{1,4}\s?-$", re.IGNORECASE
)
_CONTENTS = re.compile(r"\S.*?[.…]{3,}\s*\d{1,4}$|\S.*\w\s*(?:\.\s){3,}\d{1,4}$")
_DEAR = re.compile(r"(?:Dear|Annwyl)\b[^.:;]{0,60}$")
_YOURS = re.compile(r"(?:Yours|Kind regards|Yn gywir|Yn ddiffuant|Cofion)\b[^.:;]{0,40}$")


def is_capitals(text: str) -> bool:
    """Whether a line is set in capitals throughout."""
    return text.isupper() and sum(map(str.isalpha, text)) > 1


def is_title(text: str, most: int = TITLE_WORDS) -> bool:
    """Whether a line could be a title: short, without a closing stop, an address or a sentence's verb."""
    if len(text) > TITLE_LENGTH or text.endswith((".", ";", ",", ":", "…?")) or not any(map(str.isalpha, text)):
        return False
    if _ASKS.match(text):
        return len(text.split()) <= ASKING_WORDS
    if len(text.split()) > most or _LABEL.search(text) or _ADDRESS.search(text) or _PLACEHOLDER.match(text):
        return False
    return is_capitals(text) or not _TELLING.search(text)


def is_subtitle(text: str) -> bool:
    """Whether the line after "Appendix 2" is its title: it may be longer, and even say something."""
    short = len(text) <= TITLE_LENGTH and len(text.split()) <= TITLE_WORDS + 4
    return (
        short
        and not text.endswith((".", ";", ",", ":"))
        and not _PLACEHOLDER.fullmatch(text)
        and not opens_letter(text)
    )


def is_furniture(text: str) -> bool:
    """Whether a line is a page number or a line of a contents page."""
    return len(text) < LONGEST_LABEL and bool(_PAGE.match(text) or _CONTENTS.match(text))


def opens_letter(text: str) -> bool:
    """Whether a line greets the reader of a letter."""
    return len(text) < LONGEST_GREETING and bool(_DEAR.match(text))


def closes_letter(text: str) -> bool:
    """Whether a line takes leave of the reader of a letter."""
    return len(text) < LONGEST_GREETING and bool(_YOURS.match(text))
