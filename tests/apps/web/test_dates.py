from datetime import UTC, date, datetime, time

import pytest

from parch.web import dates


@pytest.mark.parametrize(
    ("language", "day", "weekday"),
    [("en", "3 May 2026", "Sunday 3 May 2026"), ("cy", "3 Mai 2026", "dydd Sul 3 Mai 2026")],
)
def test_a_day_is_said_in_words(language: str, day: str, weekday: str) -> None:
    assert dates.day(date(2026, 5, 3), language) == day
    assert dates.weekday(date(2026, 5, 3), language) == weekday


@pytest.mark.parametrize(
    ("at", "english", "welsh"),
    [
        (time(21, 40), "9.40 pm", "9.40 yh"),
        (time(9), "9 am", "9 yb"),
        (time(0, 5), "12.05 am", "12.05 yb"),
        (time(12, 5), "12.05 pm", "12.05 yh"),
        (time(12), "midday", "hanner dydd"),
        (time(0), "midnight", "hanner nos"),
    ],
)
def test_a_time_is_said_as_people_say_it(at: time, english: str, welsh: str) -> None:
    assert (dates.clock(at, "en"), dates.clock(at, "cy")) == (english, welsh)


def test_an_instant_is_told_by_the_clock_on_the_schools_wall() -> None:
    late = datetime(2026, 5, 3, 23, 30, tzinfo=UTC)
    assert dates.moment(late, "en") == "4 May 2026 at 12.30 am"
    assert dates.moment(late, "cy") == "4 Mai 2026 am 12.30 yb"
    assert dates.weekday(late, "en") == "Monday 4 May 2026"


@pytest.mark.parametrize(
    ("word", "month"),
    [("May", 5), ("MAI", 5), ("Rhag.", 12), ("september", 9), ("Medi", 9), ("Ma", None), ("", None), ("Bob", None)],
)
def test_a_month_is_known_by_its_name_in_either_language(word: str, month: int | None) -> None:
    assert dates.month_named(word) == month


def test_no_short_name_of_a_month_means_two_months() -> None:
    shorts = {name[:3].casefold() for month in dates.MONTHS for name in (month.en, month.cy)}
    assert [short for short in shorts if dates.month_named(short) is None] == []
