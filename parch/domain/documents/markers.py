"""What may stand before the words of a line: numbers in every dress, letters, romans, bullets, "Appendix 2"."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from parch.domain.documents.counting import roman, spelled

# Glyphs that are never the beginning of a sentence, and those that are bullets only with a space after them.
# The private-use ones are what Word's symbol fonts become in plain text.
SURE_BULLETS = frozenset("·•▪▫◦‣⁃●○■□◆◇►▶➢➤➔✓✔✗❖\uf0b7\uf0a7\uf0d8\uf02d\uf06f\uf076\uf0fc")
# The first step of a path that begins with a letter is so much and the letter's place in the alphabet.
LETTERS, SHORTEST_PATH = 1000, 2
_WELSH = "a b c ch d dd e f ff g ng h i j l ll m n o p ph r rh s t th u w y"
WELSH_ALPHABET = tuple(_WELSH.split())
WELSH_LETTERS = frozenset(letter for letter in WELSH_ALPHABET if len(letter) > 1)
SPACED_BULLETS = frozenset("-–—*»§→+†‡")
FOOTNOTES = frozenset("*†‡")

_DECIMAL = re.compile(r"(\d{1,3}(?:\.\d{1,3}){1,8})[.):]?(?=\s|$|[A-Z][A-Za-z’'])")
_LETTERED = re.compile(r"([A-Z])(\.?)(\d{1,3}(?:\.\d{1,3}){0,7})[.):]?(?=\s|$)")
_COMPOUND = re.compile(
    r"(\d{1,3}(?:\.\d{1,3}){0,8})((?:\([A-Za-z0-9]{1,5}\)){1,4}|(?<=\.\d)[A-Za-z]|(?<=\.\d\d)[A-Za-z])[.:]?(?=\s|$)"
)
_INTEGER = re.compile(r"\((\d{1,3})\)(?=\s|$|[A-Z])|(\d{1,3})([.)])(?=\s|$|[A-Z“‘\"'])|(\d{1,3})(?=\s|$)")
_LETTER = re.compile(
    r"(\(?)((?i:ch|dd|ff|ng|ll|ph|rh|th)|[A-Za-z]|[ivxl]{2,7}|[IVXL]{2,7})([.)])(?=(\s|$)|[A-Za-z]{2})"
)
# "II IMAGES", "III Review": a figure without a stop, which only the other sections tell from a word.
_BARE_ROMAN = re.compile(r"[IVX]{1,5}(?=\s[^\W\d_]|$)")
_NOTE = re.compile(r"\[\d{1,3}\](?=\s)|[¹²³⁴-⁹]+\s?(?=\w)")
_COUNT = r"\d{1,2}|[A-Z]|[IVX]{2,5}|[A-Za-z]{2,8}"
_WORDED = re.compile(
    r"(?P<appendix>APPENDIX|Appendix|ANNEXE?|Annexe?|SCHEDULE|Schedule|ATODIAD|Atodiad|ATODLEN|Atodlen)"
    rf"\s(?P<a>{_COUNT})(?=\W|$)"
    rf"|(?P<part>PART|Part|RHAN|Rhan|CHAPTER|Chapter|PENNOD|Pennod)\s(?P<p>{_COUNT})(?=\W|$)"
    rf"|(?P<section>SECTION|Section|ADRAN|Adran)\s(?P<s>{_COUNT})(?=\W|$)"
)
# "Article 2: Images" stands over clauses; "Rule 2: Staff must …" is one.
_RULE = re.compile(
    r"(?P<article>ARTICLE|Article|ERTHYGL|Erthygl)\s(?P<a>\d{1,2}|[IVX]{1,5})(?=\s?[:–—-]\s|\.?$)"
    r"|(?P<rule>(?:RULE|Rule|STANDARD|Standard|PRINCIPLE|Principle|CLAUSE|Clause|RHEOL|Rheol|SAFON|Safon|EGWYDDOR|Egwyddor"
    r"|CYMAL|Cymal)\s(?P<r>\d{1,3}))(?=\s?[:–—-]\s|\.\s[A-Z]|$)"
)
_BARE_APPENDIX = re.compile(r"(?:Appendix|APPENDIX|Annexe?|ANNEXE?|Atodiad|ATODIAD)(?=\s?[:–—-]\s|\s*$)")
_POINTS = re.compile(
    r"(?:Points?|Items?|Steps?|Category|Categories|Pwyntiau|Pwynt|Eitemau|Eitem|Camau|Cam|Categorïau|Categori)"
    r"\s(\d{1,2})((?:\s?[-–,&]\s?\d{1,2})*):?$",
    re.IGNORECASE,
)
_SEPARATOR = re.compile(r"\s?[:.–—-]?(?:\s|$)\s*")


@dataclass(frozen=True, slots=True)
class Marker:
    """What stood before the words.

    `style` is the dress ("decimal", "1.", "(a)", "bullet", "appendix" …); `readings` are the (style, value) pairs it
    may stand for, since "(i)" is the ninth letter or the first roman; `path` the numbers of a decimal;
    `token` what an id is made of. A `weak` one may as well be the middle of a sentence.
    """

    style: str
    number: str = ""
    gap: str = ""
    glyph: str = ""
    token: str = ""
    path: tuple[int, ...] = ()
    readings: tuple[tuple[str, int], ...] = ()
    weak: bool = False
    alone: bool = False

    @property
    def length(self) -> int:
        """How many characters of the line it takes up."""
        return len(self.glyph) + len(self.number) + len(self.gap)


def marker_at(line: str, raw: str) -> Marker | None:
    """The marker a line begins with. `line` has single spaces; `raw` is the same line as it stood."""
    first = line[0]
    if first in SURE_BULLETS or (first in SPACED_BULLETS and line[1:2] in {" ", ""}):
        return _bullet(line)
    if first.isdigit():
        return _note(line) or _decimal(line) or _compound(line) or _integer(line)
    if first in "([":
        return _integer(line) or _letter(line) or _note(line)
    if first.isalpha() and first.isascii():
        return _letter(line) or _named(line) or _lettered(line) or _bare_roman(line) or _spaced_o(line, raw)
    return _note(line)


def marker_of(label: str, line: str) -> Marker:
    """The marker of a line whose number or bullet an office program printed: certain, whatever the words after it."""
    if not any(map(str.isalnum, label)) or (label == "o" and line != label):
        return Marker("bullet", glyph=line[: len(label) + 1], alone=line == label)
    found = marker_at(line, line)
    if found is None or found.number != label.rstrip(":–—- "):
        return _made("label", line, label, token=label, readings=(_counted(label),))
    return replace(found, weak=False)


def _counted(label: str) -> tuple[str, int]:
    """The dress and value of a number in no dress of ours: "Rule 3" and "Rule 4" are of one list."""
    found = re.search(r"\d{1,4}(?=\D*$)", label)
    return (f"{label[: found.start()]}#{label[found.end() :]}", int(found[0])) if found else (label, 1)


def _bullet(line: str) -> Marker:
    glyph = line[:2] if line[1:2] == " " else line[0]
    return Marker("bullet", glyph=glyph, alone=len(line) <= len(glyph))


def _spaced_o(line: str, raw: str) -> Marker | None:
    # Word's second-level bullet is the letter o and a tab; in Welsh a line may simply begin with the word "o".
    if line.startswith("o ") and raw.lstrip()[1:].startswith(("\t", "  ")):
        return Marker("bullet", glyph="o ")
    return None


def _made(style: str, line: str, number: str, **rest: object) -> Marker:
    gap = " " if line[len(number) : len(number) + 1] == " " else ""
    return Marker(style, number=number, gap=gap, alone=len(line) == len(number), **rest)  # type: ignore[arg-type]


def _decimal(line: str) -> Marker | None:
    found = _DECIMAL.match(line)
    if not found:
        return None
    path = tuple(map(int, found[1].split(".")))
    lower = line[found.end() :].lstrip()[:1].islower()
    return _made("decimal", line, found[0], token=found[1], path=path, weak=lower)


def _lettered(line: str) -> Marker | None:
    """A clause under a lettered section: "B.2", "C4.1". Without a stop it may as well be a paper size."""
    found = _LETTERED.match(line)
    if not found:
        return None
    path = (LETTERS + ord(found[1]) - ord("A") + 1, *map(int, found[3].split(".")))
    weak = not found[2] and len(path) == SHORTEST_PATH
    token = f"{found[1]}{found[2]}{found[3]}"
    return _made("decimal", line, found[0].rstrip(), token=token, path=path, weak=weak)


def _compound(line: str) -> Marker | None:
    found = _COMPOUND.match(line)
    if not found:
        return None
    weak = line[found.end() :].lstrip()[:1].islower()
    return _made("compound", line, found[0], token=found[1] + found[2], weak=weak)


def _integer(line: str) -> Marker | None:
    found = _INTEGER.match(line)
    if not found:
        return None
    digits = found[1] or found[2] or found[4]
    style = "(1)" if found[1] else f"1{found[3] or ''}"
    token = f"({digits})" if found[1] else digits
    alone = len(line) == found.end()
    return _made(style, line, found[0], token=token, readings=((style, int(digits)),), weak=style == "1" and not alone)


def _letter(line: str) -> Marker | None:
    found = _LETTER.match(line)
    if not found or (found[1] and found[3] != ")"):
        return None
    opened, letters, closed, apart = found[1], found[2], found[3], found[4] is not None
    if not apart and not opened:
        return None
    readings = _letter_readings(opened, letters, closed)
    if not readings:
        return None
    token = f"({letters})" if opened else letters
    return _made(readings[0][0], line, found[0], token=token, readings=readings, weak=closed == "." or not apart)


def _letter_readings(opened: str, letters: str, closed: str) -> tuple[tuple[str, int], ...]:
    upper = letters.isupper()
    readings = []
    style = f"{opened}{'A' if letters[0].isupper() else 'a'}{closed}"
    if len(letters) == 1:
        readings.append((style, ord(letters.lower()) - ord("a") + 1))
    # "d)" is the fourth letter in English, the fifth in Welsh, after "ch)".
    if letters.lower() in WELSH_ALPHABET and (style, WELSH_ALPHABET.index(letters.lower()) + 1) not in readings:
        readings.append((style, WELSH_ALPHABET.index(letters.lower()) + 1))
    value = roman(letters)
    if value:
        readings.append((f"{opened}{'I' if upper else 'i'}{closed}", value))
    return tuple(readings)


def _named(line: str) -> Marker | None:
    return _worded(line) or _rule(line)


def _worded(line: str) -> Marker | None:
    points = _POINTS.match(line)
    if points:
        values = spread(points[1] + points[2])
        return Marker("point", readings=tuple(("point", value) for value in values))
    found = _WORDED.match(line)
    if found:
        return _worded_heading(line, found)
    bare = _BARE_APPENDIX.match(line)
    return _headed("appendix", line, bare[0], "", None) if bare else None


def _rule(line: str) -> Marker | None:
    """A section or a clause counted by name. Whether it is one, or a sentence about one, only its fellows tell."""
    found = _RULE.match(line)
    if not found:
        return None
    count = found["a"] or found["r"]
    value = int(count) if count.isdigit() else roman(count)
    if not value:
        return None
    if found["rule"]:
        number = line[: found.end() + (line[found.end() : found.end() + 1] in {":", "."})]
        separator = _SEPARATOR.match(line, len(number))
        gap = separator[0] if separator else ""
        alone = len(number) + len(gap) == len(line)
        return Marker("rule", number, gap, token=count, readings=(("rule", value),), weak=True, alone=alone)
    made = _headed("section", line, found[0], count, None)
    return replace(made, readings=(("article", value),), weak=True) if made else None


def _bare_roman(line: str) -> Marker | None:
    found = _BARE_ROMAN.match(line)
    value = roman(found[0]) if found else None
    if not found or not value or line[found.end() + 1 : found.end() + 2].islower():
        return None
    return _made("I", line, found[0], token=found[0], readings=(("I", value),), weak=True)


def _worded_heading(line: str, found: re.Match[str]) -> Marker | None:
    style = str(found.lastgroup and next(name for name in ("appendix", "part", "section") if found[name]))
    count = found["a"] or found["p"] or found["s"]
    value = int(count) if count.isdigit() else spelled(count) or roman(count)
    whole = len(count) == 1 or bool(roman(count)) or count.casefold() in WELSH_LETTERS
    if value is None and not whole:
        return None
    token = count if whole else str(value)
    return _headed(style, line, found[0], token, value)


def _headed(style: str, line: str, number: str, token: str, value: int | None) -> Marker | None:
    """The marker of a heading, unless the line reads on as a sentence: "Appendix 3 contains …"."""
    separator = _SEPARATOR.match(line, len(number))
    gap = separator[0] if separator else ""
    title = line[len(number) + len(gap) :]
    plain = not gap.strip()
    if (plain and title and (title[0].islower() or title.endswith((".", ";", ",")))) or (not gap and title):
        return None
    readings = ((style, value),) if value else ()
    return Marker(style, number=number, gap=gap, token=token, readings=readings, alone=not title)


def _note(line: str) -> Marker | None:
    found = _NOTE.match(line)
    if not found:
        return None
    number = found[0].rstrip()
    return _made("footnote", line, number, token=number)


def spread(counts: str) -> list[int]:
    """The numbers a phrase like "1-4" or "2, 3 & 5" stands for, in order. Never more than a hundred."""
    numbers: list[int] = []
    for sign, digits in re.findall(r"([-–,&]?)\s?(\d{1,3})", counts):
        value = int(digits)
        if sign in {"-", "–"} and numbers and numbers[-1] < value <= numbers[-1] + 100:
            numbers.extend(range(numbers[-1] + 1, value))
        numbers.append(value)
    return numbers
