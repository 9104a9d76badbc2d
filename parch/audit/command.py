"""`parch audit checkpoint` and `parch audit verify`: what they do, and what they say in both languages.

Exit codes: 0 sound, 1 tampered with, 2 cannot be read or checked.
"""

from __future__ import annotations

import json
import os
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import datetime
from pathlib import Path
from uuid import UUID

from django.db import DatabaseError

from parch.audit import sentences
from parch.audit.models import Entry, Head
from parch.audit.verifying import GARBAGE, Examined, examine
from parch.domain.chains.checkpoints import BrokenCheckpoint, Point, latest, read, written
from parch.domain.chains.findings import Finding, Kind
from parch.domain.chains.rows import is_sound
from parch.domain.keys import KeyRing, NoSuchKey
from parch.domain.language import Sentence
from parch.kernel.reach import Worker, entered

SOUND, TAMPERED, UNREADABLE = 0, 1, 2
RESULTS = {SOUND: "sound", TAMPERED: "tampered", UNREADABLE: "unreadable"}


@dataclass(frozen=True, slots=True)
class Outcome:
    """How a command ended: its exit code, what it says, and every place it found."""

    exit_code: int
    says: tuple[Sentence, ...]
    findings: tuple[Finding, ...] = ()
    chains: int = 0
    entries: int = 0

    def as_json(self, language: str) -> str:
        """One JSON object: result, counts, places, and the sentences in one language."""
        places = [asdict(one) | {"sentence": one.sentence.in_language(language)} for one in self.findings]
        whole = {
            "result": RESULTS[self.exit_code],
            "chains": self.chains,
            "entries": self.entries,
            "places": places,
            "sentences": [sentence.in_language(language) for sentence in self.says],
        }
        return json.dumps(whole, ensure_ascii=False, indent=2)


def verify(ring: KeyRing, checkpoint: Path | None = None) -> Outcome:
    """Walk every chain; with a checkpoint also find an end that was cut off. Call outside `entered`."""
    try:
        points = _read_file(ring, checkpoint)[0] if checkpoint else ()
        examined = list(examine(ring, points))
    except (BrokenCheckpoint, NoSuchKey) as problem:
        return Outcome(UNREADABLE, (problem.sentence,))
    except OSError:
        return Outcome(UNREADABLE, (sentences.NO_FILE.format(path=checkpoint),))
    except GARBAGE:
        return Outcome(TAMPERED, (sentences.GARBAGE,))
    except DatabaseError:
        return Outcome(UNREADABLE, (sentences.NO_DATABASE,))
    return _concluded(examined, has_checkpoint=checkpoint is not None)


def checkpoint(ring: KeyRing, path: Path, *, at: datetime) -> Outcome:
    """Add the signed heads of all chains that grew to a file outside the database, whole or not at all.

    A head that contradicts its last entry or an older line of the file is tampering and is not signed.
    """
    try:
        text = path.read_text(encoding="utf-8") if path.exists() else ""
        known, after = read(ring, text) if path.exists() else ((), "")
        heads = [head.as_point() for head in Head.objects.filter(sequence__gt=0).order_by("chain")]
        findings = tuple(_contradictions(ring, heads, latest(known)))
        if findings:
            return Outcome(TAMPERED, (sentences.NOT_SIGNED, *(one.sentence for one in findings)), findings)
        grown = [head for head in heads if head != latest(known).get(head.chain)]
        lines = list(written(ring, grown, at=at, after=after))
        if lines:
            _replace(path, "".join(f"{line}\n" for line in [*text.splitlines(), *lines]))
    except (BrokenCheckpoint, NoSuchKey) as problem:
        return Outcome(UNREADABLE, (problem.sentence,))
    except (OSError, UnicodeDecodeError):
        return Outcome(UNREADABLE, (sentences.NOT_WRITTEN.format(path=path),))
    except DatabaseError:
        return Outcome(UNREADABLE, (sentences.NO_DATABASE,))
    if not heads:
        return Outcome(SOUND, (sentences.NOTHING_TO_SIGN,))
    return Outcome(SOUND, (sentences.WRITTEN.format(count=len(lines), path=path),), chains=len(heads))


def _read_file(ring: KeyRing, path: Path) -> tuple[tuple[Point, ...], str]:
    try:
        return read(ring, path.read_text(encoding="utf-8"))
    except UnicodeDecodeError as problem:
        raise OSError from problem


def _concluded(examined: Sequence[Examined], *, has_checkpoint: bool) -> Outcome:
    findings = tuple(finding for one in examined for finding in one.findings)
    walked = [one for one in examined if one.entries or one.findings]
    entries = sum(one.entries for one in walked)
    limits = sentences.AFTER_THE_CHECKPOINT if has_checkpoint else sentences.NO_CHECKPOINT
    said = tuple(finding.sentence for finding in findings)
    if any(finding.is_tampering for finding in findings):
        code, verdict = TAMPERED, sentences.TAMPERED.format(count=sum(one.is_tampering for one in findings))
    elif findings:
        code, verdict = UNREADABLE, sentences.NOT_ALL_CHECKED
    else:
        code, verdict = SOUND, sentences.SOUND.format(entries=entries, chains=len(walked))
    return Outcome(code, (*said, verdict, limits), findings, len(walked), entries)


def _contradictions(ring: KeyRing, heads: Sequence[Point], known: Mapping[str, Point]) -> Iterator[Finding]:
    standing = {head.chain for head in heads}
    for chain, point in known.items():
        if chain not in standing:
            yield Finding(Kind.CHAIN_GONE, chain, 1, point.sequence)
    for head in heads:
        before = known.get(head.chain)
        if before and head.sequence < before.sequence:
            yield Finding(Kind.CUT_OFF, head.chain, head.sequence + 1, before.sequence)
        elif before and head.sequence == before.sequence and head.mark != before.mark:
            yield Finding(Kind.REWRITTEN, head.chain, head.sequence, head.sequence)
        elif not _stands_on_its_last_entry(ring, head):
            yield Finding(Kind.HEAD_ALTERED, head.chain, head.sequence, head.sequence)


def _stands_on_its_last_entry(ring: KeyRing, head: Point) -> bool:
    try:
        with entered(Worker(UUID(head.owner))):
            last = Entry.objects.of_chain(UUID(head.chain)).filter(sequence=head.sequence)
            rows = [entry.as_row() for entry in last]
    except GARBAGE:
        return False
    return len(rows) == 1 and rows[0].mark == head.mark and is_sound(ring, rows[0])


def _replace(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    try:
        with os.fdopen(handle, "w", encoding="utf-8") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        Path(name).replace(path)
    finally:
        Path(name).unlink(missing_ok=True)
