"""Welsh and English in one plain text: one after the other, side by side, line by line."""

from __future__ import annotations

import pytest

from parch.domain.documents import Document, printed, read, read_text, words

WELSH = """1. Diben
1.1 Mae'r polisi hwn ar gyfer holl staff yr ysgol.
1.2 Rhaid i staff fod yn garedig ar-lein.
2. Rheolau
2.1 Ni chaiff staff enwi disgyblion (gweler 1.2).
2.2 Dylai staff ofyn i'r pennaeth yn gyntaf."""
ENGLISH = """1. Purpose
1.1 This policy is for all of the staff of the school.
1.2 Staff must be kind online.
2. Rules
2.1 Staff must not name pupils (see 1.2).
2.2 Staff should ask the head first."""
NUMBERS = ["1", "1.1", "1.2", "2", "2.1", "2.2"]
BOTH = [f"{tongue}:{number}" for tongue in ("cy", "en") for number in NUMBERS]


def numbered(document: Document) -> list[str]:
    return [item.id for item in document.items if item.number]


def test_one_after_the_other_the_second_begins_anew() -> None:
    document = read_text(
        f"POLISI CYFRYNGAU CYMDEITHASOL\n\n{WELSH}\nAtodiad 1 Llythyr\nBydd y pennaeth yn anfon llythyr.\n\n"
        f"SOCIAL MEDIA POLICY\n\n{ENGLISH}\nAppendix 1 Letter\nThe head will send a letter."
    )

    assert document.language == "both"
    assert numbered(document) == [*BOTH[:6], "cy:A1", *BOTH[6:], "en:A1"]
    assert document.item("en:h1").parent is None
    assert document.item("en:2.1").references[0].to == "en:1.2"
    assert not document.asks


def test_side_by_side_with_tabs_they_are_two_texts() -> None:
    rows = zip(WELSH.splitlines(), ENGLISH.splitlines(), strict=True)
    text = "POLISI CYFRYNGAU CYMDEITHASOL\tSOCIAL MEDIA POLICY\n\n" + "\n".join("\t".join(row) for row in rows)
    document = read_text(text)

    assert (document.title, document.language) == ("POLISI CYFRYNGAU CYMDEITHASOL", "both")
    assert numbered(document) == BOTH
    assert sorted(words(printed(document))) == sorted(words(text))


def test_side_by_side_with_a_gutter_broken_lines_are_joined() -> None:
    text = """\
Polisi Cyfryngau Cymdeithasol              Social Media Policy

1 DIBEN                                    1 PURPOSE
1.1 Mae'r polisi hwn yn dweud beth         1.1 This policy says what we
a ddisgwylir gan Ysgol y Bryn a phob       expect of Ysgol y Bryn and every
aelod o staff.                             member of staff.
1.2 Rhaid i staff ddarllen y polisi.       1.2 Staff must read the policy.

2 RHEOLAU                                  2 RULES
2.1 Ni chaiff staff rannu lluniau o        2.1 Staff must not share pictures of
ddisgyblion.                               pupils.
2.2 Dylai staff ofyn os ydynt yn           2.2 Staff should ask if they are
ansicr.                                    unsure.
"""
    document = read_text(text)

    assert numbered(document) == BOTH
    assert document.item("cy:1.1").text.endswith("gan Ysgol y Bryn a phob aelod o staff.")
    assert document.item("en:2.2").text == "Staff should ask if they are unsure."
    assert sorted(words(printed(document))) == sorted(words(text))


@pytest.mark.parametrize(
    "text",
    [
        "1.1\tStaff must ask the head of the school.\n1.2\tStaff must wait for the answer.\n" * 3,
        "Name\tRole\nA. Hughes\tHead\nB. Patel\tChair\nC. Jones\tClerk\n",
        "The school   and the council\nare of   one mind\nin all   of this\nand in   that too\n",
    ],
)
def test_tabs_and_spaces_alone_are_no_second_language(text: str) -> None:
    document = read_text(text)

    assert words(printed(document)) == words(text)
    assert document.language == "en"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252"])
def test_letters_however_written_give_the_same_policy(encoding: str) -> None:
    text = "Polisi Ysgol y Bryn\r\n\r\n" + WELSH.replace("\n", "\r\n").replace("'", "’")

    assert numbered(read(text.encode(encoding))) == NUMBERS


def test_welsh_letters_of_an_old_encoding_are_made_out() -> None:
    document = read("Polisi'r Ysgol\n\n1.1 Rhaid i staff barchu pob tŷ a dŵr.\n".encode("iso8859_14"))

    assert document.item("1.1").text == "Rhaid i staff barchu pob tŷ a dŵr."
    assert "old-encoding" in {ask.about for ask in document.asks}
