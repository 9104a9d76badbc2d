"""Whom a rule binds, told from the words beside its verb."""

from __future__ import annotations

import re
from collections.abc import Iterable

from parch.domain.documents.model import Tongue
from parch.domain.documents.strengths import Asking
from parch.domain.language import Sentence

PARTIES: dict[str, Sentence] = {
    "everyone": Sentence("everyone the policy covers", "pawb y mae'r polisi'n berthnasol iddynt"),
    "staff": Sentence("staff", "staff"),
    "teachers": Sentence("teaching staff", "staff addysgu"),
    "headteacher": Sentence("the headteacher", "y pennaeth"),
    "senior-leaders": Sentence("the senior leadership team", "yr uwch dîm arwain"),
    "governing-body": Sentence("the governing body", "y corff llywodraethu"),
    "governors": Sentence("governors", "llywodraethwyr"),
    "contractors": Sentence("contractors", "contractwyr"),
    "trainees": Sentence("trainees", "hyfforddeion"),
    "volunteers": Sentence("volunteers", "gwirfoddolwyr"),
    "account-holders": Sentence("those who run official accounts", "y rhai sy'n rhedeg cyfrifon swyddogol"),
    "parents": Sentence("parents and carers", "rhieni a gofalwyr"),
    "learners": Sentence("learners", "dysgwyr"),
    "school": Sentence("the school", "yr ysgol"),
    "council": Sentence("the council", "y cyngor"),
}

_PATTERNS: dict[str, str] = {
    "governing-body": r"governing bod(?:y|ies)|g?[ch]orff llywodraethu|cyrff llywodraethu",
    "governors": r"governors?|llywodraethwyr|llywodraethwr|lywodraethwyr",
    "headteacher": r"head ?teachers?|heads?(?= or\b)|head of school|pennaeth|bennaeth|phennaeth|penaethiaid",
    "senior-leaders": r"senior (?:leadership|management) team|senior leaders|SLT|SMT|uwch d[iî]m \w+",
    "contractors": r"(?:external )?contractors?|g?ch?ontractwyr",
    "trainees": r"(?:teacher |other )?trainees|hyfforddeion",
    "volunteers": r"volunteers|(?:g|n)?wirfoddolwyr",
    "teachers": r"(?:class )?teachers?|teaching staff|athrawon",
    "staff": r"staff members?(?:/s)?|members? of staff|(?:other |support |school )?staff|employees|gweithwyr"
    r"|aelodau(?: o)? staff|aelodau o'r staff",
    "parents": r"parents?(?:\s?/\s?carers?)?|carers?|visitors|rhieni|rieni|gofalwyr|ofalwyr",
    "learners": r"pupils?|students?|learners?|children|disgyblion|ddisgyblion|dysgwyr|ddysgwyr|plant|blant",
    "school": r"insert school name|schools?|yr ysgol|ysgolion",
    "council": r"(?:county borough |county )?council|local authority|cyngor|awdurdod lleol|[A-Z]{1,5}(?:CBC|CC)\b",
    "everyone": r"everyone|everybody|anyone|all individuals|individuals|users|pawb|unrhyw un|defnyddwyr|ddefnyddwyr",
    "addressee": r"you|we|holders of public office|chi|ni|chwi",
}
_NAMES = {slug.replace("-", "_"): slug for slug in _PATTERNS}
_PARTY = "|".join(f"(?P<{name}>{_PATTERNS[slug]})" for name, slug in _NAMES.items())
_ANY = re.compile(rf"\b(?:{_PARTY})(?!\w)", re.IGNORECASE)

_FILLING = (
    "are is be also always strongly only therefore each not should must will at all times can either themselves both "
    "may shall been in who have has"
)
_JOINING = "and or , & / a ac neu the all any other our their y yr"
_LEADING = (
    ", that to i ar the all any every each other our y yr pob holl'r holl unrhyw eich ein school's teaching i'r ar'r"
)
_FILLERS, _JOINS, _LEADS = (frozenset(words.split()) for words in (_FILLING, _JOINING, _LEADING))
_HANGING = re.compile(
    r"\b(?:of|for|with|by|to|from|about|against|between|on|ar|gan|gyda|o) (?:the |our |your |any |all |yr |y )?$",
    re.IGNORECASE,
)
_VERBS = re.compile(
    r",? (?:who|working|employed|acting|that|which|whose|whether|are|is|will|have|has|can|may|do|does|must"
    r"|should|could|monitors?|only)\b|[’']s\b(?! \w+ \w+ (?:must|should))",
    re.IGNORECASE,
)
_ADDRESSING = re.compile(
    r"\b(?:code|conduct|agreement|responsibilit|roles?\b|duties|expectations|rules|cod\b|ymddygiad|cyfrifoldeb|rôl|dyletswydd|cytundeb)",
    re.IGNORECASE,
)
_TERM = re.compile(
    r"\b(?:collectively|together|jointly)\s(?:referred to|known"
    r"|described)\s(?:here\w*\s)?as\s[‘'“\"](.{2,40}?)[’'”\"](?!\w)"
    r"|\bgyda['’]i gilydd\s(?:fel|yn)\s[‘'“\"](.{2,40}?)[’'”\"](?!\w)",
    re.IGNORECASE,
)
_SCOPE = re.compile(
    r"\b(?:policy|code|guidance|procedure) (?:also )?applies to\b|\byn berthnasol i\b|\byn gymwys i\b", re.IGNORECASE
)


