"""Links, e-mail addresses and telephone numbers that lead nowhere."""

import pytest

from tests.support.health import problems


def found(text, kind):
    return problems(f"POLICY\n1 HELP\n1.1 {text}\n", kind)


DEAD = [
    ("Visit hwb.wales.gov.uk/pages/safety for help.", "hwb.wales.gov.uk/pages/safety"),
    ("Visit www.safeinternet.org.uk, or ring us.", "www.safeinternet.org.uk"),
    ("See http://oakfield.example/help.", "http://oakfield.example/help"),
    ("Gweler (http://ysgol-y-bryn.example/diogelwch) am gymorth.", "http://ysgol-y-bryn.example/diogelwch"),
    ("Report it at http://uk.ratemyteachers.com/ first.", "http://uk.ratemyteachers.com/"),
    ("See http//www.oakfield.example for help.", "http//www.oakfield.example"),
    ("See https:/oakfield.example for help.", "https:/oakfield.example"),
]
ALIVE = [
    "Visit https://hwb.gov.wales or hwb.gov.wales, and https://saferinternet.org.uk.",
    "Report it at www.ceop.police.uk or https://report.iwf.org.uk/en, e.g. on a phone.",
    "Write to office@oakfield.example.",
    "We post about Google+, Vine and MySpace no more.",
    "See https://www.gov.wales/keeping-learners-safe and ico.org.uk/make-a-complaint.",
]


@pytest.mark.parametrize(("text", "quote"), DEAD)
def test_a_dead_or_open_link_is_found(text, quote):
    (problem,) = found(text, "dead-link")
    assert (problem.where, problem.quotes) == (("1.1",), (quote,))


@pytest.mark.parametrize("text", ALIVE)
def test_a_link_that_works_is_left_alone(text):
    assert not found(text, "dead-link")


def test_one_address_in_two_places_is_one_problem():
    (problem,) = problems("1 A\n1.1 See hwb.wales.gov.uk.\n1.2 See http://www.hwb.wales.gov.uk/ now.\n", "dead-link")
    assert problem.where == ("1.1", "1.2")
    assert problem.quotes == ("hwb.wales.gov.uk", "http://www.hwb.wales.gov.uk/")


EMAILS = [
    ("Go to the link safety@oakfield.example", "link safety@oakfield.example"),
    ("Website: help@oakfield.example", "Website: help@oakfield.example"),
    ("Visit help@oakfield.example for advice.", "Visit help@oakfield.example"),
    ("The web page of the helpline is help@oakfield.example.", "web page of the helpline is help@oakfield.example"),
    ("Find out more on our advice page at: advice@oakfield.example.", "advice page at: advice@oakfield.example"),
    ("Read the guidance online at help@oakfield.example.", "online at help@oakfield.example"),
    ("See http://help@oakfield.example first.", "http://help@oakfield.example"),
    ("Gwefan: cymorth@ysgol-y-bryn.example", "Gwefan: cymorth@ysgol-y-bryn.example"),
    ("Ewch i cymorth@ysgol-y-bryn.example am gyngor.", "Ewch i cymorth@ysgol-y-bryn.example"),
]
NO_EMAILS = [
    "E-mail help@oakfield.example or visit https://oakfield.example.",
    "Visit our website or e-mail help@oakfield.example.",
    "See the website. Contact: help@oakfield.example",
    "Contact the helpline: help@oakfield.example",
    "Ask the web team at web@oakfield.example for the link.",
    "Website: https://oakfield.example; e-mail: help@oakfield.example",
    "Ysgrifennwch at cymorth@ysgol-y-bryn.example neu ewch i https://ysgol-y-bryn.example.",
    "Anfonwch y ddolen at cymorth@ysgol-y-bryn.example.",
]


@pytest.mark.parametrize(("text", "quote"), EMAILS)
def test_an_email_where_a_page_is_promised_is_found(text, quote):
    (problem,) = found(text, "email-as-link")
    assert problem.where == ("1.1",)
    assert quote in problem.quotes[0]
    assert not found(text, "dead-link")


@pytest.mark.parametrize("text", NO_EMAILS)
def test_an_email_offered_as_one_is_right(text):
    assert not found(text, "email-as-link")


RETIRED = [
    ("Ring 0844 381 4772.", "0844 381 4772"),
    ("Ring (0844) 381 4772 at once.", "(0844) 381 4772"),
    ("Ring +44 844 381 4772 at once.", "+44 844 381 4772"),
    ("Ring +44 (0)844 381 4772 at once.", "+44 (0)844 381 4772"),
    ("Ring 0844-381-4772, or write.", "0844-381-4772"),
    ("Ffoniwch 08443814772.", "08443814772"),
    ("Ring NHS Direct on 0845 46 47.", "0845 46 47"),
    ("Ring 0870 000 0000 for advice.", "0870 000 0000"),
]
ANSWERED = [
    "Ring 0344 381 4772, 0800 1111, 0808 80 23456, 101 or 999.",
    "Ring 01632 960123 or 029 2018 0123 or 07700 900123.",
    "Reference 2017/0844 381 4772 and charity 1084 5000.",
    "On 08/08/2026 at 08.45.",
]


@pytest.mark.parametrize(("text", "quote"), RETIRED)
def test_a_retired_number_is_found_however_it_is_spaced(text, quote):
    (problem,) = found(text, "retired-number")
    assert (problem.where, problem.quotes) == (("1.1",), (quote,))


@pytest.mark.parametrize("text", ANSWERED)
def test_a_number_that_is_answered_is_left_alone(text):
    assert not found(text, "retired-number")
