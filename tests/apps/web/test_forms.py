from datetime import date
from typing import Any

import pytest
from django import forms
from django.template.loader import render_to_string
from django.utils import translation

from parch.web.forms import CodeField, DateField
from parch.web.gallery import EveryField
from tests.support.html import faults

FILLED = {
    "school_name": "Ysgol y Bryn",
    "kind": "primary",
    "languages": ["en", "cy"],
    "owner": "head",
    "review_day": "3",
    "review_month": "Mai",
    "review_year": "2026",
    "agreed": "on",
}


class Review(forms.Form):
    on = DateField(label="When?")


def date_from(*parts: str) -> Any:
    form = Review(dict(zip(("on_day", "on_month", "on_year"), parts, strict=True)))
    return form.cleaned_data["on"] if form.is_valid() else form.errors["on"][0]


def drawn(form: forms.Form) -> str:
    """The form on a bare page, with the list of its errors above it."""
    summary = render_to_string("web/forms/error_summary.html", {"form": form})
    head = '<!DOCTYPE html><html lang="en"><head><title>Form</title></head><body><h1>Form</h1>'
    return f"{head}{summary}<form>{form}</form></body></html>"


@pytest.mark.parametrize("form", [EveryField(), EveryField({}), EveryField(FILLED)])
def test_every_field_draws_itself_as_valid_html_whose_error_links_lead_somewhere(form: forms.Form) -> None:
    assert faults(drawn(form)) == []


def test_the_error_of_a_group_leads_to_its_first_control() -> None:
    page = drawn(EveryField({}))
    for target in ("id_kind_0", "id_languages_0", "id_review_0", "id_school_name", "id_agreed", "id_owner"):
        assert f'<a href="#{target}">' in page
        assert f'id="{target}"' in page


def test_what_was_filled_in_stays_filled_in() -> None:
    page = drawn(EveryField(FILLED))
    assert 'value="Ysgol y Bryn"' in page
    assert page.count(" checked") == 4
    assert 'value="Mai"' in page


def test_the_browser_is_kept_from_refusing_in_its_own_words_or_cutting_a_text_off() -> None:
    page = drawn(EveryField())
    assert " required" not in page
    assert '<textarea name="reason"' in page
    assert ' maxlength="200"' not in page
    assert 'data-maxlength="200"' in page


def test_fields_that_may_stay_empty_say_so() -> None:
    page = drawn(EveryField())
    assert "Why is this needed? (optional)" in page
    assert "Name of the school (optional)" not in page


def test_fields_speak_our_sentences_in_both_languages() -> None:
    assert EveryField({}).errors["school_name"] == ["Fill this in."]
    assert EveryField({}).errors["agreed"] == ["Tick the box to go on."]
    with translation.override("cy"):
        assert EveryField({}).errors["kind"] == ["Dewiswch ateb."]


def test_a_password_can_be_shown_and_its_field_says_so_in_welsh() -> None:
    with translation.override("cy"):
        page = drawn(EveryField())
    assert 'data-i18n.show-password="Dangos"' in page
    assert 'data-module="govuk-password-input"' in page


@pytest.mark.parametrize(
    ("parts", "result"),
    [
        (("3", "5", "2026"), date(2026, 5, 3)),
        (("03", "05", "2026"), date(2026, 5, 3)),
        ((" 3 ", "May", "2026"), date(2026, 5, 3)),
        (("3", "mai", "2026"), date(2026, 5, 3)),
        (("1", "gorff", "2026"), date(2026, 7, 1)),
        (("29", "2", "2028"), date(2028, 2, 29)),
        (("", "", ""), "Enter the date."),
        (("", "5", "2026"), "Enter the day."),
        (("3", "", "2026"), "Enter the month."),
        (("3", "5", ""), "Enter the year."),
        (("third", "5", "2026"), "Enter the day and the year as numbers, such as 3 5 2026."),
        (("3", "13", "2026"), "Enter the month as a number from 1 to 12, or by its name."),
        (("3", "Smarch", "2026"), "Enter the month as a number from 1 to 12, or by its name."),
        (("3", "5", "26"), "Enter the year with four digits, such as 2026."),
        (("29", "2", "2026"), "There is no such day in the calendar. Check the day and the month."),
        (("3", "5", "99999"), "There is no such day in the calendar. Check the day and the month."),
        (("٣", "5", "2026"), "Enter the day and the year as numbers, such as 3 5 2026."),
    ],
)
def test_a_date_is_read_from_three_boxes_or_refused_in_words(parts: tuple[str, ...], result: object) -> None:
    assert date_from(*parts) == result


def test_a_date_is_shown_again_in_its_three_boxes() -> None:
    page = str(Review(initial={"on": date(2026, 5, 3)}))
    for part, value in (("day", 3), ("month", 5), ("year", 2026)):
        assert f'name="on_{part}" value="{value}"' in page


def test_a_date_has_changed_only_when_the_day_has() -> None:
    initial = {"on": date(2026, 5, 3)}
    assert not Review({"on_day": "03", "on_month": "May", "on_year": "2026"}, initial=initial).has_changed()
    assert Review({"on_day": "4", "on_month": "May", "on_year": "2026"}, initial=initial).has_changed()


@pytest.mark.parametrize(("typed", "code"), [("123456", "123456"), (" 123-456 ", "123456"), ("123 456", "123456")])
def test_a_code_is_taken_however_it_was_typed(typed: str, code: str) -> None:
    assert CodeField().clean(typed) == code


def test_a_code_of_digits_refuses_letters_and_one_of_letters_takes_them() -> None:
    with pytest.raises(forms.ValidationError, match="digits only"):
        CodeField().clean("12a456")
    assert CodeField(numeric=False).clean("ab12-cd34") == "ab12cd34"


def test_a_code_field_offers_what_the_telephone_received() -> None:
    widget = CodeField().widget.render("code", "")
    assert 'autocomplete="one-time-code"' in widget
    assert 'inputmode="numeric"' in widget
