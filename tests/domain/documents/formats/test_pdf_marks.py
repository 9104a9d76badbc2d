"""Bullets drawn on the page, and what stands at the head of pages and is of the document."""

from __future__ import annotations

import pytest

from parch.domain.documents.formats.pdf.dots import Dot, bullets, dot_of
from parch.domain.documents.formats.pdf.furniture import without_furniture
from parch.domain.documents.formats.pdf.joining import sets_of
from parch.domain.documents.formats.pdf.setting import Setting
from parch.domain.documents.formats.pdf.shapes import Line, Page, Rule, Word, text_of


def word(text: str, x0: float, y: float, size: float = 10) -> Word:
    return Word(text, x0, x0 + 5 * len(text), y, size, bold=False)


def circle(across: float) -> list[tuple[float, float]]:
    return [(0, across / 2), (across / 2, across), (across, across / 2), (across / 2, 0)]


class TestDots:
    @pytest.mark.parametrize(("filled", "curved", "sign"), [(True, True, "•"), (False, True, "◦"), (True, False, "▪")])
    def test_small_things_are_bullets(self, filled: bool, curved: bool, sign: str) -> None:
        dot = dot_of(circle(4), filled=filled, curved=curved)

        assert dot is not None
        assert dot.sign == sign

    def test_large_flat_and_open_things_are_none(self) -> None:
        assert dot_of(circle(30), filled=True, curved=True) is None
        assert dot_of([(0, 0), (8, 2)], filled=True, curved=False) is None
        assert dot_of(circle(4), filled=False, curved=False) is None

    def test_stand_before_the_first_word_of_a_line(self) -> None:
        line = [word("pictures", 110, 500), word("of", 155, 500)]
        before, amid, far = (Dot(Rule(x, 502, x + 4, 506), "•") for x in (98, 150.5, 20))

        assert [(found.text, found.x0, found.y) for found in bullets([before, amid, far], line)] == [("•", 98, 500)]


class TestHeads:
    def pages(self, *heads: str) -> list[Page]:
        return [
            Page(number, 600, 800, [word(head, 60, 760), word("Words", 60, 600), word("more", 60, 585)], [])
            for number, head in enumerate(heads)
        ]

    def test_appendices_that_count_as_the_pages_do_stay(self) -> None:
        pages = self.pages("Policy", "Appendix 1", "Appendix 2", "Appendix 3")
        without_furniture(pages)

        assert [text_of(page.words).split(" Words")[0] for page in pages[1:]] == [
            "Appendix 1",
            "Appendix 2",
            "Appendix 3",
        ]

    def test_pages_that_are_counted_go(self) -> None:
        pages = self.pages("Phones 1", "Phones 2", "Phones 3", "Phones 4")
        without_furniture(pages)

        assert {text_of(page.words) for page in pages} == {"Words more"}


class TestLines:
    SETTING = Setting(usual=10, leading=1.2, justified=False)

    def lines(self, *told: tuple[str, float, float]) -> list[Line]:
        return [
            Line([Word(text, x0, x1, 700 - 12 * place, 10, bold=False)], 0, 50, 550)
            for place, (text, x0, x1) in enumerate(told)
        ]

    def test_a_title_in_two_lines_is_one(self) -> None:
        found = sets_of(self.lines(("Bro Taf Council:", 62, 540), ("Phones", 250, 350)), self.SETTING)

        assert len(found) == 1

    def test_the_next_letter_of_a_list_begins_an_item(self) -> None:
        lines = [
            Line([word("(a)", 50, 700), Word("true; and", 70, 540, 700, 10, bold=False)], 0, 50, 550),
            Line([word("(b)", 50, 688), Word("polite.", 70, 120, 688, 10, bold=False)], 0, 50, 550),
        ]

        assert len(sets_of(lines, self.SETTING)) == 2

    def test_a_number_in_the_middle_of_a_sentence_begins_nothing(self) -> None:
        lines = [
            Line([word("1.3", 50, 700), Word("as is said in section", 80, 545, 700, 10, bold=False)], 0, 50, 550),
            Line([word("4", 50, 688), word("below.", 58, 688)], 0, 50, 550),
        ]

        assert len(sets_of(lines, self.SETTING)) == 1