def collective_terms(texts: Iterable[str]) -> frozenset[str]:
    """The names a document gives to everyone it covers ("collectively referred to as …"), in lower case, singular."""
    found = (match for text in texts for match in _TERM.finditer(text))
    return frozenset((match[1] or match[2]).lower().removesuffix("s") for match in found)


def named(text: str, terms: frozenset[str] = frozenset()) -> tuple[str, ...]:
    """Every party a text names, each once, in order."""
    return tuple(dict.fromkeys(slug for slug, _, _ in _found(text, terms)))


def addressed(title: str) -> tuple[str, ...]:
    """Whom a part of the document speaks to, from its title: "Code of conduct for governors"."""
    if not _ADDRESSING.search(title):
        return ()
    parties = tuple(party for party in named(title) if party not in {"school", "council", "addressee"})
    return parties[:2]


def bound_by(asking: Asking, *, addressee: tuple[str, ...], terms: frozenset[str], tongue: Tongue) -> tuple[str, ...]:
    """Whom one asking binds; those a part of the document is addressed to where no one is named beside the verb."""
    if asking.bearing == "addressee":
        return addressee
    if asking.bearing == "after" or tongue == "cy":
        parties = _just_after(asking.sentence[asking.end :], terms)
    else:
        parties = _just_before(asking.sentence[: asking.start], terms) or leading(asking.sentence, terms)
    return _spoken_to(parties, addressee)


def leading(sentence: str, terms: frozenset[str]) -> tuple[str, ...]:
    """The parties a sentence begins with, when they are the ones that act."""
    parties, end = _run(sentence[:120], terms, _LEADS)
    return parties if parties and _VERBS.match(sentence, end) else ()


def listed(text: str, terms: frozenset[str]) -> tuple[str, ...]:
    """The parties of a scope clause ("This policy applies to …"), or of a bullet that opens with one."""
    scope = _SCOPE.search(text)
    if scope:
        parties = named(text[scope.end() :], terms)
        # "… collectively known as staff members" sums up the parties before it and adds nobody.
        return tuple(party for party in parties if party not in {"school", "council", "addressee", "everyone"})
    return ()


def begins_with(text: str, terms: frozenset[str]) -> tuple[str, ...]:
    """The party whose name opens a text, whatever follows."""
    return next(((slug,) for slug, start, _ in _found(text[:60], terms) if start == 0 and slug != "addressee"), ())


def _found(text: str, terms: frozenset[str]) -> list[tuple[str, int, int]]:
    return [(_slug(match, terms), match.start(), match.end()) for match in _ANY.finditer(text)]


def _slug(match: re.Match[str], terms: frozenset[str]) -> str:
    if match[0].lower().removesuffix("/s").removesuffix("s") in terms:
        return "everyone"
    return _NAMES[str(match.lastgroup)]


def _just_before(head: str, terms: frozenset[str]) -> tuple[str, ...]:
    """The parties that stand straight before the verb: "teachers and parents must"."""
    near = head[-160:]
    parties: list[str] = []
    edge = len(near)
    for slug, start, end in reversed(_found(near, terms)):
        between = _between(near[end:edge])
        if not (_joined(between) if parties else _FILLERS.issuperset(between)):
            break
        parties.insert(0, slug)
        edge = start
    return () if parties and _HANGING.search(near, 0, edge) else tuple(dict.fromkeys(parties))


def _just_after(tail: str, terms: frozenset[str]) -> tuple[str, ...]:
    """The parties that stand straight after the verb, as in Welsh: "Rhaid i staff a llywodraethwyr"."""
    return _run(tail[:120], terms, _LEADS)[0]


def _run(text: str, terms: frozenset[str], leads: frozenset[str]) -> tuple[tuple[str, ...], int]:
    """The parties a text begins with, joined by "and" and the like, and where the last of them ends."""
    parties: list[str] = []
    edge = 0
    for slug, start, end in _found(text, terms):
        between = _between(text[edge:start])
        if not (_joined(between) if parties else leads.issuperset(between)):
            break
        parties.append(slug)
        edge = end
    return tuple(dict.fromkeys(parties)), edge


def _between(text: str) -> list[str]:
    return text.replace("/", " / ").replace(",", " , ").lower().split()


def _joined(words: list[str]) -> bool:
    """Whether these words join two parties; two side by side are one name ("school staff")."""
    return bool(words) and _JOINS.issuperset(words)


def _spoken_to(parties: tuple[str, ...], addressee: tuple[str, ...]) -> tuple[str, ...]:
    if not parties:
        return addressee
    plain = tuple(party for party in parties if party != "addressee")
    return plain if plain == parties else tuple(dict.fromkeys(addressee + plain))
