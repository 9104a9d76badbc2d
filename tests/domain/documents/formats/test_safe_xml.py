"""XML from outside reaches nothing, unfolds into nothing, and gives a tree or one clear sentence."""

from __future__ import annotations

import contextlib

import pytest
from hypothesis import given, strategies as st

from parch.domain.documents import Unreadable
from parch.domain.documents.formats.safe_xml import parsed
from parch.domain.documents.formats.wording import BROKEN, TOO_DEEP, UNSAFE
from parch.domain.language import Sentence

LAUGHS = (
    '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY l0 "ha">'
    + "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))
    + "]><a>&l9;</a>"
)
OUTSIDE = '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/hostname">]><a>&x;</a>'
ELSEWHERE = '<!DOCTYPE a SYSTEM "http://policies.example/a.dtd"><a/>'
IN_A_NAME = '<!DOCTYPE a [<!ENTITY x "ha">]><a b="&x;"/>'


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_reads_the_encodings_of_office_programs(encoding: str) -> None:
    assert parsed("<a>tŷ</a>".encode(encoding)).text == "tŷ"


def test_comments_and_instructions_are_left_out() -> None:
    root = parsed(b"<a>one <!-- two --><?three four?>five</a>")

    assert list(root.itertext()) == ["one five"]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("text", [LAUGHS, OUTSIDE, ELSEWHERE, IN_A_NAME], ids=["bomb", "file", "network", "value"])
def test_a_document_type_is_refused_before_anything_is_parsed(text: str, encoding: str) -> None:
    assert said(text.encode(encoding)) == UNSAFE


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        (b"", BROKEN),
        (b"   ", BROKEN),
        (b"<a>", BROKEN),
        (b"<a><b></a>", BROKEN),
        (b"<a>&nowhere;</a>", BROKEN),
        (b"<a>\x00</a>", BROKEN),
        (b"\xff\xfe<", BROKEN),
        ('<?xml version="1.0" encoding="utf-7"?><a/>'.encode("utf-7"), BROKEN),
        ("<!DOCTYPE a><a/>".encode("utf-32"), BROKEN),
        ('<?xml version="1.0" encoding="cp037"?><!DOCTYPE a><a/>'.encode("cp037"), BROKEN),
        (b'<?xml version="1.0" encoding="utf-7"?><a/>', BROKEN),
        (b"<a>" * 10_000 + b"</a>" * 10_000, TOO_DEEP),
        (b"<a>" + b"x" * 11_000_000 + b"</a>", TOO_DEEP),
    ],
    ids=range(13),
)
def test_what_cannot_be_parsed_is_refused_in_a_sentence(data: bytes, sentence: Sentence) -> None:
    assert said(data) == sentence


@given(st.binary(max_size=200) | st.text("<>/&;! DOCTYPEab='\"[]", max_size=60).map(str.encode))
def test_any_bytes_are_parsed_or_refused(data: bytes) -> None:
    with contextlib.suppress(Unreadable):
        assert parsed(data).tag


def said(data: bytes) -> Sentence:
    with pytest.raises(Unreadable) as refusal:
        parsed(data)
    return refusal.value.sentence
