"""Pointers from one place in a document to another: "see sections 5, 6, 7", "Appendix 2", "B) above"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from parch.domain.documents.counting import roman, spelled
from parch.domain.documents.markers import spread
from parch.domain.documents.model import Reference

_N = r"(?:\d{1,3}(?:\.\d{1,3})*(?:\([a-z0-9]{1,4}\))*[A-Za-z]?|\b[A-Z]\b|\b[IVX]{2,5}\b)"
_MORE = (
    rf"(?:\s?(?:,\s?(?:and\s|or\s|a\s|neu\s)?|[-–]|\band\b|\bor\b|\bto\b|&|\ba\b|\bac\b|\bneu\b"
    rf"|\bi\b)\s?{_N}(?!\w)){{0,30}}"
)
_KINDS = {
    "appendix": r"appendix|appendices|annexe?s?|atodiad(?:au)?",
    "part": r"parts?|rhan(?:nau)?|ran",
    "section": r"sections?|clauses?|paragraphs?|paras?\.?|adran(?:nau)?|cymalau|cymal|gymal|paragraff?(?:au)?",
    "point": r"points?|pwynt(?:iau)?|bwynt(?:iau)?|phwynt(?:iau)?",
}
_WORDED = "|".join(rf"(?P<{kind}>{names})" for kind, names in _KINDS.items())
_POINTER = re.compile(
    rf"\b(?i:{_WORDED})\s(?P<numbers>{_N}(?!\w){_MORE})"
    r"|\b(?i:in|at|under|see|per|with|yn|ym|gweler)\s(?P<letter>\(?[A-Za-z]\))(?=[\s,.;:]|$)"
    r"|\b(?i:see|in|under|by|gweler|yn)\s(?P<clause>\d{1,3}(?:\.\d{1,3})+(?:\([a-z0-9]{1,4}\))*)(?!\w)|\((?P<inner>\d{1,3}(?:\.\d{1,3})+)(?:\s(?i:above|below|uchod|isod))?\)"
    r"|\(?(?i:see|gweler)\s(?i:the\s|yr\s)?(?P<unnamed>(?i:appendix|atodiad))(?=[\s.,;)]|$)(?!\s(?:\d|[A-Z]\b|[IVX]+\b))"
    r"|\((?i:see|gweler)[^()]{0,20}(?P<star>[*†‡])\s?\)"
)
_PART_OF_WORD = re.compile(r"[A-Z]\b|[IVX]{2,5}\b")
_OUTSIDE = re.compile(
    r"\s?(?:\(\d+\)\s?)*(?:of|o['’]r|o)\s(?:[\w’'()]+\s){0,8}?(?:Acts?|Regulations?|Measure|Order|Directive|GDPR|Deddf|Rheoliadau|Ddeddf)\b"
    r"|\s(?:[A-Z][\w’']+\s(?:and\s|of\s)?){1,7}Act\b"
)
_SINGLE = re.compile(rf"[-–]|\bto\b|\bi\b|{_N}")


@dataclass(frozen=True, slots=True)
class Scope:
    """Where in the document a text stands: its own id, and those it stands under, innermost first."""

    id: str
    above: tuple[str, ...]


def references_in(
    text: str, scope: Scope, known: Mapping[str, str | None], law: bool
) -> tuple[tuple[Reference, ...], bool]:
    """The pointers in a text, and whether it leaves the reader speaking of an Act, whose sections are not ours.

    `known` is every id in the document and, under "*" and "appendix:", where a bare asterisk or appendix leads.
    """
    found: list[Reference] = []
    for pointer in _POINTER.finditer(text):
        if pointer["numbers"] is None:
            found.extend(_plain(pointer, scope, known))
            continue
        if not (pointer["appendix"] or pointer["point"]):
            outside = bool(_OUTSIDE.match(text, pointer.end()))
            law = outside or (law and bool(pointer["section"]))
            if law:
                continue
        found.extend(_numbered(pointer, scope, known))
    return tuple(found), law


def _plain(pointer: re.Match[str], scope: Scope, known: Mapping[str, str | None]) -> Iterator[Reference]:
    for group in ("letter", "clause", "inner", "unnamed", "star"):
        if pointer[group] is None:
            continue
        to = _resolved(group, pointer[group], scope, known)
        if to is None and (group == "letter" or not pointer[0].lower().lstrip("(").startswith(("see", "gweler"))):
            return  # "in 2.5 hours" and "in a)" are as likely no pointers at all
        phrase = pointer[0].strip("( )") if group in {"unnamed", "star"} else pointer[group]
        yield Reference(phrase, to, pointer.start(group), pointer.end(group))


def _resolved(group: str, printed: str, scope: Scope, known: Mapping[str, str | None]) -> str | None:
    if group == "star":
        return known.get("*")
    if group == "unnamed":
        return known.get("appendix:")
    return _find(printed.strip("()") if group == "letter" else printed, scope, known)


def _numbered(pointer: re.Match[str], scope: Scope, known: Mapping[str, str | None]) -> Iterator[Reference]:
    kind = next(name for name in _KINDS if pointer[name])
    start = pointer.start("numbers")
    previous: str | None = None
    ranging = False
    for piece in _SINGLE.finditer(pointer["numbers"]):
        token = piece[0]
        if not any(map(str.isalnum, token)) or token in {"to", "i"}:
            ranging = True
            continue
        for number in _steps(previous, token) if ranging and previous else [token]:
            to = _find(number, scope, known, {"appendix": "A", "part": "P"}.get(kind, ""), kind)
            yield Reference(pointer[0], to, start + piece.start(), start + piece.end())
        previous, ranging = token, False


def _steps(first: str, last: str) -> list[str]:
    """The numbers after the first of a range, up to its last: "5 to 7", "6.1–6.4"."""
    stem, _, end = last.rpartition(".")
    begin = first.rpartition(".")[2]
    if begin.isdigit() and end.isdigit() and first.rpartition(".")[0] == stem:
        return [f"{stem}.{n}" if stem else str(n) for n in spread(f"{begin}-{end}")[1:]]
    return [last]


def _find(number: str, scope: Scope, known: Mapping[str, str | None], prefix: str = "", kind: str = "") -> str | None:
    """The id a printed number leads to, looked for from where the reader stands outwards."""
    bare = number.rstrip(".") if "(" in number else number.rstrip(".)")
    mark = f"{scope.id[:2]}:" if scope.id.startswith(("en:", "cy:")) else ""
    if prefix == "A":
        tokens = [f"{mark}A{bare}", *([f"{mark}A{value}"] if (value := roman(bare) or spelled(bare)) else [])]
        return next((known[token] for token in tokens if token in known), None)
    token = prefix + bare
    for above in (scope.id, *scope.above):
        for joined in (f"{above}-{token}", f"{above}{token}", f"{above}({token})"):
            if joined in known:
                return known[joined]
    whole = known.get(mark + token)
    if whole and not (kind == "point" and token.isdigit()):
        return whole
    return known.get(f"last:{token}") or (whole if kind == "point" else None)


def points_known(ids: Mapping[str, str | None]) -> dict[str, str]:
    """Short names for list items, so that "point 5B" finds 9.4-5B; a name that two items share leads nowhere."""
    names: dict[str, str] = {}
    twice: set[str] = set()
    for item_id in ids:
        short = f"last:{item_id.rpartition('-')[2]}"
        if "-" in item_id and short in names:
            twice.add(short)
        elif "-" in item_id:
            names[short] = item_id
    return {short: item_id for short, item_id in names.items() if short not in twice}
