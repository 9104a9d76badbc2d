from __future__ import annotations

from typing import Any

import pytest

from parch.printing.arrangement import placed
from parch.printing.characters import clean, named, one_line
from parch.printing.counters import counters, shown
from parch.printing.printable import PrintableItem
from tests.apps.printing.policies import items


class TestPlaces:
    def test_what_has_a_higher_level_hangs_under_the_listed_item_before_it(self) -> None:
        places = placed(
            items(
                [
                    (1, "heading", "6", "Section"),
                    (2, "clause", "6.1", "Clause"),
                    (3, "bullet", None, "Point"),
                    (4, "paragraph", None, "More on the point"),
                    (3, "paragraph", None, "More on the clause"),
                    (4, "bullet", None, "Under the clause, not under a paragraph"),
                    (2, "clause", None, "A clause without a number holds nothing"),
                    (3, "bullet", None, "At the margin"),
                    (2, "heading", None, "Part"),
                    (5, "paragraph", None, "At the margin again"),
                ]
            )
        )
        assert [place.depth for place in places] == [0, 0, 1, 2, 1, 1, 0, 0, 0, 0]
        assert [place.rank for place in places if place.rank] == [1, 2]

    def test_depth_ends_where_the_page_would(self) -> None:
        deep = placed(items([(level, "bullet", None, "deeper") for level in range(1, 40)]))
        assert max(place.depth for place in deep) == 5

    @pytest.mark.parametrize("wrong", [{"kind": "poem"}, {"level": 0}, {"row": -1}])
    def test_an_item_that_cannot_be_placed_is_refused(self, wrong: dict[str, Any]) -> None:
        fields: dict[str, Any] = {"id": "x", "level": 1, "kind": "clause", "number": None, "text": "", "lang": "en"}
        with pytest.raises(ValueError, match="x: "):
            PrintableItem(**{**fields, **wrong})


class TestCharacters:
    @pytest.mark.parametrize(
        ("given", "kept"),
        [
            ("a\x00\x1f\x7f\x9fb", "ab"),
            ("\ud800x\udfff", "x"),
            ("\ufffe\uffff\U0010ffff\ufdd0", ""),
            ("one\r\ntwo\rthree\u2029four\x0cfive", "one\ntwo\nthree\nfour\nfive"),
            ("a\tb", "a b"),
            ("\u202egnol\u202c \u200fשלום\u200e", "gnol \u200fשלום\u200e"),
            ("ŵŷ ’ – … 😀", "ŵŷ ’ – … 😀"),
        ],
    )
    def test_only_what_can_be_printed_is_kept(self, given: str, kept: str) -> None:
        assert clean(given) == kept

    def test_one_line_is_one_line(self) -> None:
        assert one_line(" a\n b\u2028c ") == "a b c"

    def test_missing_characters_are_named_and_joiners_left_out(self) -> None:
        assert (
            named("x😀\u200d\ufe0f\ue000", "😀\u200d\ufe0f\ue000")
            == "x[grinning face][U+E000]".replace("U+", "u+").lower()
        )


class TestCounters:
    @pytest.mark.parametrize(
        ("number", "ways"),
        [
            ("6.16", [("decimal", (6, 16))]),
            ("Appendix 2", [("decimal", (2,))]),
            ("A)", [("upperLetter", (1,))]),
            ("(i)", [("lowerRoman", (1,)), ("lowerLetter", (9,))]),
            ("v.", [("lowerLetter", (22,)), ("lowerRoman", (5,))]),
            ("IV", [("upperRoman", (4,))]),
            ("5A", [("upperLetter", (1,))]),
            ("01", []),
            ("*", []),
            ("%1", []),
            ("", []),
            ("Note", []),
        ],
    )
    def test_the_ways_to_count_a_number_likeliest_first(self, number: str, ways: list[Any]) -> None:
        assert [(way.format, way.counts) for way in counters(number)] == ways

    def test_letters_go_on_after_z_as_word_has_them(self) -> None:
        assert [shown(count, "lowerLetter") for count in (1, 26, 27, 53)] == ["a", "z", "aa", "aaa"]
