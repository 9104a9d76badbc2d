"""What a careful reader found in the real policy of 2017, and what the health check finds there by general rules."""

import pytest

from parch.domain.checking import check
from parch.domain.documents import read
from tests.support.health import TODAY, knowledge
from tests.support.source import source_bytes

KNOWN = [
    ("blank-fill-in", "1.2"),  # the school's name, everywhere
    ("blank-fill-in", "7"),  # and in a heading
    ("blank-fill-in", "4.1-b4"),
    ("blank-fill-in", "A5"),
    ("blank-fill-in", "A5-p1"),
    ("drafting-note", "6.13"),
    ("drafting-note", "A2-l4"),
    ("duplicated-words", "1.4"),
    ("duplicated-words", "6.2"),
    ("duplicated-words", "A2-l5"),
    ("wrong-reference", "9.4-5D"),
    ("dead-link", "A3-p9"),
    ("dead-link", "A3-p11"),
    ("dead-link", "A7-b7"),
    ("dead-link", "A7-b8"),
    ("dead-link", "A7-b10"),
    ("dead-link", "A7-p1"),
    ("email-as-link", "A3-p13"),
    ("retired-number", "A7-b8"),
    ("retired-number", "A7-p5"),
]


@pytest.fixture(scope="module")
def found():
    return check(read(source_bytes()), knowledge(), on=TODAY)


@pytest.mark.parametrize(("kind", "where"), KNOWN)
def test_what_people_found_is_found(found, kind, where):
    assert any(problem.kind == kind and where in problem.where for problem in found)


def test_every_pointer_but_one_leads_where_it_says(found):
    assert [p.where for p in found if p.kind in {"broken-reference", "wrong-reference"}] == [("9.4-5D",)]


def test_the_parents_code_is_named_as_what_was_meant(found):
    (problem,) = (problem for problem in found if problem.kind == "wrong-reference")
    assert "Appendix 5" in problem.remedy.en
    assert "Appendix 5" in problem.remedy.cy


def test_quotes_are_words_of_the_places_they_are_in(found):
    document = read(source_bytes())
    for problem in found:
        texts = [document.item(where).text for where in problem.where]
        for quote in problem.quotes:
            assert any(quote in text for text in texts), problem


def test_checking_twice_gives_the_same_in_reading_order(found):
    document = read(source_bytes())
    assert check(document, knowledge(), on=TODAY) == found
    places = [document.places[problem.where[0]] for problem in found if problem.where]
    assert places == sorted(places)
