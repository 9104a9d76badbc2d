"""Names for items: printed numbers joined (`6.13`, `9.4-5B`, `2.3(a)(i)`, `A4-P2`), kept unique."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Sequence

from parch.domain.documents.drafts import Draft
from parch.domain.documents.model import Kind, Tongue

_LETTERS: dict[Kind, str] = {
    "heading": "h",
    "clause": "s",
    "subpoint": "s",
    "bullet": "b",
    "paragraph": "p",
    "cell": "c",
    "footnote": "f",
    "letter": "l",
}
# This many numbers in common make a document in both languages two versions of one text.
TWINS = 3
# A letter or a short roman figure may follow a number without a dash.
FIGURE = 4


def token_of(number: str) -> str:
    """What an id keeps of a printed number: "6.13." gives 6.13, "B)" gives B, "(a)" stays as it is."""
    bare = "".join(number.split()).rstrip(".:")
    return bare if bare.startswith("(") else bare.rstrip(")").rstrip(".") or bare


def joined(anchor: str, token: str) -> str:
    """A number under a number: 9.4 and 5 give 9.4-5, 9.4-5 and B give 9.4-5B, 2.3 and (a) give 2.3(a)."""
    if not anchor or anchor.endswith(":"):
        return anchor + token
    letter = len(token) <= FIGURE and token.isalpha() and anchor[-1].isdigit()
    return anchor + token if token.startswith("(") or letter else f"{anchor}-{token}"


def unnumbered(anchor: str, kind: Kind, count: int) -> str:
    """A name for what has no number: the second bullet under 2.1 is 2.1-b2."""
    stem = anchor if not anchor or anchor.endswith(":") else f"{anchor}-"
    return f"{stem}{_LETTERS[kind]}{count}"


def unique(wanted: str, taken: Collection[str]) -> str:
    """The wanted id, or the same with ~2, ~3 … after it where it is taken."""
    if wanted not in taken:
        return wanted
    count = 2
    while f"{wanted}~{count}" in taken:
        count += 1
    return f"{wanted}~{count}"


class Naming:
    """Gives every draft its id, in reading order."""

    def __init__(self, drafts: Sequence[Draft], tongues: Sequence[Tongue], *, twins: bool) -> None:
        self._drafts = drafts
        self._tongues = tongues
        self._twins = twins and _share_numbers(drafts, tongues)
        self._anchors: list[str] = []
        self._appendices: list[str] = []
        self._counts: Counter[tuple[str, str]] = Counter()
        self._repeats: Counter[str] = Counter()
        self.ids: dict[str, int] = {}

    def names(self) -> list[str]:
        for place, draft in enumerate(self._drafts):
            self._name(place, draft)
        return list(self.ids)

    def _name(self, place: int, draft: Draft) -> None:
        above = self._anchors[draft.parent] if draft.parent is not None else ""
        within = self._appendices[draft.parent] if draft.parent is not None else ""
        start = f"{self._tongues[place]}:" if self._twins else ""
        if draft.token:
            wanted = self._numbered(draft, above or start, within or start, start)
        else:
            letter = _LETTERS[draft.kind]
            self._counts[above or start, letter] += 1
            wanted = unnumbered(above or start, draft.kind, self._counts[above or start, letter])
        given = self._unique(wanted)
        self.ids[given] = place
        self._anchors.append(given if draft.token else above)
        self._appendices.append(given if draft.role == "appendix" else within)

    def _numbered(self, draft: Draft, above: str, within: str, start: str) -> str:
        if draft.role == "appendix":
            return start + draft.token
        if draft.whole:
            return joined(within, draft.token)
        return joined(above, draft.token)

    def _unique(self, wanted: str) -> str:
        # Counting from the last repeat keeps ten thousand items of one number from being looked up ten thousand times.
        given = wanted
        while given in self.ids:
            self._repeats[wanted] += 1
            given = f"{wanted}~{self._repeats[wanted] + 1}"
        return given


def _share_numbers(drafts: Sequence[Draft], tongues: Sequence[Tongue]) -> bool:
    numbers: dict[str, set[str]] = {"en": set(), "cy": set()}
    for draft, tongue in zip(drafts, tongues, strict=True):
        if draft.whole or draft.role == "section":
            numbers[tongue].add(draft.token)
    return len(numbers["en"] & numbers["cy"]) >= TWINS
