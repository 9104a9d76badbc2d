"""What a walk along a chain can find, a sentence each in both languages."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import StrEnum

from parch.domain.language import Sentence


class Kind(StrEnum):
    ALTERED = "altered"
    MOVED = "moved"
    REMOVED = "removed"
    INSERTED = "inserted"
    UNLINKED = "unlinked"
    REWRITTEN = "rewritten"
    CUT_OFF = "cut-off"
    CHAIN_GONE = "chain-gone"
    HEAD_GONE = "head-gone"
    HEAD_ALTERED = "head-altered"
    PARTICULAR_ALTERED = "particular-altered"
    PARTICULAR_ADDED = "particular-added"
    PARTICULAR_GONE = "particular-gone"
    UNREADABLE = "unreadable"


SENTENCES: dict[Kind, Sentence] = {
    Kind.ALTERED: Sentence(
        en="was altered, or another was put in its place.",
        cy="wedi'i newid, neu mae un arall wedi'i roi yn ei le.",
    ),
    Kind.MOVED: Sentence(
        en="was written as number {detail} and has been moved.",
        cy="wedi'i ysgrifennu fel rhif {detail} ac wedi'i symud.",
    ),
    Kind.REMOVED: Sentence(en="is missing: it was removed.", cy="ar goll: cafodd ei dynnu oddi yno."),
    Kind.INSERTED: Sentence(
        en="stands there more than once, or outside the order: a row was inserted.",
        cy="yno fwy nag unwaith, neu y tu allan i'r drefn: mewnosodwyd rhes.",
    ),
    Kind.UNLINKED: Sentence(
        en="does not follow the one before it: the entries before it were replaced.",
        cy="heb fod yn dilyn yr un o'i flaen: disodlwyd y cofnodion o'i flaen.",
    ),
    Kind.REWRITTEN: Sentence(
        en="is not the one in the checkpoint: the chain was cut back and written again.",
        cy="heb fod yr un sydd yn y pwynt gwirio: cafodd y gadwyn ei thorri'n ôl a'i hysgrifennu eto.",
    ),
    Kind.CUT_OFF: Sentence(en="is missing: the end was cut off.", cy="ar goll: torrwyd y diwedd i ffwrdd."),
    Kind.CHAIN_GONE: Sentence(
        en="is missing, with the whole of its chain: everything was removed.",
        cy="ar goll, a'i gadwyn gyfan gydag ef: tynnwyd y cyfan.",
    ),
    Kind.HEAD_GONE: Sentence(
        en="is the last, but the chain's head was removed.", cy="yw'r olaf, ond tynnwyd pen y gadwyn."
    ),
    Kind.HEAD_ALTERED: Sentence(
        en="is the last, but the chain's head says otherwise: the head was altered, or rows were added or taken away.",
        cy="yw'r olaf, ond mae pen y gadwyn yn dweud yn wahanol: newidiwyd y pen, neu ychwanegwyd neu tynnwyd rhesi.",
    ),
    Kind.PARTICULAR_ALTERED: Sentence(
        en="has a particular that was altered ({detail}).", cy="â manylyn sydd wedi'i newid ({detail})."
    ),
    Kind.PARTICULAR_ADDED: Sentence(
        en="has a particular that was not written with it ({detail}).",
        cy="â manylyn na chafodd ei ysgrifennu gydag ef ({detail}).",
    ),
    Kind.PARTICULAR_GONE: Sentence(
        en="has lost the row of a particular ({detail}); forgetting a person empties it but leaves it in place.",
        cy="wedi colli rhes manylyn ({detail}); mae anghofio person yn ei gwagio ond yn ei gadael yn ei lle.",
    ),
    Kind.UNREADABLE: Sentence(
        en="cannot be checked: its key “{detail}” is not among the keys given.",
        cy="na ellir ei wirio: nid yw ei allwedd “{detail}” ymhlith yr allweddi a roddwyd.",
    ),
}
_ONE = Sentence(en="Chain {chain}, entry {first} {what}", cy="Cadwyn {chain}, cofnod {first}: {what}")
_SEVERAL = Sentence(
    en="Chain {chain}, entries {first} to {last}, each of them: {what}",
    cy="Cadwyn {chain}, cofnodion {first} i {last}, pob un: {what}",
)


@dataclass(frozen=True, slots=True)
class Finding:
    """One place, or one unbroken run of places, where a chain is not as it was written."""

    kind: Kind
    chain: str
    first: int
    last: int
    detail: str = ""

    @property
    def is_tampering(self) -> bool:
        """Whether this proves tampering; otherwise it only could not be checked."""
        return self.kind is not Kind.UNREADABLE

    @property
    def sentence(self) -> Sentence:
        what = SENTENCES[self.kind].format(detail=self.detail)
        pattern = _ONE if self.first == self.last else _SEVERAL
        return pattern.format(chain=self.chain, first=self.first, last=self.last, what=what)


def in_runs(findings: Iterable[Finding]) -> list[Finding]:
    """In order of place, neighbours with the same thing wrong drawn together."""
    runs: list[Finding] = []
    for finding in sorted(set(findings), key=lambda f: (f.kind, f.detail, f.first, f.last)):
        before = runs[-1] if runs else None
        if (
            before
            and (before.kind, before.detail) == (finding.kind, finding.detail)
            and finding.first <= before.last + 1
        ):
            runs[-1] = replace(before, last=max(before.last, finding.last))
        else:
            runs.append(finding)
    return sorted(runs, key=lambda f: (f.first, f.kind))
