"""A council's list of schools: which column is which, and what is wrong with each line."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from parch.domain.language.folding import folded
from parch.domain.language.sorting import english_key, search_key, welsh_key
from parch.domain.organisations.kinds import LanguageCategory, Phase, Status
from parch.domain.organisations.names import slug_from, tidied
from parch.domain.organisations.school_list import day_in, school_list
from parch.domain.organisations.school_list_words import NAMES, column_called
from parch.domain.sheets import CannotRead, Row

TUTORIAL = Path(__file__).resolve().parents[3] / "docs" / "tutorials" / "beginning-for-real.md"
FULL = {
    "name_en": "Oakfield Primary", "name_cy": "Ysgol Gynradd Oakfield", "phase": "primary", "language_category": "1",
    "status": "community", "opened_on": "1/9/2020", "head_name": "Mr Reed", "head_email": "Reed@Oakfield.example",
    "governing_body_en": "", "governing_body_cy": "", "clerk_name": "", "clerk_email": "",
}  # fmt: skip


def read(*lines, headings=None):
    headings = headings or tuple(FULL)
    return school_list([Row(1, tuple(headings)), *(Row(n, tuple(line)) for n, line in enumerate(lines, 2))])


def problem(**changes):
    found = read(tuple({**FULL, **changes}.values()))
    return [(one.column, one.reason.en) for one in found.problems]


class TestColumns:
    @pytest.mark.parametrize("heading", ["NAME_EN", "School name", "Enw Saesneg", " english  name "])
    def test_are_found_by_their_usual_names_in_both_languages(self, heading):
        assert column_called(heading) == "name_en"

    @pytest.mark.parametrize("heading", ["Head e-mail", "Headteacher Email", "E-bost y pennaeth", "Ebost y Pennaeth"])
    def test_are_found_however_their_marks_are_written(self, heading):
        assert column_called(heading) == "head_email"

    def test_have_no_name_in_common(self):
        names = [name for names in NAMES.values() for name in names]
        assert all(name in NAMES[column_called(name) or ""] for name in names)

    def test_that_mean_nothing_are_said_to_be_ignored(self):
        assert read(("X", "primary", "7"), headings=("name", "phase", "Pupils")).ignored == ("Pupils",)

    @pytest.mark.parametrize("headings", [("name",), ("phase",), ("a", "b")])
    def test_must_hold_a_name_and_the_phase(self, headings):
        with pytest.raises(CannotRead, match="We cannot find the columns"):
            read(("X", "primary"), headings=headings)

    def test_without_schools_are_not_a_list(self):
        with pytest.raises(CannotRead, match="no schools under them"):
            read()


class TestLines:
    def test_become_schools(self):
        school = read(tuple(FULL.values())).schools[0]
        assert (school.phase, school.language_category, school.status) == (
            Phase.PRIMARY, LanguageCategory.CATEGORY_1, Status.COMMUNITY,
        )  # fmt: skip
        assert (school.opened_on, school.head_email) == (date(2020, 9, 1), "reed@oakfield.example")

    def test_with_one_name_use_it_in_both_languages(self):
        school = read(("Ysgol y Bryn", "cynradd"), headings=("enw", "cyfnod")).schools[0]
        assert (school.name_en, school.name_cy, school.status) == ("Ysgol y Bryn", "Ysgol y Bryn", Status.OTHER)

    @pytest.mark.parametrize(
        ("changes", "column", "reason"),
        [
            ({"name_en": "", "name_cy": ""}, "name_en", "The school has no name."),
            ({"phase": ""}, "phase", "The phase is missing"),
            ({"phase": "college"}, "phase", "We do not know this phase."),
            ({"language_category": "9"}, "language_category", "We do not know this language category."),
            ({"status": "posh"}, "status", "We do not know this status."),
            ({"opened_on": "31/2/2020"}, "opened_on", "This is not a date we can read."),
            ({"head_email": "reed"}, "head_email", "This is not an e-mail address."),
            ({"head_email": ""}, "head_email", "There is a name but no e-mail address"),
            ({"head_name": ""}, "head_name", "There is an e-mail address but no name"),
            ({"name_en": "W" * 121}, "name_en", "This is longer than 120 characters."),
            ({"name_en": "=cmd|' /C calc'!A0"}, "name_en", "This cell holds a formula."),
            ({"opened_on": "=NOW()"}, "opened_on", "This cell holds a formula."),
        ],
    )
    def test_say_what_is_wrong_by_column(self, changes, column, reason):
        assert [(c, r[: len(reason)]) for c, r in problem(**changes)] == [(column, reason)]

    def test_with_a_problem_are_not_among_the_schools(self):
        found = read(tuple(FULL.values()), tuple({**FULL, "name_en": "Other", "phase": "?"}.values()))
        assert [school.line for school in found.schools] == [2]
        assert [one.line for one in found.problems] == [3]

    def test_name_each_school_once(self):
        found = read(tuple(FULL.values()), tuple({**FULL, "name_en": "OAKFIELD  primáry"}.values()))
        assert found.problems[0].reason.en == "This school stands in the list already, on line 2."

    def test_shorter_than_the_headings_have_empty_cells(self):
        assert read(("X", "", "primary"), headings=(*FULL,)).schools[0].head_name == ""


@pytest.mark.parametrize("text", ["2020-09-01", "1/9/2020", "01.09.2020", "1 September 2020", "1 Medi 2020"])
def test_a_day_is_read_with_the_day_before_the_month(text):
    assert day_in(text) == date(2020, 9, 1)


class TestNames:
    def test_lose_what_nobody_can_see_and_keep_every_script(self):
        assert tidied("Ysgol\u202e  y\tBryn\x00") == "Ysgol y Bryn"
        assert tidied("مدرسة") == "مدرسة"

    @pytest.mark.parametrize(
        ("name", "slug"),
        [("Ysgol Tŷ'r Dŵr", "ysgol-tyr-dwr"), ("<script>", "script"), ("校", ""), ("A" * 90, "a" * 50)],
    )
    def test_become_words_of_an_address(self, name, slug):
        assert slug_from(name) == slug

    def test_stand_in_the_order_of_the_welsh_alphabet(self):
        names = ["Llan", "Lôn", "Chwilog", "Cwm", "Dwr", "Ddôl", "Rhyd", "Rwd", "Bangor", "Bara"]
        assert sorted(names, key=welsh_key) == [
            "Bangor", "Bara", "Cwm", "Chwilog", "Dwr", "Ddôl", "Lôn", "Llan", "Rwd", "Rhyd",
        ]  # fmt: skip

    def test_stay_as_short_as_their_columns_whatever_they_unfold_to(self):
        assert max(len(key("ﷺ" * 120)) for key in (english_key, welsh_key)) == 120
        assert len(search_key("ﷺ" * 120, "x" * 120)) == 500
        assert folded("Ŵ") == "w"


def test_the_list_in_the_tutorial_can_be_read_as_it_stands():
    lines = [line for line in TUTORIAL.read_text().splitlines() if line.startswith("|") and "---" not in line]
    cells = [tuple(cell.strip() for cell in line.strip("|").split("|")) for line in lines]
    found = school_list([Row(number, row) for number, row in enumerate(cells, 1)])
    assert (found.problems, found.ignored) == ((), ())
    assert [school.name_cy for school in found.schools] == ["Ysgol y Bryn", "Ysgol Fach"]
