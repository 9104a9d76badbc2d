"""What is not a policy in plain text is refused with one sentence that says what to do; what is, is read whole."""

from __future__ import annotations

import contextlib
import io
import time
import zipfile
from pathlib import Path

import pytest
from hypothesis import given, strategies as st

from parch.domain.documents import Unreadable, printed, read, read_text, words
from parch.domain.documents.command import read as read_policy
from parch.domain.documents.formats.wording import BROKEN, LOCKED
from parch.domain.documents.wording import (
    EMPTY,
    NOT_TEXT,
    OLD_WORD,
    PACKED,
    PICTURE,
    RICH_TEXT,
    SHEET,
    TOO_LONG,
    UNKNOWN_LETTERS,
)

OLD = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
POLICY = "Polisi Ysgol y Bryn – tŷ ŵyn’s £5"


def packed(*names: str) -> bytes:
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w") as archive:
        for name in names:
            archive.writestr(name, "application/vnd.oasis.opendocument.text")
    return held.getvalue()


class TestRefusals:
    @pytest.mark.parametrize(
        ("data", "sentence"),
        [
            (b"", EMPTY.en),
            (b" \r\n\t\n", EMPTY.en),
            (b"\xef\xbb\xbf", EMPTY.en),
            (b"word " * 500_000, TOO_LONG.en),
            (b"a\n" * 100_000, TOO_LONG.en),
            (packed("[Content_Types].xml", "word/document.xml"), BROKEN.en),
            (packed("[Content_Types].xml", "xl/workbook.xml", "xl/embeddings/word/document.xml"), SHEET.en),
            (packed("[Content_Types].xml", "ppt/presentation.xml"), SHEET.en),
            (packed("mimetype"), BROKEN.en),
            (b"%PDF-1.7\n%\xe2\xe3", BROKEN.en),
            (packed("policy.txt"), PACKED.en),
            (packed(), PACKED.en),
            (OLD + b"rest", OLD_WORD.en),
            (OLD + "EncryptionInfo EncryptedPackage".encode("utf-16-le"), LOCKED.en),
            (b"{\\rtf1 policy}", RICH_TEXT.en),
            (b'<?xml version="1.0"?><w:wordDocument><w:t>Policy</w:t></w:wordDocument>', NOT_TEXT.en),
            (b"\x89PNG\r\n\x1a\nrest", PICTURE.en),
            (b"\xff\xd8\xff\xe0rest", PICTURE.en),
            (b"GIF89arest", PICTURE.en),
            (b"policy\x00policy", NOT_TEXT.en),
            (b"\x01\x02\x03\x04policy", NOT_TEXT.en),
            (b"\xff\xfea", UNKNOWN_LETTERS.en),
            (b"policy \x81\x8d\x8f", UNKNOWN_LETTERS.en),
            ("полиця школи".encode("koi8-u"), UNKNOWN_LETTERS.en),
        ],
    )
    def test_say_what_it_is_and_what_to_do(self, data: bytes, sentence: str) -> None:
        with pytest.raises(Unreadable) as refusal:
            read(data)

        assert refusal.value.sentence.en.startswith(sentence)
        assert refusal.value.sentence.cy.endswith(".")

    @given(st.binary(max_size=300))
    def test_any_bytes_are_read_or_refused(self, data: bytes) -> None:
        with contextlib.suppress(Unreadable):
            assert read(data).items


class TestEncodings:
    @pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
    def test_every_letter_comes_through(self, encoding: str) -> None:
        document = read(POLICY.encode(encoding))

        assert words(printed(document)) == words(POLICY)
        assert "old-encoding" not in {ask.about for ask in document.asks}

    def test_the_letters_of_old_windows_are_read_and_asked_about(self) -> None:
        text = "Polisi Ysgol y Bryn – ‘parch’ at bawb, £5"
        document = read(text.encode("cp1252"))

        assert words(printed(document)) == words(text)
        assert document.asks[0].about == "old-encoding"

    def test_windows_line_ends_and_no_break_spaces_are_only_spaces(self) -> None:
        text = "1\u00a0RULES\r\n1.1\tStaff\u00a0must ask.\r\n"

        assert [item.id for item in read(text.encode()).items] == ["1", "1.1"]


class TestNeverSlow:
    @pytest.mark.parametrize(
        "text",
        [
            "(a)\n" * 10_000,
            "· x:\n" * 10_000,
            "1." * 10_000 + "1 text",
            "\n".join(" " * n + "- x:" for n in range(1_000)),
            "insert " * 50_000,
            "(insert " * 50_000,
            "NOTE " * 50_000,
            "sections " + "1, " * 100_000,
            "must not " * 50_000,
            "{a " * 100_000,
            "word" * 100_000,
            ". " * 200_000,
            "1\n1.1\nStaff.\n" * 3_000,
        ],
        ids=lambda text: text[:12].replace("\n", " "),
    )
    def test_no_text_is_read_in_more_than_moments(self, text: str) -> None:
        began = time.process_time()
        document = read_text(text)

        assert words(printed(document)) == words(text)
        assert time.process_time() - began < 5


class TestTheCommand:
    def test_prints_json_for_a_policy(self, tmp_path: Path) -> None:
        policy = tmp_path / "policy.txt"
        policy.write_text("1 RULES\n1.1 Staff must ask.", encoding="utf-8")

        outcome = read_policy(policy, as_json=True)

        assert (outcome.exit_code, outcome.says) == (0, None)
        assert '"strength": "must"' in outcome.output

    def test_says_in_a_few_lines_what_was_found(self, tmp_path: Path) -> None:
        policy = tmp_path / "policy.txt"
        policy.write_text("Polisi Ysgol y Bryn\n\n1 RHEOLAU\n1.1 Rhaid i bawb ofyn.", encoding="utf-8")

        outcome = read_policy(policy, as_json=False, language="cy")

        assert outcome.output.splitlines() == [
            "Polisi Ysgol y Bryn",
            "Darllenwyd 11 o eiriau: 1 o gymalau â rhif, 0 o atodiadau, 0 o leoedd i'w llenwi.",
            "Nid oes angen ail olwg ar ddim.",
        ]

    @pytest.mark.parametrize("name", ["missing.txt", ".", "picture.png"])
    def test_answers_two_where_there_is_nothing_to_read(self, tmp_path: Path, name: str) -> None:
        (tmp_path / "picture.png").write_bytes(b"\x89PNG\r\n\x1a\n")
        outcome = read_policy(tmp_path / name, as_json=True)

        assert (outcome.exit_code, outcome.output) == (2, "")
        assert outcome.says is not None
        assert outcome.says.en != outcome.says.cy
