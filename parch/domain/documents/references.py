"""Pointers from one place in a document to another: "see sections 5, 6, 7", "Appendix 2", "B) above"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from parch.domain.documents.counting import roman, spelled
from parch.domain.documents.markers import spread
from parch.domain.documents.model import Reference
from parch.domain.documents.pointers import DECIMAL, KINDS, POINTER, SINGLE, comes_from_outside, is_sent_to, leaves

_PLAIN = ("small", "letter", "clause", "named", "inner", "near", "telling", "unnamed", "star")
_SEVERAL = frozenset({"clause", "named", "telling"})
_DOTTED = _SEVERAL | {"near", "inner"}
_ABOVE_OR_BELOW = re.compile(r"\s(?:above|below|uchod|isod)\b", re.IGNORECASE)


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
    for pointer in POINTER.finditer(text):
        if pointer["numbers"] is None:
            found.extend(_plain(pointer, scope, known))
            continue
        outside = leaves(text, pointer.end())
        if not (pointer["appendix"] or pointer["point"]):
            law = outside == "law" or (law and bool(pointer["section"]) and not is_sent_to(text, pointer.start()))
        # "Part 1 of the Code", said by the code itself, is found; other papers' parts are not.
        if (outside and not (pointer["part"] and outside == "paper")) or (law and pointer["section"]):
            continue
        pointed = tuple(_numbered(pointer, scope, known))
        if any(reference.to for reference in pointed) or not (outside or comes_from_outside(text, pointer.start())):
            found.extend(pointed)
    return tuple(found), law


def _plain(pointer: re.Match[str], scope: Scope, known: Mapping[str, str | None]) -> Iterator[Reference]:
    group = next(name for name in _PLAIN if pointer[name] is not None)
    if group in {"unnamed", "star"}:
        to = known.get("*" if group == "star" else "appendix:")
        yield Reference(pointer[0].strip("( )"), to, pointer.start(group), pointer.end(group))
        return
    # "in 2.5 hours" and "in a)" are as likely no pointers at all.
    sure = group in {"small", "near", "named"} or pointer[0].lower().lstrip("(").startswith(("see", "gweler"))
    sure = sure or _ABOVE_OR_BELOW.match(pointer.string, pointer.end()) is not None
    printed = DECIMAL.finditer(pointer[group]) if group in _SEVERAL else [re.match(r".*", pointer[group])]
    for piece in printed:
        assert piece is not None
        to = _find(piece[0] if group in _DOTTED else piece[0].strip("()"), scope, known)
        if to is not None or sure:
            start = pointer.start(group) + piece.start()
            yield Reference(piece[0], to, start, start + len(piece[0]))


def _numbered(pointer: re.Match[str], scope: Scope, known: Mapping[str, str | None]) -> Iterator[Reference]:
    kind = next(name for name in KINDS if pointer[name])
    start = pointer.start("numbers")
    previous: str | None = None
    ranging = False
    for piece in SINGLE.finditer(pointer["numbers"]):
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
    value = spelled(bare) or (roman(bare) if len(bare) > 1 else None)
    whole = known.get(mark + token) or (known.get(f"{mark}{prefix}{value}") if value else None)
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
