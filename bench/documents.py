"""Long documents of office programs read in a process of their own, and the health check, beside their plain text."""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator

from bench.figures import Table, ratio
from parch.domain.documents.paragraphs import Block, Paragraph, Table as Grid
from tests.support.source import source_bytes
from tests.support.writing.docx import docx_of
from tests.support.writing.pdf import pdf_of
from tests.support.writing.text import text_of

DOCX_SECONDS, DOCX_MEGABYTES, PDF_SECONDS, CHECK_SECONDS = 10.0, 500, 15.0, 1.0
DOCX_SECTIONS, PDF_SECTIONS, CLAUSES = 145, 48, 30  # as many as fill the pages when typst sets them
READER = ["-m", "parch.domain.documents.apart"]
RULE = (
    "Staff must not share pictures of learners with anybody on social media unless the headteacher has agreed in "
    "writing, and should think about who may see what they post."
)
CHECK = """
import datetime, pathlib, sys, time
from parch.domain.checking.check import check
from parch.domain.checking.knowledge import read_knowledge
from parch.domain.documents import read
knowledge, document = read_knowledge(pathlib.Path("packs/schools-social-media")), read(sys.stdin.buffer.read())
for _ in range(2):
    begun = time.perf_counter()
    problems = check(document, knowledge, on=datetime.date(2026, 11, 22))
    print(time.perf_counter() - begun, len(problems))
"""


def take(_chosen: argparse.Namespace) -> Table:
    rows, missed = [], []
    for name, sections, written, seconds, megabytes in (
        ("DOCX of 300 pages", DOCX_SECTIONS, docx_of, DOCX_SECONDS, DOCX_MEGABYTES),
        ("PDF of 100 pages", PDF_SECTIONS, pdf_of, PDF_SECONDS, 1000),
    ):
        blocks = list(_policy(sections))
        took, most = _read(written(blocks))
        plain, _ = _read(text_of(blocks))
        rows.append((name, f"{took:.1f} s", f"{most:.0f} MB", ratio(took, plain), f"{seconds:.0f} s, {megabytes} MB"))
        if took >= seconds or most >= megabytes:
            missed.append(f"{name}: {took:.1f} s and {most:.0f} MB")
    cold, warm, found = _checked()
    rows.append(
        (f"health check of the real policy, {found} problems", f"{cold:.2f} s", "", "", f"{CHECK_SECONDS:.0f} s")
    )
    rows.append(("the same again in one process", f"{warm:.2f} s", "", "", ""))
    if cold >= CHECK_SECONDS:
        missed.append(f"the health check takes {cold:.2f} s")
    return Table(
        "Long documents, and the health check",
        ("what", "took", "memory at most", "times plain text", "floor"),
        tuple(rows),
        (
            "Each document is read once in a process of its own, its start included, and so is the same text as plain",
            "text. The health check is timed in a new process after reading, its patterns not yet made ready.",
        ),
        missed=tuple(missed),
    )


def _policy(sections: int) -> Iterator[Block]:
    yield Paragraph("A long policy", level=0)
    for section in range(1, sections + 1):
        yield Paragraph(f"Part {section} of the rules", label=f"{section}.", level=1)
        for clause in range(1, CLAUSES + 1):
            yield Paragraph(RULE, label=f"{section}.{clause}")
            yield Paragraph("in school, and on the way there", label="(a)", depth=1)
        yield Grid(tuple((_cell(f"Role {row}"), _cell("Looks after the accounts")) for row in range(4)))


def _cell(words: str) -> tuple[Paragraph, ...]:
    return (Paragraph(words),)


def _read(content: bytes) -> tuple[float, float]:
    """Seconds and megabytes of a new process that reads it."""
    with tempfile.TemporaryFile() as given:
        given.write(content)
        given.seek(0)
        begun = time.perf_counter()
        process = subprocess.Popen([sys.executable, *READER], stdin=given, stdout=subprocess.DEVNULL)
        _, status, usage = os.wait4(process.pid, 0)
        took = time.perf_counter() - begun
        process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        raise SystemExit(f"The reader ended with {process.returncode}.")
    return took, usage.ru_maxrss / 1024


def _checked() -> tuple[float, float, int]:
    done = subprocess.run([sys.executable, "-c", CHECK], input=source_bytes(), capture_output=True, check=True)
    (cold, found), (warm, _) = (line.split() for line in done.stdout.decode().splitlines())
    return float(cold), float(warm), int(found)
