"""A document is read in a process of its own, and comes back the same."""

from __future__ import annotations

import io
import sys
import zipfile

import pytest

from parch.domain import apart
from parch.domain.documents import Unreadable, dump, read
from parch.domain.documents.apart import read_apart
from parch.domain.documents.formats.wording import SWOLLEN
from parch.domain.documents.wording import EMPTY, TOO_HARD, TOO_LARGE, TOO_LONG
from tests.support.source import source_bytes


def test_the_real_document_comes_back_as_it_was_read():
    assert dump(read_apart(source_bytes())) == dump(read(source_bytes()))


@pytest.mark.parametrize(
    ("content", "sentence"), [(b"", EMPTY), (b"x" * 3_000_000, TOO_LONG), (b"x" * 60_000_000, TOO_LARGE)]
)
def test_why_it_cannot_be_read_comes_back_in_words(content, sentence):
    with pytest.raises(Unreadable) as refused:
        read_apart(content)
    assert refused.value.sentence == sentence


@pytest.mark.parametrize("ends", ["import os; os.abort()", "raise SystemExit(3)"])
def test_a_reader_that_ends_badly_is_said_in_words(ends, monkeypatch):
    run = apart.subprocess.run
    monkeypatch.setattr(apart.subprocess, "run", lambda _, **how: run([sys.executable, "-c", ends], **how))
    with pytest.raises(Unreadable) as refused:
        read_apart(b"1 Scope\n")
    assert refused.value.sentence == TOO_HARD


def test_an_archive_that_unpacks_into_far_too_much_is_said_in_words():
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", bytes(400_000_000))
    with pytest.raises(Unreadable) as refused:
        read_apart(held.getvalue())
    assert refused.value.sentence == SWOLLEN


def test_nothing_of_ours_goes_along(monkeypatch):
    monkeypatch.setenv("PARCH_KEYS", "secret")
    seen = {}
    monkeypatch.setattr(apart.subprocess, "run", lambda *_, **how: seen.update(how["env"]) or 1 / 0)
    with pytest.raises(ZeroDivisionError):
        read_apart(b"1 Scope\n")
    assert not [name for name in seen if name.startswith("PARCH_")]
